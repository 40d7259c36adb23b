/**
 * Which problems are alike, across Dutch and English: by the concepts their words stand for, by the words and by character n-grams.
 * The vector is kept with a problem; ten thousand of them are compared in some ten milliseconds, so there is no vector database.
 */
import { gramsOf, hash } from './features.ts';
import { subjectsOf } from './words/concepts.ts';
import { normalise, wordsOf } from './words/normalise.ts';
import { isStopWord } from './words/stop.ts';

/** Raised with every change in how a vector is made: vectors of another scheme are made anew from their text. */
export const VECTOR_SCHEME = 2;
export const VECTOR_LENGTH = 512;

/** Below this two texts share no more than chance and common words do. */
const LEAST_ALIKE = 0.18;
const MOST_CHARACTERS = 1_000;
const WEIGHTS = { concepts: 1.6, words: 1, grams: 0.8 };

/** A text as 512 whole numbers between -127 and 127. */
export function vectorOf(text: string): number[] {
  const words = tellingWords(text);
  const sum = new Float64Array(VECTOR_LENGTH);
  add(
    sum,
    WEIGHTS.concepts,
    [...new Set(words.flatMap(subjectsOf))].map((concept) => `c ${concept}`),
  );
  add(
    sum,
    WEIGHTS.words,
    [...new Set(words)].map((word) => `w ${word}`),
  );
  add(sum, WEIGHTS.grams, words.flatMap(gramsOf));
  let largest = 0;
  for (const value of sum) largest = Math.max(largest, Math.abs(value));
  return Array.from(sum, (value) => Math.round((value * 127) / (largest || 1)));
}

/** A problem to compare with: its text, and its vector as it was kept with the scheme it was made by. */
export type Candidate<Id> = { id: Id; text: string; vector?: readonly number[]; scheme?: number };
/** `score` lies between 0 and 1; `why` holds the words of the candidate that made it alike, as written. */
export type Similar<Id> = { id: Id; score: number; why: string[] };

/** The likest candidates, best first, at most `top`; none that is not alike at all. */
export function closest<Id>(text: string, candidates: readonly Candidate<Id>[], top = 3): Similar<Id>[] {
  const vector = vectorOf(text);
  return candidates
    .map((candidate) => ({ candidate, score: likeness(vector, keptVector(candidate)) }))
    .filter(({ score }) => score >= LEAST_ALIKE)
    .sort((one, other) => other.score - one.score)
    .slice(0, top)
    .map(({ candidate, score }) => ({ id: candidate.id, score, why: sharedWords(text, candidate.text) }));
}

function keptVector({ text, vector, scheme }: Candidate<unknown>): readonly number[] {
  return vector && scheme === VECTOR_SCHEME && vector.length === VECTOR_LENGTH ? vector : vectorOf(text);
}

/** The cosine of two vectors. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let dot = 0;
  let ones = 0;
  let others = 0;
  for (let i = 0; i < VECTOR_LENGTH; i++) {
    dot += one[i]! * other[i]!;
    ones += one[i]! ** 2;
    others += other[i]! ** 2;
  }
  return ones === 0 || others === 0 ? 0 : dot / Math.sqrt(ones * others);
}

/** The words of the other text that make it like the first, as written. */
export function sharedWords(text: string, other: string): string[] {
  const said = tellingWords(text);
  const meant = new Set(said.flatMap(subjectsOf));
  const shared = tellingWords(other).filter(
    (word) => said.includes(word) || subjectsOf(word).some((concept) => meant.has(concept)),
  );
  return [...new Set(shared)].slice(0, 4);
}

function tellingWords(text: string): string[] {
  return wordsOf(normalise(text.slice(0, MOST_CHARACTERS))).filter((word) => word.length > 1 && !isStopWord(word));
}

/** Each name goes to one place with one sign, so that what collides by chance cancels out as often as it adds up. */
function add(sum: Float64Array, weight: number, names: readonly string[]): void {
  const share = weight / Math.sqrt(Math.max(1, names.length));
  for (const name of names) {
    const drawn = hash(name);
    sum[drawn % VECTOR_LENGTH]! += drawn & 0x80000000 ? share : -share;
  }
}
