/** The rows of a CSV file, each with the line on which it begins; and which of its columns is what. */
import { csvRows, type Row } from '../../primitives/csv.ts';
import { calledBy, type Level } from '../places.ts';
import type { Column, Wrong } from './fault.ts';
import { HEADED_LEVEL, HEADINGS } from './words/columns.ts';

/** Lines of figures, the heading not counted. More is refused before anything is read. */
const MOST_LINES = 100_000;
const NEEDED: readonly Column[] = ['indicator', 'place', 'period', 'value'];

export type Heading = {
  /** Where each column stands. */
  at: Partial<Record<Column, number>>;
  /** All of them as they are headed in the file. */
  names: string[];
  /** Of which kind the places are, where their column is headed so. */
  level?: Level;
  /** Headed by a name that is none of ours. */
  ignored: string[];
};
export type Rows = { heading: Heading; rows: Row[] };
type Refused = { line: number; column?: string; wrong: Wrong };

/** @param text with line feeds only, and nothing at its end */
export function rowsIn(text: string): Rows | Refused {
  const found = csvRows(text, { isHeading: (name) => columnOf(name) !== undefined, mostLines: MOST_LINES });
  if ('fault' in found) {
    const { line, fault } = found;
    return { line, wrong: fault === 'too-many-lines' ? { fault, most: MOST_LINES } : { fault } };
  }
  const { head, rows } = found;
  const heading = headingOf(head.cells);
  if ('wrong' in heading) return { line: head.line, ...heading };
  return { heading, rows };
}

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) => names.map((name): [string, Column] => [name, column as Column])),
);

/** Case, accents and signs do not count: "Regio's", "PERIODE:", `"waarde"`. */
const columnOf = (name: string): Column | undefined => COLUMNS.get(calledBy(name));

function headingOf(cells: readonly string[]): Heading | { column?: string; wrong: Wrong } {
  const names = cells.map((name) => name.slice(0, 80));
  const at: Heading['at'] = {};
  for (const [index, name] of names.entries()) {
    const column = columnOf(name);
    if (!column) continue;
    if (at[column] !== undefined) return { column: name, wrong: { fault: 'column-twice' } };
    at[column] = index;
  }
  const missing = NEEDED.filter((column) => at[column] === undefined && !(column === 'place' && at.code !== undefined));
  if (missing.length > 0) return { wrong: { fault: 'columns-missing', missing } };
  const level = at.place === undefined ? undefined : HEADED_LEVEL.get(calledBy(names[at.place]!));
  const ignored = names.filter((name) => name !== '' && !columnOf(name));
  return { at, names, ignored, ...(level && { level }) };
}
