/** Beginning and ending the meeting, and what a poll may be. */
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../bot/primitives/instant.ts';
import {
  begin,
  codeOf,
  countsOf,
  end,
  endsByItselfAt,
  isCode,
  lapse,
  optionsIn,
  pollCardNumber,
  pollOfCard,
} from '../../../bot/townhall/live/holding.ts';
import { callOff, type Townhall } from '../../../bot/townhall/townhall.ts';
import { NOW, townhall } from './planned.ts';

const at = (moment: string) => moment as Instant;
const EVENING = at('2027-03-18T18:35:00.000Z');
const begun = begin(townhall(), 'BDKL', EVENING) as Townhall;

describe('The meeting', () => {
  test('begins on the day, or while the hall is set up the day before', () => {
    expect(begun).toMatchObject({ status: 'live', startedAt: EVENING, code: 'BDKL' });
    expect(begin(townhall(), 'BDKL', at('2027-03-17T18:30:00.000Z'))).toMatchObject({ status: 'live' });
    expect(begin(townhall(), 'BDKL', at('2027-03-17T18:29:59.999Z'))).toEqual({ refused: 'tooEarly' });
  });

  test('begins once, and not after it was called off', () => {
    expect(begin(begun, 'ZZZZ', EVENING)).toEqual({ refused: 'live' });
    expect(begin(callOff(townhall(), 'Storm.', NOW) as Townhall, 'ZZZZ', EVENING)).toEqual({ refused: 'notPlanned' });
  });

  test('ends once, and its code opens nothing afterwards', () => {
    const over = end(begun, EVENING) as Townhall;

    expect(over).toMatchObject({ status: 'over', endedAt: EVENING });
    expect(over.code).toBeUndefined();
    expect(end(over, EVENING)).toEqual({ refused: 'notLive' });
  });

  test('that nobody ended is over by the next morning', () => {
    expect(endsByItselfAt(townhall())).toBe('2027-03-19T08:30:00.000Z');
    expect(lapse(townhall(), at('2027-03-19T08:30:00.000Z'))).toMatchObject({ status: 'over' });
    expect(lapse(begun, at('2027-03-19T08:29:59.999Z'))).toEqual({ refused: 'notLive' });
  });
});

test('A code is four letters, typed in any case and with whatever around it', () => {
  const code = codeOf('0f3a99');

  expect(code).toMatch(/^[B-Z]{4}$/);
  expect(isCode(` ${code.toLowerCase()}. `, code)).toBe(true);
  expect(isCode(`${code}B`, code)).toBe(false);
  expect(isCode('', undefined)).toBe(false);
});

describe('A poll', () => {
  test.each([
    ['Ja\nNee', ['Ja', 'Nee']],
    [' Ja \n\n  Nee \nWeet niet', ['Ja', 'Nee', 'Weet niet']],
    ['Ja', undefined],
    ['Ja\nja', undefined],
    ['1\n2\n3\n4\n5\n6\n7', undefined],
    ['', undefined],
  ])('has two to six answers that differ: %j', (text, options) => {
    expect(optionsIn(text)).toEqual(options);
  });

  test('counts what was chosen, nothing where nobody chose it', () => {
    expect(countsOf({ options: ['Ja', 'Nee', 'Later'], ballots: { a: 0, b: 2, c: 0 } })).toEqual([
      { label: 'Ja', count: 2 },
      { label: 'Nee', count: 0 },
      { label: 'Later', count: 1 },
    ]);
  });

  test('has a card number of its own over the years', () => {
    expect(pollCardNumber({ year: 2027, number: 3 })).toBe(202_703);
    expect(pollOfCard(202_703)).toEqual({ year: 2027, number: 3 });
  });
});
