/** Choosing figures by period. All lists are oldest first, as the store gives them. */
import type { Figure } from '../figures/figure.ts';
import { kindOf, newestOf } from './period-kinds.ts';

/** A figure that has a value. */
export type Known = Figure & { value: number };

export const isKnown = (figure: Figure | undefined): figure is Known => figure !== undefined && figure.value !== null;

export function latest(figures: readonly Figure[]): Known | undefined {
  const known = figures.filter(isKnown);
  const newest = newestOf(known.map(({ period }) => period));
  return known.find(({ period }) => period === newest);
}

/** Of exactly this period; of a year that is only known by quarter or month, none. */
export function ofPeriod(figures: readonly Figure[], period: string): Figure | undefined {
  return figures.find((figure) => figure.period === period);
}

/** From one period through another, both included; a year includes its quarters and months. Absent bounds are open. */
export function between(figures: readonly Figure[], from?: string, to?: string): Figure[] {
  return figures.filter(({ period }) => (!from || period >= from) && (!to || period <= to || period.startsWith(to)));
}

/** The figure of the same kind of period just before, where the source has one: the year before, or the same quarter a year earlier. */
export function yearBefore(figures: readonly Figure[], { period }: Figure): Known | undefined {
  const before = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  const figure = ofPeriod(figures, before);
  return isKnown(figure) ? figure : undefined;
}

/** Periods that follow each other, from the first through the last: years first, then quarters, then months. */
export function runsOf(periods: readonly string[]): [first: string, last: string][] {
  const byKind = Map.groupBy(periods, kindOf);
  return (['year', 'quarter', 'month'] as const).flatMap((kind) => {
    const runs: [string, string][] = [];
    for (const period of (byKind.get(kind) ?? []).toSorted()) {
      const last = runs.at(-1);
      if (last && after(last[1]) === period) last[1] = period;
      else runs.push([period, period]);
    }
    return runs;
  });
}

const LAST_PART = { Q: 4, M: 12 } as const;

/** The period that follows, of the same kind. */
function after(period: string): string {
  const [year, sign, part] = [Number(period.slice(0, 4)), period[4] as 'Q' | 'M' | undefined, Number(period.slice(5))];
  if (!sign) return String(year + 1);
  const next = part === LAST_PART[sign] ? 1 : part + 1;
  return `${next === 1 ? year + 1 : year}${sign}${sign === 'M' ? String(next).padStart(2, '0') : next}`;
}
