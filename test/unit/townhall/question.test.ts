/** A question for the townhall: what of a sentence is asked, and what may become of it. */
import { describe, expect, test } from 'vitest';
import { answerWith, approve, hide, mergeInto, type Question, questionIn } from '../../../bot/townhall/questions/question.ts';
import { NOW } from './planned.ts';

const question = (more: Partial<Question> = {}): Question => ({
  region: 'twente',
  year: 2027,
  number: 1,
  text: 'Waarom stijgt de OZB?',
  by: 'ann',
  byName: 'Ann, Bakkerij',
  askedAt: NOW,
  status: 'waiting',
  seconds: 0,
  version: 1,
  ...more,
});
const standing = question({ status: 'standing' });

describe('What is asked', () => {
  test.each([
    ['vraag voor de townhall: wanneer wordt de weg verbreed', 'Wanneer wordt de weg verbreed'],
    ['zet op de agenda van de townhall: parkeerbeleid', 'Parkeerbeleid'],
    ['waarom stijgt de OZB?', 'Waarom stijgt de OZB?'],
    ['kan iemand op de townhall uitleggen waarom de OZB stijgt', 'Kan iemand op de townhall uitleggen waarom de OZB stijgt'],
  ])('“%s”', (said, asked) => {
    expect(questionIn(said)).toBe(asked);
  });

  test.each(['ik heb een vraag voor de townhall', 'vraag indienen townhall', 'I have a question for the townhall', '  '])(
    'is still to be said after “%s”',
    (said) => {
      expect(questionIn(said)).toBe('');
    },
  );
});

describe('A question', () => {
  test('is put on the list, also after it was left out, and then has no reason any more', () => {
    const hidden = hide(question(), 'Dubbel.') as Question;

    expect(hidden).toMatchObject({ status: 'hidden', reason: 'Dubbel.', version: 2 });
    expect(approve(hidden)).toEqual({ ...standing, version: 3 });
  });

  test('is left out with a reason only', () => {
    expect(hide(question(), ' ')).toEqual({ refused: 'reasonNeeded' });
  });

  test('is answered when it is on the list, and may be answered better', () => {
    const answered = answerWith(standing, ' Vanwege de wegen. ', 'joost', NOW) as Question;

    expect(answered.answer).toEqual({ text: 'Vanwege de wegen.', by: 'joost', at: NOW });
    expect(answerWith(answered, 'Vanwege de wegen.', 'joost', NOW)).toEqual({ refused: 'same' });
    expect(answerWith(question(), 'x', 'joost', NOW)).toEqual({ refused: 'notStanding' });
    expect(answerWith(standing, ' ', 'joost', NOW)).toEqual({ refused: 'answerNeeded' });
  });

  test('becomes part of one that is on the list, and of no other', () => {
    const other = question({ number: 2, status: 'standing' });

    expect(mergeInto(standing, other)).toMatchObject({ status: 'merged', mergedInto: 2 });
    expect(mergeInto(standing, standing)).toEqual({ refused: 'mergeSame' });
    expect(mergeInto(standing, question({ number: 2 }))).toEqual({ refused: 'notStanding' });
    expect(approve(mergeInto(standing, other) as Question)).toEqual({ refused: 'merged' });
  });
});
