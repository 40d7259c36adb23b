/** A vote's tests as sentences: given(a vote, what happened).when(something is asked).gives(facts), or refused with a reason. */
import { expect } from 'vitest';
import { evolve } from '../../../bot/fund/evolve.ts';
import type { Decision, Fact, Refusal, Vote } from '../../../bot/fund/vote.ts';

/** Something that is asked of a vote. */
export type Step = (vote: Vote) => Decision;
type Happening = Exclude<Fact, { type: 'opened' }>;

export function given(start: Vote, ...before: Step[]) {
  const vote = before.reduce(after, start);
  return {
    vote,
    when(step: Step) {
      const decision = step(vote);
      return {
        gives: (...facts: Partial<Fact>[]) => expect(decision).toMatchObject(facts),
        nothingChanges: () => expect(decision).toEqual([]),
        refused: (refused: Refusal) => expect(decision).toEqual({ refused }),
      };
    },
  };
}

/** The vote after something that is not refused. */
export function after(vote: Vote, step: Step): Vote {
  const decision = step(vote);
  if ('refused' in decision) throw new Error(`refused: ${decision.refused}`);
  return (decision as Happening[]).reduce(evolve, vote);
}
