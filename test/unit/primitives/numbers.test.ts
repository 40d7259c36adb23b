import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberInWords } from '../../../bot/primitives/numbers.ts';

describe('A number', () => {
  test.each([
    [16083.4, 0, '16.083', '16,083'],
    [1234.56, 1, '1.234,6', '1,234.6'],
    [999, 2, '999,00', '999.00'],
    [-27.349111, 3, '−27,349', '−27.349'],
    [0, 1, '0,0', '0.0'],
    [1_234_567.8, 1, '1.234.567,8', '1,234,567.8'],
  ])('%d with %d decimals is written %s in Dutch and %s in English', (value, decimals, nl, en) => {
    expect(numberInWords(value, 'nl', decimals)).toBe(nl);
    expect(numberInWords(value, 'en', decimals)).toBe(en);
  });

  test('that rounds to nought has no sign', () => {
    expect(numberInWords(-0.04, 'nl', 1)).toBe('0,0');
    expect(numberInWords(-0, 'en', 0)).toBe('0');
  });

  test('reads the same in both languages but for point and comma (property)', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const swapped = numberInWords(value, 'nl', decimals).replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

        expect(swapped).toBe(numberInWords(value, 'en', decimals));
      }),
    );
  });
});
