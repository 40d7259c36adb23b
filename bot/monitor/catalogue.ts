/** The indicators of the regional monitor: what is measured, in what, and where it is known. Facts only. */
import { ABOUT } from './catalogue-facts.ts';
import type { Indicator } from './indicator.ts';

export const CATALOGUE: readonly Indicator[] = Object.entries(ABOUT).map(([id, about]) => ({ id, ...about }));

const BY_ID: ReadonlyMap<string, Indicator> = new Map(CATALOGUE.map((indicator) => [indicator.id, indicator]));

export function indicatorOf(id: string): Indicator | undefined {
  return BY_ID.get(id);
}
