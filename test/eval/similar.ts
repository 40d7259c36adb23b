/** How often a problem is found again by somebody else's words for it, in either language. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { closest } from '../../bot/conversation/similar.ts';

export type Found = { queries: number; first: number; topThree: number };

const Problem = z.object({ id: z.int(), lang: z.enum(['nl', 'en']), text: z.string() });
const Query = z.object({ query: z.string(), lang: z.enum(['nl', 'en']), expected: z.int() });

export function foundAgain(): Record<'nl' | 'en', Found> {
  const problems = lines('problems.jsonl').map((line) => Problem.parse(line));
  const queries = lines('similar.jsonl').map((line) => Query.parse(line));
  const found = (lang: 'nl' | 'en'): Found => {
    const asked = queries.filter((query) => query.lang === lang);
    const ranks = asked.map(({ query, expected }) => closest(query, problems).findIndex(({ id }) => id === expected));
    return {
      queries: asked.length,
      first: ranks.filter((rank) => rank === 0).length / asked.length,
      topThree: ranks.filter((rank) => rank >= 0).length / asked.length,
    };
  };
  return { nl: found('nl'), en: found('en') };
}

function lines(name: string): unknown[] {
  const file = readFileSync(new URL(name, import.meta.url), 'utf8');
  return file
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}
