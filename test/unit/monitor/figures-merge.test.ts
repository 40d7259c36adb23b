/** What becomes of a figure when its source gives it again, another source gives it too, or it was revised. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, settle } from '../../../bot/monitor/figures/merge.ts';
import { type Cell, type Cells, cellsOf, sheetOf } from '../../../bot/monitor/figures/sheet.ts';

const cell = (more: Partial<Cell> = {}): Cell => ({
  value: 100,
  status: 'definitive',
  source: 'CBS 84432NED',
  retrieved: '2026-07',
  ...more,
});

describe('A figure that is given again', () => {
  test('stays as it is when nothing differs', () => {
    expect(settle(cell(), cell())).toEqual({ was: cell(), cell: cell(), outcome: 'kept' });
  });

  test('is known to be retrieved later, and is no revision', () => {
    const later = cell({ retrieved: '2026-11-20' });
    expect(settle(cell(), later)).toEqual({ was: cell(), cell: later, outcome: 'confirmed' });
  });

  test('is changed when it becomes definitive, with nothing to remember of before', () => {
    const provisional = cell({ status: 'provisional' });
    expect(settle(provisional, cell({ retrieved: '2026-11-20' }))).toEqual({
      was: provisional,
      cell: cell({ retrieved: '2026-11-20' }),
      outcome: 'changed',
    });
  });

  test('remembers each value that it had, the newest first, and when another one came', () => {
    const first = settle(cell(), cell({ value: 101, retrieved: '2026-08-01' })).cell;
    const second = settle(first, cell({ value: null, reason: 'Confidential', retrieved: '2026-09-01' }));

    expect(second.outcome).toBe('changed');
    expect(second.cell).toEqual(
      cell({
        value: null,
        reason: 'Confidential',
        retrieved: '2026-09-01',
        revised: [
          { value: 101, at: '2026-09-01' },
          { value: 100, at: '2026-08-01' },
        ],
      }),
    );
  });

  test('remembers what it was through a confirmation', () => {
    const revised = settle(cell(), cell({ value: 101, retrieved: '2026-08-01' })).cell;
    const confirmed = settle(revised, cell({ value: 101, retrieved: '2026-09-01' })).cell;
    expect(confirmed).toEqual({ ...revised, retrieved: '2026-09-01' });
  });

  test('by who retrieved it earlier changes nothing, be that a month against a day in it', () => {
    const day = cell({ retrieved: '2026-07-15' });
    expect(settle(day, cell({ value: 7 }))).toEqual({ was: day, cell: day, outcome: 'kept' });
  });

  test('does not grow without end, however often it is revised', () => {
    let now = cell();
    for (let day = 10; day < 31; day++) now = settle(now, cell({ value: day, retrieved: `2026-08-${day}` })).cell;
    expect(now.revised).toHaveLength(12);
    expect(now.revised![0]).toEqual({ value: 29, at: '2026-08-30' });
  });
});

test('Of a figure that both give, CBS’s own counts, however new what Eurostat passes on', () => {
  const eurostat = cell({ value: 99, source: 'Eurostat nama_10r_3gdp (2026-10-01)', retrieved: '2026-10-01' });

  expect(settle(cell(), eurostat).cell).toEqual(cell());
  expect(settle(eurostat, cell()).cell).toMatchObject({ value: 100, source: 'CBS 84432NED' });
});

const cells = fc.dictionary(
  fc.constantFrom('2019', '2020', '2021', '2022Q1'),
  fc.record({
    value: fc.option(fc.integer({ min: 0, max: 3 })),
    status: fc.constantFrom('provisional' as const, 'definitive' as const),
    reason: fc.option(fc.constantFrom('Impossible', 'Confidential'), { nil: undefined }),
  }),
);
/** One source never gives two batches at the same moment. */
const batches = fc
  .uniqueArray(
    fc.tuple(cells, fc.constantFrom('CBS 84432NED', 'Eurostat nama_10r_3gdp (2026-10-01)'), fc.integer({ min: 10, max: 28 })),
    {
      minLength: 1,
      maxLength: 5,
      selector: ([, , day]) => day,
    },
  )
  .map((all) => all.map(([given, source, day]) => batch(given, source, `2026-08-${day}`)));

function batch(given: Record<string, Pick<Cell, 'value' | 'status' | 'reason'>>, source: string, retrieved: string): Cells {
  return new Map(Object.entries(given).map(([period, one]) => [period, { ...one, source, retrieved }]));
}

const after = (order: Cells[]): Cells => order.reduce<Cells>((there, given) => merged(there, given).cells, new Map());
const present = (all: Cells) => [...all].map(([mark, { revised: _, ...rest }]) => [mark, rest]).sort();

test('In whatever order and however often batches come, the same figures stand at the end', () => {
  fc.assert(
    fc.property(
      batches.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.array(fc.constantFrom(...all))),
      ),
      ([all, shuffled, again]) => {
        expect(present(after([...shuffled, ...again]))).toEqual(present(after(all)));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('Batches that come again after all of them change nothing at all', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const once = after(all);
      const last = all.reduce((one, other) => (retrieved(one) > retrieved(other) ? one : other));
      const twice = merged(once, last);
      expect(twice.cells).toEqual(once);
    }),
    { numRuns: 1_000 },
  );
});

const retrieved = (given: Cells): string => [...given.values()][0]?.retrieved ?? '';

test('A sheet gives back the cells that were laid in it, sorted by their marks', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const laid = after(all);
      const found = cellsOf(JSON.parse(JSON.stringify(sheetOf(laid, 1))));
      expect(found).toEqual(laid);
      expect([...found.keys()]).toEqual([...laid.keys()].sort());
    }),
    { numRuns: 1_000 },
  );
});

test('A sheet of all municipalities stays far below 50 kB', () => {
  const all = new Map(
    Array.from({ length: 414 }, (_, i) => [
      `GM${1000 + i}`,
      cell({ value: 345_678.25, revised: i % 5 ? undefined : [{ value: 345_000, at: '2026-11-20' }] }),
    ]),
  );
  expect(JSON.stringify(sheetOf(all, 1)).length).toBeLessThan(20_000);
});
