/**
 * "Regions like ours": of the same level, nearest in number of inhabitants. Twice as many is as far away as half as many: the distance
 * is how many times the larger holds the smaller (as logarithms would have it, but without their rounding). Equal distances by code,
 * so that the answer is the same every time.
 */
import type { Figure } from '../figures/figure.ts';
import { isKnown, type Known } from './choosing.ts';

/** @param inhabitants of all places on the level, in one period. Empty when the place itself is not among them. */
export function peersOf(place: string, inhabitants: readonly Figure[], count: number): string[] {
  const people = inhabitants.filter(isKnown).filter(({ value }) => value > 0);
  const own = people.find((figure) => figure.place === place);
  if (!own) return [];
  const distance = ({ value }: Known): number => Math.max(value, own.value) / Math.min(value, own.value);
  return people
    .filter((figure) => figure !== own)
    .sort((one, other) => distance(one) - distance(other) || one.place.localeCompare(other.place))
    .slice(0, count)
    .map((figure) => figure.place);
}
