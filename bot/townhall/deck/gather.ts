/** Reads the year of a region, by questions that the other capabilities answer, and freezes it. */
import { dayIn } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import {
  type Celebration,
  CHAPTERS,
  type Chapter,
  type Decision,
  type DeckData,
  type DeckFigure,
  type DeckInitiative,
  type DeckProblem,
  type DeckQuestion,
  type Meeting,
} from './deck-data.ts';

/** Of this year, as far as a year is meant; an absent question is one that nobody can answer yet. */
export type DeckQuestions = {
  region(id: string): Promise<{ name: string; timeZone: string; place?: string } | undefined>;
  figures(of: { region: string; place?: string; year: number }): Promise<readonly (DeckFigure & { chapter: Chapter })[]>;
  decisions(region: string): Promise<readonly Decision[]>;
  /** The open ones, in any order. */
  problems(region: string): Promise<readonly DeckProblem[]>;
  initiatives?(region: string): Promise<readonly DeckInitiative[]>;
  celebrations?(of: { region: string; year: number }): Promise<readonly Celebration[]>;
  meeting?(of: { region: string; year: number }): Promise<Meeting | undefined>;
  /** Gathered beforehand. */
  questions?(of: { region: string; year: number }): Promise<readonly DeckQuestion[]>;
};

/** Thousands are read, and the most supported kept: a deck is an item of the table too. */
const MOST_PROBLEMS = 12;
const MOST_QUESTIONS = 15;

type Gathering = { region: string; year: number; language: Language; at: Instant; poll?: string };

/** Undefined when nobody knows such a region. */
export async function gather(ask: DeckQuestions, of: Gathering): Promise<DeckData | undefined> {
  const { region: id, year, language, at } = of;
  const region = await ask.region(id);
  if (!region) return undefined;
  const [figures, decisions, problems, initiatives, celebrations, meeting, questions] = await Promise.all([
    ask.figures({ region: id, place: region.place, year }),
    ask.decisions(id),
    ask.problems(id),
    ask.initiatives?.(id) ?? [],
    ask.celebrations?.({ region: id, year }) ?? [],
    ask.meeting?.({ region: id, year }),
    ask.questions?.({ region: id, year }) ?? [],
  ]);
  const inYear = ({ at: moment }: { at: Instant }) => Number(dayIn(region.timeZone, moment).slice(0, 4)) === year;
  return {
    region: { id, name: region.name, timeZone: region.timeZone },
    year,
    language,
    frozenAt: at,
    ...(meeting && { meeting }),
    chapters: Object.fromEntries(
      CHAPTERS.map((chapter) => [chapter, figures.filter((figure) => figure.chapter === chapter).map(withoutChapter)]),
    ) as Record<Chapter, DeckFigure[]>,
    decisions: decisions.filter(inYear).toSorted((one, other) => other.at.localeCompare(one.at) || other.proposal - one.proposal),
    problems: { top: mostSupported(problems), open: problems.length },
    initiatives,
    celebrations: celebrations.filter(inYear).toSorted((one, other) => other.at.localeCompare(one.at)),
    questions: { top: mostShared(questions), asked: questions.length },
    ...(of.poll !== undefined && { poll: of.poll }),
  };
}

function withoutChapter({ chapter: _, ...figure }: DeckFigure & { chapter: Chapter }): DeckFigure {
  return figure;
}

/** As they were asked, where as many want them answered. */
function mostShared(questions: readonly DeckQuestion[]): DeckQuestion[] {
  return questions.toSorted((one, other) => other.seconded - one.seconded).slice(0, MOST_QUESTIONS);
}

/** Where support is equal, the older problem first: the same deck every time. */
function mostSupported(problems: readonly DeckProblem[]): DeckProblem[] {
  return problems
    .toSorted((one, other) => other.companies - one.companies || one.number - other.number)
    .slice(0, MOST_PROBLEMS)
    .map(({ number, title, companies }) => ({ number, title, companies }));
}
