/** Finding those who join in, as a part of the capability: offers, matching, introductions. */
import type { Block } from '../chat/card.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Due, Notice } from '../region/capability.ts';
import type { Rooms } from '../region/doors.ts';
import type { Visitor } from '../region/people.ts';
import type { Change, Item } from '../store/table.ts';
import type { Initiative } from './initiative.ts';
import { isInitiative } from './initiatives/register.ts';
import { answering } from './introductions/answering.ts';
import { coordinating } from './introductions/coordinating.ts';
import { followMessage, introductionDue, introductionMoments, introductionNotice } from './introductions/moments.ts';
import { introductionIn } from './introductions/register.ts';
import type { IntroductionTools } from './introductions/tools.ts';
import { soughtAt, suggesting } from './matching/suggesting.ts';
import { forgetPartner } from './matching/tools.ts';
import { overviewBlocks } from './offers/cards.ts';
import type { Profile } from './offers/offer.ts';
import { type OfferTools, offering } from './offers/offering.ts';
import { preferring } from './offers/preferring.ts';
import { profileIn } from './offers/register.ts';

export type MatchingPartTools = IntroductionTools & Omit<OfferTools, 'forget'>;

/** Introductions that are looked after by the sweep; the rest is found when its moment comes. */
const MOST_WAITING = 200;
const MOST_OPEN = 200;

export function matchingPart(tools: MatchingPartTools) {
  const looking = suggesting(tools);
  const offers: OfferTools = { ...tools, forget: (member, at) => forgetPartner(tools, member, at) };
  return {
    handlers: { ...offering(offers), ...preferring(offers), ...answering(tools), ...coordinating(tools) },
    follow: (change: Change) => followMessage(tools, change),
    due,

    async stillDue(region: string) {
      const [turns, open, waiting] = await Promise.all([
        tools.offers.nextTurns(region),
        tools.initiatives.open(region, MOST_OPEN),
        tools.introductions.standing(region, 'waiting', MOST_WAITING),
      ]);
      return [...turns.flatMap(turnDue), ...open.flatMap(seekDue), ...waiting.flatMap(introductionDue)];
    },

    onDue: {
      'partner-turn': async ({ region, facts }: Due, now: Instant) => {
        await looking.turn(region, String(facts.member), now);
        return [];
      },
      'partner-seek': async ({ region, facts }: Due, now: Instant) => {
        await looking.seek(region, Number(facts.initiative), now);
        return [];
      },
      ...introductionMoments(tools),
    },

    notice: (notice: Notice, region: string, language: Language) => introductionNotice(tools, notice, region, language),

    async overview({ workspace, member, language }: Visitor): Promise<Block[]> {
      if (!workspace || !member?.company) return [];
      return overviewBlocks(language, await tools.offers.of(member));
    },
  } satisfies Rooms;
}

function due(item: Item): Due[] {
  const profile = profileIn(item);
  if (profile) return turnDue(profile);
  const introduction = introductionIn(item);
  if (introduction) return introductionDue(introduction);
  const initiative = isInitiative(item) ? (item.data as unknown as Initiative) : undefined;
  return initiative ? seekDue(initiative) : [];
}

function turnDue({ region, member, turn }: Profile): Due[] {
  return turn ? [{ name: `partner/${region}/${member}/turn`, at: turn, region, about: 'partner-turn', facts: { member } }] : [];
}

function seekDue(initiative: Initiative): Due[] {
  if (initiative.status !== 'open') return [];
  const { region, number } = initiative;
  const name = `initiative/${region}/${number}/partners`;
  return [{ name, at: soughtAt(initiative), region, about: 'partner-seek', facts: { initiative: number } }];
}
