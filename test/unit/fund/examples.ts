/** Boards and regions to vote in, and what people do there. Voting runs from Monday ten o'clock to Friday ten o'clock. */
import { castBallot } from '../../../bot/fund/balloting.ts';
import { closeVote, declareOutcome } from '../../../bot/fund/closing.ts';
import type { Roll, Stake } from '../../../bot/fund/electorate.ts';
import { voteOf } from '../../../bot/fund/evolve.ts';
import { openVote, type VoteToOpen } from '../../../bot/fund/opening.ts';
import { giveProxy, withdrawProxy } from '../../../bot/fund/proxies.ts';
import { recuse } from '../../../bot/fund/recusing.ts';
import type { Rule } from '../../../bot/fund/rule.ts';
import { BOARD } from '../../../bot/fund/samples.ts';
import { newKeyPair } from '../../../bot/fund/sealing.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import { type Instant, instant, plusMinutes } from '../../../bot/primitives/instant.ts';
import { cryptoRandom } from '../../../bot/primitives/random.ts';
import type { Step } from './spec.ts';

export const MONDAY = '2026-11-23T09:00:00.000Z' as Instant;
export const TUESDAY = plusMinutes(MONDAY, 24 * 60);
export const FRIDAY = plusMinutes(MONDAY, 4 * 24 * 60);
export const LAST_MILLISECOND = instant(Date.parse(FRIDAY) - 1);

const KEYS = newKeyPair(cryptoRandom);

/** The board as it may be wanted, with less to say than the sample: no quorum but one vote, and no casting vote. */
export function rule(of: Partial<Rule> = {}): Rule {
  return {
    ...BOARD,
    requirements: [{ need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' }],
    castingVote: false,
    ...of,
  };
}

/** Voters by name: alone, or with what they count for. */
export function roll(voters: readonly string[] | Record<string, Stake[]>): Roll {
  const stakes = Array.isArray(voters) ? voters.map((name) => [name, [{ weight: 1 }]] as const) : Object.entries(voters);
  return Object.fromEntries(stakes.map(([name, own]) => [name, { name, stakes: own as Stake[] }]));
}

/** `n` voters, named by number. */
export function people(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `p${i + 1}`);
}

export function asked(of: Partial<VoteToOpen> = {}): VoteToOpen {
  return {
    region: 'twente',
    number: 12,
    motion: { proposal: 7, version: 2, title: 'Deelfietsen op Kennispark', text: 'Veertig fietsen, drie jaar.' },
    rule: rule(),
    roll: roll(['anna', 'bram', 'carla', 'daan', 'els']),
    publicKey: KEYS.publicKey,
    by: { member: 'joost', role: 'coordinator' },
    at: MONDAY,
    closesAt: FRIDAY,
    ...of,
  };
}

/** A vote of five board members, or as it is asked otherwise. */
export function vote(of: Partial<VoteToOpen> = {}): Vote {
  const decision = openVote(asked(of));
  if ('refused' in decision) throw new Error(`refused: ${decision.refused} ${decision.why ?? ''}`);
  return voteOf(decision);
}

export const votes =
  (voter: string, choice: string, at: Instant = TUESDAY): Step =>
  (now) =>
    castBallot(now, { voter, choice, by: voter, at }, cryptoRandom);

export const recuses =
  (voter: string, at: Instant = TUESDAY, reason = 'mijn broer vraagt het aan'): Step =>
  (now) =>
    recuse(now, { voter, reason, by: voter, at });

export const givesProxy =
  (giver: string, holder: string, at: Instant = TUESDAY): Step =>
  (now) =>
    giveProxy(now, { giver, holder, by: giver, at });

export const withdrawsProxy =
  (giver: string, at: Instant = TUESDAY): Step =>
  (now) =>
    withdrawProxy(now, { giver, by: giver, at });

export const closes =
  (at: Instant = FRIDAY, early?: { by: string; reason: string }): Step =>
  (now) =>
    closeVote(now, { at, early });

export const isDeclared: Step = (now) =>
  declareOutcome(now, { at: FRIDAY, privateKey: now.secret ? KEYS.privateKey : undefined });
