import { DateTime } from 'luxon';
import type { Instant } from './instant.ts';
import { type Language, LOCALES } from './language.ts';

/** "23 november 2026", as people in the region's time zone write it. */
export function dayInWords(at: Instant, language: Language, timeZone = 'Europe/Amsterdam'): string {
  return DateTime.fromISO(at, { zone: timeZone }).setLocale(LOCALES[language]).toFormat('d LLLL yyyy');
}

/** The date on the region's calendars at this moment: "2026-11-23". */
export function dayIn(timeZone: string, at: Instant): string {
  return DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

const WHICH: Readonly<Record<Language, readonly [summer: string, winter: string]>> = {
  nl: ['zomertijd', 'wintertijd'],
  en: ['summer time', 'winter time'],
};

/**
 * "vrijdag 27 november 2026 om 17:00": a moment to be held to, with the day of the week so that nobody is a week off. In the hour that
 * comes twice when summer time ends, it is said which of the two.
 */
export function momentInWords(at: Instant, language: Language, timeZone: string): string {
  const local = DateTime.fromISO(at, { zone: timeZone });
  const written = local.setLocale(LOCALES[language]);
  const words = written.toFormat(language === 'nl' ? "cccc d LLLL yyyy 'om' HH:mm" : "cccc d LLLL yyyy 'at' HH:mm");
  const [summer, winter] = WHICH[language];
  return local.getPossibleOffsets().length > 1 ? `${words} (${local.isInDST ? summer : winter})` : words;
}
