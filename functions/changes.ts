/** The table's change feed: what changed becomes jobs. A batch that cannot be queued comes again. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { createApp } from '../bot/app/app.ts';
import { changeOf } from '../bot/store/changes.ts';
import { once } from './http.ts';
import { scheduledPorts } from './scheduled-ports.ts';
import { silent } from './silent.ts';

const app = once(async () => createApp({ ...scheduledPorts(process.env), chat: silent }));

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { changed } = await app();
  await changed(event.Records.map(changeOf));
  return { batchItemFailures: [] };
}
