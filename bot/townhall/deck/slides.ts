/** The deck as slides: which, in which order, with which words. What is empty is left out, and named where people would look for it. */
import { cut, shownOnOneLine } from '../../chat/cut.ts';
import { momentInWords } from '../../primitives/dates.ts';
import { chapterSlides, tablesOf } from './chapter-slides.ts';
import { CHAPTERS, type DeckData } from './deck-data.ts';
import { listSlides, wall } from './list-slides.ts';
import type { AgendaSlide, LinesSlide, Slide, TitleSlide } from './slide.ts';
import { type Writing, writing } from './written.ts';

const LONGEST_NAME = 80;
const LONGEST_THEME = 140;
/** More lines cannot be read; every source stands under its own slide as well. */
const MOST_SOURCES = 12;

export function slides(data: DeckData): Slide[] {
  const w = writing(data);
  return [
    titleSlide(data, w),
    agenda(data, w),
    ...chapterSlides(data, w),
    ...listSlides(data, w),
    ...wall(data, w),
    ...sourcesSlide(data, w),
    closing(data, w),
  ];
}

/** A name that a person typed, as a title bears it. */
export const nameOf = ({ region }: Pick<DeckData, 'region'>): string => cut(shownOnOneLine(region.name), LONGEST_NAME);

function titleSlide(data: DeckData, { w, language, day }: Writing): TitleSlide {
  const { meeting, region, year, frozenAt } = data;
  const theme = meeting?.theme && cut(shownOnOneLine(meeting.theme), LONGEST_THEME);
  const where = meeting?.place && cut(shownOnOneLine(meeting.place), LONGEST_NAME);
  return {
    kind: 'title',
    kicker: w.kicker(year),
    title: nameOf(data),
    ...(theme && { theme }),
    meta: [meeting && momentInWords(meeting.at, language, region.timeZone), where, w.frozen(day(frozenAt))].filter(
      (part) => part !== undefined && part !== '',
    ) as string[],
    notes: [w.subject(nameOf(data), year)],
    sources: [],
  };
}

function agenda(data: DeckData, { w, registered }: Writing): AgendaSlide {
  const figures = CHAPTERS.reduce((sum, chapter) => sum + data.chapters[chapter].length, 0);
  const item = (name: string, count: number, told: (count: number) => string, none: string) =>
    count === 0 ? { name, detail: none, empty: true as const } : { name, detail: told(count) };
  return {
    kind: 'agenda',
    title: w.agenda,
    items: [
      item(w.agendaFigures, figures, w.countOf.figures, w.none.figures),
      item(w.agendaDecisions, data.decisions.length, w.countOf.decisions, w.none.decisions(data.year)),
      item(w.agendaProblems, data.problems.open, w.countOf.problems, w.none.problems),
      item(w.agendaInitiatives, data.initiatives.length, w.countOf.initiatives, w.none.initiatives),
      item(w.agendaQuestions, data.questions.asked, w.countOf.questions, w.none.questions),
      item(w.agendaWall, data.celebrations.length, w.countOf.celebrations, w.none.celebrations),
    ],
    notes: [w.subject(nameOf(data), data.year)],
    sources: [registered],
  };
}

function sourcesSlide(data: DeckData, writing: Writing): LinesSlide[] {
  const { w, registered } = writing;
  const tables = tablesOf(data, writing);
  if (tables.length === 0) return [];
  const shown = [...tables.slice(0, MOST_SOURCES - 1), registered];
  return [
    { kind: 'lines', title: w.sources, lead: w.sourcesLead, lines: shown.map((text) => ({ text })), notes: tables, sources: [] },
  ];
}

function closing(data: DeckData, { w, day }: Writing): LinesSlide {
  return {
    kind: 'closing',
    title: w.closing,
    lead: w.thanks,
    lines: w.closingLines(nameOf(data)),
    notes: [w.frozen(day(data.frozenAt))],
    sources: [],
  };
}
