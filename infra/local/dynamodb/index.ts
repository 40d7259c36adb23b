/**
 * The embedded DynamoDB-compatible engine: dynalite's expressions, checks and indexes, with transactions, streams, time to
 * live and durable, ordered writes of our own. It speaks DynamoDB's protocol, so the store's code is the same as on AWS.
 */
import { type Clock, systemClock } from '../../../bot/primitives/instant.ts';
import { openBell } from './bell.ts';
import { commit, openStore } from './database.ts';
import type { Engine } from './engine.ts';
import { expire } from './expiry.ts';
import { serveOperations } from './json-protocol.ts';
import { operationsOf } from './operations.ts';
import { every } from './periodic.ts';
import { openStreamLog } from './stream-log.ts';
import { trim } from './trimming.ts';
import { serialWriter } from './writer.ts';

const EXPIRE_EVERY_MS = 30_000;
const TRIM_EVERY_MS = 60 * 60_000;

export type EmbeddedDynamoDB = {
  endpoint: string;
  /** Deletes what has expired by the clock, now rather than at the next turn. @returns how many items. */
  expire(): Promise<number>;
  /** Forgets stream records and transaction tokens that are past their time, now rather than at the next turn. */
  trim(): Promise<void>;
  close(): Promise<void>;
};

/** @param path a folder to keep state in; without it nothing outlives the process. @param port 0 (the default) for a free one. */
export async function startDynamoDB(options: { path?: string; clock?: Clock; port?: number } = {}): Promise<EmbeddedDynamoDB> {
  const { path, clock = systemClock, port } = options;
  const store = await openStore(path);
  const log = await openStreamLog(store, clock);
  const bell = openBell();
  const writer = serialWriter(store.db, (draft) => commit(store, draft), bell.ring);
  const engine: Engine = {
    store,
    clock,
    log,
    write: (work, cause) =>
      writer.write(async (draft, below) => {
        const result = await work(draft);
        await log.record(draft, below, cause);
        return result;
      }),
  };
  const served = await serveOperations(operationsOf(engine, bell), port);
  // Not at the start: what a stopped machine still owes its readers is delivered before it may be forgotten.
  const chores = [every(EXPIRE_EVERY_MS, () => expire(engine)), every(TRIM_EVERY_MS, () => trim(engine))];
  return {
    endpoint: served.endpoint,
    expire: () => expire(engine),
    trim: () => trim(engine),
    async close() {
      await Promise.all(chores.map((stop) => stop()));
      await served.close();
      await writer.drained();
      await store.db.close();
    },
  };
}
