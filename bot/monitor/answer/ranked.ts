/** All places of one level in order, by the figure or by how much it grew. */
import type { Found } from '../figures/figure.ts';
import { placeOf } from '../places-validity.ts';
import type { Answer, Asked, Lacking, Row } from './answer.ts';
import { isKnown } from './choosing.ts';
import { derive } from './derivations.ts';
import { ranked, rankedPeriods } from './looking.ts';

type Ranking = Pick<Extract<Answer, { kind: 'rank' }>, 'kind' | 'level' | 'within' | 'rows' | 'looked' | 'period' | 'since'>;
type Measured = Omit<Row, 'rank'>;

export function ranking(asked: Asked, first: Found, second?: Found): Ranking | Lacking {
  const { question, indicator, own } = asked;
  const level = question.level!;
  const { period, since } = rankedPeriods(question, first);
  const within = question.places.find((place) => !ranked(level, place));
  const periods = first.coverage(indicator.id)[level] ?? [];
  if (periods.length === 0) return { kind: 'not-on-level', place: within ?? question.places[0] ?? own ?? 'NL01' };
  if (!period || !second) return { kind: 'not-in-period', place: within ?? 'NL01', periods };
  if (question.byChange && !since) return notGrown(question, periods);
  const rows = inOrder(measured(asked, level, period, since, second).filter(lies(within)), question.lowestFirst ?? false);
  if (rows.length === 0)
    return question.byChange || within === undefined
      ? { kind: 'no-two-periods', periods }
      : { kind: 'not-of-place', place: within };
  const sought = question.places.filter((place) => ranked(level, place));
  const looked = rows.filter(({ place }) => sought.includes(place) || place === own);
  return { kind: 'rank', level, within, rows, looked, period, ...(question.byChange && { since }) };
}

function notGrown({ from }: Asked['question'], periods: readonly string[]): Lacking {
  const then = from === undefined || periods.some((period) => period.startsWith(from));
  return then ? { kind: 'no-two-periods', periods } : { kind: 'not-in-period', place: 'NL01', periods, asked: from };
}

const lies = (within: string | undefined) => (row: Measured) =>
  within === undefined || placeOf(row.place)?.within.includes(within);

function measured(
  { indicator, question }: Asked,
  level: Ranking['level'],
  period: string,
  since: string | undefined,
  found: Found,
) {
  const key = { indicator: indicator.id, level };
  const now = found.section({ ...key, period }).filter(isKnown);
  if (!question.byChange) return now.map((figure): Measured => ({ place: figure.place, figure }));
  const then = new Map(found.section({ ...key, period: since! }).map((figure) => [figure.place, figure]));
  return now.flatMap((figure): Measured[] => {
    const change = derive(indicator.percentage ? 'difference' : 'percent-change', indicator, then.get(figure.place), figure);
    return change ? [{ place: figure.place, figure, change }] : [];
  });
}

/** Those that are equal share a place, and the next one counts them: 1, 2, 2, 4. */
function inOrder(rows: readonly Measured[], lowestFirst: boolean): Row[] {
  const worth = (row: Measured): number => row.change?.value ?? row.figure.value;
  const sorted = rows.toSorted(
    (one, other) => (worth(other) - worth(one)) * (lowestFirst ? -1 : 1) || one.place.localeCompare(other.place),
  );
  return sorted.map((row) => ({ ...row, rank: sorted.findIndex((other) => worth(other) === worth(row)) + 1 }));
}
