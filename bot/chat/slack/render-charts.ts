/**
 * Charts to Block Kit. Slack draws them itself in a `data_visualization` block, which @slack/types 3.2 does not know yet and which
 * comes to workspaces in stages ("Data visualization block" on docs.slack.dev, June 2026). Hence three ways to show one.
 */
import type { KnownBlock } from '@slack/types';
import type { Block, Card, Chart } from '../card.ts';
import { type WholeChart, wholeChart } from '../chart.ts';
import { cut } from '../cut.ts';
import { SLACK } from '../limits.ts';

/** From best to safest: by Slack itself as far as it can, as the picture, in words. */
export const CHART_WAYS = ['drawn', 'pictured', 'told'] as const;
export type ChartWay = (typeof CHART_WAYS)[number];

export type ChartBlock = Extract<Block, { type: 'chart' }>;

/** The charts that Slack itself draws of this card. */
export function drawnCharts({ blocks }: Card): Map<Block, KnownBlock> {
  const drawn = blocks.flatMap((block): [Block, KnownBlock][] => {
    const native = block.type === 'chart' && dataVisualization(block.chart);
    return native ? [[block, native]] : [];
  });
  return new Map(drawn.slice(0, SLACK.charts));
}

function dataVisualization(chart: Chart): KnownBlock | undefined {
  const whole = wholeChart(chart, SLACK.chart);
  if (!whole) return undefined;
  const { title, unit, categories, series }: WholeChart = whole;
  const block = {
    type: 'data_visualization',
    title: cut(title, SLACK.chartTitle) || '…',
    chart: {
      type: chart.kind,
      series: series.map(({ name, values }) => ({
        name,
        data: categories.map((label, index) => ({ label, value: values[index]! })),
      })),
      axis_config: { categories, ...(unit && { y_label: cut(unit, SLACK.chartAxis) }) },
    },
  };
  return block as unknown as KnownBlock;
}
