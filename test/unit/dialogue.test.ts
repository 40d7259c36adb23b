import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnOf } from '../../bot/conversation/dialogue.ts';
import type { Plan } from '../../bot/conversation/plan.ts';

const plan = (of: Partial<Plan>): Plan => ({
  intent: 'problem.show',
  language: 'nl',
  confidence: 1,
  step: 'classifier',
  slots: {},
  ...of,
});
const shown = plan({ slots: { problem: 12 } });
const asking = plan({ question: 'problem' });
const slotsAfter = (text: string, last: Plan) => {
  const turn = turnOf(text, last);
  return turn?.type === 'plan' ? turn.plan.slots : undefined;
};

describe('a short sentence after an earlier one', () => {
  it.each([
    'nee, 13',
    'nee 13',
    'Sorry, ik bedoel 13',
    'en 13?',
    'and 13?',
    'what about number 13?',
    'hoe zit het met vraagstuk 13?',
    'of nummer dertien',
  ])('“%s” takes the place of what was said', (text) => {
    expect(slotsAfter(text, shown)).toEqual({ problem: 13 });
  });

  it.each(['12', 'nummer 12', '#12', 'vraagstuk twaalf', 'the twelfth? no: 12'])(
    '“%s” answers the question for the number',
    (text) => {
      expect(slotsAfter(text, asking)).toEqual({ problem: 12 });
    },
  );

  it('keeps what was said before, and asks for what is still missing', () => {
    const vote = plan({ intent: 'vote.cast', slots: { proposal: 3 }, question: 'choice' });

    expect(turnOf('voor', vote)).toEqual({
      type: 'plan',
      plan: plan({ intent: 'vote.cast', slots: { proposal: 3, choice: 'for' } }),
    });
    expect(turnOf('nee, 4', vote)).toEqual({
      type: 'plan',
      plan: plan({ intent: 'vote.cast', slots: { proposal: 4 }, question: 'choice' }),
    });
  });

  it.each([
    'laat maar',
    'Nee, laat maar.',
    'annuleer',
    'toch niet',
    'never mind',
    'cancel',
    'forget it',
    'nee',
    'No!',
    'nee dank je wel',
  ])('“%s” ends it', (text) => {
    expect(turnOf(text, shown)).toEqual({ type: 'cancel' });
  });

  it.each([
    'wij krijgen geen technisch personeel meer',
    'en wij hebben al twee jaar last van files op de A1 bij Almelo',
    'toon vraagstuk 13',
    'goedemorgen',
    'en nu?',
    '',
    '13 bedrijven hebben daar last van en wij ook al jaren',
  ])('“%s” stands on its own', (text) => {
    expect(turnOf(text, shown)).toBeUndefined();
  });

  it('means nothing without an earlier one', () => {
    expect(turnOf('nee, 13', undefined)).toBeUndefined();
    expect(turnOf('laat maar', undefined)).toBeUndefined();
  });

  it('never throws, and answers long texts as fast as short ones (property)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void turnOf(text, asking)));
    expect(turnOf('nee, '.repeat(4000), shown)).toBeUndefined();
  });
});
