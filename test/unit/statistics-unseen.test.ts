/** Sentences written before the step was: 88 statistics questions from Twente, and 81 that only look like one. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { statisticsStep } from '../../bot/conversation/statistics.ts';
import { statisticsReader } from '../../bot/conversation/statistics-reading.ts';
import { SPOKEN } from '../../bot/monitor/catalogue-spoken.ts';
import { findPeriod } from '../../bot/monitor/periods.ts';
import { findPlaces } from '../../bot/monitor/places-finding.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { readExamples, readJsonLines } from '../../infra/bundle/examples.ts';

const step = statisticsStep(statisticsReader({ indicators: SPOKEN, findPlaces, findPeriod }));
const context = { now: instant(Date.UTC(2026, 10, 23, 9)), region: 'CR12' };
const sentences = readJsonLines(new URL('../eval/statistics.jsonl', import.meta.url).pathname);

describe('On sentences it was not made for, the statistics step', () => {
  test('takes nothing else for a question', () => {
    const others = [...sentences, ...readExamples()].filter(({ intent }) => intent !== 'monitor.query');

    const taken = others.filter(({ text }) => step(text, context)).map(({ text }) => text);

    expect(others.length).toBeGreaterThan(80);
    expect(taken).toEqual([]);
  });

  test('is wrong in no more than 2 % of what it answers, and answers at least 80 % of the questions', () => {
    const questions = sentences.filter(({ intent }) => intent === 'monitor.query');
    const plans = questions.map(({ text, slots }) => ({ text, slots, plan: step(text, context) }));

    const made = plans.filter(({ plan }) => plan);
    const wrong = made.filter(({ plan, slots }) => !isDeepStrictEqual(plan!.slots, slots));

    expect(made.length / questions.length).toBeGreaterThanOrEqual(0.8);
    expect(wrong.length / made.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.02);
  });

  test('hears in which language they were asked', () => {
    const made = sentences.flatMap(({ text, lang }) => {
      const plan = step(text, context);
      return plan ? [{ text, right: plan.language === lang }] : [];
    });

    expect(made.filter(({ right }) => right).length / made.length).toBeGreaterThanOrEqual(0.98);
  });
});
