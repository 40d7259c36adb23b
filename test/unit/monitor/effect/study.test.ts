/** What an estimate promises, whatever the outcomes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOLERANCE } from '../../../../bot/monitor/effect/nearest.ts';
import { type Study, studyOf } from '../../../../bot/monitor/effect/study.ts';
import { anyRows, BEFORE, FROM, name, panel, type Rows } from './panels.ts';

const TREATED = name(0);
const study = (rows: Rows, treated = TREATED): Study => studyOf(panel(rows, treated, FROM));
const weights = ({ twin }: Study): Record<string, number> =>
  Object.fromEntries(twin.weights.map(({ unit, weight }) => [unit, weight]));
const changed = (rows: Rows, change: (outcome: number, t: number, unit: string) => number): Rows =>
  Object.fromEntries(Object.entries(rows).map(([unit, own]) => [unit, own.map((outcome, t) => change(outcome, t, unit))]));
/** So much more for one unit in every period after the start. */
const withEffect = (rows: Rows, effect: number, of = TREATED): Rows =>
  changed(rows, (outcome, t, unit) => (unit === of && t >= BEFORE ? outcome + effect : outcome));

function closeTo(found: Record<string, number>, expected: Record<string, number>): void {
  for (const unit of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    expect(found[unit] ?? 0, unit).toBeCloseTo(expected[unit] ?? 0, 7);
  }
}

describe('The twin', () => {
  test('has the best weights there are, with the proof (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 3, max: 30 }), (rows) => {
        const { certificate } = study(rows).twin;

        expect(Math.max(...Object.values(certificate))).toBeLessThan(TOLERANCE);
      }),
    );
  });

  test('is the same when all outcomes are measured in another unit, or counted from another nought (property)', () => {
    const scale = fc.double({ min: 0.001, max: 1000, noNaN: true });
    const shift = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(anyRows({ min: 3, max: 8 }), scale, shift, (rows, by, more) => {
        closeTo(weights(study(changed(rows, (outcome) => outcome * by + more))), weights(study(rows)));
      }),
    );
  });

  test('does not depend on what its donors are called, or on their order (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 8, max: 8 }), fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 7 }), (rows, order) => {
        const called = (unit: string): string => (unit === TREATED ? unit : name(order[Number(unit.slice(1)) - 1]!));
        const renamed = Object.fromEntries(Object.entries(rows).map(([unit, own]) => [called(unit), own]));

        const expected = Object.entries(weights(study(rows))).map(([unit, weight]) => [called(unit), weight]);
        closeTo(weights(study(renamed)), Object.fromEntries(expected));
      }),
    );
  });

  test('of a unit that is a mixture of others is that unit: no gap before the start or after (property)', () => {
    const part = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(anyRows({ min: 4, max: 8 }), part, part, part, (rows, ...parts) => {
        const sum = parts[0] + parts[1] + parts[2];
        const mixture = (t: number): number => parts.reduce((total, one, i) => total + (one / sum) * rows[name(i + 1)]![t]!, 0);
        const mixed = { ...rows, [TREATED]: rows[TREATED]!.map((_, t) => mixture(t)) };

        const { twin, preRmspe, att } = study(mixed);

        expect(preRmspe).toBe(0);
        expect(Math.abs(att)).toBeLessThan(1e-9);
        for (const gap of twin.gaps) expect(Math.abs(gap)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('The donors of a twin', () => {
  test('are told from the largest share to the smallest, and those without any are not (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 5, max: 30 }), (rows) => {
        const shares = study(rows).twin.weights.map(({ weight }) => weight);

        expect(shares).toEqual(shares.toSorted((one, other) => other - one));
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('An effect', () => {
  test('that is added after the start is found back in the gaps, whole and nowhere else (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 3, max: 8 }), fc.double({ min: -50, max: 50, noNaN: true }), (rows, effect) => {
        const without = study(rows);
        const found = study(withEffect(rows, effect));

        expect(weights(found)).toEqual(weights(without));
        expect(found.att - without.att).toBeCloseTo(effect, 9);
        expect(found.did - without.did).toBeCloseTo(effect, 9);
        found.twin.gaps.forEach((gap, t) => {
          expect(gap - without.twin.gaps[t]!).toBeCloseTo(t < BEFORE ? 0 : effect, 9);
        });
      }),
    );
  });

  test('of the treated unit touches no placebo, because it is in none of their twins (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 4, max: 8 }), (rows) => {
        const others = (of: Study) => of.units.filter(({ unit }) => unit !== TREATED);

        expect(others(study(withEffect(rows, 1000)))).toEqual(others(study(rows)));
      }),
    );
  });

  test('is told by the simple differences too: change of the treated less the mean change of the others', () => {
    const flat = Array.from({ length: 12 }, () => 10);
    const rows = { [TREATED]: flat, u01: flat, u02: flat.map((outcome) => outcome + 5) };
    const grown = changed(withEffect(rows, 7), (outcome, t, unit) => (unit === 'u02' && t >= BEFORE ? outcome + 4 : outcome));

    expect(study(grown).did).toBe(7 - 4 / 2);
  });
});

describe('The placebo test', () => {
  test('ranks the treated unit by how much farther it strays after the start than before', () => {
    const rows = fc.sample(anyRows({ min: 25, max: 25 }), { numRuns: 1, seed: 4 })[0]!;

    const { placebo, units } = study(withEffect(rows, 100_000));

    expect(placebo).toMatchObject({ rank: 1, of: 25, p: 1 / 25, highest: 1, shown: true });
    expect(units[0]!.unit).toBe(TREATED);
    expect(units.map(({ ratio }) => ratio)).toEqual(units.map(({ ratio }) => ratio).toSorted((one, other) => other - one));
  });

  test('shows nothing of fewer than twenty units, however large the effect', () => {
    const rows = fc.sample(anyRows({ min: 19, max: 19 }), { numRuns: 1, seed: 4 })[0]!;

    const { placebo, detectable } = study(withEffect(rows, 100_000));

    expect(placebo).toMatchObject({ rank: 1, of: 19, highest: 0, shown: false });
    expect(detectable).toEqual({ share: null, why: 'too-few-units' });
  });

  test('counts a tie against the treated unit', () => {
    const base = fc.sample(anyRows({ min: 24, max: 24 }), { numRuns: 1, seed: 4 })[0]!;
    const double = name(24);
    const rows = withEffect({ ...base, [double]: base[TREATED]! }, 1000, double);

    const { placebo, units } = study(withEffect(rows, 1000));

    // A twin who is the same in all but the name has the same ratio: nought, since each is the other's double.
    expect(units.find(({ unit }) => unit === TREATED)!.ratio).toBe(0);
    expect(placebo.rank).toBe(25);
  });
});

describe('Leaving one out', () => {
  test('is done with each donor of the twin, and never fits better than with it (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 3, max: 10 }), (rows) => {
        const { twin, leaveOneOut, preRmspe } = study(rows);

        expect(leaveOneOut.map(({ without }) => without)).toEqual(twin.weights.map(({ unit }) => unit));
        for (const { without, twin: again, preRmspe: fit } of leaveOneOut) {
          expect(again.weights.map(({ unit }) => unit)).not.toContain(without);
          expect(fit).toBeGreaterThanOrEqual(preRmspe);
        }
      }),
    );
  });
});

describe('The minimum detectable effect', () => {
  /** So much of its own outcome more. */
  const withShare = (rows: Rows, share: number): Rows =>
    changed(rows, (outcome, t, unit) => (unit === TREATED && t >= BEFORE ? outcome * (1 + share) : outcome));
  const shown = (rows: Rows, share: number): boolean => study(withShare(rows, share)).placebo.shown;

  test('is where the test begins to show it, upwards and downwards, and from there on (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 20, max: 44 }), (rows) => {
        const { detectable } = study(rows);
        // Eight years are so few that now and then a twin fits them perfectly; that case has a test of its own.
        fc.pre(detectable.share !== null);

        const { share, up, down } = detectable;
        expect(share).toBe(Math.max(up, down));
        for (const more of [0.0001, 0.1, 10]) {
          expect(shown(rows, up + more), `up ${up} and ${more}`).toBe(true);
          expect(shown(rows, -down - more), `down ${down} and ${more}`).toBe(true);
        }
        if (up > 0.0001) expect(shown(rows, up - 0.0001)).toBe(false);
        if (down > 0.0001) expect(shown(rows, -down + 0.0001)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test('is not given where twins fit perfectly before the start', () => {
    const rows = fc.sample(anyRows({ min: 24, max: 24 }), { numRuns: 1, seed: 4 })[0]!;
    const between = rows[name(1)]!.map((outcome, t) => (outcome + rows[name(2)]![t]!) / 2);

    const { detectable, placebo } = study(withEffect({ ...rows, [TREATED]: between }, 5));

    expect(detectable).toEqual({ share: null, why: 'perfect-fit' });
    expect(placebo.ratio).toBe(Number.POSITIVE_INFINITY);
  });

  test('is not given where so many placebos fit perfectly that there is no ratio to beat', () => {
    const rows = fc.sample(anyRows({ min: 24, max: 24 }), { numRuns: 1, seed: 4 })[0]!;
    const highest = { ...rows, [TREATED]: rows[TREATED]!.map(() => 1000) };

    // With one year before the start, whoever lies between two others fits perfectly; the highest of all does not.
    const { detectable, preRmspe } = studyOf(panel(highest, TREATED, '2002'));

    expect(preRmspe).toBeGreaterThan(800);
    expect(detectable).toEqual({ share: null, why: 'perfect-fit' });
  });

  test('is no share of an outcome of nought', () => {
    const rows = fc.sample(anyRows({ min: 24, max: 24 }), { numRuns: 1, seed: 4 })[0]!;

    const { detectable } = study(withShare(rows, -1));

    expect(detectable).toEqual({ share: null, why: 'no-outcome' });
  });
});

describe('The spread of the placebos', () => {
  test('is the median of how far they stray, so that one upheaval elsewhere does not raise it', () => {
    const rows = fc.sample(anyRows({ min: 24, max: 24 }), { numRuns: 1, seed: 4 })[0]!;
    const { placeboSpread, units } = study(rows);

    const without = study(withEffect(rows, 1e6, units.at(-1)!.unit)).placeboSpread;

    expect(placeboSpread).toBeGreaterThan(0);
    expect(without).toBeLessThan(2 * placeboSpread);
  });
});
