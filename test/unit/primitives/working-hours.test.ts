import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { epochMs, type Instant, instant, plusMinutes } from '../../../bot/primitives/instant.ts';
import { easterSunday, holidayOn, isQuiet, nextWakingHour, restAt } from '../../../bot/primitives/working-hours.ts';

const ZONE = 'Europe/Amsterdam';
const at = (text: string) => text as Instant;
const local = (moment: Instant, zone = ZONE) => DateTime.fromISO(moment, { zone });

describe('Easter', () => {
  test.each([
    '2014-04-20',
    '2018-04-01',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2030-04-21',
    '2035-03-25',
    '2038-04-25',
    // The full moons that a simpler rule gets wrong.
    '1954-04-18',
    '1981-04-19',
    '2049-04-18',
    '2076-04-19',
  ])('is on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  test('is a Sunday from 22 March to 25 April, and the one that Carter’s rule gives for our two centuries', () => {
    for (let year = 1900; year < 2100; year++) {
      let moon = 225 - 11 * (year % 19);
      while (moon > 50) moon -= 30;
      if (moon > 48) moon -= 1;
      const weekday = (year + Math.floor(year / 4) + moon + 1) % 7;
      const byCarter = DateTime.utc(year, 3, 1).plus({ days: moon + 7 - weekday - 1 });
      const date = easterSunday(year);
      expect(date).toBe(byCarter.toISODate());
      expect(DateTime.fromISO(date).weekday).toBe(7);
      expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('Public holidays', () => {
  test('of 2026 are these', () => {
    const days = Array.from({ length: 365 }, (_, i) => DateTime.utc(2026).plus({ days: i }).toISODate()!);

    expect(days.flatMap((date) => (holidayOn(date) ? [`${date} ${holidayOn(date)!.nl} / ${holidayOn(date)!.en}`] : []))).toEqual([
      '2026-01-01 nieuwjaarsdag / New Year’s Day',
      '2026-04-03 Goede Vrijdag / Good Friday',
      '2026-04-05 eerste paasdag / Easter Sunday',
      '2026-04-06 tweede paasdag / Easter Monday',
      '2026-04-27 Koningsdag / King’s Day',
      '2026-05-05 Bevrijdingsdag / Liberation Day',
      '2026-05-14 Hemelvaartsdag / Ascension Day',
      '2026-05-24 eerste pinksterdag / Whit Sunday',
      '2026-05-25 tweede pinksterdag / Whit Monday',
      '2026-12-25 eerste kerstdag / Christmas Day',
      '2026-12-26 tweede kerstdag / Boxing Day',
    ]);
  });

  test.each([
    [2014, '04-26'],
    [2024, '04-27'],
    [2025, '04-26'],
    [2031, '04-26'],
  ])('have King’s Day of %i on %s', (year, day) => {
    const april = Array.from({ length: 30 }, (_, i) => `${year}-04-${String(i + 1).padStart(2, '0')}`);

    expect(april.filter((date) => holidayOn(date)?.en === 'King’s Day')).toEqual([`${year}-${day}`]);
  });

  test('that fall together are told as the one that moves: Ascension Day on 5 May 2016', () => {
    expect(holidayOn('2016-05-05')?.nl).toBe('Hemelvaartsdag');
  });
});

describe('Quiet hours', () => {
  test.each([
    ['2026-11-23T18:59:59.999Z', false],
    ['2026-11-23T19:00:00.000Z', true],
    ['2026-11-24T06:59:59.999Z', true],
    ['2026-11-24T07:00:00.000Z', false],
    // In summer an hour earlier by UTC.
    ['2026-07-01T18:00:00.000Z', true],
    ['2026-07-02T06:00:00.000Z', false],
  ])('at %s: %s', (moment, quiet) => {
    expect(isQuiet(at(moment), ZONE)).toBe(quiet);
  });

  test.each([
    ['in the evening', '2026-11-23T21:30:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['after midnight', '2026-11-23T23:30:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['by day', '2026-11-24T11:00:00.123Z', '2026-11-24T11:00:00.123Z'],
    ['in the night in which an hour is skipped', '2026-03-28T20:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ['just before the hour that is skipped', '2026-03-29T00:59:59.999Z', '2026-03-29T06:00:00.000Z'],
    ['just after it', '2026-03-29T01:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ['in the night in which an hour comes twice', '2026-10-24T19:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['in that hour, the first time', '2026-10-25T00:30:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['in that hour, the second time', '2026-10-25T01:30:00.000Z', '2026-10-25T07:00:00.000Z'],
  ])('are over at eight: %s', (_, moment, waking) => {
    expect(nextWakingHour(at(moment), ZONE)).toBe(waking);
  });

  test('end at the first waking moment, whatever the moment and the zone, around both changes of the clock', () => {
    const change = fc.constantFrom('2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z', '2027-03-28T01:00:00.000Z');
    const zone = fc.constantFrom(ZONE, 'Europe/Lisbon', 'Atlantic/Azores', 'America/Curacao', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(change, fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }), zone, (about, minutes, where) => {
        const moment = plusMinutes(at(about), minutes);

        const waking = nextWakingHour(moment, where);

        expect(waking >= moment).toBe(true);
        expect(isQuiet(waking, where)).toBe(false);
        if (waking === moment) return;
        expect(local(waking, where).toFormat('HH:mm:ss.SSS')).toBe('08:00:00.000');
        // An hour more where one comes twice; and every minute of it is quiet.
        const all = (epochMs(waking) - epochMs(moment)) / 60_000;
        expect(all).toBeLessThanOrEqual(13 * 60);
        for (let minute = 0; minute < all; minute += 7) expect(isQuiet(plusMinutes(moment, minute), where)).toBe(true);
        expect(isQuiet(instant(epochMs(waking) - 1), where)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('People are not expected', () => {
  test.each([
    ['on a holiday, also at noon', '2026-04-27T10:00:00.000Z', { nl: 'Koningsdag', en: 'King’s Day' }],
    ['on a holiday as the region counts its days', '2026-12-24T23:30:00.000Z', { nl: 'eerste kerstdag', en: 'Christmas Day' }],
    ['on Saturday', '2026-11-28T11:00:00.000Z', 'weekend'],
    ['on Sunday night', '2026-11-29T22:00:00.000Z', 'weekend'],
    ['at night', '2026-11-26T21:00:00.000Z', 'night'],
  ])('%s', (_, moment, why) => {
    expect(restAt(at(moment), ZONE)).toEqual(why);
  });

  test('and are on a Friday afternoon', () => {
    expect(restAt(at('2026-11-27T16:00:00.000Z'), ZONE)).toBeUndefined();
  });
});
