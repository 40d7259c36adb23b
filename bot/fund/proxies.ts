/**
 * Proxies (volmachten): explicit, logged, revocable, limited for each holder, and never passed on. The holder's own ballot counts
 * for the giver as well; who votes after all, counts for themselves.
 */
import type { Instant } from '../primitives/instant.ts';
import { type Decision, over, type Refused, type Vote } from './vote.ts';

/**
 * Not in a secret vote: who holds a proxy is known, and one ballot counts for both. Of one for and three against, somebody with two
 * papers cannot be the one.
 */
export function takesProxies({ rule, secret }: Pick<Vote, 'rule' | 'secret'>): boolean {
  return rule.proxies > 0 && !secret;
}

export function giveProxy(vote: Vote, asked: { giver: string; holder: string; by: string; at: Instant }): Decision {
  const { giver, holder, by, at } = asked;
  const refused = over(vote, at) ?? notBetween(vote, giver, holder);
  if (refused) return refused;
  const before = vote.proxies[giver];
  if (before?.holder === holder) return [];
  const held = heldBy(vote, holder);
  if (heldBy(vote, giver) > 0 || Object.hasOwn(vote.proxies, holder)) return { refused: 'proxyChain' };
  if (held >= vote.rule.proxies) return { refused: 'tooManyProxies' };
  return [...withdrawn(before?.holder, asked), { type: 'proxyGiven', giver, proxy: { holder, by, at } }];
}

/** Why these two can have no proxy between them. */
function notBetween(vote: Vote, giver: string, holder: string): Refused | undefined {
  const { roll, recusals, ballots } = vote;
  if (!takesProxies(vote)) return { refused: 'noProxies' };
  if (!Object.hasOwn(roll, giver)) return { refused: 'notOnRoll' };
  if (Object.hasOwn(recusals, giver)) return { refused: 'recused' };
  if (giver === holder) return { refused: 'ownProxy' };
  if (!Object.hasOwn(roll, holder)) return { refused: 'holderNotOnRoll' };
  if (Object.hasOwn(recusals, holder)) return { refused: 'holderRecused' };
  return Object.hasOwn(ballots, giver) ? { refused: 'votedAlready' } : undefined;
}

function heldBy({ proxies }: Vote, holder: string): number {
  return Object.values(proxies).filter((proxy) => proxy.holder === holder).length;
}

export function withdrawProxy(vote: Vote, asked: { giver: string; by: string; at: Instant }): Decision {
  const refused = over(vote, asked.at);
  if (refused) return refused;
  const holder = vote.proxies[asked.giver]?.holder;
  return holder === undefined ? { refused: 'noProxyGiven' } : withdrawn(holder, asked);
}

function withdrawn(holder: string | undefined, { giver, by, at }: { giver: string; by: string; at: Instant }) {
  return holder === undefined ? [] : [{ type: 'proxyWithdrawn' as const, giver, holder, by, at }];
}
