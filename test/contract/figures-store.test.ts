/** What the figure store promises, on the real table: one request to look, and no figure lost, doubled or half kept. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureStore, Observation } from '../../bot/monitor/figures/figure.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import type { Table } from '../../bot/store/table.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let store: FigureStore;
let another: FigureStore;
beforeAll(async () => {
  opened = await openTable();
  store = figureStore(opened.table);
  another = figureStore(opened.another());
});
afterAll(() => opened.close());

let made = 0;
/** An indicator that no other test uses. */
const fresh = () => `own:twente:test${++made}`;
const JULY = { source: 'CBS 83625NED', retrieved: '2026-07' };
const NOVEMBER = { source: 'CBS 83625NED', retrieved: '2026-11-20T01:15:00.000Z' };
const figure = (indicator: string, place: string, period: string, value: number | null, more = {}): Observation => ({
  indicator,
  place,
  period,
  value,
  status: 'definitive',
  ...more,
});

/** A table of which every request is counted, and may fail. */
function watched(table: Table, allowed = Number.POSITIVE_INFINITY) {
  const calls: string[] = [];
  const counted = new Proxy(table, {
    get: (target, name: keyof Table) => (first: never, second: never) => {
      calls.push(name);
      if (calls.length > allowed) throw new Error('the machine stopped');
      return target[name](first, second);
    },
  });
  return { store: figureStore(counted), calls };
}

async function all(indicator: string, places: string[], sections: [level: 'municipality' | 'province', period: string][]) {
  const found = await store.look({
    coverage: [indicator],
    series: places.map((place) => ({ indicator, place })),
    sections: sections.map(([level, period]) => ({ indicator, level, period })),
  });
  return {
    coverage: found.coverage(indicator),
    series: places.map((place) => found.series({ indicator, place })),
    sections: sections.map(([level, period]) => found.section({ indicator, level, period })),
  };
}

describe('Looking', () => {
  test('finds figures through time, over places, and which periods there are, in one request', async () => {
    const indicator = fresh();
    await store.record(
      [
        figure(indicator, 'GM0153', '2024', 345_393),
        figure(indicator, 'GM0153', '2023', 321_000.5),
        figure(indicator, 'GM0141', '2024', 301_000, { status: 'provisional' }),
        figure(indicator, 'PV23', '2022Q2', 3.4),
      ],
      JULY,
    );
    const { store: counted, calls } = watched(opened.table);

    const found = await counted.look({
      coverage: [indicator],
      series: [{ indicator, place: 'GM0153' }],
      sections: [{ indicator, level: 'municipality', period: '2024' }],
    });

    const twenty23 = { ...figure(indicator, 'GM0153', '2023', 321_000.5), ...JULY };
    const twenty24 = { ...figure(indicator, 'GM0153', '2024', 345_393), ...JULY };
    expect(calls).toEqual(['getAll']);
    expect(found.series({ indicator, place: 'GM0153' })).toEqual([twenty23, twenty24]);
    expect(found.section({ indicator, level: 'municipality', period: '2024' })).toEqual([
      { ...figure(indicator, 'GM0141', '2024', 301_000, { status: 'provisional' }), ...JULY },
      twenty24,
    ]);
    expect(found.coverage(indicator)).toEqual({ municipality: ['2023', '2024'], province: ['2022Q2'] });
  });

  test('finds nothing where nothing is, and for what was not asked', async () => {
    const indicator = fresh();
    const found = await store.look({ series: [{ indicator, place: 'GM0153' }] });

    expect(found.series({ indicator, place: 'GM0153' })).toEqual([]);
    expect(found.section({ indicator, level: 'corop', period: '2022' })).toEqual([]);
    expect(found.coverage(indicator)).toEqual({});
  });
});

describe('Recording', () => {
  test('says what was new, changed and unchanged, and what was revised from and to', async () => {
    const indicator = fresh();
    const first = await store.record(
      [
        figure(indicator, 'GM0153', '2022', 1),
        figure(indicator, 'GM0153', '2023', 2, { status: 'provisional' }),
        figure(indicator, 'GM0153', '2024', 3),
      ],
      JULY,
    );

    const second = await store.record(
      [
        figure(indicator, 'GM0153', '2022', 1),
        figure(indicator, 'GM0153', '2023', 2),
        figure(indicator, 'GM0153', '2024', null, { reason: 'Confidential' }),
        figure(indicator, 'GM0153', '2025', null, { reason: 'Impossible' }),
      ],
      NOVEMBER,
    );

    expect(first).toEqual({ added: 3, changed: 0, unchanged: 0, revisions: [] });
    expect(second).toEqual({
      added: 1,
      changed: 2,
      unchanged: 1,
      revisions: [{ indicator, place: 'GM0153', period: '2024', from: 3, to: null }],
    });
    const { series, sections, coverage } = await all(indicator, ['GM0153'], [['municipality', '2024']]);
    expect(series[0]!.map(({ value, reason }) => [value, reason])).toEqual([
      [1, undefined],
      [2, undefined],
      [null, 'Confidential'],
      [null, 'Impossible'],
    ]);
    expect(sections[0]).toEqual([series[0]![2]]);
    expect(series[0]![2]).toMatchObject({ retrieved: '2026-11-20', revised: [{ value: 3, at: NOVEMBER.retrieved }] });
    expect(coverage).toEqual({ municipality: ['2022', '2023', '2024'] });
  });

  test('the same again writes nothing', async () => {
    const indicator = fresh();
    const batch = [figure(indicator, 'GM0153', '2022', 1), figure(indicator, 'PV23', '2022', 2)];
    await store.record(batch, JULY);
    const { store: counted, calls } = watched(opened.table);

    const again = await counted.record(batch, JULY);

    expect(again).toEqual({ added: 0, changed: 0, unchanged: 2, revisions: [] });
    expect(new Set(calls)).toEqual(new Set(['getAll']));
  });

  test('by many at once loses no figure of any of them', async () => {
    const indicator = fresh();
    const years = Array.from({ length: 12 }, (_, i) => String(2010 + i));

    await Promise.all(
      years.flatMap((year, i) =>
        [store, another].map((by, j) =>
          by.record([figure(indicator, `GM01${50 + j}`, year, i)], { ...JULY, retrieved: '2026-07' }),
        ),
      ),
    );

    const { series, sections, coverage } = await all(indicator, ['GM0150', 'GM0151'], [['municipality', '2015']]);
    expect(series.map((one) => one.map(({ period }) => period))).toEqual([years, years]);
    expect(sections[0]!.map(({ place, value }) => [place, value])).toEqual([
      ['GM0150', 5],
      ['GM0151', 5],
    ]);
    expect(coverage).toEqual({ municipality: years });
  });

  test('that broke off anywhere is made whole by doing it again', async () => {
    for (let requests = 0; ; requests++) {
      const indicator = fresh();
      const before = [figure(indicator, 'GM0153', '2022', 1)];
      const batch = [figure(indicator, 'GM0153', '2022', 5), figure(indicator, 'GM0141', '2023', 2)];
      await store.record(before, JULY);
      const broken = watched(opened.table, requests).store.record(batch, NOVEMBER);
      const whole = await broken.then(
        () => true,
        () => false,
      );

      await store.record(batch, NOVEMBER);

      const { series, sections, coverage } = await all(
        indicator,
        ['GM0153', 'GM0141'],
        [
          ['municipality', '2022'],
          ['municipality', '2023'],
        ],
      );
      expect(
        series.map((one) => one.map(({ value }) => value)),
        `after ${requests} requests`,
      ).toEqual([[5], [2]]);
      expect(sections).toEqual(series);
      expect(series[0]![0]!.revised).toEqual([{ value: 1, at: NOVEMBER.retrieved }]);
      expect(coverage).toEqual({ municipality: ['2022', '2023'] });
      if (whole) {
        expect(requests).toBeGreaterThan(3);
        return;
      }
    }
  });

  test('batches in any order, repeated and at once, end in the same figures', async () => {
    const observation = fc.record({
      place: fc.constantFrom('GM0153', 'GM0141', 'PV23'),
      period: fc.constantFrom('2022', '2023'),
      value: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    const shuffled = fc
      .array(fc.array(observation, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .chain((batches) => {
        const dated = batches.map((given, i) => ({ given, retrieved: `2026-08-1${i}` }));
        return fc.tuple(
          fc.constant(dated),
          fc.shuffledSubarray([...dated, ...dated], { minLength: dated.length * 2 }),
          fc.boolean(),
        );
      });
    const present = async (indicator: string) => {
      const { series, sections, coverage } = await all(
        indicator,
        ['GM0153', 'GM0141', 'PV23'],
        [
          ['municipality', '2022'],
          ['municipality', '2023'],
          ['province', '2022'],
          ['province', '2023'],
        ],
      );
      const plain = [...series, ...sections].map((some) =>
        some.map(({ place, period, value, retrieved }) => ({ place, period, value, retrieved })),
      );
      return { plain, coverage };
    };

    await fc.assert(
      fc.asyncProperty(shuffled, async ([dated, order, atOnce]) => {
        const [straight, other] = [fresh(), fresh()];
        const record = (indicator: string, by: FigureStore, { given, retrieved }: (typeof dated)[number]) =>
          by.record(
            given.map(({ place, period, value }) => figure(indicator, place, period, value)),
            { source: 'CBS 83625NED', retrieved },
          );
        for (const batch of dated) await record(straight, store, batch);
        if (atOnce) await Promise.all(order.map((batch, i) => record(other, i % 2 ? store : another, batch)));
        else for (const batch of order) await record(other, store, batch);

        const [expected, found] = [await present(straight), await present(other)];
        expect(found.plain).toEqual(expected.plain);
        expect(found.coverage).toEqual(expected.coverage);
      }),
      { numRuns: 40 },
    );
  });
});
