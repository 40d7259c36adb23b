/** The estimate of an effect as `npm run effect -- --json` prints it. */
import type { Vector } from '../../bot/monitor/effect/least-squares.ts';
import type { Study } from '../../bot/monitor/effect/study.ts';
import type { Share, Twin } from '../../bot/monitor/effect/twin.ts';

/** Shares are fractions: 0.08 is 8 %. What is infinite (a ratio over a perfect fit) becomes null. */
export function studyJson(study: Study) {
  const { panel, twin, placebo, detectable, units } = study;
  const times = [...panel.before, ...panel.after];
  const perTime = (values: Vector) => Object.fromEntries(times.map((time, t) => [time, values[t]]));
  const own = panel.outcomes.get(panel.treated)!;
  const gaps = (of: Twin) => perTime(of.gaps);
  return {
    treated: panel.treated,
    from: panel.from,
    donors: panel.donors.length,
    before: panel.before,
    after: panel.after,
    weights: perUnit(twin.weights),
    actual: perTime(own),
    synthetic: perTime(own.map((outcome, t) => outcome - twin.gaps[t]!)),
    gaps: gaps(twin),
    preRmspe: study.preRmspe,
    postRmspe: study.postRmspe,
    att: study.att,
    did: study.did,
    placebo: { ...placebo, units },
    leaveOneOut: study.leaveOneOut.map(({ twin: again, ...rest }) => ({
      ...rest,
      weights: perUnit(again.weights),
      gaps: gaps(again),
    })),
    minimumDetectableEffect: detectable.share,
    detectable,
    placeboSpread: study.placeboSpread,
    certificate: twin.certificate,
    conclusion: placebo.shown ? 'demonstrable' : 'not demonstrable',
  };
}

const perUnit = (shares: readonly Share[]) => Object.fromEntries(shares.map(({ unit, weight }) => [unit, weight]));
