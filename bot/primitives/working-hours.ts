/** When people in the Netherlands are left in peace: at night, in the weekend, on public holidays. All of it on the region's own clocks. */
import { DateTime } from 'luxon';
import { dayIn } from './dates.ts';
import { type Instant, instant } from './instant.ts';
import type { Language } from './language.ts';

/** From eight in the evening until eight in the morning nobody is written to. */
const EVENING = 20;
const MORNING = 8;
const SATURDAY = 6;

export type Holiday = Readonly<Record<Language, string>>;

/** Days from Easter Sunday. */
const AROUND_EASTER: readonly [days: number, holiday: Holiday][] = [
  [-2, { nl: 'Goede Vrijdag', en: 'Good Friday' }],
  [0, { nl: 'eerste paasdag', en: 'Easter Sunday' }],
  [1, { nl: 'tweede paasdag', en: 'Easter Monday' }],
  [39, { nl: 'Hemelvaartsdag', en: 'Ascension Day' }],
  [49, { nl: 'eerste pinksterdag', en: 'Whit Sunday' }],
  [50, { nl: 'tweede pinksterdag', en: 'Whit Monday' }],
];

const FIXED: Readonly<Record<string, Holiday>> = {
  '01-01': { nl: 'nieuwjaarsdag', en: 'New Year’s Day' },
  '05-05': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  '12-25': { nl: 'eerste kerstdag', en: 'Christmas Day' },
  '12-26': { nl: 'tweede kerstdag', en: 'Boxing Day' },
};

const KINGS_DAY: Holiday = { nl: 'Koningsdag', en: 'King’s Day' };

/**
 * The public holiday that a day is: those of the Algemene termijnenwet art. 3 (Good Friday by its second paragraph), and the Sundays of
 * Easter and Whitsun. Where two fall on one day, the one that moves with Easter.
 * @param date "2026-04-27", of the years since 2014, when the King's birthday came to be the holiday
 */
export function holidayOn(date: string): Holiday | undefined {
  const year = Number(date.slice(0, 4));
  const easter = DateTime.fromISO(easterSunday(year), { zone: 'utc' });
  const moving = AROUND_EASTER.find(([days]) => easter.plus({ days }).toISODate() === date);
  return moving?.[1] ?? FIXED[date.slice(5)] ?? (date === kingsDay(year) ? KINGS_DAY : undefined);
}

/**
 * The first Sunday after the full moon of spring, by the anonymous Gregorian algorithm (Nature, 20 April 1876; J. Meeus, Astronomical
 * Algorithms, chapter 8); for every year of our calendar.
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`;
}

/** The King's birthday, 27 April; the day before where that is a Sunday, as in 2014 and 2025. */
function kingsDay(year: number): string {
  const birthday = DateTime.utc(year, 4, 27);
  return birthday.minus({ days: birthday.weekday === 7 ? 1 : 0 }).toISODate()!;
}

/** Whether it is evening or night. */
export function isQuiet(at: Instant, zone: string): boolean {
  const { hour } = DateTime.fromISO(at, { zone });
  return hour >= EVENING || hour < MORNING;
}

/** The moment itself when people are awake, otherwise eight o'clock in the morning that follows. */
export function nextWakingHour(at: Instant, zone: string): Instant {
  if (!isQuiet(at, zone)) return at;
  const local = DateTime.fromISO(at, { zone });
  const day = local.hour >= EVENING ? local.plus({ days: 1 }) : local;
  return instant(day.startOf('day').set({ hour: MORNING }).toMillis());
}

/**
 * The moment itself when people are at work, in the morning that follows when it is at night; where that is a day of rest, the
 * working day before it, at the hour of the moment or the nearest one at which people are awake.
 */
export function workingMoment(at: Instant, zone: string): Instant {
  const waking = nextWakingHour(at, zone);
  let day = DateTime.fromISO(waking, { zone });
  if (!isRest(day)) return waking;
  while (isRest(day)) day = day.minus({ days: 1 });
  const { hour, minute } = DateTime.fromISO(at, { zone });
  const time =
    hour >= EVENING ? { hour: EVENING - 1, minute: 0 } : hour < MORNING ? { hour: MORNING, minute: 0 } : { hour, minute };
  return instant(day.startOf('day').set(time).toMillis());
}

function isRest(day: DateTime): boolean {
  return day.weekday >= SATURDAY || holidayOn(day.toISODate()!) !== undefined;
}

/** Why this is no time at which to expect people: the holiday, the weekend, or the hour; undefined when it is one. */
export function restAt(at: Instant, zone: string): Holiday | 'weekend' | 'night' | undefined {
  const holiday = holidayOn(dayIn(zone, at));
  if (holiday) return holiday;
  if (DateTime.fromISO(at, { zone }).weekday >= SATURDAY) return 'weekend';
  return isQuiet(at, zone) ? 'night' : undefined;
}
