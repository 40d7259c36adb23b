/**
 * Would the same reckoning find as much where nothing happened? Every donor in its turn is held for the treated one; the treated itself is
 * left out of their twins, since it may carry an effect.
 * Source: Abadie, Diamond and Hainmueller (2010), section 3.4: the test by the ratio of the mean squared gap after to that before, which
 * asks no cut-off for badly fitting placebos.
 */
import type { Panel } from './panel.ts';
import { type Twin, twinOf } from './twin.ts';

/** Shown is what ranks in the highest twentieth part: the 5 % by which such tests are read. */
const PART = 20;

export type PlaceboTest = {
  /** 1: after the start no unit strayed farther from its twin, measured by how close it was before. Ties count against the treated. */
  rank: number;
  /** Units, the treated included. */
  of: number;
  /** rank ÷ of: how often mere chance would put a unit this high. */
  p: number;
  /** Mean squared gap after ÷ before; infinite where the twin fits perfectly before. */
  ratio: number;
  /** Ranks up to this one are the highest twentieth part; nought where there are too few units to tell. */
  highest: number;
  /** The rank is among them. */
  shown: boolean;
};

export function placebosOf(panel: Panel): Twin[] {
  return panel.donors.map((unit) =>
    twinOf(
      panel,
      unit,
      panel.donors.filter((donor) => donor !== unit),
    ),
  );
}

export function placeboTest(twin: Twin, placebos: readonly Twin[]): PlaceboTest {
  const ratio = ratioOf(twin);
  const rank = 1 + placebos.filter((placebo) => ratioOf(placebo) >= ratio).length;
  const of = placebos.length + 1;
  const highest = highestRanks(of);
  return { rank, of, p: rank / of, ratio, highest, shown: rank <= highest };
}

export function highestRanks(of: number): number {
  return Math.floor(of / PART);
}

/** A unit that stays on its twin after the start has moved nowhere, however well the twin fitted before. */
export function ratioOf({ before, after }: Twin): number {
  return after === 0 ? 0 : after / before;
}
