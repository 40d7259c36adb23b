/** What a region says of its fund, on the real table: rules, board, contributors, and keys that are to go. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardRegister } from '../../bot/fund/board/register.ts';
import { summaryOf } from '../../bot/fund/contributors/list.ts';
import { contributorRegister, type Waiting } from '../../bot/fund/contributors/register.ts';
import type { Contributor } from '../../bot/fund/electorate.ts';
import { type Act, type Book, inForce, withoutVersion, withVersion } from '../../bot/fund/rules/book.ts';
import { ruleRegister } from '../../bot/fund/rules/register.ts';
import { ADVICE, SAMPLES } from '../../bot/fund/samples.ts';
import { pendingKeys } from '../../bot/fund/votes/pending-keys.ts';
import { type Instant, plusMinutes } from '../../bot/primitives/instant.ts';
import { happened, type Table } from '../../bot/store/table.ts';
import { openTable } from './embedded-table.ts';

const NOW = '2026-11-23T11:00:00.000Z' as Instant;
const TODAY = '2026-11-23';
const BY: Act = { member: 'joost', name: 'Joost', at: NOW };

let opened: Awaited<ReturnType<typeof openTable>>;
let table: Table;
beforeAll(async () => {
  opened = await openTable();
  ({ table } = opened);
});
afterAll(() => opened.close());

let regions = 0;
const newRegion = () => `fund${++regions}`;

describe('The rules of a region', () => {
  const adviceIn = async (region: string) => (await ruleRegister(table).books(region)).find(({ kind }) => kind === 'advice')!;
  function changed(book: Book, ballot: 'final' | 'changeable' = 'final'): Book {
    const next = withVersion(book, { rule: { ...ADVICE, ballot }, from: TODAY, by: BY, today: TODAY, seen: book.changes });
    if ('refused' in next) throw new Error(next.refused);
    return next.book;
  }

  test('are the samples until one is kept, and stay one region’s', async () => {
    const [own, other] = [newRegion(), newRegion()];
    const rules = ruleRegister(table);
    await rules.keep(own, changed(await adviceIn(own)));

    expect(inForce(await adviceIn(own), TODAY)).toMatchObject({ version: 2, ballot: 'final' });
    expect((await rules.books(other)).map((book) => inForce(book, TODAY))).toEqual(SAMPLES);
  });

  test('are changed by one of two who do it at once', async () => {
    const region = newRegion();
    const rules = ruleRegister(table);
    const book = await adviceIn(region);

    const first = await Promise.all([rules.keep(region, changed(book)), rules.keep(region, changed(book))]);
    const next = await adviceIn(region);
    const later = await Promise.all([
      rules.keep(region, changed(next, 'changeable')),
      rules.keep(region, changed(next, 'changeable')),
    ]);

    expect(first.filter(Boolean)).toHaveLength(1);
    expect(later.filter(Boolean)).toHaveLength(1);
    expect((await adviceIn(region)).versions.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  test('used by a vote are not withdrawn, whichever of the two comes first', async () => {
    const region = newRegion();
    const rules = ruleRegister(table);
    await rules.keep(region, changed(await adviceIn(region)));
    const seen = await adviceIn(region);
    const withdrawn = withoutVersion(seen, 2, BY);
    if ('refused' in withdrawn) throw new Error(withdrawn.refused);

    const [used, taken] = await Promise.all([
      happened(table.transact([rules.using(region, seen, 2)])),
      rules.keep(region, withdrawn.book),
    ]);

    expect(used).toBe(!taken);
    expect((await adviceIn(region)).used[2]).toBe(used ? true : undefined);
  });

  test('are used by any number of votes, and changed in between by whoever saw that', async () => {
    const region = newRegion();
    const rules = ruleRegister(table);
    await rules.keep(region, changed(await adviceIn(region)));
    await table.transact([rules.using(region, await adviceIn(region), 2)]);
    const seen = await adviceIn(region);

    const again = await Promise.all([1, 2, 3].map(() => happened(table.transact([rules.using(region, seen, 2)]))));

    expect(again).toEqual([true, true, true]);
    expect(await rules.keep(region, changed(seen, 'changeable'))).toBe(true);
    expect(await happened(table.transact([rules.using(region, seen, 2)]))).toBe(false);
  });

  test('that are the samples are used as long as nobody has said otherwise', async () => {
    const region = newRegion();
    const rules = ruleRegister(table);
    const sample = await adviceIn(region);
    const before = await happened(table.transact([rules.using(region, sample, 1)]));
    await rules.keep(region, changed(sample));

    expect(before).toBe(true);
    expect(await happened(table.transact([rules.using(region, sample, 1)]))).toBe(false);
  });
});

describe('The board of a region', () => {
  test('is changed by one of two who do it at once, and keeps what was said before', async () => {
    const region = newRegion();
    const board = boardRegister(table);
    const said = (votes: number, changes: number) => ({ versions: [{ votes: { anna: votes }, by: BY }], changes });

    const first = await Promise.all([board.keep(region, said(2, 0)), board.keep(region, said(3, 0))]);
    const { versions, changes } = await board.find(region);
    const later = await Promise.all(
      [4, 5].map((votes) => board.keep(region, { versions: [...versions, ...said(votes, 0).versions], changes })),
    );

    expect(first.filter(Boolean)).toHaveLength(1);
    expect(later.filter(Boolean)).toHaveLength(1);
    expect((await board.find(region)).versions).toHaveLength(2);
    expect((await board.find(newRegion())).versions).toEqual([]);
  });
});

describe('The contributors of a region', () => {
  const listOf = (n: number, woz = 100): Contributor[] =>
    Array.from({ length: n }, (_, i) => ({
      kvk: String(10_000_000 + i),
      // No two names alike, as in a real list: so that it takes more than one item.
      name: `Bedrijf ${((i * 2_654_435_761) % 4_294_967_296).toString(36)} ${((i * 40_503) % 65_521).toString(36)}`,
      area: i % 3 ? 'Centrum' : 'Haven',
      class: i % 2 ? 'users' : 'owners',
      woz: woz + ((i * 7_919) % 1_000_003),
    }));

  async function waiting(region: string, id: string, lines: Contributor[]): Promise<Waiting> {
    const register = contributorRegister(table);
    await register.wait(region, { id, summary: summaryOf(lines), by: 'joost', name: 'Joost', at: NOW, account: 'a' }, lines);
    return (await register.waiting(region, id, NOW))!;
  }
  async function hold(region: string, id: string, lines: Contributor[]): Promise<boolean> {
    const register = contributorRegister(table);
    return register.switchTo(region, await waiting(region, id, lines), await register.find(region), NOW);
  }

  test('come back as they were, twenty thousand as well, in more than one item', { timeout: 60_000 }, async () => {
    const region = newRegion();
    const register = contributorRegister(table);
    const lines = listOf(20_000);
    const before = await register.current(region);
    await hold(region, 'one', lines);

    const { current } = await register.find(region);
    expect(before).toBeUndefined();
    expect(current!.parts).toBeGreaterThan(1);
    expect(current!.summary).toEqual(summaryOf(lines));
    expect(await register.current(region)).toEqual(lines);
  });

  test('are only waiting until the yes comes, and not for ever', async () => {
    const region = newRegion();
    const register = contributorRegister(table);
    await waiting(region, 'one', listOf(3));

    expect(await register.current(region)).toBeUndefined();
    expect(await register.waiting(region, 'one', plusMinutes(NOW, 61))).toBeUndefined();
    expect(await register.waiting(newRegion(), 'one', NOW)).toBeUndefined();
  });

  test('are always one whole list, however often others take its place', { timeout: 60_000 }, async () => {
    const region = newRegion();
    const [one, other] = [contributorRegister(table), contributorRegister(opened.another())];
    const lists = [listOf(4_000, 1), listOf(4_000, 2_000_000), listOf(4_000, 4_000_000)];
    await hold(region, 'l0', lists[0]!);
    const seen: Contributor[][] = [];
    const writing = (async () => {
      for (let n = 1; n < 9; n++) await hold(region, `l${n}`, lists[n % 3]!);
      return 'written' as const;
    })();
    const look = async () => seen.push([...(await other.current(region))!]);
    while ((await Promise.race([writing, look()])) !== 'written');

    expect(seen.length).toBeGreaterThan(2);
    for (const list of seen) expect(lists.some((whole) => JSON.stringify(whole) === JSON.stringify(list))).toBe(true);
    expect(await one.current(region)).toEqual(lists[8 % 3]);
  });

  test('are replaced by one of two who do it at once; the same yes twice is one', async () => {
    const region = newRegion();
    const register = contributorRegister(table);
    const [one, other] = [await waiting(region, 'one', listOf(2)), await waiting(region, 'other', listOf(3))];
    const head = await register.find(region);

    const both = await Promise.all([register.switchTo(region, one, head, NOW), register.switchTo(region, other, head, NOW)]);
    const won = both[0] ? one : other;
    const again = await register.switchTo(region, won, head, NOW);

    expect(both.filter(Boolean)).toHaveLength(1);
    expect(again).toBe(true);
    expect(await register.current(region)).toHaveLength(both[0] ? 2 : 3);
  });

  test('that hold never expire, nor do those that can be put back; what nobody can reach does', async () => {
    const region = newRegion();
    for (const id of ['one', 'two', 'three']) await hold(region, id, listOf(3));
    const ttl = async (id: string) => (await table.get({ pk: `CONTRIBUTORS#${region}#${id}`, sk: 'PART#000' }))?.ttl;

    expect(await ttl('one')).toBeGreaterThan(0);
    expect(await ttl('two')).toBeUndefined();
    expect(await ttl('three')).toBeUndefined();
  });

  test('that hold go on holding when their file is read a second time', async () => {
    const region = newRegion();
    await hold(region, 'one', listOf(3));
    await waiting(region, 'one', listOf(3));

    expect((await table.get({ pk: `CONTRIBUTORS#${region}#one`, sk: 'PART#000' }))?.ttl).toBeUndefined();
  });

  test('are taken away and put back, by whoever saw how they were', async () => {
    const region = newRegion();
    const register = contributorRegister(table);
    await hold(region, 'one', listOf(3));
    const held = await register.find(region);

    const removed = await register.remove(region, held, NOW);
    const gone = await register.current(region);
    const stale = await register.restore(region, held);
    const restored = await register.restore(region, await register.find(region));

    expect([removed, stale, restored]).toEqual([true, false, true]);
    expect(gone).toBeUndefined();
    expect(await register.current(region)).toEqual(listOf(3));
  });
});

describe('A key that is to go', () => {
  test('is one or the other: the vote is made with it, or it goes', async () => {
    const keys = pendingKeys(table);
    for (let number = 1; number <= 20; number++) {
      const region = newRegion();
      await keys.note(region, number, NOW);

      const [taken, made] = await Promise.all([keys.take(region, number), happened(table.transact([keys.used(region, number)]))]);

      expect(made).toBe(!taken);
    }
  });

  test('is listed in its region until it is gone, and due later than any opening takes', async () => {
    const region = newRegion();
    const keys = pendingKeys(table);
    await keys.note(region, 7, NOW);
    await keys.refused(region, 8, NOW);
    const listed = await keys.due(region);
    await keys.done(region, 7);

    expect(listed.map(({ facts, at }) => [facts.number, at])).toEqual([
      [7, plusMinutes(NOW, 15)],
      [8, NOW],
    ]);
    expect((await keys.due(region)).map(({ facts }) => facts.number)).toEqual([8]);
    expect(await keys.take(region, 7)).toBe(false);
  });
});
