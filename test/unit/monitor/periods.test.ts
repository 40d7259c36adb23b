import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPeriod } from '../../../bot/monitor/periods.ts';
import { instant } from '../../../bot/primitives/instant.ts';

const now = instant(Date.UTC(2026, 10, 23, 9));

/** What is said of time, as `from..to`. */
function period(text: string): string | undefined {
  const found = findPeriod(text, now);
  return found && `${found.from ?? ''}..${found.to ?? ''}`;
}

describe('A period in a sentence', () => {
  test.each([
    ['in 2020', '2020..2020'],
    ['inwoners 2019', '2019..2019'],
    ['over het jaar 2019', '2019..2019'],
    ['vorig jaar', '2025..2025'],
    ['last year', '2025..2025'],
    ['dit jaar', '2026..2026'],
    ['tien jaar geleden', '2016..2016'],
    ['five years ago', '2021..2021'],
    ['sinds 2015', '2015..'],
    ['since 2015', '2015..'],
    ['vanaf 2005', '2005..'],
    ['sinds vorig jaar', '2025..'],
    ['sinds corona', '2020..'],
    ['since the pandemic', '2020..'],
    ['van 2010 tot nu', '2010..'],
    ['from 2010 until now', '2010..'],
    ['from 2010 onwards', '2010..'],
    ['de laatste vijf jaar', '2021..'],
    ['afgelopen tien jaar', '2016..'],
    ['in de afgelopen 3 jaar', '2023..'],
    ['last 5 years', '2021..'],
    ['over the past ten years', '2016..'],
    ['het laatste decennium', '2016..'],
    ['tussen 2018 en 2022', '2018..2022'],
    ['between 2018 and 2022', '2018..2022'],
    ['van 2016 tot en met 2020', '2016..2020'],
    ['from 2018 to 2022', '2018..2022'],
    ['2015-2020', '2015..2020'],
    ['2015 t/m 2020', '2015..2020'],
    ['tussen 2022 en 2018', '2018..2022'],
    ['in 2018 en in 2022', '2018..2022'],
    ['tot 2019', '..2019'],
    ['eerste kwartaal 2023', '2023Q1..2023Q1'],
    ['het derde kwartaal van 2023', '2023Q3..2023Q3'],
    ['Q3 2024', '2024Q3..2024Q3'],
    ['2024Q3', '2024Q3..2024Q3'],
    ['2e kwartaal 2024', '2024Q2..2024Q2'],
    ['second quarter of 2022', '2022Q2..2022Q2'],
    ['the first quarter of last year', '2025Q1..2025Q1'],
    ['kwartaal 4 2021', '2021Q4..2021Q4'],
    ['van Q1 2022 tot Q3 2023', '2022Q1..2023Q3'],
    ['since Q1 2022', '2022Q1..'],
    ["2e kwartaal '23", '2023Q2..2023Q2'],
    ['Q3 ’22', '2022Q3..2022Q3'],
    ['eerste kw 2023', '2023Q1..2023Q1'],
    ['eerste helft van 2023', '2023Q1..2023Q2'],
    ['the second half of 2022', '2022Q3..2022Q4'],
    ['vorig kwartaal', '2026Q3..2026Q3'],
    ['begin 2023', '2023..2023'],
    ['eind 2022', '2022..2022'],
    ['per 1 januari 2024', '2024..2024'],
    ['as of 2022', '2022..2022'],
    ['sinds de kredietcrisis', '2008..'],
    ['voor corona', '2019..2019'],
    ['pre-covid', '2019..2019'],
    ['in het coronajaar', '2020..2020'],
    ['afgelopen 10 jr', '2016..'],
    ['de laatste jaren', '2021..'],
    ['the past two decades', '2006..'],
    ['de laatste vier kwartalen', '2025Q4..'],
    ['in de jaren negentig', '1990..1999'],
    ['2015, 2016 en 2017', '2015..2017'],
    ['van 2023 op 2024', '2023..2024'],
    ['2020 tm 2023', '2020..2023'],
    ['between 2010 and now', '2010..'],
    ['from 2003 onward', '2003..'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  test('is the last such quarter that is over when no year is named', () => {
    expect(period('in het derde kwartaal')).toBe('2026Q3..2026Q3');
    expect(period('in the fourth quarter')).toBe('2025Q4..2025Q4');
  });

  test('is none where none is named', () => {
    for (const text of [
      '',
      'hoeveel inwoners heeft Enschede',
      'postcode 20201',
      'om half drie',
      'voorstel 12',
      'de eerste van het jaar',
    ])
      expect(period(text), text).toBeUndefined();
  });

  test('is none where several are named that do not belong together', () => {
    expect(period('inwoners in 2010, banen in 2015, huizen in 2020')).toBeUndefined();
  });

  test('is not looked for in a story', () => {
    expect(period(`${'en toen '.repeat(130)}in 2020`)).toBeUndefined();
  });

  test.each(['in 2019 en 2020', 'van 2016 tot 2022'])('is one stretch of time: %s', (text) => {
    expect(findPeriod(text, now)?.against).toBeUndefined();
  });

  test.each([
    '2015 versus 2022',
    'in 2020 ten opzichte van 2019',
    'in Q1 2023 dan in Q1 2022',
    'in 2023 minder banen dan in 2013',
  ])('is two moments that are held against each other: %s', (text) => {
    expect(findPeriod(text, now)?.against).toBe(true);
  });

  test('tells which part of the sentence it is', () => {
    const text = 'bevolking sinds 2015 in Borne';

    const { parts } = findPeriod(text, now)!;

    expect(parts.map(({ at, end }) => text.slice(at, end))).toEqual(['sinds 2015']);
  });

  test('never fails and is soon found, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => findPeriod(text, now) === undefined || true));
    for (const tiresome of ['in '.repeat(330), '2020 '.repeat(200), 'een '.repeat(250), '2020 '.repeat(4000)]) {
      const start = performance.now();
      findPeriod(tiresome, now);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});
