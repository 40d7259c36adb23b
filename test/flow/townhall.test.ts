/** The townhall, from plan to guests, on both platforms at once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { Unreachable } from '../../bot/chat/chat.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';
import { planTownhall, TOWNHALL } from './townhall-steps.ts';

let house: House;
let joost: Person;
let bram: Person;
let join: (account: `slack:${string}:${string}`, kvk: string) => Promise<Person>;
beforeEach(async () => {
  house = await openHouse();
  ({ joost, bram, join } = await foundTwente(house));
});
afterEach(() => house.close());

const planned = (values: Record<string, string> = {}) => planTownhall(house, joost, values);
const rsvp = async (person: Person, answer: 'yes' | 'maybe' | 'no') => {
  const reply = await person.press('townhall.rsvp', { townhall: 2027, edition: 1, answer });
  await house.settle();
  return wordsOf(reply);
};
/** The card as it stands in a workspace's channel by now. */
const cardIn = (workspace: string) =>
  plainText(house.said.filter(({ key }) => key === `townhall/${region()}/2027@${workspace}`).at(-1)!.card);
const region = () => /townhall\/([^/]+)\//.exec(house.said.find(({ key }) => key.startsWith('townhall/'))!.key)![1]!;
const toldTo = (person: Person) =>
  house.said.filter(({ ref }) => ref.channel === `dm-${person.account}`).map(({ card }) => plainText(card));

describe('planning', () => {
  it('a coordinator plans it in one sentence, and after a yes it stands in Slack and in Teams', async () => {
    const asked = await joost.command(
      'plan townhall donderdag 18 maart 2027 19:30 in de Grolsch Veste over energie, 120 plaatsen',
    );
    const [yes] = buttonsOf(asked.card);
    const done = await joost.press(yes!.action, yes!.args);
    await house.settle();

    expect(wordsOf(asked)).toContain('Energie');
    expect(wordsOf(asked)).toContain('de Grolsch Veste');
    expect(wordsOf(done)).toContain('De townhall van 2027 staat in de agenda');
    expect(cardIn('slack:TA')).toContain('donderdag 18 maart 2027 om 19:30 tot 21:30');
    expect(cardIn('teams:tb')).toContain('Thursday 18 March 2027 at 19:30 until 21:30');
    expect(cardIn('teams:tb')).toContain('120 seats left');
  });

  it('a form is read back before it is planned, and a second yes plans nothing twice', async () => {
    await planned();

    const again = house.said.filter(({ key }) => key.startsWith('townhall/'));

    expect(again).toHaveLength(2);
    expect(wordsOf(await bram.command('townhall'))).toContain('Townhall 2027: Energie');
  });

  it.each([
    [{ at: '3 maart 2025 19:30' }, 'at', 'voorbij'],
    [{ at: 'ooit' }, 'at', 'begrijp ik niet'],
    [{ at: 'donderdag 18 maart 2027' }, 'at', 'hoe laat'],
    [{ place: '' }, 'place', 'plaats of een link'],
    [{ link: 'ftp://x' }, 'link', 'https://'],
    [{ capacity: '0' }, 'capacity', 'heel getal'],
    [{ rsvpBy: '19 maart 2027 12:00' }, 'rsvpBy', 'tot de townhall begint'],
    [{ theme: ' ' }, 'theme', 'thema'],
  ])('what is wrong in the form is said at its field: %o', async (values, field, sentence) => {
    const form = (await joost.press('townhall.write')).form!;
    const reply = await joost.submit(form.action, { ...TOWNHALL, ...values });

    expect(reply.errors?.[field]).toContain(sentence);
    expect(wordsOf(await bram.command('townhall'))).toContain('No townhall has been planned yet');
  });

  it('a year has one townhall: a second one is refused until the first is called off', async () => {
    await planned();
    const form = (await joost.press('townhall.write')).form!;
    const draft = await joost.submit(form.action, { ...TOWNHALL, at: '20 mei 2027 15:00', rsvpBy: '' });
    const yes = buttonsOf(draft.card)[0]!;

    const refused = await joost.press(yes.action, yes.args);
    await joost.submit('townhall.calledOff', { reason: 'De zaal is verhuurd.' }, { townhall: 2027 });
    const done = await joost.press(yes.action, yes.args);
    await house.settle();

    expect(wordsOf(refused)).toContain('In 2027 is er al een townhall');
    expect(wordsOf(done)).toContain('staat in de agenda');
    expect(cardIn('slack:TA')).toContain('20 mei 2027');
  });

  it('who is no coordinator plans, changes and calls off nothing; nor does one who left that role', async () => {
    await planned();
    const cleo = await join('slack:TA:cleo', '00000017');
    const members = (await joost.press('region.members')).card!;
    const idOf = (at: number) => String(buttonsOf(members).filter(({ args }) => args?.member)[at]!.args!.member);
    for (const at of [0, 1, 2]) await joost.submit('region.role.set', { role: 'coordinator' }, { member: idOf(at) });
    const makeMember = await cleo.submit('region.role.set', { role: 'member' }, { member: joostId() });

    const refused = await joost.submit('townhall.calledOff', { reason: 'Geen zin.' }, { townhall: 2027 });
    const changed = await cleo.submit('townhall.changed', { ...TOWNHALL, place: 'Saxion' }, { townhall: 2027 });
    await house.settle();

    expect(makeMember.errors).toBeUndefined();
    expect(wordsOf(refused)).toContain('coördinator');
    expect(wordsOf(changed)).toContain('is gewijzigd');
    expect(cardIn('slack:TA')).toContain('Saxion');

    function joostId(): string {
      const { blocks } = members;
      const at = blocks.findIndex(
        (block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).startsWith('Joost'),
      );
      const block = blocks[at + 1]!;
      return String(block.type === 'actions' && block.buttons[0]!.args!.member);
    }
  });
});

describe('who comes', () => {
  it('a press in Slack counts on the card in Teams', async () => {
    await planned();

    expect(await rsvp(joost, 'yes')).toContain('Genoteerd: u komt, donderdag 18 maart 2027 om 19:30');
    expect(await rsvp(bram, 'maybe')).toContain('Noted: you may come');

    expect(cardIn('teams:tb')).toContain('1 person comes, 1 person maybe, 2 seats left');
    expect(await rsvp(joost, 'yes')).toContain('Zo stond het er al');
    expect(cardIn('teams:tb')).toContain('1 person comes');
  });

  it('guests take seats; a full house puts on the waiting list and says the place', async () => {
    await planned();
    const anna = await join('slack:TA:anna', '00000011');
    const bert = await join('slack:TA:bert', '00000012');
    await joost.submit('townhall.guests.set', { guests: '2' }, { townhall: 2027, edition: 1 });

    expect(await rsvp(anna, 'yes')).toContain('U staat als eerste op de wachtlijst');
    expect(await rsvp(bert, 'yes')).toContain('met 1 persoon voor u');
    expect(cardIn('slack:TA')).toContain('3 mensen komen, alle plaatsen zijn bezet, 2 mensen op de wachtlijst');
  });

  it('when somebody cancels, who waited first moves up and is told, in their own chat', async () => {
    await planned();
    const anna = await join('slack:TA:anna', '00000011');
    const bert = await join('slack:TA:bert', '00000012');
    await joost.submit('townhall.guests.set', { guests: '2' }, { townhall: 2027, edition: 1 });
    await rsvp(anna, 'yes');
    await rsvp(bert, 'yes');

    await joost.submit('townhall.guests.set', { guests: '1' }, { townhall: 2027, edition: 1 });
    await house.settle();

    expect(toldTo(anna).join()).toContain('Er is een plaats voor u vrijgekomen');
    expect(toldTo(bert).join()).not.toContain('vrijgekomen');
    expect(cardIn('slack:TA')).toContain('3 mensen komen, alle plaatsen zijn bezet, 1 persoon op de wachtlijst');
    await rsvp(joost, 'no');
    expect(toldTo(bert).join()).toContain('Er is een plaats voor u vrijgekomen');
    expect(toldTo(anna).filter((words) => words.includes('vrijgekomen'))).toHaveLength(1);
  });

  it('after the deadline is refused with until when it was possible; whoever cannot come after all still says so', async () => {
    await planned();
    await rsvp(bram, 'yes');
    const days = (Date.parse('2027-03-15T16:00:00Z') - Date.parse(house.now())) / 60_000;
    await house.pass(days);

    expect(await rsvp(joost, 'yes')).toContain('Aanmelden en wijzigen kon tot maandag 15 maart 2027 om 17:00; afmelden kan nog');
    expect(await rsvp(bram, 'maybe')).toContain('until Monday 15 March 2027 at 17:00; you can still cancel');
    expect(cardIn('slack:TA')).toContain('1 persoon komt');
    await rsvp(bram, 'no');
    expect(cardIn('slack:TA')).not.toContain('1 persoon komt');
  });

  it('a townhall that was called off takes no answers; who came is told why, and so is every channel', async () => {
    await planned();
    await rsvp(bram, 'yes');
    await joost.submit('townhall.calledOff', { reason: 'De zaal staat onder water.' }, { townhall: 2027 });
    await house.settle();

    expect(await rsvp(joost, 'yes')).toContain('Deze townhall is afgelast: De zaal staat onder water.');
    expect(toldTo(bram).join()).toContain('Townhall 2027: Energie does not go on. De zaal staat onder water.');
    expect(house.said.filter(({ card }) => plainText(card).startsWith('Townhall 2027: Energie gaat niet door'))).toHaveLength(1);
    expect(cardIn('slack:TA')).toContain('Afgelast: De zaal staat onder water.');
  });

  it('who comes is told of another date, once, and their seat stays', async () => {
    await planned();
    await rsvp(bram, 'yes');
    await joost.submit(
      'townhall.changed',
      { ...TOWNHALL, at: '25 maart 2027 19:30', reason: 'De zaal was bezet.' },
      { townhall: 2027 },
    );
    await house.settle();

    expect(toldTo(bram).filter((words) => words.includes('Something has changed'))).toHaveLength(1);
    expect(toldTo(bram).join()).toContain('Changed: De zaal was bezet.');
    expect(toldTo(bram).join()).toContain('Thursday 25 March 2027');
    expect(cardIn('slack:TA')).toContain('1 persoon komt');
  });

  it('a guest without an account is noted by a coordinator, takes a seat, and can be taken off', async () => {
    await planned();
    const list = await joost.command('gastenlijst');
    const add = buttonsOf(list.card).find(({ label }) => label === 'Iemand noteren')!;
    const form = (await joost.press(add.action, add.args)).form!;
    const noted = await joost.submit(form.action, { name: 'Wethouder Jansen', of: 'Gemeente Almelo', guests: '1' }, form.args);
    await joost.submit(form.action, { name: 'wethouder jansen', of: 'gemeente Almelo', guests: '1' }, form.args);
    await house.settle();
    const seen = await joost.command('gastenlijst');

    expect(wordsOf(noted)).toContain('Wethouder Jansen staat op de gastenlijst');
    expect(wordsOf(seen).match(/Jansen/gi)).toHaveLength(1);
    expect(cardIn('teams:tb')).toContain('2 people come, 1 seat left');
    const off = buttonsOf(seen.card).find(({ label }) => label === 'Afmelden')!;
    await joost.press(off.action, off.args);
    await house.settle();
    expect(cardIn('teams:tb')).toContain('0 people come, 3 seats left');
  });

  it('is reminded a week and a day before, in waking hours, when they said yes or maybe', async () => {
    await planned({ at: '18 maart 2027 7:30', rsvpBy: '' });
    await rsvp(joost, 'yes');
    await rsvp(bram, 'maybe');
    const anna = await join('slack:TA:anna', '00000011');
    await rsvp(anna, 'no');

    await house.pass((Date.parse('2027-03-18T08:00:00Z') - Date.parse(house.now())) / 60_000);

    const reminders = house.said.filter(({ key }) => key.includes('/remind-'));
    expect(reminders.map(({ ref, at }) => [ref.channel, at]).sort()).toEqual(
      [
        [`dm-${joost.account}`, '2027-03-11T07:00:00.000Z'],
        [`dm-${joost.account}`, '2027-03-17T07:00:00.000Z'],
        [`dm-${bram.account}`, '2027-03-11T07:00:00.000Z'],
        [`dm-${bram.account}`, '2027-03-17T07:00:00.000Z'],
      ].sort(),
    );
    expect(toldTo(joost).join()).toContain('Over een week is de townhall. U zei dat u komt.');
    expect(toldTo(bram).join()).toContain('The townhall is soon. You said that you may come');
    expect(toldTo(anna)).toEqual([]);
  });
});

it('two accounts that turn out to be one person’s are one guest: the seat of the other is given back', async () => {
  await planned();
  const anna = await join('slack:TA:anna', '00000011');
  const other = house.person('teams:tb:anna', 'Anna');
  await other.submit('region.joined', { person: 'Anna', name: 'Bedrijf', kvk: '00000011', municipality: 'Hengelo' });
  await rsvp(anna, 'yes');
  await rsvp(other, 'yes');
  expect(cardIn('slack:TA')).toContain('2 mensen komen');

  const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await anna.press('account.link')))![0];
  await other.say(`koppel ${code}`);
  await house.settle();

  expect(cardIn('slack:TA')).toContain('1 persoon komt');
  expect(await rsvp(other, 'yes')).toContain('Zo stond het er al');
  expect(cardIn('slack:TA')).toContain('1 persoon komt');
});

it('the overview says when it is and whether one comes, as long as it is still to come', async () => {
  expect(wordsOf(await bram.home())).not.toContain('Townhall');
  await planned();
  const before = wordsOf(await bram.home());
  await rsvp(bram, 'yes');

  expect(before).toContain('Thursday 18 March 2027 at 19:30 until 21:30. You have not said yet whether you will come.');
  expect(wordsOf(await bram.home())).toContain('You will come.');
});

it('a workspace that has uninstalled Streek holds up nobody: the others see the card, and their people are told', async () => {
  const gone = await openHouse({
    change: (ports) => ({
      ...ports,
      chat: {
        ...ports.chat,
        post: async (to, card, key) => {
          if (to.workspace === 'teams:tb') throw new Unreachable('uninstalled');
          return ports.chat.post(to, card, key);
        },
      },
    }),
  });
  const { joost: coordinator, bram: away } = await foundTwente(gone);
  await planTownhall(gone, coordinator);
  await coordinator.press('townhall.rsvp', { townhall: 2027, edition: 1, answer: 'yes' });
  await away.press('townhall.rsvp', { townhall: 2027, edition: 1, answer: 'yes' });
  await coordinator.submit('townhall.calledOff', { reason: 'Storm.' }, { townhall: 2027 });
  await gone.settle();

  const seen = gone.said.map(({ ref, card }) => `${ref.channel} ${plainText(card)}`);
  expect(seen.some((words) => words.includes('Townhall 2027: Energie\nAfgelast: Storm.'))).toBe(true);
  expect(seen.some((words) => words.startsWith(`dm-${coordinator.account}`) && words.includes('gaat niet door'))).toBe(true);
  expect(seen.some((words) => words.startsWith(`dm-${away.account}`))).toBe(false);
  await gone.close();
});

describe('inviting', () => {
  it('a coordinator invites a role personally; each of them once', async () => {
    await planned();
    const [member] = buttonsOf((await joost.press('region.members')).card).filter(({ args }) => args?.member);
    await joost.submit('region.role.set', { role: 'stakeholder' }, { member: String(member!.args!.member) });

    for (let times = 0; times < 2; times++) await joost.submit('townhall.invited', { role: 'stakeholder' }, { townhall: 2027 });
    await house.settle();

    expect(toldTo(bram).filter((words) => words.includes('You are invited to the townhall'))).toHaveLength(1);
    expect(await rsvp(bram, 'yes')).toContain('Noted: you will come');
  });

  it('outside the chat there is a text to copy, in both languages', async () => {
    await planned();

    const words = wordsOf(await joost.press('townhall.mail', { townhall: 2027 }));

    expect(words).toContain('Onderwerp: Uitnodiging townhall Twente: Energie');
    expect(words).toContain('Subject: Invitation to the townhall of Twente: Energie');
    expect(words).toContain('Laat ons vóór maandag 15 maart 2027 om 17:00 weten of u komt');
  });
});
