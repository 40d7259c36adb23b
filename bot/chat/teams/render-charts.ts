/**
 * Charts to the elements that Teams adds to Adaptive Cards (`Chart.Line` and others on adaptivecards.microsoft.com). A client that
 * does not know them shows their `fallback`.
 */
import type { Chart } from '../card.ts';
import { type WholeChart, wholeChart } from '../chart.ts';
import { cut } from '../cut.ts';
import { TEAMS } from '../limits.ts';
import type { Node } from './render-text.ts';

/** Undefined when Teams cannot draw the whole chart. */
export function chartElement(chart: Chart, fallback: Node | undefined): Node | undefined {
  const whole = wholeChart(chart, TEAMS.chart);
  if (!whole) return undefined;
  const title = cut(whole.title, TEAMS.chartTitle);
  const unit = cut(whole.unit, TEAMS.chartTitle);
  return {
    ...dataOf(chart.kind, whole),
    ...(title && { title }),
    ...(unit && { yAxisTitle: unit }),
    colorSet: 'categorical',
    fallback: fallback ?? 'drop',
  };
}

function dataOf(kind: Chart['kind'], { categories, series }: WholeChart): Node {
  const points = (values: number[]) => categories.map((x, index) => ({ x, y: values[index]! }));
  const [first] = series;
  if (kind === 'bar' && series.length === 1) return { type: 'Chart.VerticalBar', data: points(first!.values) };
  const data = series.map(({ name, values }) => ({ legend: name, values: points(values) }));
  return { type: kind === 'line' ? 'Chart.Line' : 'Chart.VerticalBar.Grouped', data };
}
