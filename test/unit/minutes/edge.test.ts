/** `GET /minutes/….pdf` and `.json`, as the local run serves them over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { minutesEdge } from '../../../bot/fund/document/edge.ts';
import { minutesOf } from '../../../bot/fund/minutes.ts';
import { type MinutesAsked, type MinutesLinks, minutesLinks } from '../../../bot/fund/minutes-link.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import { plusMinutes } from '../../../bot/primitives/instant.ts';
import { served } from '../../../functions/http.ts';
import { type LocalServer, listen } from '../../../infra/local/server.ts';
import { closes, FRIDAY, isDeclared, vote, votes } from '../fund/examples.ts';
import { given } from '../fund/spec.ts';
import { subject } from './reading.ts';

const PDF = new Uint8Array([37, 80, 68, 70, 0, 255]);
const decided = given(vote(), votes('anna', 'for'), closes(), isDeclared).vote;
const print = vi.fn(async () => PDF);
const voteOf = vi.fn(async (region: string, number: number): Promise<Vote | undefined> => {
  if (region !== 'twente') return undefined;
  return { 12: decided, 13: vote({ number: 13 }), 14: given(vote({ number: 14 }), closes()).vote }[number];
});
let now = FRIDAY;
let server: LocalServer;
let links: MinutesLinks;

beforeAll(async () => {
  server = await listen(0);
  links = minutesLinks({ baseUrl: server.url, key: Buffer.alloc(32, 1), clock: { now: () => now } });
  const about = async () => subject(decided);
  const handler = served(async () => minutesEdge({ read: links.read, voteOf, about, print }));
  server.serve({ 'GET /minutes/{file}': handler }, () => false);
});
afterAll(() => server.close());
beforeEach(() => {
  now = FRIDAY;
  print.mockClear();
  voteOf.mockClear();
});

const urlOf = (of: Partial<MinutesAsked> = {}) =>
  links.urlOf({ region: 'twente', number: 12, language: 'nl', format: 'pdf', ...of });
const refused = async (url: string) => {
  const response = await fetch(url);
  return [response.status, await response.text()];
};

describe('The minutes of a vote', () => {
  test('come as a document to look at, that nothing on the way keeps', async () => {
    const response = await fetch(urlOf());

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="notulen-twente-voorstel-7-stemming-12.pdf"',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PDF);
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ language: 'nl-NL' }));
  });

  test('come as the chain to keep and check, without anything being printed', async () => {
    const response = await fetch(urlOf({ format: 'json', language: 'en' }));

    expect(response.headers.get('content-disposition')).toBe('attachment; filename="minutes-twente-proposal-7-vote-12.json"');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(minutesOf(decided))));
    expect(print).not.toHaveBeenCalled();
  });

  test('are looked for in the vote that the address names, and in no other', async () => {
    await fetch(urlOf());

    expect(voteOf.mock.calls).toEqual([['twente', 12]]);
  });
});

describe('There are no minutes', () => {
  test('at an address that we did not make: nothing is even looked up for it', async () => {
    expect(await refused(urlOf().replace('.pdf', 'A.pdf'))).toEqual([
      404,
      'Deze notulen zijn er niet. / There are no such minutes.',
    ]);
    expect(voteOf).not.toHaveBeenCalled();
  });

  test('at an address that is older than thirty days: it says how to get another', async () => {
    const url = urlOf({ language: 'en' });
    now = plusMinutes(FRIDAY, 31 * 24 * 60);

    expect(await refused(url)).toEqual([
      404,
      'This address was good for thirty days; ask Streek for the vote, and its card has a new one.',
    ]);
    expect(voteOf).not.toHaveBeenCalled();
  });

  test('of a vote that does not exist, in that region', async () => {
    expect(await refused(urlOf({ number: 99 }))).toEqual([404, 'Deze notulen zijn er niet.']);
    expect(await refused(urlOf({ region: 'elders' }))).toEqual([404, 'Deze notulen zijn er niet.']);
  });

  test.each([13, 14])('of a vote whose outcome is not known yet (%i)', async (number) => {
    expect(await refused(urlOf({ number }))).toEqual([
      404,
      'Van deze stemming zijn er nog geen notulen; open dit adres opnieuw als de uitslag bekend is.',
    ]);
    expect(print).not.toHaveBeenCalled();
  });
});

describe('The name of the file', () => {
  test.each([
    ['Súdwest-Fryslân', 'notulen-sudwest-fryslan-voorstel-7-stemming-12.pdf'],
    ['\'s-Hertogenbosch "oost"\r\nx', 'notulen-s-hertogenbosch-oost-x-voorstel-7-stemming-12.pdf'],
    ['東京', 'notulen-streek-voorstel-7-stemming-12.pdf'],
  ])('of %s has letters, digits and hyphens only', async (regionName, file) => {
    const about = async () => ({ ...subject(decided), regionName });
    const edge = minutesEdge({ read: links.read, voteOf, about, print });

    const { headers } = await edge({
      path: new URL(urlOf()).pathname,
      method: 'GET',
      query: {},
      headers: {},
      body: new Uint8Array(),
    });

    expect(headers!['content-disposition']).toBe(`inline; filename="${file}"`);
  });
});
