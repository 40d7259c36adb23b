/** Charts as SVG in the page: its own lines get their names where they end, so that nobody looks a colour up in a legend. */
import { scaleOf } from '../../../chat/scale.ts';
import type { Language } from '../../../primitives/language.ts';
import { numberInWords } from '../../../primitives/numbers.ts';
import { numeral } from '../../../primitives/quantities.ts';
import { widthOf } from '../measure.ts';
import type { DeckChart } from '../slide.ts';
import { deckWords } from '../words/index.ts';
import { escaped } from './escaped.ts';

export type Size = { width: number; height: number; font: number };
type Point = { x: number; y: number };

/** Colours come from the page's style sheet. */
export function chartSvg(chart: DeckChart, size: Size, language: Language, shape: string): string {
  // Bars are as thick as they are, however few: their drawing ends where they do.
  const height = chart.kind === 'line' ? size.height : Math.min(size.height, size.font * (2.6 + 4.2 * chart.categories.length));
  const drawn = chart.kind === 'line' ? lines(chart, size, language) : bars(chart, { ...size, height }, language);
  return `<svg class="${shape}" viewBox="0 0 ${size.width} ${n(height)}" role="img" aria-label="${escaped(chart.alt)}" font-size="${size.font}">${drawn}</svg>`;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
const words = (kind: string, x: number, y: number, text: string, anchor = 'start') =>
  `<text class="${kind}" x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;

function lines(chart: DeckChart, { width, height, font }: Size, language: Language): string {
  const known = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(known, 'line');
  const ticks = Array.from(
    { length: Math.round((scale.max - scale.min) / scale.step) + 1 },
    (_, at) => scale.min + at * scale.step,
  );
  const tickWords = ticks.map((tick) => numberInWords(tick, language, scale.decimals));
  const names = chart.series.map(({ name }) => clipped(name, width * 0.3, font));
  const left = Math.max(...tickWords.map((word) => widthOf(word, font))) + font * 0.6;
  const right = Math.max(...names.map((name) => widthOf(name, font, 'bold'))) + font;
  const [top, bottom] = [font * 2.2, font * 2];
  const x = (at: number) =>
    left + (chart.categories.length === 1 ? 0.5 : at / (chart.categories.length - 1)) * (width - left - right);
  const y = (value: number) => top + ((scale.max - value) / (scale.max - scale.min)) * (height - top - bottom);

  const grid = ticks.map(
    (tick, at) =>
      `<line class="${tick === 0 ? 'axis' : 'grid'}" x1="${n(left)}" x2="${n(width - right)}" y1="${n(y(tick))}" y2="${n(y(tick))}"/>` +
      words('tick', left - font * 0.4, y(tick) + font * 0.35, tickWords[at]!, 'end'),
  );
  const every = Math.ceil(
    (Math.max(...chart.categories.map((name) => widthOf(name, font))) + font) /
      ((width - left - right) / Math.max(1, chart.categories.length - 1)),
  );
  const last = chart.categories.length - 1;
  const periods = chart.categories.map((name, at) =>
    (last - at) % every === 0 ? words('tick', x(at), height - font * 0.4, name, 'middle') : '',
  );
  const drawn = chart.series
    .map(({ values }, at) =>
      line(
        values.map((value, i) => (value === null ? undefined : { x: x(i), y: y(value) })),
        at,
        font,
      ),
    )
    .reverse();
  const ends = chart.series.map(({ values }) => {
    const end = values.findLastIndex((value) => value !== null);
    return { x: x(end), y: y(values[end] ?? scale.min) };
  });
  const placed = apart(
    ends.map((end) => end.y),
    font * 1.25,
    height - bottom,
  );
  const labels = names.map((name, at) =>
    words(at === 0 ? 'series own' : `series b${at}`, width - right + font * 0.7, placed[at]! + font * 0.35, name),
  );
  const remark = scale.min === 0 ? '' : ` · ${deckWords(language).page.notFromNought}`;
  return [words('unit', 0, font, `${chart.unit}${remark}`), ...grid, ...periods, ...drawn, ...labels].join('');
}

/** A gap where there is no figure; a figure that stands alone is a dot. */
function line(points: readonly (Point | undefined)[], at: number, font: number): string {
  const kind = at === 0 ? 'own' : `b${at}`;
  const runs: Point[][] = [];
  points.forEach((point, i) => {
    if (!point) return;
    if (points[i - 1]) runs.at(-1)!.push(point);
    else runs.push([point]);
  });
  const paths = runs.map((run) =>
    run.length === 1
      ? `<circle class="dot ${kind}" cx="${n(run[0]!.x)}" cy="${n(run[0]!.y)}" r="${n(font * 0.22)}"/>`
      : `<polyline class="line ${kind}" points="${run.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ')}"/>`,
  );
  const end = runs.at(-1)?.at(-1);
  return (
    paths.join('') +
    (end ? `<circle class="dot ${kind}" cx="${n(end.x)}" cy="${n(end.y)}" r="${n(font * (at === 0 ? 0.34 : 0.22))}"/>` : '')
  );
}

function bars(chart: DeckChart, { width, height, font }: Size, language: Language): string {
  const values = chart.series[0]!.values;
  const scale = scaleOf(
    values.filter((value) => value !== null),
    'bar',
  );
  const written = values.map((value) => (value === null ? '–' : numeral(value, language, chart.decimals)));
  const names = chart.categories.map((name) => clipped(name, width * 0.34, font));
  const left = Math.max(...names.map((name) => widthOf(name, font, 'bold'))) + font;
  const right = Math.max(...written.map((word) => widthOf(word, font, 'bold'))) + font;
  const top = font * 2.6;
  const each = Math.min((height - top) / values.length, font * 4.2);
  const x = (value: number) => left + ((value - scale.min) / (scale.max - scale.min)) * (width - left - right);
  const rows = values.map((value, at) => {
    const y = top + at * each;
    const kind = at === 0 ? 'own' : 'b1';
    const end = x(value ?? 0);
    const from = Math.min(x(0), end);
    return (
      words(`series ${kind}`, left - font * 0.6, y + each * 0.5 + font * 0.1, names[at]!, 'end') +
      `<rect class="bar ${kind}" x="${n(from)}" y="${n(y + each * 0.18)}" width="${n(Math.abs(end - x(0)))}" height="${n(each * 0.56)}" rx="${n(font * 0.15)}"/>` +
      words(`series ${kind}`, Math.max(end, x(0)) + font * 0.5, y + each * 0.5 + font * 0.1, written[at]!)
    );
  });
  return [words('unit', 0, font, [chart.unit, chart.series[0]!.name].filter(Boolean).join(' · ')), ...rows].join('');
}

/** Moved apart as little as their order allows, and kept above the bottom. */
function apart(middles: readonly number[], size: number, bottom: number): number[] {
  const order = middles.map((middle, at) => ({ middle, at })).sort((one, other) => one.middle - other.middle);
  let from = Number.NEGATIVE_INFINITY;
  const down = order.map(({ middle, at }) => {
    from = Math.max(middle, from + size);
    return { at, middle: from };
  });
  let until = bottom;
  const placed = down.toReversed().map(({ middle, at }) => {
    const kept = Math.min(middle, until);
    until = kept - size;
    return { at, middle: kept };
  });
  return placed.sort((one, other) => one.at - other.at).map(({ middle }) => middle);
}

function clipped(name: string, width: number, font: number): string {
  if (widthOf(name, font, 'bold') <= width) return name;
  const signs = [...name];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, font, 'bold') > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
