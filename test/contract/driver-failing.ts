/** A person is told when the app fails, and nothing is lost by it. */
import { describe, expect, it } from 'vitest';
import { doing, EACH, SAY } from './driver-acts.ts';
import type { DriverHarness } from './driver-harness.ts';

export function failing(driver: () => DriverHarness): void {
  describe('an app that fails', () => {
    const broken = () => {
      throw new Error('the table at secret-host is gone');
    };

    it.each(EACH.slice(1))('gives the person a sentence in both languages, and no reasons: %s', async (_what, act) => {
      const request = await driver().request(act);
      driver().willReply(broken);

      const response = await driver().send(request);

      const { said, errors } = driver().seenAfter(response);
      const words = [...said, ...errors].join('\n');
      expect(response.status).toBe(200);
      expect(words).toMatch(/Dat lukte niet/);
      expect(words).toMatch(/That did not work/);
      expect(words).not.toContain('secret-host');
    });

    it('leaves a message either answered with that sentence, or to be delivered again', async () => {
      driver().willReply(broken);

      const response = await doing(driver(), SAY);

      const told = driver().seenAfter(response).said.join().includes('Dat lukte niet');
      expect(told || response.status === 500).toBe(true);
    });

    it('does its work at the next delivery, under the same id', async () => {
      const request = await driver().request(SAY);
      driver().willReply(broken);
      await driver().send(request);
      driver().willReply({});

      const response = await driver().send(request);

      expect(response.status).toBe(200);
      expect(driver().asks).toHaveLength(2);
      expect(driver().asks[0]!.id).toBe(driver().asks[1]!.id);
    });
  });
}
