/** Outcomes of comparable units through time, of which one was treated from some period on; checked before anything is reckoned. */
import type { Vector } from './least-squares.ts';

/** As it was read. Null, nothing, or NA is no outcome. */
export type Cell = { unit: string; time: string; value: number | string | null };

export type Treatment = {
  treated: string;
  /** The first period in which there may be an effect: `1989`, `2015Q3`. */
  from: string;
};

export type Panel = Treatment & {
  /** All but the treated, in alphabetical order: the order of the rows has no say in the outcome. */
  donors: readonly string[];
  /** Periods before the treatment, and from it on; oldest first. */
  before: readonly string[];
  after: readonly string[];
  /** Per unit one outcome for each period before, then for each after. */
  outcomes: ReadonlyMap<string, Vector>;
};

export type Spot = { unit: string; time: string };

/** Why nothing can be estimated. */
export type PanelRefusal =
  | { kind: 'not-a-number'; cells: readonly (Spot & { value: string })[] }
  | { kind: 'duplicate'; cells: readonly Spot[] }
  | { kind: 'unknown-treated'; treated: string; units: readonly string[] }
  | { kind: 'nothing-before'; from: string; first: string }
  | { kind: 'nothing-after'; from: string; last: string }
  | { kind: 'unbalanced'; missing: readonly Spot[] }
  | { kind: 'too-few-donors'; donors: number };

/** A comparison needs at least two others; with one, the twin would be that one whatever it does. */
const FEWEST_DONORS = 2;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function panelOf(cells: readonly Cell[], { treated, from }: Treatment): Panel | { refused: PanelRefusal } {
  const given = cells.filter(({ value }) => !isNothing(value));
  const wrong = given.filter(({ value }) => !isNumber(value));
  if (wrong.length > 0) {
    return refused({ kind: 'not-a-number', cells: wrong.map(({ unit, time, value }) => ({ unit, time, value: String(value) })) });
  }
  const known = new Map<string, Map<string, number>>();
  const twice: Spot[] = [];
  for (const { unit, time, value } of cells) {
    const row = known.get(unit) ?? known.set(unit, new Map()).get(unit)!;
    if (row.has(time)) twice.push({ unit, time });
    row.set(time, isNothing(value) ? Number.NaN : Number(value));
  }
  if (twice.length > 0) return refused({ kind: 'duplicate', cells: twice });
  return balanced(known, { treated, from });
}

function balanced(known: ReadonlyMap<string, ReadonlyMap<string, number>>, { treated, from }: Treatment) {
  const units = [...known.keys()].sort();
  if (!known.has(treated)) return refused({ kind: 'unknown-treated', treated, units });
  const times = [...new Set([...known.values()].flatMap((row) => [...row.keys()]))].sort(inTime);
  const before = times.filter((time) => inTime(time, from) < 0);
  const after = times.slice(before.length);
  if (before.length === 0) return refused({ kind: 'nothing-before', from, first: times[0]! });
  if (after.length === 0) return refused({ kind: 'nothing-after', from, last: times.at(-1)! });
  const missing = units.flatMap((unit) =>
    times.filter((time) => Number.isNaN(known.get(unit)!.get(time) ?? Number.NaN)).map((time) => ({ unit, time })),
  );
  if (missing.length > 0) return refused({ kind: 'unbalanced', missing });
  const donors = units.filter((unit) => unit !== treated);
  if (donors.length < FEWEST_DONORS) return refused({ kind: 'too-few-donors', donors: donors.length });
  const outcomes = new Map(units.map((unit) => [unit, times.map((time) => known.get(unit)!.get(time)!)]));
  return { treated, from, donors, before, after, outcomes };
}

/**
 * Every unit as 100 on average before the treatment. Weights between nought and one can make no twin of the largest unit or the smallest
 * one: its level lies outside the hull of the others (Abadie, "Using Synthetic Controls", Journal of Economic Literature 59 (2021),
 * section 5, advises to transform such outcomes to what is comparable). In per cent of their own past all units are of one size. Logarithms would
 * not help: the level stays in them. Only periods before the treatment set the index, so that no effect leaks into it.
 */
export function indexed(panel: Panel): Panel {
  const outcomes = [...panel.outcomes].map(([unit, own]): [string, Vector] => {
    const base = baseOf(panel, unit);
    return [unit, own.map((outcome) => (100 * outcome) / base)];
  });
  return { ...panel, outcomes: new Map(outcomes) };
}

/** What stands for 100 in the index: the mean outcome before the treatment. */
export function baseOf(panel: Panel, unit: string): number {
  const before = panel.outcomes.get(unit)!.slice(0, panel.before.length);
  return before.reduce((sum, outcome) => sum + outcome, 0) / before.length;
}

const refused = (refusal: PanelRefusal): { refused: PanelRefusal } => ({ refused: refusal });

function isNothing(value: Cell['value']): boolean {
  return value === null || (typeof value === 'string' && /^(na)?$/i.test(value.trim()));
}

function isNumber(value: Cell['value']): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : NUMBER.test(String(value).trim());
}

/** Years as numbers, so that 999 comes before 1000; periods such as `2015Q3` as text. */
function inTime(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference)) return difference;
  return one < other ? -1 : one > other ? 1 : 0;
}
