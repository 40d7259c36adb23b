/** Which chart a figure makes: its place through time beside others, or places side by side. */
import { numeral } from '../../primitives/quantities.ts';
import type { DeckFigure } from './deck-data.ts';
import type { DeckChart } from './slide.ts';
import type { Writing } from './written.ts';

/** More points make no clearer line on a wall. */
const MOST_PERIODS = 16;
/** Its own line, and those that it is held against. */
const MOST_LINES = 4;
const MOST_BARS = 6;

const kindOf = (period: string): string => period.slice(4, 5);

const PARTS: Record<string, number> = { '': 1, Q: 4, M: 12 };

/** Also those of which there is no figure: a year that is left out would make a line steeper than it was. */
export function everyPeriod(first: string, last: string): string[] {
  const kind = kindOf(first);
  const parts = PARTS[kind]!;
  const numberOf = (period: string) => Number(period.slice(0, 4)) * parts + (kind === '' ? 0 : Number(period.slice(5)) - 1);
  const written = (number: number) => {
    const part = String((number % parts) + 1).padStart(kind === 'M' ? 2 : 1, '0');
    return `${Math.floor(number / parts)}${kind}${kind === '' ? '' : part}`;
  };
  const from = numberOf(first);
  return Array.from({ length: numberOf(last) - from + 1 }, (_, n) => written(from + n));
}

/** Undefined where there is nothing to compare: one number is best said in words. */
export function chartOf(figure: DeckFigure, writing: Writing): DeckChart | undefined {
  return throughTime(figure, writing) ?? sideBySide(figure, writing) ?? fewPeriods(figure, writing);
}

function throughTime(figure: DeckFigure, writing: Writing): DeckChart | undefined {
  const kind = kindOf(figure.figure.period);
  // What regions add up to is as large as they are: beside the country a region would be a flat line.
  const lines = figure.series
    .filter((_, at) => at === 0 || !figure.addsUp)
    .map((line) => ({ ...line, points: line.points.filter(({ period }) => kindOf(period) === kind) }))
    .filter(({ points }, at) => points.length > (at === 0 ? 2 : 1))
    .slice(0, MOST_LINES);
  if (lines[0]?.place !== figure.figure.place) return undefined;
  const first = lines[0].points[0]!.period;
  const last = lines
    .map(({ points }) => points.at(-1)!.period)
    .sort()
    .at(-1)!;
  const periods = everyPeriod(first, last).slice(-MOST_PERIODS);
  const own = lines[0].points.filter(({ period }) => periods.includes(period)).length;
  // Some moments with long gaps between them are no line.
  if (lines.length === 1 && own * 3 < periods.length * 2) return undefined;
  const valueIn = (points: (typeof lines)[number]['points'], of: string) =>
    points.find(({ period }) => period === of)?.value ?? null;
  return charted(figure, writing, {
    kind: 'line',
    categories: periods.map(writing.periodShort),
    series: lines.map(({ placeName, points }) => ({ name: placeName, values: periods.map((of) => valueIn(points, of)) })),
  });
}

function sideBySide(figure: DeckFigure, writing: Writing): DeckChart | undefined {
  if (figure.addsUp || figure.beside.length === 0) return undefined;
  const all = [figure.figure, ...figure.beside];
  return charted(figure, writing, {
    kind: 'bar',
    categories: all.map(({ placeName }) => placeName),
    series: [{ name: writing.period(figure.figure.period), values: all.map(({ value }) => value) }],
  });
}

/** Its own newest moments, one below the other: too few, or too far apart, for a line. */
function fewPeriods(figure: DeckFigure, writing: Writing): DeckChart | undefined {
  const kind = kindOf(figure.figure.period);
  const own = figure.series[0];
  const points = (own?.points ?? [])
    .filter(({ period }) => kindOf(period) === kind)
    .slice(-MOST_BARS)
    .toReversed();
  if (points.length < 2 || own!.place !== figure.figure.place) return undefined;
  return charted(figure, writing, {
    kind: 'bar',
    categories: points.map(({ period }) => writing.periodShort(period)),
    series: [{ name: own!.placeName, values: points.map(({ value }) => value) }],
  });
}

function charted(
  { name, unit, decimals }: DeckFigure,
  { language, w }: Writing,
  drawn: Pick<DeckChart, 'kind' | 'categories' | 'series'>,
): DeckChart {
  const written = (value: number | null) => (value === null ? w.page.noFigure : numeral(value, language, decimals));
  const told = drawn.series.map(
    (series) => `${series.name}: ${series.values.map((value, at) => `${drawn.categories[at]} ${written(value)}`).join(', ')}.`,
  );
  const title = name[language];
  const inUnit = unit[language];
  return { ...drawn, title, unit: inUnit, decimals, alt: `${title}${inUnit ? ` (${inUnit})` : ''}. ${told.join(' ')}` };
}
