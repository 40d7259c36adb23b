/** How a table of CBS is recognised: by title and unit at first, by code from then on, and by what somebody wrote down since. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../bot/monitor/catalogue.ts';
import type { CbsMetadata } from '../../../bot/monitor/sources/cbs.ts';
import { filterOf } from '../../../bot/monitor/sources/cbs-source.ts';
import { periodOf } from '../../../bot/monitor/sources/observing.ts';
import { type Shape, shapeOf } from '../../../bot/monitor/sources/shape.ts';
import { CBS_TABLES, type CbsTable } from '../../../bot/monitor/sources/tables.ts';

const solar: CbsTable = {
  id: '85005NED',
  measures: [{ indicator: 'solar_capacity', title: 'Opgesteld vermogen van zonnepanelen', unit: 'kW' }],
  whole: { 'Sector en vermogensklasse': ['Alle economische activiteit en woningen', 'Totaal'] },
  periods: ['JJ'],
};
const metadata = (change: Partial<CbsMetadata> = {}): CbsMetadata => ({
  dimensions: [
    { id: 'SectorVermogen', title: 'Sector en vermogensklasse ', kind: 'Dimension' },
    { id: 'RegioS', title: "Regio's", kind: 'GeoDimension' },
    { id: 'Perioden', title: 'Perioden', kind: 'TimeDimension' },
  ],
  measures: [
    { code: 'M002258', title: 'Installaties', unit: 'aantal' },
    { code: 'M002259 ', title: 'Opgesteld  vermogen van zonnepanelen', unit: 'kW' },
  ],
  codes: {
    SectorVermogen: [
      { code: 'T001026  ', title: 'Alle economische activiteit en woningen' },
      { code: 'E007161', title: 'Woningen' },
    ],
    RegioS: [],
    Perioden: [{ code: '2024JJ00', title: '2024' }],
  },
  ...change,
});
const found: Shape = {
  measures: [{ indicator: 'solar_capacity', code: 'M002259 ' }],
  regions: 'RegioS',
  periods: 'Perioden',
  whole: { SectorVermogen: 'T001026  ' },
};
const recoded = metadata({
  codes: {
    ...metadata().codes,
    SectorVermogen: [{ code: 'T009', title: 'Alle economische activiteit en woningen' }],
  },
});

describe('A table', () => {
  test('is found by titles, spaces and all, and asked for by its codes as they stand there', () => {
    expect(shapeOf(solar, metadata())).toEqual(found);
    expect(filterOf(found)).toBe("Measure eq 'M002259 ' and SectorVermogen eq 'T001026  '");
  });

  test('is held to the codes that it was found by, though the titles are still there', () => {
    expect(shapeOf(solar, recoded, found)).toEqual({
      faults: ['of dimension SectorVermogen it has no T001026, Alle economische activiteit en woningen, Totaal any more'],
    });
  });

  test('is taken under a new code once that is written down', () => {
    const written: CbsTable = {
      ...solar,
      measures: [{ ...solar.measures[0]!, code: 'M9' }],
      whole: { 'Sector en vermogensklasse': 'T009' },
    };
    const now = { ...recoded, measures: [{ code: 'M9', title: 'Opgesteld vermogen van zonnepanelen', unit: 'kW' }] };

    expect(shapeOf(written, now, found)).toMatchObject({ measures: [{ code: 'M9' }], whole: { SectorVermogen: 'T009' } });
  });

  test('tells everything that differs at once', () => {
    const other = metadata({ dimensions: [{ id: 'Geslacht', title: 'Geslacht', kind: 'Dimension' }], measures: [] });

    expect(shapeOf(solar, other)).toEqual({
      faults: [
        'it has no periods any more',
        'it has no regions any more',
        'it has no measure “Opgesteld vermogen van zonnepanelen” (kW); it has none',
        'it has a dimension Geslacht (“Geslacht”) that it had not',
        'dimension Sector en vermogensklasse is gone',
      ],
    });
  });

  test('that was of the country only and has regions now is another table', () => {
    const national: CbsTable = { ...solar, place: 'NL01' };
    expect(shapeOf(national, metadata())).toEqual({ faults: ['it has regions now (RegioS), and was of NL01 only'] });
  });

  test('with three measures is asked for all of them in one question', () => {
    const three = { ...found, measures: ['a', "b'c"].map((code) => ({ indicator: code, code })), whole: {} };
    expect(filterOf(three)).toBe("(Measure eq 'a' or Measure eq 'b''c')");
  });
});

test.each([
  ['2024JJ00', '2024'],
  ['2024KW03', '2024Q3'],
  ['2024MM05', '2024M05'],
])('Period %s of CBS is %s', (code, period) => {
  expect(periodOf(code, { periods: ['JJ', 'KW', 'MM'] })).toBe(period);
});

test('Periods of a kind that is not taken are passed over, and a count in December stands for its year', () => {
  expect(periodOf('2024MM05', { periods: ['JJ'] })).toBeUndefined();
  expect(periodOf('2024MM12', { periods: ['JJ'], december: true })).toBe('2024');
  expect(periodOf('2024MM11', { periods: ['JJ'], december: true })).toBeUndefined();
});

test('Every table is named once, and counts in the unit of the catalogue', () => {
  expect(new Set(CBS_TABLES.map(({ id }) => id)).size).toBe(CBS_TABLES.length);
  for (const { indicator, unit, times } of CBS_TABLES.flatMap(({ measures }) => measures)) {
    expect(times === 1_000, indicator).toBe(/^x 1 ?000$/.test(unit));
  }
  expect(
    CATALOGUE.filter(({ id }) => CBS_TABLES.some(({ measures }) => measures.some((one) => one.indicator === id))),
  ).toHaveLength(11);
});
