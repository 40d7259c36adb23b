/** What an introduction waits for, and what is said when its moment has come: a question, a meeting, what came of it. */
import type { Card } from '../../chat/card.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Due, Notice, WhenDue } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import { blocks } from '../matching/candidates.ts';
import { wantsToBeAsked } from '../offers/offer.ts';
import { askCard, followUpCard, madeCard, messageCard, togetherCard } from './cards.ts';
import { close, type Introduction, type Moment, momentsOf, otherOf, type Side, seenBy } from './introduction.ts';
import { messageIn } from './register.ts';
import { sharedWorkspace } from './together.ts';
import { contactOf, counterpart, describedOf, type IntroductionTools } from './tools.ts';

const keyOf = ({ region, id }: Pick<Introduction, 'region' | 'id'>, { about, side }: Pick<Moment, 'about' | 'side'>) =>
  `introduction/${region}/${id}/${about}${side ? `/${side}` : ''}`;

export function introductionDue(introduction: Introduction): Due[] {
  const { region, id } = introduction;
  return momentsOf(introduction).map((moment) => ({
    name: keyOf(introduction, moment),
    at: moment.at,
    region,
    about: `introduction-${moment.about}`,
    facts: { introduction: id, ...(moment.side && { side: moment.side }) },
  }));
}

export function introductionMoments(tools: IntroductionTools): Record<string, WhenDue> {
  const { introductions } = tools;
  const found = ({ region, facts }: Due) => introductions.find(region, String(facts.introduction));

  return {
    'introduction-ask': async (due, now) => {
      const introduction = await found(due);
      const side = due.facts.side as Side;
      const waits = introduction && !introduction.endedAt && seenBy(introduction, side, now) === 'asked';
      return waits && (await isWelcome(introduction, side)) ? [told(introduction, 'ask', side)] : [];
    },

    'introduction-made': async (due) => {
      const introduction = await found(due);
      const side = due.facts.side as Side;
      return introduction?.parties[side].member ? [told(introduction, 'made', side)] : [];
    },

    'introduction-together': async (due) => {
      const introduction = await found(due);
      return introduction ? conversation(introduction) : [];
    },

    'introduction-follow-up': async (due) => {
      const introduction = await found(due);
      const side = due.facts.side as Side;
      const open = introduction?.madeAt && introduction.parties.offer.member && introduction.parties.need.member;
      return open && !introduction.outcomes[side] ? [told(introduction, 'follow-up', side)] : [];
    },

    'introduction-close': async ({ region, facts }, now: Instant) => {
      await introductions.change<never>(region, String(facts.introduction), (one) => close(one, now));
      return [];
    },
  };

  /** Meanwhile one of them may have blocked the other, or who is asked first may have gone on pause. */
  async function isWelcome({ region, parties, answers, by }: Introduction, side: Side): Promise<boolean> {
    const [asked, other] = await Promise.all([side, otherOf(side)].map((of) => tools.offers.find(region, parties[of].member)));
    if ((asked && blocks(asked, parties[otherOf(side)])) || (other && blocks(other, parties[side]))) return false;
    const unasked = by === undefined && answers[otherOf(side)] === undefined;
    return !unasked || !asked || wantsToBeAsked(asked);
  }

  async function conversation(introduction: Introduction): Promise<Consequence[]> {
    const [need, offer] = await Promise.all([
      counterpart(tools, introduction, 'offer'),
      counterpart(tools, introduction, 'need'),
    ]);
    const together = need && offer && sharedWorkspace(need, offer);
    if (!together) return [];
    const notice: Notice = {
      key: keyOf(introduction, { about: 'together' }),
      about: 'introduction-together',
      facts: { introduction: introduction.id },
    };
    return [{ type: 'tell', region: introduction.region, notice, to: { together, language: need.language } }];
  }
}

function told(introduction: Introduction, about: Moment['about'], side: Side): Consequence {
  const notice: Notice = {
    key: keyOf(introduction, { about, side }),
    about: `introduction-${about}`,
    facts: { introduction: introduction.id, side },
  };
  return { type: 'tell', region: introduction.region, notice, to: { member: introduction.parties[side].member } };
}

/** A message that was typed is passed on to the other. */
export async function followMessage({ introductions }: IntroductionTools, { before, after }: Change): Promise<Consequence[]> {
  const message = before ? undefined : messageIn(after);
  if (!message) return [];
  const introduction = await introductions.find(message.region, message.introduction);
  const side = otherOf(message.from);
  if (!introduction?.parties[side].member) return [];
  const notice: Notice = {
    key: `introduction/${message.region}/${introduction.id}/message/${message.id}`,
    about: 'introduction-message',
    facts: { introduction: introduction.id, side, message: message.id },
  };
  return [{ type: 'tell', region: message.region, notice, to: { member: introduction.parties[side].member } }];
}

/** The words of a notice, as it is by then: what is no longer so is not said. */
export async function introductionNotice(
  tools: IntroductionTools,
  { about, facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  if (!about.startsWith('introduction-')) return undefined;
  const introduction = await tools.introductions.find(region, String(facts.introduction));
  const initiative = introduction && (await tools.initiatives.find(region, introduction.initiative));
  if (!introduction || !initiative) return undefined;
  const side = facts.side as Side;
  if (about === 'introduction-ask') {
    const open = initiative.status === 'open' || initiative.status === 'firm';
    const asked = open && !introduction.answers[side] && !introduction.endedAt;
    if (!asked) return undefined;
    return askCard(language, introduction, side, initiative, await describedOf(tools, introduction), tools.placeName);
  }
  if (about === 'introduction-together') {
    const [need, offer] = await Promise.all([
      counterpart(tools, introduction, 'offer'),
      counterpart(tools, introduction, 'need'),
    ]);
    return need && offer && togetherCard(language, initiative, { need: need.name, offer: offer.name });
  }
  const other = await counterpart(tools, introduction, side);
  const self = await counterpart(tools, introduction, otherOf(side));
  if (!other || !self) return undefined;
  if (about === 'introduction-made') {
    const together = sharedWorkspace(self, other) !== undefined;
    return madeCard(language, introduction, initiative, other, await contactOf(tools, other), together);
  }
  if (about === 'introduction-follow-up') return followUpCard(language, introduction, initiative, other.name);
  const message = await tools.introductions.message(region, introduction.id, String(facts.message));
  return message && messageCard(language, introduction, other, message.text);
}
