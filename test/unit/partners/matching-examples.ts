/** Initiatives, offers and people for the tests of matching. */
import { sharedWords } from '../../../bot/conversation/similar.ts';
import { kilometresBetween, liesIn } from '../../../bot/monitor/distance.ts';
import type { Initiative } from '../../../bot/partners/initiative.ts';
import type { Measures } from '../../../bot/partners/matching/score.ts';
import { type Offer, type Profile, profileOf } from '../../../bot/partners/offers/offer.ts';
import { type Instant, instant } from '../../../bot/primitives/instant.ts';

/** A Monday, in the morning. */
export const MONDAY = '2026-03-02T09:00:00.000Z' as Instant;
export const days = (count: number, from: Instant = MONDAY): Instant => instant(Date.parse(from) + count * 86_400_000);

export const MEASURES: Measures = {
  kilometres: kilometresBetween,
  liesIn,
  shared: sharedWords,
  alike: (words, other) => Math.min(1, sharedWords(words, other).length / 4),
};

export function initiative(of: Partial<Initiative> = {}): Initiative {
  return {
    region: 'twente',
    number: 7,
    status: 'open',
    title: 'Een batterij voor het bedrijventerrein',
    what: 'Samen een batterij plaatsen',
    place: 'GM0164',
    themes: ['energy'],
    needs: { money: { from: 1_000_000, to: 4_000_000, forms: [] }, time: { hours: 16, roles: ['projectleider'] } },
    startedBy: 'starter',
    startedByCompany: { kvk: '00000001', name: 'Starter BV' },
    startedAt: MONDAY,
    followers: [],
    pledges: {},
    changes: 1,
    version: 1,
    ...of,
  };
}

export function offer(of: Partial<Offer> = {}): Offer {
  return {
    number: 1,
    id: 'draft',
    kinds: ['time'],
    words: 'Een projectleider die van een batterij weet',
    hours: 16,
    roles: [],
    doors: [],
    themes: ['energy'],
    shown: false,
    at: MONDAY,
    ...of,
  };
}

export function profile(of: Partial<Profile> = {}): Profile {
  const fresh = profileOf({
    region: 'twente',
    member: 'offerer',
    company: { kvk: '00000002', name: 'Aanbod BV' },
    place: 'GM0153',
    area: 'CR12',
  });
  return { ...fresh, offers: [offer()], last: 1, version: 1, ...of };
}
