/**
 * What the classifiers see of a sentence: hashed words, word pairs, domain concepts and character 3-5-grams.
 * On this data characters carry typos, dialect and Dutch compounds; words and concepts carry the rest.
 */
import { conceptsOf } from './words/concepts.ts';
import { normalise, wordsOf } from './words/normalise.ts';

/** A sparse vector of length 1 (L2): `values[i]` stands in bucket `buckets[i]`. */
export type Features = { buckets: Uint32Array; values: Float32Array };

export const BUCKETS = 1 << 14;

/** So that a text of 20,000 characters takes no longer than a long message; what somebody wants stands in the first lines. */
const MOST_CHARACTERS = 600;

/** How much each sort of feature may say; the sorts are brought to equal length first. */
const WEIGHTS = { words: 1, pairs: 0.7, concepts: 0.8, grams: 1 };

export function featuresOf(text: string): Features {
  const words = wordsOf(normalise(text.slice(0, MOST_CHARACTERS)));
  const found = new Map<number, number>();
  add(found, WEIGHTS.words, [...words.map((word) => `w ${word}`), `first ${words[0] ?? ''}`, lengthOf(words.length)]);
  add(found, WEIGHTS.pairs, pairsOf(words));
  add(
    found,
    WEIGHTS.concepts,
    words.flatMap(conceptsOf).map((concept) => `c ${concept}`),
  );
  add(found, WEIGHTS.grams, words.flatMap(gramsOf));
  return normed(found);
}

/** Greetings and one-word answers differ from questions by their length, too. */
function lengthOf(words: number): string {
  if (words <= 3) return `length ${words}`;
  return words <= 6 ? 'length 4-6' : words <= 15 ? 'length 7-15' : 'length 16+';
}

function pairsOf(words: readonly string[]): string[] {
  const bounded = ['^', ...words, '$'];
  return bounded.slice(1).map((word, i) => `p ${bounded[i]} ${word}`);
}

/** Character 3-5-grams of one word, its ends marked. */
export function gramsOf(word: string): string[] {
  const bounded = `<${word}>`;
  const grams: string[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let from = 0; from + size <= bounded.length; from++) grams.push(bounded.slice(from, from + size));
  }
  return grams;
}

function add(found: Map<number, number>, weight: number, names: readonly string[]): void {
  const share = weight / Math.sqrt(Math.max(1, names.length));
  for (const name of names) {
    const bucket = hash(name) % BUCKETS;
    found.set(bucket, (found.get(bucket) ?? 0) + share);
  }
}

function normed(found: Map<number, number>): Features {
  const values = Float32Array.from(found.values());
  const length = Math.hypot(...values) || 1;
  return { buckets: Uint32Array.from(found.keys()), values: values.map((value) => value / length) };
}

/** FNV-1a, 32 bits, with a final mix so that its low bits are good enough to divide by. */
export function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
