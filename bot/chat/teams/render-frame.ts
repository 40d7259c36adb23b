/** What goes round the elements of a card, and what a card may weigh. */
import type { Language } from '../../primitives/language.ts';
import { cut, shown } from '../cut.ts';
import { TEAMS } from '../limits.ts';
import type { Node } from './render-text.ts';

export type AdaptiveCard = Node & { type: 'AdaptiveCard'; version: '1.5'; body: Node[] };

/**
 * Version 1.5 is the newest that every Teams client draws. Full width, because a card in a channel is otherwise a narrow column
 * with its buttons cut off. `fallback` is what a client says that draws no cards.
 */
export function framed(language: Language, body: Node[], fallback: string, actions: Node[] = []): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    fallbackText: cut(shown(fallback).trim() || '…', TEAMS.fallbackText),
    msteams: { width: 'full' },
    body,
    ...(actions.length > 0 && { actions }),
  };
}

export function fitsTeams(card: AdaptiveCard): boolean {
  return Buffer.byteLength(JSON.stringify(card)) <= TEAMS.cardBytes;
}
