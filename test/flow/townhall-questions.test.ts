/** Questions for the townhall, from an asker in Slack to an answer in Teams, and what becomes of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';
import { planTownhall } from './townhall-steps.ts';

let house: House;
let joost: Person;
let bram: Person;
let anna: Person;
/** What is understood of the next sentence. */
let meant: Plan;
beforeEach(async () => {
  house = await openHouse({ understand: async () => ({ plan: meant, answered: true, alternatives: [] }) });
  const { join, ...founders } = await foundTwente(house);
  ({ joost, bram } = founders);
  anna = await join('slack:TA:anna', '00000011');
  await planTownhall(house, joost);
});
afterEach(() => house.close());

const toldTo = (person: Person) =>
  house.said.filter(({ ref }) => ref.channel === `dm-${person.account}`).map(({ card }) => plainText(card));
const cardIn = (workspace: string) =>
  plainText(house.said.filter(({ key }) => key.startsWith('townhall/') && key.endsWith(`2027@${workspace}`)).at(-1)!.card);
const settled = async <T>(deed: Promise<T>): Promise<T> => {
  const done = await deed;
  await house.settle();
  return done;
};
const asked = (person: Person, text: string) => settled(person.submit('townhall.asked', { text }, { townhall: 2027 }));
const approved = (question: number) => settled(joost.press('townhall.question.approve', { townhall: 2027, question }));
const second = (person: Person, question: number) => settled(person.press('townhall.second', { townhall: 2027, question }));

describe('a question', () => {
  it('waits for a coordinator, who is told once that some wait; then it stands on every card', async () => {
    const reply = await asked(anna, 'Waarom stijgt de OZB?');
    await asked(bram, 'When is the road widened?');

    expect(wordsOf(reply)).toContain('Uw vraag is genoteerd als #1');
    expect(toldTo(joost).filter((words) => words.includes('wachten vragen'))).toHaveLength(1);
    expect(cardIn('teams:tb')).not.toContain('OZB');
    await approved(1);
    expect(cardIn('teams:tb')).toContain('#1 Waarom stijgt de OZB?');
    expect(toldTo(anna).join()).toContain('Uw vraag staat op de lijst');
    const pile = wordsOf(await joost.press('townhall.moderate', { townhall: 2027 }));
    expect(pile).toContain('When is the road widened?');
    expect(pile).not.toContain('OZB');
  });

  it('in free text is asked back first, and asked after the yes, once', async () => {
    meant = { intent: 'townhall.ask', language: 'nl', confidence: 1, step: 'classifier', slots: {} };
    const free = await anna.say('vraag voor de townhall: wanneer wordt de weg verbreed?');
    await house.settle();
    const back = house.said.at(-1)!.card;
    const yes = buttonsOf(back)[0]!;

    const done = await settled(anna.press(yes.action, yes.args));
    const again = await settled(anna.press(yes.action, yes.args));

    expect(free).toEqual({});
    expect(plainText(back)).toContain('Zal ik deze vraag stellen voor de townhall? “Wanneer wordt de weg verbreed?”');
    expect(wordsOf(done)).toContain('genoteerd als #1');
    expect(wordsOf(again)).not.toContain('#2');
  });

  it('is seconded by others, one person once, and not by who asked it', async () => {
    await asked(anna, 'Waarom stijgt de OZB?');
    await approved(1);

    expect(wordsOf(await second(bram, 1))).toContain('1 person wants to know this, too');
    expect(wordsOf(await second(bram, 1))).toContain('You were there already');
    expect(wordsOf(await second(anna, 1))).toContain('Dit is uw eigen vraag');
    expect(cardIn('slack:TA')).toContain('1 persoon wil dit ook weten');
  });

  it('is answered in words, told to who asked and who seconded it, and on the card', async () => {
    await asked(anna, 'Waarom stijgt de OZB?');
    await approved(1);
    await second(bram, 1);
    const form = (await joost.press('townhall.question.answer', { townhall: 2027, question: 1 })).form!;

    const done = await settled(joost.submit(form.action, { answer: 'Omdat de wegen vernieuwd worden.' }, form.args));

    expect(wordsOf(done)).toContain('is beantwoord');
    for (const person of [anna, bram]) expect(toldTo(person).join()).toContain('Omdat de wegen vernieuwd worden.');
    expect(cardIn('teams:tb')).toContain('Omdat de wegen vernieuwd worden.');
    const beneath = house.said.filter(({ ref }) => ref.thread !== undefined);
    const heads = house.said.filter(({ key }) => key.startsWith('townhall/')).map(({ ref }) => ref.message);
    expect(beneath.map(({ ref }) => [ref.workspace, heads.includes(ref.thread!)]).sort()).toEqual([
      ['slack:TA', true],
      ['teams:tb', true],
    ]);
    for (const { card } of beneath) expect(plainText(card)).toContain('Omdat de wegen vernieuwd worden.');
  });

  it('is left out with a reason that its asker reads, and nobody else sees it', async () => {
    await asked(anna, 'Waarom is de wethouder zo dom?');
    const empty = await joost.submit('townhall.question.hidden', { reason: ' ' }, { townhall: 2027, question: 1 });

    await settled(joost.submit('townhall.question.hidden', { reason: 'Houd het zakelijk.' }, { townhall: 2027, question: 1 }));

    expect(empty.errors?.reason).toContain('Zeg waarom');
    expect(toldTo(anna).join()).toContain('staat niet op de lijst. Houd het zakelijk.');
    expect(wordsOf(await bram.press('townhall.question', { townhall: 2027, question: 1 }))).toContain('There is no question #1');
    expect(wordsOf(await anna.press('townhall.question', { townhall: 2027, question: 1 }))).toContain('Houd het zakelijk.');
  });

  it('is merged with another one: who asked or seconded it counts there, once, and its number forwards', async () => {
    await asked(anna, 'Waarom stijgt de OZB?');
    await asked(bram, 'Why does the property tax rise?');
    for (const number of [1, 2]) await approved(number);
    await second(joost, 1);
    await second(joost, 2);

    await settled(joost.submit('townhall.question.merged', { into: '#1' }, { townhall: 2027, question: 2 }));

    expect(plainText(house.said.at(-1)!.card)).toContain('Vraag #2 is samengevoegd met #1: 2 mensen willen dit ook weten');
    expect(wordsOf(await anna.press('townhall.question', { townhall: 2027, question: 2 }))).toContain('Vraag #1');
  });

  it('is moderated by coordinators only', async () => {
    await asked(anna, 'Waarom stijgt de OZB?');

    for (const action of ['townhall.moderate', 'townhall.question.approve', 'townhall.question.hide', 'townhall.question.answer'])
      expect(wordsOf(await bram.press(action, { townhall: 2027, question: 1 })), action).toContain('coordinator');
    expect(cardIn('slack:TA')).not.toContain('OZB');
  });

  it('becomes a problem: the form of problems opens with its words, and raises it', async () => {
    await asked(anna, 'Waarom is er geen kinderopvang op het park?');
    await approved(1);
    const shown = await bram.press('townhall.question', { townhall: 2027, question: 1 });
    const button = buttonsOf(shown.card).find(({ label }) => label === 'Make it a problem')!;

    const { form } = await bram.press(button.action, button.args);
    const raised = await settled(
      bram.submit(form!.action, { title: 'Geen kinderopvang op het park', text: 'Zie de townhall.' }, form!.args),
    );

    expect(form!.fields[0]).toMatchObject({ value: expect.stringContaining('kinderopvang') });
    expect(wordsOf(raised)).toContain('Raised as problem 1');
  });

  it('becomes an initiative: the form of initiatives opens with its words', async () => {
    await asked(anna, 'Wie legt er zonnepanelen op de bedrijfsdaken?');
    await approved(1);
    const shown = await bram.press('townhall.question', { townhall: 2027, question: 1 });
    const button = buttonsOf(shown.card).find(({ label }) => label === 'Start an initiative')!;

    const { form } = await bram.press(button.action, button.args);
    const started = await settled(
      bram.submit(form!.action, { title: 'Zonnepanelen', what: 'Op de bedrijfsdaken.', hours: '20' }, form!.args),
    );

    expect(form!.fields[0]).toMatchObject({ value: expect.stringContaining('zonnepanelen') });
    expect(started.errors).toBeUndefined();
    expect(wordsOf(started)).toContain('Zonnepanelen');
  });

  it('can be asked no more when the townhall was called off', async () => {
    await settled(joost.submit('townhall.calledOff', { reason: 'Storm.' }, { townhall: 2027 }));

    expect(wordsOf(await asked(anna, 'Waarom?'))).toContain('geweest of afgelast');
  });
});

it('who says in free text that they come is asked back first, and counted after the yes', async () => {
  meant = { intent: 'townhall.rsvp', language: 'nl', confidence: 1, step: 'classifier', slots: { answer: 'yes' } };
  await settled(anna.say('ik kom naar de townhall'));
  const back = house.said.at(-1)!.card;
  const before = cardIn('teams:tb');

  const done = await settled(anna.press(buttonsOf(back)[0]!.action, buttonsOf(back)[0]!.args));

  expect(plainText(back)).toContain('Zal ik noteren dat u komt? Townhall 2027: Energie, donderdag 18 maart 2027');
  expect(before).toContain('0 people come');
  expect(wordsOf(done)).toContain('Genoteerd: u komt');
  expect(cardIn('teams:tb')).toContain('1 person comes');
});

it('the digest tells of it, and a coordinator that questions wait, until none do', async () => {
  await asked(anna, 'Waarom stijgt de OZB?');
  const digest = async (person: Person) => {
    const reply = await settled(person.command('weekbericht'));
    return `${wordsOf(reply)} ${plainText(house.said.at(-1)!.card)}`;
  };

  const before = await digest(joost);
  await approved(1);
  const after = await digest(joost);

  expect(before).toContain('Townhall 2027: Energie: donderdag 18 maart 2027 om 19:30');
  expect(before).toContain('Er wachten vragen voor de townhall');
  expect(after).toContain('Townhall 2027: Energie: donderdag');
  expect(after).not.toContain('Er wachten vragen');
});

it('without a townhall there is nothing to come to, or to ask at, and it is said what to do', async () => {
  const empty = await openHouse();
  const { bram: alone } = await foundTwente(empty);

  for (const [action, args] of [
    ['townhall.show', {}],
    ['townhall.rsvp', { answer: 'yes' }],
    ['townhall.questions', {}],
  ] as const)
    expect(wordsOf(await alone.press(action, args)), action).toContain('No townhall has been planned yet');
  expect(wordsOf(await alone.press('townhall.rsvp', { townhall: 2031, answer: 'yes' }))).toContain('no townhall of 2031');
  await empty.close();
});
