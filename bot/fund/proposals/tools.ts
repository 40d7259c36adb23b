/** What the handlers of proposals share: their tools, and finding the proposal that is meant. */
import type { Reply } from '../../chat/ask.ts';
import type { Card } from '../../chat/card.ts';
import type { AmountIn } from '../../primitives/amounts.ts';
import { type Ended, joinedOr, neighbourOr } from '../../region/admitted.ts';
import { type Deed, isAloud } from '../../region/capability.ts';
import { refusal } from '../../region/cards.ts';
import type { Joined, Neighbour, Visitor } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { Initiatives } from './backing.ts';
import { detailCard, type Origin, proposalCard, unknownCard } from './cards.ts';
import { type Actor, isStanding, type Proposal } from './proposal.ts';
import type { Register } from './register.ts';

export type Tools = {
  register: Register;
  /** The problem that a number leads to by now; answered by problems, handed in by `app`. */
  problemOf(region: string, number: number): Promise<Origin | undefined>;
  /** Initiatives, where there are any; answered by partners, handed in by `app`. */
  initiatives?: Initiatives;
  amountIn: AmountIn;
  /** The amount, where a text is nothing else: it is for the draft that was shown just before. */
  amountAlone: AmountIn;
  /** A title and a goal in better words, where a model offers them; amounts are read by code only. */
  drafting?: (words: string) => Promise<{ title: string; goal: string } | undefined>;
};

/** Who may write a proposal; whoever has not joined may begin, and is asked for a company before it counts. */
export function writerOr(visitor: Visitor): Neighbour | Ended {
  const { member } = visitor;
  if (member && !may(member, 'take-part')) return { ended: { card: refusal(visitor, 'take-part') } };
  return neighbourOr(visitor);
}

/** The visitor as someone who takes part, or why not; after naming a company the same deed goes on. */
export function actorOr(deed: Deed, action: string): (Joined & { actor: Actor }) | Ended {
  const visitor = joinedOr(deed, action, 'take-part');
  return 'ended' in visitor ? visitor : { ...visitor, actor: actorOf(visitor) };
}

function actorOf({ member }: Joined): Actor {
  return { member: member.id, company: { kvk: member.company!.kvk, name: member.company!.name } };
}

export async function meant(
  tools: Pick<Tools, 'register'>,
  visitor: Neighbour,
  { args }: Pick<Deed, 'args'>,
): Promise<{ proposal: Proposal } | Ended> {
  const number = Number(args.proposal);
  if (!Number.isSafeInteger(number) || number < 1) return { ended: await unknown(tools, visitor) };
  const proposal = await tools.register.find(visitor.workspace.region, number);
  return proposal ? { proposal } : { ended: await unknown(tools, visitor, number) };
}

/** A number that leads nowhere, or none at all: the open ones are offered. */
async function unknown({ register }: Pick<Tools, 'register'>, visitor: Neighbour, number?: number): Promise<Reply> {
  const open = (await register.all(visitor.workspace.region)).filter(isStanding);
  return { card: unknownCard(visitor.language, number, open) };
}

export async function originOf(
  { problemOf }: Pick<Tools, 'problemOf'>,
  { region, problem }: Proposal,
): Promise<Origin | undefined> {
  return problem === undefined ? undefined : problemOf(region, problem);
}

/** A proposal as this person may see it; aloud in a channel, as everyone may. */
export async function shownTo(tools: Tools, visitor: Neighbour, deed: Pick<Deed, 'ask'>, proposal: Proposal): Promise<Card> {
  const origin = await originOf(tools, proposal);
  return isAloud(deed) ? proposalCard(visitor.language, proposal, origin) : detailCard(visitor, proposal, origin);
}
