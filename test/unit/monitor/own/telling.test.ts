/** What a person hears of a file of own figures: its faults in words, or what it would bring. */
import { describe, expect, test } from 'vitest';
import type { Figure, SeriesKey } from '../../../../bot/monitor/figures/figure.ts';
import { previewOf, seriesIn } from '../../../../bot/monitor/own/preview.ts';
import type { Refusal } from '../../../../bot/monitor/own/reading.ts';
import { reportOf } from '../../../../bot/monitor/own/report.ts';
import { column, figuresIn, HEAD, line, read } from './own-files.ts';

const refused = (file: string) => read(file) as Refusal;
const firstFault = (file: string, language: 'nl' | 'en' = 'nl') => reportOf(refused(file), language).faults[0];

describe('The report of a refused file', () => {
  test('says that nothing was kept, the first ten faults, and how many more there are', () => {
    const file = [HEAD, ...Array.from({ length: 13 }, (_, year) => `A;Enschede;${2000 + year};x`)].join('\n');

    const report = reportOf(refused(file), 'nl');

    expect(report.summary).toBe(
      'Er kloppen 13 dingen niet in het bestand. Er is niets bewaard: verbeter ze en stuur het opnieuw.',
    );
    expect(report.faults).toHaveLength(10);
    expect(report.faults[9]).toBe(
      'Regel 11, kolom waarde: “x” is geen getal. Zet hier alleen het getal; de eenheid hoort in haar eigen kolom.',
    );
    expect(report.more).toBe('En nog 3 fouten.');
  });

  test('is in English for who reads English', () => {
    expect(reportOf(refused(line('A;Enschede;2023;x')), 'en')).toEqual({
      summary: 'There is 1 fault in the file. Nothing was kept: correct it and send the file again.',
      faults: ['Line 2, column waarde: “x” is no number. Put only the number here; the unit has a column of its own.'],
    });
  });

  test.each([
    ['', /Regel 1: er staan geen cijfers in\. Zet op de eerste regel/, /Line 1: there are no figures in it\. Put/],
    [
      'a;b\n1;2',
      /ontbreekt een kolom: indicator, plaats, periode, waarde\. Noem/,
      /missing: indicator, place, period, value\. Name/,
    ],
    [line('A;Enschde;2023;7'), /ken ik niet\. Bedoelt u Enschede\?/, /Do you mean Enschede\?/],
    [line('A;Atlantis der zee;2023;7'), /Gebruik de naam of de code van het CBS/, /Use the name or code/],
    [
      line('A;Utrecht;2023;7'),
      /GM0344 \(gemeente\).*PV26 \(provincie\)|PV26 \(provincie\).*GM0344 \(gemeente\)/,
      /\(municipality\)/,
    ],
    [line('A;Weesp;2023;7'), /bestond tot en met 2022\. Gebruik voor latere jaren Amsterdam/, /existed until 2022\. .*Amsterdam/],
    [column('1.234'), /“1\.234” kan 1234 zijn of 1,234\. Zeg welk/, /may be 1234 or 1\.234\. Say which/],
    [column('7,5', '8,5', '9.25'), /anders geschreven dan de rest van de kolom \(1\.234,5\)/, /in another way than the rest/],
    [
      line('Inwoners;Enschede;2023;7'),
      /is al een indicator van de monitor\. Geef/,
      /is an indicator of the monitor already\. Give/,
    ],
    [`${HEAD}\nA;Enschede;2023;7\nA;Enschede;2023;8`, /Regel 3: dit cijfer staat al op regel 2/, /Line 3: .* line 2 already/],
  ])('names what is wrong and what to do, in both languages: %j', (file, dutch, english) => {
    expect(firstFault(file)).toMatch(dutch);
    expect(firstFault(file, 'en')).toMatch(english);
  });
});

describe('The preview of a file', () => {
  const file = [
    'indicator;plaats;periode;waarde;eenheid;status',
    'Leegstand;Enschede;2022;7,5;%;',
    'Leegstand;Enschede;2023;8,5;%;',
    'Leegstand;Almelo;2023;-1,5;%;voorlopig',
    'Stages;Enschede;2023Q1;120;;',
  ].join('\n');
  const own = figuresIn(file);
  const stored = ({ indicator, place }: SeriesKey): Figure[] => {
    if (indicator !== 'own:twente:leegstand' || place !== 'GM0153') return [];
    const figure = { indicator, place, status: 'definitive', source: 's', retrieved: '2026-01-01' } as const;
    return [
      { ...figure, period: '2021', value: 7 },
      { ...figure, period: '2022', value: 7.5 },
      { ...figure, period: '2023', value: 8 },
    ];
  };

  test('compares with the stored series of its indicators and places', () => {
    expect(seriesIn(own)).toEqual([
      { indicator: 'own:twente:leegstand', place: 'GM0153' },
      { indicator: 'own:twente:leegstand', place: 'GM0141' },
      { indicator: 'own:twente:stages', place: 'GM0153' },
    ]);
  });

  test('tells what is in it, and what is new, changes and stays', () => {
    const preview = previewOf(own, stored);

    expect(preview).toMatchObject({ figures: 4, places: 2, periods: 3, added: 2, changed: 1, unchanged: 1 });
    expect(preview.changes).toEqual([{ indicator: 'own:twente:leegstand', place: 'GM0153', period: '2023', from: 8, to: 8.5 }]);
    expect(preview.first).toEqual(own.observations);
    expect(preview.indicators).toEqual([
      {
        ...{ id: 'own:twente:leegstand', name: 'Leegstand', unit: '%', decimals: 1, isNew: false },
        ...{ figures: 3, places: 2, from: '2022', to: '2023', least: -1.5, most: 8.5 },
      },
      {
        ...{ id: 'own:twente:stages', name: 'Stages', unit: '', decimals: 0, isNew: true },
        ...{ figures: 1, places: 1, from: '2023Q1', to: '2023Q1', least: 120, most: 120 },
      },
    ]);
  });

  test('counts a figure that becomes definitive as one that changes', () => {
    const provisional = (key: SeriesKey) => stored(key).map((figure) => ({ ...figure, status: 'provisional' as const }));

    expect(previewOf(own, provisional)).toMatchObject({ added: 2, changed: 2, unchanged: 0 });
  });

  test('shows no more than the first five figures', () => {
    expect(previewOf(figuresIn(column('1', '2', '3', '4', '5', '6')), () => []).first).toHaveLength(5);
  });
});
