/** Numbers as people write them, in digits and in Dutch or English words. */
import { plainLetters } from './letters.ts';

const DUTCH_UNITS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const DUTCH_TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const ENGLISH_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Longer words are no numbers; keeps the search for compounds short. */
const LONGEST = 30;

/** The text in plain lower-case letters with every number word from two up as digits ("een" and "one" are articles as often as numbers). */
export function withDigits(text: string): string {
  return plainLetters(text)
    .replace(/[a-z]+/g, (word) => (word === 'duizend' ? word : (digits(dutchNumber(word)) ?? word)))
    .replace(ENGLISH_RUN, (run) => (run === 'thousand' ? run : (digits(englishNumber(run)) ?? run)))
    .replace(ALONE, '1000');
}

/** Behind a number it multiplies ("60 duizend euro"), which whoever reads amounts knows. */
const ALONE = /(?<!\d\s?)\b(?:duizend|thousand)\b/g;

const digits = (value: number | undefined): string | undefined => (value === undefined || value < 2 ? undefined : String(value));

/** "vijfentwintig", "honderdtwaalf", "vijftienhonderd", "tweeduizend": one word, read from its largest part. */
export function dutchNumber(word: string): number | undefined {
  if (word.length > LONGEST) return undefined;
  const unit = DUTCH_UNITS.indexOf(word);
  if (unit >= 0) return unit;
  for (const [name, value] of [
    ['duizend', 1000],
    ['honderd', 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const times = at === 0 ? 1 : dutchNumber(word.slice(0, at));
    const rest = word.slice(at + name.length).replace(/^en(?=.)/, '');
    const more = rest === '' ? 0 : dutchNumber(rest);
    return times === undefined || more === undefined ? undefined : times * value + more;
  }
  const tens = DUTCH_TENS.findIndex((name) => word.endsWith(name));
  if (tens < 0) return undefined;
  const before = word.slice(0, -DUTCH_TENS[tens]!.length);
  if (before === '') return (tens + 2) * 10;
  const ones = before.endsWith('en') ? DUTCH_UNITS.indexOf(before.slice(0, -2)) : -1;
  return ones >= 1 && ones <= 9 ? (tens + 2) * 10 + ones : undefined;
}

const ENGLISH_WORD = `(?:${[...ENGLISH_UNITS, ...ENGLISH_TENS].join('|')}|hundred|thousand)`;
const ENGLISH_RUN = new RegExp(`\\b${ENGLISH_WORD}(?:[ -](?:and )?${ENGLISH_WORD})*\\b`, 'g');

/** "twenty-one", "two thousand five hundred", "one hundred and twenty". */
function englishNumber(run: string): number | undefined {
  let total = 0;
  let group = 0;
  for (const word of run.split(/[ -]/).filter((part) => part !== 'and')) {
    const unit = ENGLISH_UNITS.indexOf(word);
    const tens = ENGLISH_TENS.indexOf(word);
    if (unit >= 0) group += unit;
    else if (tens >= 0) group += (tens + 2) * 10;
    else if (word === 'hundred') group = (group || 1) * 100;
    else if (word === 'thousand') {
      total += (group || 1) * 1000;
      group = 0;
    } else return undefined;
  }
  return total + group;
}

/** "12.500", "12,500" and "12500" are the same; "12,5" and "12.5" are twelve and a half: three digits after a sign are thousands. */
export function decimal(written: string): number {
  const whole = written.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Number(whole.replace(',', '.'));
}

/** A number in digits, for use in the patterns of the other slot readers. */
export const NUMBER = String.raw`\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?!\d)`;
