/** The indicators with how people say each. Apart from the catalogue: only who reads sentences needs it, and no edge does. */
import { CATALOGUE } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { SAID } from './words/indicators.ts';

export type Spoken = Indicator & {
  /** See `words/indicators.ts` for the way these are written. */
  said: { nl: readonly string[]; en: readonly string[]; alone?: readonly string[] };
};

export const SPOKEN: readonly Spoken[] = CATALOGUE.map((indicator) => ({
  ...indicator,
  said: SAID[indicator.id as keyof typeof SAID],
}));
