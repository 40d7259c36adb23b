/** A day as people name it: worked out only when it is known what day it is now. */
import type { DateTime } from 'luxon';
import type { Language } from '../primitives/language.ts';
import type { Found } from './dates-tokens.ts';
import type { DayPart, Unit } from './dates-words.ts';

export type Day = {
  /** The days it can be, as their first moment; none when there is no such day. */
  on(now: DateTime, language: Language): DateTime[];
  part?: DayPart;
  /** Said without a week: when the moment has passed, that of next week is meant. */
  weekly?: boolean;
  /** Counted in hours or minutes from now: the moment itself. */
  exact?: boolean;
};

/** What lies behind us is recognised, so that it is not taken for something ahead. */
export type DayFound = Found<Day | 'past'>;

export const dayFound = (value: Day, next: number): DayFound => ({ value, next });

/** The first such weekday from today on. */
export const comingWeekday = (now: DateTime, weekday: number): DateTime =>
  now.startOf('day').plus({ days: (weekday - now.weekday + 7) % 7 });

export type Period = 'week' | 'month' | 'quarter' | 'year';

/** The period that a unit measures, when it is longer than a day. */
export function periodOf(unit: Unit | undefined): Period | undefined {
  return unit && unit !== 'minutes' && unit !== 'hours' && unit !== 'days' ? (unit.slice(0, -1) as Period) : undefined;
}
