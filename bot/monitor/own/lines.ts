/** One line of the file, each of its cells read; what its number is waits for the whole column. */
import { shownOnOneLine } from '../../chat/cut.ts';
import type { Row } from '../../primitives/csv.ts';
import { folded } from '../../primitives/folded.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Status } from '../figures/figure.ts';
import { unguarded } from '../formulas.ts';
import { PLACES } from '../places.ts';
import type { Faults } from './collecting.ts';
import { type Column, said, type Wrong } from './fault.ts';
import type { IndicatorBook } from './indicators.ts';
import { MOST_DIGITS, type Readings, readingsOf } from './numbers.ts';
import { onceEach } from './once.ts';
import { isAhead, periodOf } from './periods.ts';
import { placeReader } from './places.ts';
import type { Heading } from './rows.ts';
import { STATUSES } from './words/columns.ts';

/** Characters. */
const LONGEST = { indicator: 80, unit: 30, source: 200 } as const;

export type Line = {
  line: number;
  /** What stands in its value's cell. */
  cell: string;
  readings: Readings;
  indicator: string;
  place: string;
  period: string;
  status: Status;
  source: string;
};

type Reading = { source: string; now: Instant; book: IndicatorBook; faults: Faults };

/** Reads the lines in their order, once. What is wrong with a line is among the faults, and the line undefined. */
export function lineReader({ at, names, level }: Heading, { source, now, book, faults }: Reading) {
  const placeOf = placeReader(level);
  const knownPeriod = onceEach(periodOf);
  const knownStatus = onceEach((cell) => STATUSES.get(folded(cell)));
  const firstLines = new Map<string, number>();

  return (row: Row): Line | undefined => {
    const before = faults.count;
    if (row.cells.length > names.length && row.cells.slice(names.length).some(Boolean)) {
      faults.add(row.line, undefined, { fault: 'too-many-cells', columns: names.length });
    }
    const indicator = indicatorIn(row);
    const period = periodIn(row);
    const place = placeIn(row, period);
    if (indicator && period && place) once(row, `${indicator} ${place} ${period}`);
    const readings = readingsIn(row);
    const status = statusIn(row);
    const own = textIn(row, 'source');
    if (faults.count > before || !indicator || !place || !period || !readings || !status) return undefined;
    return { line: row.line, cell: cellOf(row, 'value'), readings, indicator, place, period, status, source: own || source };
  };

  function cellOf({ cells }: Row, column: Column): string {
    const index = at[column];
    return index === undefined ? '' : (cells[index] ?? '');
  }

  function wrong({ line }: Row, column: Column, what: Wrong): undefined {
    faults.add(line, names[at[column]!], what);
    return undefined;
  }

  /** Free text, as it is: what a spreadsheet would run as a formula is only letters here. */
  function textIn(row: Row, column: keyof typeof LONGEST): string | undefined {
    if (at[column] === undefined) return undefined;
    const words = shownOnOneLine(unguarded(cellOf(row, column)));
    const most = LONGEST[column];
    return words.length > most ? wrong(row, column, { fault: 'too-long', most }) : words;
  }

  function indicatorIn(row: Row): string | undefined {
    const name = textIn(row, 'indicator');
    const unit = textIn(row, 'unit');
    if (name === '') return wrong(row, 'indicator', { fault: 'missing' });
    if (name === undefined || (unit === undefined && at.unit !== undefined)) return undefined;
    const found = book.idOf(name, unit);
    return 'id' in found ? found.id : wrong(row, found.inUnit ? 'unit' : 'indicator', found.wrong);
  }

  function placeIn(row: Row, period: string | undefined): string | undefined {
    const column = cellOf(row, 'code') || at.place === undefined ? 'code' : 'place';
    const cell = cellOf(row, column);
    if (cell === '') return wrong(row, column, { fault: 'missing' });
    const read = placeOf(cell);
    if ('wrong' in read) return wrong(row, column, read.wrong);
    const { code, ended } = read;
    if (!ended || !period || period.slice(0, 4) <= ended.lastYear) return code;
    const into = ended.into.flatMap((one) => PLACES.get(one)?.name ?? []);
    return wrong(row, column, { fault: 'place-ended', said: said(cell), lastYear: ended.lastYear, into });
  }

  function periodIn(row: Row): string | undefined {
    const cell = cellOf(row, 'period');
    if (cell === '') return wrong(row, 'period', { fault: 'missing' });
    const period = knownPeriod(cell);
    if (!period) return wrong(row, 'period', { fault: 'unknown-period', said: said(cell) });
    return isAhead(period, now) ? wrong(row, 'period', { fault: 'period-ahead', said: said(cell) }) : period;
  }

  function once(row: Row, figure: string): void {
    const first = firstLines.get(figure);
    if (first === undefined) firstLines.set(figure, row.line);
    else faults.add(row.line, undefined, { fault: 'duplicate', first });
  }

  function readingsIn(row: Row): Readings | undefined {
    const cell = cellOf(row, 'value');
    if (cell === '') return wrong(row, 'value', { fault: 'missing' });
    const readings = readingsOf(cell);
    if (readings === 'too-long') return wrong(row, 'value', { fault: 'number-too-long', said: said(cell), most: MOST_DIGITS });
    return readings ?? wrong(row, 'value', { fault: 'no-number', said: said(cell) });
  }

  function statusIn(row: Row): Status | undefined {
    const cell = cellOf(row, 'status');
    if (cell === '') return 'definitive';
    return knownStatus(cell) ?? wrong(row, 'status', { fault: 'unknown-status', said: said(cell) });
  }
}
