/** From the port's writes and queries to DynamoDB's request fields. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { TABLE_SCHEMA } from './schema.ts';
import type { Condition, Item, Key, Query, Value, Write } from './table.ts';

type Attributes = Record<string, AttributeValue>;

/** A key of exactly `pk` and `sk`: callers may hand over a whole item, and DynamoDB refuses a key with more in it. */
export function keyOf({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } };
}

export function attributesOf(item: Item): Attributes {
  return marshall(item, { removeUndefinedValues: true });
}

export function itemOf<T extends Item>(attributes: Attributes): T {
  return unmarshall(attributes) as T;
}

type Expression = {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Attributes;
};

/** DynamoDB refuses empty maps of names or values, hence the undefined. */
export function expressionOf(condition: Partial<Condition>): Expression {
  return {
    ConditionExpression: condition.if,
    ExpressionAttributeNames: withSigil('#', condition.names),
    ExpressionAttributeValues: condition.values && withSigil(':', marshalled(condition.values)),
  };
}

function marshalled(values: Record<string, Value>): Attributes {
  return marshall(values, { removeUndefinedValues: true });
}

function withSigil<T>(sigil: '#' | ':', named?: Record<string, T>): Record<string, T> | undefined {
  const entries = Object.entries(named ?? {});
  return entries.length ? Object.fromEntries(entries.map(([name, value]) => [sigil + name, value])) : undefined;
}

/** One write as an entry of TransactWriteItems. */
export function transactItemOf(write: Write, TableName: string) {
  // ALL_OLD: a failed condition brings the item that was there, which spares the caller a read.
  const common = { TableName, ...expressionOf(write), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  if ('put' in write) return { Put: { ...common, Item: attributesOf(write.put) } };
  if ('update' in write) return { Update: { ...common, Key: keyOf(write.update), UpdateExpression: write.expression } };
  if ('delete' in write) return { Delete: { ...common, Key: keyOf(write.delete) } };
  return { ConditionCheck: { ...common, ConditionExpression: write.if, Key: keyOf(write.check) } };
}

/** The conditions on partition and sort key of a query. */
export function keyConditionOf(query: Query) {
  const index = query.index && TABLE_SCHEMA.index;
  const { partitionKey, sortKey } = index ?? TABLE_SCHEMA;
  const values: Record<string, string> = { pk: query.pk };
  const range = rangeOf(query);
  for (const [name, value] of Object.entries(range.values)) if (value !== undefined) values[name] = value;
  return {
    IndexName: index?.name,
    KeyConditionExpression: range.if ? `#pk = :pk AND ${range.if}` : '#pk = :pk',
    ExpressionAttributeNames: withSigil('#', range.if ? { pk: partitionKey, sk: sortKey } : { pk: partitionKey }),
    ExpressionAttributeValues: withSigil(':', marshalled(values)),
  };
}

/** DynamoDB takes one condition on the sort key. @throws Error when a prefix and a bound are asked for together. */
function rangeOf({ beginsWith, from, to }: Query) {
  if (beginsWith !== undefined) {
    if (from !== undefined || to !== undefined) throw new Error('a query takes beginsWith or from/to, not both');
    return { if: 'begins_with(#sk, :prefix)', values: { prefix: beginsWith } };
  }
  if (from !== undefined && to !== undefined) return { if: '#sk BETWEEN :from AND :to', values: { from, to } };
  if (from !== undefined) return { if: '#sk >= :from', values: { from } };
  if (to !== undefined) return { if: '#sk <= :to', values: { to } };
  return { values: {} };
}

/** A page's `next`: the last key, readable by nobody but us. */
export function cursorOf(lastKey: Attributes): string {
  return Buffer.from(JSON.stringify(lastKey)).toString('base64url');
}

export function startKeyOf(cursor: string): Attributes {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Attributes;
}
