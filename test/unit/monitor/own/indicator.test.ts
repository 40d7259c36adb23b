import { expect, test } from 'vitest';
import { asIndicator } from '../../../../bot/monitor/own/indicator.ts';

test.each([
  ['%', true],
  ['% van de huizen', true],
  ['procent', true],
  ['Percent of homes', true],
  ['procentpunt', undefined],
  ['palen', undefined],
  ['', undefined],
])('An own figure in “%s” is a percentage by itself: %s', (unit, percentage) => {
  expect(asIndicator({ id: 'own:r:a', name: 'A', unit, decimals: 1 }).percentage).toBe(percentage);
});
