/** Figures as a file that Excel opens as it should, and that can be sent back. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../bot/monitor/figures/figure.ts';
import { csvOf, type Names } from '../../../bot/monitor/figures-csv.ts';
import { PLACES } from '../../../bot/monitor/places.ts';
import { bytesOf, figuresIn } from './own/own-files.ts';

const NAMES: Names = {
  indicator: () => ({ name: 'Leegstand', unit: '% van de panden' }),
  place: (code) => PLACES.get(code)!.name,
};
const FIGURE: Figure = {
  ...{ indicator: 'own:twente:leegstand', place: 'GM0153', period: '2023', value: 1234.5 },
  ...{ status: 'provisional', source: 'Locatus', retrieved: '2026-11-23' },
};

describe('Figures as CSV', () => {
  test('are as a Dutch Excel opens them', () => {
    expect(csvOf([FIGURE], 'nl', NAMES)).toBe(
      '\ufeffindicator;plaatscode;plaats;periode;waarde;eenheid;status;bron;opgehaald\r\n' +
        'Leegstand;GM0153;Enschede;2023;1234,5;% van de panden;voorlopig;Locatus;2026-11-23\r\n',
    );
  });

  test('are as an English Excel opens them', () => {
    expect(csvOf([FIGURE], 'en', NAMES)).toBe(
      '\ufeffindicator,place code,place,period,value,unit,status,source,retrieved\r\n' +
        'Leegstand,GM0153,Enschede,2023,1234.5,% van de panden,provisional,Locatus,2026-11-23\r\n',
    );
  });

  test.each([
    [null, ''],
    [-5, '-5'],
    [0.1, '0,1'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0,0000001'],
  ])('write the value %s as %j', (value, written) => {
    const [, row] = parse(csvOf([{ ...FIGURE, value }], 'nl', NAMES), { delimiter: ';', bom: true });

    expect(row![4]).toBe(written);
  });

  test.each(["=cmd|' /C calc'!A0", '+31 6', '-1', '@SUM(A1)', '\tx', '\r=1', '＝1+1'])(
    'hold no text that a spreadsheet would run: %j',
    (text) => {
      const names: Names = { indicator: () => ({ name: text, unit: text }), place: () => text };

      const [, row] = parse(csvOf([{ ...FIGURE, source: text }], 'en', names), { bom: true });

      for (const cell of [row![0], row![2], row![5], row![7]]) expect(cell).toBe(`'${text}`);
    },
  );

  test('hold no cell that the separator of the other language would divide', () => {
    const names: Names = { ...NAMES, indicator: () => ({ name: 'a,=1+1;=1+1', unit: '' }) };

    expect(csvOf([FIGURE], 'nl', names)).toContain('"a,=1+1;=1+1"');
    expect(csvOf([FIGURE], 'en', names)).toContain('"a,=1+1;=1+1"');
  });

  test('come back whole from any reader of CSV, whatever their names are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('nl' as const, 'en' as const), (name, source, language) => {
        const file = csvOf([{ ...FIGURE, source }], language, { ...NAMES, indicator: () => ({ name, unit: '' }) });

        const rows = parse(file, { bom: true, delimiter: { nl: ';', en: ',' }[language], record_delimiter: '\r\n' });

        expect(rows).toHaveLength(2);
        // What a spreadsheet would run has an apostrophe before it; an apostrophe that was there already stays one.
        const safe = (said: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(said) ? `'${said}` : said);
        expect([rows[1]![0], rows[1]![7]]).toEqual([safe(name), safe(source)]);
      }),
    );
  });

  test('can be sent back as a region’s own, and are the same figures', () => {
    const name = fc.constantFrom('Leegstand', '=Leegstand; winkels', 'Café "De Zon"', '- 5 °C, nachten');
    const figure = fc.record({
      place: fc.constantFrom(...PLACES.keys()),
      year: fc.integer({ min: 1990, max: 2026 }),
      // As many digits as are read.
      value: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((whole) => whole / 1000),
      status: fc.constantFrom('provisional' as const, 'definitive' as const),
    });
    const figures = fc.uniqueArray(figure, { selector: ({ place, year }) => `${place} ${year}`, minLength: 1 });
    fc.assert(
      fc.property(figures, name, fc.constantFrom('nl' as const, 'en' as const), (given, name, language) => {
        const all = given.map(({ year, ...rest }): Figure => ({ ...FIGURE, ...rest, period: String(year) }));
        const file = csvOf(all, language, { ...NAMES, indicator: () => ({ name, unit: '%' }) });

        const { indicators, observations } = figuresIn(bytesOf(file), { notation: language });

        expect(indicators).toMatchObject([{ name, unit: '%' }]);
        expect(observations.map(({ indicator: _id, ...rest }) => rest)).toEqual(
          all.map(({ indicator: _id, retrieved: _at, ...rest }) => rest),
        );
      }),
    );
  });
});
