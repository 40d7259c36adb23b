/**
 * The end of a vote, in two steps so that nothing is accepted and not counted: first no ballot is taken any more (every box of a
 * big vote is closed), then what was taken is counted. Both may be asked any number of times and happen once.
 */
import type { Instant } from '../primitives/instant.ts';
import { ballotKey } from './balloting.ts';
import { outcomeOf } from './disclosure.ts';
import { opener } from './sealing.ts';
import { type Reading, tally } from './tally.ts';
import { type Decision, over, type Vote } from './vote.ts';

type By = { by: string; at: Instant };

/** @param asked `seen` is the deadline on the form that was filled in. */
export function extend(vote: Vote, asked: By & { seen: Instant; closesAt: Instant }): Decision {
  const { seen, closesAt, by, at } = asked;
  const refused = over(vote, at);
  if (refused) return refused;
  if (closesAt === vote.closesAt) return [];
  if (seen !== vote.closesAt) return { refused: 'stale' };
  if (closesAt <= at) return { refused: 'deadlineInPast' };
  return closesAt < vote.closesAt ? { refused: 'deadlineNotLater' } : [{ type: 'extended', from: seen, closesAt, by, at }];
}

/** @param asked `early`: who closes before the deadline, and why. The vote is closed as of its deadline, whenever this is asked. */
export function closeVote(vote: Vote, asked: { at: Instant; early?: { by: string; reason: string } }): Decision {
  const { at, early } = asked;
  if (vote.status === 'void') return { refused: 'void' };
  if (vote.status === 'closed') return [];
  if (at >= vote.closesAt) return [{ type: 'closed', closesAt: vote.closesAt }];
  if (!early) return { refused: 'notYetOver' };
  if (at < vote.opensAt) return { refused: 'notYetOpen' };
  const reason = early.reason.trim();
  return reason ? [{ type: 'closed', closesAt: at, early: { by: early.by, reason } }] : { refused: 'reasonNeeded' };
}

/** Only before the deadline: after it the ballots decide, and whoever likes their outcome less has no say in it. */
export function voidVote(vote: Vote, { by, at, reason }: By & { reason: string }): Decision {
  if (vote.status === 'void') return [];
  const refused = over(vote, at);
  if (refused) return refused;
  const why = reason.trim();
  return why ? [{ type: 'voided', why: 'coordinator', at, by, reason: why }] : { refused: 'reasonNeeded' };
}

/**
 * Counts what was taken. A ballot that cannot be read makes the vote void: it was accepted, so without it nothing is decided.
 * @param asked `privateKey` opens a secret vote; without it its ballots cannot be read.
 */
export function declareOutcome(vote: Vote, asked: { at: Instant; privateKey?: string }): Decision {
  if (vote.status === 'void') return { refused: 'void' };
  if (vote.status === 'open') return { refused: 'notYetOver' };
  if (vote.outcome) return [];
  const counted = tally(vote, readingOf(vote, asked.privateKey));
  if (counted.why) return [{ type: 'voided', why: counted.why, at: asked.at }];
  return [{ type: 'declared', outcome: outcomeOf(vote, counted) }];
}

function readingOf(vote: Vote, privateKey: string | undefined): Reading {
  if (!vote.secret) return (_, { choice }) => choice;
  const open = privateKey === undefined ? undefined : opener(privateKey);
  return (voter, { sealed }) => (sealed === undefined ? undefined : open?.(sealed, ballotKey(vote, voter)));
}
