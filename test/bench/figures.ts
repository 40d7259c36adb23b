/** What a figure costs to answer: requests to the table, with few figures stored and with all that ship. */
import { seedShipped } from '../../bot/app/figures.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import { openHouse } from '../flow/house.ts';
import { median } from './median.ts';
import { counted, timed } from './presses.ts';

const TIMES = 20;

const QUESTIONS = {
  value: { indicator: 'grp', places: 'CR12' },
  course: { indicator: 'grp', places: 'CR12', operation: 'series' },
  comparison: { indicator: 'house_price', places: 'GM0193,GM0150,GM0153,GM0164,GM0141,NL01', operation: 'compare' },
  ranking: { indicator: 'house_price', operation: 'rank', level: 'municipality' },
  alike: { indicator: 'grp', places: 'CR12', operation: 'compare', peers: true },
} as const;

/** Of the monitor itself: who asks, and what is remembered of it, costs two more. */
export type FigureBench = Record<
  keyof typeof QUESTIONS,
  { requests: { few: number; all: number }; ms: { few: number; all: number } }
>;

export async function benchFigures(): Promise<FigureBench> {
  const few = await measured(async (table) => {
    const from = { source: 'CBS 00000NED', retrieved: '2026-07' };
    const values = ['CR12', 'CR13', 'NL01'].flatMap((place) =>
      ['grp', 'population'].map((indicator) => ({ indicator, place, period: '2020', value: 1, status: 'definitive' as const })),
    );
    const homes = ['GM0193', 'GM0150', 'NL01'].map((place) => ({
      indicator: 'house_price',
      place,
      period: '2020',
      value: 1,
      status: 'definitive' as const,
    }));
    await figureStore(table).record([...values, ...homes], from);
  });
  const all = await measured(seedShipped);
  const names = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        requests: { few: few[name].requests, all: all[name].requests },
        ms: { few: few[name].ms, all: all[name].ms },
      },
    ]),
  ) as FigureBench;
}

async function measured(fill: (table: Parameters<typeof seedShipped>[0]) => Promise<unknown>) {
  const counting = { calls: 0 };
  const house = await openHouse({ unchecked: true, change: (ports) => ({ ...ports, table: counted(ports.table, counting) }) });
  try {
    await fill(house.plain.table);
    const joost = house.person('slack:TA:joost', 'Joost');
    await joost.submit('region.founded', { region: 'Twente', workspace: 'Board', person: 'Joost', language: 'nl' });
    /** Who asks is one read, and that it can be followed up one write. */
    const besides = 2;
    const results = {} as Record<keyof typeof QUESTIONS, { requests: number; ms: number }>;
    for (const [name, args] of Object.entries(QUESTIONS)) {
      const before = counting.calls;
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) times.push(await timed(() => joost.press('monitor.query', args)));
      results[name as keyof typeof QUESTIONS] = { requests: (counting.calls - before) / TIMES - besides, ms: median(times) };
    }
    return results;
  } finally {
    await house.close();
  }
}
