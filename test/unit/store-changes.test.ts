/** What a record of the change feed becomes. */
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { changeOf } from '../../bot/store/changes.ts';

const Keys = { pk: { S: 'p' }, sk: { S: 's' } };
const image = {
  ...Keys,
  n: { N: '3' },
  who: { M: { name: { S: 'Aylin' } } },
  gone: { NULL: true },
  list: { L: [{ BOOL: true }] },
};
const item = { pk: 'p', sk: 's', n: 3, who: { name: 'Aylin' }, gone: null, list: [true] };

test('a change has the key and plain values, before and after', () => {
  const record: DynamoDBRecord = {
    eventName: 'MODIFY',
    dynamodb: { SequenceNumber: '42', Keys, OldImage: Keys, NewImage: image },
  };
  expect(changeOf(record)).toStrictEqual({ id: '42', key: { pk: 'p', sk: 's' }, before: { pk: 'p', sk: 's' }, after: item });
});

test('an item that expired is a deletion like any other', () => {
  const record: DynamoDBRecord = {
    eventName: 'REMOVE',
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    dynamodb: { SequenceNumber: '43', Keys, OldImage: image },
  };
  expect(changeOf(record)).toStrictEqual({ id: '43', key: { pk: 'p', sk: 's' }, before: item });
});

test('a record without its number or key is refused, so that the batch comes again', () => {
  expect(() => changeOf({ eventID: 'e1', dynamodb: { Keys } })).toThrow('e1');
  expect(() => changeOf({ eventID: 'e2', dynamodb: { SequenceNumber: '1' } })).toThrow('e2');
});
