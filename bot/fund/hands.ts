/** Who takes part, and whose ballot counts for whom. */
import type { Voter } from './electorate.ts';
import type { Vote } from './vote.ts';

type Parts = Pick<Vote, 'roll' | 'recusals' | 'proxies' | 'ballots'>;

/** Everybody on the roll who is not recused: the whole that quorums and majorities are taken of. */
export function entitled({ roll, recusals }: Pick<Parts, 'roll' | 'recusals'>): [key: string, voter: Voter][] {
  return Object.entries(roll).filter(([key]) => !Object.hasOwn(recusals, key));
}

/**
 * Whose ballot counts for this voter: their own, or else the one of the holder of their proxy. A holder's ballot counts for
 * others only when the holder cast it and may vote; what was given to the holder's holder does not come along (no chains).
 */
export function handOf(vote: Parts, voter: string): string | undefined {
  if (takesPart(vote, voter)) return voter;
  const proxy = vote.proxies[voter];
  return proxy && takesPart(vote, proxy.holder) ? proxy.holder : undefined;
}

function takesPart({ roll, recusals, ballots }: Parts, voter: string): boolean {
  return Object.hasOwn(ballots, voter) && Object.hasOwn(roll, voter) && !Object.hasOwn(recusals, voter);
}

/** Who is reminded: neither those who voted, by themselves or by proxy, nor who is recused. */
export function toRemind(vote: Parts): string[] {
  return entitled(vote)
    .map(([key]) => key)
    .filter((key) => handOf(vote, key) === undefined);
}
