/** The operations of DynamoDB and of DynamoDB Streams that the engine knows, by their target on the wire. */
import { type Name, read, validated } from './actions.ts';
import { type Bell, patiently } from './bell.ts';
import type { Engine } from './engine.ts';
import { describeTimeToLive, updateTimeToLive } from './expiry.ts';
import { batchWrite, type WriteName, writeItem } from './items.ts';
import type { Call, Operation } from './json-protocol.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './streams.ts';
import { createTable, deleteTable, describeTable, listTables } from './tables.ts';
import { transactGet, transactWrite } from './transactions.ts';

/** A reader of the stream may ask, by this header, to be kept waiting so many milliseconds for the next record. */
export const WAIT_HEADER = 'x-streek-wait-ms';
const MAX_WAIT_MS = 20_000;

export function operationsOf(engine: Engine, bell: Bell): Record<string, Operation> {
  const reading =
    (name: Name): Operation =>
    (input) =>
      read(engine.store, name, validated(engine.store, name, input));
  const writing =
    (name: WriteName): Operation =>
    (input) =>
      writeItem(engine, name, input);
  const table: [string, Operation][] = [
    ['BatchGetItem', reading('BatchGetItem')],
    ['BatchWriteItem', (input) => batchWrite(engine, input)],
    ['CreateTable', (input) => createTable(engine, input)],
    ['DeleteItem', writing('DeleteItem')],
    ['DeleteTable', (input) => deleteTable(engine, input)],
    ['DescribeTable', (input) => describeTable(engine, input)],
    ['DescribeTimeToLive', (input) => describeTimeToLive(engine, input)],
    ['GetItem', reading('GetItem')],
    ['ListTables', (input) => listTables(engine, input)],
    ['PutItem', writing('PutItem')],
    ['Query', reading('Query')],
    ['Scan', reading('Scan')],
    ['TransactGetItems', (input) => transactGet(engine, input)],
    ['TransactWriteItems', (input) => transactWrite(engine, input)],
    ['UpdateItem', writing('UpdateItem')],
    ['UpdateTimeToLive', (input) => updateTimeToLive(engine, input)],
  ];
  const streams: [string, Operation][] = [
    ['DescribeStream', (input) => describeStream(engine, input)],
    ['GetRecords', (input, call) => getRecords(engine, input, waiting(bell, call))],
    ['GetShardIterator', (input) => getShardIterator(engine, input)],
    ['ListStreams', (input) => listStreams(engine, input)],
  ];
  return { ...targeted('DynamoDB_20120810', table), ...targeted('DynamoDBStreams_20120810', streams) };
}

/** The wait that a call asked for: none, as on AWS, unless it did. */
function waiting(bell: Bell, call: Call): (() => Promise<void>) | undefined {
  const ms = Math.min(MAX_WAIT_MS, Number(call.header(WAIT_HEADER)));
  if (!(ms > 0)) return undefined;
  const ring = bell.next();
  return () => patiently(ring, ms, call.signal);
}

function targeted(api: string, operations: [string, Operation][]): Record<string, Operation> {
  return Object.fromEntries(operations.map(([name, operation]) => [`${api}.${name}`, operation]));
}
