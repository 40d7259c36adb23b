/** Recusal (verschoning): who has an interest takes no part, and is counted nowhere. WBTR: BW 2:44, 2:291. */
import type { Instant } from '../primitives/instant.ts';
import { hindrance } from './electorate.ts';
import { evolve } from './evolve.ts';
import { entitled } from './hands.ts';
import { type Decision, type Fact, over, type Vote } from './vote.ts';

/**
 * Also before voting opens: who has an interest does not deliberate either. There is no way back, and none after the close,
 * when it would change an outcome that is known.
 */
export function recuse(vote: Vote, asked: { voter: string; reason: string; by: string; at: Instant }): Decision {
  const { voter, by, at } = asked;
  const reason = asked.reason.trim();
  const refused = over(vote, at);
  if (refused) return refused.refused === 'void' ? refused : { refused: 'recusalAfterClose' };
  if (!Object.hasOwn(vote.roll, voter)) return { refused: 'notOnRoll' };
  if (Object.hasOwn(vote.recusals, voter)) return { refused: 'alreadyRecused' };
  if (!reason) return { refused: 'reasonNeeded' };
  const lapsed = Object.entries(vote.proxies).flatMap(([giver, { holder }]) => (holder === voter ? [giver] : []));
  const fact = { type: 'recused', voter, recusal: { reason, by, at }, lapsed } as const;
  return [fact, ...voidWhenUnmeetable(evolve(vote, fact), at)];
}

/** When nobody is left who may decide, of all or of a class whose say is asked, there is no decision: neither yes nor no. */
function voidWhenUnmeetable(vote: Vote, at: Instant): Fact[] {
  const why = hindrance(
    vote.rule,
    entitled(vote).map(([, voter]) => voter),
  );
  return why ? [{ type: 'voided', why, at }] : [];
}
