/** What people do reaches the app as the Ask that it is. */
import { describe, expect, it } from 'vitest';
import { doing, EACH, PRESS, SAY, SHORTCUT, SUBMIT, whoAndWhere } from './driver-acts.ts';
import type { Act, DriverHarness } from './driver-harness.ts';

export function hearing(driver: () => DriverHarness): void {
  describe('what people do reaches the app', () => {
    const heard = async (act: Act) => {
      const response = await doing(driver(), act);
      expect(response.status).toBe(200);
      return driver().asks.at(-1);
    };

    it.each(['channel', 'direct'] as const)('as words said in a %s', async (place) => {
      const ask = await heard({ do: 'say', place, text: 'vraagstukken' });

      expect(ask).toMatchObject({ kind: 'text', text: 'vraagstukken', origin: whoAndWhere(driver(), place) });
    });

    it.each([
      ['emoji', '🙂👩‍🏭🇳🇱 ❤️'],
      ['right-to-left script', 'نقص في العمالة הרבה'],
      ['markup of every platform', '<!channel> <b>dik</b> &amp; &lt; *x* _y_ ~z~ `q` [a](b) @everyone {{DATE(2026)}}'],
      ['20,000 characters', 'vraagstuk '.repeat(2_000).trim()],
      ['lines', 'een\n\ntwee'],
    ])('as it was typed: %s', async (_what, words) => {
      const ask = await heard({ do: 'say', place: 'channel', text: words });

      expect(ask).toMatchObject({ kind: 'text', text: words });
    });

    it('as a press, with its action and args, and the message that bears the button', async () => {
      const ask = await heard(PRESS);

      expect(ask).toMatchObject({
        kind: 'press',
        action: 'problem.support',
        args: { problem: 12, sure: true },
        origin: { ...whoAndWhere(driver(), 'channel'), message: expect.any(String) },
      });
    });

    it('as a filled in form, from where it was opened, with the form’s action and args', async () => {
      const ask = await heard(SUBMIT);

      expect(ask).toMatchObject({
        kind: 'form',
        action: 'problem.edited',
        args: { problem: 12 },
        values: { title: 'Geen vakmensen' },
        origin: whoAndWhere(driver(), 'channel'),
      });
    });

    it('as a shortcut, with the words of the message on which it was used', async () => {
      const ask = await heard(SHORTCUT);

      expect(ask).toMatchObject({ kind: 'shortcut', action: 'problem.raise', text: 'Wie kent er nog een lasser?' });
    });

    it('as an arrival, told by whoever brought Streek', async () => {
      const ask = await heard({ do: 'invite' });

      expect(ask).toMatchObject({ kind: 'installed', origin: { workspace: driver().workspace, account: driver().account } });
    });

    it.each(EACH)('with an id of its own: %s', async (_what, act) => {
      const first = await heard(act);
      const second = await heard(act);

      expect(first!.id).not.toBe(second!.id);
    });

    it('with the moment at which it was heard', async () => {
      expect((await heard(SAY))!.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/);
    });
  });
}
