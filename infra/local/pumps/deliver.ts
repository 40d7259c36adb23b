/** Hands stream records to the handler in order, around the ones that it cannot handle. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

export type ChangeHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export type Delivery = {
  handler: ChangeHandler;
  /** How often a record is tried alone before it is given up. */
  maxTries: number;
  /** Everything up to and including this record is done with. */
  past(record: DynamoDBRecord): void;
  giveUp(record: DynamoDBRecord): void;
  failed(batch: DynamoDBRecord[], error: unknown): void;
  /** Waits before the next try of a record that failed so often. */
  pause(tries: number): Promise<void>;
  stopped(): boolean;
};

/** After a failure one record at a time, then twice as many with each success: so the one bad record is soon found. */
export async function deliver(records: DynamoDBRecord[], delivery: Delivery): Promise<void> {
  const { maxTries, past, giveUp, pause, stopped } = delivery;
  let rest = records;
  let size = rest.length;
  let tries = 0;
  const leave = (count: number) => {
    past(rest[count - 1]!);
    rest = rest.slice(count);
    tries = 0;
  };
  while (rest.length > 0 && !stopped()) {
    const batch = rest.slice(0, size);
    const handled = await attempt(batch, delivery);
    if (handled > 0) leave(handled);
    if (handled === batch.length) {
      size *= 2;
    } else if (size > 1) {
      size = 1;
    } else if (++tries < maxTries) {
      await pause(tries);
    } else {
      giveUp(rest[0]!);
      leave(1);
    }
  }
}

/** @returns how many records from the start are handled: as on Lambda, what follows the first failure comes again. */
async function attempt(batch: DynamoDBRecord[], { handler, failed }: Delivery): Promise<number> {
  try {
    const { batchItemFailures } = await handler({ Records: batch });
    const failures = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    if (failures.size === 0) return batch.length;
    failed(batch, 'the handler named failures');
    // A name that is not in the batch means the whole batch: that gives -1, so 0.
    return Math.max(
      0,
      batch.findIndex(({ dynamodb }) => failures.has(dynamodb?.SequenceNumber ?? '')),
    );
  } catch (error) {
    failed(batch, error);
    return 0;
  }
}
