/**
 * What problems mean, as vectors of a language model's provider: kept beside each problem, compared within one scheme only. Only where
 * there is a key, and never inside a request.
 *
 * | pattern                            | key                                                     | requests   |
 * |------------------------------------|---------------------------------------------------------|------------|
 * | what a problem means               | PROBLEM#<region>#<number> / MEANING                     | 1          |
 * | what the problems of a region mean | gsi1 MEANINGS#<region>, by number                       | 1 a page   |
 */
import { createHash } from 'node:crypto';
import type { Item, Key, Table } from '../store/table.ts';
import { type Problem, wordsOf } from './problem.ts';

/** Made by `conversation`, handed in by `app`. */
export type Meaning = {
  scheme: string;
  /** One packed vector a text; undefined when the provider gives none. */
  vectorsOf(texts: readonly string[]): Promise<string[] | undefined>;
  likenessOf(one: string, other: string): number;
};

export type Meanings = ReturnType<typeof meaningsIn>;

type Kept = { number: number; scheme: string; of: string; vector: string };

/** So that one person's question does not wait for a whole region: the others have their turn the next time. */
const MOST_AT_ONCE = 48;
/** Below this, texts are no more alike than any two of one region: unrelated ones have some 0.1 to 0.25 with OpenAI's. */
const LEAST_ALIKE = 0.35;

export function meaningsIn(table: Table, { scheme, vectorsOf, likenessOf }: Meaning) {
  return {
    /** The likest problems, best first, at most `top`; undefined when that cannot be told now. */
    async closest(
      words: string,
      region: string,
      among: readonly Problem[],
      top: number,
    ): Promise<{ id: Problem; score: number }[] | undefined> {
      const known = await keptOf(region);
      const missing = among.filter((problem) => !isCurrent(problem, known.get(problem.number))).slice(0, MOST_AT_ONCE);
      const vectors = await vectorsOf([words, ...missing.map(wordsOf)]);
      if (!vectors) return undefined;
      const [asked, ...made] = vectors;
      for (const [i, problem] of missing.entries()) known.set(problem.number, await keep(problem, made[i]!));
      return among
        .flatMap((problem) => {
          const kept = known.get(problem.number);
          return kept && isCurrent(problem, kept) ? [{ id: problem, score: likenessOf(asked!, kept.vector) }] : [];
        })
        .filter(({ score }) => score >= LEAST_ALIKE)
        .sort((one, other) => other.score - one.score)
        .slice(0, top);
    },

    /** Makes a problem ready to be found, when it is not yet. */
    async prepare(problem: Problem): Promise<void> {
      if (isCurrent(problem, (await table.get<Item & { data: Kept }>(keyOf(problem)))?.data)) return;
      const vectors = await vectorsOf([wordsOf(problem)]);
      if (vectors) await keep(problem, vectors[0]!);
    },
  };

  function isCurrent(problem: Problem, kept: Kept | undefined): boolean {
    return kept?.scheme === scheme && kept.of === fingerprint(problem);
  }

  async function keep(problem: Problem, vector: string): Promise<Kept> {
    const { region, number } = problem;
    const data: Kept = { number, scheme, of: fingerprint(problem), vector };
    const gsi1sk = String(number).padStart(8, '0');
    await table.write({ put: { ...keyOf(problem), gsi1pk: `MEANINGS#${region}`, gsi1sk, data } });
    return data;
  }

  async function keptOf(region: string): Promise<Map<number, Kept>> {
    const known = new Map<number, Kept>();
    let after: string | undefined;
    do {
      const page = await table.query<Item & { data: Kept }>({ pk: `MEANINGS#${region}`, index: 'gsi1', limit: 500, after });
      for (const { data } of page.items) known.set(data.number, data);
      after = page.next;
    } while (after);
    return known;
  }
}

const keyOf = ({ region, number }: Problem): Key => ({ pk: `PROBLEM#${region}#${number}`, sk: 'MEANING' });

/** Of the words that the vector was made from: edited ones mean something else. */
function fingerprint(problem: Problem): string {
  return createHash('sha256').update(wordsOf(problem)).digest('base64url').slice(0, 16);
}
