/** Places in a sentence, by any of their names: the longest match, at word borders, case and accents ignored, small typos read. */
import { folded, type Part, type Word, wordsIn } from '../primitives/folded.ts';
import { oneSlip } from '../primitives/one-slip.ts';
import type { Level } from './places.ts';
import { LONG_NAMES, NAMES, type Name, PEOPLE, SHORTEST_WITH_TYPOS } from './places-names.ts';
import { placeOf } from './places-validity.ts';
import { ALSO_WORDS, OWN_REGION } from './words/aliases.ts';

export type FoundPlace = Part & {
  /** The people of a place were named, and not the place itself: "Friezen". */
  people?: true;
  /** More than one when the name alone does not tell which is meant; none for "our region" when nobody knows which that is. */
  readings: readonly { code: string; level: Level; within: readonly string[] }[];
};

/** A sentence longer than this asks no figure; keeps the time bounded. */
const MOST_WORDS = 200;

const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map(
  Object.entries({
    municipality: ['gemeente', 'stad', 'dorp', 'municipality', 'city', 'town'],
    corop: ['regio', 'corop', 'coropgebied', 'coropregio', 'agglomeratie', 'region', 'area', 'agglomeration'],
    province: ['provincie', 'province'],
  } as const).flatMap(([level, words]) => words.map((word): [string, Level] => [word, level as Level])),
);
/** "Huizen" after one of these is the municipality. */
const BEFORE_A_PLACE = new Set(['in', 'te', ...LEVEL_WORDS.keys()]);
/** A misspelt name is only looked for where a place is expected. */
const BEFORE_A_MISSPELT = new Set([
  ...BEFORE_A_PLACE,
  ...'van voor of for from to tussen between met with than dan naar telt heeft has does'.split(' '),
]);
/** Everyday words one letter away from a municipality (Woerden, Wierden, Tholen, Leiden, Heerde …). */
const NO_PLACE = new Set(['worden', 'werden', 'scholen', 'leden', 'eerder', 'waarde', 'winter', 'houden', 'kansen', 'holding']);

const OWN = OWN_REGION.map((name) => name.split(' ')).sort((one, other) => other.length - one.length);

/** @param own the region from which is asked, meant by "onze regio", "here" */
export function findPlaces(text: string, own?: string): FoundPlace[] {
  const written = text.normalize('NFC');
  const words = wordsIn(folded(written));
  if (words.length > MOST_WORDS) return [];
  const found: FoundPlace[] = [];
  for (let i = 0; i < words.length; i++) {
    const match = matchAt(words, i, written, own);
    if (!match) continue;
    found.push(withLevelWord(match, words, i));
    i += match.length - 1;
  }
  return found;
}

type Match = { codes: readonly string[]; length: number };

function matchAt(words: readonly Word[], i: number, written: string, own: string | undefined): Match | undefined {
  // "De regio's" are all of them.
  const here = OWN.find(
    (name) => standsAt(words, i, name) && words[i + name.length]?.word !== 's' && !nameAt(words, i + name.length),
  );
  const name = nameAt(words, i);
  if (name && (!here || name.words.length >= here.length)) return isPlace(name, words, i, written) ? asMatch(name) : undefined;
  if (here) return { codes: own === undefined ? [] : [own], length: here.length };
  const misspelt = misspeltAt(words, i);
  return misspelt && asMatch(misspelt);
}

const asMatch = ({ codes, words }: Name): Match => ({ codes, length: words.length });

function nameAt(words: readonly Word[], i: number): Name | undefined {
  return NAMES.get(words[i]?.word ?? '')?.find((name) => standsAt(words, i, name.words));
}

function standsAt(words: readonly Word[], i: number, name: readonly string[]): boolean {
  return name.every((word, k) => words[i + k]?.word === word);
}

function isPlace(name: Name, words: readonly Word[], i: number, written: string): boolean {
  const { word, at } = words[i]!;
  if (name.words.length > 1 || !ALSO_WORDS.has(word)) return true;
  const capital = i > 0 && /\p{Uppercase}/u.test(written[at]!) && /\p{Lowercase}/u.test(written[at + 1] ?? '');
  return capital || BEFORE_A_PLACE.has(words[i - 1]?.word ?? '');
}

function misspeltAt(words: readonly Word[], i: number): Name | undefined {
  const { word } = words[i]!;
  const expected = i === 0 || BEFORE_A_MISSPELT.has(words[i - 1]!.word) || /^\d|^$/.test(words[i + 1]?.word ?? '');
  if (!expected || word.length < SHORTEST_WITH_TYPOS || NO_PLACE.has(word)) return undefined;
  const near = LONG_NAMES.filter(({ words: [name] }) => name![0] === word[0] && oneSlip(name!, word));
  // "Amsterdamm" is a slip from both "Amsterdam" and "Amsterdams": the place is clear all the same.
  return new Set(near.map(({ codes }) => codes.join())).size === 1 ? near[0] : undefined;
}

/** "de provincie Utrecht", "Utrecht province": a level beside the name chooses among its readings, and belongs to it. */
function withLevelWord({ codes, length }: Match, words: readonly Word[], i: number): FoundPlace {
  const people = length === 1 && PEOPLE.has(words[i]!.word);
  const name = {
    readings: codes.map(asReading),
    at: words[i]!.at,
    end: words[i + length - 1]!.end,
    ...(people && { people }),
  };
  const before = wordBefore(words, i);
  const after = words[i + length];
  const chosenBefore = onLevel(name.readings, LEVEL_WORDS.get(before?.word ?? ''));
  if (chosenBefore) return { ...name, readings: chosenBefore, at: before!.at };
  const chosenAfter = onLevel(name.readings, LEVEL_WORDS.get(after?.word ?? ''));
  return chosenAfter ? { ...name, readings: chosenAfter, end: after!.end } : name;
}

function asReading(code: string): FoundPlace['readings'][number] {
  const { level, within } = placeOf(code)!;
  return { code, level, within };
}

/** The word before the name, past the "of" of "the city of Utrecht". */
function wordBefore(words: readonly Word[], i: number): Word | undefined {
  const before = words[i - 1];
  const further = words[i - 2];
  return further && LEVEL_WORDS.has(further.word) && ['of', 'van'].includes(before!.word) ? further : before;
}

/** "Regio Deventer" is the COROP region around the municipality. Undefined: the name has nothing on this level. */
function onLevel(readings: FoundPlace['readings'], level: Level | undefined): FoundPlace['readings'] | undefined {
  const exact = readings.filter((reading) => reading.level === level);
  if (exact.length > 0) return exact;
  const around = readings.filter((reading) => level === 'corop' && reading.level === 'municipality');
  return around.length > 0 ? around.map(({ code }) => asReading(placeOf(code)!.within[0]!)) : undefined;
}
