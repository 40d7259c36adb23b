/**
 * The estimate against what is published: Proposition 99, the tobacco programme that California began in 1989, on the panel of Abadie, Diamond
 * and Hainmueller (2010). Where that lies beside the checkout (`REFERENCE_DATA` names another folder).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { TOLERANCE } from '../../bot/monitor/effect/nearest.ts';
import { type Cell, panelOf } from '../../bot/monitor/effect/panel.ts';
import { type Study, studyOf } from '../../bot/monitor/effect/study.ts';

const folder = join(process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'effect');
const smoking = join(folder, 'california_smoking.csv');

type Expected = {
  treated: string;
  t0: number;
  pre: [number, number];
  post: [number, number];
  n_donors: number;
  weights: Record<string, number>;
  pre_rmspe: number;
  att_mean_post: number;
  gaps: Record<string, number>;
  did_att: number;
  placebo: { rank: number; n: number; p: number; ratio_treated: number; top3: [string, number][] };
};

describe.runIf(existsSync(smoking))('California after Proposition 99', () => {
  const expected: Expected = existsSync(smoking)
    ? JSON.parse(readFileSync(join(folder, 'california_expected.json'), 'utf8'))
    : undefined;
  const study = existsSync(smoking) ? californian(expected) : (undefined as never);

  test('is compared with the same states over the same years', () => {
    const { panel } = study;

    expect(panel.donors).toHaveLength(expected.n_donors);
    expect([panel.before[0], panel.before.at(-1)].map(Number)).toEqual(expected.pre);
    expect([panel.after[0], panel.after.at(-1)].map(Number)).toEqual(expected.post);
  });

  test('has the same twin: the same states with any weight, each to a thousandth', () => {
    const { weights } = study.twin;

    expect(weights.map(({ unit }) => unit).sort()).toEqual(Object.keys(expected.weights).sort());
    for (const { unit, weight } of weights) expect(Math.abs(weight - expected.weights[unit]!), unit).toBeLessThan(1e-3);
  });

  test('has the same gap in every year, to a hundredth, and the same fit and mean effect', () => {
    const { panel, twin, preRmspe, att } = study;
    const years = [...panel.before, ...panel.after];

    expect(years).toEqual(Object.keys(expected.gaps));
    years.forEach((year, t) => {
      expect(Math.abs(twin.gaps[t]! - expected.gaps[year]!), year).toBeLessThan(1e-2);
    });
    expect(Math.abs(preRmspe - expected.pre_rmspe)).toBeLessThan(1e-3);
    expect(Math.abs(att - expected.att_mean_post)).toBeLessThan(1e-3);
  });

  test('has the same difference-in-differences', () => {
    expect(Math.abs(study.did - expected.did_att)).toBeLessThan(1e-3);
  });

  test('comes in the same place among the placebos, with the same states above it', () => {
    const { placebo, units } = study;
    const { rank, n, p, ratio_treated, top3 } = expected.placebo;

    expect(placebo).toMatchObject({ rank, of: n });
    expect(placebo.p).toBeCloseTo(p, 5);
    expect(Math.abs(placebo.ratio / ratio_treated - 1)).toBeLessThan(1e-3);
    expect(units.slice(0, top3.length).map(({ unit }) => unit)).toEqual(top3.map(([unit]) => unit));
    top3.forEach(([unit, ratio], i) => {
      expect(Math.abs(units[i]!.ratio / ratio - 1), unit).toBeLessThan(1e-3);
    });
  });

  test('has the best weights there are, and so has each twin from which a state is left out', () => {
    const all = [study.twin, ...study.leaveOneOut.map(({ twin }) => twin)];

    for (const { certificate } of all) expect(Math.max(...Object.values(certificate))).toBeLessThan(TOLERANCE);
  });
});

function californian({ treated, t0 }: Expected): Study {
  const rows: Record<string, string>[] = parse(readFileSync(smoking, 'utf8'), { columns: true });
  const cells = rows.map((row): Cell => ({ unit: row.state!, time: row.year!, value: row.cigsale! }));
  const panel = panelOf(cells, { treated, from: String(t0) });
  if ('refused' in panel) throw new Error(panel.refused.kind);
  return studyOf(panel);
}

describe.runIf(!existsSync(smoking))('Without the reference data', () => {
  test('California is left out: there is no effect/california_smoking.csv in REFERENCE_DATA or beside the checkout', () => {
    expect(existsSync(smoking)).toBe(false);
  });
});
