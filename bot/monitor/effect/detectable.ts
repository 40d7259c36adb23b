/**
 * The minimum detectable effect: how large an effect would have to be before the placebo test shows it.
 * Defined as the smallest share s of the outcome such that the treated unit, with s (or more) of its own outcome added to it in every
 * period after the start, would rank in the highest twentieth part; and the same with s taken away. Since nobody knows beforehand which
 * way an effect goes, nor what chance did to the unit meanwhile, the larger of the two is the minimum detectable effect.
 *
 * It is found exactly: with s added the gap in period t is g + s·y, so that the mean squared gap is a parabola in s; shown is what lies
 * above the ratio to be beaten times the mean squared gap before. Where the parabola crosses that line, detection begins (a tie does not count).
 */
import type { Vector } from './least-squares.ts';
import { highestRanks, ratioOf } from './placebo.ts';
import { meanOf, type Twin } from './twin.ts';

export type Detectable =
  | {
      /** Of the outcome: 0.08 is 8 %. The larger of `up` and `down`. */
      share: number;
      /** An effect of more than this upwards, or downwards, would be shown; nought where any would. */
      up: number;
      down: number;
    }
  /**
   * Fewer than twenty units have no highest twentieth part; where twins fit perfectly before, as they do with few periods, the ratios
   * compare nothing; and there is no share of an outcome of nought.
   */
  | { share: null; why: 'too-few-units' | 'perfect-fit' | 'no-outcome' };

/** @param outcomes of the treated unit, in the periods after the start */
export function detectable(twin: Twin, outcomes: Vector, placebos: readonly Twin[]): Detectable {
  const ranks = highestRanks(placebos.length + 1);
  if (ranks === 0) return { share: null, why: 'too-few-units' };
  const toBeat = placebos.map(ratioOf).sort((one, other) => other - one)[ranks - 1]!;
  if (twin.before === 0 || toBeat === Number.POSITIVE_INFINITY) return { share: null, why: 'perfect-fit' };
  const size = meanOf(outcomes.map((outcome) => outcome * outcome));
  if (size === 0) return { share: null, why: 'no-outcome' };
  const gaps = twin.gaps.slice(-outcomes.length);
  const [low, high] = crossings(
    size,
    meanOf(outcomes.map((outcome, t) => outcome * gaps[t]!)),
    twin.after - toBeat * twin.before,
  );
  const up = Math.max(0, high);
  const down = Math.max(0, -low);
  return { share: Math.max(up, down), up, down };
}

/** Where a·s² + 2·b·s + c is nought, the lower first; where it never is, all is above the line, and detection begins at once. */
function crossings(a: number, b: number, c: number): [number, number] {
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return b * b < a * c ? [0, 0] : [(-b - root) / a, (-b + root) / a];
}
