/** Lines through time, each with its name where it ends. */
import type { LineSeriesOption } from 'echarts/charts';
import type { Language } from '../../primitives/language.ts';
import { numberInWords } from '../../primitives/numbers.ts';
import type { PicturedChart } from '../chart-link.ts';
import { scaleOf } from '../scale.ts';
import { FONT, HEIGHT, INK, LINE, MARGIN, SIZE, signOf, WIDTH } from './look.ts';
import { namesBeside, roomForNames } from './names.ts';
import { categoryAxis, type Drawing, frame, head, knownValues, valueAxis, widthOfAxis } from './parts.ts';
import { widthOf } from './text.ts';
import { pictureWords } from './words.ts';

const BOTTOM = 38;
/** With more points than this the marks would touch. */
const MANY_POINTS = 30;

export function lines(chart: PicturedChart, language: Language): Drawing {
  const scale = scaleOf(knownValues(chart), 'line');
  const remark = scale.min > 0 || scale.max < 0 ? pictureWords(language).notFromNought : undefined;
  const { elements, height: headed } = head(chart, remark);
  const named = chart.series.length > 1;
  const beside = named ? roomForNames(chart) : { width: widthOf(latestOf(chart, language), SIZE, 500) + 4, height: 0 };
  const height = Math.max(HEIGHT, headed + beside.height + BOTTOM);
  const grid = {
    left: MARGIN + widthOfAxis(scale, language),
    right: MARGIN + beside.width + 8,
    top: headed + LINE,
    bottom: BOTTOM,
  };
  const names = named ? namesBeside(chart, scale, grid, height) : [];
  const room = (WIDTH - grid.left - grid.right) / Math.max(1, chart.categories.length - 1);
  return {
    height,
    option: {
      ...frame([...elements, ...names], grid),
      xAxis: { ...categoryAxis(chart.categories, room), boundaryGap: chart.categories.length === 1 },
      yAxis: valueAxis(scale, language),
      series: chart.series.map((_, index) => seriesOf(chart, index, language)),
    },
  };
}

function seriesOf(chart: PicturedChart, index: number, language: Language): LineSeriesOption {
  const { name, values } = chart.series[index]!;
  const { colour, dash, mark } = signOf(index);
  const latest = chart.series.length === 1 ? values.findLastIndex((value) => value !== null) : -1;
  return {
    type: 'line',
    name,
    silent: true,
    emphasis: { disabled: true },
    connectNulls: false,
    symbol: mark,
    symbolSize: values.length > MANY_POINTS ? 4 : 7,
    showAllSymbol: true,
    clip: false,
    lineStyle: { color: colour, width: 2.5, type: dash },
    itemStyle: { color: colour, borderColor: colour, borderWidth: mark.startsWith('empty') ? 2 : 0 },
    label: { fontFamily: FONT, fontSize: SIZE, fontWeight: 500, color: INK, position: 'right' },
    data: values.map((value, at) => ({
      value: value ?? '-',
      label: { show: at === latest, formatter: () => latestOf(chart, language) },
    })),
  };
}

/** The last value that is known, of a line that is alone. */
function latestOf({ series, decimals }: PicturedChart, language: Language): string {
  return numberInWords(series[0]!.values.findLast((value) => value !== null) ?? 0, language, decimals);
}
