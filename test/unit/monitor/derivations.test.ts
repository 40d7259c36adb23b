/** The law of derived numbers, for every registered function and whatever the figures are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DERIVATIONS,
  type DerivationId,
  type Derived,
  derive,
  formulaOf,
  rounded,
} from '../../../bot/monitor/answer/derivations.ts';
import { peersOf } from '../../../bot/monitor/answer/peers.ts';
import type { Figure } from '../../../bot/monitor/figures/figure.ts';
import { LANGUAGES, type Language } from '../../../bot/primitives/language.ts';
import { figuresOf } from './store-of.ts';

const IDS = Object.keys(DERIVATIONS) as DerivationId[];
const AMOUNT = { decimals: 2 };

const hundredths = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((value) => value / 100);
const place = fc.constantFrom('CR12', 'CR13', 'NL01');
const period = fc.constantFrom('2010', '2015', '2020', '2015Q1', '2015Q3', '2020Q1', '2020M05');
const figure: fc.Arbitrary<Figure> = fc
  .tuple(fc.constantFrom('grp', 'population'), place, period, fc.option(hundredths, { freq: 9 }))
  .map((row) => figuresOf(row)[0]!);
const id = fc.constantFrom(...IDS);

/** What a formula comes to when one reckons it out as it is written. */
function reckoned(formula: string, language: Language): number {
  const separators = { nl: [/\./g, ','], en: [/,/g, '.'] } as const;
  const [thousands, point] = separators[language];
  const written = formula.replace(thousands, '').replaceAll(point, '.').replaceAll('−', '-').replaceAll('÷', '/');
  return Number(new Function(`return ${written.replaceAll('×', '*').replaceAll('^', '**').replaceAll('- -', '+ ')};`)());
}

describe('Every derived number', () => {
  test('is made of figures that have a value, are of one indicator, and belong together (property)', () => {
    fc.assert(
      fc.property(id, figure, figure, (made, one, other) => {
        const derived = derive(made, AMOUNT, one, other);
        if (!derived) return;

        expect([one.value, other.value]).not.toContain(null);
        expect(one.indicator).toBe(other.indicator);
        if (one.place === other.place) {
          expect(one.period < other.period).toBe(true);
          expect(one.period.length).toBe(other.period.length);
        } else expect(one.period).toBe(other.period);
      }),
      { numRuns: 2000 },
    );
  });

  test('is what its formula comes to, in both languages, with the very figures it names (property)', () => {
    const pairs = fc.oneof(
      fc
        .tuple(hundredths, hundredths)
        .map(([one, other]) => figuresOf(['grp', 'CR12', '2010', one], ['grp', 'CR12', '2020', other])),
      fc
        .tuple(hundredths, hundredths)
        .map(([one, other]) => figuresOf(['grp', 'CR12', '2020', one], ['grp', 'NL01', '2020', other])),
    );
    fc.assert(
      fc.property(id, pairs, fc.constantFrom(...LANGUAGES), (made, [one, other], language) => {
        const derived = derive(made, AMOUNT, one, other);
        if (!derived) return;

        const again = reckoned(formulaOf(derived, language, 2), language);

        // Reckoned by machine, it may fall to the other side of a half.
        expect(Math.abs(again - derived.value)).toBeLessThanOrEqual(0.5 * 10 ** -derived.decimals + Math.abs(again) * 1e-9);
        expect(derived.from).toEqual([one, other]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is made in the same way twice, and is a finite number rounded to what is shown (property)', () => {
    fc.assert(
      fc.property(id, figure, figure, (made, one, other) => {
        const derived = derive(made, AMOUNT, one, other);

        expect(derive(made, AMOUNT, one, other)).toEqual(derived);
        if (derived) expect(rounded(derived.value, derived.decimals)).toBe(derived.value);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(IDS.filter((made) => made !== 'difference'))('of a percentage is no %s of it', (made) => {
    const [then, now, country] = figuresOf(
      ['unemployment_rate', 'CR12', '2010', 4],
      ['unemployment_rate', 'CR12', '2020', 5],
      ['unemployment_rate', 'NL01', '2010', 6],
    );

    expect(derive(made, { percentage: true, decimals: 1 }, then, now)).toBeUndefined();
    expect(derive(made, { percentage: true, decimals: 1 }, then, country)).toBeUndefined();
  });
});

describe('What does not belong together', () => {
  const [year, quarter, later, spring, autumn, elsewhere, elsewhereLater] = figuresOf(
    ['grp', 'CR12', '2010', 100],
    ['grp', 'CR12', '2020Q1', 110],
    ['grp', 'CR12', '2020', 121],
    ['grp', 'CR12', '2010Q1', 50],
    ['grp', 'CR12', '2020Q3', 60],
    ['grp', 'NL01', '2010', 400],
    ['grp', 'NL01', '2020', 500],
  );
  const value = (made: DerivationId, ...figures: (Figure | undefined)[]): Derived['value'] | undefined =>
    derive(made, AMOUNT, ...figures)?.value;

  test.each(IDS)('is not put together: %s of a year and a quarter, or of here then and there now', (made) => {
    expect(value(made, year, quarter)).toBeUndefined();
    expect(value(made, year, elsewhereLater)).toBeUndefined();
  });

  test('nor two of one place the wrong way round, or one with itself', () => {
    expect(value('percent-change', later, year)).toBeUndefined();
    expect(value('difference', year, year)).toBeUndefined();
  });

  test('nor growth per year from one season to another', () => {
    expect(value('per-year', spring, autumn)).toBeUndefined();
    expect(value('per-year', spring, quarter)).toBe(8.2);
    expect(value('difference', spring, autumn)).toBe(10);
  });

  test('nor a share of what is of another moment, or of oneself', () => {
    expect(value('share', year, elsewhere)).toBe(25);
    expect(value('share', year, elsewhereLater)).toBeUndefined();
    expect(value('share', year, later)).toBeUndefined();
  });
});

describe('A difference', () => {
  test('is exact with as many decimals as a region’s own figures have (property)', () => {
    const millionths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(millionths, millionths, (one, other) => {
        const [then, now] = figuresOf(['own', 'CR12', '2010', one / 1e6], ['own', 'CR12', '2011', other / 1e6]);

        expect(derive('difference', { decimals: 6 }, then, now)!.value).toBe((other - one) / 1e6);
      }),
    );
  });
});

describe('Regions like ours', () => {
  const towns = fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 20 })
    .chain((codes) =>
      fc
        .array(fc.integer({ min: 1, max: 40 }), { minLength: codes.length, maxLength: codes.length })
        .map((people) =>
          figuresOf(
            ...codes.map((code, i): ['population', string, string, number] => [
              'population',
              `GM${1000 + code}`,
              '2026',
              people[i]!,
            ]),
          ),
        ),
    );
  const count = fc.integer({ min: 0, max: 8 });

  test('are as many as asked, or all there are, each once and never the place itself (property)', () => {
    fc.assert(
      fc.property(towns, count, (all, many) => {
        const own = all[0]!.place;

        const peers = peersOf(own, all, many);

        expect(peers).toHaveLength(Math.min(many, all.length - 1));
        expect(new Set(peers).size).toBe(peers.length);
        expect(peers).not.toContain(own);
      }),
    );
  });

  test('come from near to far, and nobody left out is nearer; the first code first where they are as far (property)', () => {
    fc.assert(
      fc.property(towns, count, (all, many) => {
        const own = all[0]!;
        const peers = peersOf(own.place, all, many);
        const others = all.slice(1).map(({ place }) => place);
        const order = [...peers, ...others.filter((code) => !peers.includes(code)).sort()];
        const people = (code: string): number => all.find((one) => one.place === code)!.value!;
        const [larger, smaller] = [
          (code: string) => Math.max(people(code), own.value!),
          (code: string) => Math.min(people(code), own.value!),
        ];

        peers.forEach((peer, i) => {
          for (const next of order.slice(i + 1)) {
            // In whole numbers: larger ÷ smaller of the one against that of the other.
            const nearer = larger(peer) * smaller(next) - larger(next) * smaller(peer);
            expect(nearer < 0 || (nearer === 0 && peer < next), `${peer} before ${next}`).toBe(true);
          }
        });
      }),
    );
  });

  test('are as far with a seventh of the people as with seven times as many, to the last digit', () => {
    const all = figuresOf(
      ['population', 'GM0001', '2026', 57],
      ['population', 'GM0002', '2026', 7 * 7 * 57],
      ['population', 'GM0003', '2026', 7 * 57],
    );

    expect(peersOf('GM0003', all, 1)).toEqual(['GM0001']);
  });

  test('are the same whatever the order of the figures, and when everybody’s number doubles (property)', () => {
    fc.assert(
      fc.property(towns, count, (all, many) => {
        const peers = peersOf(all[0]!.place, all, many);

        expect(peersOf(all[0]!.place, all.toReversed(), many)).toEqual(peers);
        expect(
          peersOf(
            all[0]!.place,
            all.map((one) => ({ ...one, value: one.value! * 2 })),
            many,
          ),
        ).toEqual(peers);
      }),
    );
  });
});
