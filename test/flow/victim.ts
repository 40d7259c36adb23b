/**
 * A whole bot in one process, made to be killed: engine, queue, pumps and app on the state in a folder; its chat is the test's.
 * It first finishes what an earlier one left, then does one ask, and dies at the given step of it: every call of a port has a
 * step before it and a step after it.
 */
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createApp } from '../../bot/app/app.ts';
import type { Job, Ports } from '../../bot/app/ports.ts';
import type { Ask } from '../../bot/chat/ask.ts';
import { plainText } from '../../bot/chat/card.ts';
import type { Chat } from '../../bot/chat/chat.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { changeOf } from '../../bot/store/changes.ts';
import { dueList } from '../../bot/store/due-list.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { sqsQueue } from '../../bot/store/sqs.ts';
import { workOn } from '../../functions/working.ts';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { pumpChanges } from '../../infra/local/pumps/changes.ts';
import { settled } from '../../infra/local/pumps/pump.ts';
import { pumpQueue } from '../../infra/local/pumps/queue.ts';
import { startQueue } from '../../infra/local/queue/index.ts';
import { ensureTable } from '../../infra/local/table.ts';
import { counting } from './steps.ts';

export type Orders = {
  dir: string;
  chatUrl: string;
  /** How far the clock is ahead: what a killed one had claimed or put off is free again. */
  aheadMs: number;
  /** Done without dying; the same ask twice is a retry. */
  asks: Ask[];
  /** Done while dying at this step; then the process ends by itself with 0 only when it had fewer steps. */
  last?: { ask: Ask; dieAt: number };
};

const AWS = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const orders = JSON.parse(process.argv[2]!) as Orders;

const { counted, dieAt } = counting();

const chat: Chat = {
  post: async (to, card, key) => ({ ...to, message: await tell('post', { key, text: plainText(card) }) }),
  update: async (message, card) => void (await tell('update', { message: message.message, text: plainText(card) })),
  direct: async (account) => ({ workspace: account.slice(0, account.lastIndexOf(':')) as never, channel: account }),
  answer: async (origin, card, key) => ({ ...origin.conversation, message: await tell('post', { key, text: plainText(card) }) }),
  home: async () => undefined,
  find: async (where, key) => {
    const message = await tell('find', { key });
    return message ? { ...where, message } : undefined;
  },
  nameOf: async () => undefined,
  described: async (file) => file,
  download: async () => new Uint8Array(),
};

async function tell(what: string, body: object): Promise<string> {
  const response = await fetch(`${orders.chatUrl}/${what}`, { method: 'POST', body: JSON.stringify(body) });
  return response.text();
}

const engine = await startDynamoDB({ path: join(orders.dir, 'table') });
const client = new DynamoDBClient({ ...AWS, endpoint: engine.endpoint });
await ensureTable(client, 'streek');
const clock = { now: () => instant(Date.now() + orders.aheadMs) };
const queue = await startQueue({ path: join(orders.dir, 'queue'), clock, maxReceives: 50 });
const table = counted(dynamoTable({ client, name: 'streek' }));
const jobs = counted(sqsQueue<Job>({ client: new SQSClient({ ...AWS, endpoint: queue.endpoint }), url: queue.url('work') }));
const ports: Ports = {
  table,
  queue: jobs,
  schedule: dueList({ table, queue: jobs, clock }),
  chat: counted(chat),
  clock,
  random: cryptoRandom,
  log: () => undefined,
};
const app = createApp(ports);

const pumps = [
  pumpChanges({
    endpoint: engine.endpoint,
    table: 'streek',
    checkpointPath: join(orders.dir, 'changes.json'),
    log: () => undefined,
    handler: async (event: DynamoDBStreamEvent) => {
      await app.changed(event.Records.map(changeOf));
      return { batchItemFailures: [] };
    },
  }),
  pumpQueue({ queue, name: 'work', log: () => undefined, handler: (event) => workOn(event, { ...ports, work: app.work }) }),
];

const finished = () => settled(pumps);

await finished();
for (const ask of orders.asks) await app.answer(ask);
await finished();
if (orders.last) {
  dieAt(orders.last.dieAt);
  await app.answer(orders.last.ask);
  await finished();
}
for (const pump of pumps) await pump.close();
await queue.close();
await engine.close();
