/**
 * Statistics questions without a model: a catalogue of indicators × places × periods. It answers only what is complete and said in
 * words it knows; one word that it does not know, and the next step has its turn. The catalogue comes in as data.
 */
import { folded, type Part, without, wordsIn } from '../primitives/folded.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Plan, Slots } from './plan.ts';
import { type IndicatorWords, indicatorIn, type Named, phrasesOf } from './statistics-indicators.ts';
import { type Asked, operationOf } from './statistics-operations.ts';
import { placesFor, type Reading } from './statistics-places.ts';
import {
  ASKING,
  ASKING_WHAT_THERE_IS,
  FIGURE_WORDS,
  FILLERS,
  FINITE_VERBS,
  GREETINGS,
  OPENERS,
  QUESTION_WORDS,
} from './statistics-words.ts';

export type Known = {
  indicators: readonly IndicatorWords[];
  /** Every place named, with all that its name may stand for. */
  findPlaces(text: string, own?: string): (Part & { readings: readonly Reading[] })[];
  findPeriod(text: string, now: Instant): { from?: string; to?: string; parts: readonly Part[] } | undefined;
};

export type StatisticsContext = { now: Instant; language?: Language; region?: string };

/** The share of its Plans that was right on its first sight of test/eval/statistics.jsonl (80 of 83), rounded down. */
const CONFIDENCE = 0.96;
/** "Fewer than last year": what is compared with is a year, and not a place. */
const THAN = /(?<![\p{Letter}])(?:dan|than)\s*$/u;
/** A longer sentence tells a story. */
const MOST_WORDS = 30;

export function statisticsStep(known: Known): (text: string, context: StatisticsContext) => Plan | undefined {
  const phrases = phrasesOf(known.indicators);
  const levels = new Map(known.indicators.map(({ id, levels }) => [id, levels]));
  return (text, { now, language, region }) => {
    const written = text.normalize('NFC');
    const places = known.findPlaces(written, region);
    const period = known.findPeriod(written, now);
    const parts = [...places, ...(period?.parts ?? [])];
    const rest = wordsIn(without(folded(written), parts)).map(({ word }) => word);
    const said = rest.join(' ');
    if (rest.length > MOST_WORDS || ASKING_WHAT_THERE_IS.test(said)) return undefined;
    const named = indicatorIn(said, phrases);
    if (!named) return undefined;
    const range = period !== undefined && period.from !== period.to;
    const since = period && THAN.test(folded(written).slice(0, period.parts[0]!.at));
    const spoken = operationOf(said, places.length, range, named.id === 'grp_growth');
    const asked: Asked =
      since && spoken.operation === 'compare' && places.length < 2 ? { ...spoken, operation: 'change' } : spoken;
    const narrowed = parts.length > 0 || asked.operation !== 'value' || rest.some((word) => FIGURE_WORDS.has(word));
    if (!isAsked(written, rest, narrowed) || !isAllUnderstood(said, named, asked)) return undefined;

    const found = placesFor(
      asked,
      places.map(({ readings }) => readings),
      levels.get(named.id)!,
      region,
    );
    const slots: Slots = {
      indicator: named.id,
      ...(found && found.length > 0 && { places: found }),
      ...(period?.from && { from: period.from }),
      ...(period?.to && !since && { to: period.to }),
      operation: asked.operation,
      ...(asked.operation === 'rank' && { level: asked.level ?? finest(levels.get(named.id)!) }),
    };
    const plan = { intent: 'monitor.query', language: languageIn(rest, named, language), step: 'statistics', slots } as const;
    return { ...plan, confidence: CONFIDENCE, ...(found === undefined && { question: 'places' }) };
  };
}

/** A question, a request, or a heading without a verb ("huizenprijs Borne"); not a statement, and not a bare "vacatures". */
function isAsked(written: string, rest: readonly string[], narrowed: boolean): boolean {
  const first = rest.find((word) => !GREETINGS.has(word)) ?? '';
  return (
    /\?[\s\p{Punctuation}]*$/u.test(written) ||
    OPENERS.has(first) ||
    rest.some((word) => QUESTION_WORDS.has(word)) ||
    rest.join(' ').search(ASKING) >= 0 ||
    (narrowed && !rest.some((word) => FINITE_VERBS.has(word)))
  );
}

function isAllUnderstood(said: string, named: Named, asked: Asked): boolean {
  const understood = new Set(named.understood);
  for (const words of [ASKING, ...asked.understood]) {
    for (const { 0: match, index } of said.matchAll(words)) for (let i = 0; i < match.length; i++) understood.add(index + i);
  }
  return wordsIn(said).every(
    ({ word, at, end }) =>
      FILLERS.nl.has(word) ||
      FILLERS.en.has(word) ||
      Array.from({ length: end - at }, (_, i) => at + i).every((i) => understood.has(i)),
  );
}

/** A ranking of regions is of the smallest ones that have figures, when nobody says which. */
function finest(levels: readonly string[]): NonNullable<Slots['level']> {
  return (['municipality', 'corop'] as const).find((level) => levels.includes(level)) ?? 'province';
}

/** The small words tell it, and the indicator; the person's own language where they do not. */
function languageIn(rest: readonly string[], named: Named, own: Language = 'nl'): Language {
  const only = (language: Language, other: Language): number =>
    rest.filter((word) => FILLERS[language].has(word) && !FILLERS[other].has(word)).length +
    (named.language === language ? 1 : 0);
  const dutch = only('nl', 'en');
  const english = only('en', 'nl');
  return dutch === english ? own : dutch > english ? 'nl' : 'en';
}
