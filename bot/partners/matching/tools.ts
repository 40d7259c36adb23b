/** What matching needs of the rest of the house; joined in `app`. */
import type { Instant } from '../../primitives/instant.ts';
import type { Random } from '../../primitives/random.ts';
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { Initiative } from '../initiative.ts';
import { SIDES } from '../introductions/introduction.ts';
import type { IntroductionRegister } from '../introductions/register.ts';
import type { OfferRegister } from '../offers/register.ts';
import type { Measures } from './score.ts';

export type MatchingTools = Measures & {
  offers: OfferRegister;
  introductions: IntroductionRegister;
  initiatives: {
    find(region: string, number: number): Promise<Initiative | undefined>;
    /** Those that people can still join, newest first, at most so many. */
    open(region: string, most: number): Promise<Initiative[]>;
  };
  memberOf(region: string, id: string): Promise<Member | undefined>;
  /** KvK numbers of the companies that said "we have this too". */
  supporters(region: string, problem: number): Promise<ReadonlySet<string>>;
  /** The COROP region that a municipality lies in, or that it is. */
  areaOf(place: string): string | undefined;
  random: Random;
};

/** Somebody who takes part with a company; undefined: they are gone, or do not take part any more. */
export async function partnerOf(
  { memberOf }: Pick<MatchingTools, 'memberOf'>,
  region: string,
  id: string,
): Promise<(Member & { company: NonNullable<Member['company']> }) | undefined> {
  const member = id ? await memberOf(region, id) : undefined;
  return member?.company && may(member, 'take-part') ? { ...member, company: member.company } : undefined;
}

/**
 * Leaving and forgetting: all that a person offered or wished, and what was between them and others, is gone at once. For whoever ends
 * a membership. Done twice it has the same effect.
 */
export async function forgetPartner(
  { offers, introductions }: Pick<MatchingTools, 'offers' | 'introductions'>,
  member: Pick<Member, 'region' | 'id' | 'was'>,
  at: Instant,
): Promise<boolean> {
  let found = false;
  for (const id of [member.id, ...(member.was ?? [])]) {
    found = (await offers.forget(member.region, id)) || found;
    for (const introduction of await introductions.ofMember(member.region, id)) {
      const sides = SIDES.filter((side) => introduction.parties[side].member === id);
      for (const side of sides) await introductions.leave(introduction, side, at);
      found = true;
    }
  }
  return found;
}
