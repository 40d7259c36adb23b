/**
 * Phrases of a few words, looked up word by word: no pattern has to be made at the first sentence, and a slip of the finger is read
 * before anything is compared. In a phrase `*` ends a word in any way (alone it is any word), `(a|b c)` is one of these, `(a|)` may
 * be left out; ` … ` stands for up to six words between, ` & ` for the same with the two sides in either order.
 */
type Element = { words: ReadonlySet<string>; begins: readonly string[]; runs: readonly (readonly string[])[]; optional: boolean };
type Part = readonly Element[];
export type Phrase = { parts: readonly Part[]; eitherOrder: boolean };

const MOST_BETWEEN = 6;

export function phraseOf(written: string): Phrase {
  const eitherOrder = written.includes(' & ');
  return { parts: written.split(eitherOrder ? ' & ' : ' … ').map(partOf), eitherOrder };
}

/** Phrases by the beginnings of a word that each must have: of some hundreds a sentence has to be tried on a dozen. */
export type PhraseBook<Entry extends { phrase: Phrase }> = {
  entries: readonly Entry[];
  byBeginning: ReadonlyMap<string, readonly number[]>;
};

/** So many letters of a word tell enough; a shorter word is its own beginning. */
const BEGINNING = 3;
const beginningOf = (word: string): string => word.slice(0, BEGINNING);

export function bookOf<Entry extends { phrase: Phrase }>(entries: readonly Entry[]): PhraseBook<Entry> {
  const byBeginning = new Map<string, number[]>();
  for (const [at, { phrase }] of entries.entries()) {
    for (const beginning of beginningsOf(phrase)) byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), at]);
  }
  return { entries, byBeginning };
}

/** Those of a book that a sentence may hold, in the order of the book. */
export function likelyIn<Entry extends { phrase: Phrase }>(book: PhraseBook<Entry>, words: readonly string[]): Entry[] {
  const places = new Set(words.flatMap((word) => book.byBeginning.get(beginningOf(word)) ?? []));
  return [...places].sort((one, other) => one - other).map((at) => book.entries[at]!);
}

/** Of the element of which there are fewest. */
function beginningsOf({ parts }: Phrase): ReadonlySet<string> {
  const each = parts
    .flat()
    .filter(({ optional, begins }) => !optional && begins.every((begin) => begin.length >= BEGINNING))
    .map(({ words, begins, runs }) => new Set([...words, ...begins, ...runs.map(([first]) => first!)].map(beginningOf)));
  const [fewest] = each.sort((one, other) => one.size - other.size);
  if (!fewest) throw new Error('a phrase needs a word of its own');
  return fewest;
}

/** Several phrases that mean the same, one beneath the other. */
export function phrasesIn(list: string): PhraseBook<{ phrase: Phrase }> {
  const lines = list.split('\n').map((line) => line.trim());
  return bookOf(lines.filter(Boolean).map((line) => ({ phrase: phraseOf(line) })));
}

function partOf(written: string): Part {
  return (written.match(/\([^)]*\)|[^ ]+/g) ?? []).map((element) => elementOf(element.replace(/^\(|\)$/g, '').split('|')));
}

function elementOf(alternatives: readonly string[]): Element {
  const said = alternatives.filter(Boolean);
  const single = said.filter((one) => !one.includes(' '));
  return {
    words: new Set(single.filter((word) => !word.endsWith('*'))),
    begins: single.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    runs: said.flatMap((one) => (one.includes(' ') ? [one.split(' ')] : [])).sort((one, other) => other.length - one.length),
    optional: said.length < alternatives.length,
  };
}

/** Every word of these phrases, or the beginning of one. */
export function wordsOfPhrases({ entries }: PhraseBook<{ phrase: Phrase }>): Set<string> {
  const elements = entries.flatMap(({ phrase }) => phrase.parts.flat());
  return new Set(
    elements.flatMap(({ words, begins, runs }) => [...words, ...begins, ...runs.flat()].map((word) => word.replace('*', ''))),
  );
}

/** The places, counted in words, of all that a phrase finds in a sentence; without the words between. */
export function foundBy(phrase: Phrase, words: readonly string[]): number[] {
  const [first, second] = phrase.parts;
  if (!second) return starts(first!, words).flatMap(placesOf);
  const forth = inOrder(phrase.parts, words);
  return phrase.eitherOrder && forth.length === 0 ? inOrder([second, first!], words) : forth;
}

export function foundByAny(book: PhraseBook<{ phrase: Phrase }>, words: readonly string[]): Set<number> {
  return new Set(likelyIn(book, words).flatMap(({ phrase }) => foundBy(phrase, words)));
}

type Span = { from: number; to: number };

const placesOf = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Each part after the one before it, near enough; the first way that is found. */
function inOrder(parts: readonly Part[], words: readonly string[]): number[] {
  const [first, ...others] = parts;
  for (const start of starts(first!, words)) {
    const spans = [start];
    for (const part of others) {
      const last = spans.at(-1)!;
      const next = starts(part, words, last.to, last.to + MOST_BETWEEN)[0];
      if (!next) break;
      spans.push(next);
    }
    if (spans.length === parts.length) return spans.flatMap(placesOf);
  }
  return [];
}

function starts(part: Part, words: readonly string[], from = 0, until = words.length): Span[] {
  const found: Span[] = [];
  for (let at = from; at <= until && at < words.length; at++) {
    const to = endOf(part, words, at);
    if (to !== undefined && to > at) found.push({ from: at, to });
  }
  return found;
}

function endOf(part: Part, words: readonly string[], at: number, element = 0): number | undefined {
  if (element === part.length) return at;
  for (const length of lengthsAt(part[element]!, words, at)) {
    const end = endOf(part, words, at + length, element + 1);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** How many words an element may take here, the most first. */
function lengthsAt({ words, begins, runs, optional }: Element, said: readonly string[], at: number): number[] {
  const word = said[at];
  const lengths = runs.filter((run) => run.every((one, i) => fits(one, said[at + i]))).map((run) => run.length);
  if (word !== undefined && (words.has(word) || begins.some((begin) => word.startsWith(begin)))) lengths.push(1);
  if (optional) lengths.push(0);
  return lengths;
}

function fits(written: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return written.endsWith('*') ? word.startsWith(written.slice(0, -1)) : word === written;
}
