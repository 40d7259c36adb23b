/** Where a period begins, ends or is halfway: "eind van de maand", "begin volgende week", "half december". */
import type { DateTime } from 'luxon';
import { type DayFound, dayFound, type Period, periodOf } from './dates-day.ts';
import { ARTICLE, BEGIN, COMING, END, MIDDLE, months, NEXT, OF, THIS, units } from './dates-words.ts';

/** "eind van de maand", "begin volgende week", "end of next month", "half december". */
export function edgeAt(words: readonly string[], at: number): DayFound | undefined {
  const word = words[at]!;
  const edge = END.has(word) ? 'end' : BEGIN.has(word) ? 'begin' : MIDDLE.has(word) ? 'middle' : undefined;
  if (!edge) return undefined;
  let next = at + 1;
  while (OF.has(words[next]!) || ARTICLE.has(words[next]!) || THIS.has(words[next]!)) next++;
  const month = months.get(words[next]!);
  if (month) return dayFound({ on: (now) => [edgeOf(monthAhead(now, month, edge), 'month', edge)] }, next + 1);
  const ahead = NEXT.has(words[next]!) || COMING.has(words[next]!);
  if (ahead) next++;
  const unit = units.get(words[next]!);
  const period = periodOf(unit);
  if (!period) return undefined;
  return dayFound(
    { on: (now) => [ahead ? edgeOf(now.plus({ [`${period}s`]: 1 }), period, edge) : comingEdge(now, period, edge)] },
    next + 1,
  );
}

type Edge = 'begin' | 'middle' | 'end';

/** The beginning that is meant of a week that has begun is the next one. */
function comingEdge(now: DateTime, period: Period, edge: Edge): DateTime {
  const here = edgeOf(now, period, edge);
  return here < now.startOf('day') ? edgeOf(now.plus({ [`${period}s`]: 1 }), period, edge) : here;
}

function monthAhead(now: DateTime, month: number, edge: Edge): DateTime {
  const here = now.set({ day: 1, month });
  return edgeOf(here, 'month', edge) < now.startOf('day') ? here.plus({ years: 1 }) : here;
}

/** A week of work ends on Friday. */
function edgeOf(within: DateTime, period: Period, edge: Edge): DateTime {
  const first = within.startOf(period);
  if (edge === 'begin') return first;
  if (edge === 'end') return period === 'week' ? first.plus({ days: 4 }) : within.endOf(period).startOf('day');
  if (period === 'week') return first.plus({ days: 2 });
  if (period === 'month') return first.plus({ days: 14 });
  return first.plus({ days: Math.floor(within.endOf(period).diff(first, 'days').days / 2) });
}
