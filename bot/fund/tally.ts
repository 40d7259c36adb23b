/** The count (telling): from roll, recusals, proxies, ballots and rule to what came of each requirement. Whole numbers only. */
import { needed } from '../primitives/fractions.ts';
import { classesOf, hindrance, type Stake, standingIn, withinWbtr } from './electorate.ts';
import { entitled, handOf } from './hands.ts';
import { breaksTies, type Requirement } from './rule.ts';
import {
  type Ballot,
  type Choice,
  type Figures,
  type Result,
  type Scope,
  type Sum,
  tieBreaker,
  type VoidReason,
  type Vote,
} from './vote.ts';

/** What a count depends on, and nothing else: so not on the order in which anything happened. */
export type Countable = Pick<Vote, 'rule' | 'roll' | 'secret' | 'chair' | 'recusals' | 'proxies' | 'ballots'>;

/** All that was counted. Of a secret vote this never leaves the memory: `outcomeOf` says what does. */
export type Tally = {
  result: Result;
  why?: VoidReason;
  recused: number;
  total: Required<Scope>;
  classes: Record<string, Required<Scope>>;
  findings: Counted[];
};

export type Counted = {
  /** Its place in the rule's list. */
  requirement: number;
  class: string | undefined;
  figures: Figures;
  met: boolean;
  castingVote?: true;
};

/** Reads a ballot; undefined when it cannot be read. */
export type Reading = (voter: string, ballot: Ballot) => Choice | undefined;

type Paper = { voter: string; hand: string | undefined; choice: Choice | undefined };
type CountedStake = Stake & Paper;

export function tally(vote: Countable, read: Reading = (_, { choice }) => choice): Tally {
  const { rule } = vote;
  const voters = entitled(vote);
  const papers = voters.map(([key]) => paperOf(vote, key, read));
  const weighed = withinWbtr(
    rule,
    voters.map(([, voter]) => voter),
  );
  const stakes = weighed.flatMap((voter, i) => voter.stakes.map((stake) => ({ ...stake, ...papers[i]! })));
  const findings = rule.requirements.flatMap((requirement, i) =>
    classesOf(rule, requirement).map((one) => found(vote, requirement, i, one, stakes.filter(standingIn(one)))),
  );
  const unreadable = papers.some(({ hand, choice }) => hand !== undefined && choice === undefined);
  const why = hindrance(rule, weighed) ?? (unreadable ? 'unreadableBallots' : undefined);
  return {
    result: why ? 'void' : findings.every(({ met }) => met) ? 'granted' : 'rejected',
    ...(why && { why }),
    recused: Object.keys(vote.roll).length - voters.length,
    total: scopeOf(stakes),
    classes: Object.fromEntries(Object.keys(rule.classes).map((one) => [one, scopeOf(stakes.filter(standingIn(one)))])),
    findings,
  };
}

function paperOf(vote: Countable, voter: string, read: Reading): Paper {
  const hand = handOf(vote, voter);
  return { voter, hand, choice: hand === undefined ? undefined : read(hand, vote.ballots[hand]!) };
}

function scopeOf(stakes: readonly CountedStake[]): Required<Scope> {
  const heads = sumOf(stakes, () => 1);
  return { entitled: heads.entitled, cast: castIn(heads), heads, weight: sumOf(stakes, ({ weight }) => weight) };
}

function sumOf(stakes: readonly CountedStake[], worth: (stake: CountedStake) => number): Sum {
  const sum = { entitled: 0, for: 0, against: 0, abstain: 0 };
  for (const stake of stakes) {
    sum.entitled += worth(stake);
    if (stake.choice) sum[stake.choice] += worth(stake);
  }
  return sum;
}

function castIn(sum: Sum): number {
  return sum.for + sum.against + sum.abstain;
}

function found(
  vote: Countable,
  requirement: Requirement,
  place: number,
  one: string | undefined,
  stakes: readonly CountedStake[],
): Counted {
  const worth = requirement.by === 'weight' ? ({ weight }: Stake) => weight : () => 1;
  const sum = sumOf(stakes, worth);
  const figures = figuresOf(requirement, sum);
  const decided = breaksTies(requirement) && castingVoteFor(vote, sum, stakes, worth);
  return {
    requirement: place,
    class: one,
    figures,
    met: figures.margin >= 0 || decided,
    ...(decided && { castingVote: true }),
  };
}

/** Of nothing no share is enough: a proposal for which nobody voted is not granted. */
function figuresOf(requirement: Requirement, sum: Sum): Figures {
  const valid = sum.for + sum.against;
  const bases = { valid, cast: castIn(sum), roll: sum.entitled };
  const isQuorum = requirement.need === 'quorum';
  const have = isQuorum ? bases[requirement.counting] : sum.for;
  const of = isQuorum ? sum.entitled : bases[requirement.of];
  const least = Math.max(1, needed(requirement.threshold, of));
  return { have, of, needed: least, margin: have - least };
}

/**
 * In a tie the chair's own ballot decides, as one vote more than the others' would; which the WBTR allows only where the chair
 * does not so outvote all others together: not on a board of two, nor when recusals leave two.
 */
function castingVoteFor(vote: Countable, sum: Sum, stakes: readonly CountedStake[], worth: (stake: Stake) => number): boolean {
  if (sum.for !== sum.against) return false;
  const chair = tieBreaker(vote);
  const own = stakes.find(({ voter, hand, choice }) => voter === chair && hand === chair && choice === 'for');
  return own !== undefined && worth(own) + 1 <= sum.entitled - worth(own);
}
