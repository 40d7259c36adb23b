/** What may stand in the cells of a file of own figures: numbers, periods, places. */
import { describe, expect, test } from 'vitest';
import { distance } from '../../../../bot/monitor/own/distance.ts';
import { notationOf, readingsOf } from '../../../../bot/monitor/own/numbers.ts';
import { isAhead, periodOf } from '../../../../bot/monitor/own/periods.ts';
import { placeReader } from '../../../../bot/monitor/own/places.ts';
import { instant } from '../../../../bot/primitives/instant.ts';

describe('A number', () => {
  test.each([
    ['0', { nl: 0, en: 0 }],
    ['1234', { nl: 1234, en: 1234 }],
    ['-12', { nl: -12, en: -12 }],
    ['− 12', { nl: -12, en: -12 }],
    ['+3', { nl: 3, en: 3 }],
    ['1.234', { nl: 1234, en: 1.234 }],
    ['1,234', { nl: 1.234, en: 1234 }],
    ['0.123', { en: 0.123 }],
    ['0,123', { nl: 0.123 }],
    ['1.5', { en: 1.5 }],
    ['1,5', { nl: 1.5 }],
    ['1234.567', { en: 1234.567 }],
    ['1.234.567', { nl: 1_234_567 }],
    ['1.234.567,89', { nl: 1_234_567.89 }],
    ['1,234,567.89', { en: 1_234_567.89 }],
    ['1 234 567', { nl: 1_234_567, en: 1_234_567 }],
    ['1\u00a0234,5', { nl: 1234.5 }],
    ['1\u202f234.5', { en: 1234.5 }],
    ['007', { nl: 7, en: 7 }],
    ['123456789012345', { nl: 123_456_789_012_345, en: 123_456_789_012_345 }],
  ])('is written %s', (cell, readings) => {
    expect(readingsOf(cell)).toEqual(readings);
  });

  test.each([
    ...['', '-', 'zeven', '€ 7', '7%', '1e5', '0x10', 'NaN', 'Infinity', '1.23.456', '1,23,456', '1.234.5', '12 34', '1 234 56'],
    ...['1.', '.5', '5-', '--5', '=1+1', '١٢', '７', '1/2', `${'x'.repeat(50)}`],
  ])('is not written %s', (cell) => {
    expect(readingsOf(cell)).toBeUndefined();
  });

  test.each(['1234567890123456', '0,1234567890123456', '1'.repeat(41)])(
    'is not written with more digits than count: %s',
    (cell) => {
      expect(readingsOf(cell)).toBe('too-long');
    },
  );

  test('is never minus nothing', () => {
    expect(Object.is((readingsOf('-0') as { nl: number }).nl, 0)).toBe(true);
  });
});

test.each([
  ['nothing where nothing tells', ['1.234', '7'], undefined],
  ['Dutch by one number that can only be Dutch', ['1.234', '7,5'], 'nl'],
  ['English by one number that can only be English', ['1.234', '7.5'], 'en'],
  ['what most are', ['7,5', '7.5', '8.5'], 'en'],
])('A column is read as %s', (_what, cells, notation) => {
  expect(notationOf(cells.map((cell) => readingsOf(cell) as { nl?: number; en?: number }))).toBe(notation);
});

describe('A period', () => {
  test.each([
    ...['2022', '2022JJ00'].map((cell) => [cell, '2022']),
    ...[
      '2023Q2',
      '2023 Q2',
      '2023-q2',
      '2023KW02',
      '2023 kw 2',
      'Q2 2023',
      'Q2-2023',
      'k2 2023',
      'kwartaal 2 2023',
      'Quarter 2, 2023',
    ].map((cell) => [cell, '2023Q2']),
    ...['2e kwartaal 2023', '2de kwartaal van 2023', 'tweede kwartaal 2023', 'second quarter of 2023', '2nd quarter 2023'].map(
      (cell) => [cell, '2023Q2'],
    ),
    ...['2023, 2e kwartaal', '2023 tweede kwartaal', '2023 kwartaal 2'].map((cell) => [cell, '2023Q2']),
    ...['2023M05', '2023MM05', '2023-05', '05-2023', '5-2023', '05/2023', 'mei 2023', 'May 2023', 'Mei-2023', '2023 mei'].map(
      (cell) => [cell, '2023M05'],
    ),
    ['dec. 2023', '2023M12'],
  ])('is written %s', (cell, period) => {
    expect(periodOf(cell!)).toBe(period);
  });

  test.each([
    ...[
      '',
      'dit jaar',
      'vorig jaar',
      'Q2',
      '2e kwartaal',
      '22',
      '202',
      '20222',
      '1850',
      '2101',
      '2023Q5',
      '2023Q0',
      '2023M13',
      '2023-13',
    ],
    ...['31-12-2022', '2022-12-31', '2021-2022', '2022,0', 'mei-23', 'mei', '2023!2', 'constructor'],
  ])('is not written %s', (cell) => {
    expect(periodOf(cell)).toBeUndefined();
  });

  test.each([
    ['2026', false],
    ['2027', true],
    ['2026Q4', false],
    ['2027Q1', true],
    ['2026M11', false],
    ['2026M12', true],
  ])('such as %s has yet to begin on 23 November 2026: %s', (period, ahead) => {
    expect(isAhead(period, instant(Date.parse('2026-11-23T09:00:00.000Z')))).toBe(ahead);
  });
});

test.each([
  ['enschede', 'enschede', 0],
  ['enschede', 'enschde', 1],
  ['enschede', 'ennschede', 1],
  ['enschede', 'enschete', 1],
  ['enschede', 'enshcede', 1],
  ['enschede', 'nschedee', 2],
  ['enschede', 'almelo', undefined],
  ['borne', 'bornerbroek', undefined],
])('“%s” is as far from “%s” as letters were typed wrong: %s', (one, other, far) => {
  expect(distance(one, other, 2)).toBe(far);
  expect(distance(other, one, 2)).toBe(far);
});

describe('A place', () => {
  const place = placeReader();

  test.each([
    ['GM0153', 'GM0153'],
    ['gm0153', 'GM0153'],
    ['Enschede', 'GM0153'],
    ['ENSCHEDE', 'GM0153'],
    ['gemeente Enschede', 'GM0153'],
    ['Twente', 'CR12'],
    ['regio Twente', 'CR12'],
    ['Bergen (NH.)', 'GM0373'],
    ['Bergen (L.)', 'GM0893'],
    ['Den Haag', 'GM0518'],
    ["'s-Gravenhage", 'GM0518'],
    ['Friesland', 'PV21'],
    ['provincie Utrecht', 'PV26'],
    ['Utrecht (gemeente)', 'GM0344'],
    ['Nederland', 'NL01'],
    ['Stad aan het Haringvliet', undefined],
  ])('is called %s', (cell, code) => {
    const read = place(cell);

    expect('code' in read ? read.code : undefined).toBe(code);
  });

  test('with a name of several is not guessed, and all of them are named', () => {
    expect(place('Utrecht')).toEqual({
      wrong: { fault: 'ambiguous-place', said: 'Utrecht', codes: expect.arrayContaining(['GM0344', 'CR17', 'PV26']) },
    });
    expect(place('Bergen')).toMatchObject({ wrong: { codes: expect.arrayContaining(['GM0373', 'GM0893']) } });
  });

  test('in a column of municipalities, or of provinces, is one of those', () => {
    expect(placeReader('municipality')('Utrecht')).toEqual({ code: 'GM0344' });
    expect(placeReader('province')('Utrecht')).toEqual({ code: 'PV26' });
    expect(placeReader('municipality')('Twente')).toEqual({ code: 'CR12' });
  });

  test.each([
    ['Enschde', ['Enschede']],
    ['Hengello', ['Hengelo (O.)']],
    ['Almeloo', ['Almelo']],
  ])('that is spelled %s is not guessed, and what is near is named', (cell, nearest) => {
    expect(place(cell)).toEqual({ wrong: { fault: 'unknown-place', said: cell, nearest } });
  });

  test.each([
    'GM9999',
    'CR99',
    'provincie Enschede',
    'gemeente Twente',
    'Parijs en omstreken van nu',
    'in Enschede',
    '',
    'constructor',
  ])('is not called %s', (cell) => {
    expect(place(cell)).toMatchObject({ wrong: { fault: 'unknown-place' } });
  });

  test('that is no more keeps its code, and says until when it was there', () => {
    expect(place('Weesp')).toMatchObject({ code: 'GM0457', ended: { lastYear: '2022' } });
    expect(place('GM0457')).toEqual(place('Weesp'));
  });
});
