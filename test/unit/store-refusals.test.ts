/** How the store takes what DynamoDB refuses: collisions are outlasted, failed conditions are told, the rest is passed on. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { ConditionFailed, type Write } from '../../bot/store/table.ts';

const at = { pk: 'p', sk: 's' };
const writes: Write[] = [{ put: at }, { check: { pk: 'p', sk: 'gate' }, if: 'attribute_exists(pk)' }];

function refusal(name: string, more: object = {}): Error {
  return Object.assign(new Error(name), { name, ...more });
}

function cancelled(...codes: string[]): Error {
  return refusal('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });
}

/** A client that answers by this script, and counts; after the script it says yes to everything. */
function scripted(...script: (Error | object)[]) {
  let requests = 0;
  const client = new DynamoDBClient({ region: 'local' });
  client.send = async () => {
    const answer = script[requests++] ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { table: dynamoTable({ client, name: 'streek' }), requests: () => requests };
}

test('a write that meets a transaction is sent again until it gets through', async () => {
  const conflict = refusal('TransactionConflictException');
  const { table, requests } = scripted(conflict, conflict);
  await table.write({ put: at });
  expect(requests()).toBe(3);
});

test('a transaction cancelled only for collisions is sent again', async () => {
  const { table, requests } = scripted(cancelled('TransactionConflict', 'None'), cancelled('None', 'ThrottlingError'));
  await table.transact(writes);
  expect(requests()).toBe(3);
});

test('a failed condition is told at once, also when another write collided', async () => {
  // Prepare
  const { table, requests } = scripted(cancelled('TransactionConflict', 'ConditionalCheckFailed'));

  // Act
  const error = await table.transact(writes).catch((thrown: unknown) => thrown);

  // Assess
  expect(error).toBeInstanceOf(ConditionFailed);
  expect(error).toMatchObject({ index: 1, item: undefined });
  expect(requests()).toBe(1);
});

test('a collision that does not end is passed on as what it is, after eight tries', async () => {
  const { table, requests } = scripted(...Array.from({ length: 20 }, () => cancelled('TransactionConflict')));
  await expect(table.transact(writes)).rejects.toMatchObject({ name: 'TransactionCanceledException' });
  expect(requests()).toBe(8);
});

test('what is neither a condition nor a collision is passed on untouched', async () => {
  const fault = refusal('ValidationException');
  const { table, requests } = scripted(fault);
  await expect(table.write({ put: at })).rejects.toBe(fault);
  expect(requests()).toBe(1);
});

test('what a table under load leaves unread is asked for again', async () => {
  // Prepare
  const Keys = [{ pk: { S: 'p' }, sk: { S: 's' } }];
  const { table, requests } = scripted(
    { Responses: { streek: [] }, UnprocessedKeys: { streek: { Keys } } },
    { Responses: { streek: Keys }, UnprocessedKeys: {} },
  );

  // Act
  const items = await table.getAll([at]);

  // Assess
  expect(items).toEqual([at]);
  expect(requests()).toBe(2);
});

test('a table that stays overloaded is an error that says so, not an endless wait', async () => {
  const nothing = { Responses: {}, UnprocessedKeys: { streek: { Keys: [{ pk: { S: 'p' }, sk: { S: 's' } }] } } };
  const { table } = scripted(...Array.from({ length: 20 }, () => nothing));
  await expect(table.getAll([at])).rejects.toThrow('overloaded');
});

test('each call of the port is one request', async () => {
  for (const act of [
    (table: ReturnType<typeof dynamoTable>) => table.get(at),
    (table: ReturnType<typeof dynamoTable>) => table.query({ pk: 'p' }),
    (table: ReturnType<typeof dynamoTable>) => table.write({ put: at }),
    (table: ReturnType<typeof dynamoTable>) => table.write({ update: at, expression: 'SET n = :n', values: { n: 1 } }),
    (table: ReturnType<typeof dynamoTable>) => table.write({ delete: at }),
    (table: ReturnType<typeof dynamoTable>) => table.transact(writes),
  ]) {
    const { table, requests } = scripted();
    await act(table);
    expect(requests()).toBe(1);
  }
});
