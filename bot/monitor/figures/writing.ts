/** Changing many items at once, each from what it is by then: conditional on its version, again where another was first. */
import { ConditionFailed, type Item, type Key, type Put, type Table, type Value } from '../../store/table.ts';

type Versioned = { version: number };
type Kept<T> = Item & { data: T };

export type Change<T extends Versioned> = {
  key: Key;
  /** From what is there to what shall be there, of the next version; undefined when nothing has to be written. */
  next(now: T | undefined): T | undefined;
};

/** Conditional puts that travel together: a transaction takes 100, and 4 MB. */
const TOGETHER = 50;
const IN_FLIGHT = 4;

export async function changeAll<T extends Versioned>(table: Table, changes: readonly Change<T>[]): Promise<void> {
  const items = await table.getAll<Kept<T>>(changes.map(({ key }) => key));
  const there = new Map(items.map((item) => [nameOf(item), item.data]));
  const writes = changes.flatMap((change) => {
    const put = putOf(change, there.get(nameOf(change.key)));
    return put ? [{ change, put }] : [];
  });
  const chunks = Array.from({ length: Math.ceil(writes.length / TOGETHER) }, (_, i) =>
    writes.slice(i * TOGETHER, (i + 1) * TOGETHER),
  ).values();
  // Iterators of one array share their place in it: each takes the next chunk as soon as it is free.
  const work = async (): Promise<void> => {
    for (const chunk of chunks) await writeTogether(table, chunk);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}

const nameOf = ({ pk, sk }: Key): string => `${pk}/${sk}`;

function putOf<T extends Versioned>({ key, next }: Change<T>, now: T | undefined): Put | undefined {
  const data = next(now);
  if (!data) return undefined;
  const put = { ...key, data: data as unknown as Value };
  if (!now) return { put, if: 'attribute_not_exists(pk)' };
  return {
    put,
    if: '#data.#version = :was',
    names: { data: 'data', version: 'version' },
    values: { was: now.version },
  };
}

async function writeTogether<T extends Versioned>(table: Table, writes: { change: Change<T>; put: Put }[]): Promise<void> {
  try {
    await table.transact(writes.map(({ put }) => put));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    for (const { change, put } of writes) await writeAlone(table, change, put);
  }
}

async function writeAlone<T extends Versioned>(table: Table, change: Change<T>, first: Put): Promise<void> {
  for (let put: Put | undefined = first; put; ) {
    try {
      await table.write(put);
      return;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      put = putOf(change, (error.item as Kept<T> | undefined)?.data);
    }
  }
}
