/** When somebody's digest comes: a day of the week and a time on the clocks of a zone. Pure. */
import { DateTime } from 'luxon';
import { dayIn } from '../primitives/dates.ts';
import { type Instant, instant, plusMinutes } from '../primitives/instant.ts';
import type { Window } from '../region/capability.ts';

/** `weekday`: 1 is Monday. */
export type Slot = { weekday: number; hour: number; minute: number; zone: string };

/** When nobody has chosen: at the beginning of the week's work. */
export const DEFAULT_SLOT = { weekday: 1, hour: 8, minute: 30 };

/** "1-0830-Europe/Amsterdam": the same slot, the same name. */
export function slotName({ weekday, hour, minute, zone }: Slot): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${weekday}-${two(hour)}${two(minute)}-${zone}`;
}

/**
 * The first moment of this slot after another. Where summer time skips the hour, the first hour that there is; where an hour comes
 * twice, the first time: so always one moment a week.
 */
export function nextMoment({ weekday, hour, minute, zone }: Slot, after: Instant): Instant {
  const local = DateTime.fromISO(after, { zone });
  const day = local.startOf('day').plus({ days: (weekday - local.weekday + 7) % 7 });
  const [at] = [0, 7]
    .map((days) => day.plus({ days }).set({ hour, minute }).toMillis())
    .filter((moment) => moment > local.toMillis());
  return instant(at!);
}

/** The last moment of this slot up to and with another: what a machine that was off catches up with, once. */
export function lastMoment(slot: Slot, now: Instant): Instant {
  const weekBefore = instant(DateTime.fromISO(now, { zone: slot.zone }).minus({ days: 8 }).toMillis());
  let last = nextMoment(slot, weekBefore);
  for (let next = nextMoment(slot, last); next <= now; next = nextMoment(slot, next)) last = next;
  return last;
}

/** The ISO week in which a moment lies on the clocks of a zone: "2026-W48". One digest for each. */
export function weekOf(at: Instant, zone: string): string {
  return DateTime.fromISO(at, { zone }).toFormat("kkkk-'W'WW");
}

/** Whole days of a region, from the first up to, and without, the last: "2026-11-16". */
export type Days = { from: string; until: string };

/** What happened this long before midnight is written down by then, however late the news of it comes. */
const SETTLED_MINUTES = 60;

/** Since the day of the digest before: the days of one digest begin where those of the last one ended. */
export function daysBetween(before: Instant, at: Instant, zone: string): Days {
  const day = (moment: Instant) => dayIn(zone, plusMinutes(moment, -SETTLED_MINUTES));
  return { from: day(before), until: day(at) };
}

/** The last seven days, with today. */
export function lastDays(now: Instant, zone: string): Days {
  const today = DateTime.fromISO(now, { zone }).startOf('day');
  return { from: today.minus({ days: 6 }).toISODate()!, until: today.plus({ days: 1 }).toISODate()! };
}

export function windowOf({ from, until }: Days, zone: string): Window {
  const start = (day: string) => instant(DateTime.fromISO(day, { zone }).startOf('day').toMillis());
  return { from: start(from), to: start(until) };
}

export function dayAfter(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
}

/** Every ISO week that has one of these days. */
export function weeksIn({ from, until }: Days): string[] {
  const weeks = new Set<string>();
  const end = DateTime.fromISO(until, { zone: 'utc' });
  for (let day = DateTime.fromISO(from, { zone: 'utc' }); day < end; day = day.plus({ days: 1 })) weeks.add(isoWeek(day));
  return [...weeks];
}

export const weekOfDay = (day: string): string => isoWeek(DateTime.fromISO(day, { zone: 'utc' }));

const isoWeek = (day: DateTime): string => day.toFormat("kkkk-'W'WW");
