/** What words say of needs and pledges is read by rules; sentences are the law here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../bot/conversation/slots.ts';
import { deadlineSaid, matterSaid, needsSaid } from '../../../bot/partners/initiatives/said.ts';
import { hoursTyped, linesTyped } from '../../../bot/partners/initiatives/typed.ts';
import { leadingNumber, numberNamed, promisedIn } from '../../../bot/partners/pledges/said.ts';

const READERS = {
  amountIn: (words: string) => slotsOf('problem.support', words).amount,
  bareAmountIn: (words: string) => slotsOf('proposal.submit', words).amount,
  hoursIn: (words: string) => slotsOf('problem.support', words).hours,
};
const needs = (words: string) => needsSaid(words, READERS);
const promised = (words: string) => promisedIn(words, READERS);

describe('What is needed', () => {
  it.each([
    ['wij zoeken € 20.000 tot € 60.000', { money: { from: 2_000_000, to: 6_000_000, forms: [] } }],
    ['tussen de bedrijven; 20 tot 60 duizend euro', { money: { from: 2_000_000, to: 6_000_000, forms: [] } }],
    ['between €20,000 and €60,000 as a loan', { money: { from: 2_000_000, to: 6_000_000, forms: ['loan'] } }],
    ['€ 5.000 als gift of aandeel', { money: { from: 500_000, to: 500_000, forms: ['gift', 'share'] } }],
    ['twee dagen per maand een projectleider', { time: { hours: 16, roles: ['projectleider'] } }],
    ['een dag per week', { time: { hours: 35, roles: [] } }],
    ['contact bij de provincie en een ingang bij het ROC', { network: { doors: ['provincie', 'ROC'] } }],
    ['an introduction to the municipality, please', { network: { doors: ['municipality'] } }],
    ['ik zoek vijf bedrijven en 200 stoelen', {}],
  ])('“%s” is %o', (words, needed) => {
    expect(needs(words)).toEqual({ needs: needed });
  });

  it.each([
    ['wij zoeken 500 dollar', 'foreign'],
    ['wij zoeken € -500', 'notPositive'],
    ['wij zoeken 900 miljoen euro', 'tooMuch'],
    ['wij zoeken € 1 miljoen tot € 900 miljoen', 'tooMuch'],
    ['duizend uur per maand', 'tooManyHours'],
  ])('“%s” is none: %s', (words, fault) => {
    expect(needs(words)).toEqual({ needs: {}, fault });
  });
});

describe('A document that is pasted', () => {
  it('is read at its beginning only', () => {
    const pasted = `${'bladzijde '.repeat(250)} € 5.000 en 8 uur, contact bij het ROC`;

    expect(needs(pasted)).toEqual({ needs: {} });
    expect(promised(pasted)).toEqual({ given: {} });
    expect(needs(`€ 5.000 ${pasted}`).needs.money?.to).toBe(500_000);
  });
});

describe('The matter itself', () => {
  it.each([
    ['ik wil een initiatief starten voor een gezamenlijke opleiding', 'een gezamenlijke opleiding'],
    ['nieuw initiatief: deelauto’s', 'deelauto’s'],
    ['start an initiative for joint training', 'joint training'],
    ['een pendelbus', 'een pendelbus'],
    ['start een initiatief', ''],
    ['uit vraagstuk 18 wil ik een initiatief maken', ''],
    ['initiatief opzetten rond vraagstuk 12', ''],
  ])('of “%s” is “%s”', (words, matter) => {
    expect(matterSaid(words)).toBe(matter);
  });

  it('names a deadline only right behind a word that makes it one', () => {
    const momentIn = (words: string) => (/^1 maart/.test(words) ? { at: 'then', matched: '1 maart' } : undefined);

    expect(deadlineSaid('klaar voor 1 maart', momentIn)).toBe('then');
    expect(deadlineSaid('uiterlijk op 1 maart graag', momentIn)).toBe('then');
    expect(deadlineSaid('sinds 1 maart staat het leeg', momentIn)).toBeUndefined();
    expect(deadlineSaid('voor iedereen, niet alleen', momentIn)).toBeUndefined();
  });
});

describe('What is pledged', () => {
  const euro = (amount: number, form?: string) => ({ money: { amount: amount * 100, ...(form && { form }) } });

  it.each([
    ['€ 500', { given: euro(500) }],
    ['500', { given: euro(500) }],
    ['vijfduizend euro als lening', { given: euro(5000, 'loan') }],
    ['8 uur per maand', { given: { time: { hours: 8 } } }],
    ['10 uur en € 500', { given: { time: { hours: 10 }, ...euro(500) } }],
    ['ik ken mensen bij de provincie', { given: { network: { doors: ['provincie'] } } }],
    ['anoniem € 2.500', { given: euro(2500), anonymous: true }],
    ['€ 5.000 als er minstens € 40.000 bij elkaar komt', { given: euro(5000), condition: { money: 4_000_000 } }],
    ['€ 5.000 als er nog twee meedoen', { given: euro(5000), condition: { others: 2 } }],
    ['Als er nog twee bedrijven meedoen, leggen wij € 5.000 in', { given: euro(5000), condition: { others: 2 } }],
    ['mits er nog een meedoet, € 900', { given: euro(900), condition: { others: 1 } }],
    ['5k if a total of €40k is raised', { given: euro(5000), condition: { money: 4_000_000 } }],
    ['€ 500 if at least two others join', { given: euro(500), condition: { others: 2 } }],
    [
      'lening van € 2.500, mits er veertigduizend euro bij elkaar komt en drie andere bedrijven meedoen',
      { given: euro(2500, 'loan'), condition: { money: 4_000_000, others: 3 } },
    ],
    ['in totaal € 500 als lening', { given: euro(500, 'loan') }],
    ['8 uur, als er € 40.000 ligt', { given: { time: { hours: 8 } }, condition: { money: 4_000_000 } }],
    ['wij doen mee', { given: {} }],
  ])('by “%s” is %o', (words, expected) => {
    expect(promised(words)).toEqual(expected);
  });

  it.each([
    ['$ 500', 'foreign'],
    ['€ -500', 'notPositive'],
    ['€ 500,50', 'cents'],
    ['€ 900.000.000', 'tooMuch'],
    ['1000 uur', 'tooManyHours'],
  ])('by “%s” is nothing: %s', (words, fault) => {
    expect(promised(words)).toEqual({ given: {}, fault });
  });

  it.each([
    ['3 € 500', 3, '€ 500'],
    ['#3: 8 uur', 3, '8 uur'],
    ['3', 3, ''],
    ['3 € -500', 3, '€ -500'],
  ])('behind the command “%s” is for initiative %i', (words, number, rest) => {
    expect(leadingNumber(words)).toEqual({ number, rest });
  });

  it.each(['8 uur', '500 euro', '12,5 mille', '€ 500', '1.000 euro', 'ik doe mee'])('“%s” begins with no initiative', (words) => {
    expect(leadingNumber(words)).toBeUndefined();
  });

  it('is for the initiative that is named as one, wherever it stands', () => {
    expect(numberNamed('500 voor initiatief 3')).toBe(3);
    expect(numberNamed('initiative no. 12: I am in')).toBe(12);
    expect(numberNamed('500 euro')).toBeUndefined();
  });

  it('is never more than a month or a hundred million, and never negative, whatever is typed (property)', () => {
    const bit = fc.constantFrom(
      '€ ',
      '-',
      '500',
      '1e9',
      ' uur',
      ' dagen per week',
      'als er ',
      ' meedoen',
      ' miljoen',
      ',',
      '3',
      ' euro',
      '$',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), (bits) => {
        const { given, condition } = promised(bits.join(''));
        const { amount = 1 } = given.money ?? {};
        const { hours = 1 } = given.time ?? {};

        expect(Number.isInteger(amount) && amount > 0 && amount <= 10_000_000_000).toBe(true);
        expect(hours > 0 && hours <= 744).toBe(true);
        expect((condition?.money ?? 1) > 0 && (condition?.others ?? 1) > 0).toBe(true);
      }),
    );
  });
});

describe('What is typed in a field', () => {
  it.each([
    ['16', { hours: 16 }],
    ['7,5', { hours: 7.5 }],
    ['2 dagen', { hours: 16 }],
    ['1 day', { hours: 8 }],
    ['', {}],
    ['-8', { fault: 'notPositive' }],
    ['0', { fault: 'notPositive' }],
    ['745', { fault: 'tooManyHours' }],
    ['veel', { fault: 'unreadable' }],
  ])('as hours “%s” is %o', (typed, read) => {
    expect(hoursTyped(typed, READERS)).toEqual(read);
  });

  it('as doors is one a line, each once', () => {
    expect(linesTyped('provincie\n ROC ,provincie;Roc\n\n')).toEqual(['provincie', 'ROC']);
  });
});
