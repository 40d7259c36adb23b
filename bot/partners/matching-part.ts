/** Finding those who join in, as a part of the capability: offers, matching, introductions. */
import type { Language } from '../primitives/language.ts';
import type { Capability, Due } from '../region/capability.ts';
import type { Item } from '../store/table.ts';
import type { Initiative } from './initiative.ts';
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

export function matchingPart(tools: MatchingPartTools): Capability {
  const looking = suggesting(tools);
  const offers: OfferTools = { ...tools, forget: (member, at) => forgetPartner(tools, member, at) };
  return {
    handlers: { ...offering(offers), ...preferring(offers), ...answering(tools), ...coordinating(tools) },
    personal: [
      'offer.list',
      'partner.preferences',
      'partner.pause',
      'partner.resume',
      'partner.forget',
      'introduction.list',
      'match.report',
    ],

    commands: [
      {
        words: ['bied aan', 'ik bied', 'wij bieden', 'aanbieden', 'offer', 'i offer', 'we offer'],
        action: 'offer.register',
        takes: 'words',
      },
      { words: ['aanbod', 'mijn aanbod', 'offers', 'my offers'], action: 'offer.list', takes: 'nothing' },
      { words: ['voorkeuren', 'preferences'], action: 'partner.preferences', takes: 'nothing' },
      { words: ['pauze', 'pauzeer', 'pause'], action: 'partner.pause', takes: 'nothing' },
      { words: ['weer meedoen', 'hervat', 'resume'], action: 'partner.resume', takes: 'nothing' },
      { words: ['introducties', 'introductions'], action: 'introduction.list', takes: 'nothing' },
      { words: ['wis mijn aanbod', 'aanbod wissen', 'erase my offers'], action: 'partner.forget', takes: 'nothing' },
      { words: ['koppelingen', 'matches'], action: 'match.report', takes: 'nothing' },
    ],

    follow: (change) => followMessage(tools, change),
    due,

    async stillDue(region) {
      const [turns, open, waiting] = await Promise.all([
        tools.offers.nextTurns(region),
        tools.initiatives.open(region, MOST_OPEN),
        tools.introductions.standing(region, 'waiting', MOST_WAITING),
      ]);
      return [...turns.flatMap(turnDue), ...open.flatMap(seekDue), ...waiting.flatMap(introductionDue)];
    },

    onDue: {
      'partner-turn': async ({ region, facts }, now) => {
        await looking.turn(region, String(facts.member), now);
        return [];
      },
      'partner-seek': async ({ region, facts }, now) => {
        await looking.seek(region, Number(facts.initiative), now);
        return [];
      },
      ...introductionMoments(tools),
    },

    notice: (notice, region, language: Language) => introductionNotice(tools, notice, region, language),

    async overview({ workspace, member, language }) {
      if (!workspace || !member?.company) return [];
      return overviewBlocks(language, await tools.offers.find(workspace.region, member.id));
    },
  };
}

function due(item: Item): Due[] {
  const profile = profileIn(item);
  if (profile) return turnDue(profile);
  const introduction = introductionIn(item);
  if (introduction) return introductionDue(introduction);
  const initiative = item.sk === 'INITIATIVE' ? (item.data as unknown as Initiative) : undefined;
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
