/** Opening a vote: by whom, under which rule, until when, and who is out of it from the start. */
import type { Instant } from '../primitives/instant.ts';
import { hindrance, type Roll, type Voter } from './electorate.ts';
import { type Decision, type Fact, isApplicant, type Opener, type Opening } from './vote.ts';

/** Who opens, and when; secrecy and shown results where the rule leaves them open. */
export type VoteToOpen = Omit<Opening, 'secret' | 'hidden' | 'openedBy' | 'openedAt' | 'opensAt'> & {
  by: Opener;
  at: Instant;
  /** Absent: at once. */
  opensAt?: Instant;
  /** Absent: as the rule says, and open where it leaves that open. */
  secret?: boolean;
  /** Absent: as the rule says, and shown where it leaves that open. */
  hidden?: boolean;
};

export function openVote({ by, at, opensAt = at, secret, hidden, ...asked }: VoteToOpen): Decision {
  const { rule, closesAt } = asked;
  if (!rule.opens.includes(by.role)) return { refused: 'mayNotOpen' };
  if (closesAt <= at) return { refused: 'deadlineInPast' };
  if (closesAt <= opensAt) return { refused: 'deadlineBeforeOpening' };
  const isSecret = settled(rule.secrecy, { open: false, secret: true }, secret);
  if (isSecret === undefined) return { refused: 'secrecyFixed' };
  const isHidden = settled(rule.results, { shown: false, hidden: true }, hidden);
  if (isHidden === undefined) return { refused: 'resultsFixed' };

  const recusals = applicantsRecused(asked, at);
  const why = hindrance(rule, votersBut(asked.roll, recusals));
  if (why) return { refused: 'ruleCannotBeMet', why };
  if (isSecret && !asked.publicKey) throw new Error('a secret vote is opened with the public half of its key pair');
  const opening = {
    ...asked,
    secret: isSecret,
    // Sealed ballots cannot be counted before the close.
    hidden: isHidden || isSecret,
    openedBy: by.member,
    openedAt: at,
    opensAt,
  };
  return [{ type: 'opened', opening }, ...recusals];
}

/** What the rule says, or what was chosen where it leaves the choice; undefined when the two differ. */
function settled<Said extends string>(
  said: Said | 'either',
  meaning: Record<Said, boolean>,
  chosen: boolean | undefined,
): boolean | undefined {
  if (said === 'either') return chosen ?? false;
  return chosen === undefined || chosen === meaning[said] ? meaning[said] : undefined;
}

type Recused = Extract<Fact, { type: 'recused' }>;

/** WBTR, and DOMAIN: who applies does not decide, whoever it is and whether they say so or not. */
export function applicantsRecused({ roll, applicant }: Pick<Opening, 'roll' | 'applicant'>, at: Instant): Recused[] {
  return Object.entries(roll)
    .filter(([key, voter]) => isApplicant(applicant, key, voter))
    .map(([voter]) => ({ type: 'recused', voter, recusal: { reason: 'applicant', by: 'applicant', at }, lapsed: [] }));
}

function votersBut(roll: Roll, recusals: readonly Recused[]): Voter[] {
  const out = new Set(recusals.map(({ voter }) => voter));
  return Object.entries(roll).flatMap(([key, voter]) => (out.has(key) ? [] : [voter]));
}
