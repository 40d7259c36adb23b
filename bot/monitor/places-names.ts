/** Every name by which a place may be called, ready to be looked up from its first word. */
import { calledBy, PLACES } from './places.ts';
import { formerPlaces } from './places-validity.ts';
import { ALIASES } from './words/aliases.ts';
import { PEOPLE_OF } from './words/people.ts';

export type Name = { words: readonly string[]; codes: readonly string[] };

/** Names that are people's as well. */
export const PEOPLE: ReadonlySet<string> = new Set(Object.values(PEOPLE_OF).flat());

/** A name of fewer letters is too near to other words for its typos to be read. */
export const SHORTEST_WITH_TYPOS = 6;

/** Too short ones are too near to other words ("epese"). */
const SHORTEST_WITH_ADJECTIVE = 5;

const today = codesByName();
/** A municipality that is no more is found where no place of today has its name; in no adjective, and in no misspelling. */
const named = new Map<string, readonly string[]>([
  ...formerPlaces.map(({ code, name }): [string, string[]] => [calledBy(name), [code]]),
  ...today,
]);

/** Names by first word, the longest first: "noord brabant" before "noord". */
export const NAMES: ReadonlyMap<string, readonly Name[]> = Map.groupBy(
  [...named]
    .map(([name, codes]): Name => ({ words: name.split(' '), codes }))
    .sort((one, other) => other.words.length - one.words.length),
  ({ words }) => words[0]!,
);

/** One-word names of some length, in which a typo can be read. */
export const LONG_NAMES: readonly Name[] = [...today]
  .filter(([name]) => name.length >= SHORTEST_WITH_TYPOS && !name.includes(' '))
  .map(([name, codes]) => ({ words: [name], codes }));

/** One name may stand for several places: Utrecht is a municipality, a COROP region and a province. */
function codesByName(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (name: string, code: string): void => {
    const codes = all.get(name) ?? [];
    if (!codes.includes(code)) all.set(name, [...codes, code]);
  };
  const called = [...PLACES.values()].map(({ code, name, level }) => ({ code, level, name: calledBy(name) }));
  for (const { code, name } of called) add(name, code);
  for (const names of [ALIASES, PEOPLE_OF]) {
    for (const [code, aliases] of Object.entries(names)) for (const alias of aliases) add(alias, code);
  }
  for (const { code, name, level } of called) {
    if (level === 'municipality') for (const adjective of adjectivesOf(name)) add(adjective, code);
  }
  // Utrecht gives its name to a province and a city, and so does its adjective.
  add('utrechtse', 'PV26');
  return all;
}

/** "Almelose", "Zwolse", "Zwols", "Wageningse": as Dutch makes them; those that it makes otherwise stand with the aliases. */
function adjectivesOf(name: string): string[] {
  if (name.includes(' ') || name.length < SHORTEST_WITH_ADJECTIVE) return [];
  if (name.endsWith('s')) return [`${name}e`];
  const short = name.replace(/(.)\1e$/, '$1').replace(/e$|(?<=ing)en$/, '');
  return [...new Set([`${name}se`, `${short}se`, `${short}s`])];
}
