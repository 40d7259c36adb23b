/** Whatever comes in as the address of a picture, it is ours or it is nothing. */
import { createHmac } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartLinks } from '../../bot/chat/chart-link.ts';
import { anyChart } from './card-trees.ts';

const KEY = Buffer.alloc(32, 7);
const links = chartLinks({ baseUrl: 'https://streek.example', key: KEY });
const language = fc.constantFrom('nl' as const, 'en' as const);

/** A path with a good signature over any bytes: what somebody could send who has our key. */
function signed(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64url');
  const mac = createHmac('sha256', KEY).update(text).digest().subarray(0, 16).toString('base64url');
  return `/chart/${text}.${mac}.png`;
}

describe('The address of a chart', () => {
  test('is read as nothing, whatever path somebody thinks of', () => {
    const parts = fc.stringMatching(/^[\w-]{0,60}$/);
    const path = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.webPath(),
      fc.tuple(parts, parts).map(([text, mac]) => `/chart/${text}.${mac}.png`),
    );
    fc.assert(
      fc.property(path, (one) => {
        expect(links.read(one)).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
  });

  test('is read as nothing, also when any bytes or any JSON were signed with our key', () => {
    const json = fc.oneof(
      fc.json(),
      fc.array(fc.jsonValue(), { maxLength: 9 }).map((value) => JSON.stringify(value)),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 1500 }),
      json.map((text) => deflateRawSync(text)),
    );
    fc.assert(
      fc.property(bytes, (one) => {
        expect(links.read(signed(one))).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  test('unfolds to no more than a chart can be, whatever was folded', () => {
    const folded = (padding: string) => deflateRawSync(`[1,"nl","line","Titel","euro",0,["2020"],[["Twente",[1]]]${padding}]`);
    const bomb = folded(' '.repeat(1_500_000));
    expect(links.read(signed(folded(' ')))).toBeDefined();
    expect(signed(bomb).length).toBeLessThan(3000);
    expect(links.read(signed(bomb))).toBeUndefined();
  });

  test('is no longer ours when one character of it changes', () => {
    fc.assert(
      fc.property(anyChart, language, fc.nat(), fc.constantFrom('A', 'b', '7', '_', '.'), (chart, of, at, character) => {
        const path = links.urlOf(chart, of)?.slice('https://streek.example'.length);
        if (!path) return;
        const changed = path.slice(0, at % path.length) + character + path.slice((at % path.length) + 1);
        expect(links.read(changed) === undefined).toBe(changed !== path);
      }),
      { numRuns: 500 },
    );
  });

  test('brings back every chart that it was made of', () => {
    let made = 0;
    fc.assert(
      fc.property(anyChart, language, (chart, of) => {
        const url = links.urlOf(chart, of);
        if (!url) return;
        made += 1;
        const read = links.read(new URL(url).pathname);
        expect(url.length).toBeLessThanOrEqual(3000);
        expect(read?.language).toBe(of);
        expect(read?.chart).toMatchObject({ kind: chart.kind, decimals: chart.decimals });
        expect(read?.chart.series.map(({ values }) => values)).toEqual(
          chart.series.map(({ values }) =>
            values.map((value) => (value === null ? null : Number(value.toFixed(chart.decimals)) || 0)),
          ),
        );
        expect(links.urlOf(read!.chart, of)).toBe(url);
      }),
      { numRuns: 500 },
    );
    expect(made).toBeGreaterThan(100);
  });
});
