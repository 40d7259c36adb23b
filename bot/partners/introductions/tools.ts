/** What the handlers of introductions share: their tools, and finding the introduction that is meant. */

import { type Ended, joinedOr } from '../../region/admitted.ts';
import type { Deed } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined, Member } from '../../region/people.ts';
import { isWho } from '../../region/rights.ts';
import type { Initiative } from '../initiative.ts';
import { type MatchingTools, partnerOf } from '../matching/tools.ts';
import { visibleOf } from '../matching/visible.ts';
import type { PlaceName } from '../offers/cards.ts';
import { type Introduction, otherOf, SIDES, type Side } from './introduction.ts';
import { introductionWords } from './words/index.ts';

export type IntroductionTools = MatchingTools & {
  placeName: PlaceName;
  /** Everybody of a region, for who runs it. */
  membersOf(region: string): Promise<Member[]>;
};

export type Meant = { visitor: Joined; introduction: Introduction; side: Side; initiative: Initiative };

/** On which side somebody is; undefined: it is none of theirs. */
export function sideOf({ parties }: Introduction, member: Pick<Member, 'id' | 'was'>): Side | undefined {
  return SIDES.find((side) => isWho(parties[side].member, member));
}

/** The introduction of a button, for one of its two; to anybody else there is none. */
export async function meant(tools: IntroductionTools, deed: Deed, action: string): Promise<Meant | Ended> {
  const visitor = joinedOr(deed, action, 'take-part');
  if ('ended' in visitor) return visitor;
  const { workspace, member, language } = visitor;
  const introduction = await tools.introductions.find(workspace.region, String(deed.args.introduction));
  const side = introduction && sideOf(introduction, member);
  const initiative = side && (await tools.initiatives.find(workspace.region, introduction.initiative));
  if (!introduction || !side || !initiative) return { ended: { card: say(language, introductionWords(language).refused.over) } };
  return { visitor, introduction, side, initiative };
}

/** The other of the two, as far as they still take part. */
export async function counterpart(
  tools: MatchingTools,
  { region, parties }: Introduction,
  side: Side,
): Promise<(Member & { company: NonNullable<Member['company']> }) | undefined> {
  return partnerOf(tools, region, parties[otherOf(side)].member);
}

/** The words of what is offered, as far as their owner shows them by now: for whoever needs, and for the owner to know what will be read. */
export async function describedOf(
  { offers }: MatchingTools,
  { region, parties, kinds }: Introduction,
): Promise<string | undefined> {
  const profile = await offers.find(region, parties.offer.member);
  const shown = profile && visibleOf(profile)?.offers.filter((offer) => offer.kinds.some((kind) => kinds.includes(kind)));
  return shown?.map(({ words }) => words).join('\n') || undefined;
}

/** How the other can be reached, as they wrote it for this. */
export async function contactOf({ offers }: MatchingTools, { region, id, was = [] }: Member): Promise<string | undefined> {
  for (const one of [id, ...was]) {
    const profile = await offers.find(region, one);
    if (profile?.preferences.contact) return profile.preferences.contact;
  }
  return undefined;
}
