/** Moments and numbers as they stand in minutes. */
import { DateTime } from 'luxon';
import type { Instant } from '../../primitives/instant.ts';
import { type Language, LOCALES } from '../../primitives/language.ts';
import { numberInWords } from '../../primitives/numbers.ts';
import type { Rule } from '../rule.ts';

/** "27 november 2026, 11:00 (UTC+1)": in the hour that summer time repeats the difference from UTC tells which one. */
export function momentIn(timeZone: string, language: Language): (at: Instant) => string {
  return (at) => {
    const local = DateTime.fromISO(at, { zone: timeZone }).setLocale(LOCALES[language]);
    const seconds = local.second === 0 && local.millisecond === 0 ? '' : ':ss';
    return `${local.toFormat(`d LLLL yyyy, HH:mm${seconds}`)} (UTC${local.toFormat('Z')})`;
  };
}

/** "24-11-2026 11:00:05": where the year and the zone stand above. */
export function stampIn(timeZone: string): (at: Instant) => string {
  return (at) => DateTime.fromISO(at, { zone: timeZone }).toFormat('dd-MM-yyyy HH:mm:ss');
}

/** "1 juli 2021", of a date on the calendar. */
export function dateIn(language: Language): (date: string) => string {
  return (date) => DateTime.fromISO(date, { zone: 'utc' }).setLocale(LOCALES[language]).toFormat('d LLLL yyyy');
}

export function countIn(language: Language): (value: number) => string {
  return (value) => numberInWords(value, language, 0);
}

/** What somebody weighs: whole euro of WOZ value, or votes. */
export function weightIn({ weight }: Pick<Rule, 'weight'>, language: Language): (value: number) => string {
  const count = countIn(language);
  return (value) => (weight === 'woz' ? `€\u00a0${count(value)}` : count(value));
}
