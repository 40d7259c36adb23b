/**
 * Voters whom no channel reaches: nobody of theirs is in a workspace that belongs to the region by now, or where the card of this vote
 * stands. They get it in their own chat, and what they press there counts as it does elsewhere.
 */
import type { AccountId, WorkspaceId } from '../../chat/ask.ts';
import { workspaceOfAccount } from '../../chat/ids.ts';
import type { Consequence, Handler, Notice } from '../../region/capability.ts';
import type { Member, Workspace } from '../../region/people.ts';
import type { Vote } from '../vote.ts';
import type { Kept } from './box.ts';
import { keysOf } from './voters.ts';

/** A member of a region, and one of its workspaces. */
export type Home = { member: Member; workspace: Workspace };

export type ReachTools = {
  members(region: string): Promise<Member[]>;
  /** The workspaces that belong to the region by now. */
  linked(region: string): Promise<WorkspaceId[]>;
};

/** Of these keys of the roll, the members who see the vote in no channel. */
function unreached(
  { rule, workspaces }: Pick<Kept, 'rule' | 'workspaces'>,
  keys: ReadonlySet<string>,
  members: readonly Member[],
  linked: readonly WorkspaceId[],
): Member[] {
  const reached = new Set(linked.filter((one) => !workspaces || workspaces.includes(one)));
  return members.filter(
    (member) =>
      keysOf(rule.voters, member).some((key) => keys.has(key)) &&
      !member.accounts.some((account) => reached.has(workspaceOfAccount(account))),
  );
}

/** Who comes on the roll with this change of a vote: at its opening everybody, at a correction who was added. */
export function comingOn(vote: Pick<Vote, 'roll' | 'trace'>, before: Pick<Vote, 'trace'> | undefined): Set<string> {
  if (!before) return new Set(Object.keys(vote.roll));
  const corrections = vote.trace.slice(before.trace.length);
  return new Set(corrections.flatMap((fact) => (fact.type === 'corrected' ? Object.keys(fact.correction.put) : [])));
}

export async function tellUnreached(
  { members, linked }: ReachTools,
  vote: Kept,
  keys: ReadonlySet<string>,
  about: 'vote-card' | 'vote-outcome',
): Promise<Consequence[]> {
  if (keys.size === 0) return [];
  const { region, number } = vote;
  const [all, workspaces] = await Promise.all([members(region), linked(region)]);
  return unreached(vote, keys, all, workspaces).map(({ id }) => {
    const notice: Notice = { key: `${about}/${region}/${number}/${id}`, about, facts: { number } };
    return { type: 'tell', region, notice, to: { member: id } };
  });
}

/** Whoever asks from a workspace that belongs to no region (any more) is still who they are on a roll of their own. */
export function fromAnywhere(
  handlers: Record<string, Handler>,
  homeOf: (account: AccountId) => Promise<Home | undefined>,
): Record<string, Handler> {
  const reaching =
    (handler: Handler): Handler =>
    async (deed) => {
      const home = deed.visitor.workspace ? undefined : await homeOf(deed.visitor.account);
      return handler(home ? { ...deed, visitor: { ...deed.visitor, ...home } } : deed);
    };
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, reaching(handler)]));
}
