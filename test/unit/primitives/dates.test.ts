import { describe, expect, test } from 'vitest';
import { dayIn, dayInWords, momentInWords } from '../../../bot/primitives/dates.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

const ZONE = 'Europe/Amsterdam';
const at = (text: string) => text as Instant;

describe('A moment in words', () => {
  test('has the day of the week, and the time where the region is', () => {
    expect(momentInWords(at('2026-11-27T16:00:00.000Z'), 'nl', ZONE)).toBe('vrijdag 27 november 2026 om 17:00');
    expect(momentInWords(at('2026-11-27T16:00:00.000Z'), 'en', ZONE)).toBe('Friday 27 November 2026 at 17:00');
  });

  test.each([
    ['2026-10-25T00:30:00.000Z', 'zondag 25 oktober 2026 om 02:30 (zomertijd)', 'Sunday 25 October 2026 at 02:30 (summer time)'],
    ['2026-10-25T01:30:00.000Z', 'zondag 25 oktober 2026 om 02:30 (wintertijd)', 'Sunday 25 October 2026 at 02:30 (winter time)'],
    ['2026-10-24T23:59:59.999Z', 'zondag 25 oktober 2026 om 01:59', 'Sunday 25 October 2026 at 01:59'],
    ['2026-10-25T02:00:00.000Z', 'zondag 25 oktober 2026 om 03:00', 'Sunday 25 October 2026 at 03:00'],
  ])('in the hour that comes twice says which of the two: %s', (moment, dutch, english) => {
    expect(momentInWords(at(moment), 'nl', ZONE)).toBe(dutch);
    expect(momentInWords(at(moment), 'en', ZONE)).toBe(english);
  });
});

test('the day is the one on the region’s calendars', () => {
  expect(dayIn(ZONE, at('2026-12-31T23:30:00.000Z'))).toBe('2027-01-01');
  expect(dayInWords(at('2026-12-31T23:30:00.000Z'), 'nl')).toBe('1 januari 2027');
});
