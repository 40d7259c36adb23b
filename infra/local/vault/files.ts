/**
 * Secrets as files that only their owner may read. Each comes whole or not at all: written aside, put on the disk, and then given its
 * name, which the system does once.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type Secret = { secret: string; note: string };
export type Files = {
  /** False when there is a file of this name already, which stays as it is. */
  add(name: string, secret: Secret): Promise<boolean>;
  read(name: string): Promise<Secret | undefined>;
  remove(name: string): Promise<boolean>;
};

/** Written, but never named: nobody was told of what is in it. */
const ASIDE = '.new';

export async function openFiles(folder: string): Promise<Files> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const file of await readdir(folder)) if (file.endsWith(ASIDE)) await rm(join(folder, file));
  const pathOf = (name: string) => join(folder, `${encodeURIComponent(name)}.json`);

  return {
    async add(name, secret) {
      const aside = join(folder, `${randomUUID()}${ASIDE}`);
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(JSON.stringify(secret));
        await file.sync();
      } finally {
        await file.close();
      }
      try {
        return await unless('EEXIST', async () => {
          await link(aside, pathOf(name));
          return true;
        });
      } finally {
        await rm(aside);
        await synced(folder);
      }
    },
    async read(name) {
      return (await unless('ENOENT', async () => JSON.parse(await readFile(pathOf(name), 'utf8')) as Secret)) || undefined;
    },
    remove: (name) =>
      unless('ENOENT', async () => {
        await rm(pathOf(name));
        await synced(folder);
        return true;
      }),
  };
}

async function unless<T>(code: string, act: () => Promise<T>): Promise<T | false> {
  try {
    return await act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false;
    throw error;
  }
}

/** A name is on the disk when its folder is. */
async function synced(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
