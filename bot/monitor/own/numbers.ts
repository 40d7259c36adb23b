/**
 * Numbers as people write them in a sheet. One column has one notation; "1.234" alone may be either, so what a cell can be is kept
 * until the whole column was seen.
 */
import type { Notation } from './fault.ts';

/** What a double holds exactly, and more than anybody measures. */
export const MOST_DIGITS = 15;
/** A number with all its signs. */
const LONGEST = 40;

/** A value per notation in which the cell is a number; the same in both when it has no separators. */
export type Readings = Partial<Record<Notation, number>>;

const SIGN = /^([+\-−]?)\s*/;
/** "1 234 567", with any of the spaces that programs put there. */
const SPACED = /^([1-9]\d{0,2})((?:[ \u00a0\u2009\u202f]\d{3})+)(?![\d ])/;
const WRITTEN: Readonly<Record<Notation, RegExp>> = {
  nl: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  en: /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};
const DECIMAL: Readonly<Record<Notation, string>> = { nl: ',', en: '.' };

/** Undefined: no number in any notation. */
export function readingsOf(cell: string): Readings | 'too-long' | undefined {
  if (cell.length > LONGEST) return /^[\d\s.,+\-−]*$/.test(cell) ? 'too-long' : undefined;
  const sign = SIGN.exec(cell)!;
  const body = cell.slice(sign[0].length);
  const spaced = SPACED.exec(body);
  const written = spaced ? body.replace(spaced[0], spaced[0].replace(/\D/g, '')) : body;
  const readings: Readings = {};
  for (const notation of ['nl', 'en'] as const) {
    if (!WRITTEN[notation].test(written)) continue;
    const [whole = '', decimals = ''] = written.split(DECIMAL[notation]);
    const digits = `${whole.replace(/\D/g, '')}.${decimals}`;
    if (digits.replace(/^0+|\./g, '').length > MOST_DIGITS) return 'too-long';
    const value = Number(digits);
    readings[notation] = sign[1] === '-' || sign[1] === '−' ? 0 - value : value;
  }
  return readings.nl === undefined && readings.en === undefined ? undefined : readings;
}

export const isAmbiguous = ({ nl, en }: Readings): boolean => nl !== undefined && en !== undefined && nl !== en;

/** The notation in which the column is written: that of most cells that can be read in one only. Undefined: none tells. */
export function notationOf(column: Iterable<Readings>): Notation | undefined {
  const only = { nl: 0, en: 0 };
  for (const { nl, en } of column) {
    if (en === undefined) only.nl += 1;
    else if (nl === undefined) only.en += 1;
  }
  if (only.nl === only.en) return only.nl === 0 ? undefined : 'nl';
  return only.nl > only.en ? 'nl' : 'en';
}

/** Figures behind the decimal sign. */
export function decimalsOf(cell: string, notation: Notation): number {
  const at = cell.lastIndexOf(DECIMAL[notation]);
  return at < 0 ? 0 : cell.length - at - 1;
}
