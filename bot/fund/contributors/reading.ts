/**
 * A list of contributors out of a CSV file: all of it, or, with each fault named, nothing: a vote on half a list decides nothing. Pure; any
 * bytes give an answer. Only the worker reads files: this is loaded when there is one.
 */
import { cut, shownOnOneLine } from '../../chat/cut.ts';
import { csvRows, type Row } from '../../primitives/csv.ts';
import { folded, wordsIn } from '../../primitives/folded.ts';
import { textIn } from '../../primitives/text-in.ts';
import type { Contributor } from '../electorate.ts';
import { classOf } from '../votes/rolls.ts';
import { type Column, HEADINGS } from './words/columns.ts';

/** Lines of one list, the heading not counted. */
export const MOST_LINES = 20_000;
/** Characters of a name, an area, a class. */
const LONGEST = 100;
const LONGEST_SAID = 40;
/** In whole euro: no property is worth more, and their sums stay exact. */
const MOST_WOZ = 1e11;

/** `line`: in the file, the first is 1. `column`: as it is headed in the file. */
export type Fault = { line: number; column?: string } & (
  | { fault: 'empty' | 'unreadable' | 'column-twice' | 'missing' | 'too-long' }
  | { fault: 'too-many-lines'; most: number }
  | { fault: 'no-name-column' }
  | { fault: 'no-kvk' | 'no-woz'; said: string }
);

export type Read = { ok: true; lines: Contributor[]; ignored: string[] } | { ok: false; faults: Fault[]; count: number };

/** So many faults are kept; from here on they are only counted. */
const MOST_KEPT = 100;

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) => names.map((name): [string, Column] => [name, column as Column])),
);
/** Case, accents and signs do not count: "KvK-nummer", `"WOZ waarde"`. */
const columnOf = (name: string): Column | undefined =>
  COLUMNS.get(
    wordsIn(folded(name))
      .map(({ word }) => word)
      .join(' '),
  );

/** Undefined: a file of something else, without a column of KvK numbers. */
export function readContributors(bytes: Uint8Array): Read | undefined {
  const read = textIn(bytes);
  if ('wrong' in read) return undefined;
  const found = csvRows(read.text, { isHeading: (name) => columnOf(name) !== undefined, mostLines: MOST_LINES });
  if ('fault' in found) {
    if (!headsKvk(read.text)) return undefined;
    const { line, fault } = found;
    return refused([fault === 'too-many-lines' ? { line, fault, most: MOST_LINES } : { line, fault }]);
  }
  const names = found.head.cells;
  const at: Partial<Record<Column, number>> = {};
  for (const [index, name] of names.entries()) {
    const column = columnOf(name);
    if (!column) continue;
    if (at[column] !== undefined)
      return at.kvk === undefined ? undefined : refused([{ line: found.head.line, column: said(name), fault: 'column-twice' }]);
    at[column] = index;
  }
  if (at.kvk === undefined) return undefined;
  if (at.name === undefined) return refused([{ line: found.head.line, fault: 'no-name-column' }]);
  if (found.rows.length === 0) return refused([{ line: found.head.line, fault: 'empty' }]);
  const faults: Fault[] = [];
  let count = 0;
  const lines = found.rows.flatMap((row) => {
    const line = lineIn(row, at, names);
    if (!Array.isArray(line)) return [line];
    count += line.length;
    if (faults.length < MOST_KEPT) faults.push(...line);
    return [];
  });
  if (count > 0) return { ok: false, faults, count };
  return { ok: true, lines, ignored: names.filter((name) => name !== '' && !columnOf(name)).map(said) };
}

const refused = (faults: Fault[]): Read => ({ ok: false, faults, count: faults.length });

/** A file that breaks off is ours when its first line says so. */
function headsKvk(text: string): boolean {
  const head = /^.*\S.*$/m.exec(text.replace(/^sep=.\n/i, ''))?.[0] ?? '';
  return head
    .slice(0, 1_000)
    .split(/[;,\t]/)
    .some((name) => columnOf(name) === 'kvk');
}

/** One line of the list, or what is wrong with it. */
function lineIn({ line, cells }: Row, at: Partial<Record<Column, number>>, names: readonly string[]): Contributor | Fault[] {
  const faults: Fault[] = [];
  const cell = (column: Column): string => (at[column] === undefined ? '' : shownOnOneLine(cells[at[column]] ?? '').trim());
  const wrong = (column: Column, fault: Exclude<Fault['fault'], 'too-many-lines' | 'no-name-column'>): undefined => {
    const about = fault === 'no-kvk' || fault === 'no-woz' ? { fault, said: said(cell(column)) } : { fault };
    faults.push({ line, column: said(names[at[column]!]!), ...about });
    return undefined;
  };
  const words = (column: Column, needed: boolean): string | undefined => {
    const written = cell(column);
    if (written === '') return needed && at[column] !== undefined ? wrong(column, 'missing') : undefined;
    return written.length > LONGEST ? wrong(column, 'too-long') : written;
  };

  const kvk = kvkIn(cell('kvk')) ?? wrong('kvk', cell('kvk') === '' ? 'missing' : 'no-kvk');
  const name = words('name', true);
  const area = words('area', false);
  const group = words('class', true);
  const woz =
    at.woz === undefined ? undefined : (wholeEuroIn(cell('woz')) ?? wrong('woz', cell('woz') === '' ? 'missing' : 'no-woz'));
  if (faults.length > 0 || !kvk || !name) return faults;
  return { kvk, name, ...(area && { area }), ...(group && { class: classOf(group) }), ...(woz !== undefined && { woz }) };
}

/** Eight digits; spaces and dots between them are forgiven. */
function kvkIn(written: string): string | undefined {
  const digits = written.replace(/[\s.]/g, '');
  return /^\d{8}$/.test(digits) && digits !== '00000000' ? digits : undefined;
}

/**
 * "€ 1.250.000,-", "1,250,000.00", "1250000": whole euro have no decimals but noughts, so three figures behind a sign are always
 * thousands, and a sheet in either language can be read.
 */
export function wholeEuroIn(written: string): number | undefined {
  const bare = written
    .replace(/^(?:€|eur)\s*/i, '')
    .replace(/\s*(?:€|eur)$/i, '')
    .replace(/[.,](?:-|–|0{1,2})$/, '');
  const together = bare.replace(/(?<=\d)[ \u00a0\u2009\u202f'](?=\d{3}(?!\d))/g, '');
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(together)) return undefined;
  const value = Number(together.replace(/[.,]/g, ''));
  return value <= MOST_WOZ ? value : undefined;
}

const said = (cell: string): string => cut(shownOnOneLine(cell), LONGEST_SAID);
