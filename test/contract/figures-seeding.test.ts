/** The figures that ship with the product come into the store once for each version, and never over what is newer. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SHIPPED_VERSION, seedShipped } from '../../bot/monitor/figures/seeding.ts';
import shipped from '../../bot/monitor/figures/shipped.json' with { type: 'json' };
import { shippedFigures } from '../../bot/monitor/figures/shipped.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import type { Table } from '../../bot/store/table.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
beforeEach(async () => {
  opened = await openTable();
});
afterEach(() => opened.close());

const NATIONAL = { indicator: 'bankruptcies', place: 'NL01' };
const shippedCount = shippedFigures().reduce((sum, { observations }) => sum + observations.length, 0);

async function bankruptcies() {
  return (await figureStore(opened.table).look({ series: [NATIONAL] })).series(NATIONAL);
}

/** A table that stops after so many writes, as a function does whose time is up. */
function stopping(table: Table, allowed: number): Table {
  let left = allowed;
  const write = <T>(doIt: () => Promise<T>): Promise<T> => (left-- > 0 ? doIt() : Promise.reject(new Error('time is up')));
  return {
    ...table,
    write: (one) => write(() => table.write(one)),
    transact: (writes, token) => write(() => table.transact(writes, token)),
  };
}

test('The version in the file is the one that decides whether to read it', () => {
  expect(shipped.version).toBe(SHIPPED_VERSION);
});

/** A table that counts what it is asked to write. */
function counting(table: Table) {
  const calls = { write: 0, transact: 0 };
  const counted: Table = {
    ...table,
    write: (one) => {
      calls.write++;
      return table.write(one);
    },
    transact: (writes, token) => {
      calls.transact++;
      return table.transact(writes, token);
    },
  };
  return { counted, calls };
}

test('The first start keeps them all in some dozens of requests, the next one nothing', async () => {
  const { counted, calls } = counting(opened.table);
  expect(await seedShipped(counted)).toBe(shippedCount);
  expect(calls).toEqual({ write: 1, transact: expect.any(Number) });
  expect(calls.transact).toBeLessThan(100);

  expect(await seedShipped(opened.table)).toBeUndefined();
  expect(await bankruptcies()).toHaveLength(45);
});

test('Two that start at once, and one that starts again after a break, end in the same figures', async () => {
  await expect(seedShipped(stopping(opened.table, 9))).rejects.toThrow('time is up');

  const added = await Promise.all([seedShipped(opened.table), seedShipped(opened.another())]);

  const all = await bankruptcies();
  expect(all[0]).toMatchObject({ period: '1981', value: 7288, source: 'CBS 82242NED', retrieved: '2026-07' });
  expect(all.every(({ revised }) => revised === undefined)).toBe(true);
  expect(all).toHaveLength(45);
  expect(added[0]! + added[1]!).toBeLessThan(2 * shippedCount);
});

test('What was fetched later than they were stays', async () => {
  const store = figureStore(opened.table);
  await store.record([{ ...NATIONAL, period: '1981', value: 7300, status: 'definitive' }], {
    source: 'CBS 82242NED',
    retrieved: '2026-11-20',
  });

  await seedShipped(opened.table);

  const [first, second] = await bankruptcies();
  expect(first).toMatchObject({ period: '1981', value: 7300, retrieved: '2026-11-20' });
  expect(second).toMatchObject({ period: '1982', value: 8644, retrieved: '2026-07' });
});

test('A product that is older than what is there leaves it alone', async () => {
  await opened.table.write({ put: { pk: 'FIGURES', sk: 'SHIPPED', version: '2099-01' } });

  expect(await seedShipped(opened.table)).toBeUndefined();
  expect(await bankruptcies()).toEqual([]);
});
