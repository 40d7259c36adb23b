/** Saying whether one comes: by a press, with guests, or in words after a yes. One read, one write. */
import type { Reply } from '../chat/ask.ts';
import { actions, card, text } from '../chat/card.ts';
import { momentInWords } from '../primitives/dates.ts';
import { joinedOr } from '../region/admitted.ts';
import type { Announcement, Deed, Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Joined } from '../region/people.ts';
import { ownCard, rsvpButtons, titleOf, townhallCard, whenInWords } from './cards.ts';
import { guestsForm } from './forms.ts';
import { runningButtons } from './live/cards.ts';
import {
  type Answered,
  type AnswerGiven,
  answer,
  isAnswer,
  isSeated,
  isWaiting,
  MAX_GUESTS,
  type Rsvp,
  type RsvpRefused,
} from './seats.ts';
import { shownWith } from './shown.ts';
import { meant, type Tools } from './tools.ts';
import type { Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

export function replying(tools: Tools): Record<string, Handler> {
  return {
    'townhall.rsvp': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.rsvp', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const given = deed.args.answer;
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      if (!isAnswer(given)) return whichCard(visitor, found.townhall);
      // A card of before it was called off: what it says is not what is planned now.
      if (deed.args.edition !== undefined && deed.args.edition !== found.townhall.edition)
        return whichCard(visitor, found.townhall);
      return noted(deed, visitor, found.townhall, { answer: given });
    },

    'townhall.guests': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.rsvp', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const mine = await ownRsvp(tools, found.townhall, visitor);
      return { form: guestsForm(visitor.language, found.townhall, mine?.guests ?? 1) };
    },

    'townhall.guests.set': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.rsvp', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const guests = Math.min(MAX_GUESTS, Math.max(0, Math.trunc(Number(deed.values.guests)) || 0));
      return noted(deed, visitor, found.townhall, { answer: 'yes', guests });
    },
  };

  /** @param guests absent: as many as before */
  async function noted(
    deed: Deed,
    visitor: Joined,
    townhall: Townhall,
    wanted: { answer: AnswerGiven; guests?: number },
  ): Promise<Reply> {
    const { member, language } = visitor;
    const { region, number } = townhall;
    const who = (await ownRsvp(tools, townhall, visitor))?.who ?? member.id;
    const done = await tools.register.answer<RsvpRefused>(region, number, who, (now, was) =>
      answer(now, was, {
        who,
        name: member.name,
        ...(member.company && { company: member.company.name }),
        answer: wanted.answer,
        guests: wanted.guests ?? (was?.answer === 'yes' ? was.guests : 0),
        at: deed.at,
      }),
    );
    if (!done) return { card: say(language, townhallWords(language).unknown(number)) };
    const { outcome, was } = done;
    const now = typeof outcome === 'object' && 'rsvp' in outcome ? afterwards(done.townhall, outcome) : done.townhall;
    const mine = typeof outcome === 'object' && 'rsvp' in outcome ? outcome.rsvp : was;
    const said = saidOf(language, now, outcome, { was, mine });
    return { card: say(language, said), audience: 'asker', ...(await redrawn(deed, visitor, now, mine)) };
  }

  async function redrawn(
    { args }: Deed,
    visitor: Joined,
    townhall: Townhall,
    rsvp: Rsvp | undefined,
  ): Promise<Pick<Reply, 'replace'>> {
    const { language, member, workspace } = visitor;
    if (args.on === 'card') {
      const { language: theirs } = workspace;
      return { replace: townhallCard(theirs, await shownWith(tools, townhall, theirs)) };
    }
    if (args.on !== 'own') return {};
    return {
      replace: ownCard(language, await shownWith(tools, townhall, language), {
        member,
        rsvp,
        lead: runningButtons(language, member, townhall),
      }),
    };
  }
}

/** The counts as they are with this answer in them: what others did meanwhile, the change feed draws. */
function afterwards(townhall: Townhall, { change }: Answered): Townhall {
  const seats = { ...townhall.seats };
  for (const [name, count] of Object.entries(change)) seats[name as keyof typeof seats] += count;
  return { ...townhall, seats };
}

/** Also what somebody answered under an id from before their accounts were united: one person, one answer. */
export async function ownRsvp(
  { register }: Pick<Tools, 'register'>,
  townhall: Townhall,
  { member }: Pick<Joined, 'member'>,
): Promise<Rsvp | undefined> {
  const answers = await Promise.all([member.id, ...(member.was ?? [])].map((id) => register.rsvpOf(townhall, id)));
  return answers.find((one) => one !== undefined);
}

function saidOf(
  language: 'nl' | 'en',
  { plan, zone, reason = '', seats }: Townhall,
  outcome: Answered | { refused: RsvpRefused } | 'same',
  { was, mine }: Record<'was' | 'mine', Rsvp | undefined>,
): string {
  const w = townhallWords(language);
  if (typeof outcome === 'object' && 'refused' in outcome) {
    return w.refused[outcome.refused](outcome.refused === 'closed' ? momentInWords(plan.rsvpBy, language, zone) : reason);
  }
  const when = whenInWords(language, plan, zone);
  const again = outcome === 'same' ? `${w.same} ` : '';
  if (isWaiting(mine))
    return isWaiting(was) ? again + w.yours.waiting : seats.waiting > 1 ? w.onList(seats.waiting - 1) : w.firstOnList;
  if (isSeated(mine)) return again + (mine!.guests > 0 ? w.seatedWith(mine!.guests, when) : w.seated(when));
  return again + (mine?.answer === 'maybe' ? w.notedMaybe : w.notedNo);
}

function whichCard({ language }: Joined, townhall: Townhall): Reply {
  const w = townhallWords(language);
  return { card: card(language, text(w.whichAnswer), actions(...rsvpButtons(language, townhall))) };
}

/** In words: what is about to be noted, before it is. */
export function announceRsvp(tools: Tools): Announcement {
  return async (deed) => {
    const visitor = joinedOr(deed, 'townhall.rsvp', 'follow');
    if ('ended' in visitor) return visitor.ended;
    const found = await meant(tools, deed);
    if ('ended' in found) return found.ended;
    const { townhall } = found;
    const given = deed.args.answer;
    if (!isAnswer(given)) return whichCard(visitor, townhall);
    const { language } = visitor;
    const when = whenInWords(language, townhall.plan, townhall.zone);
    return [text(townhallWords(language).announce[given](titleOf(language, townhall), when))];
  };
}
