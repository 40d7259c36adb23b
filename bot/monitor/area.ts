/** Which place of the monitor a region is, by its name; and places with their level where the name alone does not tell. */
import type { Language } from '../primitives/language.ts';
import { type Level, PLACES } from './places.ts';
import { findPlaces } from './places-finding.ts';
import { monitorWords } from './words/index.ts';

/** Every place that a name may stand for; a name that is more than a place's stands for none. */
export function readingsOf(name: string): string[] {
  const code = name.trim().toUpperCase();
  if (PLACES.has(code)) return [code];
  const found = findPlaces(`in ${name}`);
  return found.length === 1 ? found[0]!.readings.map((reading) => reading.code) : [];
}

/** The place that words speak of, when it is one and there is one of that name. */
export function onePlaceIn(words: string): string | undefined {
  const [found, ...others] = findPlaces(words);
  return found && others.length === 0 && found.readings.length === 1 ? found.readings[0]!.code : undefined;
}

/** A region of entrepreneurs is a COROP region before it is a municipality of that name. */
export function areaCalled(name: string): string | undefined {
  const readings = readingsOf(name.replace(/^(?:de )?(?:regio|region|streek)\s+/i, ''));
  const coropRegions = readings.filter((code) => PLACES.get(code)?.level === 'corop');
  return coropRegions.length === 1 ? coropRegions[0] : readings.length === 1 ? readings[0] : undefined;
}

/** "Twente"; "Utrecht (provincie)" where several places have the name. */
export function placeWithLevel(code: string, language: Language): string {
  const place = PLACES.get(code);
  if (!place) return code;
  const level: Level = place.level;
  const others = readingsOf(place.name).length > 1;
  return others ? `${place.name} (${monitorWords(language).levels[level]})` : place.name;
}
