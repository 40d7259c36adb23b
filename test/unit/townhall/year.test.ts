/** The year that a townhall looks back on, what of it was revised, and the agenda that follows from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../bot/primitives/instant.ts';
import type { DeckData, DeckFigure } from '../../../bot/townhall/deck/deck-data.ts';
import { freezesAt, linesOf, MAX_LINES, proposedAgenda, revisedSince, yearPresented } from '../../../bot/townhall/year/year.ts';
import { anyDeck } from './any-deck.ts';
import { PRODUCT, YEAR } from './examples.ts';
import { townhall } from './planned.ts';

const held = (at: string) => townhall({ at: at as Instant });

describe('A townhall', () => {
  test.each([
    ['2027-03-18T18:30:00.000Z', 2026],
    ['2027-06-30T21:59:00.000Z', 2026],
    ['2027-06-30T22:00:00.000Z', 2027],
    ['2026-12-31T23:30:00.000Z', 2026],
  ])('on %s looks back on %i, on the region’s own calendar', (at, year) => {
    expect(yearPresented(held(at))).toBe(year);
  });

  test.each([
    ['2027-03-18T18:30:00.000Z', '2027-03-17T23:00:00.000Z'],
    ['2027-06-18T18:30:00.000Z', '2027-06-17T22:00:00.000Z'],
  ])('on %s has its figures frozen from midnight, there', (at, freezes) => {
    expect(freezesAt(held(at))).toBe(freezes);
  });
});

const withFigure = (figure: DeckFigure): DeckData => ({ ...YEAR, chapters: { ...YEAR.chapters, economy: [figure] } });
const points = (values: Record<string, number>) => [
  { place: 'CR12', placeName: 'Twente', points: Object.entries(values).map(([period, value]) => ({ period, value })) },
];

describe('What was revised since', () => {
  const frozen = withFigure(PRODUCT);

  test('is a figure of the same place and period with another value', () => {
    const now = withFigure({ ...PRODUCT, figure: { ...PRODUCT.figure, value: 38_050 }, series: points({ '2020': 38_050 }) });

    expect(revisedSince(frozen, now)).toMatchObject([{ frozen: PRODUCT, now: { figure: { value: 38_050 } } }]);
  });

  test('is nothing where the value stayed', () => {
    expect(revisedSince(frozen, withFigure(PRODUCT))).toEqual([]);
  });

  test('is not what became newer', () => {
    const newer = withFigure({
      ...PRODUCT,
      figure: { ...PRODUCT.figure, period: '2021', value: 40_000 },
      series: points({ '2020': 37_900, '2021': 40_000 }),
    });

    expect(revisedSince(frozen, newer)).toEqual([]);
  });
});

describe('The agenda', () => {
  test('is made of the year: problems, decisions, questions, in both languages', () => {
    const nl = proposedAgenda(YEAR, 'nl');
    const en = proposedAgenda(YEAR, 'en');

    expect(nl).toHaveLength(en.length);
    expect(nl.join('\n')).toContain(YEAR.problems.top[0]!.title);
    expect(nl.at(-1)).toBe('Wat spreken we af, en wie doet mee?');
    expect(en.at(-1)).toBe('What do we agree, and who takes part?');
  });

  test('is short lines, whatever the year was (property)', () => {
    fc.assert(
      fc.property(anyDeck, fc.constantFrom('nl' as const, 'en' as const), (data, language) => {
        const lines = proposedAgenda(data, language);
        expect(lines.length).toBeGreaterThanOrEqual(2);
        expect(lines.length).toBeLessThanOrEqual(8);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(160);
      }),
      { numRuns: 50 },
    );
  });

  test('in a coordinator’s own words is a line for each part, without the dashes', () => {
    expect(linesOf(' - Welkom \n\n• Energie\nBorrel')).toEqual(['Welkom', 'Energie', 'Borrel']);
    expect(linesOf(Array.from({ length: 40 }, (_, at) => `deel ${at}`).join('\n'))).toHaveLength(MAX_LINES);
  });
});
