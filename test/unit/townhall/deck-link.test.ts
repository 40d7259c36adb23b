/** Addresses of decks, and what is behind them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../bot/primitives/instant.ts';
import type { DeckData } from '../../../bot/townhall/deck/deck-data.ts';
import { type DeckAsked, deckLinks } from '../../../bot/townhall/deck/deck-link.ts';
import { deckEdge, fileName } from '../../../bot/townhall/deck/edge.ts';
import { NOTHING, YEAR } from './examples.ts';

const DAY = 24 * 60 * 60_000;
let now = Date.parse('2026-11-26T09:00:00Z');
const clock = { now: () => instant(now) };
const links = deckLinks({ baseUrl: 'https://streek.example/', key: new Uint8Array(32).fill(7), clock });
const others = deckLinks({ baseUrl: 'https://streek.example', key: new Uint8Array(32).fill(8), clock });
const TWENTE: DeckAsked = { region: 'twente', year: 2026, language: 'nl' };
const pathOf = (url: string) => new URL(url).pathname;

describe('The address of a deck', () => {
  test('leads to what it was made for, as a page and as a file', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 2000, max: 2100 }),
        fc.constantFrom('nl' as const, 'en' as const),
        fc.constantFrom('page' as const, 'file' as const),
        fc.option(fc.string({ minLength: 1, maxLength: 24 }), { nil: undefined }),
        (region, year, language, format, frozen) => {
          const asked = { region: region.toWellFormed(), year, language, ...(frozen && { frozen: frozen.toWellFormed() }) };
          expect(links.read(pathOf(links.urlOf(asked, format)))).toEqual({ asked, format, expired: false });
        },
      ),
    );
    expect(links.urlOf(TWENTE, 'file')).toMatch(/^https:\/\/streek\.example\/deck\/[\w-]+\.[\w-]{22}\.pptx$/);
  });

  test('is opened by no other key, and not when anything of it was changed', () => {
    const path = pathOf(links.urlOf(TWENTE, 'page'));

    expect(others.read(path)).toBeUndefined();
    for (const changed of [
      path.replace('/deck/', '/minutes/'),
      path.replace('.', 'A.'),
      `${path}x`,
      `${path}.pdf`,
      '/deck/',
      '/deck/a.b',
    ]) {
      expect(links.read(changed), changed).toBeUndefined();
    }
  });

  test('opens nothing after four months', () => {
    const path = pathOf(links.urlOf(TWENTE, 'page'));
    now += 120 * DAY;
    const before = links.read(path)!.expired;
    now += DAY;
    const after = links.read(path)!.expired;
    now -= 121 * DAY;

    expect([before, after]).toEqual([false, true]);
  });
});

describe('Behind the address of a deck', () => {
  const asking: DeckAsked[] = [];
  const edge = deckEdge({
    read: links.read,
    dataOf: async (asked): Promise<DeckData | undefined> => {
      asking.push(asked);
      return asked.region === 'twente' ? YEAR : undefined;
    },
    present: async ({ sheets }) => new Uint8Array([sheets.length]),
  });
  const get = (url: string) => edge({ method: 'GET', path: pathOf(url), query: {}, headers: {}, body: new Uint8Array() });

  test('is a page that nothing keeps or lists, under the policy that it says itself', async () => {
    const { status, headers, body } = await get(links.urlOf({ ...TWENTE, language: 'en' }, 'page'));

    expect(status).toBe(200);
    expect(body).toContain('The state of the region 2026');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    expect(headers!['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('is a file with a name that every program can save', async () => {
    const { status, headers, bytes } = await get(links.urlOf(TWENTE, 'file'));

    expect([status, bytes?.[0]]).toEqual([200, 15]);
    expect(headers!['content-disposition']).toBe('attachment; filename="streek-twente-2026-nl.pptx"');
    expect(fileName({ ...NOTHING, region: { ...NOTHING.region, name: '«Fryslân» / "Noord"' } })).toBe(
      'streek-fryslan-noord-2026-nl',
    );
    expect(fileName({ ...NOTHING, region: { ...NOTHING.region, name: '大阪' } })).toBe('streek-regio-2026-nl');
  });

  test('is a sentence where there is no such deck, or no longer', async () => {
    expect(await get(others.urlOf(TWENTE, 'page'))).toMatchObject({
      status: 404,
      body: expect.stringContaining('There is no such presentation.'),
    });
    expect(await get(links.urlOf({ ...TWENTE, region: 'elders' }, 'page'))).toMatchObject({
      status: 404,
      body: 'Deze presentatie bestaat niet.',
    });
    const url = links.urlOf(TWENTE, 'page');
    now += 121 * DAY;
    const late = await get(url);
    now -= 121 * DAY;
    expect(late).toMatchObject({ status: 404, body: 'Dit adres is verlopen. Vraag in de chat een nieuw.' });
  });

  test('is the frozen deck that the address names', async () => {
    asking.length = 0;
    await get(links.urlOf({ ...TWENTE, frozen: '2026-11-26T09:00:00.000Z' }, 'page'));
    expect(asking).toEqual([{ ...TWENTE, frozen: '2026-11-26T09:00:00.000Z' }]);
  });
});
