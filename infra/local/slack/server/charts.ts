/** The limits of a `data_visualization` block, as far as a bot of lines and bars meets them ("Data visualization block", docs.slack.dev). */
import type { Problem } from './elements.ts';
import type { SlackBlock } from './state.ts';

/** A third chart in a message is refused; the reference does not say so, the API does. */
export const MOST_CHARTS_IN_A_MESSAGE = 2;

const MOST = { series: 6, categories: 20 };
const LONGEST = { title: 50, label: 20, axis: 50 };

type Fields = Record<string, unknown>;
type Found = Problem | false | undefined;

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

export function chartProblems(block: SlackBlock, at: string): Found[] {
  const chart = (block.chart ?? {}) as Fields;
  const title = words(block.title, `${at}/title`, LONGEST.title);
  if (!['line', 'bar', 'area'].includes(String(chart.type))) {
    return [title, [`${at}/chart/type`, 'must be line, bar or area (this Slack draws no pie)']];
  }
  const axis = (chart.axis_config ?? {}) as Fields;
  const categories = Array.isArray(axis.categories) ? (axis.categories as unknown[]) : [];
  const series = listOf(chart.series);
  return [
    title,
    between(categories, `${at}/chart/axis_config/categories`, MOST.categories),
    ...categories.map((category, i) => words(category, `${at}/chart/axis_config/categories/${i}`, LONGEST.label)),
    twice(categories) && [`${at}/chart/axis_config/categories`, 'must be unique'],
    ...['x_label', 'y_label'].map(
      (label) => axis[label] !== undefined && words(axis[label], `${at}/chart/axis_config/${label}`, LONGEST.axis),
    ),
    between(series, `${at}/chart/series`, MOST.series),
    twice(series.map(({ name }) => name)) && [`${at}/chart/series`, '`name` must be unique'],
    ...series.flatMap((one, i) => seriesProblems(one, `${at}/chart/series/${i}`, categories)),
  ];
}

function seriesProblems({ name, data }: Fields, at: string, categories: unknown[]): Found[] {
  const points = listOf(data);
  return [
    words(name, `${at}/name`, LONGEST.label),
    ...points.map((point, i): Found => !Number.isFinite(point.value) && [`${at}/data/${i}/value`, 'must be a number']),
    !isEachOnce(
      points.map(({ label }) => label),
      categories,
    ) && [`${at}/data`, 'must contain exactly one point for every category'],
  ];
}

function isEachOnce(labels: unknown[], categories: unknown[]): boolean {
  return labels.length === categories.length && categories.every((category) => labels.includes(category));
}

function words(value: unknown, at: string, most: number): Found {
  if (typeof value !== 'string' || value.length === 0) return [at, 'must be more than 0 characters'];
  return value.length > most && [at, `must be less than ${most + 1} characters`];
}

function between(list: unknown[], at: string, most: number): Found {
  if (list.length === 0) return [at, 'must have at least 1 item'];
  return list.length > most && [at, `no more than ${most} items allowed`];
}

function twice(list: unknown[]): boolean {
  return new Set(list).size < list.length;
}
