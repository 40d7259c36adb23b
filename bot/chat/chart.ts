/** What both platforms ask of a chart before they draw it themselves. What they cannot draw whole is shown as a picture, or told in words. */
import type { Chart } from './card.ts';
import { shownOnOneLine } from './cut.ts';

export type ChartLimits = {
  series: number;
  categories: number /** Of the name of a series or category, in characters. */;
  label: number;
};

/** A chart without a gap, its texts fit to be shown and its values as precise as they are told. */
export type WholeChart = Pick<Chart, 'title' | 'unit' | 'categories'> & { series: { name: string; values: number[] }[] };

/**
 * Undefined when a platform cannot draw all of it: more than it takes, a name that would be cut or stands twice, or a value that is
 * not known. Neither platform has a way to say "no figure here": a line would be drawn straight across the gap.
 */
export function wholeChart({ title, unit, categories, series, decimals }: Chart, limits: ChartLimits): WholeChart | undefined {
  const whole = {
    title: shownOnOneLine(title),
    unit: shownOnOneLine(unit),
    categories: categories.map(shownOnOneLine),
    series: series.map(({ name, values }) => ({
      name: shownOnOneLine(name),
      values: values.filter((value) => value !== null).map((value) => Number(value.toFixed(decimals))),
    })),
  };
  const names = whole.series.map(({ name }) => name);
  const fits =
    areLabels(whole.categories, limits.categories, limits.label) &&
    areLabels(names, limits.series, limits.label) &&
    whole.series.every(({ values }) => values.length === categories.length && values.every(Number.isFinite));
  return fits ? whole : undefined;
}

function areLabels(labels: string[], most: number, longest: number): boolean {
  const some = labels.length > 0 && labels.length <= most;
  return some && new Set(labels).size === labels.length && labels.every((label) => label !== '' && label.length <= longest);
}
