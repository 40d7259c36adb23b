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

/** Which shares of the surest sentences are tried: from a quarter, of which enough is known, to all. */
const SHARES = Array.from({ length: 31 }, (_, i) => 0.25 + i / 40);

export type Promised = {
  /** Of what is answered, no larger share than this is wrong… */
  mostWrong: number;
  /** …but for this chance that the trials were kinder than what is to come. */
  doubt: number;
};

/**
 * The lowest confidence from which on the promise holds. The surest quarter of the trials is tested first, then a fortieth more, and so
 * on; the first share with so many mistakes that a larger risk than promised is not ruled out ends it. Tested in this fixed order
 * none of the tests needs a stricter level for there being several ("fixed sequence testing"; Angelopoulos et al., Learn then Test, 2021).
 * A share too small to tell anything is passed over when nothing in it is wrong.
 */
export function chooseThreshold(trials: readonly Trial[], temperature: number, { mostWrong, doubt }: Promised): number {
  const judged = trials
    .map(({ scores, right }) => {
      const chances = softmax(scores, temperature);
      const likeliest = chances.indexOf(Math.max(...chances));
      return { confidence: chances[likeliest]!, wrong: likeliest !== right };
    })
    .sort((one, other) => other.confidence - one.confidence);
  let threshold = 1;
  for (const share of SHARES) {
    const surest = judged.slice(0, Math.round(share * judged.length));
    const wrong = surest.filter((trial) => trial.wrong).length;
    if (chanceOfAtMost(wrong, surest.length, mostWrong) <= doubt) threshold = surest.at(-1)!.confidence;
    else if (wrong > 0 || chanceOfAtMost(0, surest.length, mostWrong) <= doubt) break;
  }
  return threshold;
}

/** The chance of so few mistakes or fewer in so many trials, if each were wrong with this chance: the binomial distribution. */
function chanceOfAtMost(mistakes: number, trials: number, chance: number): number {
  let term = (1 - chance) ** trials;
  let sum = term;
  for (let k = 1; k <= mistakes; k++) {
    term *= ((trials - k + 1) / k) * (chance / (1 - chance));
    sum += term;
  }
  return sum;
}
