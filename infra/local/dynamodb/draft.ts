/**
 * Writes that are not made yet. A draft reads what it would have written, and else what lies below it: the database, or
 * another draft. Throwing a draft away undoes everything; merging it down makes all of it part of what lies below.
 */
export type Reader = {
  get(key: string): Promise<unknown>;
  keys(range: KeyRange): AsyncIterable<string>;
};
export type KeyRange = { gte: string; lt: string };

export type Draft = Reader & {
  put(key: string, value: unknown): void;
  del(key: string): void;
  /** Key and new value; undefined for a deletion. */
  written: ReadonlyMap<string, unknown>;
};

export function draftOn(below: Reader): Draft {
  const written = new Map<string, unknown>();
  return {
    get: async (key) => (written.has(key) ? written.get(key) : below.get(key)),
    async *keys(range) {
      for await (const key of below.keys(range)) if (!written.has(key)) yield key;
      for (const [key, value] of written) if (value !== undefined && range.gte <= key && key < range.lt) yield key;
    },
    put(key, value) {
      written.set(key, value);
    },
    del(key) {
      written.set(key, undefined);
    },
    written,
  };
}

export function mergeDown(draft: Draft, below: Draft): void {
  for (const [key, value] of draft.written) {
    if (value === undefined) below.del(key);
    else below.put(key, value);
  }
}
