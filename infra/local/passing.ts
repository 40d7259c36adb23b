/** Time that goes by in leaps, from one moment at which something is to be done to the next, so that each is done in its own time. */
import { epochMs } from '../../bot/primitives/instant.ts';
import type { MovableClock } from './clock.ts';

export type Passing = {
  clock: MovableClock;
  /** The next moment for which something waits: epoch milliseconds. */
  next(): Promise<number | undefined>;
  /** Does all that there is to do by now. */
  arrived(): Promise<void>;
};

/** Lets so many minutes go by; those who ask meanwhile come after one another. */
export function passing({ clock, next, arrived }: Passing): (minutes: number) => Promise<void> {
  let before: Promise<unknown> = Promise.resolve();

  async function pass(minutes: number): Promise<void> {
    const end = epochMs(clock.now()) + minutes * 60_000;
    await arrived();
    for (let then = await next(); then !== undefined && then < end; then = await next()) await leap(then);
    await leap(end);
  }

  /** Time goes on by itself as well, so it may be later than that already. */
  async function leap(to: number): Promise<void> {
    clock.forward(to - epochMs(clock.now()));
    await arrived();
  }

  return (minutes) => {
    const passed = before.then(() => pass(minutes));
    before = passed.catch(() => undefined);
    return passed;
  };
}
