/** Which day is meant: one named from today, a day of the week, a stretch from now, or the edge of a period. */
import type { DateTime } from 'luxon';
import { calendarDayAt } from './dates-calendar.ts';
import { comingWeekday, type DayFound, dayFound, periodOf } from './dates-day.ts';
import { edgeAt } from './dates-edges.ts';
import { type Found, numberAt } from './dates-tokens.ts';
import {
  ARTICLE,
  COMING,
  type DayPart,
  NEXT,
  PAST,
  partOf,
  shortWeekdays,
  THIS,
  type Unit,
  units,
  weekdayOf,
} from './dates-words.ts';

const daysAhead = (days: number) => (now: DateTime) => [now.startOf('day').plus({ days })];
const inWeek = (now: DateTime, weeks: number, weekday: number) =>
  now
    .startOf('week')
    .plus({ weeks, days: weekday - 1 })
    .startOf('day');

export function dayAt(words: readonly string[], at: number): DayFound | undefined {
  return (
    pastAt(words, at) ??
    edgeAt(words, at) ??
    stretchAt(words, at) ??
    calendarDayAt(words, at) ??
    nearAt(words, at) ??
    weekAt(words, at) ??
    namedAt(words, at)
  );
}

function pastAt(words: readonly string[], at: number): DayFound | undefined {
  if (/^(gisteren|eergisteren|yesterday|gisteravond|geleden|ago)$/.test(words[at]!)) return { value: 'past', next: at + 1 };
  if (PAST.has(words[at]!)) {
    const period = units.has(words[at + 1]!) ? 1 : 0;
    const weekday = weekdayOf(words[at + 1 + period]) ? 1 : 0;
    return period + weekday > 0 ? { value: 'past', next: at + 1 + period + weekday } : undefined;
  }
  const weekday = weekdayOf(words[at]) && PAST.has(words[at + 1]!) && units.has(words[at + 2]!);
  return weekday ? { value: 'past', next: at + 3 } : undefined;
}

const NEAR: Record<string, [days: number, part?: DayPart]> = {
  vandaag: [0],
  today: [0],
  tonight: [0, 'evening'],
  vanavond: [0, 'evening'],
  vanmiddag: [0, 'afternoon'],
  vanochtend: [0, 'morning'],
  vanmorgen: [0, 'morning'],
  morgen: [1],
  tomorrow: [1],
  tomorow: [1],
  tommorow: [1],
  tommorrow: [1],
  morgenochtend: [1, 'morning'],
  morgenvroeg: [1, 'morning'],
  morgenmiddag: [1, 'afternoon'],
  morgenavond: [1, 'evening'],
  overmorgen: [2],
  overmorgenochtend: [2, 'morning'],
  overmorgenmiddag: [2, 'afternoon'],
  overmorgenavond: [2, 'evening'],
};

function nearAt(words: readonly string[], at: number): DayFound | undefined {
  const word = words[at]!;
  if (word === 'day' && words[at + 1] === 'after' && words[at + 2] === 'tomorrow') return dayFound({ on: daysAhead(2) }, at + 3);
  // "goede morgen" is no day.
  if (word === 'morgen' && /^goe(de|ie)$/.test(words[at - 1] ?? '')) return undefined;
  if (Object.hasOwn(NEAR, word)) {
    const [days, part] = NEAR[word]!;
    return dayFound({ on: daysAhead(days), part }, at + 1);
  }
  const part = THIS.has(word) ? partOf(words[at + 1]) : undefined;
  return part && dayFound({ on: daysAhead(0), part }, at + 2);
}

/** "over twee weken", "in three days", "a week from now", "over twee weken vrijdag", "a week from Friday". */
function stretchAt(words: readonly string[], at: number): DayFound | undefined {
  const before = words[at]!;
  const ahead = before === 'over' || before === 'binnen' || before === 'in' || before === 'within';
  const counted = countedAt(words, ahead ? at + 1 : at);
  if (!counted) return undefined;
  const { unit, many } = counted.value;
  let next = counted.next;
  // "Over three weeks of work" is a length, not a moment.
  if (before === 'over' && ENGLISH_UNIT.test(words[next - 1] ?? '')) return undefined;
  if (!ahead) {
    if (!/^(from|vanaf)$/.test(words[next] ?? '') && !(words[next] === 'on' && unit === 'weeks')) return undefined;
    if (!['now', 'nu'].includes(words[next + 1]!)) {
      const start = calendarDayAt(words, next + 1) ?? nearAt(words, next + 1) ?? namedAt(words, next + 1);
      if (!start || start.value === 'past') return undefined;
      const { on } = start.value;
      return dayFound(
        { ...start.value, on: (now, language) => on(now, language).map((first) => later(first, unit, many)) },
        start.next,
      );
    }
    next += 2;
  }
  if (words[next] === 'time' || words[next] === 'tijd') next++;
  if (unit === 'hours' || unit === 'minutes') return dayFound({ on: (now) => [later(now, unit, many)], exact: true }, next);
  const on = words[next] === 'op' || words[next] === 'on' ? next + 1 : next;
  const named = unit === 'weeks' ? weekdayOf(words[on]) : undefined;
  if (named) return dayFound({ on: (now) => [inWeek(now, many, named.weekday)], part: named.part }, on + 1);
  return dayFound({ on: (now) => [later(now.startOf('day'), unit, many)] }, next);
}

const ENGLISH_UNIT = /^(minutes?|hours?|days?|weeks|months?|quarters?|years?)$/;

/** A thousand years on is no date that anybody means, and more days than a calendar holds would be none at all. */
const MOST = 1000;

function countedAt(words: readonly string[], at: number): Found<{ many: number; unit: Unit }> | undefined {
  if (words[at] === 'anderhalf' || words[at] === 'anderhalve') return unitAt(words, at + 1, 1.5);
  if (words[at] === 'half') return unitAt(words, ARTICLE.has(words[at + 1]!) ? at + 2 : at + 1, 0.5);
  const many = /^(een|an?)$/.test(words[at] ?? '') ? { value: 1, next: at + 1 } : numberAt(words, at);
  if (!many || many.value > MOST) return undefined;
  if (/^hal(f|ve)$/.test(words[many.next] ?? '')) return unitAt(words, many.next + 1, 0.5);
  if (words[many.next] === 'fortnight') return { value: { many: many.value * 2, unit: 'weeks' }, next: many.next + 1 };
  if (words[many.next] === 'kwartier') return { value: { many: many.value * 15, unit: 'minutes' }, next: many.next + 1 };
  return unitAt(words, many.next, many.value);
}

function unitAt(words: readonly string[], at: number, many: number): Found<{ many: number; unit: Unit }> | undefined {
  const unit = units.get(words[at]!);
  return unit && { value: { many, unit }, next: at + 1 };
}

/** Half a day, month or year is not counted in whole ones: luxon takes fractions of days and weeks, and rounds longer units down. */
const later = (from: DateTime, unit: Unit, many: number) => {
  if (unit === 'years') return from.plus({ months: Math.round(many * 12) });
  if (unit === 'quarters') return from.plus({ months: Math.round(many * 3) });
  if (unit === 'months' && !Number.isInteger(many)) return from.plus({ days: Math.round(many * 30) });
  if (unit === 'weeks' || unit === 'days') return from.plus({ days: Math.round(many * (unit === 'weeks' ? 7 : 1)) });
  return from.plus({ [unit]: many });
};

/** "volgende week", "volgende week woensdag", "this weekend", "volgende maand". */
function weekAt(words: readonly string[], at: number): DayFound | undefined {
  const ahead = NEXT.has(words[at]!) || COMING.has(words[at]!) ? 1 : THIS.has(words[at]!) || ARTICLE.has(words[at]!) ? 0 : -1;
  if (ahead < 0) return undefined;
  if (words[at + 1] === 'weekend') {
    if (words[at - 1] === 'na' || words[at - 1] === 'after') return dayFound({ on: (now) => [inWeek(now, 1, 1)] }, at + 2);
    const further = NEXT.has(words[at]!) ? 1 : 0;
    return dayFound({ on: (now) => [inWeek(now, further, 6)] }, at + 2);
  }
  if (ARTICLE.has(words[at]!)) return undefined;
  const unit = units.get(words[at + 1]!);
  if (unit === 'weeks') {
    const on = words[at + 2] === 'op' || words[at + 2] === 'on' ? at + 3 : at + 2;
    const named = weekdayOf(words[on]);
    if (named) return dayFound({ on: (now) => [inWeek(now, ahead, named.weekday)], part: named.part }, on + 1);
    return ahead > 0 ? dayFound({ on: (now) => [inWeek(now, 1, 1)] }, at + 2) : undefined;
  }
  const period = periodOf(unit);
  return ahead > 0 && period ? dayFound({ on: (now) => [now.startOf(period).plus({ [`${period}s`]: 1 })] }, at + 2) : undefined;
}

/** "vrijdag", "next Tuesday", "woensdag volgende week", "vrijdag over een week", "Friday week". */
function namedAt(words: readonly string[], at: number): DayFound | undefined {
  const next = NEXT.has(words[at]!);
  const soon = COMING.has(words[at]!) || THIS.has(words[at]!);
  const start = next || soon ? at + 1 : at;
  const named =
    weekdayOf(words[start]) ?? (isShortDay(words, start) ? { weekday: shortWeekdays.get(words[start]!)! } : undefined);
  if (!named) return undefined;
  const { weekday, part } = named;
  const after = start + 1;
  if (next) return dayFound({ on: (now) => nextOf(now, weekday), part }, after);
  const which = NEXT.has(words[after]!) ? 1 : THIS.has(words[after]!) ? 0 : -1;
  if (which >= 0 && words[after + 1] === 'week') return dayFound({ on: (now) => [inWeek(now, which, weekday)], part }, after + 2);
  const skipped = words[after] === 'after' && words[after + 1] === 'next';
  if (skipped) return dayFound({ on: (now) => [comingWeekday(now, weekday).plus({ weeks: 1 })], part }, after + 2);
  if (words[after] === 'week')
    return dayFound({ on: (now) => [comingWeekday(now, weekday).plus({ weeks: 1 })], part }, after + 1);
  const stretch = words[after] === 'over' ? countedAt(words, after + 1) : undefined;
  if (stretch?.value.unit === 'weeks')
    return dayFound({ on: (now) => [comingWeekday(now, weekday).plus({ weeks: stretch.value.many })], part }, stretch.next);
  return dayFound({ on: (now) => [comingWeekday(now, weekday)], part, weekly: true }, after);
}

/** "Next Friday" said on a Monday is this week's to one and next week's to another; tomorrow would be called tomorrow. */
function nextOf(now: DateTime, weekday: number): DateTime[] {
  const inNextWeek = inWeek(now, 1, weekday);
  return weekday > now.weekday + 1 ? [inWeek(now, 0, weekday), inNextWeek] : [inNextWeek];
}

const BEFORE_SHORT = /^(op|on|by|uiterlijk|before|voor|aanstaande|komende|next|this|volgende)$/;

function isShortDay(words: readonly string[], at: number): boolean {
  if (!shortWeekdays.has(words[at]!)) return false;
  return BEFORE_SHORT.test(words[at - 1] ?? '') || /^\d/.test(words[at + 1] ?? '');
}
