/** Where the messages lie: a level database in a folder, or nowhere for a queue that need not outlive its process. */
import { ClassicLevel } from 'classic-level';

export type Entry<T> = { key: string; value: T | undefined };
export type Disk<T> = {
  load(): Promise<{ key: string; value: T }[]>;
  /** All or nothing; undefined deletes. On the disk when it resolves, unless `sync` is false: then only a killed machine, not a killed process, can lose it. */
  commit(entries: Entry<T>[], sync?: boolean): Promise<void>;
  close(): Promise<void>;
};

export async function openDisk<T>(path?: string): Promise<Disk<T>> {
  if (!path) return { load: async () => [], commit: async () => {}, close: async () => {} };
  const db = new ClassicLevel<string, T>(path, { valueEncoding: 'json' });
  try {
    await db.open();
  } catch (error) {
    throw new Error(
      `The queue's data in ${path} could not be opened. If another Streek is running on this folder, stop it or choose another folder.`,
      { cause: error },
    );
  }
  return {
    async load() {
      return (await db.iterator().all()).map(([key, value]) => ({ key, value }));
    },
    async commit(entries, sync = true) {
      await db.batch(
        entries.map(({ key, value }) => (value === undefined ? { type: 'del', key } : { type: 'put', key, value })),
        { sync },
      );
    },
    close: () => db.close(),
  };
}
