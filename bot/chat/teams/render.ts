/** The card tree as an Adaptive Card for Teams. Everything else of Teams' rendering is found through here. */
import { type Card, plainText } from '../card.ts';
import { fitCard } from '../fit.ts';
import { elements } from './render-elements.ts';
import { type AdaptiveCard, fitsTeams, framed } from './render-frame.ts';

export { pressOf } from './render-actions.ts';
export { adaptiveForm, valuesOf } from './render-form.ts';
export type { AdaptiveCard };

export function adaptiveCard(card: Card): AdaptiveCard {
  return fitCard(card, (cutCard) => framed(card.language, elements(cutCard), plainText(card)), fitsTeams);
}
