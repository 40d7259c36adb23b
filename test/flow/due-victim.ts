/**
 * Engine, queue, pumps and the moments of an app in one process, made to be killed: a made-up capability boils eggs. It first
 * finishes what an earlier one left, then boils one more and lets its time come, and dies at the given step of that: every call of a
 * port has a step before it and a step after it.
 */
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dues } from '../../bot/app/dues.ts';
import type { Job, Ports } from '../../bot/app/ports.ts';
import { epochMs, type Instant, instant } from '../../bot/primitives/instant.ts';
import type { Capability } from '../../bot/region/capability.ts';
import { directory } from '../../bot/region/directory.ts';
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

export type EggOrders = {
  dir: string;
  /** Told, by the name in the path, when an egg is ready. */
  bellUrl: string;
  /** The time at which this process begins. */
  now: Instant;
  /** Boils for so long; then its time has come. Without it, only what was left is finished. */
  egg?: { name: string; minutes: number; dieAt: number };
};

const AWS = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const orders = JSON.parse(process.argv[2]!) as EggOrders;
const { counted, dieAt } = counting();
const began = Date.now();
let ahead = 0;
const clock = { now: () => instant(epochMs(orders.now) + (Date.now() - began) + ahead) };

const engine = await startDynamoDB({ path: join(orders.dir, 'table'), clock });
const client = new DynamoDBClient({ ...AWS, endpoint: engine.endpoint });
await ensureTable(client, 'streek');
const local = await startQueue({ path: join(orders.dir, 'queue'), clock, maxReceives: 50 });
const table = counted(dynamoTable({ client, name: 'streek' }));
const queue = counted(sqsQueue<Job>({ client: new SQSClient({ ...AWS, endpoint: local.endpoint }), url: local.url('work') }));
const ports = {
  table,
  queue,
  schedule: dueList({ table, queue, clock }),
  clock,
  log: () => undefined,
} as Partial<Ports> as Ports;
const bell = counted({ ring: (name: string) => fetch(`${orders.bellUrl}/${name}`, { method: 'POST' }) });
const kitchen: Capability = {
  handlers: {},
  commands: [],
  due: ({ pk, sk, ready }) =>
    pk === 'EGGS' ? [{ name: `egg/${sk}`, at: ready as Instant, region: 'r1', about: 'egg.ready', facts: { name: sk } }] : [],
  onDue: {
    'egg.ready': async ({ facts }) => {
      await bell.ring(String(facts.name));
      return [];
    },
  },
};
const moments = dues(ports, directory(table), [kitchen]);

const log = () => undefined;
const pumps = [
  pumpChanges({
    endpoint: engine.endpoint,
    table: 'streek',
    checkpointPath: join(orders.dir, 'changes.json'),
    log,
    handler: async ({ Records }) => {
      await moments.changed(Records.map(changeOf));
      return { batchItemFailures: [] };
    },
  }),
  pumpQueue({
    queue: local,
    name: 'work',
    log,
    handler: (event) =>
      workOn(event, { ...ports, work: async (job) => (job.type === 'due' ? moments.fired(job.due) : undefined) }),
  }),
];

/** A minute of the clockwork, and all that comes of it. */
async function turn(): Promise<void> {
  await settled(pumps);
  await ports.schedule.send();
  await settled(pumps);
}

await turn();
if (orders.egg) {
  const { name, minutes, dieAt: at } = orders.egg;
  dieAt(at);
  await table.write({ put: { pk: 'EGGS', sk: name, ready: instant(epochMs(clock.now()) + minutes * 60_000) } });
  await turn();
  ahead = minutes * 60_000;
  await turn();
}
for (const pump of pumps) await pump.close();
await local.close();
await engine.close();
