import { describe, expect, it } from 'vitest';
import { scoresOf, softmax } from '../../bot/conversation/classifier.ts';
import { featuresOf } from '../../bot/conversation/features.ts';
import { chooseThreshold, fitTemperature, type Trial } from '../../bot/conversation/threshold.ts';
import { train } from '../../bot/conversation/training.ts';
import { understood } from '../../infra/local/understood.ts';
import { scoreOf } from '../eval/score.ts';

const lessons = (['brood', 'gist', 'meel', 'oven', 'deeg'] as const).flatMap((baking, i) => [
  { features: featuresOf(`wij bakken met ${baking}`), label: 'bakery' as const },
  { features: featuresOf(`${['lassen', 'staal', 'frezen', 'draaien', 'ijzer'][i]} in de hal`), label: 'workshop' as const },
]);

describe('Training', () => {
  it('gives the same bytes for the same examples', () => {
    const one = train(['bakery', 'workshop'], lessons);
    const other = train(['bakery', 'workshop'], lessons);

    expect(Buffer.from(one.weights.buffer).equals(Buffer.from(other.weights.buffer))).toBe(true);
  });

  it('tells apart what it was shown, also in sentences that it was not shown', () => {
    const classifier = train(['bakery', 'workshop'], lessons);

    const [bakery = 0, workshop = 0] = softmax(scoresOf(classifier, featuresOf('wij bakken vandaag met gist en deeg')));

    expect(bakery).toBeGreaterThan(workshop);
  });
});

/** Two labels; `score` is how far the first is ahead, which is right or wrong. */
const trial = (score: number, right: boolean): Trial => ({ scores: Float64Array.of(score, 0), right: right ? 0 : 1 });

describe('How sure is sure enough', () => {
  it('a model that boasts is made more modest', () => {
    const boasting = Array.from({ length: 100 }, (_, i) => trial(3, i % 4 !== 0));

    const temperature = fitTemperature(boasting);

    expect(softmax(Float64Array.of(3, 0), temperature)[0]).toBeCloseTo(0.75, 2);
  });

  it('from the threshold on no more is wrong than allowed', () => {
    const trials = Array.from({ length: 200 }, (_, i) => trial(i / 20, i > 150 || i % 3 !== 0));

    const threshold = chooseThreshold(trials, 1, 0.05);

    const answered = trials.filter(({ scores }) => Math.max(...softmax(scores)) >= threshold);
    const wrong = answered.filter(({ right }) => right === 1).length;
    expect(answered.length).toBeGreaterThan(40);
    expect(answered.length).toBeLessThan(100);
    expect(wrong / answered.length).toBeLessThanOrEqual(0.05);
  });

  it('nothing is answered where even the surest is wrong', () => {
    expect(chooseThreshold([trial(9, false), trial(8, false)], 1, 0.02)).toBe(1);
  });
});

describe('The score of an evaluation', () => {
  it('counts intents, slots, languages and what was wrong though answered', () => {
    const plan = {
      intent: 'problem.show',
      language: 'nl',
      confidence: 0.98765,
      step: 'classifier',
      slots: { problem: 3 },
    } as const;
    const sure = understood({ plan, answered: true, alternatives: [] });
    const asking = understood({ plan: { ...plan, slots: {}, question: 'problem' }, answered: true, alternatives: [] });
    const example = (intent: 'problem.show' | 'problem.list', lang: 'nl' | 'en') => ({
      text: '…',
      lang,
      intent,
      slots: { problem: 3 },
    });

    const score = scoreOf([
      { example: example('problem.show', 'nl'), got: sure },
      { example: example('problem.list', 'nl'), got: sure },
      { example: example('problem.show', 'nl'), got: asking },
      { example: example('problem.show', 'en'), got: asking },
    ]);

    expect(score).toMatchObject({
      intentAccuracy: 0.75,
      slotAccuracy: 0.25,
      languageAccuracy: 0.75,
      answered: 0.5,
      wrongAnswered: 0.5,
      perSlot: { problem: { sentences: 3, right: 1 / 3 } },
      confusions: [['problem.list > problem.show', 1]],
    });
    expect(sure.confidence).toBe(0.988);
  });
});
