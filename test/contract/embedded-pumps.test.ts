/** What drives the functions on one machine: in order, from where it was, and never stuck on one bad event. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeOf } from '../../bot/store/changes.ts';
import { sqsQueue } from '../../bot/store/sqs.ts';
import { pumpChanges } from '../../infra/local/pumps/changes.ts';
import { type Pump, settled } from '../../infra/local/pumps/pump.ts';
import { pumpQueue } from '../../infra/local/pumps/queue.ts';
import { type LocalQueue, startQueue } from '../../infra/local/queue/index.ts';
import { eventually, LOCAL, openTable, stoppedClock } from './embedded-table.ts';

let folder: string;
let opened: Awaited<ReturnType<typeof openTable>>;
let local: LocalQueue;
let client: SQSClient;
let pumps: Pump[];
let logged: string[];
const log = (level: string, message: string) => void logged.push(`${level}: ${message}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streek-pumps-'));
  opened = await openTable();
  local = await startQueue({ clock: stoppedClock() });
  client = new SQSClient({ ...LOCAL, endpoint: local.endpoint });
  pumps = [];
  logged = [];
});
afterEach(async () => {
  await Promise.all(pumps.map((pump) => pump.close()));
  client.destroy();
  await local.close();
  await opened.close();
  await rm(folder, { recursive: true });
});

const numberOf = (record: DynamoDBRecord) => Number(changeOf(record).after?.n);
const nothingFailed = { batchItemFailures: [] };
const add = (sk = 'a') => opened.table.write({ update: { pk: 'p', sk }, expression: 'ADD n :one', values: { one: 1 } });
const queueOf = () => sqsQueue<unknown>({ client, url: local.url('jobs') });

function changes(handler: (event: DynamoDBStreamEvent) => unknown, maxTries?: number) {
  const pump = pumpChanges({
    endpoint: opened.endpoint,
    table: opened.name,
    handler: async (event) => ((await handler(event)) ?? nothingFailed) as typeof nothingFailed,
    log,
    checkpointPath: join(folder, 'feed', 'checkpoint.json'),
    maxTries,
  });
  pumps.push(pump);
  return pump;
}

function jobs(handler: (event: SQSEvent) => unknown) {
  const work = async (event: SQSEvent) => ((await handler(event)) ?? nothingFailed) as typeof nothingFailed;
  const pump = pumpQueue({ queue: local, name: 'jobs', handler: work, log });
  pumps.push(pump);
  return pump;
}

test('every change is handled once, in order, in batches of a hundred at most', async () => {
  // Prepare
  const batches: number[][] = [];
  for (let i = 0; i < 130; i++) await add();

  // Act
  await changes(({ Records }) => void batches.push(Records.map(numberOf))).idle();

  // Assess
  expect(batches.flat()).toEqual(Array.from({ length: 130 }, (_, i) => i + 1));
  expect(Math.max(...batches.map((batch) => batch.length))).toBe(100);
});

test('a change is handled within a tenth of a second', async () => {
  // Prepare
  let handledAt = 0;
  const pump = changes(() => {
    handledAt = performance.now();
  });
  await pump.idle();
  const delays: number[] = [];

  // Act
  for (let i = 1; i <= 5; i++) {
    await add();
    const written = performance.now();
    await eventually(() => pump.handled() === i);
    delays.push(handledAt - written);
  }

  // Assess: the median, for other work on the machine may delay one.
  expect(delays.sort((a, b) => a - b)[2]).toBeLessThan(100);
});

test('after a restart it goes on where it was', async () => {
  // Prepare
  const first: number[] = [];
  const before = changes(({ Records }) => void first.push(...Records.map(numberOf)));
  await add();
  await before.idle();
  await before.close();
  await add();

  // Act
  const second: number[] = [];
  await changes(({ Records }) => void second.push(...Records.map(numberOf))).idle();

  // Assess
  expect([first, second]).toEqual([[1], [2]]);
});

test('what a failed handler did not do is done again, from the first failure on', async () => {
  // Prepare
  const seen: number[][] = [];
  for (let i = 0; i < 4; i++) await add();
  const failOnce = ({ Records }: DynamoDBStreamEvent) => {
    seen.push(Records.map(numberOf));
    if (seen.length > 1) return nothingFailed;
    return { batchItemFailures: [{ itemIdentifier: Records[2]!.dynamodb!.SequenceNumber! }] };
  };

  // Act
  await changes(failOnce).idle();

  // Assess
  expect(seen).toEqual([[1, 2, 3, 4], [3], [4]]);
});

test('a change that always fails is given up loudly, kept, and holds up none of the others', async () => {
  // Prepare
  const done = new Set<number>();
  for (let i = 0; i < 20; i++) await add();
  const handler = ({ Records }: DynamoDBStreamEvent) => {
    if (Records.some((record) => numberOf(record) === 7)) throw new Error('seven');
    for (const record of Records) done.add(numberOf(record));
  };

  // Act
  const pump = changes(handler, 2);
  await pump.idle();
  await pump.close();

  // Assess
  const others = Array.from({ length: 20 }, (_, i) => i + 1).filter((n) => n !== 7);
  expect([...done].sort((a, b) => a - b)).toEqual(others);
  expect(pump.deadLetters().map(numberOf)).toEqual([7]);
  expect(changes(handler).deadLetters().map(numberOf)).toEqual([7]);
  expect(logged).toContain('error: a change was given up and lies in the dead letters');
});

test('jobs are handled, several batches at once, and only the failed ones come again', async () => {
  // Prepare
  const times = new Map<string, number>();
  let [running, most] = [0, 0];
  await queueOf().send(Array.from({ length: 40 }, (_, i) => i));

  // Act
  const pump = jobs(async ({ Records }) => {
    running++;
    most = Math.max(most, running);
    await eventually(() => most === 4);
    running--;
    for (const { body } of Records) times.set(body, (times.get(body) ?? 0) + 1);
    const failed = Records.filter(({ body }) => body === '13' && times.get(body) === 1);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  await pump.idle();

  // Assess: the stopped clock keeps the failed one from coming again yet.
  expect(most).toBe(4);
  expect(times.size).toBe(40);
  expect([...times.values()].every((n) => n === 1)).toBe(true);
  expect(await local.receive('jobs', 10)).toEqual([]);
  expect(local.deadLetters('jobs')).toEqual([]);
});

test('a worker that throws gets its whole batch again later, and in the end the dead letters get it', async () => {
  // Prepare
  const clock = stoppedClock();
  const own = await startQueue({ clock, maxReceives: 3 });
  const tries: number[] = [];
  const handler = async ({ Records }: SQSEvent) => {
    tries.push(Number(Records[0]?.attributes.ApproximateReceiveCount));
    throw new Error('broken');
  };
  const pump = pumpQueue({ queue: own, name: 'jobs', handler, log });
  pumps.push(pump);
  const sending = new SQSClient({ ...LOCAL, endpoint: own.endpoint });
  await sqsQueue<unknown>({ client: sending, url: own.url('jobs') }).send(['job']);

  // Act
  for (let i = 1; i <= 3; i++) {
    await eventually(() => tries.length === i && own.pending('jobs') === 0);
    clock.advance(10_000);
  }

  // Assess
  expect(tries).toEqual([1, 2, 3]);
  expect(own.deadLetters('jobs')).toMatchObject([{ body: '"job"' }]);
  sending.destroy();
  await pump.close();
  await own.close();
});

test('all is settled only when neither the feed nor the queue has anything left, however they feed each other', async () => {
  // Prepare: each change makes a job, and each job a change, five times over.
  const feed = changes(async ({ Records }) => {
    await queueOf().send(Records.map(numberOf).filter((n) => n < 5));
  });
  const work = jobs(async ({ Records }) => {
    for (const _ of Records) await add();
  });
  await add();

  // Act
  await settled([feed, work]);

  // Assess
  expect(await opened.table.get({ pk: 'p', sk: 'a' })).toMatchObject({ n: 5 });
});
