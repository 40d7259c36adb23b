/** The table port on DynamoDB: one request per call, besides what the port itself says of `getAll` and collisions. */
import { createHash } from 'node:crypto';
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  attributesOf,
  cursorOf,
  expressionOf,
  itemOf,
  keyConditionOf,
  keyOf,
  startKeyOf,
  transactItemOf,
} from './expressions.ts';
import { persistently } from './refusals.ts';
import { backOff, MAX_TRIES } from './retry.ts';
import type { Delete, Item, Key, Put, Query, Table, Update, Write } from './table.ts';

/** BatchGetItem takes at most this many keys. */
const MAX_KEYS = 100;
/** TransactWriteItems refuses a longer ClientRequestToken. */
const MAX_TOKEN_LENGTH = 36;

export function dynamoTable({ client, name }: { client: DynamoDBClient; name: string }): Table {
  // The SDK's logger goes through all that comes back to leave secrets out of its log, also when there is no log.
  client.middlewareStack.remove('loggerMiddleware');

  async function get<T extends Item>(key: Key): Promise<T | undefined> {
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: keyOf(key), ConsistentRead: true }));
    return Item && itemOf<T>(Item);
  }

  async function getAll<T extends Item>(keys: Key[]): Promise<T[]> {
    // BatchGetItem refuses a key that is named twice.
    const unique = [...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), keyOf(key)])).values()];
    const chunks = Array.from({ length: Math.ceil(unique.length / MAX_KEYS) }, (_, i) =>
      unique.slice(i * MAX_KEYS, (i + 1) * MAX_KEYS),
    );
    return (await Promise.all(chunks.map((chunk) => getChunk<T>(chunk)))).flat();
  }

  /** Asks again for what DynamoDB left out: an answer holds 16 MB at most. */
  async function getChunk<T extends Item>(keys: ReturnType<typeof keyOf>[]): Promise<T[]> {
    const items: T[] = [];
    let asked = keys;
    for (let tried = 1; ; tried++) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [name]: { Keys: asked, ConsistentRead: true } } }),
      );
      const found = Responses?.[name] ?? [];
      items.push(...found.map((attributes) => itemOf<T>(attributes)));
      asked = (UnprocessedKeys?.[name]?.Keys ?? []) as typeof keys;
      if (asked.length === 0) return items;
      // Nothing came at all: the table is throttled, not the answer full.
      if (found.length === 0) {
        if (tried >= MAX_TRIES)
          throw new Error(`${asked.length} items could not be read: the table is overloaded, try again later`);
        await backOff(tried);
      }
    }
  }

  async function query<T extends Item>(query: Query) {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        ...keyConditionOf(query),
        // A global index cannot be read consistently.
        ConsistentRead: !query.index && !query.eventual,
        ScanIndexForward: !query.descending,
        Limit: query.limit,
        ExclusiveStartKey: query.after === undefined ? undefined : startKeyOf(query.after),
      }),
    );
    const items = (Items ?? []).map((attributes) => itemOf<T>(attributes));
    return LastEvaluatedKey ? { items, next: cursorOf(LastEvaluatedKey) } : { items };
  }

  async function write<T extends Item>(write: Put | Update | Delete): Promise<T | undefined> {
    const common = { TableName: name, ...expressionOf(write), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
    if ('put' in write) {
      const Item = attributesOf(write.put);
      await persistently(() => client.send(new PutItemCommand({ ...common, Item })));
      return itemOf<T>(Item);
    }
    if ('update' in write) {
      const { Attributes } = await persistently(() =>
        client.send(
          new UpdateItemCommand({
            ...common,
            Key: keyOf(write.update),
            UpdateExpression: write.expression,
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return Attributes && itemOf<T>(Attributes);
    }
    await persistently(() => client.send(new DeleteItemCommand({ ...common, Key: keyOf(write.delete) })));
    return undefined;
  }

  async function transact(writes: Write[], token?: string): Promise<void> {
    if (writes.length === 0) return;
    const TransactItems = writes.map((write) => transactItemOf(write, name));
    const ClientRequestToken = token === undefined ? undefined : requestTokenOf(token);
    await persistently(() => client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })));
  }

  return { get, getAll, query, write, transact };
}

function requestTokenOf(token: string): string {
  if (token.length > 0 && token.length <= MAX_TOKEN_LENGTH) return token;
  return createHash('sha256').update(token).digest('base64url').slice(0, MAX_TOKEN_LENGTH);
}
