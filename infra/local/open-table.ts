/** The table that a command reads or writes: the one of `npm start`, the one that TABLE_NAME names, or one that is gone afterwards. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { startDynamoDB } from './dynamodb/index.ts';
import { ensureTable } from './table.ts';

const LOCAL_TABLE = 'streek';

/** @throws Error in words for whoever types, when another process has the table of `npm start` */
export async function openTable({ dir, memory }: { dir: string; memory: boolean }) {
  const name = process.env.TABLE_NAME;
  const path = memory || name ? undefined : join(dir, 'table');
  if (path) mkdirSync(path, { recursive: true });
  const engine = name ? undefined : await startDynamoDB({ path });
  const endpoint = engine?.endpoint ?? process.env.DYNAMODB_ENDPOINT;
  // An endpoint of one's own needs no account, but the SDK insists on a region and on signing.
  const local = { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient(endpoint ? local : {});
  if (engine) await ensureTable(client, LOCAL_TABLE);
  return {
    table: dynamoTable({ client, name: name ?? LOCAL_TABLE }),
    async close() {
      client.destroy();
      await engine?.close();
    },
  };
}
