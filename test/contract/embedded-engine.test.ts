/** What the embedded engine does of itself: time to live, trimming, being asked to wait, starting again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { epochSeconds } from '../../bot/primitives/instant.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { type EmbeddedDynamoDB, startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { openShard } from '../../infra/local/pumps/shard.ts';
import { ensureTable } from '../../infra/local/table.ts';
import { changesOf, recordsOf } from './embedded-feed.ts';
import { LOCAL, stoppedClock } from './embedded-table.ts';

const HOUR_MS = 60 * 60_000;

let folder: string;
let clock: ReturnType<typeof stoppedClock>;
let engine: EmbeddedDynamoDB;
let client: DynamoDBClient;

async function start() {
  engine = await startDynamoDB({ path: folder, clock });
  client = new DynamoDBClient({ ...LOCAL, endpoint: engine.endpoint });
  await ensureTable(client, 'streek');
  return dynamoTable({ client, name: 'streek' });
}

async function stop() {
  client.destroy();
  await engine.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streek-engine-'));
  clock = stoppedClock();
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

test('a table is described with its index, its stream and its time to live', async () => {
  // Prepare
  await start();

  // Act
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'streek' }));
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'streek' }));
  const { TableNames } = await client.send(new ListTablesCommand({}));

  // Assess
  expect(Table).toMatchObject({
    TableStatus: 'ACTIVE',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [{ IndexName: 'gsi1', IndexStatus: 'ACTIVE' }],
  });
  expect(Table?.LatestStreamArn).toBe(`${Table?.TableArn}/stream/${Table?.LatestStreamLabel}`);
  expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
  expect(TableNames).toEqual(['streek']);
});

test('an item expires at its time and not before, and the feed says that nobody did it', async () => {
  // Prepare
  const table = await start();
  const at = { pk: 'code', sk: '1' };
  const expiring = { ...at, ttl: epochSeconds(clock.now()) + 600, gsi1pk: 'codes', gsi1sk: '1' };
  await table.write({ put: expiring });
  await table.write({ put: { pk: 'stays', sk: '1' } });

  // Act
  clock.advance(599_000);
  const before = await engine.expire();
  clock.advance(1_000);
  const after = await engine.expire();

  // Assess
  expect([before, after]).toEqual([0, 1]);
  expect(await table.get(at)).toBeUndefined();
  expect((await table.query({ pk: 'codes', index: 'gsi1' })).items).toEqual([]);
  expect(await table.get({ pk: 'stays', sk: '1' })).toBeDefined();
  const last = (await recordsOf(engine.endpoint, 'streek')).at(-1);
  expect(last).toMatchObject({
    eventName: 'REMOVE',
    userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' },
  });
  expect((await changesOf(engine.endpoint, 'streek')).at(-1)).toMatchObject({ key: at, before: expiring });
});

test('everything is still there after a restart, and the feed goes on where it was', async () => {
  // Prepare
  let table = await start();
  const at = { pk: 'p', sk: 's' };
  await table.write({ put: { ...at, n: 1, gsi1pk: 'g', gsi1sk: 'g' } });

  // Act
  await stop();
  table = await start();
  await table.write({ update: at, expression: 'ADD n :one', values: { one: 1 } });

  // Assess
  expect(await table.query({ pk: 'g', index: 'gsi1' })).toMatchObject({ items: [{ n: 2 }] });
  const changes = await changesOf(engine.endpoint, 'streek');
  expect(changes.map(({ after }) => after?.n)).toEqual([1, 2]);
  expect(changes[1]!.id > changes[0]!.id).toBe(true);
});

test('a second engine on the same folder is refused with what to do', async () => {
  // Prepare
  await start();

  // Act, Assess
  await expect(startDynamoDB({ path: folder })).rejects.toThrow('stop it or choose another folder');
});

test('stream records are forgotten after 24 hours, and a reader who needed them is told', async () => {
  // Prepare
  const table = await start();
  await table.write({ put: { pk: 'old', sk: '1' } });
  await table.write({ put: { pk: 'old', sk: '2' } });
  const [first] = await changesOf(engine.endpoint, 'streek');
  clock.advance(23 * HOUR_MS);
  await table.write({ put: { pk: 'new', sk: '1' } });

  // Act
  clock.advance(2 * HOUR_MS);
  await engine.trim();
  await table.write({ put: { pk: 'newer', sk: '1' } });

  // Assess
  expect((await changesOf(engine.endpoint, 'streek')).map(({ key }) => key.pk)).toEqual(['new', 'newer']);
  const shard = openShard({ endpoint: engine.endpoint, table: 'streek' });
  const position = { streamArn: await shard.streamArn(), after: first!.id };
  const late = shard.read(position, { limit: 10, waitMs: 0, signal: AbortSignal.timeout(5_000) });
  await expect(late).rejects.toMatchObject({ name: 'TrimmedDataAccessException' });
  shard.close();
});

test('a token is remembered for ten minutes, for the same transaction only', async () => {
  // Prepare
  const table = await start();
  const at = { pk: 'p', sk: 's' };
  const add = (n: number) => table.transact([{ update: at, expression: 'ADD n :n', values: { n } }], 'token');
  await add(1);

  // Act, Assess
  await add(1);
  expect(await table.get(at)).toMatchObject({ n: 1 });
  await expect(add(2)).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
  clock.advance(10 * 60_000);
  await engine.trim();
  await add(2);
  expect(await table.get(at)).toMatchObject({ n: 3 });
});

test('a transaction reads several items as of one moment, and refuses two writes to one item', async () => {
  // Prepare
  const table = await start();
  await table.transact([{ put: { pk: 'p', sk: '1', n: 1 } }, { put: { pk: 'p', sk: '2', n: 2 } }]);
  const keyed = (sk: string) => ({ TableName: 'streek', Key: { pk: { S: 'p' }, sk: { S: sk } } });

  // Act
  const { Responses } = await client.send(
    new TransactGetItemsCommand({ TransactItems: ['2', '1', '3'].map((sk) => ({ Get: keyed(sk) })) }),
  );
  const twice = client.send(new TransactWriteItemsCommand({ TransactItems: [{ Delete: keyed('1') }, { Delete: keyed('1') }] }));

  // Assess
  expect(Responses?.map(({ Item }) => Item?.n?.N)).toEqual(['2', '1', undefined]);
  await expect(twice).rejects.toMatchObject({ name: 'ValidationException' });
});

test('an unknown operation, table or body is a refusal, not a failure', async () => {
  // Prepare
  await start();
  const ask = async (target: string, body: string) => {
    const response = await fetch(engine.endpoint, { method: 'POST', headers: { 'x-amz-target': target }, body });
    return [response.status, ((await response.json()) as { __type: string }).__type.split('#')[1]];
  };

  // Act, Assess
  expect(await ask('DynamoDB_20120810.Dance', '{}')).toEqual([400, 'UnknownOperationException']);
  expect(await ask('DynamoDB_20120810.GetItem', '{')).toEqual([400, 'SerializationException']);
  const lost = new GetItemCommand({ TableName: 'nowhere', Key: { pk: { S: 'p' }, sk: { S: 's' } } });
  await expect(client.send(lost)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('a reader who asks to wait is answered when a change comes', async () => {
  // Prepare
  const table = await start();
  const shard = openShard({ endpoint: engine.endpoint, table: 'streek' });
  const position = { streamArn: await shard.streamArn() };
  const patience = { limit: 10, waitMs: 20_000, signal: AbortSignal.timeout(5_000) };

  // Act
  const waiting = shard.read(position, patience);
  await table.write({ put: { pk: 'p', sk: 's' } });
  const written = performance.now();
  const records = await waiting;

  // Assess
  expect(records).toHaveLength(1);
  expect(performance.now() - written).toBeLessThan(1_000);
  shard.close();
});
