/** The figures of a year, for the region's presentation. */
import { describe, expect, test } from 'vitest';
import { yearlyFigures } from '../../../bot/monitor/yearly.ts';
import { figuresOf, storeOf } from './store-of.ts';

const nothingOwn = { indicators: async () => [] } as never;
const year = (rows: Parameters<typeof figuresOf>, of: { year?: number; place?: string } = {}) =>
  yearlyFigures(
    { figures: storeOf(figuresOf(...rows)), own: nothingOwn },
    { region: 'twente', place: 'CR12', year: 2026, ...of },
  );

describe('The figures of a year', () => {
  test('are the newest up to that year, and none after it', async () => {
    const rows: Parameters<typeof figuresOf> = [
      ['population', 'CR12', '2024', 640_000],
      ['population', 'CR12', '2025', 644_000],
      ['population', 'CR12', '2026', 646_000],
    ];
    const [now] = await year(rows);
    const [then] = await year(rows, { year: 2025 });

    expect(now!.figure).toMatchObject({ placeName: 'Twente', period: '2026', value: 646_000, source: 'CBS 00000NED' });
    expect(then!.figure.period).toBe('2025');
    expect(then!.series[0]!.points).toHaveLength(2);
  });

  test('stand beside those of the province and the country in the same period, and are said in both languages', async () => {
    const [figure] = await year([
      ['grp_per_capita', 'CR12', '2020', 37_900],
      ['grp_per_capita', 'PV23', '2020', 39_300],
      ['grp_per_capita', 'LD02', '2020', 40_500],
      ['grp_per_capita', 'NL01', '2019', 46_900],
    ]);

    expect(figure!.beside.map(({ placeName, value }) => [placeName, value])).toEqual([['Overijssel', 39_300]]);
    expect(figure!.series.map(({ placeName }) => placeName)).toEqual(['Twente', 'Overijssel', 'Nederland']);
    expect(figure!.said.nl).toContain('€ 37.900 per inwoner');
    expect(figure!.said.en).toContain('€37,900 per inhabitant');
  });

  test('change against the year before: by a percentage, and percentages by points', async () => {
    const all = await year([
      ['population', 'CR12', '2025', 640_000],
      ['population', 'CR12', '2026', 646_400],
      ['unemployment_rate', 'CR12', '2025', 3.4],
      ['unemployment_rate', 'CR12', '2026', 3.1],
    ]);

    expect(all.map(({ change }) => change)).toEqual([
      { value: 1, unit: '%', decimals: 1, from: { period: '2025', value: 640_000 }, to: { period: '2026', value: 646_400 } },
      { value: -0.3, unit: 'points', decimals: 1, from: { period: '2025', value: 3.4 }, to: { period: '2026', value: 3.1 } },
    ]);
  });

  test('have no change where the year before is not known', async () => {
    const [figure] = await year([
      ['population', 'CR12', '2023', 640_000],
      ['population', 'CR12', '2026', 646_000],
    ]);
    expect(figure!.change).toBeUndefined();
  });

  test('are of what the region lies in where it has none itself, and say so', async () => {
    const [figure] = await year([
      ['house_price', 'PV23', '2025', 420_923],
      ['house_price', 'NL01', '2025', 479_527],
    ]);

    expect(figure!).toMatchObject({ instead: true, figure: { place: 'PV23' } });
    expect(figure!.beside.map(({ place }) => place)).toEqual(['NL01']);
    expect(figure!).not.toHaveProperty('older');
  });

  test('are of a wider place when the region’s own is more than five years older, which is told beside it', async () => {
    const [old] = await year([
      ['unemployment_rate', 'CR12', '2017', 5.2],
      ['unemployment_rate', 'PV23', '2023', 3.1],
    ]);
    const [young] = await year([
      ['unemployment_rate', 'CR12', '2018', 5.2],
      ['unemployment_rate', 'PV23', '2023', 3.1],
    ]);

    expect(old).toMatchObject({ figure: { place: 'PV23' }, older: { place: 'CR12', period: '2017', value: 5.2 } });
    expect(young).toMatchObject({ figure: { place: 'CR12', period: '2018' } });
    expect(young!).not.toHaveProperty('older');
  });

  test('leave out what has no value, and take one request however many there are', async () => {
    const figures = storeOf(figuresOf(['population', 'CR12', '2026', null, { reason: 'secret' }], ['jobs', 'CR12', '2026', 5]));
    const all = await yearlyFigures({ figures, own: nothingOwn }, { region: 'twente', place: 'CR12', year: 2026 });

    expect(all).toEqual([]);
    expect(figures.looks).toBe(1);
  });

  test('hold the region’s own indicators, in the chapter on governance', async () => {
    const id = 'own:twente:deelnemers';
    const own = { indicators: async () => [{ id, name: 'Deelnemers', unit: 'bedrijven', decimals: 0 }] } as never;
    const [figure] = await yearlyFigures(
      { figures: storeOf(figuresOf([id, 'CR12', '2026', 212])), own },
      { region: 'twente', place: 'CR12', year: 2026 },
    );

    expect(figure).toMatchObject({ chapter: 'governance', name: { nl: 'Deelnemers' }, figure: { value: 212 } });
  });
});
