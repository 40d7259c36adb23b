/** From what a person said, pressed or filled in to one clear question; or the one thing that must be asked back first. Pure. */
import type { Args } from '../chat/card.ts';
import { folded } from '../primitives/folded.ts';
import type { Instant } from '../primitives/instant.ts';
import { type Question, questionIn, rankedLevelOf } from './answer/question.ts';
import { indicatorOf } from './catalogue.ts';
import { indicatorsNamed, nearestPlaces } from './nearest.ts';
import { PLACES } from './places.ts';
import { findPlaces } from './places-finding.ts';
import {
  BEFORE_A_PLACE,
  BEST,
  CAUSE,
  FALL,
  FORECAST,
  GROWTH,
  LOWEST,
  PEERS,
  SHARE,
  TOP,
  TOP_COUNTS,
  WORST,
} from './words/asking.ts';

export type Reading =
  | { question: Question; ownTaken: boolean }
  /** No indicator, or none that we know. */
  | { missing: 'indicator'; question: Partial<Question> }
  /** A name that stands for several places. */
  | { missing: 'place'; question: Partial<Question>; options: readonly string[] }
  | { missing: 'unknown-place'; question: Partial<Question>; name: string; options: readonly string[] }
  /** Two indicators against each other: of different units nothing is more than the other. */
  | { missing: 'one-indicator'; question: Partial<Question>; options: readonly string[] }
  /** Nobody said where, and nobody knows which region this is. */
  | { missing: 'own-place'; question: Partial<Question> }
  | { declined: 'forecast' | 'cause'; question: Partial<Question> };

/** @param own the code of the region from which is asked @param at when it is asked */
export function readingOf(args: Args, text: string, own: string | undefined, at: Instant): Reading {
  const said = folded(text);
  const given = questionIn(args);
  const spoken: Partial<Question> = {
    ...given,
    peers: given.peers ?? (PEERS.test(said) || undefined),
    lowestFirst: given.lowestFirst ?? (lowestFirst(said, given.indicator) || undefined),
  };
  const ahead = (given.from ?? '').slice(0, 4) > at.slice(0, 4);
  if (ahead || (text !== '' && FORECAST.test(said))) return { declined: 'forecast', question: spoken };
  if (text !== '' && CAUSE.test(said)) return { declined: 'cause', question: spoken };
  const { indicator } = spoken;
  if (!indicator) return { missing: 'indicator', question: spoken };
  const operation = spoken.operation ?? (spoken.from && spoken.from !== spoken.to ? 'series' : 'value');
  if (operation === 'rank') return ranked({ ...spoken, indicator }, said);
  const named = operation === 'compare' ? indicatorsNamed(text, indicator) : [];
  if (named.length > 1)
    return { missing: 'one-indicator', question: { ...spoken, places: alone(spoken.places, own) }, options: named };
  const places = spoken.places ?? placesSaid(text, own);
  if ('missing' in places) return { ...places, question: { ...spoken, operation } };
  // A step before may have put the own region where it saw no place that it knows.
  const strange = places.length === 1 && places[0] === own && !namesAPlace(text) ? unknownName(text) : undefined;
  if (strange !== undefined) {
    return {
      missing: 'unknown-place',
      name: strange,
      options: nearestPlaces(strange),
      question: { ...spoken, operation, places: undefined },
    };
  }
  const chosen = places.length > 0 ? partOf(places, said) : own === undefined ? [] : [own];
  if (chosen.length === 0) return { missing: 'own-place', question: { ...spoken, operation } };
  const { lowestFirst: _, ...rest } = spoken;
  const question: Question = {
    ...rest,
    indicator,
    operation: chosen.length < places.length ? 'value' : operation,
    places: chosen,
  };
  return { question, ownTaken: text !== '' && chosen.length === 1 && chosen[0] === own && !namesAPlace(text) };
}

/** "Least fallen" is highest first again. */
function lowestFirst(said: string, indicator: string | undefined): boolean {
  const lessIsBetter = indicatorOf(indicator ?? '')?.better === 'less';
  const lowest = LOWEST.test(said) || (lessIsBetter ? BEST : WORST).test(said);
  return lowest !== FALL.test(said);
}

/** The place that was named, without the own one that was put beside it for a comparison. */
function alone(places: readonly string[] | undefined, own: string | undefined): readonly string[] | undefined {
  const named = places?.filter((place) => place !== own);
  return named && named.length > 0 ? named : places;
}

/** "Which part of the Dutch economy is Twente's": an answer about the part tells its share of the country. */
function partOf(places: readonly string[], said: string): readonly string[] {
  const parts = places.filter((place) => place !== 'NL01');
  return parts.length === 1 && SHARE.test(said) ? parts : places;
}

function ranked(spoken: Partial<Question> & { indicator: string }, said: string): Reading {
  const byChange = spoken.byChange ?? ((GROWTH.test(said) && spoken.indicator !== 'grp_growth') || undefined);
  const counted = TOP.exec(said)?.[1];
  const top = spoken.top ?? (counted === undefined ? undefined : questionIn({ top: TOP_COUNTS[counted] ?? counted }).top);
  const level = spoken.level ?? rankedLevelOf(spoken.indicator) ?? 'corop';
  return { question: { ...spoken, places: spoken.places ?? [], operation: 'rank', level, byChange, top }, ownTaken: false };
}

/** Places that were named but are not in the slots: because the name stands for several, or for none that we know. */
function placesSaid(
  text: string,
  own: string | undefined,
): readonly string[] | Extract<Reading, { missing: 'place' | 'unknown-place' }> {
  const found = findPlaces(text, own);
  const unclear = found.find(({ readings }) => readings.length > 1);
  if (unclear) return { missing: 'place', question: {}, options: unclear.readings.map(({ code }) => code) };
  if (found.length > 0) return found.flatMap(({ readings }) => readings.map(({ code }) => code));
  const name = unknownName(text);
  return name === undefined ? [] : { missing: 'unknown-place', question: {}, name, options: nearestPlaces(name) };
}

const namesAPlace = (text: string): boolean => findPlaces(text).some(({ readings }) => readings.length > 0);

/** "Huizenprijzen in Xanten": a name where a place is expected, and no place that we know. */
function unknownName(text: string): string | undefined {
  for (const [, name] of text.matchAll(BEFORE_A_PLACE))
    if (!/^(?:Nederland|Streek|Slack|Teams|CBS|Q[1-4])/.test(name!)) return name;
  return undefined;
}

/** As people type places in a form: with commas, or "and" between. Undefined codes are told by name. */
export function placesTyped(
  text: string,
  own: string | undefined,
): { places: string[] } | { unclear: string; options: readonly string[] } {
  const places: string[] = [];
  for (const name of text.split(/\s*(?:[,;\n]|\s(?:en|and|&)\s)\s*/).filter(Boolean)) {
    const exact = PLACES.has(name.toUpperCase()) ? [name.toUpperCase()] : undefined;
    const found = findPlaces(`in ${name}`, own);
    const codes = exact ?? (found.length === 1 ? found[0]!.readings.map(({ code }) => code) : []);
    if (codes.length !== 1) return { unclear: name, options: codes.length > 1 ? codes : nearestPlaces(name) };
    places.push(codes[0]!);
  }
  return { places: [...new Set(places)] };
}
