/** What becomes of figures that are there when a source gives others. Pure; batches may come in any order, more than once. */
import type { Cell, Cells } from './sheet.ts';

/** Of what a figure was before; a source that keeps changing its mind must not fill the item. */
const MOST_REVISIONS = 12;

/** `confirmed` is the same figure, given later or by another table. `kept` is what stays as it is, to the letter. */
export type Outcome = 'added' | 'changed' | 'confirmed' | 'kept';

/** One figure, before and after. */
export type Settled = { was?: Cell; cell: Cell; outcome: Outcome };

/**
 * What was retrieved last counts, so that the end does not depend on the order; ISO dates, months and instants compare as
 * text, and a month comes before its days. A null with its reason is a figure like any other.
 */
export function settle(was: Cell | undefined, given: Cell): Settled {
  if (!was) return { cell: given, outcome: 'added' };
  if (knowsBetter(was, given)) return { was, cell: was, outcome: 'kept' };
  if (was.value !== given.value) {
    const revised = [{ value: was.value, at: given.retrieved }, ...(was.revised ?? [])].slice(0, MOST_REVISIONS);
    return { was, cell: { ...given, revised }, outcome: 'changed' };
  }
  const cell = was.revised ? { ...given, revised: was.revised } : given;
  if (was.status !== given.status || was.reason !== given.reason) return { was, cell, outcome: 'changed' };
  return { was, cell, outcome: was.retrieved === given.retrieved && was.source === given.source ? 'kept' : 'confirmed' };
}

/** Eurostat passes on what the national offices send it, and later: of one figure CBS's own counts. */
const isPassedOn = ({ source }: Cell): boolean => source.startsWith('Eurostat ');

function knowsBetter(was: Cell, given: Cell): boolean {
  return isPassedOn(was) === isPassedOn(given) ? was.retrieved > given.retrieved : isPassedOn(given);
}

export type Merged = {
  cells: Cells;
  /** Of each that was given, by its mark. */
  settled: ReadonlyMap<string, Settled>;
};

export function merged(there: Cells, given: Cells): Merged {
  const settled = new Map([...given].map(([mark, cell]) => [mark, settle(there.get(mark), cell)]));
  const cells = new Map(there);
  for (const [mark, { cell }] of settled) cells.set(mark, cell);
  return { cells, settled };
}
