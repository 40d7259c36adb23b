/** What lines and bars have in common: the head of the picture, and the axes. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Language } from '../../primitives/language.ts';
import { numberInWords } from '../../primitives/numbers.ts';
import type { PicturedChart } from '../chart-link.ts';
import type { Scale } from '../scale.ts';
import { AXIS, FAINT, FONT, INK, MARGIN, PAPER, RULE, SIZE, WIDTH } from './look.ts';
import { widthOf, wrapped } from './text.ts';

/** A shape or words at a place of their own, as echarts' graphic component takes it. */
export type Graphic = { type: string } & Record<string, unknown>;
export type Drawing = { option: EChartsCoreOption; height: number };
export type Box = { left: number; right: number; top: number; bottom: number };

const TITLE = { fontSize: 19, fontWeight: 500, fill: INK };
const TITLE_LINE = 25;
const TOP = 16;
/** Between the words along the category axis. */
const APART = 10;

export function words(text: string, x: number, y: number, style: object = {}): Graphic {
  const plain = { fontFamily: FONT, fontSize: SIZE, fontWeight: 400, fill: FAINT, verticalAlign: 'top' };
  return { type: 'text', silent: true, x, y, style: { text, ...plain, ...style } };
}

/** Title and unit; `height` is where they end. */
export function head({ title, unit }: PicturedChart, remark?: string): { elements: Graphic[]; height: number } {
  const lines = wrapped(title, TITLE.fontSize, WIDTH - 2 * MARGIN, 2, TITLE.fontWeight);
  const [under] = wrapped([unit, remark].filter(Boolean).join(' · '), SIZE, WIDTH - 2 * MARGIN, 1);
  const end = TOP + lines.length * TITLE_LINE;
  const elements = lines.map((line, n) => words(line, MARGIN, TOP + n * TITLE_LINE, TITLE));
  return under ? { elements: [...elements, words(under, MARGIN, end)], height: end + 20 } : { elements, height: end };
}

export function frame(elements: Graphic[], grid: Box): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: PAPER,
    textStyle: { fontFamily: FONT, fontSize: SIZE, color: FAINT },
    graphic: { elements },
    grid,
  };
}

export function valueAxis({ min, max, step, decimals }: Scale, language: Language) {
  return {
    type: 'value' as const,
    min,
    max,
    interval: step,
    axisLabel: { color: FAINT, fontSize: SIZE, formatter: (value: number) => numberInWords(value, language, decimals) },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: RULE, width: 1 } },
  };
}

/** How much room the numbers of an upright value axis take. */
export function widthOfAxis({ min, max, step, decimals }: Scale, language: Language): number {
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, n) => min + n * step);
  return Math.max(...ticks.map((tick) => widthOf(numberInWords(tick, language, decimals), SIZE))) + 8;
}

/** @param room how wide one category is; where that is too little for its words they stand at every second, third, …, the last among them */
export function categoryAxis(categories: string[], room: number) {
  const widest = Math.max(...categories.map((name) => widthOf(name, SIZE)));
  const every = Math.max(1, Math.ceil((widest + APART) / room));
  return {
    type: 'category' as const,
    data: categories,
    axisLabel: { color: FAINT, fontSize: SIZE, interval: (index: number) => (categories.length - 1 - index) % every === 0 },
    axisLine: { onZero: true, lineStyle: { color: AXIS, width: 1 } },
    axisTick: { show: false },
  };
}

/** The values of a chart that are known. */
export function knownValues({ series }: PicturedChart): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}
