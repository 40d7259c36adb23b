/** From words to a question. */
import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../bot/monitor/asking.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

const NOW = '2026-11-23T11:00:00.000Z' as Instant;

describe('A ranking', () => {
  const ranked = (text: string, indicator = 'unemployment_rate') => {
    const reading = readingOf({ indicator, operation: 'rank', level: 'corop' }, text, 'CR12', NOW);
    const { byChange = false, lowestFirst = false } = 'question' in reading ? reading.question : {};
    return [byChange && 'by change', lowestFirst ? 'lowest first' : 'highest first'].filter(Boolean).join(', ');
  };

  test.each([
    ['welke regio heeft de hoogste werkloosheid', 'highest first'],
    ['waar is de werkloosheid het laagst', 'lowest first'],
    ['waar steeg de werkloosheid het sterkst', 'by change, highest first'],
    ['in welke regio stijgt de werkloosheid het meest', 'by change, highest first'],
    ['waar is de werkloosheid het sterkst gedaald', 'by change, lowest first'],
    ['waar daalt de werkloosheid het hardst', 'by change, lowest first'],
    ['waar is de werkloosheid het minst gedaald', 'by change, highest first'],
    ['waar is de werkloosheid het minst gestegen', 'by change, lowest first'],
    ['waar nam de werkloosheid het meest af', 'by change, lowest first'],
    ['waar liep de werkloosheid het hardst op', 'by change, highest first'],
    ['waar is de werkloosheid het meest gezakt', 'by change, lowest first'],
    ['welke regio loopt voorop', 'highest first'],
    ['where did unemployment fall most', 'by change, lowest first'],
    ['where did unemployment rise most', 'by change, highest first'],
    ['where did unemployment fall least', 'by change, highest first'],
    ['welke regio doet het het best qua werkloosheid', 'lowest first'],
    ['welke regio doet het het slechtst qua werkloosheid', 'highest first'],
    ['which region changed most in unemployment', 'by change, highest first'],
  ])('“%s” is %s', (text, order) => {
    expect(ranked(text)).toBe(order);
  });

  test.each([
    ['top 5 regio’s werkloosheid', 5],
    ['de eerste drie regio’s', 3],
    ['top tien van de regio’s', 10],
    ['welke regio heeft de hoogste werkloosheid', undefined],
    ['top 99 regio’s', undefined],
  ])('“%s” is of so many: %s', (text, top) => {
    const reading = readingOf({ indicator: 'grp', operation: 'rank', level: 'corop' }, text, 'CR12', NOW);

    expect('question' in reading && reading.question.top).toBe(top);
  });

  test('of what is better when there is more of it has the best first', () => {
    expect(ranked('welke regio heeft de beste economie', 'grp')).toBe('highest first');
    expect(ranked('which region has the weakest economy', 'grp')).toBe('lowest first');
  });
});

test.each([
  ['2027', undefined, true],
  ['2027Q1', '2027Q1', true],
  ['2026', '2026', false],
  ['2026Q4', undefined, false],
  ['2020', '2030', false],
])('A question from %s to %s asks to foretell: %s', (from, to, foretells) => {
  const reading = readingOf({ indicator: 'grp', places: 'CR12', from, ...(to && { to }) }, '', 'CR12', NOW);

  expect('declined' in reading && reading.declined === 'forecast').toBe(foretells);
});
