import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountAlone, dialogueStep, isCancel } from '../../bot/conversation/dialogue.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import type { Instant } from '../../bot/primitives/instant.ts';

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
const NOW = '2026-11-23T11:00:00.000Z' as Instant;
const planAfter = (text: string, last?: Plan) => dialogueStep()(text, { now: NOW, last });
const slotsAfter = (text: string, last: Plan) => planAfter(text, last)?.slots;

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

    expect(planAfter('voor', vote)).toEqual(plan({ intent: 'vote.cast', slots: { proposal: 3, choice: 'for' } }));
    expect(planAfter('nee, 4', vote)).toEqual(plan({ intent: 'vote.cast', slots: { proposal: 4 }, question: 'choice' }));
  });

  it('does not take a new question for an answer, though it holds what was asked for', () => {
    const vote = plan({ intent: 'vote.cast', slots: { choice: 'for' }, question: 'proposal' });

    expect(planAfter('voorstel 4', vote)?.slots).toEqual({ proposal: 4, choice: 'for' });
    expect(planAfter('ik ben tegen voorstel 4', vote)).toBeUndefined();
  });

  it('after a proposal without an amount takes a bare amount, and after one with an amount only “no, …”', () => {
    const without = plan({ intent: 'proposal.submit' });
    const asked = plan({ intent: 'proposal.submit', slots: { amount: 5000 } });

    expect(planAfter('6.000 euro', without)).toEqual(plan({ intent: 'proposal.submit', slots: { amount: 6000 } }));
    expect(slotsAfter('nee, 6000', asked)).toEqual({ amount: 6000 });
    expect(planAfter('6000', asked)).toBeUndefined();
    expect(planAfter('vraagstuk 4', without)).toBeUndefined();
  });

  it.each([
    ['6000', 6000],
    ['nee, 6.000 euro', 6000],
    ['€ 6.000,-', 6000],
    ['No, make it 12,5k please', 12_500],
    ['of toch maar zesduizend', 6000],
    ['graag twee ton', 200_000],
  ])('“%s” is an amount and nothing else', (text, amount) => {
    expect(amountAlone(text)).toBe(amount);
  });

  it.each(['', 'nee', '6.000 euro voor een camera', 'camera van 6000', 'nee, voor 12 camera’s', '6.000 en 7.000 euro'])(
    '“%s” is more than an amount, or none',
    (text) => {
      expect(amountAlone(text)).toBeUndefined();
    },
  );

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
    expect(isCancel(text)).toBe(true);
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
    expect(planAfter(text, shown)).toBeUndefined();
    expect(isCancel(text)).toBe(false);
  });

  it('means nothing without an earlier one', () => {
    expect(planAfter('nee, 13')).toBeUndefined();
  });

  it('never throws, and answers long texts as fast as short ones (property)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void planAfter(text, asking)));
    expect(planAfter('nee, '.repeat(4000), shown)).toBeUndefined();
  });
});
