/** What a run of an importer is news of, and to whom. */
import { describe, expect, test } from 'vitest';
import type { Figure, SeriesKey } from '../../../bot/monitor/figures/figure.ts';
import { type Concerned, isFigureNews, newestOf, newsOf, seriesOfInterest } from '../../../bot/monitor/figures/news.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

const AT = '2026-11-23T01:30:00.000Z' as Instant;
const RUN = { run: 'cbs#84432NED#1', source: 'CBS 84432NED', at: AT, indicators: ['grp'] };
const TWENTE: Concerned = { region: 'r1', place: 'CR12', watched: [] };
const figure = (place: string, period: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  indicator: 'grp',
  place,
  period,
  value,
  status: 'definitive',
  source: 'CBS 84432NED',
  retrieved: '2026-11-23',
  ...more,
});
const revised = (from: number | null, at: string = AT): Partial<Figure> => ({ revised: [{ value: from, at }] });
const stored = (...figures: Figure[]) => ({
  series: ({ indicator, place }: SeriesKey) => figures.filter((one) => one.indicator === indicator && one.place === place),
});

describe('A run is news', () => {
  test('where it revised a figure of the region’s place or of the country, from what to what', () => {
    const found = stored(
      figure('CR12', '2019', 23_000, revised(22_900)),
      figure('CR12', '2020', 24_000, revised(23_934)),
      figure('NL01', '2020', 800_000, revised(796_530)),
      figure('CR13', '2020', 1, revised(2)),
    );

    expect(newsOf(TWENTE, RUN, found, {})?.revisions).toEqual([
      { indicator: 'grp', place: 'CR12', period: '2020', from: 23_934, to: 24_000 },
      { indicator: 'grp', place: 'NL01', period: '2020', from: 796_530, to: 800_000 },
      { indicator: 'grp', place: 'CR12', period: '2019', from: 22_900, to: 23_000 },
    ]);
  });

  test('where a newer period came than there was', () => {
    const before = newestOf(stored(figure('CR12', '2020', 1)), seriesOfInterest(TWENTE, ['grp']));
    const found = stored(figure('CR12', '2021', 25_000), figure('CR12', '2022', 26_000), figure('CR12', '2023', null));

    expect(before).toEqual({ 'grp#CR12': '2020', 'grp#NL01': '' });
    expect(newsOf(TWENTE, RUN, found, before)).toMatchObject({
      region: 'r1',
      source: 'CBS 84432NED',
      added: [{ indicator: 'grp', place: 'CR12', period: '2022', value: 26_000 }],
      revisions: [],
      more: 0,
    });
  });

  test('of what somebody watches, wherever that is', () => {
    const watching = {
      ...TWENTE,
      watched: [
        { indicator: 'grp', place: 'CR13' },
        { indicator: 'population', place: 'CR13' },
      ],
    };
    const found = stored(figure('CR13', '2020', 1, revised(2)));

    expect(seriesOfInterest(watching, ['grp'])).toContainEqual({ indicator: 'grp', place: 'CR13' });
    expect(newsOf(watching, RUN, found, {})?.revisions).toHaveLength(1);
  });
});

describe('A run is no news', () => {
  test('where it changed nothing that the region looks at', () => {
    const found = stored(figure('CR12', '2020', 1), figure('CR13', '2020', 1, revised(2)));
    expect(newsOf(TWENTE, RUN, found, { 'grp#CR12': '2020' })).toBeUndefined();
  });

  test('of what an earlier run revised', () => {
    const found = stored(figure('CR12', '2020', 1, revised(2, '2026-10-01T01:30:00.000Z')));
    expect(newsOf(TWENTE, RUN, found, {})).toBeUndefined();
  });

  test('of figures that had not been looked at before it began', () => {
    expect(newsOf(TWENTE, RUN, stored(figure('CR12', '2022', 1)), {})).toBeUndefined();
  });
});

test('Of a whole series that was revised, the newest dozen are named and the others counted', () => {
  const years = Array.from({ length: 20 }, (_, i) => figure('CR12', String(2000 + i), i + 1, revised(i)));
  const news = newsOf(TWENTE, RUN, stored(...years), {})!;
  expect(news.revisions).toHaveLength(12);
  expect(news.revisions[0]!.period).toBe('2019');
  expect(news.more).toBe(8);
});

test('News is known by its key', () => {
  expect(isFigureNews({ pk: 'REGION#r1', sk: 'FIGURES#cbs#83625NED#1' })).toBe(true);
  expect(isFigureNews({ pk: 'REGION#r1', sk: 'SHARED#ask-1' })).toBe(false);
  expect(isFigureNews({ pk: 'FIGURES#grp#CR12', sk: 'SERIES' })).toBe(false);
});
