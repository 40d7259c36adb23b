/** Which places a statistics question is about, when their names stand for several. */
import type { Part } from '../primitives/folded.ts';
import type { Asked } from './statistics-operations.ts';

/** `within`: the codes of what it lies in. */
export type Reading = { code: string; level: string; within?: readonly string[] };

/** From small to large. */
const SIZES = ['municipality', 'corop', 'province', 'landsdeel', 'country'];

type Named = Part & { readings: readonly Reading[] };

/**
 * "Borne in Twente", "Hengelo (Overijssel)", "Enschede, Nederland": the second name only says which the first one is, and is no second
 * place.
 * @param plain the folded sentence
 */
export function innermost(places: readonly Named[], plain: string): (readonly Reading[])[] {
  const readings: (readonly Reading[])[] = [];
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    const between = before ? plain.slice(before.end, place.at) : '';
    const inside = before && WITHIN.test(between) ? lyingIn(readings.at(-1)!, place.readings, between.includes('in')) : [];
    if (inside.length > 0) readings[readings.length - 1] = inside;
    else readings.push(place.readings);
  }
  return readings;
}

/** What stands between a place and what it lies in. */
const WITHIN = /^\s*(?:in|[,(]|, in)?\s*$/;

/** Without "in" it may be a list: then only a municipality with its province or country is one place. */
function lyingIn(places: readonly Reading[], around: readonly Reading[], said: boolean): readonly Reading[] {
  const large = around.filter(({ level }) => said || level === 'province' || level === 'country');
  return places.filter(
    ({ level, within }) => (said || level === 'municipality') && large.some(({ code }) => within?.includes(code)),
  );
}

/**
 * The codes, as far as they are known; none for a ranking of all. Not complete: the person must be asked which is meant.
 * @param levels where the indicator has figures
 * @param own the region from which is asked: meant when no place is named, and compared with when only one is
 */
export function placesFor(
  asked: Asked,
  named: readonly (readonly Reading[])[],
  levels: readonly string[],
  own: string | undefined,
): { codes: string[]; complete: boolean; own: boolean } {
  const sure = new Set(named.flatMap((readings) => (readings.length === 1 ? [readings[0]!.level] : [])));
  const chosen = named.map((readings) => {
    if (asked.operation === 'rank')
      return only(readings, ({ level }) => SIZES.indexOf(level) > SIZES.indexOf(asked.level ?? 'municipality'));
    const known = only(readings, ({ level }) => levels.includes(level));
    return sure.size === 1 ? only(known, ({ level }) => sure.has(level)) : known;
  });
  const codes = chosen.map(sameArea);
  const places = [...new Set(codes.filter((code) => code !== undefined))];
  if (places.length < new Set(codes).size) return { codes: places, complete: false, own: false };
  const wholeCountry = new Set(named.flat().flatMap(({ code, level }) => (level === 'country' ? [code] : [])));
  if (asked.operation === 'rank') return { codes: places.filter((code) => !wholeCountry.has(code)), complete: true, own: false };
  const withOwn = places.length === 0 || (asked.operation === 'compare' && places.length === 1);
  if (!withOwn) return { codes: places, complete: true, own: false };
  const codesWithOwn = own === undefined ? places : [...new Set([own, ...places])];
  return { codes: codesWithOwn, complete: own !== undefined, own: places.length === 0 };
}

/** Those that fit, or all when none does: then something else must choose. */
function only(readings: readonly Reading[], fits: (reading: Reading) => boolean): readonly Reading[] {
  const fitting = readings.filter(fits);
  return fitting.length > 0 ? fitting : readings;
}

/** Utrecht and Flevoland are a COROP region and a province of the same name and borders: the province is the better known. */
function sameArea(readings: readonly Reading[]): string | undefined {
  const province = readings.find(({ level }) => level === 'province');
  const others = readings.filter(({ level }) => !(province && level === 'corop'));
  return others.length === 1 ? others[0]!.code : undefined;
}
