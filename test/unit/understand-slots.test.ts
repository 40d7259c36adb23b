import { describe, expect, it } from 'vitest';
import type { Intent, Slots } from '../../bot/conversation/plan.ts';
import { missingSlot, slotsOf } from '../../bot/conversation/slots.ts';
import { decimal, dutchNumber, withDigits } from '../../bot/conversation/words/numbers.ts';

describe('Numbers in words', () => {
  it.each([
    ['twaalf', 12],
    ['vijfentwintig', 25],
    ['tweeëntwintig', 22],
    ['negenennegentig', 99],
    ['honderdtwaalf', 112],
    ['honderdeneen', 101],
    ['tweeduizend', 2000],
    ['vijftienhonderd', 1500],
  ])('%s is %i', (word, value) => {
    expect(dutchNumber(word.normalize('NFD').replace(/\p{Mark}/gu, ''))).toBe(value);
  });

  it.each([
    ['vraagstuk zes', 'vraagstuk 6'],
    ['problem twenty-one', 'problem 21'],
    ['two thousand five hundred euros', '2500 euros'],
    ['one hundred and twenty hours', '120 hours'],
    ['een dag en one idea', 'een dag en one idea'],
    ['duizend euro', '1000 euro'],
    ['zestig duizend euro', '60 duizend euro'],
    ['sixty thousand euros', '60000 euros'],
    ['60 thousand euros', '60 thousand euros'],
    ['wachten op honderden woningen', 'wachten op honderden woningen'],
  ])('"%s" reads "%s"', (text, read) => {
    expect(withDigits(text)).toBe(read);
  });

  it.each([
    ['12.500', 12_500],
    ['12,500', 12_500],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.250,50', 1250.5],
    ['1.000.000', 1_000_000],
  ])('%s is %d', (written, value) => {
    expect(decimal(written)).toBe(value);
  });
});

const cases: [string, Intent, Slots][] = [
  ['vraagstuk 12', 'problem.show', { problem: 12 }],
  ['nr 12 graag', 'problem.show', { problem: 12 }],
  ['#12', 'problem.show', { problem: 12 }],
  ['vraagstuk twaalf', 'problem.show', { problem: 12 }],
  ['problem no. 7', 'problem.show', { problem: 7 }],
  ['vraagstuk één', 'problem.show', { problem: 1 }],
  ['nummer 12: wat is dat', 'problem.show', { problem: 12 }],
  ['toon een vraagstuk', 'problem.show', {}],
  ['om 12 uur dat vraagstuk graag', 'problem.show', {}],
  ['12.500 euro schade bij vraagstuk 3', 'problem.show', { problem: 3 }],
  ['dit kost ons 20 uur per week, vraagstuk 8', 'problem.support', { problem: 8, hours: 20 }],
  ['een initiatief voor vraagstuk 44', 'initiative.start', { problem: 44 }],
  ['€ 12.500 voor initiatief 3', 'pledge.make', { initiative: 3, amount: 12_500, kind: ['money'] }],
  ['12,5 mille op initiatief 3', 'pledge.make', { initiative: 3, amount: 12_500, kind: ['money'] }],
  ['EUR 35k to initiative 3', 'pledge.make', { initiative: 3, amount: 35_000, kind: ['money'] }],
  ['60 duizend euro voor initiatief 3', 'pledge.make', { initiative: 3, amount: 60_000, kind: ['money'] }],
  ['ruim twee ton voor 3', 'pledge.make', { initiative: 3, amount: 200_000, kind: ['money'] }],
  ['anderhalve dag voor initiatief 3', 'pledge.make', { initiative: 3, hours: 12, kind: ['time'] }],
  ['schrijf ons op voor 20 uur bij initiatief 21', 'pledge.make', { initiative: 21, hours: 20, kind: ['time'] }],
  ['maak er 1500 van bij initiatief 15', 'pledge.make', { initiative: 15, amount: 1500, kind: ['money'] }],
  ['twee dagen en mijn netwerk', 'offer.register', { hours: 16, kind: ['time', 'network'] }],
  ['geld heb ik niet maar wel uren', 'offer.register', { kind: ['time'] }],
  ['no money but plenty of contacts', 'offer.register', { kind: ['network'] }],
  ['geen tijd, wel geld voor een goed plan', 'offer.register', { kind: ['money'] }],
  ['wij leggen ruim twee ton in voor initiatief 21', 'pledge.make', { initiative: 21, amount: 200_000, kind: ['money'] }],
  ['een halve ton in initiatief 4', 'pledge.make', { initiative: 4, amount: 50_000, kind: ['money'] }],
  ['a grand for initiative 9', 'pledge.make', { initiative: 9, amount: 1_000, kind: ['money'] }],
  ['a ton of ideas for initiative 9', 'pledge.make', { initiative: 9 }],
  ['ik stem voor voorstel 3', 'vote.cast', { proposal: 3, choice: 'for' }],
  ['ik ben geen voorstander van 33', 'vote.cast', { proposal: 33, choice: 'against' }],
  ['nee tegen voorstel 4', 'vote.cast', { proposal: 4, choice: 'against' }],
  ['we abstain on 9', 'vote.cast', { proposal: 9, choice: 'abstain' }],
  ['stemmen over voorstel 5 tot 17 uur', 'vote.open', { proposal: 5 }],
  ['ik kom naar de townhall', 'townhall.rsvp', { answer: 'yes' }],
  ['ik kom niet', 'townhall.rsvp', { answer: 'no' }],
  ['not sure I can make it', 'townhall.rsvp', { answer: 'maybe' }],
  ['liever nederlands dan engels', 'settings.language', {}],
  ['Dutch instead of English', 'settings.language', { language: 'nl' }],
  ["I don't speak Dutch, use English", 'settings.language', { language: 'en' }],
  ['wij krijgen geen 12 monteurs, € 500', 'problem.raise', {}],
];

describe('Slots', () => {
  it.each(cases)('"%s" as %s', (text, intent, slots) => {
    expect(slotsOf(intent, text)).toEqual(slots);
  });

  it('are asked for where nothing can be done without them', () => {
    expect(missingSlot('problem.support', {})).toBe('problem');
    expect(missingSlot('vote.cast', { proposal: 3 })).toBe('choice');
    expect(missingSlot('problem.show', { problem: 3 })).toBeUndefined();
    expect(missingSlot('problem.list', {})).toBeUndefined();
  });
});
