import type { Card } from '../chat/card.ts';

/** What numbers on a card are made by rules of this room, with tests of their own: for whoever checks that none is invented. */
export function stating(card: Card, id: 'distance' | 'offered' | 'introduced', values: readonly number[]): Card {
  const derived = values.map((value) => ({ id, value, of: [] }));
  return { ...card, evidence: { figures: [], ...card.evidence, derived: [...(card.evidence?.derived ?? []), ...derived] } };
}
