/** How sure is sure enough: a temperature and a threshold, both fitted on sentences that were not trained on. */
import { softmax } from './classifier.ts';

export type Trial = { scores: Float64Array; right: number };

/** The temperature at which the probabilities fit best what turned out right (least log loss), to a few hundredths. */
export function fitTemperature(trials: readonly Trial[]): number {
  let [low, high] = [0.1, 4];
  while (high - low > 0.02) {
    const third = (high - low) / 3;
    if (logLoss(trials, low + third) < logLoss(trials, high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

function logLoss(trials: readonly Trial[], temperature: number): number {
  let loss = 0;
  for (const { scores, right } of trials) loss -= Math.log(Math.max(1e-12, softmax(scores, temperature)[right]!));
  return loss;
}

/** The lowest confidence from which on no more than `mostWrong` (a share) of what is answered is wrong. */
export function chooseThreshold(trials: readonly Trial[], temperature: number, mostWrong: number): number {
  const judged = trials
    .map(({ scores, right }) => {
      const chances = softmax(scores, temperature);
      const likeliest = chances.indexOf(Math.max(...chances));
      return { confidence: chances[likeliest]!, wrong: likeliest !== right };
    })
    .sort((one, other) => other.confidence - one.confidence);
  let threshold = 1;
  let wrong = 0;
  for (const [i, trial] of judged.entries()) {
    if (trial.wrong) wrong++;
    else if (wrong <= mostWrong * (i + 1)) threshold = trial.confidence;
  }
  return threshold;
}
