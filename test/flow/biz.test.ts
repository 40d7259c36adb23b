/** A BIZ support vote (draagvlakmeting) in chat, on both platforms: from the list of contributors to the outcome and its minutes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../bot/chat/ask.ts';
import { type Card, type Form, plainText } from '../../bot/chat/card.ts';
import { minutesOf } from '../../bot/fund/minutes.ts';
import { verifyMinutes } from '../../bot/fund/verifying.ts';
import { boxes } from '../../bot/fund/votes/boxes.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

/** Who pays: three who only use, three who only own, three who do both, of whom one is not in Streek. */
const LIST = [
  'KvK-nummer;Naam;Trekkingsgebied;Groep;WOZ-waarde',
  '20000001;Bakker;Centrum;gebruiker;210.000',
  '20000002;Slager;Centrum;gebruiker;220.000',
  '20000003;Kapper;Haven;gebruiker;230.000',
  '20000004;Pand A;Centrum;eigenaar;410.000',
  '20000005;Pand B;Centrum;eigenaar;420.000',
  '20000006;Pand C;Haven;eigenaar;430.000',
  '20000007;Molen;Haven;gebruiker;610.000',
  '20000007;Molen;Haven;eigenaar;620.000',
  '20000008;Brouwer;Centrum;gebruiker;630.000',
  '20000008;Brouwer;Centrum;eigenaar;640.000',
  '20000009;Elders;Haven;gebruiker;650.000',
  '20000009;Elders;Haven;eigenaar;660.000',
].join('\r\n');
const ONE_COMPANY = /[246][1-6]0\.000/;

let house: House;
let joost: Person;
let bram: Person;
let voters: Person[];
let proposal: number;
beforeEach(async () => {
  house = await openHouse();
  let join: (account: AccountId, kvk: string) => Promise<Person>;
  ({ joost, bram, join } = await foundTwente(house));
  voters = [];
  for (let n = 1; n <= 8; n++) voters.push(await join(n % 2 ? `slack:TA:p${n}` : `teams:tb:p${n}`, `2000000${n}`));
  const filled = await bram.submit('proposal.written', {
    title: 'BIZ Centrum en Haven',
    goal: 'Schoon, heel en veilig',
    amount: '50000',
    applicant: 'Stichting Ondernemersfonds',
  });
  const yes = buttonsOf(filled.card)[0]!;
  proposal = Number(/\d+/.exec(wordsOf(await bram.press(yes.action, yes.args)))![0]);
  await house.settle();
});
afterEach(() => house.close());

let sent = 0;
async function dragged(person: Person, content: string, name = 'lijst.csv'): Promise<Card> {
  const url = `https://files.example/${++sent}`;
  house.files.set(url, Buffer.from(content));
  await person.send([{ name, url }]);
  await house.settle();
  return house.said.at(-1)!.card;
}

const pressed = (person: Person, card: Card | undefined, label: string) => {
  const { action, args } = buttonsOf(card).find((button) => button.label === label)!;
  return person.press(action, args);
};
const kept = async (content = LIST) => pressed(joost, await dragged(joost, content), 'Ja, bewaren');
const standing = (form: Form) => Object.fromEntries(form.fields.map(({ name, value }) => [name, value ?? '']));

async function openVote(values: Record<string, string>) {
  const { form } = await joost.press('vote.open', { proposal });
  const filled = { ...standing(form!), deadline: 'vrijdag 17 uur', ...values };
  const reply = await joost.submit(form!.action, filled, form!.args);
  await house.settle();
  return { form: form!, reply };
}

function channelCard(workspace: string): Card {
  return house.said.filter(({ key, ref }) => key.startsWith('vote/') && ref.workspace === workspace).at(-1)!.card;
}

async function cast(choices: Record<number, 'for' | 'against' | 'abstain'>): Promise<void> {
  for (const [n, choice] of Object.entries(choices)) {
    const person = voters[Number(n) - 1]!;
    const card = channelCard(person.account.split(':').slice(0, 2).join(':'));
    const { action, args } = buttonsOf(card).find((button) => button.args?.choice === choice)!;
    await person.press(action, args);
  }
}

async function ended() {
  house.later(5 * 24 * 60);
  await house.settle();
  const [region] = (await house.plain.table.query({ pk: 'REGIONS', index: 'gsi1' })).items;
  return (await boxes(house.plain.table).find(String(region!.gsi1sk), 1))!;
}

describe('A list of contributors, dragged into the chat', () => {
  it('is shown as it would be kept, and kept after a yes; whoever looks at it sees how many are in Streek', async () => {
    const preview = await dragged(joost, LIST);
    const before = wordsOf(await joost.command('bijdrageplichtigen'));
    const done = await pressed(joost, preview, 'Ja, bewaren');

    expect(plainText(preview)).toContain('Bedrijven: 9 bedrijven, op 12 regels');
    expect(plainText(preview)).toContain('In Streek: 8; hier niet te bereiken: 1');
    expect(plainText(preview)).toContain('gebruikers: 6 bedrijven, samen € 2.550.000 WOZ-waarde');
    expect(plainText(preview)).toContain('eigenaren: 6 bedrijven, samen € 3.180.000 WOZ-waarde');
    expect(plainText(preview)).toContain('Centrum: 5 bedrijven');
    expect(before).toContain('Er is geen lijst van bijdrageplichtigen.');
    expect(wordsOf(done)).toContain('De lijst van bijdrageplichtigen is bewaard.');
    expect(done.audience).toBe('asker');
    expect(wordsOf(await joost.command('bijdrageplichtigen'))).toContain('Bewaard door Joost op 23 november 2026');
  });

  it('with faults names each line, at most ten, and nothing is kept', async () => {
    const wrong = Array.from({ length: 12 }, (_, n) => `${n};Bedrijf;Centrum;gebruiker;1000`).join('\n');
    const said = plainText(await dragged(joost, `${LIST}\n${wrong}`));

    expect(said).toContain('Er kloppen 12 dingen niet in deze lijst. Er is niets bewaard');
    expect(said).toContain('Regel 14, kolom KvK-nummer: “0” is geen KvK-nummer van 8 cijfers');
    expect(said).not.toContain('Regel 24');
    expect(said).toContain('En nog 2.');
    expect(wordsOf(await joost.command('bijdrageplichtigen'))).toContain('Er is geen lijst');
  });

  it('replaces the one before as a whole, which can be put back', async () => {
    await kept();
    const second = await kept(LIST.split('\r\n').slice(0, 4).join('\n'));
    const back = await pressed(joost, second.card, 'Vorige lijst terugzetten');
    const stale = await pressed(joost, second.card, 'Vorige lijst terugzetten');

    expect(wordsOf(second)).toContain('3 bedrijven, op 3 regels');
    expect(wordsOf(back)).toContain('9 bedrijven, op 12 regels');
    expect(wordsOf(stale)).toContain('De lijst is intussen gewijzigd.');
    expect(wordsOf(stale)).toContain('9 bedrijven, op 12 regels');
  });

  it('is taken away, and put back', async () => {
    const removed = await pressed(joost, (await kept()).card, 'Weghalen');
    const back = await pressed(joost, removed.card, 'Vorige lijst terugzetten');

    expect(wordsOf(removed)).toContain('geldt niet meer');
    expect(wordsOf(back)).toContain('9 bedrijven, op 12 regels');
  });

  it('is kept once, however often the yes comes, and not at all after a no', async () => {
    const yes = await dragged(joost, LIST);
    await pressed(joost, yes, 'Ja, bewaren');
    const twice = await pressed(joost, yes, 'Ja, bewaren');
    const no = await dragged(joost, LIST.split('\r\n').slice(0, 4).join('\n'));
    await pressed(joost, no, 'Nee');
    const late = await pressed(joost, no, 'Ja, bewaren');

    expect(wordsOf(twice)).toContain('Deze lijst geldt al.');
    expect(wordsOf(late)).toContain('wacht niet meer');
    expect(wordsOf(await joost.command('bijdrageplichtigen'))).toContain('9 bedrijven');
  });

  it('is for coordinators alone, to bring and to see; aloud in a channel nothing of it is said', async () => {
    await kept();

    expect(plainText(await dragged(bram, LIST))).toContain('coordinator');
    expect(wordsOf(await bram.command('contributors'))).toContain('coordinator');
    expect(wordsOf(await joost.say('bijdrageplichtigen'))).not.toContain('WOZ');
  });

  it('leaves a file of figures to the monitor', async () => {
    const card = await dragged(joost, 'indicator;gemeente;jaar;waarde\nLaadpalen;Hengelo;2024;120\n', 'cijfers.csv');

    expect(plainText(card)).toContain('Laadpalen');
  });
});

describe('A BIZ support vote', () => {
  it('needs a list of contributors, and says so', async () => {
    const { form, reply } = await openVote({ rule: 'biz' });

    expect(JSON.stringify(form.intro)).toContain('lijst van bijdrageplichtigen nodig');
    expect(reply.errors?.rule).toContain('Sleep eerst een CSV-bestand');
  });

  it('of users and owners is held from chat to outcome, explained by class and by value, on both platforms', async () => {
    await kept();
    const { form, reply } = await openVote({ rule: 'biz-two-classes', secrecy: 'open' });
    await cast({ 1: 'for', 2: 'for', 3: 'against', 4: 'for', 5: 'against', 6: 'for', 7: 'for', 8: 'for' });
    await house.settle();
    const during = plainText(channelCard('slack:TA'));
    const vote = await ended();

    expect(JSON.stringify(form.intro)).toContain('Bijdrageplichtigen op de lijst: 9; in Streek: 8; hier niet te bereiken: 1.');
    expect(wordsOf(reply)).toContain('is geopend voor 9 kiesgerechtigden');
    expect(wordsOf(reply)).toContain('In Streek: 8; hier niet te bereiken: 1.');
    expect(during).toContain('De stand blijft verborgen');
    const outcome = plainText(channelCard('slack:TA'));
    expect(outcome).toContain('BIZ Centrum en Haven: Aangenomen');
    expect(outcome).toContain('Quorum: 10 van 12; 6 nodig; marge 4: gehaald');
    expect(outcome).toContain('8 van 10 voor; 7 nodig; marge 1: gehaald');
    expect(outcome).toContain('Gebruikers: Quorum: 5 van 6; 3 nodig; marge 2: gehaald');
    expect(outcome).toContain('Eigenaren: 4 van 5 voor; 3 nodig; marge 1: gehaald');
    expect(outcome).toContain('WOZ-waarde van de voorstemmers tegenover die van de tegenstemmers: gehaald');
    expect(plainText(channelCard('teams:tb'))).toContain('Owners: 4 of 5 for; 3 needed; margin 1: met');
    expect(vote.outcome!.result).toBe('granted');
    expect(verifyMinutes(JSON.parse(JSON.stringify(minutesOf(vote))))).toMatchObject({ result: 'granted', recounted: true });
  });

  it('of one class counts only those who pay in it, and an area is called with all that it has', async () => {
    await kept();
    const { reply } = await openVote({ rule: 'biz', who: 'eigenaren', secrecy: 'open' });
    await cast({ 4: 'for', 5: 'for', 6: 'for', 7: 'against', 8: 'against' });
    const vote = await ended();

    expect(wordsOf(reply)).toContain('is geopend voor 6 kiesgerechtigden');
    expect(Object.keys(vote.roll).sort()).toEqual([4, 5, 6, 7, 8, 9].map((n) => `2000000${n}`));
    expect(plainText(channelCard('slack:TA'))).toContain('3 van 5 voor; 4 nodig; marge −1: niet gehaald');
    expect(vote.outcome!.result).toBe('rejected');
  });

  it('is rejected where the value is against, however many are for', async () => {
    await kept();
    await openVote({
      rule: 'biz',
      who: '20000001, 20000002, 20000003, Pand A, 20000007, 20000008, 20000004, 20000005, 20000006',
    });
    await cast({ 1: 'for', 2: 'for', 3: 'for', 4: 'for', 5: 'for', 6: 'for', 7: 'against', 8: 'against' });
    const vote = await ended();

    expect(vote.outcome!.findings.map(({ met }) => met)).toEqual([true, true, false]);
    expect(plainText(channelCard('slack:TA'))).toContain('tegenstemmers: niet gehaald');
  });

  it('tells nobody what another company pays for: not on a card, not in the outcome, not in the minutes', async () => {
    await kept();
    const before = house.said.length;
    await openVote({ rule: 'biz-two-classes', secrecy: 'open' });
    await cast({ 1: 'for', 2: 'for', 3: 'for', 4: 'for', 5: 'for', 6: 'for', 7: 'for', 8: 'against' });
    const own = wordsOf(await voters[0]!.press('vote.status', { vote: 1 }));
    const vote = await ended();

    const said = house.said.slice(before).map(({ card }) => plainText(card));
    expect([...said, own].join('\n')).not.toMatch(ONE_COMPANY);
    expect(JSON.stringify(minutesOf(vote))).not.toMatch(/"weight":[1-9]/);
    expect(vote.roll['20000007']!.stakes.map(({ weight }) => weight)).toEqual([610_000, 620_000]);
  });

  it('keeps the roll with which it was opened, whatever becomes of the list', async () => {
    const list = await kept();
    await openVote({ rule: 'biz', secrecy: 'open' });
    await pressed(joost, list.card, 'Weghalen');
    const vote = await ended();

    expect(Object.keys(vote.roll)).toHaveLength(9);
  });

  it('has a company added to its roll out of the list, with what it pays for', async () => {
    await kept();
    await openVote({ rule: 'biz', who: 'Haven', secrecy: 'open' });
    const { form } = await joost.press('vote.correct.form', { vote: 1 });
    await joost.submit(form!.action, { add: 'Bakker', remove: '', reason: 'Verhuisd naar de haven' }, form!.args);
    const vote = await ended();

    expect(vote.roll['20000001']).toMatchObject({ name: 'Bakker', stakes: [{ weight: 210_000 }] });
  });
});

describe('An advice vote', () => {
  it('is of the companies of the members, list or no list; in an area of the list, of those who pay there', async () => {
    await kept();
    const all = await openVote({ rule: 'advice' });
    await joost.submit('vote.void', { reason: 'Opnieuw' }, { vote: 1 });
    await house.settle();
    const area = await openVote({ rule: 'advice', who: 'Haven' });

    expect(wordsOf(all.reply)).toContain('is geopend voor 10 kiesgerechtigden');
    expect(wordsOf(area.reply)).toContain('is geopend voor 4 kiesgerechtigden');
    expect(wordsOf(area.reply)).toContain('In Streek: 3; hier niet te bereiken: 1.');
  });
});
