import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetEdge } from '../../bot/monitor/sheet-edge.ts';
import { type Sheet, sheetLinks } from '../../bot/monitor/sheet-link.ts';
import { figuresOf } from './monitor/store-of.ts';

const key = new Uint8Array(32).fill(7);
const links = sheetLinks({ baseUrl: 'https://streek.example/', key });
const sheet: Sheet = {
  language: 'nl',
  indicators: [{ id: 'grp', name: 'Bruto regionaal product', unit: 'mln euro' }],
  figures: figuresOf(
    ['grp', 'CR12', '2019', 23942.15],
    ['grp', 'CR12', '2020', 23934.24, { status: 'provisional', source: 'Eurostat; "nama"' }],
    ['grp', 'CR12', '2021', null],
  ),
};
const get = (url: string) =>
  sheetEdge(key)({ method: 'GET', path: new URL(url).pathname, query: {}, headers: {}, body: new Uint8Array() });

describe('The address of an answer’s figures', () => {
  test('gives them as a file that Excel opens, in the language of the answer', async () => {
    const { status, headers, body } = await get(links.urlOf(sheet)!);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('cijfers.csv'),
    });
    expect(body).toContain('Bruto regionaal product;CR12;Twente;2019;23942,15;mln euro;definitief;CBS 00000NED;2026-07');
    expect(body).toContain('voorlopig;"Eurostat; ""nama"""');
  });

  test('is believed only as it was given', async () => {
    const url = links.urlOf(sheet)!;
    const other = sheetLinks({ baseUrl: 'https://streek.example', key: new Uint8Array(32) });

    expect((await get(url.replace(/\/figures\/./, '/figures/_'))).status).toBe(404);
    expect((await get(other.urlOf(sheet)!)).status).toBe(404);
    expect((await get('https://streek.example/figures/a.csv')).status).toBe(404);
  });

  test('holds six places over a quarter of a century, and is none for what does not fit', () => {
    const of = (places: number, years: number): Sheet => ({
      ...sheet,
      figures: figuresOf(
        ...Array.from({ length: places * years }, (_, n): Parameters<typeof figuresOf>[0] => [
          'grp',
          `CR${10 + (n % places)}`,
          String(2000 + Math.floor(n / places)),
          Math.round((20_000 + ((n * 7919) % 9000)) * 100) / 100,
        ]),
      ),
    });

    expect(links.urlOf(of(6, 25))).toBeDefined();
    expect(links.urlOf(of(90, 99))).toBeUndefined();
  });

  test('is read from any path without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.boolean(), async (text, inside) => {
        expect((await get(`https://streek.example${inside ? '/figures' : ''}${text}.csv`)).status).toBe(404);
      }),
    );
  });
});
