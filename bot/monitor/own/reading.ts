/**
 * A region's own indicators out of a CSV file: all of it or, with every line's fault named, nothing. Pure; any bytes give an answer.
 */
import type { Instant } from '../../primitives/instant.ts';
import { textIn } from '../../primitives/text-in.ts';
import type { Observation } from '../figures/figure.ts';
import { collecting, type Faults, type Found } from './collecting.ts';
import type { Fault, Notation } from './fault.ts';
import { indicatorBook, type OwnIndicator } from './indicators.ts';
import { type Line, lineReader } from './lines.ts';
import { decimalsOf, isAmbiguous, notationOf } from './numbers.ts';
import { rowsIn } from './rows.ts';

export type OwnObservation = Observation & {
  /** As its line says, or else as the reader was told. */
  source: string;
};

export type OwnFigures = {
  ok: true;
  /** Those in the file, in its order; known ones with what is known of them. */
  indicators: OwnIndicator[];
  observations: OwnObservation[];
  /** Columns of the file that were not read, as they are headed. */
  ignored: string[];
};

export type Refusal = {
  ok: false;
  faults: Fault[];
  /** All of them, also where there were too many to keep. */
  count: number;
  /** The only thing wrong is that "1.234" may be two numbers: told which, the file can be read. */
  asks?: { said: string; nl: number; en: number };
};

export type ReadOptions = {
  /** Id of the region, a part of its indicators' ids. */
  region: string;
  /** Where the figures of lines without a source come from. */
  source: string;
  now: Instant;
  /** The indicators that the region has already. */
  known?: readonly OwnIndicator[];
  /** Those that it had and that were taken away. */
  removed?: readonly OwnIndicator[];
  /** How numbers are written, where the person was asked. */
  notation?: Notation;
};

export function readOwnFigures(bytes: Uint8Array, options: ReadOptions): OwnFigures | Refusal {
  const faults = collecting();
  const read = textIn(bytes);
  if ('wrong' in read) return refused(faults.add(1, undefined, read.wrong));
  const rows = rowsIn(read.text);
  if ('wrong' in rows) return refused(faults.add(rows.line, rows.column, rows.wrong));
  if (rows.rows.length === 0) return refused(faults.add(1, undefined, { fault: 'empty' }));
  const book = indicatorBook(options.region, options.known, options.removed);
  const lineOf = lineReader(rows.heading, { ...options, book, faults });
  const lines = rows.rows.flatMap((row) => lineOf(row) ?? []);
  const notation = options.notation ?? notationOf(lines.map(({ readings }) => readings));
  const valueColumn = rows.heading.names[rows.heading.at.value!]!;
  const observations = lines.flatMap((line) => observationOf(line, notation, valueColumn, faults, book) ?? []);
  if (faults.count > 0) return refused(faults);
  return { ok: true, indicators: book.named(), observations, ignored: rows.heading.ignored };
}

function observationOf(
  { line, cell, readings, indicator, place, period, status, source }: Line,
  notation: Notation | undefined,
  column: string,
  faults: Faults,
  book: ReturnType<typeof indicatorBook>,
): OwnObservation | undefined {
  const value = readings[notation ?? 'nl'];
  if (!notation && isAmbiguous(readings)) {
    faults.add(line, column, { fault: 'ambiguous-number', said: cell, nl: readings.nl!, en: readings.en! });
    return undefined;
  }
  if (value === undefined) {
    faults.add(line, column, { fault: 'other-notation', said: cell, notation: notation! });
    return undefined;
  }
  book.shows(indicator, decimalsOf(cell, notation ?? 'nl'));
  return { indicator, place, period, value, status, source };
}

/** What is wrong with a number shows only after the whole column was read; it is told in its place. */
function refused({ list, count }: Found): Refusal {
  list.sort((one, other) => one.line - other.line);
  const [first] = list;
  const asks = list.length === count && list.every(({ fault }) => fault === 'ambiguous-number');
  if (!asks || first?.fault !== 'ambiguous-number') return { ok: false, faults: list, count };
  return { ok: false, faults: list, count, asks: { said: first.said, nl: first.nl, en: first.en } };
}
