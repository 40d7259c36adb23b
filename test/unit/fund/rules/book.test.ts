/** All versions of one kind of rule: which holds when, and what may still be taken back. */
import { describe, expect, it } from 'vitest';
import {
  type Act,
  type Book,
  bookOf,
  booksOf,
  canWithdraw,
  inForce,
  latest,
  rulesOn,
  upcoming,
  withoutVersion,
  withVersion,
} from '../../../../bot/fund/rules/book.ts';
import { ADVICE, BOARD, SAMPLES } from '../../../../bot/fund/samples.ts';
import type { Instant } from '../../../../bot/primitives/instant.ts';

const TODAY = '2026-11-23';
const BY: Act = { member: 'joost', name: 'Joost', at: '2026-11-23T09:00:00.000Z' as Instant };
const SAMPLE = bookOf('advice', undefined);
const { version: _, from: __, ...SAID } = ADVICE;
const final = { ...SAID, ballot: 'final' as const };
const hidden = { ...SAID, results: 'hidden' as const };

function said(book: Book, rule: typeof SAID | undefined, from = TODAY): Book {
  const next = withVersion(book, { rule, from, by: BY, today: TODAY, seen: book.changes });
  if ('refused' in next) throw new Error(next.refused);
  return { ...next.book, changes: book.changes + 1 };
}

describe('The rules of a region', () => {
  it('are the samples where it has said nothing', () => {
    expect(rulesOn(booksOf([]), TODAY).map(({ rule }) => rule)).toEqual(SAMPLES);
  });

  it('take the place of the sample from their day on, and not before', () => {
    const book = said(SAMPLE, final, '2026-12-01');

    expect(inForce(book, '2026-11-30')).toBe(ADVICE);
    expect(inForce(book, '2026-12-01')).toMatchObject({ version: 2, from: '2026-12-01', ballot: 'final' });
    expect(upcoming(book, '2026-11-30').map(({ version }) => version)).toEqual([2]);
    expect(upcoming(book, '2026-12-01')).toEqual([]);
  });

  it('of a kind of their own begin with version one', () => {
    const book = said(bookOf('statutes', undefined), { ...SAID, kind: 'statutes' });

    expect(inForce(book, TODAY)).toMatchObject({ kind: 'statutes', version: 1 });
    expect(booksOf([book]).map(({ kind }) => kind)).toEqual([...SAMPLES.map(({ kind }) => kind), 'statutes']);
  });

  it('of the same day are the last that was said', () => {
    expect(inForce(said(said(SAMPLE, final), hidden), TODAY)).toMatchObject({ version: 3, results: 'hidden' });
  });

  it('are none from the day on which they are retired, and again when one is said anew', () => {
    const retired = said(SAMPLE, undefined, '2026-12-01');

    expect(inForce(retired, '2026-11-30')).toBe(ADVICE);
    expect(inForce(retired, '2026-12-01')).toBeUndefined();
    expect(latest(retired)).toBe(ADVICE);
    expect(inForce(said(retired, final, '2026-12-02'), '2026-12-02')).toMatchObject({ ballot: 'final' });
  });

  it('do not change what lies behind: a day that has passed is refused', () => {
    const asked = { rule: final, from: '2026-11-22', by: BY, today: TODAY, seen: 0 };

    expect(withVersion(SAMPLE, asked)).toEqual({ refused: 'fromPast' });
  });

  it('are changed by whoever saw them as they are', () => {
    const asked = { rule: hidden, from: TODAY, by: BY, today: TODAY, seen: 0 };

    expect(withVersion(said(SAMPLE, final), asked)).toEqual({ refused: 'changed' });
  });

  it('get no version that says what holds already; the same from an earlier day is another', () => {
    const asked = { rule: SAID, from: TODAY, by: BY, today: TODAY, seen: 0 };
    const later = said(SAMPLE, final, '2027-01-01');

    expect(withVersion(SAMPLE, asked)).toEqual({ refused: 'sameAsBefore' });
    expect(inForce(said(later, final), TODAY)).toMatchObject({ ballot: 'final' });
  });
});

describe('A version', () => {
  const two = said(said(SAMPLE, final), hidden);

  it('that was said last can be taken back, and what was before it holds again; it stays readable, and its number is not used again', () => {
    const back = withoutVersion(two, 3, BY);
    const book = 'book' in back ? back.book : two;

    expect(inForce(book, TODAY)).toMatchObject({ version: 2 });
    expect(book.versions.at(-1)).toMatchObject({ version: 3, withdrawn: BY, rule: { results: 'hidden' } });
    expect(said(book, hidden).versions.at(-1)!.version).toBe(4);
  });

  it('can be taken back after the one that followed it', () => {
    const back = withoutVersion(two, 3, BY);
    const twice = 'book' in back ? withoutVersion(back.book, 2, BY) : back;

    expect('book' in twice && inForce(twice.book, TODAY)).toBe(ADVICE);
  });

  it('with which a vote was opened stays', () => {
    const used = { ...two, used: { 3: true as const } };

    expect(withoutVersion(used, 3, BY)).toEqual({ refused: 'used' });
    expect(canWithdraw(used, 3)).toBe(false);
    expect(canWithdraw(two, 3)).toBe(true);
  });

  it('that another follows stays, and so does the sample', () => {
    expect(withoutVersion(two, 2, BY)).toEqual({ refused: 'notLast' });
    expect(withoutVersion(SAMPLE, 1, BY)).toEqual({ refused: 'unknown' });
    expect(withoutVersion(two, 9, BY)).toEqual({ refused: 'unknown' });
    expect(canWithdraw(two, 2)).toBe(false);
    expect(canWithdraw(SAMPLE, 1)).toBe(false);
    expect(BOARD.version).toBe(1);
  });
});
