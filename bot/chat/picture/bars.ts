/** Bars that begin at nought: upright, or lying where the words under them would not fit. */
import type { BarSeriesOption } from 'echarts/charts';
import type { Language } from '../../primitives/language.ts';
import { numberInWords } from '../../primitives/numbers.ts';
import type { PicturedChart } from '../chart-link.ts';
import { scaleOf } from '../scale.ts';
import { FAINT, FONT, HEIGHT, hatchingOf, INK, MARGIN, SIZE, signOf, WIDTH } from './look.ts';
import { type Box, categoryAxis, type Drawing, frame, head, knownValues, valueAxis, widthOfAxis } from './parts.ts';
import { widthOf, wrapped } from './text.ts';
import { pictureWords } from './words.ts';

const BOTTOM = 38;
const WIDEST_NAME = 200;
const LYING_BAR = 16;
const UPRIGHT_BAR = 48;
const LEGEND_ROW = 24;
const SWATCH = 20;

export function bars(chart: PicturedChart, language: Language): Drawing {
  const scale = scaleOf(knownValues(chart), 'bar');
  const { elements, height: headed } = head(chart);
  const legend = legendOf(chart, headed + 6);
  const top = headed + legend.height;
  const left = MARGIN + widthOfAxis(scale, language);
  const room = (WIDTH - left - MARGIN) / chart.categories.length;
  const widest = widestOf(chart.categories);
  const written = widestOf(
    knownValues(chart).map((value) => numberInWords(value, language, chart.decimals)),
    500,
  );
  const value = valueAxis(scale, language);

  // Time runs from left to right, also where not every year is named; a place that is not named is lost.
  if (widest + 6 <= room || chart.categories.every((name) => /^\d{4}\b/.test(name))) {
    const look = { lying: false, written: chart.series.length === 1 && written + 4 <= room };
    const grid: Box = { left, right: MARGIN, top: top + 24, bottom: BOTTOM };
    const axes = { xAxis: categoryAxis(chart.categories, room), yAxis: value };
    return {
      height: HEIGHT,
      option: { ...frame(elements, grid), ...legend.option, ...axes, series: seriesOf(chart, look, language) },
    };
  }
  const names = chart.categories.map((name) => wrapped(name, SIZE, WIDEST_NAME, 1)[0] ?? '');
  const look = { lying: true, written: chart.series.length === 1 };
  const height = Math.max(HEIGHT, top + 24 + BOTTOM + chart.categories.length * (chart.series.length * LYING_BAR + 10));
  const grid: Box = {
    left: MARGIN + widestOf(names) + 10,
    right: MARGIN + (look.written ? written : 12),
    top: top + 16,
    bottom: BOTTOM,
  };
  const upright = categoryAxis(names, Number.POSITIVE_INFINITY);
  const axes = { xAxis: value, yAxis: { ...upright, inverse: true, axisLabel: { ...upright.axisLabel, color: INK } } };
  return { height, option: { ...frame(elements, grid), ...legend.option, ...axes, series: seriesOf(chart, look, language) } };
}

type Look = { lying: boolean /** Each value stands at its bar. */; written: boolean };

function seriesOf({ series, decimals }: PicturedChart, { lying, written }: Look, language: Language): BarSeriesOption[] {
  const { noFigure } = pictureWords(language);
  const standing = lying ? {} : { rotate: 90, align: 'left' as const, verticalAlign: 'middle' as const };
  return series.map(({ name, values }, index): BarSeriesOption => {
    const colour = { color: signOf(index).colour, ...(series.length > 1 && { decal: hatchingOf(index) }) };
    return {
      type: 'bar',
      name,
      silent: true,
      emphasis: { disabled: true },
      barMaxWidth: lying ? LYING_BAR : UPRIGHT_BAR,
      barGap: '10%',
      barCategoryGap: series.length > 1 ? '30%' : '40%',
      itemStyle: colour,
      label: { fontFamily: FONT, fontSize: SIZE, fontWeight: 500, color: INK },
      data: values.map((value) => {
        // No bar at all would look like a bar of nought.
        if (value === null)
          return {
            value: 0,
            label: {
              show: true,
              position: lying ? 'right' : 'top',
              ...standing,
              formatter: noFigure,
              fontWeight: 400,
              color: FAINT,
            },
          };
        const beyond = lying ? (value < 0 ? 'left' : 'right') : value < 0 ? 'bottom' : 'top';
        return { value, label: { show: written, position: beyond, formatter: () => numberInWords(value, language, decimals) } };
      }),
    };
  });
}

function legendOf({ series }: PicturedChart, top: number) {
  if (series.length === 1) return { height: 0, option: {} };
  const names = series.map(({ name }) => name);
  const legend = {
    type: 'plain',
    icon: 'rect',
    left: MARGIN,
    top,
    padding: 0,
    itemWidth: SWATCH,
    itemHeight: 13,
    itemGap: 14,
    textStyle: { color: INK, fontSize: SIZE, fontFamily: FONT },
  };
  return { height: 6 + rowsOf(names) * LEGEND_ROW, option: { legend } };
}

/** How many rows a legend takes. */
function rowsOf(names: string[]): number {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const width = SWATCH + 5 + widthOf(name, SIZE) + 14;
    if (used > 0 && used + width > WIDTH - 2 * MARGIN) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows;
}

const widestOf = (list: string[], weight?: number) => Math.max(0, ...list.map((one) => widthOf(one, SIZE, weight)));
