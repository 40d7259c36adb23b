/** SQS's batches to jobs and back. One job that fails does not hold up the others: only it comes again. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { App, Job, Ports } from '../bot/app/ports.ts';
import { RateLimited } from '../bot/chat/chat.ts';
import { NotYet } from '../bot/store/queue.ts';

type Working = Pick<App, 'work'> & Pick<Ports, 'queue' | 'log'>;

export async function workOn({ Records }: SQSEvent, working: Working): Promise<SQSBatchResponse> {
  const done = await Promise.all(Records.map((record) => isDone(record, working)));
  return { batchItemFailures: Records.filter((_, i) => !done[i]).map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

async function isDone({ messageId, body }: SQSRecord, { work, queue, log }: Working): Promise<boolean> {
  try {
    const job = JSON.parse(body) as Job;
    const wait = await waitFor(() => work(job));
    // Waiting is no failure: it must not use up the tries after which a job is given up. So it is queued anew.
    if (wait !== undefined) await queue.send([job], wait);
    return true;
  } catch (error) {
    log('error', 'a job failed and will be tried again', { message: messageId, error: String(error) });
    return false;
  }
}

/** Seconds, when the work has to wait; undefined when it is done. */
async function waitFor(work: () => Promise<void>): Promise<number | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof NotYet) return error.delaySeconds;
    if (error instanceof RateLimited) return error.retryAfterSeconds;
    throw error;
  }
}
