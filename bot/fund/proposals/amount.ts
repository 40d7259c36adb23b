/** What may be asked of a fund. Pure. */
import {
  type Amount,
  type AmountIn,
  amountSaid as said,
  amountTyped as typed,
  amountWithin as within,
} from '../../primitives/amounts.ts';

/** Whole euro. No Dutch entrepreneurs' fund has this much in a year: more is a slip of the finger. */
export const MOST_EURO = 10_000_000;

export const amountTyped = (words: string, amountIn: AmountIn): Amount => typed(words, amountIn, MOST_EURO);
export const amountSaid = (words: string, amountIn: AmountIn): Amount => said(words, amountIn, MOST_EURO);
export const amountWithin = (amount: number): Amount => within(amount, MOST_EURO);
