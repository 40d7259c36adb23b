/**
 * The point of a convex hull that lies nearest to a target, exactly: a finite search over the corners that span it, not an iteration
 * that comes closer and closer.
 * Source: Philip Wolfe, "Finding the nearest point in a polytope", Mathematical Programming 11 (1976), 128–149.
 */
import { dot, leastSquares, norm, type Vector } from './least-squares.ts';

/**
 * Done when moving towards a corner wins no more than this times the length of the residual: what is left then is rounding. Distances
 * are in units of the farthest corner's.
 */
const ROUNDING = 8 * Number.EPSILON;
/** A smaller weight is none: the corner is dropped. */
const NO_WEIGHT = 1e-12;
/** What every number of a `certificate` stays under for weights that were found here. */
export const TOLERANCE = 1e-12;

/** What proves that weights are the best there are (the Karush–Kuhn–Tucker conditions), in numbers that should be nil. */
export type Certificate = {
  /** How far the weights are from adding up to one. */
  sum: number;
  /** The most negative weight, as a positive number. */
  negative: number;
  /**
   * How much could still be won by moving towards a single corner: with r the residual and d a corner's own, the largest of r·r − r·d,
   * relative to the square of the largest distance. At the optimum no corner wins anything; and the squared distance to the true nearest
   * point is never more than this (the hull lies beyond the plane that stands upright on r).
   */
  slack: number;
  /** The same for the corners that carry weight: there r·r = r·d must hold in both directions. */
  complementary: number;
};

/** Weights of the corners, none negative, together one, in the order of the corners. Ties go to the first. */
export function nearestWeights(corners: readonly Vector[], target: Vector): number[] {
  const points = seenFrom(target, corners);
  let best = mixed(points, [leastBy(points, (point) => dot(point, point))], [1]);
  while (true) {
    const { at } = best;
    const entering = leastBy(points, (point) => dot(point, at));
    if (dot(at, at) - dot(points[entering]!, at) <= ROUNDING * norm(at)) break;
    const next = descended(points, [...best.chosen, entering], [...best.weights, 0]);
    // Each step comes strictly nearer, so no choice of corners ever returns; where rounding is all that is left, that is the end.
    if (!next || dot(next.at, next.at) >= dot(at, at)) break;
    best = next;
  }
  const weights = corners.map(() => 0);
  for (const [i, corner] of best.chosen.entries()) weights[corner] = best.weights[i]!;
  return weights;
}

export function certificate(corners: readonly Vector[], target: Vector, weights: Vector): Certificate {
  const points = seenFrom(target, corners);
  const at = combined(points, weights);
  const won = points.map((point) => dot(at, at) - dot(at, point));
  const carrying = won.filter((_, i) => weights[i]! > 0);
  return {
    sum: Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1),
    negative: Math.max(0, ...weights.map((weight) => -weight)),
    slack: Math.max(0, ...won),
    complementary: Math.max(0, ...carrying.map(Math.abs)),
  };
}

type Mixture = { chosen: readonly number[]; weights: readonly number[]; at: Vector };

const mixed = (points: readonly Vector[], chosen: readonly number[], weights: readonly number[]): Mixture => ({
  chosen,
  weights,
  at: combined(
    chosen.map((i) => points[i]!),
    weights,
  ),
});

/**
 * Towards the nearest point of the plane through the chosen corners; a corner that would get no weight on the way there is dropped, and
 * the way goes on in the plane of the others. Undefined where rounding makes the corners lie in one plane.
 */
function descended(points: readonly Vector[], entering: readonly number[], before: readonly number[]): Mixture | undefined {
  let chosen = entering;
  let weights = before;
  while (true) {
    const towards = affineWeights(chosen.map((i) => points[i]!));
    if (!towards) return undefined;
    const blocking = towards.flatMap((weight, i) => (weight > NO_WEIGHT ? [] : [i]));
    if (blocking.length === 0) return mixed(points, chosen, towards);
    const reach = blocking.map((i) => (weights[i]! <= NO_WEIGHT ? 0 : weights[i]! / (weights[i]! - towards[i]!)));
    const step = Math.min(...reach);
    const dropped = blocking[reach.indexOf(step)]!;
    weights = weights.map((weight, i) => Math.max(0, weight + step * (towards[i]! - weight))).filter((_, i) => i !== dropped);
    chosen = chosen.filter((_, i) => i !== dropped);
  }
}

/**
 * Weights of any sign, together one, of the point nearest to the origin in the plane through the corners: with a one put on top of each
 * corner, the combination nearest to (1, 0, … 0), scaled to add up to one (Wolfe's equations, solved without squaring them).
 */
function affineWeights(corners: readonly Vector[]): number[] | undefined {
  const raised = corners.map((corner) => [1, ...corner]);
  const solution = leastSquares(raised, [1, ...corners[0]!.map(() => 0)]);
  const sum = solution?.reduce((total, part) => total + part, 0);
  return sum === undefined ? undefined : solution!.map((part) => part / sum);
}

/** The target becomes the origin, and the farthest corner lies at distance one. */
function seenFrom(target: Vector, corners: readonly Vector[]): Vector[] {
  const moved = corners.map((corner) => corner.map((value, t) => value - target[t]!));
  const size = Math.max(...moved.map((point) => Math.hypot(...point)));
  return size === 0 ? moved : moved.map((point) => point.map((value) => value / size));
}

function combined(points: readonly Vector[], weights: Vector): number[] {
  const sum = points[0]!.map(() => 0);
  for (let i = 0; i < points.length; i++) {
    if (weights[i] !== 0) for (let t = 0; t < sum.length; t++) sum[t]! += weights[i]! * points[i]![t]!;
  }
  return sum;
}

function leastBy(points: readonly Vector[], measure: (point: Vector) => number): number {
  const measures = points.map(measure);
  return measures.indexOf(Math.min(...measures));
}
