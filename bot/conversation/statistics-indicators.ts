/** Which indicator a sentence names, and with which of its words. */
import type { Language } from '../primitives/language.ts';

/** What the step must know of an indicator; the monitor's catalogue has more. */
export type IndicatorWords = {
  id: string;
  /** Where there are figures: a name that is a municipality and a province is the one of these that can be answered. */
  levels: readonly string[];
  /** Phrases: `*` ends a word in any way, `(a|b)` is one of these, `…` up to six words between. */
  said: { nl: readonly string[]; en: readonly string[]; alone?: readonly string[] };
};

export type Phrase = { id: string; language?: Language; alone: boolean; pattern: RegExp };

export type Named = { id: string; language?: Language; understood: ReadonlySet<number> };

export function phrasesOf(indicators: readonly IndicatorWords[]): Phrase[] {
  return indicators.flatMap(({ id, said }) => [
    ...said.nl.map((words): Phrase => ({ id, language: 'nl', alone: false, pattern: patternOf(words) })),
    ...said.en.map((words): Phrase => ({ id, language: 'en', alone: false, pattern: patternOf(words) })),
    ...(said.alone ?? []).map((words): Phrase => ({ id, alone: true, pattern: patternOf(words) })),
  ]);
}

/** "woz value" is tried before "woz", so that no word of it stays over. */
const longestFirst = (alternatives: readonly string[]): string[] =>
  alternatives.toSorted((one, other) => other.length - one.length);

/** The words between are caught, so that they are not taken for understood. */
function patternOf(words: string): RegExp {
  const source = words
    .replace(/\(([^()]*)\)/g, (_, either: string) => `(?:${longestFirst(either.split('|')).join('|')})`)
    .replaceAll('*', '[^ ]*')
    .replaceAll(' … ', '((?: [^ ]+){0,6}?) ');
  return new RegExp(`(?<![^ ])${source}(?![^ ])`, 'd');
}

/** The one of which most is said; when a second is named besides, its words stay over, and the sentence is not all understood. */
export function indicatorIn(said: string, phrases: readonly Phrase[]): Named | undefined {
  return (
    namedBy(
      said,
      phrases.filter(({ alone }) => !alone),
    ) ??
    namedBy(
      said,
      phrases.filter(({ alone }) => alone),
    )
  );
}

function namedBy(said: string, phrases: readonly Phrase[]): Named | undefined {
  const matches = phrases.flatMap(({ id, language, pattern }) => {
    const understood = lettersOf(pattern.exec(said));
    return understood.length > 0 ? [{ id, language, understood }] : [];
  });
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (most, match) => (most && most.understood.length >= match.understood.length ? most : match),
    undefined,
  );
  if (!best) return undefined;
  const understood = new Set(matches.filter(({ id }) => id === best.id).flatMap((match) => match.understood));
  return { id: best.id, language: best.language, understood };
}

/** Where the letters of a match stand, without those of the words between. */
function lettersOf(match: RegExpExecArray | null): number[] {
  if (!match) return [];
  const between = match.indices!.slice(1).filter((part) => part !== undefined);
  const letters = Array.from(match[0], (_, i) => match.index + i);
  return letters.filter((at) => !between.some(([from, to]) => at >= from && at < to));
}
