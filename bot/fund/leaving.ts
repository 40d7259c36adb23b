/**
 * Who is forgotten is named in no proposal, no rule and no list any more. What was decided, and is being decided, stays as it is: votes
 * and their minutes name who decided, because the law asks that of whoever decides about other people's money.
 */
import type { Capability } from '../region/capability.ts';
import { filled, heldIn } from '../region/held.ts';
import { idsOf, type Member } from '../region/people.ts';
import { withoutMember } from './board/board.ts';
import type { Proposal } from './proposals/proposal.ts';
import { withoutPerson } from './proposals/proposal.ts';
import { withoutAuthor } from './rules/book.ts';
import type { Kept } from './votes/box.ts';
import type { VoteTools } from './votes/tools.ts';

type Tools = Pick<VoteTools, 'boxes' | 'register' | 'rules' | 'contributors' | 'board'>;

export function leaving(tools: Tools): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  const { boxes, register, rules, contributors, board } = tools;
  return {
    async heldOf(member) {
      const ids = idsOf(member);
      const [proposals, votes] = await Promise.all([register.all(member.region), boxes.all(member.region)]);
      const whole = await Promise.all(votes.map(boxes.whole));
      return heldIn('fund', {
        submitted: proposals.filter(({ submittedBy }) => ids.includes(submittedBy)).map(toldOf),
        followed: proposals
          .filter(({ followers }) => ids.some((id) => followers[id]))
          .map(({ number, title }) => ({ number, title })),
        votes: whole.flatMap((vote) => partIn(vote, ids)),
      });
    },

    async forget(member) {
      const { region, accounts } = member;
      const ids = idsOf(member);
      await forgetProposals(member, ids);
      for (const account of accounts) await register.drafts.forgetShown(account);
      await settled(
        () => board.find(region),
        (now) => withoutMember(now, ids),
        (next) => board.keep(region, next),
      );
      for (const { kind } of await rules.books(region)) {
        await settled(
          async () => (await rules.books(region)).find((book) => book.kind === kind)!,
          (now) => withoutAuthor(now, ids),
          (next) => rules.keep(region, next),
        );
      }
      await contributors.disclaim(region, ids);
    },
  };

  async function forgetProposals({ region }: Member, ids: string[]): Promise<void> {
    for (const proposal of await register.all(region)) {
      const { number } = proposal;
      if (withoutPerson(proposal, ids) !== proposal) await register.change(region, number, (now) => withoutPerson(now, ids));
      const written = (await register.versions(region, number)).filter(({ by }) => ids.includes(by));
      for (const { version } of written) await register.disclaim(region, number, version);
    }
  }
}

/** From what it is now, until it is kept; nothing is written where nobody is named. */
async function settled<T>(find: () => Promise<T>, next: (now: T) => T, keep: (next: T) => Promise<boolean>): Promise<void> {
  for (;;) {
    const now = await find();
    const then = next(now);
    if (then === now || (await keep(then))) return;
  }
}

function toldOf({ number, title, goal, amount, applicant, status, submittedAt }: Proposal) {
  return { number, title, goal, amount, applicant, status, submittedAt };
}

/** A ballot with its choice, where the vote is an open one: of a secret one nobody can read it. */
function partIn({ number, motion, roll, ballots, recusals, proxies, openedBy }: Kept, ids: string[]): object[] {
  const is = (id: string | undefined) => id !== undefined && ids.includes(id);
  const cast = Object.entries(ballots).filter(([voter, { by }]) => is(voter) || is(by));
  const recused = Object.entries(recusals).filter(([voter, { by }]) => is(voter) || is(by));
  const given = Object.entries(proxies).filter(([giver, { by, holder }]) => is(giver) || is(by) || is(holder));
  const onRoll = Object.entries(roll).filter(([voter]) => is(voter));
  if (cast.length + recused.length + given.length + onRoll.length === 0 && !is(openedBy)) return [];
  return [
    {
      vote: number,
      proposal: motion.proposal,
      title: motion.title,
      ...(is(openedBy) && { opened: true }),
      ...filled({
        onRoll: onRoll.map(([voter, { name, stakes }]) => ({ voter, name, stakes })),
        ballots: cast.map(([voter, { at, choice }]) => ({ voter, at, ...(choice && { choice }) })),
        recusals: recused.map(([voter, { reason, at }]) => ({ voter, reason, at })),
        proxies: given.map(([giver, { at }]) => ({ ...(is(giver) ? { given: true } : { held: true }), at })),
      }),
    },
  ];
}
