/** A region's own indicators out of a CSV file: all of it, or nothing and every line's fault. */
import { describe, expect, test } from 'vitest';
import { column, faultsIn, figuresIn, HEAD, largeFile, line, read } from './own-files.ts';

describe('A file of own figures', () => {
  test('becomes indicators of the region and their figures', () => {
    const file = [
      'Indicator;Gemeente;Jaar;Waarde;Eenheid;Bron;Status',
      'Leegstand winkels;Enschede;2023;7,5;%;Locatus;definitief',
      'Leegstand winkels;Almelo;2023;11,25;%;Locatus;voorlopig',
      'Stageplaatsen;Twente;2023Q2;1250;;;',
    ].join('\r\n');

    const { indicators, observations, ignored } = figuresIn(file);

    expect(indicators).toEqual([
      { id: 'own:twente:leegstand-winkels', name: 'Leegstand winkels', unit: '%', decimals: 2 },
      { id: 'own:twente:stageplaatsen', name: 'Stageplaatsen', unit: '', decimals: 0 },
    ]);
    expect(observations).toEqual([
      {
        ...{ indicator: 'own:twente:leegstand-winkels', place: 'GM0153', period: '2023' },
        ...{ value: 7.5, status: 'definitive', source: 'Locatus' },
      },
      {
        ...{ indicator: 'own:twente:leegstand-winkels', place: 'GM0141', period: '2023' },
        ...{ value: 11.25, status: 'provisional', source: 'Locatus' },
      },
      {
        ...{ indicator: 'own:twente:stageplaatsen', place: 'CR12', period: '2023Q2' },
        ...{ value: 1250, status: 'definitive', source: 'eigen opgave Twente' },
      },
    ]);
    expect(ignored).toEqual([]);
  });

  test.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('may be divided by %s', (_what, sign) => {
    const file = ['indicator,place,period,value', 'Vacant shops,Enschede,2023,7'].join('\n').replaceAll(',', sign);

    expect(figuresIn(file).observations).toMatchObject([{ place: 'GM0153', value: 7 }]);
  });

  test.each([
    ['the sign that Excel is told by', 'sep=,\nindicator,place,period,value\n"a; b",Enschede,2023,7'],
    ['empty lines and rows of nothing but separators', `\n\n${HEAD};;\nA;Enschede;2023;7;;\n;;;;;\n\n;;;;;\n`],
    ['old line ends', `${HEAD}\rA;Enschede;2023;7\r`],
    ['mixed line ends', `${HEAD}\r\nA;Enschede;2023;7\nA;Almelo;2023;7\r\n`],
    ['spaces around cells', ` indicator ; plaats ; periode ; waarde \n  A  ;  Enschede  ; 2023 ;  7  `],
    ['spaces around cells between quotes', ` "indicator" ; "plaats" ;"periode"; "waarde" \n "A" ; "Enschede" ; "2023" ; "7" `],
    ['columns in another order, and others among them', 'waarde;noot;jaar;indicator;plaats\n7;zie blad 2;2023;A;Enschede'],
    ['quotes around everything', '"indicator";"plaats";"periode";"waarde"\n"A";"Enschede";"2023";"7"'],
    ['inches', `${HEAD}\nBuizen van 5" dik;Enschede;2023;7`],
  ])('may have %s', (_what, file) => {
    expect(figuresIn(file).observations[0]).toMatchObject({ place: 'GM0153', period: '2023', value: 7 });
  });

  test('says which of its columns were not read', () => {
    expect(figuresIn('waarde;noot;jaar;indicator;plaats\n7;zie blad 2;2023;A;Enschede').ignored).toEqual(['noot']);
  });

  test('names an indicator once, however its name is spelled', () => {
    const { indicators, observations } = figuresIn(
      `${HEAD}\nLeegstand – Winkels;Enschede;2022;7\nleegstand winkels;Enschede;2023;8`,
    );

    expect(indicators.map(({ name }) => name)).toEqual(['Leegstand – Winkels']);
    expect(new Set(observations.map(({ indicator }) => indicator)).size).toBe(1);
  });

  test('keeps what a spreadsheet would run as a formula as the letters that they are', () => {
    const { indicators, observations } = figuresIn(
      `${HEAD};bron\n=cmd|' /C calc'!A0;Enschede;2023;7;@SUM(A1)\n'+1 plek;Almelo;2023;7;-`,
    );

    expect(indicators.map(({ name }) => name)).toEqual(["=cmd|' /C calc'!A0", '+1 plek']);
    expect(observations.map(({ source }) => source)).toEqual(['@SUM(A1)', '-']);
  });

  test('goes on with what the region has: the name as it was, its unit, the most decimals', () => {
    const known = [{ id: 'own:twente:leegstand', name: 'Leegstand', unit: '%', decimals: 2 }];

    expect(figuresIn(`${HEAD}\nLEEGSTAND;Enschede;2023;7,5`, { known }).indicators).toEqual(known);
    expect(faultsIn(`${HEAD};eenheid\nLEEGSTAND;Enschede;2023;7,5;m²`, { known })).toEqual([
      { line: 2, column: 'eenheid', fault: 'other-unit', said: 'm²', unit: '%' },
    ]);
  });
});

describe('A file with faults', () => {
  test('gives nothing, and the fault of every line', () => {
    const file = [
      'indicator;plaats;periode;waarde;eenheid;status',
      'Leegstand;Enschede;2023;7,5;%;definitief',
      'Leegstand;Enschde;2023;zeven;%;',
      ';Almelo;vorig jaar;7;%;',
      'Leegstand;Almelo;2023;;%;misschien',
      'Leegstand;Almelo;2022;7;m²;',
    ].join('\n');

    expect(read(file)).toEqual({
      ok: false,
      count: 7,
      faults: [
        { line: 3, column: 'plaats', fault: 'unknown-place', said: 'Enschde', nearest: ['Enschede'] },
        { line: 3, column: 'waarde', fault: 'no-number', said: 'zeven' },
        { line: 4, column: 'indicator', fault: 'missing' },
        { line: 4, column: 'periode', fault: 'unknown-period', said: 'vorig jaar' },
        { line: 5, column: 'waarde', fault: 'missing' },
        { line: 5, column: 'status', fault: 'unknown-status', said: 'misschien' },
        { line: 6, column: 'eenheid', fault: 'other-unit', said: 'm²', unit: '%' },
      ],
    });
  });

  test('has the same figure twice on the later line, whatever else is wrong with either', () => {
    const file = [HEAD, 'A;Enschede;2023;x', 'a;GM0153;2023;7', 'A;Enschede;2022;7', 'A;gemeente Enschede;2023;8'].join('\n');

    expect(faultsIn(file).filter(({ fault }) => fault === 'duplicate')).toEqual([
      { line: 3, fault: 'duplicate', first: 2 },
      { line: 5, fault: 'duplicate', first: 2 },
    ]);
  });

  test('counts lines as an editor does, also after a cell of several', () => {
    const file = `sep=;\n${HEAD}\n"A\nB\nC";Enschede;2023;7\n\nA;Enschede;2023;x`;

    expect(faultsIn(file)).toMatchObject([{ line: 7, fault: 'no-number' }]);
  });

  test.each([
    ['nothing', '', 'empty', 1],
    ['nothing but white space', '   \n\n ', 'empty', 1],
    ['nothing but separators', ';;;;;', 'empty', 1],
    ['a heading only', `${HEAD}\n`, 'empty', 1],
    ['a column twice', `\n${HEAD};Waarde\nA;Enschede;2023;7;8`, 'column-twice', 2],
    ['more cells than columns', `${HEAD}\nA;Enschede;2023;7,5;6`, 'too-many-cells', 2],
    ['a quote that is not closed', `${HEAD}\n"A;Enschede;2023;7`, 'unreadable', 2],
    ['a row without an end', `${HEAD}\nA;Enschede;2023;7\n${'x'.repeat(20_000)}`, 'unreadable', 3],
    ['a cell without an end', `${HEAD}\n"A";Enschede;2023;7\n"${'x'.repeat(20_000)}"`, 'unreadable', 3],
    ['a name without letters', line('!!!;Enschede;2023;7'), 'no-name', 2],
    ['a name that the monitor has', line('Inwoners;Enschede;2023;7'), 'known-indicator', 2],
    ['an id that the monitor has', line('grp;Enschede;2023;7'), 'known-indicator', 2],
    ['a name of 81 characters', line(`${'x'.repeat(81)};Enschede;2023;7`), 'too-long', 2],
    ['a unit of 31 characters', `${HEAD};eenheid\nA;Enschede;2023;7;${'x'.repeat(31)}`, 'too-long', 2],
    ['a source of 201 characters', `${HEAD};bron\nA;Enschede;2023;7;${'x'.repeat(201)}`, 'too-long', 2],
    ['no place', line('A;;2023;7'), 'missing', 2],
    ['no period', line('A;Enschede;;7'), 'missing', 2],
    ['a row that stops', line('A'), 'missing', 2],
    ['a year that has yet to begin', line('A;Enschede;2027;7'), 'period-ahead', 2],
    ['a municipality after its end', line('A;Weesp;2023;7'), 'place-ended', 2],
    ['a number of 16 digits', line('A;Enschede;2023;1234567890123456'), 'number-too-long', 2],
    ['a word that is also a property of things', `${HEAD};status\nA;Enschede;2023;7;constructor`, 'unknown-status', 2],
  ])('such as %s is refused', (_what, file, fault, at) => {
    expect(faultsIn(file)[0]).toMatchObject({ fault, line: at });
  });

  test('names the columns that are missing, all at once', () => {
    expect(faultsIn('naam;gemeente;2023\nA;Enschede;7')).toEqual([
      { line: 1, fault: 'columns-missing', missing: ['indicator', 'period', 'value'] },
    ]);
  });

  test('of more than 100,000 lines is refused at once', () => {
    const lines = 'A;Enschede;2023;7\n'.repeat(100_001);

    expect(read(`${HEAD}\n${lines}`)).toEqual({
      ok: false,
      count: 1,
      faults: [{ line: 100_002, fault: 'too-many-lines', most: 100_000 }],
    });
  });

  test('of more than 50 own indicators, those of the region included, is refused from the next one on', () => {
    const known = Array.from({ length: 48 }, (_, index) => ({
      id: `own:twente:oud-${index}`,
      name: `Oud ${index}`,
      unit: '',
      decimals: 0,
    }));
    const file = [
      HEAD,
      'A;Enschede;2023;1',
      'Oud 7;Enschede;2023;1',
      'B;Enschede;2023;1',
      'C;Enschede;2023;1',
      'C;Almelo;2023;1',
    ].join('\n');

    expect(faultsIn(file, { known })).toEqual([
      { line: 5, column: 'indicator', fault: 'too-many-indicators', most: 50 },
      { line: 6, column: 'indicator', fault: 'too-many-indicators', most: 50 },
    ]);
  });

  test('that is wrong all over is counted to the end, and its first 100,000 faults are kept', () => {
    const outcome = read(`${HEAD}\n${'!;?;?;?\n'.repeat(30_000)}`);

    expect(outcome).toMatchObject({ ok: false, count: 120_000 });
    expect(outcome.ok ? [] : outcome.faults).toHaveLength(100_000);
  });

  test('repeats no more of a cell than a sentence has room for', () => {
    const [fault] = faultsIn(line(`A;Enschede;2023;${'a '.repeat(400)}`));

    expect(fault).toMatchObject({ fault: 'no-number' });
    expect((fault as { said: string }).said.length).toBeLessThanOrEqual(40);
  });
});

describe('The numbers of a file', () => {
  const values = (file: string, options = {}) => figuresIn(file, options).observations.map(({ value }) => value);

  test.each([
    ['Dutch', ['1.234', '1.234,5', '12', '-3,25', '1 234'], [1234, 1234.5, 12, -3.25, 1234]],
    ['English', ['1,234', '1,234.5', '12', '−3.25', '1 234'], [1234, 1234.5, 12, -3.25, 1234]],
  ])('are read in one notation, which the plain ones among them tell: %s', (_what, written, meant) => {
    expect(values(column(...written.map((one) => `"${one}"`)))).toEqual(meant);
  });

  test('of which nothing tells the notation are each asked about, and are read when it was answered', () => {
    const file = column('1.234', '7', '12.500');

    expect(read(file)).toEqual({
      ok: false,
      count: 2,
      faults: [
        { line: 2, column: 'waarde', fault: 'ambiguous-number', said: '1.234', nl: 1234, en: 1.234 },
        { line: 4, column: 'waarde', fault: 'ambiguous-number', said: '12.500', nl: 12_500, en: 12.5 },
      ],
      asks: { said: '1.234', nl: 1234, en: 1.234 },
    });
    expect(values(file, { notation: 'nl' })).toEqual([1234, 7, 12_500]);
    expect(values(file, { notation: 'en' })).toEqual([1.234, 7, 12.5]);
  });

  test('are not asked about while there is something else to correct', () => {
    const outcome = read(`${column('1.234')}\nLeegstand;Almelo;2023;x`);

    expect(outcome).not.toHaveProperty('asks');
    expect(outcome.ok ? [] : outcome.faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'ambiguous-number'],
      [3, 'no-number'],
    ]);
  });

  test('in two notations are a fault where they differ from most', () => {
    expect(faultsIn(column('7,5', '1.234', '8,5', '9.25'))).toEqual([
      { line: 5, column: 'waarde', fault: 'other-notation', said: '9.25', notation: 'nl' },
    ]);
    expect(faultsIn(column('7,5', '8,5'), { notation: 'en' })).toMatchObject([
      { line: 2, fault: 'other-notation', notation: 'en' },
      { line: 3, fault: 'other-notation', notation: 'en' },
    ]);
  });

  test('show the most decimals that any of an indicator has, in the notation of the column', () => {
    expect(figuresIn(column('1.234', '7,5', '8,255')).indicators[0]!.decimals).toBe(3);
    expect(figuresIn(column('"1,234"', '"7.5"')).indicators[0]!.decimals).toBe(1);
  });
});

describe('A file as large as may be', () => {
  const whole = figuresIn(largeFile());

  test('is read to its last line, the same with every cell between quotes', () => {
    expect(whole.indicators.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, n) => `Leegstand ${n}`));
    expect(whole.observations).toHaveLength(100_000);
    expect(whole.observations.at(-1)).toMatchObject({ indicator: 'own:twente:leegstand-9', value: 99_999.5 });
    expect(figuresIn(largeFile({ quoted: true })).observations).toEqual(whole.observations);
  });

  test('with a fault on every line is told each of them', () => {
    const outcome = read(largeFile({ place: (n) => `Niemandsland ${n}` }));

    expect(outcome).toMatchObject({ ok: false, count: 100_000 });
    expect(outcome.ok ? [] : outcome.faults.at(-1)).toMatchObject({ line: 100_001, said: 'Niemandsland 99999' });
  });
});
