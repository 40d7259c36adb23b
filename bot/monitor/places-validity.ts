/** Which municipalities are no more, what became of them, and since when those of today exist. */
import { PLACES, type Place } from './places.ts';
import { BEGAN, FORMER } from './words/former.ts';

export type FormerPlace = {
  /** `GM0530`; its figures keep this code. */
  code: string;
  name: string;
  /** The first day on which it was no more, as `2023-01-01`. */
  until: string;
  /** The last year of which there can be figures: `2022`. */
  lastYear: string;
  /** Codes of what its people live in since; of several, where most of them live first. */
  into: readonly string[];
  /** The same municipality goes on, by another name and code. */
  renamed: boolean;
};

/** By code. */
const former: ReadonlyMap<string, FormerPlace> = new Map(
  [...FORMER.matchAll(/^(GM\d{4}) (.+): (\S+) (=?)(.+)$/gm)].map(([, code, name, until, renamed, into]) => [
    code!,
    {
      code: code!,
      name: name!,
      until: until!,
      lastYear: lastYearBefore(until!),
      into: into!.split(' '),
      renamed: renamed !== '',
    },
  ]),
);

/** By code, the first day. */
const began: ReadonlyMap<string, string> = new Map(
  [...BEGAN.matchAll(/^(\S+): (.+)$/gm)].flatMap(([, day, codes]) => codes!.split(' ').map((code) => [code, day!] as const)),
);

/** As places, each within what its successor lies in. */
const FORMER_PLACES: ReadonlyMap<string, Place> = new Map(
  [...former.values()].map(({ code, name, into: [successor] }) => [
    code,
    { code, name, level: 'municipality', within: PLACES.get(successor!)?.within ?? [] },
  ]),
);

/** Of which there are figures, though they are no more. */
export const formerPlaces: readonly Place[] = [...FORMER_PLACES.values()];

/** A place of today, or a municipality that is no more and of which there are figures. */
export function placeOf(code: string): Place | undefined {
  return PLACES.get(code) ?? FORMER_PLACES.get(code);
}

/** Most municipalities end with a year; Weesp ended in March 2022, and has figures of that year. */
function lastYearBefore(until: string): string {
  const year = until.slice(0, 4);
  return until.endsWith('-01-01') ? String(Number(year) - 1) : year;
}

/** Undefined for places of today, and for municipalities that ended before there were figures. */
export function formerPlace(code: string): FormerPlace | undefined {
  return former.get(code);
}

/** All that went, wholly or in part, into this municipality, by name. */
export function wentInto(code: string): FormerPlace[] {
  return [...former.values()]
    .filter(({ into }) => into.includes(code))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** The first year of a municipality of today, as `2023`; undefined when it is older than 1995, or no municipality. */
export function beganIn(code: string): string | undefined {
  return began.get(code)?.slice(0, 4);
}

/** Without what CBS adds in brackets, where there is only one municipality of the name by now: "Hengelo", not "Hengelo (O.)". */
export function placeName(code: string): string {
  const name = placeOf(code)?.name ?? code;
  const bare = name.replace(BRACKETS, '');
  return bare !== name && !SHARED.has(bare) ? bare : name;
}

const BRACKETS = / \(\w+\.\)$/;
/** Bergen is one in Limburg and one in Noord-Holland: there the brackets tell which. */
const SHARED = new Set(
  [
    ...Map.groupBy(
      [...PLACES.values()].filter(({ level }) => level === 'municipality'),
      ({ name }) => name.replace(BRACKETS, ''),
    ),
  ]
    .filter(([, places]) => places.length > 1)
    .map(([name]) => name),
);
