/** From the local queue to the worker, as Lambda's SQS event source does it: batches, partial failures, several at once. */
import { createHash } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '../../../bot/primitives/log.ts';
import { patiently } from '../dynamodb/bell.ts';
import type { LocalQueue, Received } from '../queue/index.ts';
import { type Pump, retryDelayMs } from './pump.ts';

const BATCH = 10;
/** So many batches at once: a slow model or a rate limit must not hold up everyone else. */
const CONCURRENCY = 4;
const WAIT_MS = 20_000;
/** How often `idle` looks again although nothing moved: the injected clock may have. */
const LOOK_EVERY_MS = 20;

export type WorkHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export function pumpQueue(options: { queue: LocalQueue; name: string; handler: WorkHandler; log: Log }): Pump {
  const { queue, name, handler, log } = options;
  const closing = new AbortController();
  const inFlight = new Set<Promise<unknown>>();
  let handled = 0;

  async function run() {
    while (!closing.signal.aborted) {
      const batch = await queue.receive(name, BATCH, { waitMs: WAIT_MS, signal: closing.signal });
      if (batch.length === 0) continue;
      const work: Promise<unknown> = handle(batch)
        .catch((error) => log('error', 'what became of a batch of jobs could not be kept', { queue: name, error: String(error) }))
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
      if (inFlight.size === CONCURRENCY) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
  }

  async function handle(batch: Received[]) {
    const failed = await failuresOf(batch);
    handled += batch.length;
    await queue.delete(batch.filter(({ id }) => !failed.has(id)).map(({ receipt }) => receipt));
    for (const message of batch.filter(({ id }) => failed.has(id))) {
      await queue.release(message.receipt, retryDelayMs(message.receives));
    }
  }

  /** Nobody else may see a failure of the handler: as on Lambda, all of its batch comes again. */
  async function failuresOf(batch: Received[]): Promise<Set<string>> {
    try {
      const { batchItemFailures } = await handler({ Records: batch.map((message) => recordOf(name, message)) });
      return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch (error) {
      log('warn', 'a batch of jobs failed and will be tried again', { queue: name, error: String(error) });
      return new Set(batch.map(({ id }) => id));
    }
  }

  const running = run().catch((error) => log('error', 'the queue can no longer be read', { queue: name, error: String(error) }));
  return {
    /** A job that waits for its delay or its next try is not waited for. */
    async idle() {
      while (queue.pending(name) > 0) await patiently(queue.changed(), LOOK_EVERY_MS, closing.signal);
    },
    handled: () => handled,
    async close() {
      closing.abort();
      await running;
    },
  };
}

function recordOf(queue: string, { id, receipt, body, receives, sentAt }: Received): SQSRecord {
  return {
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: 'local',
  };
}
