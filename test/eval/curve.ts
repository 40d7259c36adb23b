/** How understanding grows with the examples: trained on a part of them, tried on sentences that are in none of the parts. */

import { readQuestion } from '../../bot/app/understanding.ts';
import { scoresOf } from '../../bot/conversation/classifier.ts';
import { type Features, featuresOf, hash } from '../../bot/conversation/features.ts';
import { INTENTS } from '../../bot/conversation/plan.ts';
import { sensesOf } from '../../bot/conversation/statistics-reading.ts';
import { train } from '../../bot/conversation/training.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import type { Example } from '../../infra/bundle/examples.ts';

export type Point = { share: number; examples: number; intentAccuracy: number };

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];
/** A sentence is in a part by what it says, so that each part holds the smaller ones. */
const RANKS = 1_000;

/** @param known what is learnt from, @param unknown what it is tried on */
export function learningCurve(known: readonly Example[], unknown: readonly Example[]): Point[] {
  const lessons = known.map(({ text, intent }) => ({
    rank: hash(`part ${text}`) % RANKS,
    features: heard(text),
    label: intent,
  }));
  const trials = unknown.map(({ text, intent }) => ({ features: heard(text), right: INTENTS.indexOf(intent) }));
  return SHARES.map((share) => {
    const part = lessons.filter(({ rank }) => rank < share * RANKS);
    const classifier = train(INTENTS, part);
    const right = trials.filter((trial) => likeliest(scoresOf(classifier, trial.features)) === trial.right);
    return { share, examples: part.length, intentAccuracy: right.length / trials.length };
  });
}

const heard = (text: string): Features => featuresOf(text, sensesOf(readQuestion(text, { now: systemClock.now() })));

const likeliest = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));
