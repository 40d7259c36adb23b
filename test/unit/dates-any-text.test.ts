/** Whatever people paste: an answer, in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentIn } from '../../bot/conversation/dates.ts';
import { type Instant, instant } from '../../bot/primitives/instant.ts';

const LENGTH = 20_000;
const MOST_MS = 5;
const context = { now: '2026-11-25T10:00:00.000Z' as Instant, timeZone: 'Europe/Amsterdam', language: 'nl' } as const;

const PIECES =
  "3 17 3-12 17:30 9:00-11:00 31/2 5pm 2026-12-03 9999 eind begin half kwart twenty drie vrijdag vr. do morgen de een over in volgende next vorige week weken maand uur voor tot to of or from 's middags december may mei 15e third noon ! .".split(
    ' ',
  );

describe('Any text', () => {
  it('gives a moment that is one, or nothing, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('nl', 'en'), fc.integer({ min: 0, max: 4e12 }), (text, language, now) => {
        const moment = momentIn(text, { ...context, language, now: instant(now) });
        const moments = moment === undefined ? [] : 'ambiguous' in moment ? moment.ambiguous : [moment.at];
        for (const at of moments) expect(new Date(at).toISOString()).toBe(at);
        if (moment && 'matched' in moment) expect(text).toContain(moment.matched);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    'vergadering ',
    'vrijdag ',
    '5 ',
    '20 uur ',
    '5 to ',
    'twenty ',
    'eind de ',
    'a week from ',
    'over twee weken ',
    'half ',
    'vorige ',
    'é',
    '1',
    '!',
    '€ 1',
    "'s ",
  ])('of 20,000 characters “%s” is read within 5 ms', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    const took = Array.from({ length: 12 }, () => {
      const began = performance.now();
      momentIn(text, context);
      return performance.now() - began;
    });

    // The quickest of some: what else the machine does is no part of it.
    expect(Math.min(...took)).toBeLessThan(MOST_MS);
  });
});
