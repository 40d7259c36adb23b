/** What somebody may have meant by a name that we do not know: the three that share most groups of letters with it. */
import { folded } from '../primitives/folded.ts';
import { CATALOGUE } from './catalogue.ts';
import { PLACES } from './places.ts';

const MOST = 3;
/** A place that shares less is no guess, but noise. */
const LEAST_ALIKE = 0.3;
/** Asked for nothing that we know: these are asked for most. */
const MOST_ASKED = ['grp', 'population', 'house_price'];

/** Codes, the nearest first. */
export function nearestPlaces(name: string): string[] {
  const pairs = pairsOf(name);
  return [...PLACES.values()]
    .map(({ code, name: known }) => ({ code, alike: likeness(pairs, pairsOf(known)) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((one, other) => other.alike - one.alike || one.code.localeCompare(other.code))
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** Catalogue ids, the nearest first: by the words of their names. */
export function nearestIndicators(text: string): string[] {
  const words = wordsOf(text);
  const scored = CATALOGUE.map(({ id, name, short }) => {
    const known = wordsOf([name.nl, name.en, short.nl, short.en].join(' '));
    const best = words.map((word) => Math.max(0, ...known.map((other) => likeness(pairsOf(word), pairsOf(other)))));
    return { id, alike: Math.max(0, ...best) };
  });
  const near = scored.filter(({ alike }) => alike >= 0.5).sort((one, other) => other.alike - one.alike);
  return [...new Set([...near.map(({ id }) => id), ...MOST_ASKED])].slice(0, MOST);
}

const wordsOf = (text: string): string[] => [...new Set(folded(text).match(/[a-z]{4,}/g))];

function pairsOf(name: string): Set<string> {
  const plain = ` ${folded(name)
    .replace(/[^a-z]+/g, ' ')
    .trim()} `;
  return new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)));
}

/** Dice's coefficient: the share of letter pairs that two names have in common. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size);
}

/** Letters by which a word is known, whatever its ending: "huizenpri" of "huizenprijs" and "huizenprijzen". */
const STEM = 6;

/** Catalogue ids whose short name is said besides the one that was understood, which comes first. */
export function indicatorsNamed(text: string, understood: string): string[] {
  const own = CATALOGUE.find(({ id }) => id === understood);
  const stems = (...names: string[]) =>
    names.flatMap(wordsOf).flatMap((word) => (word.length < STEM ? [] : [word.slice(0, Math.max(STEM, word.length - 2))]));
  const claimed = own ? stems(own.name.nl, own.name.en, own.short.nl, own.short.en) : [];
  const left = wordsOf(text).filter((word) => !claimed.some((stem) => word.startsWith(stem)));
  const others = CATALOGUE.filter(({ short }) =>
    stems(short.nl, short.en).some((stem) => left.some((word) => word.startsWith(stem))),
  );
  // The regional product, per head and its growth, are spoken of in the same words.
  const family = (id: string) => id.split('_')[0];
  return [understood, ...others.map(({ id }) => id).filter((id) => family(id) !== family(understood))];
}
