/** What every operation of the engine works with. */
import type { Store } from 'dynalite/db/index.js';
import type { Clock } from '../../../bot/primitives/instant.ts';
import type { Draft } from './draft.ts';
import type { Cause, StreamLog } from './stream-log.ts';

export type Engine = {
  store: Store;
  clock: Clock;
  log: StreamLog;
  /** Runs alone; what it drafts and the stream records of it become durable in one batch. */
  write<T>(work: (draft: Draft) => Promise<T>, cause?: Cause): Promise<T>;
};
