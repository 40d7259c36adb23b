import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../bot/monitor/answer/answer.ts';
import type { Question } from '../../../bot/monitor/answer/question.ts';
import { indicatorOf } from '../../../bot/monitor/catalogue.ts';
import { answered } from '../../../bot/monitor/tools.ts';
import { figuresOf, storeOf } from './store-of.ts';

const TWENTE = 'CR12';
const store = () =>
  storeOf(
    figuresOf(
      ['grp', TWENTE, '2018', 100],
      ['grp', TWENTE, '2019', 110],
      ['grp', TWENTE, '2020', 121, { status: 'provisional' }],
      ['grp', 'CR13', '2019', 220],
      ['grp', 'CR13', '2020', 200],
      ['grp', 'CR14', '2020', 121],
      ['grp', 'NL01', '2019', 1000],
      ['grp', 'NL01', '2020', 1210],
      ['unemployment_rate', 'PV20', '2016', 8],
      ['unemployment_rate', 'PV23', '2022Q1', 3.4],
      ['unemployment_rate', 'PV23', '2022Q2', 3],
      ['unemployment_rate', 'PV24', '2022Q1', null, { reason: 'Confidential' }],
      ['establishments', TWENTE, '2020', 60],
      ['establishments', 'CR13', '2020', 50],
      ['establishments', 'CR13', '2021', 55],
      ['establishments', 'CR14', '2020', 40],
      ['establishments', 'CR15', '2020', 30],
      ['bankruptcies', 'NL01', '2020', 3000],
      ['bankruptcies', 'NL01', '2021Q1', 700],
      ['population', TWENTE, '2026', 600_000],
      ['population', 'CR13', '2026', 700_000],
      ['population', 'CR14', '2026', 400_000],
      ['house_price', 'GM0153', '2025', 300_000],
      ['house_price', 'GM0193', '2025', 400_000],
      ['house_price', 'GM0363', '2025', 600_000],
    ),
  );

const ask = async (question: Partial<Question>, own?: string): Promise<Answer> => {
  const full: Question = { indicator: 'grp', places: [TWENTE], operation: 'value', ...question };
  return answered({ figures: store() }, { question: full, indicator: indicatorOf(full.indicator)!, own });
};

describe('A value', () => {
  test('is the newest one when nobody says when, with the year before, the country, and its share in that', async () => {
    expect(await ask({})).toMatchObject({
      kind: 'value',
      figure: { period: '2020', value: 121, status: 'provisional' },
      change: { id: 'percent-change', value: 10, from: [{ value: 110 }, { value: 121 }] },
      national: { value: 1210 },
      share: { id: 'share', value: 10 },
    });
  });

  test('is of exactly the year that was asked', async () => {
    expect(await ask({ from: '2018', to: '2018' })).toMatchObject({ figure: { period: '2018', value: 100 }, change: undefined });
  });

  test('of a year known by quarters is all its quarters', async () => {
    const answer = await ask({ indicator: 'unemployment_rate', places: ['PV23'], from: '2022', to: '2022' });

    expect(answer).toMatchObject({ kind: 'series', change: { id: 'difference', value: -0.4, unit: 'points' } });
  });

  test('that the source withholds is told with the reason', async () => {
    const answer = await ask({ indicator: 'unemployment_rate', places: ['PV24'], from: '2022Q1', to: '2022Q1' });

    expect(answer).toMatchObject({ kind: 'withheld', figure: { reason: 'Confidential' } });
  });

  test('of a year without a figure is not there, and the years that are there are named', async () => {
    expect(await ask({ from: '1990', to: '1990' })).toMatchObject({ kind: 'not-in-period', periods: ['2018', '2019', '2020'] });
  });

  test('on a level that is not published says so, another place without figures says that', async () => {
    expect(await ask({ indicator: 'house_price' })).toMatchObject({ kind: 'not-on-level', place: TWENTE });
    expect(await ask({ places: ['CR40'] })).toMatchObject({ kind: 'not-of-place', place: 'CR40' });
    expect(await ask({ indicator: 'jobs' })).toMatchObject({ kind: 'no-figures' });
  });
});

describe('A course', () => {
  test('runs over the years asked, both included', async () => {
    const answer = await ask({ operation: 'series', from: '2019', to: '2020' });

    expect(answer).toMatchObject({ lines: [{ figures: [{ period: '2019' }, { period: '2020' }] }], change: { value: 10 } });
  });

  test('says what it grew by on average a year, when there is more than one', async () => {
    expect(await ask({ operation: 'series' })).toMatchObject({ change: { value: 21 }, perYear: { value: 10 } });
  });

  test('of several places has a line for each that has figures', async () => {
    const answer = await ask({ operation: 'series', places: [TWENTE, 'CR13', 'CR40'] });

    expect(answer).toMatchObject({ kind: 'series', lines: [{ place: TWENTE }, { place: 'CR13' }], without: ['CR40'] });
  });
});

describe('A change', () => {
  test('is from the year asked to the newest, in units, per cent and per year, with the country beside it', async () => {
    expect(await ask({ operation: 'change', from: '2018' })).toMatchObject({
      from: { period: '2018' },
      to: { period: '2020' },
      difference: { value: 21 },
      percent: { value: 21 },
      perYear: { value: 10 },
      national: undefined,
    });
  });

  test('without a year is over the last one', async () => {
    expect(await ask({ operation: 'change' })).toMatchObject({ from: { period: '2019' }, national: { value: 21 } });
  });

  test('from a year without a figure is no change from another year', async () => {
    expect(await ask({ operation: 'change', from: '2010' })).toMatchObject({ kind: 'not-in-period' });
  });

  test('from a whole year to a quarter is none, and the periods that are there are named', async () => {
    expect(await ask({ indicator: 'bankruptcies', places: ['NL01'], operation: 'change', from: '2020' })).toMatchObject({
      kind: 'no-two-periods',
      periods: ['2020', '2021Q1'],
    });
  });
});

describe('A comparison', () => {
  test('is made in the newest period that all have, each against the first', async () => {
    expect(await ask({ operation: 'compare', places: [TWENTE, 'CR13'] })).toMatchObject({
      kind: 'compare',
      figures: [{ place: TWENTE, period: '2020' }, { place: 'CR13' }],
      differences: [{ id: 'difference', value: 79 }],
    });
  });

  test('names the places that have no figure then', async () => {
    expect(await ask({ operation: 'compare', places: [TWENTE, 'CR13', 'CR14'], from: '2019', to: '2019' })).toMatchObject({
      figures: [{ place: TWENTE }, { place: 'CR13' }],
      without: ['CR14'],
    });
  });

  test('of one figure with nothing is none', async () => {
    expect(await ask({ operation: 'compare', places: [TWENTE, 'CR40'] })).toMatchObject({ kind: 'too-few' });
  });

  test('of places on a level that is not published says so', async () => {
    const answer = await ask({ operation: 'compare', places: ['GM0153', 'GM0164'] });

    expect(answer).toMatchObject({ kind: 'not-on-level', place: 'GM0153' });
  });

  test('with regions that are alike takes those nearest in number of inhabitants', async () => {
    expect(await ask({ operation: 'compare', peers: true })).toMatchObject({
      peers: true,
      figures: [{ place: TWENTE }, { place: 'CR13' }, { place: 'CR14' }],
    });
  });
});

describe('Regions that are alike', () => {
  const alike = (question: Partial<Question>) => ask({ operation: 'compare', peers: true, ...question });

  test('are compared in the newest period in which the place itself has a figure', async () => {
    expect(await alike({ indicator: 'establishments' })).toMatchObject({
      figures: [
        { place: TWENTE, period: '2020' },
        { place: 'CR13', period: '2020' },
        { place: 'CR14', period: '2020' },
      ],
    });
  });

  test('of a place without a figure are none, and the answer is about that place', async () => {
    expect(await alike({ places: ['CR40'] })).toMatchObject({ kind: 'not-of-place', place: 'CR40' });
    expect(await alike({ from: '1990', to: '1990' })).toMatchObject({ kind: 'not-in-period', place: TWENTE });
  });

  test('are none where nobody knows how many live in the place', async () => {
    expect(await alike({ indicator: 'establishments', places: ['CR15'] })).toMatchObject({ kind: 'too-few', places: ['CR15'] });
  });

  test('are compared in the year that was asked', async () => {
    expect(await alike({ from: '2019', to: '2019' })).toMatchObject({
      figures: [{ place: TWENTE, period: '2019' }, { place: 'CR13' }],
    });
  });
});

describe('A ranking', () => {
  const rank = (question: Partial<Question>, own?: string) =>
    ask({ operation: 'rank', level: 'corop', places: [], ...question }, own);

  test('goes from the highest down, those that are equal share a place, and one finds oneself in it', async () => {
    expect(await rank({}, TWENTE)).toMatchObject({
      period: '2020',
      rows: [
        { place: 'CR13', rank: 1 },
        { place: TWENTE, rank: 2 },
        { place: 'CR14', rank: 2 },
      ],
      looked: [{ place: TWENTE }],
    });
  });

  test('goes from the lowest up when that is asked', async () => {
    expect(await rank({ lowestFirst: true })).toMatchObject({ rows: [{ place: TWENTE }, { place: 'CR14' }, { place: 'CR13' }] });
  });

  test('keeps within the province that is named', async () => {
    const answer = await rank({ indicator: 'house_price', level: 'municipality', places: ['PV23'] });

    expect(answer).toMatchObject({ within: 'PV23', rows: [{ place: 'GM0193' }, { place: 'GM0153' }] });
  });

  test('by growth measures each from then to now, and leaves out who has no figure of then', async () => {
    expect(await rank({ byChange: true, from: '2019' })).toMatchObject({
      since: '2019',
      rows: [
        { place: TWENTE, change: { value: 10 } },
        { place: 'CR13', change: { value: -9.1 } },
      ],
    });
  });
});

describe('A ranking by growth that cannot be made', () => {
  const growth = (places: readonly string[]) =>
    ask({ indicator: 'unemployment_rate', operation: 'rank', level: 'province', byChange: true, from: '2016', places });

  test('because no place has a figure both then and now says so, and names the periods that are there', async () => {
    expect(await growth([])).toMatchObject({ kind: 'no-two-periods', periods: ['2016', '2022Q1', '2022Q2'] });
  });

  test('within a place that has figures, but not both then and now, says the same', async () => {
    expect(await growth(['LD01'])).toMatchObject({ kind: 'no-two-periods' });
  });
});

describe('Whatever is asked', () => {
  test.each<Partial<Question>>([
    { operation: 'value' },
    { operation: 'series', places: [TWENTE, 'CR13', 'CR14', 'NL01', 'CR15', 'CR16'] },
    { operation: 'compare', peers: true },
    { operation: 'rank', level: 'municipality', places: ['PV23'] },
    { operation: 'rank', level: 'corop', byChange: true },
  ])('takes two requests at most: %o', async (question) => {
    const figures = store();
    const full: Question = { indicator: 'grp', places: [TWENTE], operation: 'value', ...question };

    await answered({ figures }, { question: full, indicator: indicatorOf('grp')! });

    expect(figures.looks).toBeLessThanOrEqual(2);
  });
});
