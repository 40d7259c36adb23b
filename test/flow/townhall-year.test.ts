/** The figures of a townhall, frozen by hand or on the day, and the programme out of the region's year. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deckOffice } from '../../bot/app/deck.ts';
import { plainText } from '../../bot/chat/card.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';
import { planTownhall } from './townhall-steps.ts';

let house: House;
let joost: Person;
let bram: Person;
beforeEach(async () => {
  house = await openHouse({
    change: (ports) => ({
      ...ports,
      deckUrl: ({ year, frozen = 'now' }, format) => `https://streek.example/deck/${year}/${frozen}/${format}`,
    }),
  });
  ({ joost, bram } = await foundTwente(house));
  await figure('2022', 24_500);
});
afterEach(() => house.close());

/** A figure of Twente comes in, or comes in again with another value. */
async function figure(period: string, value: number): Promise<void> {
  await figureStore(house.plain.table).record([{ indicator: 'grp', place: 'CR12', period, value, status: 'definitive' }], {
    source: 'CBS 84432NED',
    retrieved: house.now(),
  });
}

const region = () => /townhall\/([^/]+)\//.exec(house.said.find(({ key }) => key.startsWith('townhall/'))!.key)![1]!;
const cardIn = (workspace: string) =>
  plainText(house.said.filter(({ key }) => key.startsWith('townhall/') && key.endsWith(`2027@${workspace}`)).at(-1)!.card);
/** The slow deeds answer afterwards. */
const settledPress = async (person: Person, action: string, args: object = {}) => {
  await person.press(action, { townhall: 2027, ...args });
  await house.settle();
  return plainText(house.said.at(-1)!.card);
};
/** What a person sees of the deck, at the address that stands on the card in Teams. */
async function deckShown(): Promise<string> {
  const frozen = house.said
    .filter(({ key }) => key.endsWith('2027@teams:tb'))
    .flatMap(({ card }) => JSON.stringify(card).match(/deck\/2026\/([^/]+)\/page/)?.[1] ?? [])
    .at(-1)!;
  const asked = { region: region(), year: 2026, language: 'nl' as const, frozen };
  const office = deckOffice({
    table: house.plain.table,
    clock: house.plain.clock,
    read: () => ({ asked, format: 'page', expired: false }),
    present: async () => new Uint8Array(),
  });
  const { body } = await office({ method: 'GET', path: '/deck/x', query: {}, headers: {}, body: new Uint8Array() });
  return body!;
}

describe('figures that are frozen', () => {
  it('stay the same for everybody, on the card and in the presentation; a revision is mentioned', async () => {
    await planTownhall(house, joost);
    const before = await bram.press('townhall.figures', { townhall: 2027 });
    const done = await settledPress(joost, 'townhall.freeze');
    await figure('2022', 24_777);

    const shown = wordsOf(await bram.press('townhall.figures', { townhall: 2027 }));

    expect(wordsOf(before)).toContain('not been frozen yet');
    expect(done).toContain('De cijfers staan vast sinds maandag 23 november 2026');
    expect(cardIn('teams:tb')).toContain('Figures frozen on Monday 23 November 2026');
    expect(shown).toContain('€24,500 million');
    expect(shown).toContain('Revised after they were frozen');
    expect(shown).toContain('€24,777 million');
    const deck = await deckShown();
    expect(deck).toContain('24.500');
    expect(deck).not.toContain('24.777');
  });

  it('are frozen by one press; a second one says since when, and another moment is chosen on purpose', async () => {
    await planTownhall(house, joost);
    await settledPress(joost, 'townhall.freeze');
    house.later(60);

    const second = await settledPress(joost, 'townhall.freeze');
    await figure('2022', 24_777);
    const again = await settledPress(joost, 'townhall.freeze', { again: true });

    expect(second).toContain('stonden al vast, sinds maandag 23 november 2026 om 12:0');
    expect(again).toContain('De cijfers staan vast sinds maandag 23 november 2026 om 13:0');
    expect(await deckShown()).toContain('24.777');
  });

  it('are frozen by themselves on the day, before anybody is up', async () => {
    await planTownhall(house, joost);
    await house.pass((Date.parse('2027-03-18T06:00:00Z') - Date.parse(house.now())) / 60_000);
    await figure('2022', 24_777);

    expect(cardIn('slack:TA')).toContain('Cijfers vastgezet op donderdag 18 maart 2027 om 00:00');
    expect(await deckShown()).toContain('24.500');
  });

  it('are frozen by coordinators only', async () => {
    await planTownhall(house, joost);

    expect(await settledPress(bram, 'townhall.freeze')).toContain('coordinator');
    expect(cardIn('slack:TA')).not.toContain('vastgezet');
  });
});

describe('the programme', () => {
  it('is proposed out of the year, and taken in both languages', async () => {
    await raised(house, bram, 'Geen technisch personeel');
    await planTownhall(house, joost);
    await joost.submit('townhall.asked', { text: 'Waarom stijgt de OZB?' }, { townhall: 2027 });
    await joost.press('townhall.question.approve', { townhall: 2027, question: 1 });
    await house.settle();
    const proposed = await joost.press('townhall.agenda', { townhall: 2027 });
    const take = buttonsOf(proposed.card).find(({ label }) => label === 'Overnemen')!;

    await joost.press(take.action, take.args);
    await house.settle();

    expect(wordsOf(proposed)).toContain('Wat het meest speelt: #1 Geen technisch personeel');
    expect(wordsOf(proposed)).toContain('Uw vragen: Waarom stijgt de OZB?');
    expect(cardIn('slack:TA')).toContain('Welkom: Energie');
    expect(cardIn('teams:tb')).toContain('Welcome: Energie');
    expect(cardIn('teams:tb')).toContain('What do we agree, and who takes part?');
  });

  it('is adjusted in a coordinator’s own words', async () => {
    await planTownhall(house, joost);
    const form = (await joost.press('townhall.agenda.edit', { townhall: 2027 })).form!;

    const empty = await joost.submit(form.action, { lines: ' \n' }, form.args);
    await joost.submit(form.action, { lines: '- Inloop\n- Energie\n- Borrel' }, form.args);
    await house.settle();

    expect(empty.errors?.lines).toContain('één onderdeel per regel');
    expect(cardIn('teams:tb')).toMatch(/Programme\n• Inloop\n• Energie\n• Borrel/);
  });
});
