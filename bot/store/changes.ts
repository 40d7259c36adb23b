/** The change feed as DynamoDB streams tell it. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { type Instant, instant } from '../primitives/instant.ts';
import type { Change, Item, Key } from './table.ts';

/**
 * One stream record of a table that streams NEW_AND_OLD_IMAGES. An item that expired is a deletion like any other.
 * @throws Error when the record lacks what every such record has.
 */
export function changeOf(record: DynamoDBRecord): Change {
  const { SequenceNumber, Keys, OldImage, NewImage } = record.dynamodb ?? {};
  if (!SequenceNumber || !Keys) throw new Error(`stream record ${record.eventID} has no sequence number or no key`);
  return {
    id: SequenceNumber,
    ...momentOf(record.dynamodb?.ApproximateCreationDateTime),
    key: plain<Key>(Keys),
    ...(OldImage && { before: plain<Item>(OldImage) }),
    ...(NewImage && { after: plain<Item>(NewImage) }),
  };
}

/** Lambda's types and the SDK's describe the same JSON; they differ only for binary values, which we do not store. */
function plain<T>(attributes: NonNullable<DynamoDBRecord['dynamodb']>['Keys'] & object): T {
  return unmarshall(attributes as Record<string, AttributeValue>) as T;
}

/** Lambda tells it in whole seconds since 1970, the SDK as a date. */
function momentOf(written: number | Date | undefined): { at?: Instant } {
  if (written === undefined) return {};
  return { at: instant(typeof written === 'number' ? written * 1_000 : written.getTime()) };
}
