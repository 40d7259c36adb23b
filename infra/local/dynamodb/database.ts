/** The level database under the engine, opened through dynalite so that its reads and our writes share one. */
import dynalite, { type Store } from 'dynalite/db/index.js';
import type { Draft } from './draft.ts';

type BatchEntry = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };
type Batch = (this: Store['db'], entries: BatchEntry[], options: { sync: boolean }) => Promise<void>;

/** @param path a folder to keep state in; without it nothing outlives the process. */
export async function openStore(path?: string): Promise<Store> {
  // No pretended wait while a table is made.
  const store = dynalite.create({ path, createTableMs: 0 });
  try {
    await store.db.open();
  } catch (error) {
    throw new Error(
      `The table's data in ${path} could not be opened. If another Streek is running on this folder, stop it or choose another folder.`,
      { cause: error },
    );
  }
  return store;
}

/**
 * Everything in the draft, or nothing: one level batch, on the disk before this returns.
 * dynalite shadows `batch` on the instance with one that drops the options; the class's own still takes `sync`.
 */
export async function commit(store: Store, draft: Draft): Promise<void> {
  const entries = [...draft.written].map(
    ([key, value]): BatchEntry => (value === undefined ? { type: 'del', key } : { type: 'put', key, value }),
  );
  if (entries.length === 0) return;
  const { batch } = Object.getPrototypeOf(store.db) as { batch: Batch };
  await batch.call(store.db, entries, { sync: true });
}
