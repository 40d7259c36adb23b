/**
 * A process that is killed at random moments. It runs the engine and the queue on a folder and writes as fast as it can,
 * from several hands at once; each line on standard output is a write that was acknowledged.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { sqsQueue } from '../../bot/store/sqs.ts';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { startQueue } from '../../infra/local/queue/index.ts';
import { ensureTable } from '../../infra/local/table.ts';
import { LOCAL } from './embedded-table.ts';

const [folder = '', round = ''] = process.argv.slice(2);
const engine = await startDynamoDB({ path: join(folder, 'table') });
const local = await startQueue({ path: join(folder, 'queue') });
const client = new DynamoDBClient({ ...LOCAL, endpoint: engine.endpoint });
await ensureTable(client, 'streek');
const table = dynamoTable({ client, name: 'streek' });
const queue = sqsQueue<string>({ client: new SQSClient({ ...LOCAL, endpoint: local.endpoint }), url: local.url('jobs') });

// A write to a pipe is done when it returns, so that what was acknowledged is told even if the next moment is the last.
const tell = (kind: string, id: string) => writeSync(1, `${kind} ${id}\n`);

async function forEver(hand: string, work: (id: string) => Promise<void>): Promise<never> {
  for (let i = 0; ; i++) await work(`${round}-${hand}-${i}`);
}

const puts = async (id: string) => {
  await table.write({ put: { pk: 'item', sk: id, gsi1pk: 'items', gsi1sk: id } });
  tell('item', id);
};

/** Two halves and a count that must agree: how many pairs there are. */
const pairs = async (id: string) => {
  await table.transact([
    { put: { pk: 'left', sk: id } },
    { put: { pk: 'right', sk: id } },
    { update: { pk: 'count', sk: 'pairs' }, expression: 'ADD n :one', values: { one: 1 } },
  ]);
  tell('pair', id);
};

const sends = async (id: string) => {
  await queue.send([`${id}-a`, `${id}-b`]);
  tell('job', `${id}-a`);
  tell('job', `${id}-b`);
};

await Promise.all([forEver('a', puts), forEver('b', puts), forEver('c', pairs), forEver('d', pairs), forEver('e', sends)]);
