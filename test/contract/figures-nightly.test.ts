/** The nightly function, as Lambda runs it: every table in its turn, a bad one in the way of none. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import { housePrices, type StandIn, startStandIn, vacancies } from './cbs-stand-in.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let cbs: StandIn;
let told: { level: string; message: string; table?: string }[];
let handler: typeof import('../../functions/figures.ts')['handler'];

beforeEach(async () => {
  opened = await openTable();
  cbs = await startStandIn({ '83625NED': housePrices(), '83599NED': vacancies() });
  told = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(JSON.parse(line)));
  vi.stubEnv('TABLE_NAME', opened.name);
  vi.stubEnv('DYNAMODB_ENDPOINT', opened.endpoint);
  vi.stubEnv('QUEUE_URL', 'http://127.0.0.1:1/work');
  vi.stubEnv('FIGURES_CBS_URL', cbs.url);
  vi.stubEnv('FIGURES_EUROSTAT_URL', cbs.url);
  vi.resetModules();
  ({ handler } = await import('../../functions/figures.ts'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await cbs.close();
  await opened.close();
});

async function periodsOf(indicator: string, place: string): Promise<number> {
  const found = await figureStore(opened.table).look({ series: [{ indicator, place }] });
  return found.series({ indicator, place }).length;
}

test('It imports what it can, and fails at the end so that somebody looks at what it could not', async () => {
  // The stand-in knows two of the tables.
  await expect(handler()).rejects.toThrow(/^figures need a look: 84432NED, 03759ned, .*nama_10r_3gdp$/);

  expect([await periodsOf('house_price', 'GM0153'), await periodsOf('vacancies', 'PV23')]).toEqual([3, 2]);
  expect(told.filter(({ message }) => message === 'a table was imported').map(({ table }) => table)).toEqual([
    '83625NED',
    '83599NED',
  ]);
});

test('A table in quarantine is a fault on the first night, and in the log on every other', async () => {
  cbs.tables['83625NED']!.measures[0]!.Title = 'Mediane verkoopprijs';

  await expect(handler()).rejects.toThrow(/83625NED/);
  const [first] = told.filter(({ message }) => message.startsWith('a table is not what it was'));
  told.length = 0;
  await expect(handler()).rejects.not.toThrow(/83625NED/);

  expect(first).toMatchObject({ level: 'error', table: '83625NED', quarantined: { isNew: true } });
  expect(told.filter(({ message }) => message.startsWith('a table is not what it was'))).toMatchObject([{ level: 'error' }]);
});

test('With little time left it begins nothing, and leaves the rest to the next hour', async () => {
  await handler({}, { getRemainingTimeInMillis: () => 60_000 });

  expect(cbs.asked).toEqual([]);
  expect(told).toMatchObject([{ level: 'info', message: 'the rest of the figures waits for the next hour' }]);
});
