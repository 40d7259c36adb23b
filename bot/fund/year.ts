/** What the fund decided, for whoever tells about the year: the amount, the result, and by how much. */
import type { Proposal } from './proposals/proposal.ts';
import type { Register } from './proposals/register.ts';
import type { Figures, Vote } from './vote.ts';
import type { Boxes } from './votes/boxes.ts';

export type Decided = NonNullable<ReturnType<typeof decidedOf>>;

/** Every vote that decided a proposal, with the proposal as it was voted on. Two lists are read, and no ballots. */
export async function yearDecisions(
  { boxes, register }: { boxes: Pick<Boxes, 'all'>; register: Pick<Register, 'all'> },
  region: string,
): Promise<Decided[]> {
  const [votes, proposals] = await Promise.all([boxes.all(region), register.all(region)]);
  const byNumber = new Map(proposals.map((proposal) => [proposal.number, proposal]));
  return votes.flatMap((vote) => decidedOf(vote, byNumber.get(vote.motion.proposal)) ?? []);
}

function decidedOf({ outcome, motion, rule, closesAt }: Vote, proposal: Proposal | undefined) {
  if (!outcome || outcome.result === 'void' || !proposal) return undefined;
  const { cast, entitled } = outcome.total;
  const majority = outcome.findings.find(
    (finding) =>
      rule.requirements[finding.requirement]?.need === 'majority' &&
      finding.class === undefined &&
      !byWeight(finding.requirement),
  );
  return {
    proposal: motion.proposal,
    title: motion.title,
    applicant: proposal.applicant,
    amount: proposal.amount,
    result: outcome.result,
    at: closesAt,
    by: rule.title,
    turnout: { cast, entitled },
    ...(majority?.figures && { majority: countsOf(majority.figures) }),
    ...(majority?.castingVote && { castingVote: true as const }),
  };

  function byWeight(requirement: number): boolean {
    return rule.requirements[requirement]?.by === 'weight';
  }
}

const countsOf = ({ have, of, needed, margin }: Figures) => ({ have, of, needed, margin });
