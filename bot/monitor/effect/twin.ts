/**
 * A unit's synthetic twin: the mixture of other units that went the same way before the treatment, and shows how the unit would have gone on.
 * Source: Abadie, Diamond and Hainmueller, "Synthetic Control Methods for Comparative Case Studies", Journal of the American Statistical
 * Association 105 (2010), 493–505; here on outcomes only, without other predictors, every period counting the same.
 */
import type { Vector } from './least-squares.ts';
import { type Certificate, certificate, nearestWeights } from './nearest.ts';
import type { Panel } from './panel.ts';

export type Share = { unit: string; weight: number };

export type Twin = {
  unit: string;
  /** Share of each donor that has any, the largest first; together one. */
  weights: readonly Share[];
  /** What the unit had more than its twin, in each period before the treatment and after. */
  gaps: Vector;
  /** Mean of the squared gaps before; nought where the twin is the unit itself but for rounding. */
  before: number;
  after: number;
  certificate: Certificate;
};

/** A gap this small in comparison with the outcomes is rounding. */
const SAME = 1e-9;

export function twinOf(panel: Panel, unit: string, donors: readonly string[]): Twin {
  const own = panel.outcomes.get(unit)!;
  const others = donors.map((donor) => panel.outcomes.get(donor)!);
  const years = panel.before.length;
  const corners = others.map((outcomes) => outcomes.slice(0, years));
  const weights = nearestWeights(corners, own.slice(0, years));
  const gaps = own.map((outcome, t) => outcome - others.reduce((sum, outcomes, i) => sum + weights[i]! * outcomes[t]!, 0));
  const rounding =
    SAME * Math.max(...own.map(Math.abs), ...others.flatMap((outcomes, i) => (weights[i]! > 0 ? outcomes.map(Math.abs) : [])));
  const spread = (some: Vector): number => {
    const squares = meanOf(some.map((gap) => gap * gap));
    return squares > rounding * rounding ? squares : 0;
  };
  return {
    unit,
    weights: carrying(donors, weights),
    gaps,
    before: spread(gaps.slice(0, years)),
    after: spread(gaps.slice(years)),
    certificate: certificate(corners, own.slice(0, years), weights),
  };
}

function carrying(donors: readonly string[], weights: Vector): Share[] {
  const shares = donors.map((unit, i) => ({ unit, weight: weights[i]! })).filter(({ weight }) => weight > 0);
  return shares.sort((one, other) => other.weight - one.weight);
}

export const meanOf = (values: Vector): number => values.reduce((sum, value) => sum + value, 0) / values.length;
