/** Jobs from the queue: free text, cards, news. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { createApp } from '../bot/app/app.ts';
import type { App, Job, Ports } from '../bot/app/ports.ts';
import { RateLimited, routed } from '../bot/chat/chat.ts';
import { createUnderstanding } from '../bot/conversation/understand.ts';
import { NotYet } from '../bot/store/queue.ts';
import { once } from './http.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';
import { slackOf } from './slack.ts';
import { teamsOf } from './teams.ts';
import { understandingModel } from './understanding-model.ts';

type Working = { app: App; ports: Pick<Ports, 'queue' | 'log'> };

const working = once(async (): Promise<Working> => {
  const environment = await withSecrets(process.env);
  const ports = storePorts(environment);
  const chat = routed({ slack: slackOf(environment, ports).chat, teams: teamsOf(environment, ports).chat });
  const understand = createUnderstanding(await understandingModel());
  return { app: createApp({ ...ports, chat, understand }), ports };
});

/** One job that fails does not hold up the others: only it comes again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const to = await working();
  const failed = await Promise.all(event.Records.map((record) => failureOf(to, record)));
  return { batchItemFailures: failed.filter((id) => id !== undefined).map((itemIdentifier) => ({ itemIdentifier })) };
}

async function failureOf({ app, ports }: Working, { messageId, body }: SQSRecord): Promise<string | undefined> {
  const job = JSON.parse(body) as Job;
  try {
    await app.work(job);
    return undefined;
  } catch (error) {
    const wait = waitOf(error);
    if (wait === undefined) {
      ports.log('error', 'a job failed and will be tried again', { job: job.type, error: String(error) });
      return messageId;
    }
    // Waiting is no failure: it must not use up the tries after which a job is given up.
    await ports.queue.send([job], wait);
    return undefined;
  }
}

function waitOf(error: unknown): number | undefined {
  if (error instanceof NotYet) return error.delaySeconds;
  return error instanceof RateLimited ? error.retryAfterSeconds : undefined;
}
