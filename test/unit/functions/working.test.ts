import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../bot/app/ports.ts';
import { RateLimited } from '../../../bot/chat/chat.ts';
import { NotYet } from '../../../bot/store/queue.ts';
import { workOn } from '../../../functions/working.ts';

const job = (number: number): Job => ({ type: 'refresh', region: 'twente', subject: 'problem', number, workspace: 'slack:T1' });
const batch = (...bodies: string[]) =>
  ({ Records: bodies.map((body, i) => ({ messageId: `message-${i}`, body })) }) as unknown as SQSEvent;
const jobs = (...numbers: number[]) => batch(...numbers.map((number) => JSON.stringify(job(number))));

/** A worker that meets what it is told to meet at these problems. */
function workerMeeting(troubles: Record<number, Error>, queueIsDown = false) {
  const done: number[] = [];
  const queued: { jobs: Job[]; delaySeconds: number | undefined }[] = [];
  const logged: string[] = [];
  return {
    done,
    queued,
    logged,
    work: async (given: Job) => {
      const { number } = given as Extract<Job, { type: 'refresh' }>;
      if (troubles[number]) throw troubles[number];
      done.push(number);
    },
    queue: {
      send: async (given: Job[], delaySeconds?: number) => {
        if (queueIsDown) throw new Error('no queue');
        queued.push({ jobs: given, delaySeconds });
      },
    },
    log: (level: string, message: string) => void logged.push(`${level}: ${message}`),
  };
}

describe('a batch of jobs', () => {
  it('is acknowledged as a whole when all of it is done', async () => {
    const worker = workerMeeting({});

    const answer = await workOn(jobs(1, 2, 3), worker);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(worker.done.sort()).toEqual([1, 2, 3]);
  });

  it('gives back only the job that failed', async () => {
    const worker = workerMeeting({ 2: new Error('the table is down') });

    const answer = await workOn(jobs(1, 2, 3), worker);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
    expect(worker.done.sort()).toEqual([1, 3]);
    expect(worker.logged).toEqual(['error: a job failed and will be tried again']);
  });

  it.each([
    ['that is not ready yet', new NotYet(7), 7],
    ['for which the platform asks patience', new RateLimited(30), 30],
  ])('queues anew a job %s, for when it may, and counts it as done', async (_, asked, delaySeconds) => {
    const worker = workerMeeting({ 1: asked });

    const answer = await workOn(jobs(1), worker);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(worker.queued).toEqual([{ jobs: [job(1)], delaySeconds }]);
  });

  it('loses no job that has to wait while the queue cannot be reached', async () => {
    const worker = workerMeeting({ 1: new NotYet(7) }, true);

    expect(await workOn(jobs(1), worker)).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
  });

  it('is not held up by a message that is no job', async () => {
    const worker = workerMeeting({});

    const answer = await workOn(batch('{', JSON.stringify(job(2))), worker);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    expect(worker.done).toEqual([2]);
  });
});
