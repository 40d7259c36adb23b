/**
 * The port to what happens at a set moment: at least once, not before it, to the second when all is well and late rather than
 * never. A name has one moment: set again it moves.
 */
import type { Instant } from '../primitives/instant.ts';

export type Schedule<Job> = {
  /**
   * Has this job done at that moment; one that has passed is now.
   * @param order text that grows with whatever sets this name (a change's id): what comes late or again undoes nothing newer, and
   * brings back nothing that was done.
   */
  at(when: Instant, name: string, job: Job, order: string): Promise<void>;
  cancel(name: string, order: string): Promise<void>;
  /** What these names are set to; a name that was never set is left out. */
  known(names: string[]): Promise<Map<string, Known>>;
  /** Queues what is due soon, each with its delay, and again what was queued and not done. To be called every minute. */
  send(): Promise<void>;
  /**
   * For whoever gets the job: acts, unless the name was moved, cancelled or done since.
   * @param act may throw NotYet to put it off; anything else it throws is a failure, to be tried again.
   * @throws NotYet when the moment is still to come.
   */
  fire(name: string, when: Instant, act: () => Promise<void>): Promise<void>;
};

/** `at` is missing from what was cancelled. */
export type Known = { at?: Instant; status: 'waiting' | 'done' | 'cancelled'; order: string };
