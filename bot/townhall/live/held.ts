/** What the minutes tell of a townhall, on a card and on paper alike: who was there, what was asked and answered, how the polls went. */
import type { Language } from '../../primitives/language.ts';
import { titleOf, whenInWords } from '../cards.ts';
import type { DeckData } from '../deck/deck-data.ts';
import type { Question } from '../questions/question.ts';
import type { Rsvp } from '../seats.ts';
import type { Tools } from '../tools.ts';
import type { Townhall } from '../townhall.ts';
import { townhallWords } from '../words/index.ts';
import { yearWords } from '../year/words/index.ts';
import { yearPresented } from '../year/year.ts';
import { countsOf, type Poll } from './holding.ts';
import { liveWords } from './words/index.ts';

export type Held = {
  townhall: Townhall;
  rsvps: readonly Rsvp[];
  questions: readonly Question[];
  polls: readonly Poll[];
  /** As it was frozen. */
  data?: DeckData;
};

/** Most seconded first. */
const MOST_QUESTIONS = 200;

export async function heldOf(
  { register, questions, live, year }: Pick<Tools, 'register' | 'questions' | 'live' | 'year'>,
  townhall: Townhall,
): Promise<Held> {
  const { region, number, frozenAt } = townhall;
  const [rsvps, page, polls, data] = await Promise.all([
    register.rsvps(townhall),
    questions.page(townhall, 'standing', MOST_QUESTIONS),
    live.polls(region, number),
    frozenAt ? year?.find({ region, year: yearPresented(townhall), frozen: frozenAt }) : undefined,
  ]);
  return { townhall, rsvps, questions: page.questions, polls, ...(data && { data }) };
}

export type Told = {
  title: string;
  held: string;
  present: { said: string; names: string[] };
  sections: { label: string; lines: string[] }[];
};

/** Sections with nothing in them are left out. */
export function toldOf(language: Language, { townhall, rsvps, questions, polls, data }: Held): Told {
  const w = liveWords(language);
  const y = yearWords(language);
  const { plan, zone, agenda } = townhall;
  const there = rsvps.filter(({ presentAt }) => presentAt).map(({ name, company }) => (company ? `${name} (${company})` : name));
  const sections = [
    { label: townhallWords(language).agendaTitle, lines: agenda?.[language] ?? [] },
    {
      label: w.questions,
      lines: questions.map(({ number, text, answer }) => `#${number} ${text} — ${answer?.text ?? w.noAnswer}`),
    },
    {
      label: w.polls,
      lines: polls.map((poll) => {
        const counts = countsOf(poll).map(({ label, count }) => `${label}: ${w.persons(count)}`);
        return `${poll.question} ${counts.join('; ')}`;
      }),
    },
    { label: w.decisions, lines: (data?.decisions ?? []).map(({ title, result }) => `${title}: ${y.results[result]}`) },
  ];
  return {
    title: w.minutesTitle(titleOf(language, townhall)),
    held: w.held(whenInWords(language, plan, zone), [plan.place, plan.link].filter(Boolean).join(', ')),
    present: { said: w.presentCount(there.length), names: [...there].sort((a, b) => a.localeCompare(b, 'nl')) },
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}
