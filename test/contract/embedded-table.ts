/** A fresh table for a contract test: on the embedded engine, or on DYNAMODB_ENDPOINT when that is set. */
import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instant } from '../../bot/primitives/instant.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { ensureTable } from '../../infra/local/table.ts';

export const LOCAL = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** A clock that stands still until it is told to move. */
export function stoppedClock(start = Date.parse('2026-11-23T09:00:00.000Z')) {
  let now = start;
  return {
    now: () => instant(now),
    advance(ms: number) {
      now += ms;
    },
  };
}

export async function openTable() {
  const clock = stoppedClock();
  const given = process.env.DYNAMODB_ENDPOINT;
  const engine = given ? undefined : await startDynamoDB({ clock });
  const endpoint = given ?? engine!.endpoint;
  const client = new DynamoDBClient({ ...LOCAL, endpoint });
  const name = `contract-${randomUUID()}`;
  await ensureTable(client, name);
  return {
    table: dynamoTable({ client, name }),
    /** A second process would have a client of its own, too. */
    another: () => dynamoTable({ client: new DynamoDBClient({ ...LOCAL, endpoint }), name }),
    name,
    client,
    endpoint,
    clock,
    engine,
    async close() {
      await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
      await engine?.close();
    },
  };
}

/** Looks again until it holds; for what other processes or the disk do in their own time. */
export async function eventually(holds: () => boolean | Promise<boolean>, deadlineMs = 10_000): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`did not happen within ${deadlineMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
