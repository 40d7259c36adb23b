/** The address of a picture: it carries its chart, and only we can make one. */
import { describe, expect, test } from 'vitest';
import { chartLinks } from '../../bot/chat/chart-link.ts';
import { chartLinksOf } from '../../functions/links.ts';
import { chartOf, PRODUCT } from './charts.ts';

const KEY = Buffer.alloc(32, 7);
const links = chartLinks({ baseUrl: 'https://streek.example', key: KEY });
const pathOf = (url: string | undefined) => new URL(url!).pathname;
const { kind, title, unit, decimals, categories, series } = PRODUCT;
const SHOWN = { kind, title, unit, decimals, categories, series };

describe('The address of a chart', () => {
  test('gives back the chart and its language, all but the words for who cannot see it', () => {
    expect(links.read(pathOf(links.urlOf(PRODUCT, 'en')))).toEqual({ chart: SHOWN, language: 'en' });
  });

  test('is the same for the same chart, and another in another language', () => {
    expect(links.urlOf(PRODUCT, 'nl')).toBe(links.urlOf({ ...PRODUCT, title: ' Bruto  regionaal product' }, 'nl'));
    expect(links.urlOf(PRODUCT, 'nl')).not.toBe(links.urlOf(PRODUCT, 'en'));
  });

  test('keeps gaps, and values as precise as they are told', () => {
    const rate = { ...SHOWN, decimals: 1, series: [{ name: 'Twente', values: [3.449_999, null, -0.25] }] };
    expect(links.read(pathOf(links.urlOf(rate, 'nl')))?.chart.series).toEqual([{ name: 'Twente', values: [3.4, null, -0.3] }]);
  });

  test('is given for a ranking of all forty regions', () => {
    expect(links.urlOf(chartOf(1, 40, { kind: 'bar' }), 'nl')).toBeDefined();
  });

  test('of six regions over 25 years is a third of what platforms take', () => {
    expect(links.urlOf(chartOf(6, 25), 'nl')!.length).toBeLessThan(1000);
  });

  test('is not given where it would be longer than platforms take', () => {
    const names = Array.from({ length: 100 }, (_, n) => `${n}${Buffer.alloc(40, `${n * 7919}`).toString('base64')}`);
    const large = { ...chartOf(12, 100), categories: names };
    large.series = large.series.map(({ name }, s) => ({
      name,
      values: names.map((_, n) => Math.round(1e6 * Math.sin(s * 100 + n))),
    }));
    expect(links.urlOf(large, 'nl')).toBeUndefined();
    expect(links.urlOf({ ...large, series: large.series.slice(0, 1) }, 'nl')).toBeDefined();
  });

  test.each([
    ['without a value for each category', { ...PRODUCT, categories: ['2018'] }],
    ['without series', { ...PRODUCT, series: [] }],
    ['without categories', chartOf(1, 0)],
    ['with a value that is no number', chartOf(1, 1, { series: [{ name: 'Twente', values: [Number.NaN] }] })],
    ['with a value beyond any figure', chartOf(1, 1, { series: [{ name: 'Twente', values: [1e16] }] })],
    ['of more bars than a picture can be high', chartOf(4, 40, { kind: 'bar' })],
    ['with half a decimal', { ...PRODUCT, decimals: 0.5 }],
  ])('is not given for a chart %s', (_, chart) => {
    expect(links.urlOf(chart, 'nl')).toBeUndefined();
  });

  test('stands under the base URL, with or without a slash at its end', () => {
    const slashed = chartLinks({ baseUrl: 'https://streek.example/', key: KEY });
    expect(slashed.urlOf(PRODUCT, 'nl')).toBe(links.urlOf(PRODUCT, 'nl'));
    expect(links.urlOf(PRODUCT, 'nl')).toMatch(/^https:\/\/streek\.example\/chart\/[\w-]+\.[\w-]{22}\.png$/);
  });
});

describe('Another address', () => {
  const path = pathOf(links.urlOf(PRODUCT, 'nl'));
  const [, text = '', mac = ''] = /^\/chart\/([\w-]+)\.([\w-]+)\.png$/.exec(path)!;

  test.each([
    [
      'made with another key',
      pathOf(chartLinks({ baseUrl: 'https://a.example', key: Buffer.alloc(32, 8) }).urlOf(PRODUCT, 'nl')),
    ],
    [
      'with another chart',
      path.replace(
        text,
        pathOf(links.urlOf(chartOf(1, 1), 'nl'))
          .split('/')[2]!
          .split('.')[0]!,
      ),
    ],
    ['with part of the signature', path.replace(mac, mac.slice(0, -1))],
    ['without a signature', path.replace(mac, '')],
    ['with a signature said in another way', path.replace(mac, `${mac.slice(0, -1)}${mac.endsWith('A') ? 'B' : 'A'}`)],
    ['that says the same in other base64', path.replace(text, `${text}=`)],
    ['with something behind it', `${path}/..`],
    ['with something before it', `/x${path}`],
    ['longer than any of ours', `/chart/${'a'.repeat(4000)}.${mac}.png`],
    ['that is none at all', '/'],
  ])('%s is none', (_, other) => {
    expect(links.read(path)).toBeDefined();
    expect(links.read(other)).toBeUndefined();
  });
});

describe('The key', () => {
  const environment = { PUBLIC_URL: 'https://streek.example', TOKEN_KEY: 'ab'.repeat(32) };

  test('comes from the token key, without being it', () => {
    const ours = chartLinksOf(environment);
    const url = ours.urlOf(PRODUCT, 'nl');

    expect(chartLinksOf(environment).read(pathOf(url))).toBeDefined();
    expect(chartLinksOf({ ...environment, TOKEN_KEY: 'cd'.repeat(32) }).read(pathOf(url))).toBeUndefined();
    expect(chartLinks({ baseUrl: '', key: Buffer.from(environment.TOKEN_KEY, 'hex') }).read(pathOf(url))).toBeUndefined();
  });

  test('is asked for by name where it is missing', () => {
    expect(() => chartLinksOf({ PUBLIC_URL: 'https://streek.example' })).toThrow(/TOKEN_KEY is missing: make 32 random bytes/);
  });
});
