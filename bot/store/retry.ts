/** Waiting between tries. Not the domain's clock or chance: nothing that is stored or said depends on it. */
import { setTimeout as wait } from 'node:timers/promises';

/** A Slack edge has 3 s in all: eight tries wait 1.3 s at most, which outlasts any ordinary contention. */
export const MAX_TRIES = 8;
const BASE_MS = 15;
const CAP_MS = 400;

/** Waits a random share of a doubling span ("full jitter"), so that those who collided do not collide again. */
export async function backOff(tried: number): Promise<void> {
  await wait(Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** tried));
}
