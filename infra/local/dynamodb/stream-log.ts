/**
 * The change feed's records. A record is written in the same batch as the item it tells of, so neither can exist without
 * the other; sequence numbers are given out in the one order of writes.
 */
import { isDeepStrictEqual } from 'node:util';
import db, { type Store } from 'dynalite/db/index.js';
import { type Clock, epochSeconds } from '../../../bot/primitives/instant.ts';
import type { Draft, Reader } from './draft.ts';
import { SEQUENCE_KEY, streamPrefix, tableKey, tableOfItemKey } from './keys.ts';
import type { Attributes, StoredTable } from './stored.ts';

/** Who made a change, when it was not a client: the stream record says so. */
export type Cause = { Type: 'Service'; PrincipalId: string };

/** A record as GetRecords gives it. */
export type StreamRecord = {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: string;
  eventSource: string;
  awsRegion: string;
  dynamodb: {
    /** Whole epoch seconds. */
    ApproximateCreationDateTime: number;
    Keys: Attributes;
    OldImage?: Attributes;
    NewImage?: Attributes;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: string;
  };
  userIdentity?: Cause;
};

export type StreamLog = {
  /** Adds to the draft a record for each item it changes. `below` holds the items as they were. */
  record(draft: Draft, below: Reader, cause?: Cause): Promise<void>;
  /** The last sequence number given out. */
  newest(): string;
};

export async function openStreamLog(store: Store, clock: Clock): Promise<StreamLog> {
  let sequence = Number((await store.db.get(SEQUENCE_KEY)) ?? 0);

  function recordOf(
    table: StoredTable,
    before: Attributes | undefined,
    after: Attributes | undefined,
    cause?: Cause,
  ): StreamRecord {
    const image = (after ?? before)!;
    const Keys = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, image[AttributeName]!]));
    sequence += 1;
    const SequenceNumber = sequenceNumber(sequence);
    return {
      eventID: SequenceNumber,
      eventName: !before ? 'INSERT' : after ? 'MODIFY' : 'REMOVE',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: store.tableDb.awsRegion,
      dynamodb: {
        ApproximateCreationDateTime: epochSeconds(clock.now()),
        Keys,
        ...(before && { OldImage: before }),
        ...(after && { NewImage: after }),
        SequenceNumber,
        SizeBytes: [Keys, before, after].reduce((bytes, item) => bytes + (item ? db.itemSize(item) : 0), 0),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      ...(cause && { userIdentity: cause }),
    };
  }

  return {
    async record(draft, below, cause) {
      for (const [key, value] of [...draft.written]) {
        const name = tableOfItemKey(key);
        if (name === undefined) continue;
        const table = (await draft.get(tableKey(name))) as StoredTable | undefined;
        if (!table?.LatestStreamArn) continue;
        const before = (await below.get(key)) as Attributes | undefined;
        const after = plain(value as Attributes | undefined);
        // A write that changes nothing is no change: DynamoDB streams nothing either.
        if (isDeepStrictEqual(plain(before), after)) continue;
        const record = recordOf(table, before, after, cause);
        draft.put(streamPrefix(table.LatestStreamArn) + record.dynamodb.SequenceNumber, record);
        draft.put(SEQUENCE_KEY, sequence);
      }
    },
    newest: () => sequenceNumber(sequence),
  };
}

/** DynamoDB's have 21 to 40 digits; a fixed width makes text order number order. */
export function sequenceNumber(sequence: number): string {
  return String(sequence).padStart(21, '0');
}

/** Without prototypes that only some of dynalite's objects have. */
function plain(item: Attributes | undefined): Attributes | undefined {
  return item && JSON.parse(JSON.stringify(item));
}
