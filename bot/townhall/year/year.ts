/** The year that a townhall looks back on: which one it is, what of it was revised since, and the agenda that follows from it. Pure. */
import { DateTime } from 'luxon';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { DeckData, DeckFigure } from '../deck/deck-data.ts';
import type { Townhall } from '../townhall.ts';
import { yearWords } from './words/index.ts';

/** In the first half of a year a region looks back on the year before it; later on the one that it is in. */
export function yearPresented({ plan, zone }: Pick<Townhall, 'plan' | 'zone'>): number {
  const { year, month } = DateTime.fromISO(plan.at, { zone });
  return month <= 6 ? year - 1 : year;
}

/** On the day itself, before anybody is up. */
export function freezesAt({ plan, zone }: Pick<Townhall, 'plan' | 'zone'>): Instant {
  return DateTime.fromISO(plan.at, { zone }).startOf('day').toUTC().toISO() as Instant;
}

const figuresIn = (data: DeckData): DeckFigure[] => Object.values(data.chapters).flat();

export type Revised = { frozen: DeckFigure; now: DeckFigure };

/** Figures of the same place and period that have another value by now. What is newer is no revision. */
export function revisedSince(frozen: DeckData, now: DeckData): Revised[] {
  const current = new Map(figuresIn(now).map((figure) => [figure.indicator, figure]));
  return figuresIn(frozen).flatMap((figure) => {
    const found = current.get(figure.indicator);
    const { place, period } = figure.figure;
    const point = found?.series.find((line) => line.place === place)?.points.find((one) => one.period === period);
    if (!found || !point || point.value === figure.figure.value) return [];
    const same = found.figure.place === place && found.figure.period === period;
    return [
      {
        frozen: figure,
        now: { ...found, figure: { ...figure.figure, value: point.value }, ...(same ? {} : { said: figure.said }) },
      },
    ];
  });
}

const SHOWN = 3;
/** A line of an agenda is read at a glance. */
const MOST_CHARACTERS = 160;
export const MAX_LINES = 20;

/** What the year brings to the table: what plays most, what was decided, what people want to know. */
export function proposedAgenda(data: DeckData, language: Language): string[] {
  const w = yearWords(language);
  const listed = (label: string, items: readonly string[]) =>
    items.length > 0 ? [`${label}: ${items.slice(0, SHOWN).join('; ')}`] : [];
  const chapters = Object.values(data.chapters).filter((figures) => figures.length > 0);
  return [
    data.meeting?.theme ? w.opening(data.meeting.theme) : w.openingPlain,
    ...(chapters.length > 0 ? [w.figures] : []),
    ...listed(
      w.decisions,
      data.decisions.map(({ title, result }) => `${title} (${w.results[result]})`),
    ),
    ...listed(
      w.problems,
      data.problems.top.map(({ number, title }) => `#${number} ${title}`),
    ),
    ...listed(
      w.initiatives,
      data.initiatives.map(({ number, title }) => `#${number} ${title}`),
    ),
    ...listed(
      w.questions,
      data.questions.top.map(({ text }) => text),
    ),
    ...(data.celebrations.length > 0 ? [w.celebrating] : []),
    w.agreeing,
  ].map((line) => cutLine(line));
}

/** An agenda as a coordinator wrote it: a line for each part of the evening. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => cutLine(line.replace(/^\s*[-•*]\s*/, '').trim()))
    .filter(Boolean)
    .slice(0, MAX_LINES);

function cutLine(line: string): string {
  const letters = [...line];
  return letters.length <= MOST_CHARACTERS ? line : `${letters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}
