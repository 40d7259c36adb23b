/**
 * One order of writes. Each runs alone on a draft of its own, so that a refused one leaves nothing behind; those that
 * arrive while the disk is busy are committed together, so that many people cost one wait for the disk, not many.
 */
import { type Draft, draftOn, mergeDown, type Reader } from './draft.ts';

/** @param below what the draft lies on: everything as it was before this work. */
export type Work<T> = (draft: Draft, below: Reader) => Promise<T>;
export type Writer = {
  /** @returns what the work gives, once it lies on the disk. */
  write<T>(work: Work<T>): Promise<T>;
  /** Resolves when all that was asked for before is done. */
  drained(): Promise<void>;
};

type Waiting = { run(shared: Draft): Promise<() => void>; abandon(error: unknown): void };

/** Enough to spread the cost of the disk; few enough to keep the last of them from waiting long. */
const MAX_GROUP = 200;

/** @param committed is told after each group that reached the disk. */
export function serialWriter(below: Reader, commit: (draft: Draft) => Promise<void>, committed: () => void): Writer {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;

  async function drain() {
    while (waiting.length > 0) {
      const group = waiting.splice(0, MAX_GROUP);
      const shared = draftOn(below);
      try {
        const answers: (() => void)[] = [];
        for (const each of group) answers.push(await each.run(shared));
        await commit(shared);
        // Nobody hears of a write, or of a refusal that rests on one, before it is durable.
        for (const answer of answers) answer();
        committed();
      } catch (error) {
        for (const each of group) each.abandon(error);
      }
    }
    draining = undefined;
  }

  return {
    write<T>(work: Work<T>) {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.push({
        async run(shared) {
          const own = draftOn(shared);
          try {
            const result = await work(own, shared);
            mergeDown(own, shared);
            return () => resolve(result);
          } catch (error) {
            return () => reject(error);
          }
        },
        abandon: reject,
      });
      draining ??= drain();
      return promise;
    },
    async drained() {
      await draining;
    },
  };
}
