/** What the applicant and the coordinators do: edit, withdraw and undo it. Also following, which is everyone's. */
import type { Reply } from '../../chat/ask.ts';
import { actions, card, text } from '../../chat/card.ts';
import { type Ended, joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { detailCard, unknownCard } from './cards.ts';
import { filledIn } from './filling.ts';
import { contentForm } from './forms.ts';
import { type Actor, follow, mayTend, type Proposal, type Refused, reopen, revise, unfollow, withdraw } from './proposal.ts';
import type { Decided } from './register.ts';
import { actorOr, meant, originOf, type Tools } from './tools.ts';
import { proposalWords } from './words/index.ts';

export function tending(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    'proposal.follow': (deed) => following(deed, 'proposal.follow', follow, 'following'),
    'proposal.unfollow': (deed) => following(deed, 'proposal.unfollow', unfollow, 'unfollowed'),

    /** The form remembers which version it shows: a newer one is not overwritten unseen. */
    'proposal.edit': async (deed) => {
      const of = await tended(deed, 'proposal.edit');
      if ('ended' in of) return of.ended;
      const { visitor, proposal } = of;
      const { number, version } = proposal;
      if (proposal.status !== 'open') return refusedReply(visitor, deed, { refused: 'notOpen', proposal });
      return { form: contentForm(visitor.language, 'proposal.edited', { proposal: number, version }, proposal) };
    },

    'proposal.edited': async (deed) => {
      const of = await tended(deed, 'proposal.edited');
      if ('ended' in of) return of.ended;
      const { visitor, proposal, actor } = of;
      const { region, number } = proposal;
      const filled = await filledIn(tools, region, visitor.language, deed.values, proposal.goal);
      if ('errors' in filled) return filled;
      const { initiative } = proposal;
      const content = {
        ...filled,
        ...(initiative !== undefined && { initiative }),
        applicant: filled.applicant ?? proposal.submittedByCompany.name,
      };
      const decided = await register.revise(region, number, actor, (now) =>
        revise(now, content, Number(deed.args.version), deed.at),
      );
      if ('refused' in decided) return refusedReply(visitor, deed, decided);
      return { card: say(visitor.language, proposalWords(visitor.language).revised(number, decided.proposal.version)) };
    },

    'proposal.withdraw': (deed) => ending(deed, 'proposal.withdraw', withdraw),
    'proposal.reopen': (deed) => ending(deed, 'proposal.reopen', reopen),
  };

  async function following(
    deed: Deed,
    action: string,
    change: (proposal: Proposal, member: string) => Proposal,
    said: 'following' | 'unfollowed',
  ): Promise<Reply> {
    const visitor = joinedOr(deed, action, 'follow');
    if ('ended' in visitor) return visitor.ended;
    const found = await meant(tools, visitor, deed);
    if ('ended' in found) return found.ended;
    const { region, number } = found.proposal;
    await register.change(region, number, (now) => change(now, visitor.member.id));
    return { card: say(visitor.language, proposalWords(visitor.language)[said](number)) };
  }

  /** Withdrawing and its undoing; each answer offers the way back. */
  async function ending(deed: Deed, action: string, change: (proposal: Proposal) => Proposal | Refused): Promise<Reply> {
    const of = await tended(deed, action);
    if ('ended' in of) return of.ended;
    const { visitor } = of;
    const { language } = visitor;
    const w = proposalWords(language);
    const { region, number } = of.proposal;
    const decided = await register.change(region, number, change);
    if ('refused' in decided) return refusedReply(visitor, deed, decided);
    const { proposal } = decided;
    const args = { proposal: number };
    const answer =
      proposal.status === 'withdrawn'
        ? card(language, text(w.withdrawn(number)), actions({ label: w.reopen, action: 'proposal.reopen', args }))
        : card(language, text(w.reopened(number)), actions({ label: w.details, action: 'proposal.show', args }));
    const redrawn = deed.args.on === 'detail' && detailCard(visitor, proposal, await originOf(tools, proposal));
    return { card: answer, ...(redrawn && { replace: redrawn }) };
  }

  /** The proposal that is meant, when this visitor may change it. */
  async function tended(deed: Deed, action: string): Promise<{ visitor: Joined; actor: Actor; proposal: Proposal } | Ended> {
    const visitor = actorOr(deed, action);
    if ('ended' in visitor) return visitor;
    const found = await meant(tools, visitor, deed);
    if ('ended' in found) return found;
    const { proposal } = found;
    if (mayTend(proposal, visitor.member, may(visitor.member, 'tend-proposals'))) {
      return { visitor, actor: visitor.actor, proposal };
    }
    return { ended: { card: say(visitor.language, proposalWords(visitor.language).tendersOnly) } };
  }
}

/** One sentence; a form stays open with it, so that nothing typed is lost. */
function refusedReply({ language }: Joined, { ask, args }: Deed, decided: Extract<Decided, { refused: unknown }>): Reply {
  const w = proposalWords(language);
  if (decided.refused === 'unknown') return { card: unknownCard(language, Number(args.proposal), []) };
  const { number, status } = decided.proposal;
  const sentence = w.refused[decided.refused](number, w.status[status]);
  return ask.kind === 'form' ? { errors: { title: sentence } } : { card: say(language, sentence) };
}
