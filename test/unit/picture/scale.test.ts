/** The axis along which values are read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../../bot/chat/scale.ts';

describe('The axis', () => {
  test.each([
    ['bars', 'bar', [21_345, 22_100], { min: 0, max: 25_000, step: 5000, decimals: 0 }],
    ['bars on both sides of nought', 'bar', [-4.9, 3.1], { min: -6, max: 4, step: 2, decimals: 0 }],
    ['bars below nought', 'bar', [-4.9, -3], { min: -5, max: 0, step: 1, decimals: 0 }],
    ['lines far apart', 'line', [9000, 38_000], { min: 0, max: 40_000, step: 10_000, decimals: 0 }],
    ['lines close together', 'line', [20_000, 21_100], { min: 20_000, max: 21_200, step: 500, decimals: 0 }],
    ['lines of small numbers', 'line', [3.4, 6.9], { min: 0, max: 8, step: 2, decimals: 0 }],
    ['lines of very small numbers', 'line', [0.012, 0.0131], { min: 0.012, max: 0.0135, step: 0.0005, decimals: 4 }],
    ['nothing but noughts', 'line', [0, 0], { min: 0, max: 0.2, step: 0.2, decimals: 1 }],
    ['one number', 'line', [5], { min: 0, max: 5, step: 1, decimals: 0 }],
    ['no number at all', 'bar', [], { min: 0, max: 1, step: 1, decimals: 0 }],
  ] as const)('of %s has round steps', (_, kind, values, expected) => {
    const { min, max, step, decimals } = scaleOf(values, kind);
    expect({ min, step, decimals }).toEqual({ min: expected.min, step: expected.step, decimals: expected.decimals });
    expect(max).toBeGreaterThanOrEqual(Math.max(...values, 0));
  });

  test('holds every value, begins at nought for bars, and has two to eight steps', () => {
    const values = fc.array(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(4))),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(values, fc.constantFrom('line' as const, 'bar' as const), (list, kind) => {
        const { min, max, step } = scaleOf(list, kind);
        expect(min).toBeLessThanOrEqual(Math.min(...list));
        expect(max).toBeGreaterThanOrEqual(Math.max(...list));
        if (kind === 'bar') expect(min <= 0 && max >= 0).toBe(true);
        const steps = (max - min) / step;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        expect(Math.round(steps)).toBeGreaterThanOrEqual(1);
        expect(Math.round(steps)).toBeLessThanOrEqual(8);
      }),
      { numRuns: 2000 },
    );
  });
});
