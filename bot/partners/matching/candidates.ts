/** Who might be brought together, in the order in which they are asked; and who is kept apart. Pure. */
import type { Instant } from '../../primitives/instant.ts';
import type { Initiative } from '../initiative.ts';
import type { Side } from '../introductions/introduction.ts';
import type { Profile } from '../offers/offer.ts';
import type { Match, Offering } from './score.ts';
import { PATIENT_DAYS } from './weights.ts';

/** In hundredths of the score: fits that differ by less are alike. */
const ALIKE = 6;
const DAY_MS = 86_400_000;

/** One possible introduction, seen from who is asked first. */
export type Candidate = { initiative: Initiative; offerer: Profile; seen: Match; first: Side };

export function offeringOf(profile: Profile, backers?: ReadonlySet<string>): Offering {
  const { offers, place, preferences, company } = profile;
  return { offers, place, preferences, backed: backers?.has(company.kvk) ?? false };
}

export function isOwn({ startedBy, startedByCompany }: Initiative, { member, company }: Profile): boolean {
  return startedBy === member || startedByCompany.kvk === company.kvk;
}

export function blocks({ preferences }: Pick<Profile, 'preferences'>, { kvk }: { kvk: string }): boolean {
  return preferences.blocked.some((one) => one.kvk === kvk);
}

/** The best first; of those that fit alike, who has waited longest. The rest is settled by numbers, so that it is the same each time. */
export function inOrder(candidates: Candidate[], now: Instant): Candidate[] {
  const ranked = candidates.map((one) => ({ one, worth: one.seen.score + patience(one, now) }));
  return ranked
    .sort(
      (a, b) =>
        b.worth - a.worth ||
        b.one.seen.score - a.one.seen.score ||
        b.one.initiative.number - a.one.initiative.number ||
        (a.one.offerer.member < b.one.offerer.member ? -1 : 1),
    )
    .map(({ one }) => one);
}

/** Only where whoever offers is asked: for the other side it would tell how often they are. */
function patience({ offerer, first }: Candidate, now: Instant): number {
  if (first === 'need') return 0;
  const days = offerer.asked ? Math.floor((Date.parse(now) - Date.parse(offerer.asked)) / DAY_MS) : PATIENT_DAYS;
  return Math.floor((ALIKE * Math.min(PATIENT_DAYS, days)) / PATIENT_DAYS);
}
