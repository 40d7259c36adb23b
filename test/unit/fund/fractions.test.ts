import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fraction, isFraction, joining, needed, type Threshold } from '../../../bot/primitives/fractions.ts';

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([a, b]): Fraction => `${Math.min(a, b)}/${Math.max(a, b)}`);
const threshold = fc
  .tuple(fraction, fc.boolean())
  .map(([share, more]): Threshold => (more ? { moreThan: share } : { atLeast: share }));

/** The definition itself, in whole numbers. */
function meets(bound: Threshold, part: number, whole: number): boolean {
  const [numerator, denominator] = ('moreThan' in bound ? bound.moreThan : bound.atLeast).split('/').map(Number) as [
    number,
    number,
  ];
  return 'moreThan' in bound ? part * denominator > numerator * whole : part * denominator >= numerator * whole;
}

describe('A share', () => {
  it('of two thirds of 87 is 58, exactly, and of 88 is 59', () => {
    expect(needed({ atLeast: '2/3' }, 87)).toBe(58);
    expect(needed({ atLeast: '2/3' }, 88)).toBe(59);
  });

  it('of more than half of 87 is 44, and of 88 is 45', () => {
    expect(needed({ moreThan: '1/2' }, 87)).toBe(44);
    expect(needed({ moreThan: '1/2' }, 88)).toBe(45);
  });

  it('is exact where floats are not: sums of euros beyond 2^53 / 3', () => {
    const whole = 9_007_199_254_740_990;

    expect(needed({ atLeast: '2/3' }, whole)).toBe(6_004_799_503_160_660);
    expect(needed({ moreThan: '2/3' }, whole)).toBe(6_004_799_503_160_661);
  });

  it('needs the least whole number that meets it (property)', () => {
    fc.assert(
      fc.property(threshold, fc.nat(500), (bound, whole) => {
        const least = needed(bound, whole);

        expect(meets(bound, least, whole)).toBe(true);
        if (least > 0) expect(meets(bound, least - 1, whole)).toBe(false);
      }),
    );
  });

  it('is missed by as many as must still join on its side (property)', () => {
    fc.assert(
      fc.property(threshold, fc.nat(200), fc.nat(200), (bound, part, others) => {
        const whole = part + others;
        const more = joining(bound, part, whole);

        if (more === undefined) expect(meets(bound, part + 1_000_000, whole + 1_000_000)).toBe(false);
        else {
          expect(meets(bound, part + more, whole + more)).toBe(true);
          if (more > 0) expect(meets(bound, part + more - 1, whole + more - 1)).toBe(false);
        }
      }),
    );
  });

  it('of all is out of reach with one against, however many join', () => {
    expect(joining({ atLeast: '1/1' }, 9, 10)).toBeUndefined();
    expect(joining({ atLeast: '1/1' }, 9, 9)).toBe(0);
  });

  it('is of whole numbers only: halves of a vote are refused', () => {
    expect(() => needed({ atLeast: '1/2' }, 2.5)).toThrow(RangeError);
    expect(() => joining({ atLeast: '1/2' }, 0.5, 2)).toThrow(RangeError);
  });

  it('is written as a fraction above nothing and at most one', () => {
    for (const share of ['1/2', '2/3', '1/1', '15/100', '999999999/999999999']) expect(isFraction(share), share).toBe(true);
    for (const no of [
      '3/2',
      '0/1',
      '1/0',
      '01/2',
      '1/02',
      '1/2 ',
      ' 1/2',
      '1',
      '0.5',
      '-1/2',
      '1e1/20',
      '1234567890/1234567890',
      0.5,
      null,
      ['1/2'],
    ]) {
      expect(isFraction(no), String(no)).toBe(false);
    }
  });
});
