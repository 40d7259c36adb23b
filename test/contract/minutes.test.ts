/** Minutes out of the table: the vote, the region's name and clock, and the names of who did something. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutesLinks, minutesOffice } from '../../bot/app/minutes.ts';
import { minutesOf } from '../../bot/fund/minutes.ts';
import { directory } from '../../bot/region/directory.ts';
import type { Member } from '../../bot/region/people.ts';
import { closes, FRIDAY, isDeclared, MONDAY, vote, votes } from '../unit/fund/examples.ts';
import { given } from '../unit/fund/spec.ts';
import { linesIn } from '../unit/minutes/reading.ts';
import { openTable } from './embedded-table.ts';
import { keepVote } from './kept-vote.ts';

const decided = given(vote(), votes('anna', 'for'), closes(), isDeclared).vote;
let opened: Awaited<ReturnType<typeof openTable>>;

beforeAll(async () => {
  opened = await openTable();
  await keepVote(opened.table, decided);
});
afterAll(() => opened.close());

const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  id,
  region: 'twente',
  name,
  role: 'coordinator',
  language: 'nl',
  accounts: [],
  joinedAt: MONDAY,
  version: 1,
  ...more,
});

async function fetched(format: 'pdf' | 'json') {
  const documents: TDocumentDefinitions[] = [];
  const links = minutesLinks({ baseUrl: 'https://streek.example', key: Buffer.alloc(32, 1), clock: { now: () => FRIDAY } });
  const office = minutesOffice({
    table: opened.table,
    read: links.read,
    print: async (document) => {
      documents.push(document);
      return new Uint8Array();
    },
  });
  const { pathname } = new URL(links.urlOf({ region: 'twente', number: 12, language: 'nl', format }));
  const response = await office({ method: 'GET', path: pathname, query: {}, headers: {}, body: new Uint8Array() });
  return { response, lines: documents.flatMap(linesIn) };
}

test('Minutes are told with the names that people have by now, in the region’s own time', async () => {
  const people = directory(opened.table);
  const founder = member('united', 'Joost Meijer', { was: ['joost'] });
  const region = { id: 'twente', name: 'Twente', timeZone: 'Atlantic/Azores', foundedAt: MONDAY, foundedBy: 'joost' };
  const channel = { surface: 'channel', id: 'C1' };
  const workspace = {
    id: 'slack:T1',
    region: 'twente',
    regionName: 'Twente',
    name: 'T',
    channel,
    language: 'nl',
    linkedAt: MONDAY,
  };
  await people.keepFounded({ region, workspace, member: founder } as unknown as Parameters<typeof people.keepFounded>[0]);

  const { response, lines } = await fetched('pdf');

  expect(response.status).toBe(200);
  expect(lines[0]).toBe('Twente');
  expect(lines).toContain('Geopend | 23 november 2026, 08:00 (UTC-1), door Joost Meijer');
});

test('The chain is the same out of the table as it was before', async () => {
  const { response } = await fetched('json');

  expect(JSON.parse(response.body!)).toEqual(JSON.parse(JSON.stringify(minutesOf(decided))));
});
