/** The regions of the Netherlands: the country, its 4 parts, 12 provinces, 40 COROP regions and all municipalities. Facts only. */
import { folded, wordsIn } from '../primitives/folded.ts';
import { COROP_REGIONS, PARTS, PROVINCES } from './words/regions.ts';

export type Level = 'municipality' | 'corop' | 'province' | 'landsdeel' | 'country';

export type Place = {
  /** As the sources write it: `GM0153`, `CR12`, `PV23`, `LD02`, `NL01`. */
  code: string;
  name: string;
  level: Level;
  /** What it lies in, from near to far: COROP region, province, part, country. */
  within: readonly string[];
};

const COUNTRY: Place = { code: 'NL01', name: 'Nederland', level: 'country', within: [] };

/** By code. */
export const PLACES: ReadonlyMap<string, Place> = new Map(allPlaces().map((place) => [place.code, place]));

function allPlaces(): Place[] {
  const known = new Map([[COUNTRY.code, COUNTRY]]);
  const add = (code: string, name: string, level: Level, inside: string): void => {
    known.set(code, { code, name, level, within: [inside, ...known.get(inside)!.within] });
  };
  for (const [, code, name] of PARTS.matchAll(/^(LD\d\d) (.+)$/gm)) add(code!, name!, 'landsdeel', COUNTRY.code);
  for (const [, code, part, name] of PROVINCES.matchAll(/^(PV\d\d) (LD\d\d) (.+)$/gm)) add(code!, name!, 'province', part!);
  for (const [, code, province, name, municipalities] of COROP_REGIONS.matchAll(/^(CR\d\d) (PV\d\d) (.+?): (.+)$/gm)) {
    add(code!, name!, 'corop', province!);
    for (const [, digits, own] of municipalities!.matchAll(/(\d{4}) ([^;]+)/g)) add(`GM${digits}`, own!, 'municipality', code!);
  }
  return [...known.values()];
}

const LEVELS: Readonly<Record<string, Level>> = {
  GM: 'municipality',
  CR: 'corop',
  PV: 'province',
  LD: 'landsdeel',
  NL: 'country',
};

/** Also of municipalities that are no more, of which the sources still give figures. @throws Error for what is no region code. */
export function levelOf(code: string): Level {
  const level = PLACES.get(code)?.level ?? LEVELS[code.slice(0, 2)];
  if (!level) throw new Error(`${code} is not a region code`);
  return level;
}

/** "Bergen (NH.)" is called "bergen", "'s-Gravenhage" "s gravenhage": the words of a name without what CBS adds in brackets. */
export function calledBy(name: string): string {
  const words = wordsIn(folded(name.replace(/ \(.*\)$/, '')));
  return words.map(({ word }) => word).join(' ');
}
