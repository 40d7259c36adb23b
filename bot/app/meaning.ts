/** What problems mean, by a provider's vectors: joined where nobody waits for a request, so that who answers requests does not carry it. */
import { likenessOf, packed } from '../conversation/meaning.ts';
import { type Meanings, meaningsIn } from '../problems/meanings.ts';
import type { Table } from '../store/table.ts';

/** Texts become vectors, in their order; undefined when there are none to be had. Vectors of one scheme can be compared. */
export type Embedding = { scheme: string; vectorsOf(texts: readonly string[]): Promise<number[][] | undefined> };

export function meaningsOf(table: Table, { scheme, vectorsOf }: Embedding): Meanings {
  return meaningsIn(table, { scheme, likenessOf, vectorsOf: async (texts) => (await vectorsOf(texts))?.map(packed) });
}
