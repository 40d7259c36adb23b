/** An initiative that the fund is asked money for: its words and the co-funding that companies pledged to it come along. */

import type { Member, Neighbour } from '../../region/people.ts';
import type { Write } from '../../store/table.ts';
import type { Draft } from './drafts.ts';
import { isStanding } from './proposal.ts';
import type { Register } from './register.ts';
import { proposalWords } from './words/index.ts';

/** As partners tell of it. */
export type Backing = {
  number: number;
  title: string;
  what: string;
  problem?: number;
  /** What companies pledged in money, in whole euro. */
  coFunding?: { amount: number; companies: number };
  /** The proposal that was made of it last. */
  proposal?: number;
  /** Whether this member may ask money for it: who started it, or a coordinator. */
  mayAsk: boolean;
};

export type Initiatives = {
  of(region: string, number: number, member: Member | undefined): Promise<Backing | undefined>;
  /** What is written with a proposal, all or nothing, so that the initiative names it. */
  proposed(region: string, initiative: number, proposal: number): Write;
};

/** The initiative of that number, or in one sentence why no money is asked for it. */
export async function backingOf(
  { initiatives, register }: { initiatives?: Initiatives; register: Pick<Register, 'find'> },
  { workspace, member, language }: Neighbour,
  named: unknown,
): Promise<{ backing: Backing } | { why: string } | undefined> {
  if (named === undefined || !initiatives) return undefined;
  const w = proposalWords(language);
  const number = Number(named);
  const known = Number.isSafeInteger(number) && number > 0;
  const backing = known ? await initiatives.of(workspace.region, number, member) : undefined;
  if (!backing) return { why: w.noInitiative(number) };
  if (!backing.mayAsk) return { why: w.notYourInitiative(number) };
  const before = backing.proposal === undefined ? undefined : await register.find(workspace.region, backing.proposal);
  return before && isStanding(before) ? { why: w.proposedBefore(number, before.number) } : { backing };
}

/** What of a proposal the initiative says already. */
export function draftFromBacking(
  { number, title, what, problem, coFunding }: Backing,
  language: Neighbour['language'],
): Partial<Draft> & Pick<Draft, 'title' | 'goal'> {
  const w = proposalWords(language);
  return {
    title,
    goal: what,
    initiative: number,
    ...(problem !== undefined && { problem }),
    ...(coFunding && { coFunding: { amount: coFunding.amount, from: w.coFundingBy(coFunding.companies, number) } }),
  };
}
