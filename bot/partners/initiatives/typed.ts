/** What was typed into one field of a form: an amount, hours, lines; or which sentence says what is wrong with it. */
import { type AmountFault, amountTyped } from '../../primitives/amounts.ts';
import { MOST_HOURS } from '../initiative.ts';
import { distinct, hoursSaid, MOST_EURO, type Readers } from './said.ts';

/** Whole cents; undefined where nothing was typed. */
export function centsTyped(
  typed: string | undefined,
  { bareAmountIn }: Pick<Readers, 'bareAmountIn'>,
): { cents?: number; fault?: AmountFault } {
  if (!typed?.trim()) return {};
  const read = amountTyped(typed, bareAmountIn, MOST_EURO);
  return 'amount' in read ? { cents: read.amount * 100 } : { fault: read.fault };
}

export type HoursFault = 'unreadable' | 'notPositive' | 'tooManyHours';

/** "16", "16 uur", "2 dagen", "1 dag per week". */
export function hoursTyped(typed: string | undefined, readers: Pick<Readers, 'hoursIn'>): { hours?: number; fault?: HoursFault } {
  const text = typed?.trim() ?? '';
  if (!text) return {};
  if (/^[-−–]\s*\d/.test(text)) return { fault: 'notPositive' };
  const plain = /^\d{1,6}(?:[.,]5)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  if (plain !== undefined) return fitting(plain);
  const said = hoursSaid(text, readers);
  if (said.fault) return { fault: said.fault };
  return said.hours === undefined ? { fault: 'unreadable' } : fitting(said.hours);
}

function fitting(hours: number): { hours?: number; fault?: HoursFault } {
  if (hours <= 0) return { fault: 'notPositive' };
  return hours > MOST_HOURS ? { fault: 'tooManyHours' } : { hours };
}

/** One a line, or with commas between. */
export function linesTyped(typed: string | undefined): string[] {
  return distinct((typed ?? '').split(/[\n,;]/));
}

export function onOneLine(typed: string | undefined, max: number): string {
  return [...(typed ?? '').replace(/\s+/g, ' ').trim()].slice(0, max).join('');
}
