/** What the region must know of the monitor's map; handed in by `app`, because a room does not know its neighbours. */
import type { Language } from '../primitives/language.ts';

export type Area = {
  /** The one place that a region of this name is, when the name tells. */
  called(name: string): string | undefined;
  /** Every place that a typed name may stand for. */
  readings(name: string): string[];
  /** "Twente", with its level where the name alone does not tell: "Utrecht (provincie)". */
  name(code: string, language: Language): string;
};
