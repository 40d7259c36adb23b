/** A text as words in sentences, each word still knowing where it stood. */
import { dutchNumber } from './words/numbers.ts';

export type Token = { word: string; start: number; end: number };

/** What one piece of grammar made of the words from some place on, and where it stopped. */
export type Found<T> = { value: T; next: number };

/** An amount of money is one word, and no time. */
const WORD = /€\s?\d[\d.,]*|\d+(?:[.:/-]\d+)*(?:[a-z]+(?:\d+)?)?|(?:'s\b|[\p{Letter}\p{Mark}]+)/giu;
/** A full stop after a short word is an abbreviation ("vr.", "dec.", "p.m."). */
const LONGEST_ABBREVIATION = 4;

export function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [[]];
  let end = 0;
  let last = '';
  for (const match of text.replace(/[’‘`´]/g, "'").matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    if (/[!?;\n]/.test(gap) || (gap.includes('.') && /\s/.test(gap) && last.length > LONGEST_ABBREVIATION)) sentences.push([]);
    last = plain(match[0]);
    end = match.index + match[0].length;
    sentences.at(-1)!.push({ word: last, start: match.index, end });
  }
  return sentences;
}

/** Lower case without accents. Most words are plain already, and are spared the work: a text may be 20,000 characters long. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9':./-]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{Mark}+/gu, '');
}

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ENGLISH_TENS: Record<string, number | undefined> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const tensOf = (word: string) => (Object.hasOwn(ENGLISH_TENS, word) ? ENGLISH_TENS[word] : undefined);

/** "3", "drie", "three", "vijfentwintig", "twenty-five". */
export function numberAt(words: readonly string[], at: number): Found<number> | undefined {
  const word = words[at] ?? '';
  if (/^\d{1,4}$/.test(word)) return { value: Number(word), next: at + 1 };
  const tens = tensOf(word);
  const ones = ENGLISH.indexOf(words[at + 1] ?? '');
  if (tens && ones >= 1 && ones <= 9) return { value: tens + ones, next: at + 2 };
  const value = tens ?? (ENGLISH.includes(word) ? ENGLISH.indexOf(word) : dutchNumber(word));
  return value === undefined ? undefined : { value, next: at + 1 };
}

const IRREGULAR: Record<string, number> = {
  eerste: 1,
  derde: 3,
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
};

/** "3e", "3rd", "derde", "third", "eenentwintigste", "twenty-first": the day of a month. */
export function ordinalAt(words: readonly string[], at: number): Found<number> | undefined {
  const word = words[at] ?? '';
  const digits = /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)$/.exec(word)?.[1];
  if (digits) return { value: Number(digits), next: at + 1 };
  const tens = tensOf(word);
  const ones = tens && !tensOf(words[at + 1] ?? '') ? ordinalAt(words, at + 1) : undefined;
  if (tens && ones && ones.value < 10) return { value: tens + ones.value, next: ones.next };
  const stem = /^(.+?)(?:ste|de|th)$/.exec(word)?.[1] ?? '';
  const value = (Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined) ?? (stem ? numberAt([stem], 0)?.value : undefined);
  return value === undefined ? undefined : { value, next: at + 1 };
}
