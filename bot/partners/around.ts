/** What the cards of this room show besides initiatives and pledges themselves. */
import type { Card } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';

/** The problem that an initiative comes from. */
export type Origin = { number: number; title: string };

/** How the fund proposal stands that an initiative became. `changes` counts what happened to it. */
export type Application = { changes: number; status(language: Language): string };

export type Places = {
  /** The one place that words speak of, when they speak of one. */
  in(words: string): string | undefined;
  /** Every place that a typed name may stand for. */
  readings(name: string): string[];
  name(code: string, language: Language): string;
};

/** A card that shows sums of what people pledged: they are no figures of the monitor, and only `pledges/totals.ts` makes them. */
export function withSums(card: Card, sums: readonly number[]): Card {
  return { ...card, evidence: { figures: [], derived: sums.map((value) => ({ id: 'pledged', value, of: [] })) } };
}
