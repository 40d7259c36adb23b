/** What the app replies reaches the person. */
import { describe, expect, it } from 'vitest';
import { CHARTED, DRAWN, EACH, FORM, PRESS, SAID, SAY, SHORTCUT, SUBMIT, seen } from './driver-acts.ts';
import type { DriverHarness } from './driver-harness.ts';

export function replying(driver: () => DriverHarness): void {
  describe('what the app replies reaches the person', () => {
    it.each(['channel', 'direct'] as const)('as a message where they spoke, in a %s', async (place) => {
      const { said } = await seen(driver(), { do: 'say', place, text: 'vraagstukken' }, { card: SAID });

      expect(said).toEqual(['Er zijn drie vraagstukken.']);
    });

    it.each(['channel', 'direct'] as const)('as a chart where they spoke, in a %s', async (place) => {
      const { said } = await seen(driver(), { do: 'say', place, text: 'inwoners van Twente' }, { card: CHARTED });

      expect(said).toEqual([expect.stringContaining('Inwoners van Twente')]);
    });

    it('as words for the presser only', async () => {
      const { said, aloud } = await seen(driver(), PRESS, { card: SAID });

      expect([said, aloud]).toEqual([['Er zijn drie vraagstukken.'], []]);
    });

    it('as words for everyone where that is asked', async () => {
      const { aloud } = await seen(driver(), PRESS, { card: SAID, audience: 'everyone' });

      expect(aloud).toEqual(['Er zijn drie vraagstukken.']);
    });

    it('as the pressed card, redrawn', async () => {
      const { redrawn } = await seen(driver(), PRESS, { replace: DRAWN });

      expect(redrawn).toEqual(['12. Geen vakmensen']);
    });

    it('as a form, opened by a press', async () => {
      const { form } = await seen(driver(), { ...PRESS, opensForm: true }, { form: FORM });

      expect(form).toEqual(['Vraagstuk aanpassen', 'Titel']);
    });

    it('as a form, opened by a shortcut', async () => {
      expect((await seen(driver(), SHORTCUT, { form: FORM })).form).toEqual(['Vraagstuk aanpassen', 'Titel']);
    });

    it('as a button that opens the form, where words alone cannot', async () => {
      const { said, form } = await seen(driver(), SAY, { form: FORM });

      expect(form).toBeUndefined();
      expect(said.join()).toContain('Vraagstuk aanpassen');
    });

    it('as a sentence on the form that stays open', async () => {
      const { errors } = await seen(driver(), SUBMIT, { errors: { title: 'Geef het een titel.' } });

      expect(errors).toEqual(['Geef het een titel.']);
    });

    it('as a sentence when the form is gone', async () => {
      expect((await seen(driver(), SUBMIT, { card: SAID })).said).toEqual(['Er zijn drie vraagstukken.']);
    });

    it('as a next form after the first', async () => {
      const { form } = await seen(driver(), SUBMIT, { form: { ...FORM, title: 'En uw bedrijf' } });

      expect(form).toEqual(['En uw bedrijf', 'Titel']);
    });

    it.each(EACH)('as nothing at all when there is nothing to say: %s', async (_what, act) => {
      const { said, redrawn, errors, form } = await seen(driver(), act, {});

      expect([said, redrawn, errors, form]).toEqual([[], [], [], undefined]);
    });
  });
}
