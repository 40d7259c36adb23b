/** A place as it stands in a cell: by its code or by exactly its name. Nothing is guessed here; what is near is only named. */
import { folded } from '../../primitives/folded.ts';
import { calledBy, type Level, levelOf, PLACES } from '../places.ts';
import { NAMES } from '../places-names.ts';
import { type FormerPlace, formerPlace, wentInto } from '../places-validity.ts';
import { distance } from './distance.ts';
import { said, type Wrong } from './fault.ts';
import { onceEach } from './once.ts';
import { LEVEL_WORDS } from './words/columns.ts';

const CODE = /^(?:GM\d{4}|CR\d\d|PV\d\d|LD\d\d|NL01)$/i;
/** A longer cell is no name. */
const LONGEST = 80;
const MOST_NEAR = 3;
/** Looking for what is near takes a while; after so many unknown names the file is of something else. */
const MOST_LOOKED_FOR = 100;

/** Names with what CBS adds in brackets: "bergen (nh.)" is one place where "bergen" is two. */
const WHOLE_NAMES: ReadonlyMap<string, readonly string[]> = grouped([...PLACES.values()], ({ name }) => folded(name));
const FORMER: readonly FormerPlace[] = [
  ...new Map([...PLACES.keys()].flatMap(wentInto).map((former) => [former.code, former])).values(),
];
const FORMER_NAMES: ReadonlyMap<string, readonly string[]> = grouped(FORMER, ({ name }) => calledBy(name));

function grouped<T extends { code: string }>(places: readonly T[], keyOf: (place: T) => string): Map<string, string[]> {
  return new Map([...Map.groupBy(places, keyOf)].map(([key, of]) => [key, of.map(({ code }) => code)]));
}

export type PlaceRead = { code: string; ended?: FormerPlace } | { wrong: Wrong };

/** @param level of which kind all places in the column are */
export function placeReader(level?: Level): (cell: string) => PlaceRead {
  let lookedFor = 0;
  return onceEach((cell): PlaceRead => {
    const codes = CODE.test(cell) ? [cell.toUpperCase()].filter(exists) : codesNamed(cell, level);
    if (codes.length === 1) return { code: codes[0]!, ...ended(codes[0]!) };
    if (codes.length > 1) return { wrong: { fault: 'ambiguous-place', said: said(cell), codes: [...codes] } };
    const nearest = lookedFor++ < MOST_LOOKED_FOR ? near(cell) : [];
    return { wrong: { fault: 'unknown-place', said: said(cell), nearest } };
  });
}

const exists = (code: string): boolean => PLACES.has(code) || formerPlace(code) !== undefined;

function ended(code: string): { ended?: FormerPlace } {
  const former = formerPlace(code);
  return former && !PLACES.has(code) ? { ended: former } : {};
}

/** All places that bear this name, on the level that the column's heading or a word beside the name says. */
function codesNamed(cell: string, level: Level | undefined): readonly string[] {
  if (cell.length > LONGEST) return [];
  const whole = WHOLE_NAMES.get(folded(cell).trim());
  const [name, itsLevel] = withoutLevel(calledBy(cell), cell);
  const codes = whole?.length === 1 ? whole : codesCalled(name);
  if (itsLevel) return codes.filter((code) => levelOf(code) === itsLevel);
  const fitting = codes.filter((code) => levelOf(code) === level);
  return fitting.length > 0 ? fitting : codes;
}

function codesCalled(name: string): readonly string[] {
  const words = name.split(' ');
  const today = NAMES.get(words[0]!)?.find((one) => one.words.join(' ') === name);
  return today?.codes ?? FORMER_NAMES.get(name) ?? [];
}

/** "gemeente Utrecht", "Utrecht (provincie)". */
function withoutLevel(called: string, cell: string): [name: string, level?: Level] {
  const inBrackets = /\((.*)\)\s*$/.exec(cell)?.[1];
  const behind = LEVEL_WORDS.get(folded(inBrackets ?? '').trim());
  if (behind) return [called, behind];
  const [first = '', ...rest] = called.split(' ');
  const before = LEVEL_WORDS.get(first);
  return before && rest.length > 0 && codesCalled(called).length === 0 ? [rest.join(' '), before] : [called];
}

/** Names of today that are spelled much like it, the nearest first. */
function near(cell: string): string[] {
  const name = calledBy(cell.slice(0, LONGEST));
  const most = Math.max(1, Math.floor(name.length / 3));
  const found = [...NAMES.values()].flat().flatMap(({ words, codes }) => {
    const far = distance(words.join(' '), name, most);
    return far === undefined ? [] : codes.map((code) => ({ far, place: PLACES.get(code) }));
  });
  const today = found.flatMap(({ far, place }) => (place ? { far, name: place.name } : []));
  today.sort((one, other) => one.far - other.far || one.name.localeCompare(other.name, 'nl'));
  return [...new Set(today.map((one) => one.name))].slice(0, MOST_NEAR);
}
