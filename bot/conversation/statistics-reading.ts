/**
 * What a sentence says of a figure: the indicator, the places, the period, and what is to be done with them; and how much of the
 * sentence that leaves over. The catalogue, the places and the periods come in as data.
 */
import { folded, type Part, without, wordsIn } from '../primitives/folded.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { oneSlip } from '../primitives/one-slip.ts';
import { foundByAny, wordsOfPhrases } from './phrases.ts';
import type { Slots } from './plan.ts';
import { isAsked, isElsewhere, languageIn, strangersIn } from './statistics-form.ts';
import { type IndicatorWords, indicatorIn, indicatorPhrases } from './statistics-indicators.ts';
import { OPERATION_WORDS } from './statistics-operation-words.ts';
import { levelsSaid, operationOf } from './statistics-operations.ts';
import { innermost, placesFor, type Reading } from './statistics-places.ts';
import { ASKING_WHAT_THERE_IS, FIGURE_WORDS, isFiller } from './statistics-words.ts';

export type Known = {
  indicators: readonly IndicatorWords[];
  /** Every place named, with all that its name may stand for. */
  findPlaces(text: string, own?: string): (Part & { readings: readonly Reading[]; people?: true })[];
  findPeriod(text: string, now: Instant): { from?: string; to?: string; against?: boolean; parts: readonly Part[] } | undefined;
};

export type StatisticsContext = { now: Instant; language?: Language; region?: string };

export type StatisticsReading = {
  slots: Slots;
  /** What has to be asked back. */
  question?: 'indicator' | 'places' | 'from';
  /** Its places are not said: the region from which is asked is meant. */
  own: boolean;
  /** A name in it stands for several places. */
  unclear: boolean;
  /** It has words of order: "de hoogste", "top 5". */
  orders: boolean;
  /** Whether it has the form of a question, a request or a heading. */
  asked: boolean;
  /** How many of its words say nothing that is known here. */
  strange: number;
  /** As far as the small words tell. */
  language?: Language;
};

/** "Fewer than last year": what is compared with is a year, and not a place. */
const THAN = /(?<![\p{Letter}])(?:dan|than|opzichte van|vergeleken met|compared (?:with|to)|dan in|than in)\s*$/u;
/** A longer sentence tells a story. */
const MOST_WORDS = 30;
const MOST_CHARACTERS = 1_000;
/** With more, what has no verb of ours has one of its own: "huizenprijzen in Zwolle jagen onze monteurs weg". */
const MOST_STRANGE_IN_A_HEADING = 2;
/** Shorter words are too near to others for a slip to be read. */
const SHORTEST_WITH_TYPOS = 6;

/** Undefined: it asks which figures there are, or tells a story. */
export function statisticsReader(known: Known): (text: string, context: StatisticsContext) => StatisticsReading | undefined {
  const phrases = indicatorPhrases(known.indicators);
  const levelsOf = new Map(known.indicators.map(({ id, levels }) => [id, levels]));
  const spelt = spellerOf(wordsOfPhrases(phrases));

  return (text, { now, region }) => {
    if (text.length > MOST_CHARACTERS) return undefined;
    const written = text.normalize('NFC');
    const plain = folded(written);
    const period = known.findPeriod(written, now);
    const found = known.findPlaces(written, region);
    const named = innermost(found, plain);
    const parts = [...found, ...(period?.parts ?? [])];
    const rest = wordsIn(withPeople(without(plain, parts), found)).map(({ word }) => spelt(word));
    if (rest.length > MOST_WORDS || foundByAny(ASKING_WHAT_THERE_IS, rest).size > 0) return undefined;
    const ranked = levelsSaid(rest);
    const mentioned = new Set<string>(ranked.length > 0 ? ranked : named.flat().map(({ level }) => level));
    const indicator = indicatorIn(rest, phrases, (id) => levelsOf.get(id)!.some((level) => mentioned.has(level)));
    const asked = operationOf(rest, {
      places: named.length,
      placesAre: (level) => named.every((readings) => readings.some((reading) => reading.level === level)),
      range: period !== undefined && period.from !== period.to,
      growth: indicator?.id === 'grp_growth',
      against: period?.against ?? (period !== undefined && THAN.test(plain.slice(0, period.parts[0]!.at))),
    });
    const levels = indicator ? levelsOf.get(indicator.id)! : [];
    const { codes, complete, own } = placesFor(asked, named, levels, region);
    const since = asked.operation === 'change' && period !== undefined && period.from === period.to;
    const narrowed = parts.length > 0 || asked.operation !== 'value' || rest.some((word) => FIGURE_WORDS.has(word));
    const strangers = strangersIn(rest, asked.understood, indicator?.understood ?? new Set());
    const told = indicator && !indicator.another ? indicator.id : undefined;
    return {
      slots: {
        ...(told && { indicator: told }),
        ...(codes.length > 0 && (told || !own) && { places: codes }),
        ...(period?.from && { from: period.from }),
        ...(period?.to && !since && { to: period.to }),
        ...((told || asked.operation !== 'value') && { operation: asked.operation }),
        ...(asked.operation === 'rank' && (asked.level ?? told) && { level: asked.level ?? finest(levels) }),
      },
      ...asking({ told, complete: complete && !(named.length === 0 && isElsewhere(written, rest, strangers)), rest }),
      own,
      orders: asked.orders,
      unclear: named.length > 0 && !complete && codes.length < named.length,
      asked: isAsked(written, rest, narrowed && (strangers.length <= MOST_STRANGE_IN_A_HEADING || headed(rest, asked.operation))),
      strange: strangers.length,
      language: languageIn(rest, indicator?.language),
    };
  };
}

/** "Number of …", "top 5 …": however it goes on, it is a heading. */
function headed(rest: readonly string[], operation: string): boolean {
  return operation === 'rank' || FIGURE_WORDS.has(rest[0] ?? '');
}

/** What the classifier is told of a reading; by names, as `featuresOf` takes them. */
export function sensesOf(reading: StatisticsReading | undefined): string[] {
  if (!reading) return ['no figure'];
  const { slots, own, asked, strange } = reading;
  return [
    slots.indicator ? 'figure named' : 'no figure',
    ...(slots.indicator ? [!asked ? 'figure stated' : strange === 0 ? 'figure asked' : 'figure asked in strange words'] : []),
    ...(slots.places && !own ? ['place named'] : []),
    ...(slots.from || slots.to ? ['period named'] : []),
  ];
}

/** "Hoeveel Friezen" is how many people: where a place is blotted out that was named by its people, these stay. */
function withPeople(plain: string, places: readonly (Part & { people?: true })[]): string {
  return places
    .filter(({ people }) => people)
    .toReversed()
    .reduce((left, { at, end }) => `${left.slice(0, at)} mensen ${left.slice(end)}`, plain);
}

/** A word that is known, or the known one from which it is a slip of the finger away. */
function spellerOf(known: ReadonlySet<string>): (word: string) => string {
  const long = [...known].filter((word) => word.length >= SHORTEST_WITH_TYPOS);
  return (word) => {
    if (word.length < SHORTEST_WITH_TYPOS || known.has(word) || OPERATION_WORDS.has(word) || isFiller(word)) return word;
    return long.find((one) => one[0] === word[0] && oneSlip(one, word)) ?? word;
  };
}

type Missing = { told: string | undefined; complete: boolean; rest: readonly string[] };

/** One thing, the most needed first. A year that is left over was not understood: then the latest figure is not what is asked for. */
function asking({ told, complete, rest }: Missing): Pick<StatisticsReading, 'question'> {
  if (!told) return { question: 'indicator' };
  if (!complete) return { question: 'places' };
  return rest.some((word) => /^(?:19|20)\d\d$/.test(word)) ? { question: 'from' } : {};
}

/** A ranking of regions is of the smallest ones that have figures, when nobody says which. */
function finest(levels: readonly string[]): NonNullable<Slots['level']> {
  return (['municipality', 'corop'] as const).find((level) => levels.includes(level)) ?? 'province';
}
