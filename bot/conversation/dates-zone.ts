/** Days and times on the region's clocks as instants. */
import { DateTime } from 'luxon';
import { type Instant, instant } from '../primitives/instant.ts';

/**
 * An hour that summer time skips gives the first moment after the gap; an hour that comes twice gives the earlier one.
 * @param hour up to 24, which is midnight after that day
 */
export function onClock(day: DateTime, hour: number, minute: number): DateTime {
  const { year, month, day: date } = day.plus({ days: hour === 24 ? 1 : 0 });
  const at = DateTime.fromObject({ year, month, day: date, hour: hour % 24, minute }, { zone: day.zone });
  if (at.hour !== hour % 24 || at.minute !== minute) return afterGap(at);
  return DateTime.min(...at.getPossibleOffsets()) ?? at;
}

/** luxon moves a skipped time on by the length of the gap: back to where the clocks jumped. */
function afterGap(moved: DateTime): DateTime {
  let first = moved;
  for (let earlier = first.minus({ minutes: 1 }); earlier.offset === moved.offset; earlier = first.minus({ minutes: 1 }))
    first = earlier;
  return first;
}

export const instantOf = (at: DateTime): Instant => instant(at.toMillis());
