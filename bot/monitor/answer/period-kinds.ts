/** Years, quarters and months of one indicator stand side by side in the store; in an answer they are never mixed. Pure. */
import type { Figure } from '../figures/figure.ts';

/** In the order in which they are preferred. */
const KINDS = ['year', 'quarter', 'month'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(period: string): Kind {
  return period[4] === 'Q' ? 'quarter' : period[4] === 'M' ? 'month' : 'year';
}

/** By when it ends; of two that end together the longer comes last, so that a year goes before its last quarter as the newest. */
function endOf(period: string): number {
  const kind = kindOf(period);
  const [year, part] = [Number(period.slice(0, 4)), Number(period.slice(5))];
  const month = { year: 12, quarter: part * 3, month: part }[kind];
  return (year * 12 + month) * KINDS.length - KINDS.indexOf(kind);
}

/** Undefined of an empty list. */
export function newestOf(periods: readonly string[]): string | undefined {
  return periods.toSorted((one, other) => endOf(one) - endOf(other)).at(-1);
}

/** Those that may answer to what was named: a quarter is one, a year may be given by quarters. The first is preferred. */
export function kindsFor(...named: readonly (string | undefined)[]): readonly Kind[] {
  const finer = named.find((period) => period !== undefined && kindOf(period) !== 'year');
  return finer === undefined ? KINDS : [kindOf(finer)];
}

/**
 * The kind of period in which to show lines through time: the one asked for by its name; otherwise that in which most of them have
 * two figures (a course), then one, and of equal ones years.
 * @param named periods that the person named: "2019", "2023Q1"
 */
export function kindToShow(lines: readonly (readonly Figure[])[], ...named: readonly (string | undefined)[]): Kind {
  const counts = lines.map((figures) => Map.groupBy(known(figures), ({ period }) => kindOf(period)));
  const linesWith = (kind: Kind, least: number): number => counts.filter((of) => (of.get(kind)?.length ?? 0) >= least).length;
  return kindsFor(...named).reduce((best, kind) => {
    const more = linesWith(kind, 2) - linesWith(best, 2) || linesWith(kind, 1) - linesWith(best, 1);
    return more > 0 ? kind : best;
  });
}

const known = (figures: readonly Figure[]): Figure[] => figures.filter(({ value }) => value !== null);

export const ofKind = (figures: readonly Figure[], kind: Kind): Figure[] =>
  figures.filter(({ period }) => kindOf(period) === kind);
