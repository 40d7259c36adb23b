/**
 * What every driver owes the app and the people, whatever its platform: one suite, which each driver passes through a harness of its
 * own (`slack-driver.test.ts`, `teams-driver.test.ts`). Whatever only one platform does is tested beside it.
 */
import { afterEach, beforeEach, describe } from 'vitest';
import { failing } from './driver-failing.ts';
import { fetching } from './driver-fetching.ts';
import type { DriverHarness } from './driver-harness.ts';
import { hearing } from './driver-hearing.ts';
import { refusing } from './driver-refusing.ts';
import { replying } from './driver-replying.ts';
import { speaking } from './driver-speaking.ts';

export function driverContract(name: string, start: () => Promise<DriverHarness>): void {
  describe(name, () => {
    let current: DriverHarness;
    beforeEach(async () => {
      current = await start();
    });
    afterEach(() => current.close());

    for (const part of [hearing, replying, failing, refusing, speaking, fetching]) part(() => current);
  });
}
