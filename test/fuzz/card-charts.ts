/** Charts as strictly as Slack's reference and Microsoft's own card types (`@microsoft/teams.cards`) describe them. */
import * as z from 'zod';

const words = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'not fit to be shown');
const distinct = <T>(list: T[]) => new Set(list).size === list.length;

const axis = z.strictObject({
  categories: z.array(words(20)).min(1).max(20).refine(distinct, 'a category twice'),
  x_label: words(50).optional(),
  y_label: words(50).optional(),
});
const slackSeries = z.strictObject({ name: words(20), data: z.array(z.strictObject({ label: words(20), value: z.number() })) });

/** Every series has exactly one value for each category. */
export const slackChart = z.strictObject({
  type: z.literal('data_visualization'),
  title: words(50),
  chart: z
    .strictObject({ type: z.enum(['line', 'bar']), series: z.array(slackSeries).min(1).max(6), axis_config: axis })
    .refine(({ series }) => distinct(series.map(({ name }) => name)), 'a name twice')
    .refine(
      ({ series, axis_config }) =>
        series.every(({ data }) => JSON.stringify(data.map(({ label }) => label)) === JSON.stringify(axis_config.categories)),
      'not the categories',
    ),
});

const points = z.array(z.strictObject({ x: words(200), y: z.number() })).min(1);
const legends = z.array(z.strictObject({ legend: words(200), values: points })).min(1);
const teamsCommon = {
  title: words(200).optional(),
  yAxisTitle: words(200).optional(),
  colorSet: z.literal('categorical'),
  fallback: z.union([z.literal('drop'), z.looseObject({ type: z.enum(['Image', 'RichTextBlock']) })]),
  separator: z.boolean().optional(),
  spacing: z.string().optional(),
};

export const teamsChart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Chart.Line'), data: legends, ...teamsCommon }),
  z.strictObject({ type: z.literal('Chart.VerticalBar.Grouped'), data: legends, ...teamsCommon }),
  z.strictObject({ type: z.literal('Chart.VerticalBar'), data: points, ...teamsCommon }),
]);
