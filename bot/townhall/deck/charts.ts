/** Which chart a figure makes: its place through time beside others, or places side by side. */
import type { DeckFigure } from './deck-data.ts';
import type { DeckChart } from './slide.ts';
import type { Writing } from './written.ts';

/** More points make no clearer line on a wall. */
const MOST_PERIODS = 16;
/** Its own line, and those that it is held against. */
const MOST_LINES = 4;

const kindOf = (period: string): string => period.slice(4, 5);

/** Undefined where there is nothing to compare: one number is best said in words. */
export function chartOf(figure: DeckFigure, writing: Writing): DeckChart | undefined {
  return throughTime(figure, writing) ?? sideBySide(figure, writing);
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
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))]
    .sort()
    .filter((period) => period >= first)
    .slice(-MOST_PERIODS);
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

function charted(
  { name, unit, decimals }: DeckFigure,
  { language, number, w }: Writing,
  drawn: Pick<DeckChart, 'kind' | 'categories' | 'series'>,
): DeckChart {
  const written = (value: number | null) =>
    value === null
      ? w.page.noFigure
      : decimals === 0
        ? number(value)
        : value.toFixed(decimals).replace('.', language === 'nl' ? ',' : '.');
  const told = drawn.series.map(
    (series) => `${series.name}: ${series.values.map((value, at) => `${drawn.categories[at]} ${written(value)}`).join(', ')}.`,
  );
  const title = name[language];
  const inUnit = unit[language];
  return { ...drawn, title, unit: inUnit, decimals, alt: `${title}${inUnit ? ` (${inUnit})` : ''}. ${told.join(' ')}` };
}
