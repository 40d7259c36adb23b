/** Days by their date: "3 december", "December 3rd", "3-12", "2026-12-03", "de 15e". */
import { DateTime } from 'luxon';
import type { Language } from '../primitives/language.ts';
import { comingWeekday, type DayFound } from './dates-day.ts';
import { type Found, numberAt, ordinalAt } from './dates-tokens.ts';
import { months, shortWeekdays, units, weekdayOf } from './dates-words.ts';

type Date = { day: number; month?: number; year?: number /** "3/4" is another day in the United States. */; slashed?: boolean };

export function calendarDayAt(words: readonly string[], at: number): DayFound | undefined {
  const named = weekdayOf(words[at])?.weekday ?? shortWeekdays.get(words[at]!);
  const start = named ? at + 1 : at;
  const found = dateAt(words, /^(de|the)$/.test(words[start] ?? '') ? start + 1 : start, start > at);
  if (!found) return undefined;
  const { value: date, next } = found;
  const on = (now: DateTime, language: Language) => {
    const days = daysOf(date, now, language);
    // The day and the date contradict each other: nobody can tell which of them is right.
    return named && days.length > 0 && days.every((one) => one.weekday !== named) ? [...days, comingWeekday(now, named)] : days;
  };
  return { value: { on, part: weekdayOf(words[at])?.part }, next };
}

function dateAt(words: readonly string[], at: number, announced: boolean): Found<Date> | undefined {
  return (
    isoAt(words, at) ?? numericAt(words, at, announced) ?? dayMonthAt(words, at) ?? monthDayAt(words, at) ?? bareDayAt(words, at)
  );
}

function isoAt(words: readonly string[], at: number): Found<Date> | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t|$)/.exec(words[at] ?? '') ?? [];
  return year ? { value: { year: Number(year), month: Number(month), day: Number(day) }, next: at + 1 } : undefined;
}

const ANNOUNCES = /^(op|on|by|uiterlijk|before|voor|per|tot|vanaf|until|till|from|deadline|datum|date|due)$/;

/** "3-12" between other words may be a score or a range ("2-3 mensen"): a date when it is announced as one, or nothing follows. */
function numericAt(words: readonly string[], at: number, announced: boolean): Found<Date> | undefined {
  const [, day, sign, month, year] = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(words[at] ?? '') ?? [];
  if (!day || words[at] === '24/7') return undefined;
  const follower = words[at + 1];
  const plain = sign !== '.' && (announced || ANNOUNCES.test(words[at - 1] ?? '') || /^(om|at)$/.test(follower ?? ''));
  const alone = sign !== '.' && follower === undefined;
  if (!year && !((plain && !units.has(follower ?? '')) || alone)) return undefined;
  const value: Date = { day: Number(day), month: Number(month), slashed: sign === '/' };
  if (year) value.year = Number(year) + (year.length === 2 ? 2000 : 0);
  return { value, next: at + 1 };
}

function dayMonthAt(words: readonly string[], at: number): Found<Date> | undefined {
  const day = ordinalAt(words, at) ?? numberAt(words, at);
  if (!day) return undefined;
  const monthAt = /^(of|van)$/.test(words[day.next] ?? '') ? day.next + 1 : day.next;
  const month = months.get(words[monthAt]!);
  return month ? withYear({ day: day.value, month }, words, monthAt + 1) : undefined;
}

function monthDayAt(words: readonly string[], at: number): Found<Date> | undefined {
  const month = months.get(words[at]!);
  const dayFrom = words[at + 1] === 'the' ? at + 2 : at + 1;
  const day = month ? (ordinalAt(words, dayFrom) ?? numberAt(words, dayFrom)) : undefined;
  return month && day && day.value <= 31 ? withYear({ day: day.value, month }, words, day.next) : undefined;
}

function withYear(date: Date, words: readonly string[], at: number): Found<Date> {
  const year = /^20\d\d$/.test(words[at] ?? '') ? Number(words[at]) : undefined;
  return { value: { ...date, ...(year && { year }) }, next: year ? at + 1 : at };
}

/** "de 15e", "the 15th": only in digits or after an article; "de tweede vraag" is no day. */
function bareDayAt(words: readonly string[], at: number): Found<Date> | undefined {
  if (!/^(de|the)$/.test(words[at - 1] ?? '') || !/^\d/.test(words[at] ?? '')) return undefined;
  const day = ordinalAt(words, at);
  const follower = words[day?.next ?? at];
  const counts = follower !== undefined && !/^(om|at|van|of|this|deze|uiterlijk|rond|in|is|zijn)$/.test(follower);
  return day && !counts ? { value: { day: day.value }, next: day.next } : undefined;
}

/** Without a year: the first time it comes, today included. */
function daysOf({ day, month, year, slashed }: Date, now: DateTime, language: Language): DateTime[] {
  if (month === undefined)
    return firstOf(
      [0, 1, 2].map((months) => dated(now, now.plus({ months }).year, now.plus({ months }).month, day)),
      now,
    );
  const readings =
    slashed && language === 'en' && day <= 12 && day !== month
      ? [
          [day, month],
          [month, day],
        ]
      : [[day, month]];
  return readings.flatMap(([d, m]) => {
    if (year !== undefined) return [dated(now, year, m!, d!)].filter(({ isValid }) => isValid);
    // The 29th of February comes once in four years, once in eight around 2100.
    return firstOf(
      Array.from({ length: 9 }, (_, years) => dated(now, now.year + years, m!, d!)),
      now,
    );
  });
}

const dated = (now: DateTime, year: number, month: number, day: number) =>
  DateTime.fromObject({ year, month, day }, { zone: now.zone });

const firstOf = (days: DateTime[], now: DateTime) => days.filter((one) => one.isValid && one >= now.startOf('day')).slice(0, 1);
