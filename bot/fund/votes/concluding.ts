/**
 * The end of a vote: no more ballots, then the count, then what follows from it. Every step may be done twice, and is taken up where
 * an earlier try was broken off: the outcome comes from the ballots, and the key goes only when the outcome is kept.
 */
import type { Instant } from '../../primitives/instant.ts';
import { closeVote, declareOutcome } from '../closing.ts';
import { conclude } from '../proposals/proposal.ts';
import type { Result } from '../vote.ts';
import type { Kept } from './box.ts';
import { keyName } from './keeping.ts';
import { decided, type VoteTools } from './tools.ts';

type Ending = Pick<VoteTools, 'boxes' | 'register' | 'keys'>;

/** Does what is due by now; nothing while the vote runs. */
export async function concludeVote(tools: Ending, region: string, number: number, now: Instant): Promise<void> {
  const found = await tools.boxes.find(region, number);
  if (!found) return;
  const closed = found.status === 'open' ? await close(tools, found, now) : found;
  if (closed.status === 'open') return;
  const ended = closed.status === 'closed' && !closed.outcome ? await count(tools, closed, now) : closed;
  if (Object.values(ended.ballots).some(({ sealed }) => sealed)) await tools.boxes.strip(ended);
  const result: Result = ended.status === 'void' ? 'void' : ended.outcome!.result;
  // A proposal that has been concluded already refuses, as does one that is in another vote by now, and stays as it is.
  await tools.register.change(region, ended.motion.proposal, (proposal) => conclude(proposal, number, result));
  if (ended.secret) await tools.keys?.destroy(keyName(region, number));
}

/** The key of a vote that never came to be. Whoever takes its note is the only one who decides: with it taken, no vote can come of it. */
export async function destroyUnusedKey(
  tools: Pick<VoteTools, 'boxes' | 'keys' | 'pendingKeys'>,
  region: string,
  number: number,
): Promise<void> {
  if (!(await tools.pendingKeys.take(region, number))) return;
  if (!tools.keys) throw new Error(`the key of vote ${number} is to be destroyed, and this process knows no vote keys`);
  if (!(await tools.boxes.find(region, number))) await tools.keys.destroy(keyName(region, number));
  await tools.pendingKeys.done(region, number);
}

async function close(tools: Ending, vote: Kept, at: Instant): Promise<Kept> {
  const outcome = await decided(tools, vote, (now) => closeVote(now, { at }));
  return outcome.vote;
}

async function count(tools: Ending, vote: Kept, at: Instant): Promise<Kept> {
  // Without the place where keys are kept nothing is known of the ballots: that is no void vote, but a fault to be mended.
  if (vote.secret && !tools.keys) throw new Error(`vote ${vote.number} is secret, and this process knows no vote keys`);
  const privateKey = vote.secret ? (await tools.keys!.open(keyName(vote.region, vote.number)))?.privateKey : undefined;
  const outcome = await decided(tools, vote, (now) => declareOutcome(now, { at, privateKey }));
  return outcome.vote;
}
