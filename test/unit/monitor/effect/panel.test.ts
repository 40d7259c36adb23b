/** What is checked before anything is estimated, and what is said when it will not do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseOf, type Cell, indexed, type PanelRefusal, panelOf } from '../../../../bot/monitor/effect/panel.ts';
import { refusalInWords } from '../../../../bot/monitor/effect/refusal.ts';
import { LANGUAGES } from '../../../../bot/primitives/language.ts';
import { anyRows, cellsOf, FROM, name, panel } from './panels.ts';

const ROWS = { west: [1, 2, 3, 4], east: [2, 3, 4, 5], south: [3, 4, 5, 6] };
const WEST = { treated: 'west', from: '2003' };

function refusal(cells: readonly Cell[], treatment = WEST): PanelRefusal {
  const outcome = panelOf(cells, treatment);
  if (!('refused' in outcome)) throw new Error('this was accepted');
  return outcome.refused;
}
const changed = (unit: string, time: string, value: Cell['value']): Cell[] =>
  cellsOf(ROWS).map((cell) => (cell.unit === unit && cell.time === time ? { ...cell, value } : cell));

describe('A panel', () => {
  test('divides the periods at the start, and holds who is treated apart from who may be its donors', () => {
    const { before, after, donors, outcomes } = panel(ROWS, 'west', '2003');

    expect(before).toEqual(['2001', '2002']);
    expect(after).toEqual(['2003', '2004']);
    expect(donors).toEqual(['east', 'south']);
    expect(outcomes.get('south')).toEqual([3, 4, 5, 6]);
  });

  test('reads numbers as files write them', () => {
    const made = panelOf(changed('west', '2001', ' -1.5e2 '), WEST);

    expect('outcomes' in made && made.outcomes.get('west')).toEqual([-150, 2, 3, 4]);
  });

  test('puts years in the order of time, not of text', () => {
    const cells = ['a', 'b', 'c'].flatMap((unit) => ['1000', '999', '1001'].map((time) => ({ unit, time, value: Number(time) })));

    const made = panelOf(cells, { treated: 'a', from: '1001' });

    expect(made).toMatchObject({ before: ['999', '1000'], after: ['1001'] });
  });

  test('does not depend on the order of its rows (property)', () => {
    const cells = cellsOf(ROWS);
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(panelOf(shuffled, WEST)).toEqual(panelOf(cells, WEST));
      }),
    );
  });
});

describe('A panel is refused', () => {
  test.each<[string, PanelRefusal, PanelRefusal]>([
    [
      'where something is no number, with what it is',
      refusal(changed('east', '2002', '1.234,5')),
      { kind: 'not-a-number', cells: [{ unit: 'east', time: '2002', value: '1.234,5' }] },
    ],
    [
      'where a unit has two outcomes for one period',
      refusal([...cellsOf(ROWS), { unit: 'east', time: '2002', value: 3 }]),
      { kind: 'duplicate', cells: [{ unit: 'east', time: '2002' }] },
    ],
    [
      'where the treated unit is not there, with those that are',
      refusal(cellsOf(ROWS), { treated: 'north', from: '2003' }),
      { kind: 'unknown-treated', treated: 'north', units: ['east', 'south', 'west'] },
    ],
    [
      'where there is nothing before the start',
      refusal(cellsOf(ROWS), { treated: 'west', from: '2001' }),
      { kind: 'nothing-before', from: '2001', first: '2001' },
    ],
    [
      'where there is nothing from the start on',
      refusal(cellsOf(ROWS), { treated: 'west', from: '2005' }),
      { kind: 'nothing-after', from: '2005', last: '2004' },
    ],
    [
      'where outcomes are missing, with all of them',
      refusal(changed('south', '2004', null).filter(({ unit, time }) => unit !== 'east' || time !== '2001')),
      {
        kind: 'unbalanced',
        missing: [
          { unit: 'east', time: '2001' },
          { unit: 'south', time: '2004' },
        ],
      },
    ],
    [
      'where there is one other unit only',
      refusal(cellsOf({ west: ROWS.west, east: ROWS.east })),
      { kind: 'too-few-donors', donors: 1 },
    ],
  ])('%s', (_, refused, expected) => {
    expect(refused).toEqual(expected);
  });

  test.each(['', ' ', 'NA', null])('with an empty outcome named as missing, also when it is written as %j', (value) => {
    expect(refusal(changed('east', '2002', value)).kind).toBe('unbalanced');
  });

  test.each(['abc', '0x10', '1,5', '--1', 'Infinity', Number.POSITIVE_INFINITY])('with %j as no number', (value) => {
    expect(refusal(changed('east', '2002', value)).kind).toBe('not-a-number');
  });

  test('with a sentence in both languages that names what is wrong and what to do', () => {
    const refused = refusal(changed('east', '2002', 'abc'));

    expect(refusalInWords(refused, 'nl')).toBe(
      'Dit zijn geen getallen: east 2002 (“abc”). Verbeter ze, met een punt voor de decimalen.',
    );
    expect(refusalInWords(refused, 'en')).toBe(
      'These are not numbers: east 2002 (“abc”). Correct them, with a point before the decimals.',
    );
  });

  test('with the first of many faults named, and the others counted', () => {
    const missing = Array.from({ length: 30 }, (_, i) => ({ unit: 'east', time: String(2001 + i) }));

    for (const language of LANGUAGES) {
      const said = refusalInWords({ kind: 'unbalanced', missing }, language);
      expect(said).toContain('east 2008');
      expect(said).not.toContain('east 2009');
      expect(said).toContain('22');
    }
  });
});

describe('An indexed panel', () => {
  test('has every unit at 100 on average before the start, and keeps their proportions (property)', () => {
    fc.assert(
      fc.property(anyRows({ min: 3, max: 6 }), (rows) => {
        const plain = panel(rows, name(0), FROM);
        const index = indexed(plain);

        for (const [unit, own] of plain.outcomes) {
          expect(baseOf(index, unit)).toBeCloseTo(100, 9);
          own.forEach((outcome, t) => {
            expect((index.outcomes.get(unit)![t]! * baseOf(plain, unit)) / 100).toBeCloseTo(outcome, 9);
          });
        }
      }),
    );
  });
});
