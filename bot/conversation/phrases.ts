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

/** Several phrases that mean the same, one beneath the other. */
export function phrasesIn(list: string): Phrase[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(phraseOf);
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
export function wordsOfPhrases(phrases: readonly Phrase[]): Set<string> {
  const elements = phrases.flatMap(({ parts }) => parts.flat());
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

export function foundByAny(phrases: readonly Phrase[], words: readonly string[]): Set<number> {
  return new Set(phrases.flatMap((phrase) => foundBy(phrase, words)));
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
