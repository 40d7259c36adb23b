/**
 * Nobody waits for a provider that is down: after three failures in a minute it is left alone for half a minute, then one
 * message tries it again. Kept in memory: every worker finds out for itself, and forgets it when it ends.
 */
import { type Clock, epochMs } from '../../primitives/instant.ts';

const MOST_FAILURES = 3;
const WITHIN_MS = 60_000;
const REST_MS = 30_000;

export function breaker(clock: Clock) {
  let failures: number[] = [];
  let restsUntil: number | undefined;
  const now = () => epochMs(clock.now());

  return {
    /** Asking takes the one try that there is after a rest; who comes while it runs does not get another. */
    mayTry(): boolean {
      if (restsUntil === undefined) return true;
      if (now() < restsUntil) return false;
      restsUntil = now() + REST_MS;
      return true;
    },
    answered(): void {
      if (restsUntil === undefined) return;
      restsUntil = undefined;
      failures = [];
    },
    failed(): void {
      failures = [...failures.filter((at) => at > now() - WITHIN_MS), now()];
      if (restsUntil !== undefined || failures.length >= MOST_FAILURES) restsUntil = now() + REST_MS;
    },
  };
}
