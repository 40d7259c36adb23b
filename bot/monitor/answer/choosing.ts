/** Choosing figures by period. All lists are oldest first, as the store gives them. */
import type { Figure } from '../figures/figure.ts';

/** A figure that has a value. */
export type Known = Figure & { value: number };

export const isKnown = (figure: Figure | undefined): figure is Known => figure !== undefined && figure.value !== null;

export function latest(figures: readonly Figure[]): Known | undefined {
  return figures.filter(isKnown).at(-1);
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

/** Years with a figure as people say them: "2015–2019, 2021", with quarters after their year. */
export function spans(periods: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const period of periods) {
    const last = runs.at(-1);
    if (last && follows(last[1], period)) last[1] = period;
    else runs.push([period, period]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}

function follows(one: string, next: string): boolean {
  return one.length === 4 && next.length === 4 && Number(next) === Number(one) + 1;
}
