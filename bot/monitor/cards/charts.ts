/** Figures as charts: lines for what goes on through time, bars for what stands side by side. */
import type { Chart } from '../../chat/card.ts';
import type { Line, Row } from '../answer/answer.ts';
import { isKnown, type Known } from '../answer/choosing.ts';
import type { Telling } from './telling.ts';

/** Undefined when there is nothing to draw: one point is no line. */
export function lineChart(tell: Telling, lines: readonly Line[]): Chart | undefined {
  const categories = [...new Set(lines.flatMap(({ figures }) => figures.map(({ period }) => period)))].sort();
  const series = lines.map(({ place, figures }) => {
    const known = new Map(figures.filter(isKnown).map((figure) => [figure.period, figure.value]));
    return { name: tell.place(place), values: categories.map((period) => known.get(period) ?? null) };
  });
  if (categories.length < 2 || !series.some(({ values }) => values.filter((value) => value !== null).length > 1))
    return undefined;
  const drawn = lines.flatMap(({ figures }) => figures.filter(isKnown));
  tell.draw(drawn);
  const ends = lines.map(({ place, figures }) => inWords(tell, place, figures.filter(isKnown)));
  return {
    kind: 'line',
    title: titleOf(
      tell,
      lines.map(({ place }) => place),
      `${categories[0]}–${categories.at(-1)}`,
    ),
    categories,
    series,
    ...measure(tell),
    alt: tell.w.chart([tell.name, ...ends].join('. ')),
  };
}

export function barChart(tell: Telling, figures: readonly Known[]): Chart {
  tell.draw(figures);
  const values = figures.map(({ value }) => value);
  return {
    kind: 'bar',
    title: `${tell.short}, ${tell.period(figures[0]!.period)}`,
    categories: figures.map(({ place }) => tell.place(place)),
    series: [{ name: tell.short, values }],
    ...measure(tell),
    alt: tell.w.chart(
      `${tell.name}, ${tell.period(figures[0]!.period)}: ${figures.map((figure) => `${tell.place(figure.place)} ${tell.value(figure)}`).join('; ')}`,
    ),
  };
}

/** The rows of a ranking by growth: per cent, or percentage points. */
export function growthChart(tell: Telling, rows: readonly Row[], title: string): Chart {
  return {
    kind: 'bar',
    title,
    categories: rows.map(({ place }) => tell.place(place)),
    series: [{ name: tell.short, values: rows.map(({ change }) => change!.value) }],
    unit: tell.unitOf(rows[0]!.change!),
    decimals: rows[0]!.change!.decimals,
    alt: tell.w.chart(`${title}: ${rows.map((row) => `${tell.place(row.place)} ${tell.derived(row.change!)}`).join('; ')}`),
  };
}

const measure = ({ indicator, language }: Telling) => ({ unit: indicator.unit[language], decimals: indicator.decimals });

function titleOf(tell: Telling, places: readonly string[], span: string): string {
  return places.length === 1 ? `${tell.short}, ${tell.place(places[0]!)}, ${span}` : `${tell.short}, ${span}`;
}

function inWords(tell: Telling, place: string, figures: readonly Known[]): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return tell.place(place);
  return tell.w.fromTo(
    tell.place(place),
    tell.period(first.period),
    tell.value(first),
    tell.period(last.period),
    tell.value(last),
  );
}
