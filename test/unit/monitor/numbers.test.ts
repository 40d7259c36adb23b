import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive, formulaOf, rounded } from '../../../bot/monitor/answer/derivations.ts';
import { quantity, signed } from '../../../bot/monitor/answer/numbers.ts';
import { peersOf } from '../../../bot/monitor/answer/peers.ts';
import { CATALOGUE } from '../../../bot/monitor/catalogue.ts';
import { LANGUAGES } from '../../../bot/primitives/language.ts';
import { figuresOf } from './store-of.ts';

describe('A figure in words', () => {
  test.each([
    [23934.24, 'mln euro', 'nl', 0, '€ 23.934,24 mln'],
    [23934.24, 'million euro', 'en', 0, '€23,934.24 million'],
    [37900, 'euro per inwoner', 'nl', 0, '€ 37.900 per inwoner'],
    [3, '% van de beroepsbevolking', 'nl', 1, '3,0% van de beroepsbevolking'],
    [162683, 'inhabitants', 'en', 0, '162,683 inhabitants'],
    [-2.1, '%', 'nl', 1, '−2,1%'],
    [1, 'faillissementen', 'nl', 0, '1 faillissement'],
    [1, 'bankruptcies', 'en', 0, '1 bankruptcy'],
    [1, 'plaatsen', 'nl', 0, '1 plaats'],
    [0, 'faillissementen', 'nl', 0, '0 faillissementen'],
    [21, 'inhabitants', 'en', 0, '21 inhabitants'],
    [5, 'euro’s', 'nl', 0, '€ 5'],
    [5, "euro's per dag", 'nl', 0, '€ 5 per dag'],
    [5, 'Euros', 'en', 0, '€5'],
    [5, '€/m²', 'nl', 2, '€ 5,00/m²'],
    [5, 'mln euro’s', 'nl', 0, '€ 5 mln'],
    [5, 'eurocent', 'nl', 0, '5 eurocent'],
    [1, 'inhabitants', 'en', 0, '1 inhabitant'],
    [1, 'laadpalen per straat', 'nl', 0, '1 laadpaal per straat'],
    [1, 'kW', 'nl', 0, '1 kW'],
    [1, 'inwoners', 'nl', 1, '1,0 inwoners'],
  ] as const)('%d %s is written in %s with %d decimals as %s', (value, unit, language, decimals, written) => {
    expect(quantity(value, unit, language, decimals)).toBe(written);
  });

  test.each(LANGUAGES)('of the catalogue is counted in %s in the singular where there is one', (language) => {
    const counted = CATALOGUE.map(({ unit }) => unit[language]).filter(
      (unit) => /^\p{Letter}{3,}$/u.test(unit) && unit !== 'euro',
    );

    for (const unit of counted) expect(quantity(1, unit, language)).not.toBe(`1 ${unit}`);
    expect(counted.length).toBeGreaterThan(3);
  });

  test('that changed bears its sign, and none when nothing changed', () => {
    expect([1.25, -3000, 0].map((value) => signed(value, 'euro', 'nl'))).toEqual(['+€ 1,25', '−€ 3.000', '€ 0']);
    expect(signed(-1, 'establishments', 'en')).toBe('−1 establishment');
  });
});

describe('A derived number', () => {
  const rate = { percentage: true, decimals: 1 };
  const amount = { decimals: 0 };
  const [one, two, later, none, other] = figuresOf(
    ['grp', 'CR12', '2010', 0.1],
    ['grp', 'CR12', '2011', 0.3],
    ['grp', 'CR12', '2020', 0.3],
    ['grp', 'CR12', '2021', null],
    ['population', 'CR12', '2010', 1],
  );

  test('is exact where a machine’s fractions are not', () => {
    expect(derive('difference', { decimals: 1 }, one, two)?.value).toBe(0.2);
  });

  test('is not made over a figure that is missing, or over two indicators', () => {
    expect(derive('difference', amount, one, none)).toBeUndefined();
    expect(derive('difference', amount, one, other)).toBeUndefined();
  });

  test('of percentages is in points, and never a percentage of a percentage', () => {
    expect(derive('difference', rate, one, two)?.unit).toBe('points');
    expect(derive('percent-change', rate, one, two)).toBeUndefined();
  });

  test('per year needs more than one year', () => {
    expect(derive('per-year', amount, one, two)).toBeUndefined();
    expect(derive('per-year', amount, one, later)?.value).toBe(11.6);
  });

  test('tells how it was made, with the numbers in it', () => {
    expect(formulaOf(derive('percent-change', amount, one, two)!, 'nl', 1)).toBe('(0,3 − 0,1) ÷ 0,1 × 100');
  });

  test('is rounded half away from nought, the same below as above it', () => {
    expect([rounded(2.5, 0), rounded(-2.5, 0), rounded(1.005, 2), rounded(-0.04, 1)]).toEqual([3, -3, 1.01, 0]);
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        (x) => rounded(-x, 1) === -rounded(x, 1) || rounded(x, 1) === 0,
      ),
    );
  });
});

describe('Regions like ours', () => {
  const inhabitants = figuresOf(
    ['population', 'CR01', '2026', 100],
    ['population', 'CR02', '2026', 200],
    ['population', 'CR03', '2026', 50],
    ['population', 'CR04', '2026', 110],
    ['population', 'CR05', '2026', null],
  );

  test('are the nearest in number of inhabitants: half is as far as double, and of those the first code goes first', () => {
    expect(peersOf('CR01', inhabitants, 3)).toEqual(['CR04', 'CR02', 'CR03']);
  });

  test('are none for a place of which nobody knows how many live there', () => {
    expect(peersOf('CR05', inhabitants, 3)).toEqual([]);
  });
});
