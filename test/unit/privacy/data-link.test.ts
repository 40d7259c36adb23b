/** The address of what is kept of a person: only we can make one, it opens one export, and for an hour. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instant, plusMinutes } from '../../../bot/primitives/instant.ts';
import { dataEdge } from '../../../bot/privacy/data-edge.ts';
import { dataLinks } from '../../../bot/privacy/data-link.ts';
import { dataLinksOf, minutesLinksOf } from '../../../functions/links.ts';

const KEY = Buffer.alloc(32, 7);
const NOON = '2026-11-23T12:00:00.000Z' as Instant;
const ASKED = { exported: { region: 'r', member: 'm', id: 'ask-1', parts: 2 }, language: 'nl' } as const;
const linksAt = (ms = 0, key: Uint8Array = KEY) =>
  dataLinks({ baseUrl: 'https://streek.example/', key, clock: { now: () => instant(Date.parse(NOON) + ms) } });
const until = plusMinutes(NOON, 60);
const pathOf = (url: string) => new URL(url).pathname;
const path = pathOf(linksAt().urlOf(ASKED, until));
const HOUR_MS = 3_600_000;

describe('The address of one’s own data', () => {
  test('gives back whose and which export it is, whatever they are called (property)', () => {
    const any = fc.record({
      exported: fc.record({ region: fc.string(), member: fc.string(), id: fc.string(), parts: fc.integer({ min: 1, max: 99 }) }),
      language: fc.constantFrom('nl' as const, 'en' as const),
    });
    fc.assert(
      fc.property(any, (asked) => {
        expect(linksAt().read(pathOf(linksAt().urlOf(asked, until)))).toEqual({ ...asked, expired: false });
      }),
    );
  });

  test('opens for an hour, and no longer', () => {
    expect(linksAt(HOUR_MS - 1000).read(path)).toMatchObject({ expired: false });
    expect(linksAt(HOUR_MS).read(path)).toMatchObject({ expired: true });
  });

  test('is none when it was changed anywhere, or signed with another key (property)', () => {
    const at = fc.integer({ min: '/data/'.length, max: path.length - '.json'.length - 1 });
    fc.assert(
      fc.property(at, fc.constantFrom(...'AZaz09_-'), (place, letter) => {
        fc.pre(path[place] !== letter);
        expect(linksAt().read(path.slice(0, place) + letter + path.slice(place + 1))).toBeUndefined();
      }),
    );
    expect(linksAt(0, Buffer.alloc(32, 8)).read(path)).toBeUndefined();
  });

  test('is opened by no other of our keys, nor opens what they signed', () => {
    const environment = { PUBLIC_URL: 'https://streek.example', TOKEN_KEY: '11'.repeat(32) };
    const clock = { now: () => NOON };
    const minutes = minutesLinksOf(environment, clock).urlOf({ region: 'r', number: 1, language: 'nl', format: 'json' });

    expect(dataLinksOf(environment, clock).read(pathOf(minutes).replace('/minutes/', '/data/'))).toBeUndefined();
    expect(minutesLinksOf(environment, clock).read(path.replace('/data/', '/minutes/'))).toBeUndefined();
  });
});

describe('What stands at it', () => {
  const get = (at: string, ms = 0) =>
    dataEdge({ read: linksAt(ms).read, exports: { read: async ({ id }) => (id === 'ask-1' ? '{"own":true}' : undefined) } })({
      method: 'GET',
      path: at,
      query: {},
      headers: {},
      body: new Uint8Array(),
    });

  test('is a file for one reader, that nothing keeps on the way', async () => {
    expect(await get(path)).toMatchObject({
      status: 200,
      body: '{"own":true}',
      headers: { 'cache-control': 'private, no-store', 'content-disposition': expect.stringContaining('attachment') },
    });
  });

  test('is nothing, with how to go on, when it has expired, was replaced or is none of ours', async () => {
    const other = pathOf(linksAt().urlOf({ ...ASKED, exported: { ...ASKED.exported, id: 'ask-0' } }, until));

    expect(await get(path, HOUR_MS)).toMatchObject({ status: 404, body: expect.stringContaining('mijn gegevens') });
    expect(await get(other)).toMatchObject({ status: 404, body: expect.stringContaining('mijn gegevens') });
    expect(await get('/data/x.json')).toMatchObject({ status: 404, body: expect.stringContaining('no such address') });
  });
});
