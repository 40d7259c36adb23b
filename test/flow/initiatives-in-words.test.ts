/** Initiatives and pledges in free text: what was understood is shown, and nothing is written before a yes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../bot/app/ports.ts';
import { dialogueStep } from '../../bot/conversation/dialogue.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import { missingSlot, slotsOf } from '../../bot/conversation/slots.ts';
import { stepByStep } from '../../bot/conversation/steps.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

let house: House;
let joost: Person;
let bram: Person;
let intent: Plan['intent'];
let answered: boolean;
let drafting: Ports['drafting'];
beforeEach(async () => {
  answered = true;
  drafting = undefined;
  house = await openHouse({
    understand: stepByStep([dialogueStep()], (text) => {
      const slots = slotsOf(intent, text);
      const question = missingSlot(intent, slots);
      const plan: Plan = { intent, language: 'nl', confidence: 1, step: 'classifier', slots, ...(question && { question }) };
      return { plan, answered, alternatives: [plan] };
    }),
    change: (ports) => ({ ...ports, drafting: async (words) => drafting?.(words) }),
  });
  ({ joost, bram } = await foundTwente(house));
});
afterEach(() => house.close());

/** What the bot says to this, after the queue. */
async function answerTo(person: Person, words: string) {
  const before = house.said.length;
  await person.say(words);
  await house.settle();
  return { card: house.said.slice(before).at(-1)!.card };
}
type Answer = Awaited<ReturnType<typeof answerTo>>;
const argsIn = (reply: Answer, action: string) => buttonsOf(reply.card).find((button) => button.action === action)?.args;

async function started() {
  await joost.submit('initiative.written', { title: 'Een werkplaats', what: 'Samen leren', from: '20000' });
  await house.settle();
}

describe('An initiative in free text', () => {
  beforeEach(() => {
    intent = 'initiative.start';
  });

  it('takes the problem that is named, and says so when there is none of that number', async () => {
    const problem = await raised(house, bram, 'Geen leerlingen te vinden');

    const known = await answerTo(joost, `uit vraagstuk ${problem} wil ik een initiatief maken`);
    const unknown = await answerTo(joost, 'voor vraagstuk 77 zoek ik € 5.000 om samen een bus te kopen');

    expect(wordsOf(known)).toContain('Geen leerlingen te vinden\nThema: onderwijs\nKomt uit: vraagstuk #1');
    expect(wordsOf(unknown)).toContain('Vraagstuk 77 is er niet; ik laat het weg.');
    expect(wordsOf(await joost.command('initiatieven'))).toContain('Er lopen nog geen initiatieven');
  });

  it('may have its title in better words, and reads amounts by itself whatever those say', async () => {
    drafting = async () => ({ title: 'Samen een bus' });

    const asked = await answerTo(joost, 'wie voelt er voor dat we met z’n allen een bus kopen, er is € 5.000 nodig');

    expect(wordsOf(asked)).toContain('Samen een bus\n');
    expect(wordsOf(asked)).toContain('Geld nodig: € 5.000');
    expect(wordsOf(await joost.press('initiative.confirm', argsIn(asked, 'initiative.confirm')))).toContain('Samen een bus');
  });

  it('without a word of what it is about is asked what', async () => {
    expect(wordsOf(await answerTo(joost, 'ik wil een initiatief starten'))).toContain('Wat wilt u samen gaan doen?');
  });
});

describe('A pledge in free text', () => {
  beforeEach(async () => {
    await started();
    intent = 'pledge.make';
  });

  it('is shown with its condition, and made after the asker’s own yes', async () => {
    const asked = await answerTo(bram, 'als er nog twee bedrijven meedoen leggen wij € 5.000 in bij initiatief 1');
    const before = wordsOf(await joost.command('initiatief 1'));
    const done = await bram.press('pledge.confirm', argsIn(asked, 'pledge.confirm'));

    expect(wordsOf(asked)).toContain('Toezegging: € 5.000\nVoorwaarde: als er minstens 2 andere bedrijven meedoen');
    expect(before).not.toContain('toegezegd');
    expect(wordsOf(done)).toContain('Kunststof takes part in initiative 1');
  });

  it('offers the open initiatives when none is named, and takes a bare number as the answer', async () => {
    const asked = await answerTo(bram, 'ik doe mee voor 8 uur per maand');
    const answer = await answerTo(bram, '1');

    expect(wordsOf(asked)).toContain('Welk initiatief bedoelt u?');
    expect(buttonsOf(asked.card)[0]).toMatchObject({ action: 'pledge.form', args: { initiative: 1 }, opensForm: true });
    expect(wordsOf(answer)).toContain('Toezegging: 8 uur per maand');
  });

  it('anonymous says what others will and will not see', async () => {
    const asked = await answerTo(bram, 'wij doen anoniem mee met € 900 aan initiatief 1');

    expect(wordsOf(asked)).toContain('Anderen zien uw naam niet');
    expect(buttonsOf(asked.card)[0]!.label).toBe('Ja, maar anoniem');
  });

  it('is taken back after a yes, the only one without a number', async () => {
    await bram.submit('pledge.made', { amount: '500' }, { initiative: 1 });
    await house.settle();
    intent = 'pledge.withdraw';

    const asked = await answerTo(bram, 'trek mijn toezegging in');
    const before = wordsOf(await joost.command('initiatief 1'));
    const done = await bram.press('confirm', argsIn(asked, 'confirm'));
    await house.settle();
    const nothing = await answerTo(bram, 'trek mijn toezegging in');

    expect(wordsOf(asked)).toContain('Uw toezegging aan initiatief 1 “Een werkplaats” intrekken?');
    expect(before).toContain('€ 500 toegezegd');
    expect(wordsOf(done)).toContain('has been withdrawn');
    expect(wordsOf(nothing)).toContain('Uw bedrijf heeft nu geen toezegging');
  });

  it('of which there are more is asked which one to take back', async () => {
    await started();
    for (const number of [1, 2]) await bram.submit('pledge.made', { amount: '500' }, { initiative: number });
    await house.settle();
    intent = 'pledge.withdraw';

    const asked = await answerTo(bram, 'trek mijn toezegging in');

    const offered = buttonsOf(asked.card).filter(({ action }) => action === 'pledge.withdraw');
    expect(offered.map(({ args }) => args)).toEqual([{ initiative: 2 }, { initiative: 1 }]);
  });

  it('that is doubtful comes as a button that says what it is', async () => {
    answered = false;

    const asked = await answerTo(bram, '€ 500 voor initiatief 1');

    expect(buttonsOf(asked.card)[0]!.label).toBe('Meedoen met initiatief 1');
  });
});

describe('A question for initiatives', () => {
  beforeEach(async () => {
    await joost.submit('initiative.written', { title: 'Een vakschool', what: 'Leerlingen opleiden', from: '20000' });
    await bram.submit('initiative.written', { title: 'Een pendelbus', what: 'Beter vervoer', hours: '16' });
    await house.settle();
    intent = 'initiative.list';
  });
  const titles = (reply: Answer) => wordsOf(reply).match(/Initiatief \d/g);

  it.each([
    ['welke initiatieven zoeken nog geld?', ['Initiatief 1']],
    ['laat de initiatieven zien die nog uren zoeken', ['Initiatief 2']],
    ['zijn er initiatieven over verkeer', ['Initiatief 2']],
    ['bij welke initiatieven doe ik mee', ['Initiatief 1']],
    ['welke initiatieven zijn er', ['Initiatief 2', 'Initiatief 1']],
    ['welke samenwerkingen bestaan er al', ['Initiatief 2', 'Initiatief 1']],
    ['welke initiatieven zijn afgerond', null],
  ])('“%s” is answered with those: %o', async (words, expected) => {
    expect(titles(await answerTo(joost, words))).toEqual(expected);
  });

  it('to which none answers is told so, with the way to all of them', async () => {
    const asked = await answerTo(joost, 'zijn er initiatieven over woningen');

    expect(wordsOf(asked)).toContain('Initiatieven in Twente · wonen\nZo’n initiatief loopt er nu niet. Er zijn wel andere.');
    expect(buttonsOf(asked.card).map(({ action }) => action)).toContain('initiative.list');
  });

  it('goes on to the next page of the same', async () => {
    for (let more = 0; more < 5; more++) {
      await joost.submit('initiative.written', { title: 'Nog een school', what: 'Leerlingen', from: '20000' });
    }
    await house.settle();

    const asked = await answerTo(joost, 'welke initiatieven zoeken nog geld?');
    const next = await joost.press('initiative.list', argsIn(asked, 'initiative.list'));

    expect(argsIn(asked, 'initiative.list')).toEqual({ kinds: 'money', page: 1 });
    expect(titles({ card: next.card! })).toEqual(['Initiatief 1']);
  });
});
