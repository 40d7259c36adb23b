/**
 * What the other side may know of somebody who offers. Whoever is told of an offer, or has offers put in order for them, is given what
 * comes out of here, and nothing else: so that neither what is read nor the order in which it comes tells of what is private.
 */
import type { Offer, Profile } from '../offers/offer.ts';
import type { Offering } from './score.ts';

/** Only what they chose to show, without amounts, without where they are, and without what they wish. Undefined: they show nothing. */
export function visibleOf({ offers }: Pick<Profile, 'offers'>): Offering | undefined {
  const shown = offers.filter((offer) => offer.shown).map(withoutAmount);
  return shown.length > 0 ? { offers: shown, preferences: { themes: [], places: [] } } : undefined;
}

function withoutAmount({ amount: _, ...offer }: Offer): Offer {
  return offer;
}
