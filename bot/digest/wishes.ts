/** What people say of when they want their digest, and of what: in words or by form. Pure. */
import { DateTime } from 'luxon';
import { folded } from '../primitives/folded.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Slot } from './slot.ts';
import type { Tools } from './tools.ts';
import { digestWords } from './words/index.ts';

const MOST_THEMES = 10;
const LONGEST_THEME = 40;

/** "dinsdag 9 uur", "every Friday at half past four": the day, the time or both; what is not said stays. Undefined: neither is. */
export function slotIn(
  { momentIn }: Pick<Tools, 'momentIn'>,
  words: string,
  now: Slot,
  asked: { now: Instant; language: Language },
): Slot | undefined {
  const weekday = weekdayIn(words);
  const moment = momentIn(words, { ...asked, timeZone: now.zone });
  if (moment && 'ambiguous' in moment) return undefined;
  const time = moment?.hasTime ? DateTime.fromISO(moment.at, { zone: now.zone }) : undefined;
  if (weekday === undefined && !time) return undefined;
  return { ...now, ...(weekday && { weekday }), ...(time && { hour: time.hour, minute: time.minute }) };
}

function weekdayIn(words: string): number | undefined {
  const said = folded(words);
  const days = (['nl', 'en'] as const).flatMap((language) =>
    digestWords(language).days.map((day, at) => ({ day: folded(day), weekday: at + 1 })),
  );
  return days.find(({ day }) => new RegExp(`\\b${day}s?\\b`).test(said))?.weekday;
}

/** "8:30", "8.30 uur", "17u", "9". */
export function timeIn(typed: string): { hour: number; minute: number } | undefined {
  const [, hours, minutes] = /^\s*(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?\s*(?:uur|u|h)?\s*$/i.exec(typed) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  return hours !== undefined && hour < 24 && minute < 60 ? { hour, minute } : undefined;
}

/** Parts of the product by what people call them, and words of their own. */
export function themesIn(typed: string): string[] {
  const said = typed
    .split(/[,;\n]|\s(?:en|and)\s/u)
    .map((one) => one.replace(/\s+/g, ' ').trim().slice(0, LONGEST_THEME))
    .filter(Boolean)
    .map((one) => partCalled(one) ?? one);
  return [...new Set(said)].slice(0, MOST_THEMES);
}

function partCalled(word: string): string | undefined {
  const parts = (['nl', 'en'] as const).flatMap((language) => Object.entries(digestWords(language).themes));
  return parts.find(([, name]) => folded(name) === folded(word))?.[0];
}

export function themesInWords(themes: readonly string[], language: Language): string {
  const w = digestWords(language);
  return themes.map((theme) => w.themes[theme] ?? theme).join(', ');
}

/** "elke maandag om 08:30 (Amsterdam)". */
export function slotInWords({ weekday, hour, minute, zone }: Slot, language: Language): string {
  const w = digestWords(language);
  const two = (part: number) => String(part).padStart(2, '0');
  return w.when(w.days[weekday - 1]!, `${two(hour)}:${two(minute)}`, w.zones[zone] ?? zone);
}
