/**
 * How figures lie in an item: many of them, close together, each with where it came from.
 *
 * A sheet is one indicator of one place through time (its marks are periods), or one indicator in one period over all
 * places of a level (its marks are place codes). A row costs some 20 bytes, so that all municipalities fit in 10 kB.
 */
import type { Figure } from './figure.ts';

/** A figure without what its sheet says of all of them. */
export type Cell = Omit<Figure, 'indicator' | 'place' | 'period'>;

/** Cells by their marks: periods or place codes. */
export type Cells = ReadonlyMap<string, Cell>;

export type Sheet = {
  /** Counts the writes of this item; a write that started from an older version is refused. */
  version: number;
  /** Every origin once; the rows point at them. */
  from: { source: string; retrieved: string; status: Cell['status'] }[];
  /** Mark, value, place in `from`; sorted by mark. */
  rows: [string, number | null, number][];
  /** What few figures have: why there is none, and what it was before. */
  notes: { [mark: string]: Pick<Cell, 'reason' | 'revised'> };
};

export function sheetOf(cells: Cells, version: number): Sheet {
  const sheet: Sheet = { version, from: [], rows: [], notes: {} };
  const places = new Map<string, number>();
  for (const mark of [...cells.keys()].sort()) {
    const { value, status, source, retrieved, reason, revised } = cells.get(mark)!;
    const origin = JSON.stringify([source, retrieved, status]);
    if (!places.has(origin)) places.set(origin, sheet.from.push({ source, retrieved, status }) - 1);
    sheet.rows.push([mark, value, places.get(origin)!]);
    if (reason !== undefined || revised) sheet.notes[mark] = { reason, revised };
  }
  return sheet;
}

export function cellsOf(sheet: Sheet | undefined): Cells {
  return new Map(sheet?.rows.map(([mark, value, from]) => [mark, { value, ...sheet.from[from]!, ...sheet.notes[mark] }]));
}
