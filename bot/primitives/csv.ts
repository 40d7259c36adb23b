/** The rows of a CSV file, each with the line on which it begins. What its columns are, is for who reads it. */
import { parse } from 'csv-parse/sync';

/** Characters in one row. */
const LONGEST_ROW = 10_000;
/** As Excel in Dutch and in English write it, and what is copied out of a sheet. */
const DELIMITERS = [';', ',', '\t'];

export type Row = { line: number; cells: string[] };
/** The first line in the file is 1. `unreadable`: a quote that is not closed, or a row that goes on and on. */
export type CsvFault = { line: number; fault: 'empty' | 'too-many-lines' | 'unreadable' };

/**
 * @param text with line feeds only, and nothing at its end
 * @param of `isHeading` tells a known heading, by which the separator is found; `mostLines` besides the heading
 */
export function csvRows(
  text: string,
  of: { isHeading(name: string): boolean; mostLines: number },
): { head: Row; rows: Row[] } | CsvFault {
  if (text.trim() === '') return { line: 1, fault: 'empty' };
  if (hasMoreLinesThan(text, of.mostLines + 1)) return { line: of.mostLines + 2, fault: 'too-many-lines' };
  const told = /^sep=(.)\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const read = recordsIn(body, told?.[1] ?? delimiterOf(body, of.isHeading));
  const skipped = told ? 1 : 0;
  if ('brokenAt' in read) return { line: read.brokenAt + skipped, fault: 'unreadable' };
  const [head, ...rows] = numbered(read.records, skipped + 1, body.includes('"')).filter(({ cells }) => cells.some(Boolean));
  return head ? { head, rows } : { line: 1, fault: 'empty' };
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
function delimiterOf(text: string, isHeading: (name: string) => boolean): string {
  const head = /^.*\S.*$/m.exec(text)![0].slice(0, LONGEST_ROW);
  const worth = (delimiter: string): number => {
    const names = head.split(delimiter);
    return names.filter(isHeading).length * 1_000 + Math.min(names.length, 999);
  };
  return DELIMITERS.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}
