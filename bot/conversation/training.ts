/** Trains a classifier: stochastic gradient descent with AdaGrad, seeded, so that the same examples give the same bytes. */
import { type Classifier, quantised, softmax } from './classifier.ts';
import { BUCKETS, type Features } from './features.ts';

export type Lesson<Label extends string> = { features: Features; label: Label };

const EPOCHS = 14;
const RATE = 1;
/** The share of a sentence's features that is hidden at each look, so that no single word decides. */
const HIDDEN = 0.3;
/** Pulls weights that nothing confirms back to nought, once an epoch. */
const DECAY = 0.02;

/** An error that is not worth a step; most labels are soon that right about most sentences, which makes training some times faster. */
const NEGLIGIBLE = 0.002;

export function train<Label extends string>(labels: readonly Label[], lessons: readonly Lesson<Label>[]): Classifier<Label> {
  const count = labels.length;
  const weights = new Float32Array(BUCKETS * count);
  const squares = new Float32Array(BUCKETS * count).fill(1e-2);
  const bias = new Float32Array(count);
  const order = lessons.map((_, i) => i);
  const random = seeded(1993);
  const rights = lessons.map(({ label }) => labels.indexOf(label));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) step(weights, squares, bias, partly(lessons[at]!.features, random), rights[at]!);
    for (let i = 0; i < weights.length; i++) weights[i]! *= 1 - DECAY;
  }
  return quantised(labels, weights, bias);
}

/** Written for speed: the first start on one machine waits for some million of these loops. */
function step(
  weights: Float32Array,
  squares: Float32Array,
  bias: Float32Array,
  { buckets, values }: Features,
  right: number,
): void {
  const count = bias.length;
  const scores = Float64Array.from(bias);
  for (let i = 0; i < buckets.length; i++) {
    const row = buckets[i]! * count;
    const value = values[i]!;
    for (let label = 0; label < count; label++) scores[label]! += value * weights[row + label]!;
  }
  const error = softmax(scores);
  error[right]! -= 1;
  const blamed: number[] = [];
  for (let label = 0; label < count; label++) {
    if (Math.abs(error[label]!) > NEGLIGIBLE) blamed.push(label);
    bias[label]! -= 0.02 * error[label]!;
  }
  for (let i = 0; i < buckets.length; i++) {
    const row = buckets[i]! * count;
    const value = values[i]!;
    for (let k = 0; k < blamed.length; k++) {
      const at = row + blamed[k]!;
      const slope = value * error[blamed[k]!]!;
      const square = squares[at]! + slope * slope;
      squares[at] = square;
      weights[at]! -= (RATE * slope) / Math.sqrt(square);
    }
  }
}

function partly({ buckets, values }: Features, random: () => number): Features {
  const seen = new Uint32Array(buckets.length);
  const said = new Float32Array(buckets.length);
  let count = 0;
  for (let i = 0; i < buckets.length; i++) {
    if (random() < HIDDEN) continue;
    seen[count] = buckets[i]!;
    said[count++] = values[i]! / (1 - HIDDEN);
  }
  return { buckets: seen.subarray(0, count), values: said.subarray(0, count) };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** A linear congruential generator (the constants of Numerical Recipes): chance that repeats itself. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
