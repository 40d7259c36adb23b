/** Casting a ballot. The store's own condition says the same in one write; this says why it was refused. */
import type { Instant } from '../primitives/instant.ts';
import type { Random } from '../primitives/random.ts';
import { type BallotKey, seal } from './sealing.ts';
import { type Ballot, type Choice, type Decision, isChoice, over, type Vote } from './vote.ts';

/** What of a vote a ballot depends on: also what every box of a big vote holds. */
export type Box = Pick<
  Vote,
  'region' | 'number' | 'status' | 'openedAt' | 'opensAt' | 'closesAt' | 'secret' | 'publicKey' | 'roll' | 'recusals' | 'ballots'
> & { rule: Pick<Vote['rule'], 'ballot'> };

/**
 * @param cast `by` is the person who pressed, for themselves or for their company; `since` when they came to that company, where
 * nobody has vouched for them
 */
export function castBallot(
  box: Box,
  cast: { voter: string; choice: string; by: string; at: Instant; since?: Instant | undefined },
  random: Random,
): Decision {
  const { voter, choice, by, at, since } = cast;
  const refused = over(box, at);
  if (refused) return refused;
  if (!isChoice(choice)) return { refused: 'unknownChoice' };
  if (at < box.opensAt) return { refused: 'notYetOpen' };
  if (!Object.hasOwn(box.roll, voter)) return { refused: 'notOnRoll' };
  if (since && since > box.openedAt) return { refused: 'joinedLater' };
  if (Object.hasOwn(box.recusals, voter)) return { refused: 'recused' };
  const before = box.ballots[voter];
  if (before && before.choice === choice) return [];
  if (before && box.rule.ballot === 'final') return { refused: 'finalBallot' };
  return [{ type: 'cast', voter, ballot: { by, at, ...paper(box, voter, choice, random) } }];
}

function paper(box: Box, voter: string, choice: Choice, random: Random): Pick<Ballot, 'choice' | 'sealed'> {
  if (!box.secret) return { choice };
  return { sealed: seal(choice, ballotKey(box, voter), box.publicKey!, random) };
}

/** What a sealed ballot is bound to: this voter in this vote. */
export function ballotKey({ region, number }: Pick<Vote, 'region' | 'number'>, voter: string): BallotKey {
  return { region, vote: number, voter };
}
