/** Nothing reaches the app but what the platform sent. */
import { afterEach, describe, expect, it } from 'vitest';
import { EACH, SAY } from './driver-acts.ts';
import type { DriverHarness } from './driver-harness.ts';

export function refusing(driver: () => DriverHarness): void {
  describe('what the platform did not send is refused, and the app hears nothing of it', () => {
    afterEach(() => expect(driver().asks).toEqual([]));

    it('with 401 when it is not signed as it should be', async () => {
      for (const [how, wrongly] of Object.entries(driver().badly)) {
        for (const [what, act] of EACH) {
          const response = await driver().send(await wrongly(act));

          expect([how, what, response.status]).toEqual([how, what, 401]);
        }
      }
    });

    it('with 413 when it is larger than a platform sends', async () => {
      const response = await driver().send(await driver().signed(new TextEncoder().encode(`"${'x'.repeat(1_000_001)}"`)));

      expect(response.status).toBe(413);
    });

    it.each(['', 'hallo', '{"type":', '[]', 'null', '{}', '"x"', '{"type":"event_callback","event":null}'])(
      'with 400 when it is well signed and says %j',
      async (body) => {
        const response = await driver().send(await driver().signed(new TextEncoder().encode(body)));

        expect(response.status).toBe(400);
      },
    );

    it('with 400 when it is well signed and is no text', async () => {
      const response = await driver().send(await driver().signed(new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28])));

      expect(response.status).toBe(400);
    });

    it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', ''])(
      'with 400 when it calls itself %j',
      async (type) => {
        const { body } = await driver().request(SAY);

        const response = await driver().send(await driver().signed(body, type));

        expect(response.status).toBe(400);
      },
    );
  });
}
