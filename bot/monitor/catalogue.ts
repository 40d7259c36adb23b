/** The indicators of the regional monitor: what is measured, in what, where it is known, and how people say it. Facts only. */
import { ABOUT } from './catalogue-facts.ts';
import type { Indicator } from './indicator.ts';
import { SAID } from './words/indicators.ts';

export const CATALOGUE: readonly Indicator[] = (Object.keys(SAID) as (keyof typeof SAID)[]).map((id) => ({
  id,
  ...ABOUT[id],
  said: SAID[id],
}));

const BY_ID: ReadonlyMap<string, Indicator> = new Map(CATALOGUE.map((indicator) => [indicator.id, indicator]));

export function indicatorOf(id: string): Indicator | undefined {
  return BY_ID.get(id);
}
