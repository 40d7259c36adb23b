/** What is done with the figure, by the words that say so. Each way marks its own words as understood. */
import { foundByAny, type Phrase, type PhraseBook } from './phrases.ts';
import type { Slots } from './plan.ts';
import { CHANGE, COMPARING, LEVELS, MORE, RANKING, SERIES, SUPERLATIVE, WHICH } from './statistics-operation-words.ts';

export type Level = NonNullable<Slots['level']>;
export type Operation = NonNullable<Slots['operation']>;
export type Asked = {
  operation: Operation;
  level?: Level;
  understood: ReadonlySet<number>;
  /** It has words of order ("de hoogste", "top 5"), whether or not it says what is ordered. */
  orders: boolean;
};

/** What else of a sentence tells what is to be done. */
export type Situation = {
  /** How many places it names that do not lie in one another. */
  places: number;
  /** Whether all of them are of this level: then they are what is compared, and not what is ranked within. */
  placesAre(level: Level): boolean;
  /** Over several years. */
  range: boolean;
  /** The indicator is a growth itself. */
  growth: boolean;
  /** A moment stands where something to compare with is expected: "more than in 2015", "2015 versus 2022". */
  against: boolean;
};

/** Gemeente, provincie, regio: which of these are said, whatever for. */
export function levelsSaid(said: readonly string[]): Level[] {
  return LEVELS.flatMap(([level, phrases]) => (foundByAny(phrases, said).size > 0 ? [level] : []));
}

/** @param said the sentence's words without its places and its period */
export function operationOf(said: readonly string[], situation: Situation): Asked {
  const { places, range, growth } = situation;
  const found = (phrases: PhraseBook<{ phrase: Phrase }>) => foundByAny(phrases, said);
  const superlative = found(SUPERLATIVE);
  const comparing = found(COMPARING);
  const change = found(CHANGE);
  const series = found(SERIES);
  const levels = LEVELS.map(([level, phrases]) => ({ level, at: found(phrases) })).filter(({ at }) => at.size > 0);
  const level = levels[0];
  const ranking = found(RANKING);
  const orders = ranking.size > 0 || superlative.size > 0;
  const ranked =
    (ranking.size > 0 && level !== undefined) || (superlative.size > 0 && (level !== undefined || found(WHICH).size > 0));
  const between = places > 1 && (level === undefined || situation.placesAre(level.level));
  const all = (...parts: ReadonlySet<number>[]) => new Set(parts.flatMap((part) => [...part]));

  if (ranked && !between) {
    const understood = all(superlative, ranking, series, comparing, growth ? new Set() : change, ...levels.map(({ at }) => at));
    return { operation: 'rank', level: level?.level, understood, orders };
  }
  const understood = all(change, series, comparing, superlative, ranking, between ? (level?.at ?? new Set<number>()) : new Set());
  if (places < 2 && (situation.against || (range && found(MORE).size > 0))) return { operation: 'change', understood, orders };
  if (places > 1 || (comparing.size > 0 && (growth || change.size === 0))) return { operation: 'compare', understood, orders };
  if (!growth && change.size > 0) return { operation: 'change', understood, orders };
  return { operation: range || series.size > 0 ? 'series' : 'value', understood, orders };
}
