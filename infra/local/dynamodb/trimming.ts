/** Forgets what DynamoDB forgets too: stream records after 24 hours, the tokens of transactions after ten minutes. */
import { epochMs, epochSeconds } from '../../../bot/primitives/instant.ts';
import type { Engine } from './engine.ts';
import { streamPrefix, tableKey, tokenKey, trimmedKey, under } from './keys.ts';
import type { StoredTable } from './stored.ts';
import type { StreamRecord } from './stream-log.ts';
import { TOKEN_MS, type UsedToken } from './transactions.ts';

const RECORD_SECONDS = 24 * 60 * 60;

export async function trim(engine: Engine): Promise<void> {
  for await (const [, table] of engine.store.db.iterator(under(tableKey('')))) {
    const { LatestStreamArn } = table as StoredTable;
    if (LatestStreamArn) await trimStream(engine, LatestStreamArn);
  }
  await trimTokens(engine);
}

async function trimStream({ store, clock, write }: Engine, arn: string): Promise<void> {
  const oldest = epochSeconds(clock.now()) - RECORD_SECONDS;
  const old: { key: string; sequence: string }[] = [];
  for await (const [key, value] of store.db.iterator(under(streamPrefix(arn)))) {
    const { ApproximateCreationDateTime, SequenceNumber } = (value as StreamRecord).dynamodb;
    if (ApproximateCreationDateTime > oldest) break;
    old.push({ key, sequence: SequenceNumber });
  }
  const last = old.at(-1);
  if (!last) return;
  await write(async (draft) => {
    for (const { key } of old) draft.del(key);
    draft.put(trimmedKey(arn), last.sequence);
  });
}

async function trimTokens({ store, clock, write }: Engine): Promise<void> {
  const oldest = epochMs(clock.now()) - TOKEN_MS;
  const old: string[] = [];
  for await (const [key, value] of store.db.iterator(under(tokenKey('')))) {
    if ((value as UsedToken).usedAt <= oldest) old.push(key);
  }
  if (old.length === 0) return;
  await write(async (draft) => {
    for (const key of old) draft.del(key);
  });
}
