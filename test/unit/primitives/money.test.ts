import { expect, test } from 'vitest';
import { quantity } from '../../../bot/monitor/answer/numbers.ts';
import { euroInWords } from '../../../bot/primitives/money.ts';

test.each([
  ['nl', 0, '€ 0'],
  ['nl', 5000, '€ 5.000'],
  ['nl', 1_250_000, '€ 1.250.000'],
  ['en', 5000, '€5,000'],
  ['en', 1_250_000, '€1,250,000'],
] as const)('In %s %i euro is written %s, by the fund and by the monitor alike', (language, euro, written) => {
  expect(euroInWords(euro, language)).toBe(written);
  expect(quantity(euro, 'euro', language)).toBe(written);
});
