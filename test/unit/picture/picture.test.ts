/** Charts as pictures: what stands on them, and that they are pictures at all. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartLinks, type PicturedChart } from '../../../bot/chat/chart-link.ts';
import { spread } from '../../../bot/chat/picture/names.ts';
import { type Pictures, pictures, svgOf } from '../../../bot/chat/picture/picture.ts';
import { pictureFiles } from '../../../infra/bundle/picture.ts';
import { anyChart } from '../../fuzz/card-trees.ts';
import { chartOf, PRODUCT } from '../charts.ts';

let draw: Pictures;
beforeAll(async () => {
  const [wasm, ...fonts] = Object.values(pictureFiles).map((bytesOf) => bytesOf());
  draw = await pictures({ wasm: wasm!, fonts });
});

/** The words of an SVG, in the order in which they stand in it. */
function wordsOn(chart: PicturedChart, language: 'nl' | 'en' = 'nl'): string[] {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return [...svgOf(chart, language).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) =>
    text!.replace(/&(?:#39|(\w+));/g, (_, name) => (name ? entities[name]! : "'")),
  );
}

/** Width, height and pixels (red, green, blue, opacity) of a PNG without interlacing. */
function pixelsOf(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), size: inflateSync(Buffer.concat(parts)).length };
}

describe('A picture', () => {
  test('is a PNG of 1,200 pixels wide, every pixel of it', () => {
    const { width, height, size } = pixelsOf(draw(PRODUCT, 'nl'));
    expect([width, height]).toEqual([1200, 676]);
    expect(size).toBe(height * (width * 4 + 1));
  });

  test('is the same, byte for byte, whenever it is drawn', () => {
    const first = draw(PRODUCT, 'nl');
    draw(chartOf(3, 4, { kind: 'bar' }), 'en');
    expect(Buffer.from(draw(PRODUCT, 'nl')).equals(Buffer.from(first))).toBe(true);
  });

  test('has its letters from the fonts that come along: without them it is another one', async () => {
    const bare = await pictures({ wasm: Object.values(pictureFiles)[0]!(), fonts: [] });
    expect(bare(PRODUCT, 'nl').length).toBeLessThan(draw(PRODUCT, 'nl').length - 5000);
  });

  test('bears title, unit, periods and the name of every line', () => {
    expect(wordsOn(PRODUCT)).toEqual(
      expect.arrayContaining(['Bruto regionaal product', 'mln euro', '2018', '2019', '2020', 'Twente', 'Achterhoek']),
    );
  });

  test('has numbers as they are written in its language', () => {
    expect(wordsOn(PRODUCT, 'nl')).toContain('20.000');
    expect(wordsOn(PRODUCT, 'en')).toContain('20,000');
    const growth = chartOf(1, 2, { kind: 'bar', decimals: 1, series: [{ name: 'Twente', values: [-1234.56, 2] }] });
    expect(wordsOn(growth, 'nl')).toContain('−1.234,6');
    expect(wordsOn(growth, 'en')).toContain('−1,234.6');
  });

  test('shows people’s words as they are', () => {
    expect(wordsOn({ ...PRODUCT, title: `<b>"Fryslân" & 't Gooi</b>` })[0]).toBe(`<b>"Fryslân" & 't Gooi</b>`);
  });

  test('is drawn whatever stands in a name, also what no letter is', () => {
    const strange = { ...PRODUCT, title: 'a\uffffb\ufffec ]]> <![CDATA[ \u{1fffe} 🏳️‍🌈 مرحبا' };
    expect(pixelsOf(draw(strange, 'nl')).width).toBe(1200);
    expect(wordsOn(strange)[0]).toMatch(/^abc ]]> <!\[CDATA\[/);
  });

  test('breaks a long title, and ends it in "…" where it does not fit in two lines', () => {
    const [first, second] = wordsOn({ ...PRODUCT, title: 'De gemiddelde verkoopprijs van bestaande koopwoningen '.repeat(4) });
    expect(first).toMatch(/^De gemiddelde verkoopprijs van/);
    expect(second).toMatch(/…$/);
  });
});

describe('Lines', () => {
  const alone = (values: (number | null)[]) => chartOf(1, values.length, { series: [{ name: 'Twente', values }] });

  test('have the latest value at their end, where there is one line', () => {
    expect(wordsOn(alone([100, 105, 117]))).toContain('117');
    expect(wordsOn(alone([100, 105, null]))).toContain('105');
  });

  test('say so when their axis does not begin at nought', () => {
    expect(wordsOn(alone([100, 105, 117]), 'nl')).toContain('mln euro · as begint niet bij 0');
    expect(wordsOn(alone([100, 105, 117]), 'en')).toContain('mln euro · axis does not begin at 0');
    expect(wordsOn(alone([10, 105, 117]))).toContain('mln euro');
  });

  test('have a gap where a value is not known', () => {
    const strokes = (chart: PicturedChart) => svgOf(chart, 'nl').match(/<path d="M[^"]*" fill="none"[^>]* stroke="#0072B2"/g)!;
    const [whole] = strokes(alone([100, 105, 110, 117]));
    const [broken] = strokes(alone([100, 105, null, 110, 117]));
    expect(whole!.match(/M/g)).toHaveLength(1);
    expect(broken!.match(/M/g)).toHaveLength(2);
  });

  test('differ in more than their colour', () => {
    const svg = svgOf(chartOf(6, 3), 'nl');
    const dashes = new Set(svg.match(/stroke-dasharray="[^"]*"/g));
    expect(dashes.size).toBeGreaterThanOrEqual(5);
  });

  test('of 24 years have as many years under them as fit, the last among them', () => {
    const years = wordsOn(chartOf(2, 24)).filter((text) => /^20\d\d$/.test(text));
    expect(years.at(-1)).toBe('2023');
    expect(years.length).toBeGreaterThan(7);
    expect(years.length).toBeLessThan(20);
  });

  test('have names that do not overlap, in the order of the lines', () => {
    const place = (index: number, middle: number) => ({ index, middle, size: 20 });
    expect(spread([place(0, 50), place(1, 52), place(2, 10)], 0, 100).map(({ index, middle }) => [index, middle])).toEqual([
      [1, 70],
      [0, 50],
      [2, 10],
    ]);
    expect(spread([place(0, 95), place(1, 99)], 0, 100).map(({ middle }) => middle)).toEqual([90, 70]);
  });
});

describe('Bars', () => {
  test('have their value beside them', () => {
    expect(wordsOn(chartOf(1, 3, { kind: 'bar' }))).toEqual(expect.arrayContaining(['1.000', '1.100', '1.200']));
  });

  test('lie down, one below the other, where the names of places would not fit under them', () => {
    const places = Array.from({ length: 40 }, (_, n) => `COROP-gebied ${n + 1}`);
    const ranking = chartOf(1, 40, { kind: 'bar', categories: places });
    expect(wordsOn(ranking).filter((text) => text.startsWith('COROP'))).toEqual(places);
    expect(pixelsOf(draw(ranking, 'nl')).height).toBeGreaterThan(2000);
  });

  test('stand upright through time, however many years', () => {
    expect(pixelsOf(draw(chartOf(1, 40, { kind: 'bar' }), 'nl')).height).toBe(676);
  });

  test('that are not there say so: no figure is no nought', () => {
    const bars = chartOf(2, 2, { kind: 'bar', series: [1, 2].map((n) => ({ name: `${n}`, values: [n, n === 1 ? null : 0] })) });
    expect(wordsOn(bars, 'nl').filter((text) => text === 'geen cijfer')).toHaveLength(1);
    expect(wordsOn(bars, 'en').filter((text) => text === 'no figure')).toHaveLength(1);
  });

  test('of several series have a legend, and hatchings of their own', () => {
    const svg = svgOf(chartOf(4, 3, { kind: 'bar' }), 'nl');
    expect(wordsOn(chartOf(4, 3, { kind: 'bar' }))).toEqual(expect.arrayContaining(['Regio 1', 'Regio 4']));
    expect(new Set(svg.match(/<pattern /g)).size).toBe(1);
    expect(svg.match(/<pattern /g)!.length).toBeGreaterThanOrEqual(3);
  });
});

describe('Any chart that has an address', () => {
  test('can be drawn', () => {
    const links = chartLinks({ baseUrl: 'https://streek.example', key: Buffer.alloc(32) });
    let drawn = 0;
    fc.assert(
      fc.property(anyChart, fc.constantFrom('nl' as const, 'en' as const), (chart, language) => {
        const url = links.urlOf(chart, language);
        const found = url && links.read(new URL(url).pathname);
        if (!found) return;
        const { width, height } = pixelsOf(draw(found.chart, found.language));
        expect(width).toBe(1200);
        expect(height).toBeGreaterThanOrEqual(676);
        drawn += 1;
      }),
      { numRuns: 30 },
    );
    expect(drawn).toBeGreaterThan(2);
  });
});
