/** The form of a statistics question: whether it asks, in which language, and what of it stays strange. */
import { folded } from '../primitives/folded.ts';
import type { Language } from '../primitives/language.ts';
import { foundByAny } from './phrases.ts';
import { ASKING, FILLERS, FINITE_VERBS, GREETINGS, isFiller, OPENERS, QUESTION_WORDS } from './statistics-words.ts';

/** After one of these a verb states nothing: "number of firms that went bust". */
const RELATIVE = new Set(['die', 'dat', 'that', 'who', 'which']);

/** A question, a request, or a heading without a verb ("huizenprijs Borne"); not a statement, and not a bare "vacatures". */
export function isAsked(written: string, rest: readonly string[], narrowed: boolean): boolean {
  const first = rest.find((word) => !GREETINGS.has(word)) ?? '';
  return (
    /\?[\s\p{Punctuation}]*$/u.test(written) ||
    OPENERS.has(first) ||
    rest.some((word) => QUESTION_WORDS.has(word)) ||
    foundByAny(ASKING, rest).size > 0 ||
    (narrowed && !rest.some((word, i) => FINITE_VERBS.has(word) && !rest.slice(0, i).some((one) => RELATIVE.has(one))))
  );
}

/** The words that say nothing that is known here. @param understood the places of those that say something */
export function strangersIn(rest: readonly string[], ...understood: ReadonlySet<number>[]): string[] {
  const known = [...understood, foundByAny(ASKING, rest)];
  return rest.filter((word, i) => !isFiller(word) && !known.some((places) => places.has(i)));
}

const BEFORE_A_PLACE = new Set(['in', 'te', 'van', 'of', 'for', 'at', 'near', 'bij', 'rond', 'around']);

/** "Hoeveel inwoners heeft Parijs": an unknown name stands where a place would, so that the own region is not what is meant. */
export function isElsewhere(written: string, rest: readonly string[], strangers: readonly string[]): boolean {
  const names = written.matchAll(/(?<=[\p{Letter}\p{Number},] )\p{Uppercase}\p{Lowercase}+/gu);
  const capitals = new Set([...names].map(([name]) => folded(name)));
  return strangers.some((word) => capitals.has(word) || BEFORE_A_PLACE.has(rest[rest.indexOf(word) - 1] ?? ''));
}

/** The small words tell it, and the language in which the indicator was said; undefined when they are even. */
export function languageIn(rest: readonly string[], said: Language | undefined): Language | undefined {
  const only = (language: Language, other: Language): number =>
    rest.filter((word) => FILLERS[language].has(word) && !FILLERS[other].has(word)).length + (said === language ? 1 : 0);
  const dutch = only('nl', 'en');
  const english = only('en', 'nl');
  return dutch === english ? undefined : dutch > english ? 'nl' : 'en';
}
