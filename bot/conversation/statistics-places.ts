/** Which places a statistics question is about, when their names stand for several. */
import type { Asked } from './statistics-operations.ts';

export type Reading = { code: string; level: string };

/** From small to large. */
const SIZES = ['municipality', 'corop', 'province', 'landsdeel', 'country'];

/**
 * The codes; empty for a ranking of all; undefined when the person must be asked which is meant.
 * @param levels where the indicator has figures
 * @param own the region from which is asked: meant when no place is named, and compared with when only one is
 */
export function placesFor(
  asked: Asked,
  named: readonly (readonly Reading[])[],
  levels: readonly string[],
  own: string | undefined,
): string[] | undefined {
  const sure = new Set(named.flatMap((readings) => (readings.length === 1 ? [readings[0]!.level] : [])));
  const chosen = named.map((readings) => {
    if (asked.operation === 'rank')
      return only(readings, ({ level }) => SIZES.indexOf(level) > SIZES.indexOf(asked.level ?? 'municipality'));
    const known = only(readings, ({ level }) => levels.includes(level));
    return sure.size === 1 ? only(known, ({ level }) => sure.has(level)) : known;
  });
  const codes = chosen.map(sameArea);
  if (codes.some((code) => code === undefined)) return undefined;
  const places = [...new Set(codes as string[])];
  const wholeCountry = new Set(named.flat().flatMap(({ code, level }) => (level === 'country' ? [code] : [])));
  if (asked.operation === 'rank') return places.filter((code) => !wholeCountry.has(code));
  const withOwn = places.length === 0 || (asked.operation === 'compare' && places.length === 1);
  if (!withOwn) return places;
  return own === undefined ? undefined : [...new Set([own, ...places])];
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
