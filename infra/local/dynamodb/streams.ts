/** DynamoDB Streams: one shard a table, that is never closed. */
import type { Store } from 'dynalite/db/index.js';
import type { Input, Output } from './actions.ts';
import type { Engine } from './engine.ts';
import { fault } from './fault.ts';
import { streamPrefix, tableKey, trimmedKey, under } from './keys.ts';
import type { StoredTable } from './stored.ts';
import { type StreamRecord, sequenceNumber } from './stream-log.ts';

const SHARD_ID = 'shardId-00000000000000000000-00000001';
const START = sequenceNumber(0);
const MAX_RECORDS = 1_000;
/** GetRecords answers with 1 MB at most. */
const MAX_BYTES = 1_000_000;

/** Where a reader of the stream stands: it has had everything up to and including `after`. */
type Position = { arn: string; after: string };

export async function listStreams({ store }: Engine, input: Input): Promise<Output> {
  const Streams = (await streamed(store))
    .filter((table) => !input.TableName || table.TableName === input.TableName)
    .map(({ TableName, LatestStreamArn, LatestStreamLabel }) => ({
      TableName,
      StreamArn: LatestStreamArn,
      StreamLabel: LatestStreamLabel,
    }));
  return { Streams };
}

export async function describeStream({ store }: Engine, input: Input): Promise<Output> {
  const table = await streamAt(store, input.StreamArn);
  return {
    StreamDescription: {
      StreamArn: table.LatestStreamArn,
      StreamLabel: table.LatestStreamLabel,
      StreamStatus: 'ENABLED',
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      TableName: table.TableName,
      KeySchema: table.KeySchema,
      Shards: [{ ShardId: SHARD_ID, SequenceNumberRange: { StartingSequenceNumber: sequenceNumber(1) } }],
    },
  };
}

export async function getShardIterator({ store, log }: Engine, input: Input): Promise<Output> {
  const { StreamArn, ShardId, ShardIteratorType, SequenceNumber } = input as Record<string, string | undefined>;
  const { LatestStreamArn: arn = '' } = await streamAt(store, StreamArn);
  if (ShardId !== SHARD_ID) throw fault('ResourceNotFoundException', `Requested resource not found: Shard: ${ShardId}`);
  return { ShardIterator: iteratorAt({ arn, after: await startOf(ShardIteratorType, SequenceNumber) }) };

  async function startOf(type?: string, number?: string): Promise<string> {
    if (type === 'TRIM_HORIZON') return START;
    if (type === 'LATEST') return log.newest();
    if (!number || !/^\d{21}$/.test(number)) throw fault('ValidationException', 'The sequence number is not one of this stream');
    const after = type === 'AT_SEQUENCE_NUMBER' ? sequenceNumber(Number(number) - 1) : number;
    const trimmed = ((await store.db.get(trimmedKey(arn))) as string | undefined) ?? START;
    if (after < trimmed) throw fault('TrimmedDataAccessException', 'Records after this sequence number have been trimmed');
    return after;
  }
}

/** @param more waits, when there is no record yet, until there may be. */
export async function getRecords({ store }: Engine, input: Input, more?: () => Promise<void>): Promise<Output> {
  const position = positionOf(input.ShardIterator);
  await streamAt(store, position.arn);
  const limit = Number(input.Limit ?? MAX_RECORDS);
  let Records = await recordsAfter(store, position, limit);
  if (more && Records.length === 0) {
    await more();
    Records = await recordsAfter(store, position, limit);
  }
  const after = Records.at(-1)?.dynamodb.SequenceNumber ?? position.after;
  return { Records, NextShardIterator: iteratorAt({ arn: position.arn, after }) };
}

async function recordsAfter(store: Store, { arn, after }: Position, limit: number): Promise<StreamRecord[]> {
  const prefix = streamPrefix(arn);
  const records: StreamRecord[] = [];
  let bytes = 0;
  for await (const [, value] of store.db.iterator({ gt: prefix + after, lt: under(prefix).lt, limit })) {
    const record = value as StreamRecord;
    bytes += record.dynamodb.SizeBytes;
    if (records.length > 0 && bytes > MAX_BYTES) break;
    records.push(record);
  }
  return records;
}

async function streamed(store: Store): Promise<StoredTable[]> {
  const tables = await store.db.iterator(under(tableKey(''))).all();
  return tables.map(([, table]) => table as StoredTable).filter((table) => table.LatestStreamArn);
}

async function streamAt(store: Store, arn: unknown): Promise<StoredTable> {
  const table = (await streamed(store)).find((each) => each.LatestStreamArn === arn);
  if (!table) throw fault('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`);
  return table;
}

function iteratorAt(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function positionOf(iterator: unknown): Position {
  try {
    return JSON.parse(Buffer.from(String(iterator), 'base64url').toString()) as Position;
  } catch {
    throw fault('ValidationException', 'Invalid ShardIterator');
  }
}
