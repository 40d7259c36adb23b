/** `npm run figures`: an import by hand, as somebody at a terminal sees it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { housePrices, type StandIn, startStandIn } from '../contract/cbs-stand-in.ts';

let cbs: StandIn;
let dir: string;
beforeAll(async () => {
  cbs = await startStandIn({ '83625NED': housePrices() });
  dir = mkdtempSync(join(tmpdir(), 'streek-figures-'));
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await cbs.close();
});

type Ended = { code: number; out: string; err: string };

function figures(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/local/figures.ts', ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
const prices = (...args: string[]) => figures('--source', 'cbs', '--table', '83625NED', '--base-url', cbs.url, ...args);

test('An import tells its counts, as JSON where that is asked for, and how far it is beside it', async () => {
  const { code, out, err } = await prices('--dir', dir, '--json');

  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    source: 'cbs',
    table: '83625NED',
    added: 8,
    changed: 0,
    unchanged: 0,
    revisions: 0,
    refused: 2,
    refusedPlaces: { GM0190: 2 },
    quarantined: null,
  });
  expect(err).toMatch(/Ask the source what changed\nRows fetched\nFigures stored: 100 %\n/);
});

test('What is kept is kept for the next import, which finds nothing new; --force looks all the same', async () => {
  const again = await prices('--dir', dir);
  const forced = await prices('--dir', dir, '--force');

  expect(again.out).toBe('83625NED has not changed since it was stored; --force fetches it all the same.\n');
  expect(forced.out).toBe(
    'cbs 83625NED: 0 added, 0 changed (0 revised), 8 unchanged, 2 refused.\nRefused are rows of a place that is not known here: GM0190.\n',
  );
});

test('A folder that a running Streek holds is left alone, with what to do; in memory it goes', async () => {
  const running = await startDynamoDB({ path: join(dir, 'table') });
  const held = await prices('--dir', dir);
  const inMemory = await prices('--memory', '--json');
  await running.close();

  expect(held).toMatchObject({ code: 1, out: '' });
  expect(held.err).toMatch(
    /If another Streek is running on this folder, stop it or choose another folder\. Or import with --memory\./,
  );
  expect(JSON.parse(inMemory.out)).toMatchObject({ added: 8 });
});

test('A table that is not what it was ends in what changed and where to look, and stores nothing', async () => {
  cbs.tables['83625NED']!.measures[0]!.Unit = '1 000 euro';
  const { code, out } = await prices('--memory');
  cbs.tables['83625NED']!.measures[0]!.Unit = 'euro';

  expect(code).toBe(1);
  expect(out).toMatch(
    /nothing of it was stored[\s\S]*- measure M001534 was .* now\nWrite what it is now in bot\/monitor\/sources\/tables\.ts/,
  );
});

test.each([
  [['--source', 'cbs', '--table', 'onzin'], /--table takes one of 84432NED, 03759ned, .*, not “onzin”\./],
  [['--source', 'cbs'], /--table takes one of /],
  [['--source', 'kvk', '--table', 'x'], /--source takes cbs or eurostat, not “kvk”\./],
  [['--source', 'cbs', '--table', '83625NED', '--base-url', 'hier'], /--base-url takes an address such as/],
])('%j is answered in a sentence, and touches nothing', async (args, sentence) => {
  const nowhere = join(dir, 'nowhere');
  const { code, err } = await figures(...args, '--dir', nowhere);

  expect(code).toBe(1);
  expect(err).toMatch(sentence);
  expect(existsSync(nowhere)).toBe(false);
});

test('A source that is not there ends in a sentence, not in a trace', async () => {
  const { code, err } = await figures('--source', 'cbs', '--table', '84432NED', '--base-url', cbs.url, '--memory');

  expect(code).toBe(1);
  expect(err).toMatch(/84432NED\/Properties was refused \(404\): see whether the table exists/);
  expect(err).not.toMatch(/\n\s+at /);
});
