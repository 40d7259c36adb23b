/** The names of several lines, beside the picture where each line ends, with a sample of how it looks. */
import type { PicturedChart } from '../chart-link.ts';
import type { Scale } from '../scale.ts';
import { INK, LINE, PAPER, SIZE, signOf, WIDTH } from './look.ts';
import { type Box, type Graphic, words } from './parts.ts';
import { widthOf, wrapped } from './text.ts';

const WIDEST = 132;
const SAMPLE = 26;
const GAP = 6;
const BETWEEN = 5;

const wordsOf = ({ series }: PicturedChart) => series.map(({ name }) => wrapped(name, SIZE, WIDEST, 2));

export function roomForNames(chart: PicturedChart): { width: number; height: number } {
  const names = wordsOf(chart);
  const widest = Math.max(...names.flat().map((line) => widthOf(line, SIZE)));
  return { width: SAMPLE + GAP + widest, height: names.flat().length * LINE + names.length * BETWEEN };
}

/** @param grid where the lines are drawn, as distances from the edges; the names stand to the right of it */
export function namesBeside(chart: PicturedChart, { min, max }: Scale, grid: Box, height: number): Graphic[] {
  const names = wordsOf(chart);
  const plot = height - grid.top - grid.bottom;
  const places = chart.series.map(({ values }, index) => {
    const last = values.findLast((value) => value !== null) ?? min;
    return { index, size: names[index]!.length * LINE + BETWEEN, middle: grid.top + ((max - last) / (max - min)) * plot };
  });
  const x = WIDTH - grid.right + 10;
  return spread(places, grid.top - LINE, height - grid.bottom + BETWEEN).flatMap(({ index, middle }) => [
    ...sample(index, x, middle),
    ...names[index]!.map((line, n, all) =>
      words(line, x + SAMPLE + GAP, middle + (n - (all.length - 1) / 2) * LINE, { fill: INK, verticalAlign: 'middle' }),
    ),
  ]);
}

type Place = { index: number; size: number; middle: number };

/** Moved apart as little as their order allows, and kept above `bottom`; below `top` too, if there is room for all. */
export function spread(places: Place[], top: number, bottom: number): Place[] {
  const sorted = places.toSorted((one, other) => one.middle - other.middle);
  let from = top;
  const down = sorted.map((place) => {
    const middle = Math.max(place.middle, from + place.size / 2);
    from = middle + place.size / 2;
    return { ...place, middle };
  });
  let until = bottom;
  return down.toReversed().map((place) => {
    const middle = Math.min(place.middle, until - place.size / 2);
    until = middle - place.size / 2;
    return { ...place, middle };
  });
}

function sample(index: number, x: number, y: number): Graphic[] {
  const { colour, dash, mark } = signOf(index);
  const style = { stroke: colour, lineWidth: 2.5, lineDash: dash === 'solid' ? null : dash };
  const line = { type: 'line', silent: true, shape: { x1: x, y1: y, x2: x + SAMPLE, y2: y }, style };
  return [line, markAt(mark, x + SAMPLE / 2, y, colour)];
}

function markAt(mark: string, x: number, y: number, colour: string): Graphic {
  const style = mark.startsWith('empty') ? { fill: PAPER, stroke: colour, lineWidth: 2 } : { fill: colour };
  const shape = mark.replace('empty', '').toLowerCase();
  if (shape === 'circle') return { type: 'circle', silent: true, shape: { cx: x, cy: y, r: 4 }, style };
  return { type: 'polygon', silent: true, shape: { points: CORNERS[shape]!.map(([dx, dy]) => [x + dx, y + dy]) }, style };
}

const CORNERS: Record<string, [dx: number, dy: number][]> = {
  rect: [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  triangle: [
    [0, -4.5],
    [4.5, 4],
    [-4.5, 4],
  ],
  diamond: [
    [0, -5],
    [5, 0],
    [0, 5],
    [-5, 0],
  ],
};
