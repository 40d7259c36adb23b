/**
 * Matching in a made-up region of 2,000 companies, against what really fits there: which nobody wrote down, and which the score cannot
 * see. The region comes from a seed by which no weight was chosen.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Matched, measured } from './region/measured.ts';

const SEED = 2026;
const INITIATIVES = 80;
let small: Matched;
let middle: Matched;
let large: Matched;
beforeAll(async () => {
  small = await measured(SEED, 500, INITIATIVES);
  middle = await measured(SEED, 1_000, INITIATIVES);
  large = await measured(SEED, 2_000, INITIATIVES);
}, 120_000);

describe('In a region of 2,000 companies', () => {
  test('the five that the score puts first really fit more than twice as often as five drawn by lot', () => {
    expect(large.precision.score).toBeGreaterThan(2 * large.precision.lot);
  });

  test('and more often than the five nearest by their text alone, also among those who offer what is needed', () => {
    expect(large.precision.score).toBeGreaterThan(large.precision.text);
    expect(large.precision.score).toBeGreaterThan(large.precision.textOfKind);
  });

  test('what is suggested to people in six weeks really fits more than twice as often as by lot', () => {
    expect(large.suggested.count).toBeGreaterThan(1_000);
    expect(large.suggested.precision).toBeGreaterThan(2 * large.precision.lot);
  });

  test('nineteen in twenty open needs are suggested to somebody, where anybody offers it', () => {
    expect(large.coverage).toBeGreaterThanOrEqual(0.95);
  });

  test('a small company has as large a share as a large one, within a tenth', () => {
    expect(large.share.small / large.share.large).toBeGreaterThan(0.9);
    expect(large.share.small / large.share.large).toBeLessThan(1.1);
  });

  test.each(['repeats', 'tooOften', 'own', 'blocked', 'never'] as const)('nobody is asked wrongly: %s', (what) => {
    expect([small, middle, large].map(({ wrong }) => wrong[what])).toEqual([0, 0, 0]);
  });

  test('people who meet do so because both said yes', () => {
    expect(large.introduced).toBeGreaterThan(20);
  });
});

describe('What a new initiative costs', () => {
  test('in requests does not grow with the region', () => {
    expect(large.cost.requests).toBeLessThan(1.1 * small.cost.requests);
  });

  test('in people that are looked at grows by less than the region, and stays within a bound', () => {
    expect(large.cost.compared).toBeLessThan(3 * small.cost.compared);
    expect(large.cost.compared).toBeLessThan(250);
  });
});
