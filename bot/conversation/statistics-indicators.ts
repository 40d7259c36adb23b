/** Which indicator a sentence names, and with which of its words. */
import type { Language } from '../primitives/language.ts';
import { bookOf, foundBy, likelyIn, type Phrase, type PhraseBook, phraseOf } from './phrases.ts';
import { isFiller } from './statistics-words.ts';

/** What the step must know of an indicator; the monitor's catalogue has more. */
export type IndicatorWords = {
  id: string;
  /** Where there are figures: a name that is a municipality and a province is the one of these that can be answered. */
  levels: readonly string[];
  /** As `phrases.ts` reads them; `alone` counts only where no other indicator is named. */
  said: { nl: readonly string[]; en: readonly string[]; alone?: readonly string[] };
};

export type IndicatorPhrase = { id: string; language?: Language; alone: boolean; phrase: Phrase };

export type Named = {
  id: string;
  language?: Language;
  /** Places of words. */
  understood: ReadonlySet<number>;
  /** A second indicator is named, in other words: nobody can say which of the two is meant. */
  another: boolean;
};

export function indicatorPhrases(indicators: readonly IndicatorWords[]): PhraseBook<IndicatorPhrase> {
  const phrases = (id: string, said: readonly string[], alone: boolean, language?: Language): IndicatorPhrase[] =>
    said.map((written) => ({ id, language, alone, phrase: phraseOf(written) }));
  const all = indicators.flatMap(({ id, said }) => [
    ...phrases(id, said.nl, false, 'nl'),
    ...phrases(id, said.en, false, 'en'),
    ...phrases(id, said.alone ?? [], true),
  ]);
  return bookOf(all);
}

type Match = { id: string; language?: Language; alone: boolean; at: readonly number[] };

/**
 * The one of which most is said. Of those that are named by a word which may be many things, the one that has figures where it is
 * asked for: a municipality that grows has more people, a region a larger economy.
 */
export function indicatorIn(
  words: readonly string[],
  phrases: PhraseBook<IndicatorPhrase>,
  hasFigures: (id: string) => boolean,
): Named | undefined {
  const matches = likelyIn(phrases, words).flatMap(({ phrase, ...of }): Match[] => {
    const at = foundBy(phrase, words);
    return at.length > 0 ? [{ ...of, at }] : [];
  });
  const plain = matches.filter(({ alone }) => !alone);
  const loose = matches.filter(({ alone }) => alone);
  const best =
    likeliest(plain, words) ??
    likeliest(
      loose.filter(({ id }) => hasFigures(id)),
      words,
    ) ??
    likeliest(loose, words);
  if (!best) return undefined;
  // A person's word for people or growth beside another indicator is about that one.
  const own = [...plain.filter(({ id }) => id === best.id), ...loose];
  const understood = new Set(own.flatMap(({ at }) => at));
  const another = plain.some(({ id, at }) => !isKin(id, best.id) && at.every((i) => !best.at.includes(i)));
  return { id: best.id, language: best.language, understood, another };
}

/** The match of which most is said, of the indicator of which most is said. */
function likeliest(matches: readonly Match[], words: readonly string[]): Match | undefined {
  let best: { match: Match; letters: number; all: number } | undefined;
  for (const match of matches) {
    const letters = told(match.at, words);
    const all = told(
      matches.filter(({ id }) => id === match.id).flatMap(({ at }) => at),
      words,
    );
    if (!best || letters + all / 10 > best.letters + best.all / 10) best = { match, letters, all };
  }
  return best?.match;
}

/** They say how much there is of it, whatever it is. */
const HOW_MUCH = new Set('meer minder meeste minste veel weinig more less fewer most fewest least many'.split(' '));

/** How much words tell: their letters, of "how many" and the like next to none. */
function told(at: readonly number[], words: readonly string[]): number {
  const weightOf = (word: string): number => word.length * (isFiller(word) || HOW_MUCH.has(word) ? 0.01 : 1);
  return [...new Set(at)].reduce((sum, i) => sum + weightOf(words[i]!), 0);
}

/** A product and its growth, or that of each inhabitant, are not two things that are asked at once. */
const isKin = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
