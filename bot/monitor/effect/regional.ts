/**
 * The effect of a fund on the gross regional product: the region against the mixture of other regions that grew as it did before.
 * Reckoned in per cent of each region's own past (see `indexed`), told in per cent and in million euro.
 */
import type { Figure } from '../figures/figure.ts';
import type { Detectable } from './detectable.ts';
import type { Vector } from './least-squares.ts';
import { baseOf, indexed, type PanelRefusal, panelOf } from './panel.ts';
import type { PlaceboTest } from './placebo.ts';
import { outcomesAfter, studyOf } from './study.ts';
import { meanOf, type Share } from './twin.ts';

/** Of the region's own product in the years since the start; million euro a year. */
export type Amount = { share: number; million: number };

export type RegionalEffect = {
  region: string;
  /** First year in which the fund may have had an effect. */
  from: string;
  years: readonly string[];
  /** In million euro, per year: what was, and what its twin made of it. */
  actual: Vector;
  twin: Vector;
  /** Which regions make up the twin, by their codes. */
  mixture: readonly Share[];
  /** Mean since the start: how much more than its twin. */
  gap: Amount;
  /** How near the twin came before the start (root of the mean squared gap). */
  fit: Amount;
  placebo: PlaceboTest;
  /** What a region strays from its twin where nothing happened, as a share of its product; see `placeboSpread`. */
  usual: number;
  /** How large an effect must be to be shown. */
  detectable: Amount | Extract<Detectable, { share: null }>;
  /** Tables the figures come from. */
  sources: readonly string[];
  /** Years of which the region's own figure may still be revised. */
  provisional: readonly string[];
};

/**
 * @param series one per region, of one indicator in million euro; the region itself among them
 * Years at either end that not all regions have are left out; a hole between them is refused.
 */
export function regionalEffect(
  series: readonly (readonly Figure[])[],
  region: string,
  from: string,
): RegionalEffect | { refused: PanelRefusal } {
  const figures = shared(series);
  const cells = figures.map(({ place, period, value }) => ({ unit: place, time: period, value }));
  const panel = panelOf(cells, { treated: region, from });
  if ('refused' in panel) return panel;
  const study = studyOf(indexed(panel));
  const base = baseOf(panel, region) / 100;
  const actual = panel.outcomes.get(region)!;
  const mean = meanOf(outcomesAfter(panel, region));
  const amount = (million: number): Amount => ({ share: million / mean, million });
  const { detectable } = study;
  const own = figures.filter(({ place }) => place === region);
  return {
    region,
    from,
    years: [...panel.before, ...panel.after],
    actual,
    twin: actual.map((outcome, t) => outcome - study.twin.gaps[t]! * base),
    mixture: study.twin.weights,
    gap: amount(study.att * base),
    fit: amount(study.preRmspe * base),
    placebo: study.placebo,
    usual: study.placeboSpread,
    detectable: detectable.share === null ? detectable : amount(detectable.share * mean),
    sources: [...new Set(figures.map(({ source }) => source))].sort(),
    provisional: own.filter(({ status }) => status === 'provisional').map(({ period }) => period),
  };
}

/** The figures from the first year that all regions have up to the last one. */
function shared(series: readonly (readonly Figure[])[]): Figure[] {
  const spans = series.map((figures) =>
    figures
      .filter(({ value }) => value !== null)
      .map(({ period }) => period)
      .sort(),
  );
  const known = spans.filter((periods) => periods.length > 0);
  const first = known
    .map((periods) => periods[0]!)
    .sort()
    .at(-1);
  const last = known.map((periods) => periods.at(-1)!).sort()[0];
  if (first === undefined || last === undefined) return [];
  return series.flat().filter(({ period }) => period >= first && period <= last);
}
