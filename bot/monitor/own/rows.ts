/** The rows of a CSV file, each with the line on which it begins; and which of its columns is what. */
import { parse } from 'csv-parse/sync';
import { calledBy, type Level } from '../places.ts';
import type { Column, Wrong } from './fault.ts';
import { HEADED_LEVEL, HEADINGS } from './words/columns.ts';

/** Lines of figures, the heading not counted. More is refused before anything is read. */
const MOST_LINES = 100_000;
/** Characters in one row. */
const LONGEST_ROW = 10_000;
/** As Excel in Dutch and in English write it, and what is copied out of a sheet. */
const DELIMITERS = [';', ',', '\t'];
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
export type Row = { line: number; cells: string[] };
export type Rows = { heading: Heading; rows: Row[] };
type Refused = { line: number; column?: string; wrong: Wrong };

/** @param text with line feeds only, and nothing at its end */
export function rowsIn(text: string): Rows | Refused {
  if (text.trim() === '') return { line: 1, wrong: { fault: 'empty' } };
  if (hasMoreLinesThan(text, MOST_LINES + 1)) {
    return { line: MOST_LINES + 2, wrong: { fault: 'too-many-lines', most: MOST_LINES } };
  }
  const told = /^sep=(.)\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const read = recordsIn(body, told?.[1] ?? delimiterOf(body));
  const skipped = told ? 1 : 0;
  if ('brokenAt' in read) return { line: read.brokenAt + skipped, wrong: { fault: 'unreadable' } };
  const [head, ...rows] = numbered(read.records, skipped + 1, body.includes('"')).filter(({ cells }) => cells.some(Boolean));
  if (!head) return { line: 1, wrong: { fault: 'empty' } };
  const heading = headingOf(head.cells);
  if ('wrong' in heading) return { line: head.line, ...heading };
  return { heading, rows };
}

function hasMoreLinesThan(text: string, most: number): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}

type Records = { records: string[][] } | { brokenAt: number };

/** Without quotes, as most files are, a line is a row: that is read at once. */
function recordsIn(text: string, delimiter: string): Records {
  if (text.includes('"')) return quotedRecordsIn(text, delimiter);
  const lines = text.split('\n');
  const tooLong = lines.findIndex((line) => line.length > LONGEST_ROW);
  if (tooLong >= 0) return { brokenAt: tooLong + 1 };
  return { records: lines.map((line) => line.split(delimiter).map((cell) => cell.trim())) };
}

function quotedRecordsIn(text: string, delimiter: string): Records {
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: '\n',
      // 5" pipe is a size, not a faulty file.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      trim: true,
    });
    return { records };
  } catch (error) {
    return { brokenAt: (error as { lines?: number }).lines ?? 1 };
  }
}

/** A row of a quoted cell with line ends in it takes more lines than one. */
function numbered(records: readonly string[][], first: number, quoted: boolean): Row[] {
  let line = first;
  return records.map((cells) => {
    const row = { line, cells };
    line += 1 + (quoted ? cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0) : 0);
    return row;
  });
}

/** The one by which most headings are known; of equals the one that divides most. */
function delimiterOf(text: string): string {
  const head = /^.*\S.*$/m.exec(text)![0].slice(0, LONGEST_ROW);
  const worth = (delimiter: string): number => {
    const names = head.split(delimiter);
    return names.filter((name) => columnOf(name)).length * 1_000 + Math.min(names.length, 999);
  };
  return DELIMITERS.reduce((best, one) => (worth(one) > worth(best) ? one : best));
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
