/** The address of a vote's minutes: only we can make one, and it opens for thirty days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signing } from '../../bot/chat/signed.ts';
import { FORMATS, minutesLinks } from '../../bot/fund/minutes-link.ts';
import { type Instant, instant } from '../../bot/primitives/instant.ts';
import { chartLinksOf, minutesLinksOf } from '../../functions/links.ts';
import { PRODUCT } from './charts.ts';

const KEY = Buffer.alloc(32, 7);
const NOON = '2026-11-23T12:00:00.000Z' as Instant;
const MINUTES = { region: '0123456789abcdef', number: 12, language: 'nl', format: 'pdf' } as const;
const DAY_MS = 24 * 60 * 60_000;

const clockAt = (ms: number) => ({ now: () => instant(Date.parse(NOON) + ms) });
const linksAt = (ms = 0, key: Uint8Array = KEY) => minutesLinks({ baseUrl: 'https://streek.example/', key, clock: clockAt(ms) });
const pathOf = (url: string) => new URL(url).pathname;
const path = pathOf(linksAt().urlOf(MINUTES));

describe('The address of minutes', () => {
  test('stands under the base URL, and ends as the file that it gives', () => {
    expect(linksAt().urlOf(MINUTES)).toMatch(/^https:\/\/streek\.example\/minutes\/[\w-]+\.[\w-]{22}\.pdf$/);
    expect(linksAt().urlOf({ ...MINUTES, format: 'json' })).toMatch(/\.json$/);
  });

  test('gives back of which vote, in which language and form, whatever they are (property)', () => {
    const any = fc.record({
      region: fc.string(),
      number: fc.nat(),
      language: fc.constantFrom('nl' as const, 'en' as const),
      format: fc.constantFrom(...FORMATS),
    });
    fc.assert(
      fc.property(any, (asked) => {
        expect(linksAt().read(pathOf(linksAt().urlOf(asked)))).toEqual({ asked, expired: false });
      }),
    );
  });

  test('is the same all day, so that a card that is drawn again stays as it is', () => {
    expect(linksAt(11 * 60 * 60_000).urlOf(MINUTES)).toBe(linksAt().urlOf(MINUTES));
    expect(linksAt(DAY_MS).urlOf(MINUTES)).not.toBe(linksAt().urlOf(MINUTES));
  });

  test('opens for thirty days, and is known after that as one that did', () => {
    expect(linksAt(30 * DAY_MS).read(path)).toEqual({ asked: MINUTES, expired: false });
    expect(linksAt(31 * DAY_MS).read(path)).toEqual({ asked: MINUTES, expired: true });
  });
});

describe('Another address', () => {
  const signed = (content: unknown, format = 'pdf') =>
    `/minutes/${signing(KEY).sign(Buffer.from(JSON.stringify(content)).toString('base64url'))}.${format}`;

  test.each([
    ['made with another key', pathOf(linksAt(0, Buffer.alloc(32, 8)).urlOf(MINUTES))],
    ['with part of the signature', path.replace(/.\.pdf$/, '.pdf')],
    ['without a signature', path.replace(/\.[\w-]+\.pdf$/, '.pdf')],
    ['in another form than it was made for', path.replace(/pdf$/, 'json')],
    ['with something behind it', `${path}/..`],
    ['with something before it', `/x${path}`],
    ['that we signed, but that says nothing', `/minutes/${signing(KEY).sign('AAAA')}.pdf`],
    ['that we signed, but that says something else', signed({ region: 'twente' })],
    ['in a language that we do not speak', signed([1, 'twente', 12, 'fr', 'pdf', 99_999])],
    ['that is none at all', '/'],
  ])('%s is none', (_, other) => {
    expect(linksAt().read(path)).toBeDefined();
    expect(linksAt().read(other)).toBeUndefined();
  });

  test('is what remains when one character changes (property)', () => {
    fc.assert(
      fc.property(fc.nat(path.length - 1), fc.constantFrom('A', 'b', '7', '_', '.'), (at, character) => {
        const changed = path.slice(0, at) + character + path.slice(at + 1);
        expect(linksAt().read(changed) === undefined).toBe(changed !== path);
      }),
    );
  });
});

describe('The key', () => {
  const environment = { PUBLIC_URL: 'https://streek.example', TOKEN_KEY: 'ab'.repeat(32) };
  const url = minutesLinksOf(environment, clockAt(0)).urlOf(MINUTES);

  test('comes from the token key, without being it', () => {
    const another = { ...environment, TOKEN_KEY: 'cd'.repeat(32) };

    expect(minutesLinksOf(environment, clockAt(0)).read(pathOf(url))).toBeDefined();
    expect(minutesLinksOf(another, clockAt(0)).read(pathOf(url))).toBeUndefined();
    expect(linksAt(0, Buffer.from(environment.TOKEN_KEY, 'hex')).read(pathOf(url))).toBeUndefined();
  });

  test('of minutes opens no chart, and that of charts no minutes', () => {
    const [, chart] = /\/chart\/(.+)\.png$/.exec(chartLinksOf(environment).urlOf(PRODUCT, 'nl')!)!;
    const [, minutes] = /\/minutes\/(.+)\.pdf$/.exec(url)!;

    expect(minutesLinksOf(environment, clockAt(0)).read(`/minutes/${chart}.pdf`)).toBeUndefined();
    expect(chartLinksOf(environment).read(`/chart/${minutes}.png`)).toBeUndefined();
  });
});
