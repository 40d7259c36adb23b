/** Casting a ballot, by one press or in words: one write decides. */
import type { Reply } from '../../chat/ask.ts';
import { type Block, type Card, text } from '../../chat/card.ts';
import { momentInWords } from '../../primitives/dates.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Announcement, Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined, Member } from '../../region/people.ts';
import { ConditionFailed } from '../../store/table.ts';
import { ballotKey, castBallot } from '../balloting.ts';
import { seal } from '../sealing.ts';
import { type Ballot, type Choice, isChoice } from '../vote.ts';
import type { Box, Kept } from './box.ts';
import { castArgs, ownVoteCard, shownTo, voteCard, votesCard } from './cards.ts';
import { meant, refusedCard, runningIn, type VoteTools, voteOn } from './tools.ts';
import { keysOf, sinceOf } from './voters.ts';
import { voteWords } from './words/index.ts';

export function casting(tools: VoteTools): Record<string, Handler> {
  return {
    'vote.cast': async (deed) => {
      const visitor = joinedOr(deed, 'vote.cast', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const { args } = deed;
      const choice = isChoice(args.choice) ? args.choice : undefined;
      if (args.vote === undefined) return inWords(deed, visitor, choice);
      if (!choice) return refusedCard(visitor, { refused: 'unknownChoice' });
      return pressed(deed, visitor, choice);
    },
  };

  /** "12 voor": by the proposal's number, after a yes. */
  async function inWords(deed: Deed, visitor: Joined, choice: Choice | undefined): Promise<Reply> {
    const { language, workspace } = visitor;
    const proposal = Number(deed.args.proposal);
    const vote = proposal ? await voteOn(tools, workspace.region, proposal) : undefined;
    const w = voteWords(language);
    if (!vote || !choice) {
      return {
        card: votesCard(language, await runningIn(tools, workspace.region), vote || !proposal ? w.which : w.noVote(proposal)),
      };
    }
    return pressed({ ...deed, args: { ...castArgs(vote), choice } }, visitor, choice);
  }

  async function pressed(deed: Deed, visitor: Joined, choice: Choice): Promise<Reply> {
    const { args, at } = deed;
    const { region } = visitor.workspace;
    const to = { region, number: Number(args.vote), boxes: Number(args.boxes ?? 0) };
    const key = typeof args.key === 'string' ? args.key : undefined;
    for (const voter of candidates(visitor.member)) {
      const paper = key === undefined ? { choice } : { sealed: seal(choice, ballotKey(to, voter), key, tools.random) };
      const ballot: Ballot = { by: visitor.member.id, at, ...paper };
      const since = sinceOf(voter, visitor.member);
      try {
        const now = await tools.boxes.cast(to, voter, ballot, { final: args.mode === 'final', key, since });
        return accepted(deed, visitor, choice, voter, now);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const item = error.item?.data as unknown as Kept | Box | undefined;
        if (!item) break;
        if (!Object.hasOwn(item.roll, voter) && candidates(visitor.member).at(-1) !== voter) continue;
        return refused(deed, visitor, choice, voter, item);
      }
    }
    const found = await meant(tools, deed);
    return 'ended' in found ? found.ended : refusedCard(visitor, { refused: 'notOnRoll' });
  }

  function accepted(deed: Deed, visitor: Joined, choice: Choice, voter: string, now: Kept | Box): Reply {
    const { language, member } = visitor;
    const w = voteWords(language);
    const until = momentInWords(now.closesAt, language, now.zone);
    const final = now.rule.ballot === 'final';
    const said = now.secret
      ? final
        ? w.countedSecretFinal
        : w.countedSecret(until)
      : final
        ? w.countedFinal(w.choices[choice])
        : w.counted(w.choices[choice], until);
    const company = voter === member.id ? [] : [w.forCompany(now.roll[voter]?.name ?? member.company?.name ?? voter)];
    return { card: say(language, said, ...company), audience: 'asker', ...redrawn(deed, visitor, now) };
  }

  /** Why the law's condition did not hold; a press that changes nothing is no refusal. */
  function refused(deed: Deed, visitor: Joined, choice: Choice, voter: string, item: Kept | Box): Reply {
    const { language } = visitor;
    const decision = castBallot(
      item,
      { voter, choice, by: visitor.member.id, at: deed.at, since: sinceOf(voter, visitor.member) },
      tools.random,
    );
    const again = redrawn(deed, visitor, item);
    if ('refused' in decision) return { ...refusedCard(visitor, decision), audience: 'asker', ...again };
    const w = voteWords(language);
    return {
      card: say(language, decision.length === 0 ? w.sameAsBefore(w.choices[choice]) : w.changedMeanwhile),
      audience: 'asker',
      ...again,
    };
  }

  /** The card on which was pressed, as it is by now; of a big vote the change feed redraws it. */
  function redrawn(deed: Deed, visitor: Joined, now: Kept | Box): Pick<Reply, 'replace'> {
    if (!('motion' in now) || now.boxes > 0) return {};
    if (deed.args.on === 'own') return { replace: ownVoteCard(visitor, now, tools.minutesUrl) };
    if (deed.args.on !== 'card') return {};
    return { replace: voteCard(visitor.workspace.language, now, tools.minutesUrl) };
  }
}

/** A board member and their company: which of the two votes, the roll says. */
function candidates(member: Member): string[] {
  return [...new Set([...keysOf('companies', member), ...keysOf('board', member)])];
}

/** In words: what is about to be voted on, before it is. */
export function announceBallot(tools: VoteTools): Announcement {
  return async (deed) => {
    const { visitor, args } = deed;
    const { language, workspace } = visitor;
    const w = voteWords(language);
    const vote =
      workspace && args.proposal !== undefined ? await voteOn(tools, workspace.region, Number(args.proposal)) : undefined;
    // Which choice is not known: it is made on the card.
    if (vote?.status === 'open' && !isChoice(args.choice)) return { card: voteCard(language, await tools.boxes.whole(vote)) };
    if (vote?.status !== 'open' || !isChoice(args.choice)) {
      if (!workspace) return { card: say(language, w.noVotes) };
      const intro = args.proposal === undefined ? w.which : w.noVote(Number(args.proposal));
      return { card: votesCard(language, await runningIn(tools, workspace.region), intro) } satisfies { card: Card };
    }
    // A yes that waits would hold the choice beside the name: a secret ballot is cast by its buttons only.
    if (vote.secret) {
      const drawn = shownTo(deed, await tools.boxes.whole(vote));
      return { card: { ...drawn, blocks: [text(w.secretByButton), ...drawn.blocks] } };
    }
    return [text(w.announce(w.choices[args.choice], vote.motion.proposal, vote.motion.title))] satisfies Block[];
  };
}
