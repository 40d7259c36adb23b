/** The weekly digest: what happened, for whom, when; from what people do to what stands in their chat. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

let house: House;
let joost: Person;
let bram: Person;
let join: Awaited<ReturnType<typeof foundTwente>>['join'];
beforeEach(async () => {
  house = await openHouse();
  ({ joost, bram, join } = await foundTwente(house));
});
afterEach(() => house.close());

const digests = (who: string) => house.said.filter(({ key, ref }) => key.startsWith('digest/') && ref.channel === `dm-${who}`);
const textsFor = (who: string) => digests(who).map(({ card }) => plainText(card));

describe('On Monday at half past eight a coordinator', () => {
  it('is told what is new and what moved, with buttons that do the thing; in their own language', async () => {
    const number = await raised(house, bram, 'Geen monteurs te vinden');
    const rik = await join('slack:TA:rik', '00000003');
    await rik.press('problem.support', { problem: number });

    await house.pass(WEEK);

    const [digest] = digests('slack:TA:joost');
    expect(digest!.at).toBe('2026-11-30T07:30:00.000Z');
    expect(plainText(digest!.card)).toContain('Weekbericht Twente');
    expect(plainText(digest!.card)).toContain(`Nieuw vraagstuk: #${number} Geen monteurs te vinden · 2 bedrijven hebben dit`);
    expect(buttonsOf(digest!.card).map(({ action }) => action)).toContain('problem.support');
    expect(digests('teams:tb:bram')).toEqual([]);
  });
});

describe('A quiet week', () => {
  it('is told in two lines', async () => {
    await house.pass(2 * WEEK);

    const [, quiet] = textsFor('slack:TA:joost');
    expect(quiet!.split('\n').slice(2)).toEqual([
      'Een rustige week in Twente: er is niets nieuws.',
      'Speelt er iets bij u? Typ het gewoon.',
    ]);
  });
});

describe('A member', () => {
  it('gets it only when they ask for it, in English, at their own hour, until they no longer want it', async () => {
    await bram.command('language en');
    const on = await bram.command('digest on');
    const at = await bram.command('digest at Thursday 16:00');
    await raised(house, joost, 'Geen stroom');

    await house.pass(WEEK);
    await bram.command('digest off');
    await house.pass(WEEK);

    expect(wordsOf(on)).toContain('every Monday at 08:30 (Amsterdam)');
    expect(wordsOf(at)).toContain('every Thursday at 16:00 (Amsterdam)');
    expect(digests('teams:tb:bram').map(({ at: sent }) => sent)).toEqual(['2026-11-26T15:00:00.000Z']);
    expect(textsFor('teams:tb:bram')[0]).toContain('New problem: #1 Geen stroom · 1 company has this');
  });
});

it('“Wat gebeurde er deze week?” gives it now', async () => {
  await raised(house, bram, 'Geen monteurs te vinden');

  const reply = await joost.command('wat gebeurde er deze week?');

  expect(wordsOf(reply)).toContain('Nieuw vraagstuk: #1 Geen monteurs te vinden');
});

describe('Who was asked whether they want an introduction', () => {
  it('and has not answered finds it in their digest, with the buttons; once they have, no longer; and nobody else ever does', async () => {
    await bram.command('digest on');
    const place = {
      title: 'Een praktijkwerkplaats',
      what: 'Leerlingen opleiden, met een projectleider',
      place: 'Hengelo',
      hours: '16',
    };
    await joost.submit('initiative.written', { ...place, roles: 'projectleider' });
    await house.settle();
    await bram.submit('offer.written', {
      words: 'Een projectleider voor onderwijs en opleiding',
      hours: '16',
      roles: 'projectleider',
    });
    await house.pass(WEEK);
    const asked = digests('teams:tb:bram').at(-1)!;
    const no = buttonsOf(asked.card).find(({ action, args }) => action === 'introduction.answer' && args!.yes === false)!;
    await bram.press(no.action, no.args);
    await house.pass(WEEK);

    expect(plainText(asked.card)).toContain(
      'For you\nYou have not said yet whether you want an introduction at initiative 1: Een praktijkwerkplaats',
    );
    expect(textsFor('teams:tb:bram').at(-1)).not.toContain('introduction');
    expect(textsFor('slack:TA:joost').join()).not.toContain('introductie');
  });
});
