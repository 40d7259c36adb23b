/** The evening itself: who is there, polls, and what comes after it; in Slack and in Teams. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pollOffice } from '../../bot/app/calendar.ts';
import { type Card, plainText } from '../../bot/chat/card.ts';
import { pollLinks } from '../../bot/townhall/live/poll-link.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';
import { planTownhall } from './townhall-steps.ts';

let house: House;
let joost: Person;
let bram: Person;
let anna: Person;
beforeEach(async () => {
  house = await openHouse();
  const { join, ...founders } = await foundTwente(house);
  ({ joost, bram } = founders);
  anna = await join('slack:TA:anna', '00000011');
  await planTownhall(house, joost);
});
afterEach(() => house.close());

const toldTo = (person: Person) =>
  house.said.filter(({ ref }) => ref.channel === `dm-${person.account}`).map(({ card }) => plainText(card));
const cardsOf = (subject: string, workspace: string) =>
  house.said.filter(({ key }) => key.startsWith(`${subject}/`) && key.endsWith(`@${workspace}`)).map(({ card }) => card);
const settled = async <T>(deed: Promise<T>): Promise<T> => {
  const done = await deed;
  await house.settle();
  return done;
};
const until = (moment: string) => house.pass((Date.parse(moment) - Date.parse(house.now())) / 60_000);
/** Begins, and gives the code that is shown in the room. */
async function begin(): Promise<string> {
  await until('2027-03-18T18:00:00Z');
  await settled(joost.press('townhall.start', { townhall: 2027 }));
  return house.said.map(({ card }) => /zien: ([A-Z]{4})/.exec(plainText(card))?.[1]).find(Boolean)!;
}
const here = (person: Person, code: string) => settled(person.submit('townhall.here.said', { code }, { townhall: 2027 }));
const openPoll = (values: object = {}) =>
  settled(joost.submit('townhall.poll.opened', { question: 'Meer groen?', options: 'Ja\nNee', ...values }, { townhall: 2027 }));

describe('who is there', () => {
  it('presses a button and types the code of the room; the list has them once, and another code is refused', async () => {
    const code = await begin();

    const wrong = await here(anna, 'QQQQ');
    const first = await here(anna, ` ${code.toLowerCase()} `);
    const again = await here(anna, code);
    await here(bram, code);
    const list = wordsOf(await joost.command('gastenlijst'));

    expect(wrong.errors?.code).toContain('niet de code van vandaag');
    expect(wordsOf(first)).toContain('Welkom');
    expect(wordsOf(again)).toContain('stond al op de presentielijst');
    expect(list.match(/aanwezig/g)).toHaveLength(2);
  });

  it('without a telephone is ticked by a coordinator', async () => {
    await settled(
      joost.submit('townhall.hand.added', { name: 'Wethouder Jansen', of: 'Almelo', guests: '0' }, { townhall: 2027 }),
    );
    await begin();
    const tick = buttonsOf((await joost.command('gastenlijst')).card).find(({ label }) => label === 'Is er')!;

    expect(wordsOf(await settled(joost.press(tick.action, tick.args)))).toContain('Wethouder Jansen staat op de presentielijst');
    expect(wordsOf(await settled(joost.press(tick.action, tick.args)))).toContain('stond al');
  });

  it('can say so only while it goes on, and it begins from a day before', async () => {
    await settled(joost.press('townhall.start', { townhall: 2027 }));

    expect(plainText(house.said.at(-1)!.card)).toContain('nog te vroeg');
    expect(wordsOf(await anna.press('townhall.here', { townhall: 2027 }))).toContain('nu niet bezig');
  });
});

describe('a vote of the region that runs meanwhile', () => {
  const links = pollLinks({ baseUrl: 'https://streek.example', key: Buffer.alloc(32, 7) });
  async function screen(language: string) {
    const { table, clock } = house.plain;
    const [region] = (await table.query({ pk: 'REGIONS', index: 'gsi1' })).items;
    const { pathname: path } = new URL(links.urlOf({ region: String(region!.gsi1sk), number: 2027 }));
    const office = pollOffice({ table, clock, read: links.read });
    const answer = await office({ method: 'GET', path, query: { language }, headers: {}, body: new Uint8Array() });
    return JSON.parse(answer.body!);
  }
  async function openVote(values: object): Promise<Card> {
    const filled = { title: 'Een plein', goal: 'Om te zitten', amount: '5000', applicant: 'Bedrijf 00000011' };
    const yes = buttonsOf((await anna.submit('proposal.written', filled)).card)[0]!;
    const proposal = Number(/\d+/.exec(wordsOf(await settled(anna.press(yes.action, yes.args))))![0]);
    const { form } = await joost.press('vote.open', { proposal });
    const asked = {
      rule: 'advice',
      deadline: 'vrijdag 17 uur',
      who: '',
      secrecy: 'open',
      results: 'shown',
      reminders: 'none',
      night: 'no',
    };
    await settled(joost.submit(form!.action, { ...asked, ...values }, form!.args));
    return cardsOf('vote', 'slack:TA').at(-1)!;
  }

  it('grows on the screen of the evening while no poll does, in the language of the presentation', async () => {
    await begin();
    const card = await openVote({});
    const cast = buttonsOf(card).find(({ label }) => label === 'Voor')!;
    const before = await screen('nl');
    await settled(bram.press(cast.action, cast.args));
    const after = await screen('en');
    await openPoll();

    expect(before).toMatchObject({
      question: 'Stemming over voorstel 1: Een plein',
      options: [{ label: 'Voor', count: 0 }, {}, {}],
    });
    expect(after).toMatchObject({ question: 'Vote on proposal 1: Een plein', options: [{ label: 'For', count: 1 }, {}, {}] });
    expect((await screen('nl')).question).toBe('Meer groen?');
  });

  it('is not shown where its counts are hidden or sealed until the close, nor before the evening begins', async () => {
    await openVote({});
    const early = await screen('nl');
    await begin();
    await openVote({ results: 'hidden', deadline: '26 maart 2027 17 uur' });

    expect([early, await screen('nl')]).toEqual([{ options: [] }, { options: [] }]);
  });
});

describe('a poll', () => {
  it('stands in every workspace, and a press in Teams grows the result in Slack', async () => {
    await begin();
    await openPoll();
    const on = { townhall: 2027, poll: 1, on: 'card' };

    const yes = await settled(bram.press('townhall.poll.cast', { ...on, option: 0 }));
    await settled(anna.press('townhall.poll.cast', { ...on, option: 1 }));
    const same = await settled(bram.press('townhall.poll.cast', { ...on, option: 0 }));
    const changed = await settled(anna.press('townhall.poll.cast', { ...on, option: 0 }));

    expect(wordsOf(yes)).toContain('Noted: Ja');
    expect(wordsOf(same)).toContain('You chose this already: Ja');
    expect(wordsOf(changed)).toContain('Genoteerd: Ja');
    expect(plainText(cardsOf('townhall-poll', 'slack:TA')[0]!)).toContain('Ja: 2 mensen\nNee: 0 mensen');
    expect(plainText(cardsOf('townhall-poll', 'teams:tb')[0]!)).toContain('Ja: 2 people');
  });

  it.each([
    [{ options: 'Ja' }, 'options', 'twee tot zes'],
    [{ question: ' ' }, 'question', 'Stel een vraag'],
  ])('is none with %o', async (values, field, sentence) => {
    await begin();

    expect((await openPoll(values)).errors?.[field]).toContain(sentence);
  });

  it('that is closed takes no more choices; nobody but a coordinator opens or closes one', async () => {
    await begin();
    await openPoll();
    const refused = await bram.press('townhall.poll.close', { townhall: 2027, poll: 1 });
    const done = await settled(joost.press('townhall.poll.close', { townhall: 2027, poll: 1 }));
    const again = await joost.press('townhall.poll.close', { townhall: 2027, poll: 1 });

    expect(wordsOf(refused)).toContain('coordinator');
    expect(wordsOf(done)).toContain('gesloten');
    expect(wordsOf(again)).toContain('al gesloten');
    expect(wordsOf(await bram.press('townhall.poll.cast', { townhall: 2027, poll: 1, option: 0 }))).toContain('has been closed');
    for (const other of [{ poll: 7 }, { option: 5 }, { option: -1 }, { option: 'x' }])
      expect(wordsOf(await bram.press('townhall.poll.cast', { townhall: 2027, poll: 1, option: 0, ...other }))).toContain(
        'no such poll',
      );
  });
});

describe('afterwards', () => {
  it('who was there is thanked, and the minutes say who came, what was asked and answered, and how the polls went', async () => {
    await settled(anna.submit('townhall.asked', { text: 'Waarom stijgt de OZB?' }, { townhall: 2027 }));
    await settled(joost.press('townhall.question.approve', { townhall: 2027, question: 1 }));
    const code = await begin();
    await here(anna, code);
    await here(bram, code);
    await openPoll();
    await settled(anna.press('townhall.poll.cast', { townhall: 2027, poll: 1, option: 1 }));
    await settled(joost.submit('townhall.question.answered', { answer: 'Vanwege de wegen.' }, { townhall: 2027, question: 1 }));

    await settled(joost.press('townhall.end', { townhall: 2027 }));
    const minutes = wordsOf(await bram.press('townhall.minutes', { townhall: 2027 }));

    expect(toldTo(anna).filter((words) => words.includes('Dank u dat u er was'))).toHaveLength(1);
    expect(toldTo(bram).join()).toContain('2 people were there');
    expect(toldTo(joost).join()).not.toContain('Dank u dat u er was');
    expect(minutes).toContain('2 people were present');
    expect(minutes).toContain('Waarom stijgt de OZB? — Vanwege de wegen.');
    expect(minutes).toContain('Meer groen? Ja: 0 people; Nee: 1 person');
    expect(wordsOf(await anna.press('townhall.rsvp', { townhall: 2027, edition: 1, answer: 'yes' }))).toContain('is geweest');
    expect(plainText(cardsOf('townhall', 'teams:tb').at(-1)!)).toContain('This townhall was on 18 March 2027');
  });

  it('one that nobody ended is over by the next morning, and stays to be read', async () => {
    await begin();

    await until('2027-03-19T09:00:00Z');

    expect(wordsOf(await bram.command('townhall'))).toContain('This was the last one');
    expect(wordsOf(await bram.command('townhalls'))).toContain('18 March 2027, has been');
    expect(wordsOf(await bram.press('townhall.minutes', { townhall: 2027 }))).toContain('Minutes of Townhall 2027');
  });

  it('there are no minutes before it was held', async () => {
    expect(wordsOf(await bram.press('townhall.minutes', { townhall: 2027 }))).toContain('still to come');
  });
});
