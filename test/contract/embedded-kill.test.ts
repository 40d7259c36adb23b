/** Killed without warning, again and again: what was acknowledged is there, and nothing is half there. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import type { Change, Item, Table } from '../../bot/store/table.ts';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { startQueue } from '../../infra/local/queue/index.ts';
import { changesOf } from './embedded-feed.ts';
import { LOCAL } from './embedded-table.ts';

const ROUNDS = 8;
const VICTIM = fileURLToPath(new URL('./embedded-victim.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streek-kill-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the victim, kills it at some moment of its first few hundred writes, and gives what it had acknowledged. */
async function killedRound(round: number): Promise<string[]> {
  const enough = 20 + Math.floor(Math.random() * 200);
  const victim = spawn(process.execPath, [VICTIM, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  let doomed = false;
  for await (const chunk of victim.stdout) {
    told += chunk;
    if (doomed || told.split('\n').length < enough) continue;
    doomed = true;
    // Not right after an acknowledgement, where the disk is idle, but anywhere in the work of the next ones.
    setTimeout(() => victim.kill('SIGKILL'), Math.random() * 10);
  }
  return told.split('\n').slice(0, -1);
}

async function all(table: Table, pk: string): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await table.query({ pk, after });
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}

test('after each of many kills, every acknowledged write is there with exactly its change, and no transaction is half there', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Prepare, Act
    acknowledged.push(...(await killedRound(round)));
    const engine = await startDynamoDB({ path: join(folder, 'table') });
    const client = new DynamoDBClient({ ...LOCAL, endpoint: engine.endpoint });
    const table = dynamoTable({ client, name: 'streek' });
    const changes = await changesOf(engine.endpoint, 'streek');
    const [items, left, right] = [await all(table, 'item'), await all(table, 'left'), await all(table, 'right')];
    const count = await table.get({ pk: 'count', sk: 'pairs' });
    const listed = await table.query({ pk: 'items', index: 'gsi1', limit: 100_000 });
    client.destroy();
    await engine.close();

    // Assess
    const told = (kind: string) => acknowledged.filter((line) => line.startsWith(`${kind} `)).map((line) => line.split(' ')[1]);
    const ids = (list: Item[]) => list.map(({ sk }) => sk);
    expect(ids(items)).toEqual(expect.arrayContaining(told('item')));
    expect(ids(left)).toEqual(expect.arrayContaining(told('pair')));
    expect(ids(left)).toEqual(ids(right));
    expect(count?.n).toBe(left.length);
    expect(ids(listed.items)).toEqual(ids(items));
    expect(changesUnder(changes, 'item')).toEqual(ids(items));
    expect(changesUnder(changes, 'left')).toEqual(ids(left));
    expect(changesUnder(changes, 'right')).toEqual(ids(right));
    expect(changes.filter(({ key }) => key.pk === 'count').map(({ after }) => after?.n)).toEqual(left.map((_, i) => i + 1));
  }

  const queue = await startQueue({ path: join(folder, 'queue') });
  const kept = (await queue.receive('jobs', 100_000)).map(({ body }) => JSON.parse(body));
  await queue.close();
  const jobs = acknowledged.filter((line) => line.startsWith('job ')).map((line) => line.split(' ')[1]);
  expect(jobs.length).toBeGreaterThan(ROUNDS);
  expect(kept).toEqual(expect.arrayContaining(jobs));
  expect(kept.filter((id) => id.endsWith('a')).length).toBe(kept.filter((id) => id.endsWith('b')).length);
}, 120_000);

function changesUnder(changes: Change[], pk: string): string[] {
  return changes
    .filter(({ key }) => key.pk === pk)
    .map(({ key }) => key.sk)
    .sort();
}
