/**
 * The address of a chart as a picture. The chart itself stands in it, signed: whoever draws it needs no table, and nobody can make
 * our domain show a picture that we did not make.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '../primitives/language.ts';
import type { Chart } from './card.ts';
import { shownOnOneLine } from './cut.ts';
import { SLACK, TEAMS } from './limits.ts';
import { SIGNED, signing } from './signed.ts';

/** What can be seen of a chart: all but its text alternative. */
export type PicturedChart = Omit<Chart, 'alt'>;

export type ChartLinks = {
  /** Undefined for a chart that is too large for an address, or is none that can be drawn. */
  urlOf(chart: PicturedChart, language: Language): string | undefined;
  /** Of a path such as `/chart/….png`; undefined when it is none that was made with this key. */
  read(path: string): { chart: PicturedChart; language: Language } | undefined;
};

const CHART_PATH = '/chart/';

/** An image's address in either platform. */
const LONGEST_URL = Math.min(SLACK.url, TEAMS.url);
/** Of what a link unfolds to; the largest chart below is smaller. */
const LARGEST_BYTES = 64_000;
const PATH = new RegExp(`^${CHART_PATH}(${SIGNED})\\.png$`);

/** Lying below one another they make a picture of some 5,000 pixels high: what a function can draw, and a person scroll through. */
const MOST_BARS = 150;

const words = z.string().check(z.maxLength(200));
/** Far beyond any figure of a country; still further, no axis can be drawn. */
const MOST = 1e15;
const Values = z.array(z.nullable(z.number().check(z.gte(-MOST), z.lte(MOST))));
/** By place instead of by name: a third shorter. The first number is the form's own, for links that are still out there. */
const Folded = z
  .tuple([
    z.literal(1),
    z.enum(LANGUAGES),
    z.enum(['line', 'bar']),
    words,
    words,
    z.int().check(z.gte(0), z.lte(10)),
    z.array(words).check(z.minLength(1), z.maxLength(100)),
    z.array(z.tuple([words, Values])).check(z.minLength(1), z.maxLength(12)),
  ])
  .check(
    z.refine(([, , , , , , categories, series]) => series.every(([, values]) => values.length === categories.length)),
    z.refine(([, , kind, , , , categories, series]) => kind === 'line' || categories.length * series.length <= MOST_BARS),
  );
type Folded = z.infer<typeof Folded>;

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function chartLinks({ baseUrl, key }: { baseUrl: string; key: Uint8Array }): ChartLinks {
  const origin = baseUrl.replace(/\/+$/, '');
  const signed = signing(key);

  return {
    urlOf(chart, language) {
      const { data } = Folded.safeParse(foldedOf(chart, language));
      if (!data) return undefined;
      const text = deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64url');
      const url = `${origin}${CHART_PATH}${signed.sign(text)}.png`;
      return url.length <= LONGEST_URL ? url : undefined;
    },
    read(path) {
      if (path.length > LONGEST_URL) return undefined;
      const text = signed.read(PATH.exec(path)?.[1] ?? '');
      const { data } = Folded.safeParse(text && unfolded(text));
      return data && chartOf(data);
    },
  };
}

function foldedOf({ kind, title, unit, decimals, categories, series }: PicturedChart, language: Language): Folded {
  return [
    1,
    language,
    kind,
    shownOnOneLine(title),
    shownOnOneLine(unit),
    decimals,
    categories.map(shownOnOneLine),
    series.map(({ name, values }) => [shownOnOneLine(name), values.map((value) => rounded(value, decimals))]),
  ];
}

/** As precise as it is told. */
function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(Math.min(Math.max(decimals, 0), 100)));
}

function chartOf([, language, kind, title, unit, decimals, categories, series]: Folded) {
  const lines = series.map(([name, values]) => ({ name, values }));
  return { chart: { kind, title, unit, decimals, categories, series: lines }, language };
}

function unfolded(text: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: LARGEST_BYTES }).toString('utf8'));
  } catch {
    return undefined;
  }
}
