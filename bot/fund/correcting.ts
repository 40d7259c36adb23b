/** Correcting the roll while a vote runs, with a trace of what was there. */
import type { Instant } from '../primitives/instant.ts';
import { canonical } from './chain.ts';
import { hindrance, type Roll, type Voter } from './electorate.ts';
import { evolve } from './evolve.ts';
import { entitled } from './hands.ts';
import { applicantsRecused } from './opening.ts';
import { type Correction, type Decision, over, type Vote } from './vote.ts';

export type CorrectionAsked = {
  /** Who comes on the roll, or stands on it otherwise than before. */
  put: Roll;
  removed: readonly string[];
  reason: string;
  by: string;
  at: Instant;
};

/** A voter who goes takes their ballot along; one whose class or weight changes keeps it. */
export function correctRoll(vote: Vote, asked: CorrectionAsked): Decision {
  const refused = over(vote, asked.at);
  if (refused) return refused;
  const reason = asked.reason.trim();
  if (!reason) return { refused: 'reasonNeeded' };
  if (asked.removed.some((key) => !Object.hasOwn(vote.roll, key))) return { refused: 'notOnRoll' };
  const put = Object.fromEntries(Object.entries(asked.put).filter(([key, voter]) => differs(vote.roll[key], voter)));
  if (asked.removed.length === 0 && Object.keys(put).length === 0) return { refused: 'nothingToCorrect' };

  const correction: Correction = {
    put,
    removed: [...asked.removed],
    was: picked(vote.roll, [...asked.removed, ...Object.keys(put)]),
    dropped: asked.removed.filter((key) => Object.hasOwn(vote.ballots, key)),
    reason,
    by: asked.by,
    at: asked.at,
  };
  const fact = { type: 'corrected', correction } as const;
  const newcomers = applicantsRecused({ roll: put, applicant: vote.applicant }, asked.at).filter(
    ({ voter }) => !Object.hasOwn(vote.recusals, voter),
  );
  const after = [fact, ...newcomers].reduce(evolve, vote);
  const why = hindrance(
    vote.rule,
    entitled(after).map(([, voter]) => voter),
  );
  return why ? { refused: 'ruleCannotBeMet', why } : [fact, ...newcomers];
}

function differs(was: Voter | undefined, voter: Voter): boolean {
  return canonical(was) !== canonical(voter);
}

function picked(roll: Roll, keys: readonly string[]): Roll {
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(roll, key) ? [[key, roll[key]!] as const] : [])));
}
