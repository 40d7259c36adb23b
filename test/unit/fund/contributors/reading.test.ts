/** A list of contributors as people have it in a file. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachedOf, summaryOf } from '../../../../bot/fund/contributors/list.ts';
import { MOST_LINES, readContributors, wholeEuroIn } from '../../../../bot/fund/contributors/reading.ts';
import { numberInWords } from '../../../../bot/primitives/numbers.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const read = (text: string) => readContributors(bytes(text));
const lines = (text: string) => {
  const found = read(text);
  if (!found?.ok) throw new Error(JSON.stringify(found));
  return found.lines;
};
const faults = (text: string) => {
  const found = read(text);
  return found && !found.ok ? found.faults : [];
};

const BAKER = { kvk: '12345678', name: 'Bakker BV', area: 'Centrum', class: 'users', woz: 250_000 };

describe('A list of contributors', () => {
  it.each([
    ['as Excel in Dutch saves it', 'KvK-nummer;Naam;Gebied;Groep;WOZ-waarde\r\n12345678;Bakker BV;Centrum;gebruiker;250.000\r\n'],
    ['as Excel in English saves it', 'CoC number,Company,Area,Class,WOZ value\n12345678,Bakker BV,Centrum,user,"250,000"\n'],
    [
      'copied out of a sheet',
      'woz\tklasse\ttrekkingsgebied\tbedrijfsnaam\tkvk\n€ 250.000,00\tGebruikers\tCentrum\tBakker BV\t12 34 56 78',
    ],
    ['with a mark of its encoding', '\ufeffkvk;naam;gebied;groep;woz\n12345678;Bakker BV;Centrum;huurder;250000'],
    ['with its separator told', 'sep=;\nkvk;naam;gebied;groep;woz\n12345678;Bakker BV;Centrum;GEBRUIKER;250000,-'],
  ])('is read %s, in whatever order its columns stand', (_, text) => {
    expect(lines(text)).toEqual([BAKER]);
  });

  it('is not what has no column of KvK numbers, which is left to others', () => {
    expect(read('indicator;gemeente;jaar;waarde\nLaadpalen;Hengelo;2024;120\n')).toBeUndefined();
    expect(read('')).toBeUndefined();
    expect(readContributors(Uint8Array.from([0x50, 0x4b, 3, 4]))).toBeUndefined();
    expect(read('naam;naam;waarde\na;b;1')).toBeUndefined();
  });

  it('may leave out areas, classes and values, and say more than is read', () => {
    expect(lines('kvk;naam\n12345678;Bakker BV')).toEqual([{ kvk: '12345678', name: 'Bakker BV' }]);
    expect(read('kvk;naam;telefoon\n12345678;Bakker BV;053')).toMatchObject({ ok: true, ignored: ['telefoon'] });
  });

  it('keeps the names of classes that are not those of the law', () => {
    expect(lines('kvk;naam;groep\n12345678;A;Horeca\n12345679;B;eigenaren').map((one) => one.class)).toEqual([
      'Horeca',
      'owners',
    ]);
  });

  it('with a fault in it names every one, by line and column, and gives nothing', () => {
    const text = 'kvk;naam;groep;woz\n1234567;A;gebruiker;100\n12345678;;;12,50\n\n12345679;C;eigenaar;\n';

    expect(read(text)).toEqual({
      ok: false,
      count: 5,
      faults: [
        { line: 2, column: 'kvk', fault: 'no-kvk', said: '1234567' },
        { line: 3, column: 'naam', fault: 'missing' },
        { line: 3, column: 'groep', fault: 'missing' },
        { line: 3, column: 'woz', fault: 'no-woz', said: '12,50' },
        { line: 5, column: 'woz', fault: 'missing' },
      ],
    });
  });

  it.each([
    ['no name', 'kvk;woz\n12345678;1', { line: 1, fault: 'no-name-column' }],
    ['two columns of one kind', 'kvk;naam;bedrijf\n12345678;A;B', { line: 1, column: 'bedrijf', fault: 'column-twice' }],
    ['no line', 'kvk;naam\n', { line: 1, fault: 'empty' }],
    ['a quote that is not closed', 'kvk;naam\n12345678;"A\n', { line: 2, fault: 'unreadable' }],
    ['a name without end', `kvk;naam\n12345678;${'a'.repeat(101)}`, { line: 2, column: 'naam', fault: 'too-long' }],
  ])('with %s is refused for that', (_, text, fault) => {
    expect(faults(text)).toMatchObject([fault]);
  });

  it('of twenty thousand lines is read, and of one more is not', () => {
    const list = (n: number) => `kvk;naam;woz\n${Array.from({ length: n }, (_, i) => `${10_000_000 + i};B${i};${i}`).join('\n')}`;

    expect(lines(list(MOST_LINES))).toHaveLength(20_000);
    expect(faults(list(MOST_LINES + 1))).toEqual([{ line: MOST_LINES + 2, fault: 'too-many-lines', most: MOST_LINES }]);
  });

  it('is any bytes: whatever they are gives an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (raw, text) => {
        readContributors(raw);
        const found = read(`kvk;naam;woz\n${text}`);
        if (found && !found.ok) expect(Math.min(found.count, found.faults.length)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('A value in whole euro', () => {
  it('is read as either language writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), fc.constantFrom('nl', 'en'), (value, language) => {
        const written = numberInWords(value, language, 0);
        const sign = language === 'nl' ? ',' : '.';
        for (const one of [written, `€ ${written}`, `${written}${sign}00`, `EUR ${written}`, String(value)])
          expect(wholeEuroIn(one)).toBe(value);
      }),
    );
  });

  it.each(['', 'veel', '-5', '12,5', '1.25', '1.2345', '1.000,000.000', '1e6', '999999999999999'])('is not %j', (written) => {
    expect(wholeEuroIn(written)).toBeUndefined();
  });
});

describe('What a coordinator sees of a list', () => {
  const list = [
    BAKER,
    { ...BAKER, class: 'owners', woz: 100_000 },
    { kvk: '12345679', name: 'Slager', area: 'Haven', class: 'users', woz: 50_000 },
  ];

  it('counts every company once, and adds up values by class', () => {
    expect(summaryOf(list)).toEqual({
      lines: 3,
      companies: 2,
      areas: { Centrum: 1, Haven: 1 },
      classes: { users: { companies: 2, woz: 300_000 }, owners: { companies: 1, woz: 100_000 } },
      woz: 400_000,
    });
  });

  it('counts who of them is in Streek', () => {
    const members = [{ company: { kvk: '12345679' } }, { company: { kvk: '99999999' } }, {}];

    expect(
      reachedOf(
        list.map(({ kvk }) => kvk),
        members,
      ),
    ).toBe(1);
  });
});
