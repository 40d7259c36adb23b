/** The work queue port on SQS. */
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from './queue.ts';
import { backOff, MAX_TRIES } from './retry.ts';

/** SendMessageBatch takes ten messages; a batch may hold 256 KiB wherever SQS's newer, larger quota does not apply yet. */
const MAX_MESSAGES = 10;
const MAX_BYTES = 256 * 1024;
/** SQS delays no longer; a worker that needs more is simply asked earlier and says `NotYet` again. */
const MAX_DELAY_SECONDS = 900;

export function sqsQueue<Job>({ client, url }: { client: SQSClient; url: string }): Queue<Job> {
  /** Sends again only what SQS refused; a message may arrive twice when an answer was lost, as the port allows. */
  async function sendBatch(entries: SendMessageBatchRequestEntry[]): Promise<void> {
    let left = entries;
    for (let tried = 1; ; tried++) {
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: left }));
      if (Failed.length === 0) return;
      const [first] = Failed;
      // A sender's fault (malformed, too large) stays one however often it is sent.
      if (tried === MAX_TRIES || Failed.some((failure) => failure.SenderFault)) {
        throw new Error(
          `${Failed.length} of ${entries.length} jobs were not queued: ${first?.Code} ${first?.Message ?? ''}`.trimEnd(),
        );
      }
      await backOff(tried);
      const refused = new Set(Failed.map((failure) => failure.Id));
      left = left.filter((entry) => refused.has(entry.Id));
    }
  }

  return {
    async send(jobs, delaySeconds = 0) {
      const DelaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil(delaySeconds)));
      for (const bodies of batchesOf(jobs.map((job) => JSON.stringify(job)))) {
        await sendBatch(bodies.map((MessageBody, i) => ({ Id: String(i), MessageBody, DelaySeconds })));
      }
    },
  };
}

function batchesOf(bodies: string[]): string[][] {
  const batches: string[][] = [];
  let bytes = 0;
  for (const body of bodies) {
    const size = Buffer.byteLength(body);
    const last = batches.at(-1);
    if (last && last.length < MAX_MESSAGES && bytes + size <= MAX_BYTES) {
      last.push(body);
      bytes += size;
    } else {
      batches.push([body]);
      bytes = size;
    }
  }
  return batches;
}
