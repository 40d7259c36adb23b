/** When somebody wants the digest, and of what, as people say it. */
import { describe, expect, it } from 'vitest';
import { momentIn } from '../../../bot/conversation/dates.ts';
import type { Slot } from '../../../bot/digest/slot.ts';
import { slotIn, slotInWords, themesIn, themesInWords, timeIn } from '../../../bot/digest/wishes.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

const NOW = '2026-11-23T11:00:00.000Z' as Instant;
const MONDAY: Slot = { weekday: 1, hour: 8, minute: 30, zone: 'Europe/Amsterdam' };
const wished = (words: string, language: 'nl' | 'en') => slotIn({ momentIn }, words, MONDAY, { now: NOW, language });

describe('A day and an hour', () => {
  it.each([
    ['dinsdag 9 uur', 'nl', 2, 9, 0],
    ['elke vrijdag om half vier', 'nl', 5, 15, 30],
    ['stuur mij het weekbericht voortaan op donderdag om 16:15', 'nl', 4, 16, 15],
    ['zondag', 'nl', 7, 8, 30],
    ['om 7 uur', 'nl', 1, 7, 0],
    ['Wednesday at noon', 'en', 3, 12, 0],
    ['every Friday at 4pm', 'en', 5, 16, 0],
    ['on Mondays', 'en', 1, 8, 30],
  ] as const)('is heard in “%s”', (words, language, weekday, hour, minute) => {
    expect(wished(words, language)).toEqual({ ...MONDAY, weekday, hour, minute });
  });

  it.each(['energie, personeel', 'graag', ''])('is not heard in “%s”', (words) => {
    expect(wished(words, 'nl')).toBeUndefined();
  });

  it('is said back in both languages', () => {
    expect(slotInWords({ ...MONDAY, weekday: 5, hour: 16, minute: 0 }, 'nl')).toBe('elke vrijdag om 16:00 (Amsterdam)');
    expect(slotInWords({ ...MONDAY, zone: 'Europe/London' }, 'en')).toBe('every Monday at 08:30 (London)');
  });
});

it.each([
  ['8:30', { hour: 8, minute: 30 }],
  ['8.30 uur', { hour: 8, minute: 30 }],
  ['17u', { hour: 17, minute: 0 }],
  ['9', { hour: 9, minute: 0 }],
  ['24:00', undefined],
  ['8:75', undefined],
  ['straks', undefined],
  ['', undefined],
])('a form’s time “%s” is %o', (typed, time) => {
  expect(timeIn(typed)).toEqual(time);
});

describe('Topics', () => {
  it('are parts of the product in either language, and words of one’s own', () => {
    expect(themesIn('Fonds, figures en energie; technisch  personeel')).toEqual([
      'fund',
      'monitor',
      'energie',
      'technisch personeel',
    ]);
  });

  it('are said back in the reader’s language', () => {
    expect(themesInWords(['fund', 'energie'], 'nl')).toBe('fonds, energie');
    expect(themesInWords(['fund', 'energie'], 'en')).toBe('fund, energie');
  });

  it('are at most ten, each no longer than a few words', () => {
    const many = themesIn(Array.from({ length: 40 }, (_, i) => `${'x'.repeat(60)}${i}`).join(','));

    expect(many.length).toBeLessThanOrEqual(10);
    expect(many.every((theme) => theme.length <= 40)).toBe(true);
  });
});
