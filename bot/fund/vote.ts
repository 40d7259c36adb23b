/**
 * A vote (stemming), and what can happen to it. Decisions are in the files beside this one (`openVote`, `castBallot`, `recuse` …):
 * each takes the vote as it is and gives the facts that follow, or a refusal. `evolve` makes the vote of its facts.
 */
import type { Instant } from '../primitives/instant.ts';
import type { Role } from '../region/people.ts';
import type { Hindrance, Roll, Voter } from './electorate.ts';
import type { Rule } from './rule.ts';

export const CHOICES = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

export function isChoice(value: unknown): value is Choice {
  return CHOICES.includes(value as Choice);
}

/** In an open vote with the choice; in a secret one with the choice sealed, and after the count with neither. */
export type Ballot = { by: string; at: Instant; choice?: Choice; sealed?: string };
/** `by` is `applicant` where nobody declared it: who applies does not decide. */
export type Recusal = { reason: string; by: string; at: Instant };
export type Proxy = { holder: string; by: string; at: Instant };

/** The proposal as it is voted on. */
export type Motion = { proposal: number; version: number; title: string; text: string };
/** Who asks for the money: a company, a person, or both. */
export type Applicant = { company?: string; member?: string };

export type Opening = {
  region: string;
  number: number;
  motion: Motion;
  rule: Rule;
  roll: Roll;
  secret: boolean;
  /** No counts before the close. Nothing changes this afterwards. */
  hidden: boolean;
  /** What secret ballots are sealed to. */
  publicKey?: string;
  chair?: string;
  applicant?: Applicant;
  openedBy: string;
  openedAt: Instant;
  /** Until then people deliberate, and nobody votes: the advice period. */
  opensAt: Instant;
  /** A ballot counts when it was cast before this millisecond. */
  closesAt: Instant;
};

export type VoidReason = Hindrance | 'unreadableBallots' | 'coordinator';

export type Fact =
  | { type: 'opened'; opening: Opening }
  | { type: 'cast'; voter: string; ballot: Ballot }
  /** `lapsed`: who had given this voter a proxy, and votes themselves from now on. */
  | { type: 'recused'; voter: string; recusal: Recusal; lapsed: string[] }
  | { type: 'proxyGiven'; giver: string; proxy: Proxy }
  | { type: 'proxyWithdrawn'; giver: string; holder: string; by: string; at: Instant }
  | { type: 'extended'; from: Instant; closesAt: Instant; by: string; at: Instant }
  | { type: 'corrected'; correction: Correction }
  /** No ballot after this. `early`: before the deadline, and why. */
  | { type: 'closed'; closesAt: Instant; early?: { by: string; reason: string } }
  | { type: 'voided'; why: VoidReason; at: Instant; by?: string; reason?: string }
  | { type: 'declared'; outcome: Outcome };

/** What was corrected in the roll, with what was there before. */
export type Correction = {
  put: Roll;
  removed: string[];
  was: Roll;
  /** Who had voted and is on the roll no more. */
  dropped: string[];
  reason: string;
  by: string;
  at: Instant;
};

/** What is logged of a vote besides its ballots, in the order in which it happened. */
export type Trace = Exclude<Fact, { type: 'opened' | 'cast' | 'declared' }>;

export type Vote = Opening & {
  status: 'open' | 'closed' | 'void';
  recusals: Readonly<Record<string, Recusal>>;
  /** By giver. */
  proxies: Readonly<Record<string, Proxy>>;
  ballots: Readonly<Record<string, Ballot>>;
  outcome?: Outcome;
  trace: readonly Trace[];
};

export type Sum = { entitled: number; for: number; against: number; abstain: number };
/** How many may vote and did; how, where that may be shown. */
export type Scope = { entitled: number; cast: number; heads?: Sum; weight?: Sum };
/** "58 of 87 for; 58 needed; margin 0". */
export type Figures = { have: number; of: number; needed: number; margin: number };
/** What came of one requirement (of the rule's list, by its place), as far as that may be shown. */
export type Finding = { requirement: number; class?: string; figures?: Figures; met?: boolean; castingVote?: true };
export type Result = 'granted' | 'rejected' | 'void';

/** What is kept and shown of a count. */
export type Outcome = {
  result: Result;
  why?: VoidReason;
  recused: number;
  total: Scope;
  classes: Record<string, Scope>;
  findings: Finding[];
};

export type Refusal =
  | 'mayNotOpen'
  | 'deadlineInPast'
  | 'deadlineBeforeOpening'
  | 'secrecyFixed'
  | 'resultsFixed'
  | 'ruleCannotBeMet'
  | 'void'
  | 'closed'
  | 'tooLate'
  | 'notYetOpen'
  | 'notYetOver'
  | 'unknownChoice'
  | 'notOnRoll'
  | 'joinedLater'
  | 'recused'
  | 'finalBallot'
  | 'alreadyRecused'
  | 'recusalAfterClose'
  | 'reasonNeeded'
  | 'noProxies'
  | 'ownProxy'
  | 'holderNotOnRoll'
  | 'holderRecused'
  | 'votedAlready'
  | 'proxyChain'
  | 'tooManyProxies'
  | 'noProxyGiven'
  | 'stale'
  | 'deadlineNotLater'
  | 'nothingToCorrect';

/** `why`: what stands in the way of the rule. */
export type Refused = { refused: Refusal; why?: Hindrance };
/** No facts: it was so already, and nothing changes. */
export type Decision = Fact[] | Refused;

export type Opener = { member: string; role: Role };

/** Who decides a tie, where somebody does: in a secret vote it would tell how the chair voted. */
export function tieBreaker({ rule, secret, chair, roll }: Pick<Vote, 'rule' | 'secret' | 'chair' | 'roll'>): string | undefined {
  return rule.castingVote && !secret && chair !== undefined && Object.hasOwn(roll, chair) ? chair : undefined;
}

/** Why a vote takes nothing any more, at this moment. */
export function over({ status, closesAt }: Pick<Vote, 'status' | 'closesAt'>, at: Instant): Refused | undefined {
  if (status !== 'open') return { refused: status };
  return at < closesAt ? undefined : { refused: 'tooLate' };
}

export function isApplicant(applicant: Applicant | undefined, key: string, voter: Voter): boolean {
  if (!applicant) return false;
  return applicant.member === key || (applicant.company !== undefined && applicant.company === voter.company);
}
