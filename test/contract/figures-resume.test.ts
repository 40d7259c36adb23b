/** An import that breaks off, wherever it does, is done again: the same figures, each once, and the same news, once. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Table } from '../../bot/store/table.ts';
import { housePrices, type StandIn, startStandIn } from './cbs-stand-in.ts';
import { type House, openImports } from './import-harness.ts';

let cbs: StandIn;
let house: House;
beforeEach(async () => {
  cbs = await startStandIn({});
  house = await openImports();
});
afterEach(async () => {
  await house.close();
  await cbs.close();
});

const PLACES = ['NL01', 'PV23', 'GM0153', 'GM1992', 'GM0530'];
const LEASE_MS = 11 * 60_000;
/** Each plays the whole story some dozens of times. */
const MANY_TIMES_MS = 120_000;

/** As a machine that stops: from then on nothing gets through, not even what should be tidied up. */
function stoppingTable(table: Table, allowed: number): Table {
  let left = allowed;
  return new Proxy(table, {
    get: (target, name: keyof Table) => (first: never, second: never) => {
      if (left-- <= 0) throw new Error('the machine stopped');
      return target[name](first, second);
    },
  });
}

function stoppingFetch(allowed: number): typeof fetch {
  let left = allowed;
  return (async (url: string) => {
    if (left-- <= 0) throw new Error('the machine stopped');
    return fetch(url);
  }) as typeof fetch;
}

async function figuresAndNews() {
  const found = await house.figures.look({
    coverage: ['house_price'],
    series: PLACES.map((place) => ({ indicator: 'house_price', place })),
    sections: ['2023', '2024', '2025'].map((period) => ({ indicator: 'house_price', level: 'municipality', period })),
  });
  const plain = (figures: readonly { period: string; value: number | null; revised?: readonly { value: number | null }[] }[]) =>
    figures.map(({ period, value, revised }) => [period, value, revised?.map((one) => one.value)]);
  const news = (await house.news()) as unknown as { revisions: object[]; added: object[] }[];
  return {
    series: PLACES.map((place) => plain(found.series({ indicator: 'house_price', place }))),
    sections: ['2023', '2024', '2025'].map((period) =>
      plain(found.section({ indicator: 'house_price', level: 'municipality', period })),
    ),
    coverage: found.coverage('house_price'),
    news: news.map(({ revisions, added }) => ({ revisions, added })),
  };
}

/** A first import, then a second of a table that was revised, which `breaks` before it is done anew. */
async function revisedAfter(breaks: () => Promise<unknown>): Promise<{ broke: boolean; end: object }> {
  const table = housePrices();
  cbs.tables['83625NED'] = table;
  await house.run(cbs.url);
  house.clock.advance(24 * 3_600_000);
  table.modified = '2026-11-24T00:00:00+01:00';
  table.rows[4]!.Value = 346_000;
  table.rows.push({ ...table.rows[6]!, Perioden: '2024JJ00', Value: 410_000 });
  const broke = await breaks().then(
    () => false,
    () => true,
  );
  house.clock.advance(LEASE_MS);
  await house.run(cbs.url);
  return { broke, end: await figuresAndNews() };
}

async function afresh(): Promise<void> {
  await house.close();
  house = await openImports();
}

async function whole(): Promise<object> {
  const { broke, end } = await revisedAfter(() => house.run(cbs.url));
  expect(broke).toBe(false);
  expect(end).toMatchObject({ news: [{}, { revisions: [{ from: 345_393, to: 346_000 }] }] });
  return end;
}

test(
  'by a table that is gone after any number of requests',
  async () => {
    const expected = await whole();
    for (let allowed = 0; ; allowed++) {
      await afresh();
      const { broke, end } = await revisedAfter(() =>
        house.run(cbs.url, '83625NED', { on: stoppingTable(house.table, allowed) }),
      );
      expect(end, `after ${allowed} requests`).toEqual(expected);
      if (!broke) {
        expect(allowed).toBeGreaterThan(10);
        return;
      }
    }
  },
  MANY_TIMES_MS,
);

test(
  'by a source that is gone at any page',
  async () => {
    const expected = await whole();
    for (let allowed = 0; ; allowed++) {
      await afresh();
      const { broke, end } = await revisedAfter(() => house.run(cbs.url, '83625NED', { fetch: stoppingFetch(allowed) }));
      expect(end, `after ${allowed} answers`).toEqual(expected);
      if (!broke) {
        expect(allowed).toBeGreaterThan(6);
        return;
      }
    }
  },
  MANY_TIMES_MS,
);

test('and goes on with the run that broke off, under its date, where the table is still the same', async () => {
  cbs.tables['83625NED'] = housePrices();
  await house.run(cbs.url, '83625NED', { on: stoppingTable(house.table, 12) }).catch(() => undefined);
  const { items } = await house.table.query({ pk: 'FIGURES#IMPORT#cbs#83625NED' });
  house.clock.advance(24 * 3_600_000);

  await house.run(cbs.url);

  expect(items[0]?.data).toMatchObject({ run: { startedAt: '2026-11-23T09:00:00.000Z' } });
  expect(await house.series('house_price', 'NL01')).toMatchObject([{ retrieved: '2026-11-23' }, {}, {}]);
});

test('and leaves it to who took over, when it had been away for longer than its lease', async () => {
  cbs.tables['83625NED'] = housePrices();
  let asked = 0;
  const slow = (async (url: string) => {
    // Before its last page it is away for a while, and another one does all of it meanwhile.
    if (++asked === 6) {
      house.clock.advance(LEASE_MS);
      await house.run(cbs.url);
    }
    return fetch(url);
  }) as typeof fetch;

  await expect(house.run(cbs.url, '83625NED', { fetch: slow })).rejects.toThrow('another import of 83625NED took over');

  expect(await house.series('house_price', 'NL01')).toHaveLength(3);
});
