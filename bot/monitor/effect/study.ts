/** The whole estimate of an effect: the twin, the gaps, how sure one can be of them, and what could have been seen at all. */
import { type Detectable, detectable } from './detectable.ts';
import type { Vector } from './least-squares.ts';
import type { Panel } from './panel.ts';
import { type PlaceboTest, placebosOf, placeboTest, ratioOf } from './placebo.ts';
import { meanOf, type Twin, twinOf } from './twin.ts';

/** Per unit, in the unit of the outcome. `att`: mean gap after the start ("average effect on the treated"). */
type Fit = { preRmspe: number; postRmspe: number; att: number };

export type Study = Fit & {
  panel: Panel;
  twin: Twin;
  /** The treated unit's mean after less its mean before, less the same of the plain mean of all donors. */
  did: number;
  placebo: PlaceboTest;
  /** The highest ratio first, the treated among them. */
  units: readonly (Fit & { unit: string; ratio: number })[];
  /** The estimate again without each of the donors that carry weight, in the order of their weights. */
  leaveOneOut: readonly (Fit & { without: string; twin: Twin })[];
  detectable: Detectable;
  /**
   * How far apart a unit and its twin go where nothing happened: per placebo the root of its mean squared gap after the start, as a share
   * of its own outcome (root mean square too); of these the median, since one unit with an upheaval of its own says little of the others.
   */
  placeboSpread: number;
};

export function studyOf(panel: Panel): Study {
  const { treated, donors } = panel;
  const twin = twinOf(panel, treated, donors);
  const placebos = placebosOf(panel);
  const summed = (of: Twin): Fit => fitOf(panel, of);
  const ranked = [twin, ...placebos].map((one) => ({ unit: one.unit, ratio: ratioOf(one), ...summed(one) }));
  return {
    panel,
    twin,
    ...summed(twin),
    did: differenceInDifferences(panel),
    placebo: placeboTest(twin, placebos),
    units: ranked.sort((one, other) => other.ratio - one.ratio || (one.unit < other.unit ? -1 : 1)),
    leaveOneOut: twin.weights.map(({ unit: without }) => {
      const again = twinOf(
        panel,
        treated,
        donors.filter((donor) => donor !== without),
      );
      return { without, twin: again, ...summed(again) };
    }),
    detectable: detectable(twin, outcomesAfter(panel, treated), placebos),
    placeboSpread: medianOf(placebos.map((placebo) => spreadOf(panel, placebo))),
  };
}

export function outcomesAfter(panel: Panel, unit: string): Vector {
  return panel.outcomes.get(unit)!.slice(panel.before.length);
}

function fitOf({ before }: Panel, twin: Twin): Fit {
  return { preRmspe: Math.sqrt(twin.before), postRmspe: Math.sqrt(twin.after), att: meanOf(twin.gaps.slice(before.length)) };
}

function spreadOf(panel: Panel, placebo: Twin): number {
  const outcomes = outcomesAfter(panel, placebo.unit);
  return Math.sqrt(placebo.after / meanOf(outcomes.map((outcome) => outcome * outcome)));
}

function differenceInDifferences({ treated, donors, before, outcomes }: Panel): number {
  const change = (unit: string): number => {
    const own = outcomes.get(unit)!;
    return meanOf(own.slice(before.length)) - meanOf(own.slice(0, before.length));
  };
  return change(treated) - meanOf(donors.map(change));
}

function medianOf(values: Vector): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
