/** The queue port through Amazon's client, and what the local stand-in does with what it was given. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Queue } from '../../bot/store/queue.ts';
import { sqsQueue } from '../../bot/store/sqs.ts';
import { type LocalQueue, startQueue } from '../../infra/local/queue/index.ts';
import { LOCAL, stoppedClock } from './embedded-table.ts';

let folder: string;
let clock: ReturnType<typeof stoppedClock>;
let local: LocalQueue;
let client: SQSClient;
let queue: Queue<unknown>;
const logged: string[] = [];

async function start() {
  const log = (_level: string, message: string) => void logged.push(message);
  local = await startQueue({ path: folder, clock, visibilityMs: 30_000, maxReceives: 3, log });
  client = new SQSClient({ ...LOCAL, endpoint: local.endpoint });
  queue = sqsQueue({ client, url: local.url('jobs') });
}

async function stop() {
  client.destroy();
  await local.close();
}

async function received(max = 100): Promise<unknown[]> {
  return (await local.receive('jobs', max)).map(({ body }) => JSON.parse(body));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streek-queue-'));
  clock = stoppedClock();
  logged.length = 0;
  await start();
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

test('jobs arrive as they were sent, as many as are asked for', async () => {
  // Prepare
  const jobs = Array.from({ length: 25 }, (_, n) => ({ type: 'ask', text: 'één 🏭 \u200fשלום', n }));

  // Act
  await queue.send(jobs);
  const [first, rest] = [await received(10), await received()];

  // Assess
  expect(first).toHaveLength(10);
  expect([...first, ...rest]).toEqual(jobs);
});

test('a delayed job is there at its time and not before', async () => {
  // Prepare
  await queue.send(['later'], 60);

  // Act
  clock.advance(59_999);
  const before = [await received(), local.upcoming('jobs')];
  clock.advance(1);

  // Assess
  expect(before).toEqual([[], Date.parse(clock.now())]);
  expect([await received(), local.upcoming('jobs')]).toEqual([['later'], undefined]);
});

test('a job that a worker holds is hidden, comes again when the worker is silent too long, and is gone when it is done', async () => {
  // Prepare
  await queue.send(['job']);
  const [first] = await local.receive('jobs', 1);

  // Act
  const hidden = await received();
  clock.advance(30_000);
  const [second] = await local.receive('jobs', 1);
  await local.delete([first!.receipt]);
  clock.advance(30_000);
  const third = await local.receive('jobs', 1);
  await local.delete([third[0]!.receipt]);
  clock.advance(30_000);

  // Assess: a late worker's receipt deletes nothing, for another holds the job.
  expect(hidden).toEqual([]);
  expect([first?.receives, second?.receives, third[0]?.receives]).toEqual([1, 2, 3]);
  expect(await received()).toEqual([]);
});

test('a job given back waits as long as was said, and after three tries lies in the dead letters, also after a restart', async () => {
  // Prepare
  await queue.send([{ bad: true }]);

  // Act
  for (let i = 0; i < 3; i++) {
    const [message] = await local.receive('jobs', 1);
    await local.release(message!.receipt, 500);
    expect(await received()).toEqual([]);
    clock.advance(500);
  }
  const after = await received();
  await stop();
  await start();

  // Assess
  expect(after).toEqual([]);
  expect(local.deadLetters('jobs')).toMatchObject([{ body: '{"bad":true}', receives: 3 }]);
  expect(logged).toEqual(['a job was given up and lies in the dead letters']);
});

test('a job that brings its process down each time is given up as well', async () => {
  // Prepare
  await queue.send(['fatal']);

  // Act
  for (let i = 0; i < 3; i++) {
    expect(await received()).toEqual(['fatal']);
    await stop();
    await start();
  }

  // Assess
  expect(await received()).toEqual([]);
  expect(local.deadLetters('jobs')).toHaveLength(1);
});

test('after a restart every job that was not done is there again at once, and delays still hold', async () => {
  // Prepare
  await queue.send(['held', 'free']);
  await queue.send(['delayed'], 60);
  await local.receive('jobs', 1);

  // Act
  await stop();
  await start();

  // Assess
  expect((await received()).sort()).toEqual(['free', 'held']);
  clock.advance(60_000);
  expect(await received()).toContain('delayed');
});

test('queues do not see each other', async () => {
  await sqsQueue({ client, url: local.url('other') }).send(['theirs']);
  expect(await received()).toEqual([]);
  expect(local.pending('other')).toBe(1);
});

test('what SQS refuses is refused here, too', async () => {
  const send = (input: object) =>
    client.send(new SendMessageCommand({ QueueUrl: local.url('jobs'), MessageBody: 'x', ...input }));
  await expect(send({ DelaySeconds: 901 })).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  await expect(send({ MessageBody: '' })).rejects.toMatchObject({ name: 'MissingParameter' });
  await expect(send({ MessageBody: 'x'.repeat(1_048_577) })).rejects.toThrow();
  expect(await received()).toEqual([]);
});
