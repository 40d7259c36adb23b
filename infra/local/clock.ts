/**
 * The clock of the local run: the machine's own, put forward as far as a demo asked. How far is kept, so that a restart does not
 * take the bot back to before what it has done.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Clock, epochMs, instant, systemClock } from '../../bot/primitives/instant.ts';

/** In the folder of the state. */
export const CLOCK_FILE = 'clock.json';

export type MovableClock = Clock & {
  /** Puts the clock forward, kept before anyone sees it. A clock never goes back. */
  forward(ms: number): void;
};

/** @param path a small file; without it, or before the first move, the clock is the machine's. */
export function openClock(path?: string, machine: Clock = systemClock): MovableClock {
  let aheadMs = path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { aheadMs: number }).aheadMs : 0;
  return {
    now: () => instant(epochMs(machine.now()) + aheadMs),
    forward(ms) {
      const next = aheadMs + Math.max(0, ms);
      if (path) {
        // Written aside and renamed, so that a killed process leaves the old time or the new.
        writeFileSync(`${path}.new`, JSON.stringify({ aheadMs: next }), { flush: true });
        renameSync(`${path}.new`, path);
      }
      aheadMs = next;
    },
  };
}
