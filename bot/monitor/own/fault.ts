/** What may be wrong with a file of own figures. Facts; the sentences are in `words/`. */
import { cut, shownOnOneLine } from '../../chat/cut.ts';

/** The columns that are read. `code` names a place as well, and counts where both are filled in. */
export type Column = 'indicator' | 'place' | 'code' | 'period' | 'value' | 'unit' | 'source' | 'status';

/** How numbers are written: 1.234,5 or 1,234.5. */
export type Notation = 'nl' | 'en';

export type Fault = {
  /** In the file, the first is 1; of a cell of several lines, the line on which its row begins. */
  line: number;
  /** As it is headed in the file. */
  column?: string;
} & (
  | { fault: 'not-text' }
  /** An Excel or LibreOffice file. */
  | { fault: 'workbook' }
  | { fault: 'empty' }
  | { fault: 'too-many-lines'; most: number }
  /** A quote that is not closed, or a row that goes on and on: what comes after cannot be told apart. */
  | { fault: 'unreadable' }
  | { fault: 'columns-missing'; missing: Column[] }
  | { fault: 'column-twice' }
  | { fault: 'too-many-cells'; columns: number }
  | { fault: 'missing' }
  | { fault: 'too-long'; most: number }
  | { fault: 'no-name'; said: string }
  | { fault: 'known-indicator'; said: string }
  | { fault: 'too-many-indicators'; most: number }
  /** `nearest`: names of places that are spelled much like it. */
  | { fault: 'unknown-place'; said: string; nearest: string[] }
  /** `codes`: the places that bear the name. */
  | { fault: 'ambiguous-place'; said: string; codes: string[] }
  | { fault: 'place-ended'; said: string; lastYear: string; into: string[] }
  | { fault: 'unknown-period'; said: string }
  | { fault: 'period-ahead'; said: string }
  | { fault: 'no-number'; said: string }
  | { fault: 'number-too-long'; said: string; most: number }
  /** It may be either, and nothing in the column tells which. */
  | { fault: 'ambiguous-number'; said: string; nl: number; en: number }
  | { fault: 'other-notation'; said: string; notation: Notation }
  | { fault: 'unknown-status'; said: string }
  | { fault: 'other-unit'; said: string; unit: string }
  | { fault: 'duplicate'; first: number }
);

/** A fault less where it stands. */
export type Wrong = Fault extends infer One ? (One extends Fault ? Omit<One, 'line' | 'column'> : never) : never;

/** Of a cell, as much as a sentence has room for. */
const LONGEST_SAID = 40;

/** What stood in the cell, short enough to be repeated. */
export function said(cell: string): string {
  return cut(shownOnOneLine(cell), LONGEST_SAID);
}
