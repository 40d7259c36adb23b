/** Every name by which a place may be called, ready to be looked up from its first word. */
import { calledBy, PLACES } from './places.ts';
import { ALIASES } from './words/aliases.ts';

export type Name = { words: readonly string[]; codes: readonly string[] };

/** A name of fewer letters is too near to other words for its typos to be read. */
export const SHORTEST_WITH_TYPOS = 6;

const named = codesByName();

/** Names by first word, the longest first: "noord brabant" before "noord". */
export const NAMES: ReadonlyMap<string, readonly Name[]> = Map.groupBy(
  [...named]
    .map(([name, codes]): Name => ({ words: name.split(' '), codes }))
    .sort((one, other) => other.words.length - one.words.length),
  ({ words }) => words[0]!,
);

/** One-word names of some length, in which a typo can be read. */
export const LONG_NAMES: readonly Name[] = [...named]
  .filter(([name]) => name.length >= SHORTEST_WITH_TYPOS && !name.includes(' '))
  .map(([name, codes]) => ({ words: [name], codes }));

/** One name may stand for several places: Utrecht is a municipality, a COROP region and a province. */
function codesByName(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (name: string, code: string): void => {
    const codes = all.get(name) ?? [];
    if (!codes.includes(code)) all.set(name, [...codes, code]);
  };
  for (const { code, name } of PLACES.values()) add(calledBy(name), code);
  for (const [code, aliases] of Object.entries(ALIASES)) for (const alias of aliases) add(alias, code);
  return all;
}
