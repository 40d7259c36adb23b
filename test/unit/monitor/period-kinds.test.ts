/** Years and quarters of one indicator, as after an import that brings both. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../bot/monitor/answer/answer.ts';
import { runsOf } from '../../../bot/monitor/answer/choosing.ts';
import { kindOf, newestOf } from '../../../bot/monitor/answer/period-kinds.ts';
import { OPERATIONS, type Question } from '../../../bot/monitor/answer/question.ts';
import { indicatorOf } from '../../../bot/monitor/catalogue.ts';
import { answered } from '../../../bot/monitor/tools.ts';
import { figuresOf, storeOf } from './store-of.ts';

const RATE = 'unemployment_rate';
const rates = figuresOf(
  [RATE, 'PV23', '2022', 3.5],
  [RATE, 'PV23', '2022Q1', 3.4],
  [RATE, 'PV23', '2022Q2', 3],
  [RATE, 'PV23', '2022Q4', 3.2],
  [RATE, 'PV23', '2023', 3.8],
  [RATE, 'PV23', '2023Q1', 3.6],
  [RATE, 'PV23', '2023Q2', 3.9],
  [RATE, 'PV25', '2022', 3.6],
  [RATE, 'PV25', '2023', 3.4],
  [RATE, 'PV25', '2023Q2', 3.3],
  [RATE, 'PV29', '2022Q1', 2.4],
  [RATE, 'PV29', '2022Q2', 2.6],
  [RATE, 'PV29', '2023Q1', 2.5],
  [RATE, 'PV29', '2023Q2', 2.9],
  [RATE, 'PV30', '2016', 5],
  [RATE, 'PV30', '2023Q2', 3],
  [RATE, 'NL01', '2022', 3.5],
  [RATE, 'NL01', '2023', 3.6],
);

const ask = async (question: Partial<Question>): Promise<Answer> => {
  const full: Question = { indicator: RATE, places: ['PV23'], operation: 'value', ...question };
  return answered({ figures: storeOf(rates) }, { question: full, indicator: indicatorOf(RATE)! });
};

describe('Of years and quarters', () => {
  test('the newest figure is the one that ends last, and a year goes before its last quarter', () => {
    expect(newestOf(['2024Q3', '2024Q4', '2024', '2023'])).toBe('2024');
    expect(newestOf(['2024', '2025Q1'])).toBe('2025Q1');
    expect(newestOf(['2024Q4', '2024M11', '2024M12'])).toBe('2024Q4');
    expect(newestOf([])).toBeUndefined();
  });

  test('a course is of years, unless a quarter was asked', async () => {
    expect(await ask({ operation: 'series' })).toMatchObject({ lines: [{ figures: [{ period: '2022' }, { period: '2023' }] }] });
    expect(await ask({ operation: 'series', from: '2022Q2' })).toMatchObject({
      lines: [{ figures: [{ period: '2022Q2' }, { period: '2022Q4' }, { period: '2023Q1' }, { period: '2023Q2' }] }],
    });
  });

  test('a course of a place without two years is of its quarters', async () => {
    expect(await ask({ operation: 'series', places: ['PV29'] })).toMatchObject({ lines: [{ figures: { length: 4 } }] });
    expect(await ask({ operation: 'series', from: '2023' })).toMatchObject({
      lines: [{ figures: [{ period: '2023Q1' }, { period: '2023Q2' }] }],
    });
  });

  test('a year that was asked is that year, and not its quarters', async () => {
    expect(await ask({ from: '2022', to: '2022' })).toMatchObject({ kind: 'value', figure: { period: '2022', value: 3.5 } });
  });

  test('the chart beside a figure shows its own kind', async () => {
    expect(await ask({ from: '2023', to: '2023' })).toMatchObject({ series: [{ period: '2022' }, { period: '2023' }] });
  });

  test('a change is from a year to the newest year, from a quarter to the newest quarter', async () => {
    const from = (period: string) => ask({ operation: 'change', from: period });

    expect(await from('2022')).toMatchObject({ kind: 'change', from: { period: '2022' }, to: { period: '2023' } });
    expect(await from('2022Q1')).toMatchObject({ from: { period: '2022Q1' }, to: { period: '2023Q2' } });
  });

  test('a change from a year known by quarters only is from the same quarter of it', async () => {
    const answer = await ask({ operation: 'change', places: ['PV29'], from: '2022' });

    expect(answer).toMatchObject({ from: { period: '2022Q2' }, to: { period: '2023Q2' }, difference: { value: 0.3 } });
  });

  test('a change from a year to a place’s only quarter is none, and it does not say that there is no figure of that year', async () => {
    expect(await ask({ operation: 'change', places: ['PV30'], from: '2016' })).toMatchObject({ kind: 'no-two-periods' });
    expect(await ask({ operation: 'change', from: '2010', to: '2023' })).toMatchObject({ kind: 'not-in-period', asked: '2010' });
  });

  test('several places through time are shown in the kind that most of them have', async () => {
    expect(await ask({ operation: 'series', places: ['PV23', 'PV25', 'NL01'] })).toMatchObject({
      lines: [{ figures: [{ period: '2022' }, { period: '2023' }] }, { figures: { length: 2 } }, { figures: { length: 2 } }],
    });
    expect(await ask({ operation: 'series', places: ['PV29', 'PV23'], from: '2022Q1' })).toMatchObject({
      lines: [{ figures: { length: 4 } }, { figures: [{ period: '2022Q1' }, {}, {}, {}, {}] }],
    });
  });

  test('several places of which none has the whole year are shown by its quarters', async () => {
    const places = ['PV29', 'PV30'];

    expect(await ask({ operation: 'compare', places, from: '2023', to: '2023' })).toMatchObject({
      kind: 'series',
      lines: [{ place: 'PV29', figures: [{ period: '2023Q1' }, { period: '2023Q2' }] }, { place: 'PV30' }],
    });
  });

  test('a ranking of a year is of that year, and of a year known by quarters of its last one', async () => {
    const rank = (question: Partial<Question>) => ask({ operation: 'rank', level: 'province', places: [], ...question });

    expect(await rank({ from: '2022', to: '2022' })).toMatchObject({
      period: '2022',
      rows: [{ place: 'PV25' }, { place: 'PV23' }],
    });
    expect(await rank({ from: '2023Q2', to: '2023Q2' })).toMatchObject({ period: '2023Q2', rows: { length: 4 } });
  });

  test('a ranking by growth is from a year to a year, or from a quarter to a quarter', async () => {
    const grown = (question: Partial<Question>) =>
      ask({ operation: 'rank', level: 'province', byChange: true, places: [], ...question });

    expect(await grown({ from: '2022' })).toMatchObject({ since: '2022', period: '2023' });
    expect(await grown({ from: '2022Q1' })).toMatchObject({ since: '2022Q1', period: '2023Q2' });
    expect(await grown({ from: '2023', to: '2023' })).toMatchObject({ since: '2022', period: '2023' });
    expect(await grown({ from: '1990' })).toMatchObject({ kind: 'not-in-period', asked: '1990' });
  });

  test('nothing that is asked mixes them', async () => {
    const period = fc.option(fc.constantFrom('2016', '2022', '2022Q1', '2023', '2023Q2'), { nil: undefined });
    const places = fc.uniqueArray(fc.constantFrom('PV23', 'PV25', 'PV29', 'PV30', 'NL01'), { minLength: 1, maxLength: 4 });
    const operation = fc.constantFrom(...OPERATIONS);
    const questions = fc.record({ operation, places, from: period, to: period, byChange: fc.constantFrom(true, undefined) });

    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const kinds = kindsIn(await ask({ ...question, level: 'province' }));
        expect(kinds.size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** The kinds of period that an answer is made of. */
function kindsIn(answer: Answer): Set<string> {
  const periods = {
    value: () => answer.kind === 'value' && [answer.figure, ...answer.series].map(({ period }) => period),
    series: () => answer.kind === 'series' && answer.lines.flatMap(({ figures }) => figures.map(({ period }) => period)),
    change: () => answer.kind === 'change' && [answer.from, answer.to, ...answer.series].map(({ period }) => period),
    compare: () => answer.kind === 'compare' && answer.figures.map(({ period }) => period),
    rank: () => answer.kind === 'rank' && [answer.period, answer.since ?? answer.period],
  } as Record<Answer['kind'], (() => false | string[]) | undefined>;
  return new Set((periods[answer.kind]?.() || []).map(kindOf));
}

describe('The periods that there are', () => {
  test('are told in runs, years apart from quarters', () => {
    expect(runsOf(['2015', '2016', '2016Q1', '2016Q4', '2017', '2017Q1', '2019', '2019M12', '2020M01'])).toEqual([
      ['2015', '2017'],
      ['2019', '2019'],
      ['2016Q1', '2016Q1'],
      ['2016Q4', '2017Q1'],
      ['2019M12', '2020M01'],
    ]);
  });
});
