/** Polls and attendance on a real table: one choice for each person, however many press at once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { begin, countsOf, type Poll } from '../../bot/townhall/live/holding.ts';
import { onScreen, pollEdge, pollLinks } from '../../bot/townhall/live/poll-link.ts';
import { type LiveRegister, liveRegister } from '../../bot/townhall/live/register.ts';
import { type Register, register } from '../../bot/townhall/register.ts';
import type { Townhall } from '../../bot/townhall/townhall.ts';
import { NOW, townhall } from '../unit/townhall/planned.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let townhalls: Register;
let mine: LiveRegister;
/** Another process. */
let others: LiveRegister;
beforeAll(async () => {
  opened = await openTable();
  townhalls = register(opened.table);
  mine = liveRegister(opened.table, townhalls);
  const another = opened.another();
  others = liveRegister(another, register(another));
});
afterAll(() => opened?.close());

async function begun(region: string): Promise<void> {
  const planned = townhall({}, region);
  await townhalls.together(townhalls.keeping(begin(planned, 'BDKL', planned.plan.at) as Townhall, undefined));
}
const asked = (region: string) => (number: number) =>
  ({
    region,
    year: 2027,
    question: 'Meer groen?',
    options: ['Ja', 'Nee'],
    openedAt: NOW,
    number,
    status: 'open',
    ballots: {},
    version: 1,
  }) satisfies Poll;
const counts = async (region: string) => countsOf((await mine.running(region, 2027))!).map(({ count }) => count);

it('eighty people who press at once, each twice and changing their mind, are eighty choices, the last ones', async () => {
  await begun('rush');
  await mine.open('rush', 2027, asked('rush'));

  const press = (by: LiveRegister, option: number) =>
    Promise.allSettled(Array.from({ length: 80 }, (_, at) => by.cast('rush', 2027, 1, [`m${at}`], option)));
  await Promise.all([press(mine, 0), press(others, 0)]);
  expect(await counts('rush')).toEqual([80, 0]);
  await Promise.all(Array.from({ length: 30 }, (_, at) => others.cast('rush', 2027, 1, [`m${at}`], 1)));

  expect(await counts('rush')).toEqual([50, 30]);
});

it('one person counts once, under whichever id from before their accounts were united', async () => {
  await begun('united');
  await mine.open('united', 2027, asked('united'));
  await mine.cast('united', 2027, 1, ['before'], 0);

  await mine.cast('united', 2027, 1, ['now', 'before'], 1);

  expect(await counts('united')).toEqual([0, 1]);
});

it('what is no answer of the poll is no choice', async () => {
  await begun('forged');
  await mine.open('forged', 2027, asked('forged'));

  await expect(mine.cast('forged', 2027, 1, ['ann'], 2)).rejects.toThrow('condition failed');
  expect(await counts('forged')).toEqual([0, 0]);
});

it('opening the next poll closes the one before; what is pressed afterwards changes nothing', async () => {
  await begun('next');
  await mine.open('next', 2027, asked('next'));
  await mine.cast('next', 2027, 1, ['ann'], 0);
  await others.open('next', 2027, asked('next'));

  await expect(mine.cast('next', 2027, 1, ['bob'], 0)).rejects.toThrow('condition failed');
  expect((await mine.polls('next', 2027)).map(({ status, ballots }) => [status, Object.keys(ballots).length])).toEqual([
    ['closed', 1],
    ['open', 0],
  ]);
  expect(await mine.close('next', 2027, 2)).toBe(true);
  expect(await others.close('next', 2027, 2)).toBe(false);
  expect(await mine.running('next', 2027)).toBeUndefined();
});

it('two coordinators who open one at once open two, one after the other', async () => {
  await begun('two');

  const done = await Promise.all([mine.open('two', 2027, asked('two')), others.open('two', 2027, asked('two'))]);

  expect(done.map((one) => 'poll' in one && one.poll.number).sort()).toEqual([1, 2]);
  expect((await mine.polls('two', 2027)).filter(({ status }) => status === 'open')).toHaveLength(1);
});

it('whoever says twice that they are there is there once, whether they had said that they would come or not', async () => {
  await begun('there');
  const ann = { who: 'ann', name: 'Ann' };

  const said = await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 ? mine : others).present('there', 2027, ann, NOW)));

  expect(said.filter((one) => one === 'noted')).toHaveLength(1);
  expect((await townhalls.find('there', 2027))!.seats).toMatchObject({ present: 1, taken: 0 });
});

it('the presentation hears how the poll stands by its address, and of who chose what nothing', async () => {
  await begun('screen');
  const links = pollLinks({ baseUrl: 'https://streek.example', key: Buffer.alloc(32, 7) });
  const edge = pollEdge({
    read: links.read,
    running: async (region, year) => {
      const poll = await mine.running(region, year);
      return poll && onScreen(poll);
    },
  });
  const ask = async (path: string) => edge({ method: 'GET', path, query: {}, headers: {}, body: new Uint8Array() });
  const { pathname } = new URL(links.urlOf({ region: 'screen', number: 2027 }));

  const before = await ask(pathname);
  await mine.open('screen', 2027, asked('screen'));
  await mine.cast('screen', 2027, 1, ['ann'], 1);
  const after = await ask(pathname);

  expect(JSON.parse(before.body!)).toEqual({ options: [] });
  expect(JSON.parse(after.body!)).toEqual({
    question: 'Meer groen?',
    options: [
      { label: 'Ja', count: 0 },
      { label: 'Nee', count: 1 },
    ],
  });
  expect(after.body).not.toContain('ann');
  expect((await ask(pathname.replace('.', 'A.'))).status).toBe(404);
});
