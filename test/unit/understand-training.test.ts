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

  it('no more is wrong from the threshold on than was promised, also when the trials were lucky', () => {
    // Of the surest 40 % one in 200 is wrong, below that one in five.
    const trials = Array.from({ length: 4000 }, (_, i) => trial((4000 - i) / 400, i < 1600 ? i % 200 !== 7 : i % 5 !== 0));

    const threshold = chooseThreshold(trials, 1, { mostWrong: 0.02, doubt: 0.05 });

    const answered = trials.filter(({ scores }) => Math.max(...softmax(scores)) >= threshold);
    expect(answered).toHaveLength(1600);
  });

  it('promises little on few trials: a hundred right ones may be luck', () => {
    const right = (count: number) => Array.from({ length: count }, (_, i) => trial(i / 100, true));

    expect(chooseThreshold(right(100), 1, { mostWrong: 0.02, doubt: 0.05 })).toBe(1);
    expect(chooseThreshold(right(200), 1, { mostWrong: 0.02, doubt: 0.05 })).toBeLessThan(1);
  });

  it('breaks its promise no more often than it says, whatever sentences it was fitted on', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    /** Sure of `p`, and right as often as that: calibrated, so that the true risk above a threshold is known. */
    const sample = () => Array.from({ length: 1000 }, () => 1 - random() ** 3 / 2);
    let broken = 0;
    for (let round = 0; round < 200; round++) {
      const trials = sample().map((p) => trial(Math.log(p / (1 - p)), random() < p));
      const threshold = chooseThreshold(trials, 1, { mostWrong: 0.02, doubt: 0.1 });
      const above = sample().filter((p) => p >= threshold);
      const risk = above.reduce((sum, p) => sum + 1 - p, 0) / above.length;
      if (risk > 0.02) broken++;
    }

    expect(broken / 200).toBeLessThanOrEqual(0.12);
  });

  it('nothing is answered where even the surest is wrong', () => {
    expect(chooseThreshold([trial(9, false), trial(8, false)], 1, { mostWrong: 0.02, doubt: 0.05 })).toBe(1);
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
