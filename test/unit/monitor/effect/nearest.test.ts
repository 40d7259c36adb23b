/** The weights are the best there are, and the certificate would tell if they were not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificate, nearestWeights, TOLERANCE } from '../../../../bot/monitor/effect/nearest.ts';

type Points = { corners: number[][]; target: number[] };

/** Small whole numbers bring equal corners, corners in one line, and targets inside, on the edge and outside. */
const points = (most: number): fc.Arbitrary<Points> =>
  fc.record({ corners: fc.integer({ min: 1, max: most }), sides: fc.integer({ min: 1, max: 5 }) }).chain(({ corners, sides }) => {
    const point = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: sides, maxLength: sides });
    return fc.record({ corners: fc.array(point, { minLength: corners, maxLength: corners }), target: point });
  });

const mixed = (corners: readonly (readonly number[])[], weights: readonly number[]): number[] =>
  corners[0]!.map((_, t) => corners.reduce((sum, corner, i) => sum + corner[t]! * weights[i]!, 0));
const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, t) => value - other[t]!));

/** The least distance, by trying: a long walk in ever smaller steps of weight from one corner to another. */
function leastByTrying(corners: readonly (readonly number[])[], target: readonly number[]): number {
  let weights = corners.map(() => 1 / corners.length);
  let best = distance(mixed(corners, weights), target);
  for (let step = 0.5; step > 1e-7; ) {
    const moves = corners.flatMap((_, from) => corners.map((_, to) => moved(weights, from, to, step)));
    const tried = moves.map((move) => distance(mixed(corners, move), target));
    const least = Math.min(...tried);
    if (least < best - 1e-12) {
      best = least;
      weights = moves[tried.indexOf(least)]!;
    } else step /= 2;
  }
  return best;
}

function moved(weights: readonly number[], from: number, to: number, step: number): number[] {
  const size = Math.min(step, weights[from]!);
  return weights.map((weight, i) => weight - (i === from ? size : 0) + (i === to ? size : 0));
}

describe('The point of a hull nearest to a target', () => {
  test('is the corner itself when that is the target', () => {
    const weights = nearestWeights([[0, 0], [4, 1], [2, 8]], [4, 1]); // biome-ignore format: a row each says no more

    expect(weights).toEqual([0, 1, 0]);
  });

  test('lies on the edge between two corners, as drawn on paper', () => {
    const weights = nearestWeights([[0, 0], [4, 0], [0, -9]], [1, 2]); // biome-ignore format: a row each says no more

    expect(weights[0]).toBeCloseTo(0.75, 12);
    expect(weights[1]).toBeCloseTo(0.25, 12);
    expect(weights[2]).toBe(0);
  });

  test('is found with a proof that there is no better one, also where corners coincide or lie in one line (property)', () => {
    fc.assert(
      fc.property(points(12), ({ corners, target }) => {
        const proof = certificate(corners, target, nearestWeights(corners, target));

        expect(Math.max(proof.sum, proof.negative, proof.slack, proof.complementary)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 2000 },
    );
  });

  test('is never farther than what is found by trying (property)', () => {
    fc.assert(
      fc.property(points(4), ({ corners, target }) => {
        const found = distance(mixed(corners, nearestWeights(corners, target)), target);

        expect(found).toBeLessThanOrEqual(leastByTrying(corners, target) + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('is the target itself when that is a mixture of the corners (property)', () => {
    const share = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(points(8), fc.array(share, { minLength: 8, maxLength: 8 }), ({ corners }, shares) => {
        const own = shares.slice(0, corners.length).map((one, i) => one + (i === 0 ? 1 : 0));
        const sum = own.reduce((total, one) => total + one, 0);
        const target = mixed(
          corners,
          own.map((one) => one / sum),
        );

        expect(distance(mixed(corners, nearestWeights(corners, target)), target)).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });
});

describe('The certificate', () => {
  const corners = [[0, 0], [4, 0], [0, 4]]; // biome-ignore format: a row each says no more

  test('finds what could still be won', () => {
    const best = certificate(corners, [3, 3], [0, 0.5, 0.5]);
    const worse = certificate(corners, [3, 3], [0, 0.75, 0.25]);

    expect(best.slack).toBe(0);
    expect(worse.slack).toBeGreaterThan(0.1);
    expect(worse.complementary).toBeGreaterThan(0.1);
  });

  test('finds weights that are negative, or do not add up', () => {
    expect(certificate(corners, [3, 3], [-0.5, 0.75, 0.75]).negative).toBe(0.5);
    expect(certificate(corners, [3, 3], [0, 0.5, 0.25]).sum).toBe(0.25);
  });
});
