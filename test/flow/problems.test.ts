import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

let house: House;
let joost: Person;
let bram: Person;
let join: Awaited<ReturnType<typeof foundTwente>>['join'];
beforeEach(async () => {
  house = await openHouse();
  ({ joost, bram, join } = await foundTwente(house));
});
afterEach(() => house.close());

/** The card of a problem as it stands in a workspace's region channel. */
const cardIn = (workspace: string, number: number) => {
  const found = house.said.filter(({ key }) => key.endsWith(`/${number}@${workspace}`));
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] && plainText(found[0].card);
};
const actionsOf = (reply: Awaited<ReturnType<Person['press']>>) => buttonsOf(reply.card).map(({ action }) => action);
const told = (account: string) =>
  house.said.filter(({ ref }) => ref.channel === `dm-${account}`).map(({ card }) => plainText(card));

describe('raising a problem in words', () => {
  it('shows what was understood and writes nothing without a yes', async () => {
    const reply = await joost.command('meld wij krijgen geen technisch personeel meer');
    await house.settle();

    expect(wordsOf(reply)).toContain('Wij krijgen geen technisch personeel meer');
    expect(actionsOf(reply)).toEqual(['problem.confirm', 'problem.adjust', 'problem.cancel']);
    expect(cardIn('teams:tb', 1)).toBeUndefined();
  });

  it('after the yes stands in every workspace, in the language of its channel, once', async () => {
    const draft = buttonsOf((await joost.command('meld Geen personeel')).card)[0]!.args!;

    const first = await joost.press('problem.confirm', draft);
    const second = await joost.press('problem.confirm', draft);
    await house.settle();

    expect(wordsOf(first)).toContain('Gemeld als vraagstuk 1');
    expect(wordsOf(second)).toContain('al gemeld, als vraagstuk 1');
    expect(cardIn('slack:TA', 1)).toContain('1 bedrijf heeft dit');
    expect(cardIn('teams:tb', 1)).toContain('1 company has this');
    expect(wordsOf(await joost.command('vraagstukken')).match(/#\d+/g)).toEqual(['#1']);
  });

  it('only the person who typed it can confirm it, adjust it or drop it', async () => {
    const draft = buttonsOf((await joost.command('meld Geen personeel')).card)[0]!.args!;

    for (const action of ['problem.confirm', 'problem.adjust', 'problem.cancel', 'problem.same']) {
      expect(wordsOf(await bram.press(action, { ...draft, problem: 1 }))).toMatch(
        /Only the person who typed it|Alleen wie het typte/,
      );
    }
  });

  it('a draft that is gone says so, and counts nobody anywhere', async () => {
    await raised(house, joost, 'Geen stroom');

    const reply = await bram.press('problem.same', { draft: 'gone', problem: 1 });

    expect(wordsOf(reply)).toMatch(/draft has expired|concept is verlopen/);
    expect(wordsOf(await joost.command('vraagstuk 1'))).toContain('1 bedrijf heeft dit');
  });

  it('can be adjusted before the yes, and dropped', async () => {
    const one = buttonsOf((await joost.command('meld Geen personel')).card)[0]!.args!;
    const two = buttonsOf((await joost.command('meld Te weinig groen')).card)[0]!.args!;

    await joost.submit('problem.adjusted', { title: 'Geen personeel', text: 'Geen personeel' }, one);
    const dropped = await joost.press('problem.cancel', two);
    const late = await joost.press('problem.confirm', two);

    expect(wordsOf(dropped)).toContain('ik meld niets');
    expect(wordsOf(late)).toContain('verlopen of al afgehandeld');
    expect(wordsOf(await joost.command('vraagstukken'))).toContain('#1 Geen personeel');
  });

  it('a delivery that comes twice makes one draft', async () => {
    const delivery = joost.ask({ kind: 'command', text: 'meld Geen personeel' });

    const [one, two] = [await joost.deliver(delivery), await joost.deliver(delivery)];

    expect(buttonsOf(one.card)[0]!.args).toEqual(buttonsOf(two.card)[0]!.args);
  });

  it('offers what is alike, across languages, and counts the company there instead', async () => {
    await raised(house, joost, 'Wij krijgen geen technisch personeel meer');

    const reply = await bram.command('raise we cannot find technicians any more');
    const same = buttonsOf(reply.card).find(({ action }) => action === 'problem.same')!;
    const supported = await bram.press('problem.same', same.args);
    await house.settle();

    expect(wordsOf(reply)).toContain('#1 Wij krijgen geen technisch personeel meer');
    expect(wordsOf(supported)).toContain('2 companies have this');
    expect(cardIn('slack:TA', 1)).toContain('2 bedrijven hebben dit');
    expect(wordsOf(await bram.command('problems')).match(/#\d+/g)).toEqual(['#1']);
  });

  it.each([
    ['only emoji', '😀😀😀'],
    ['right to left', 'שלום עולם, אין לנו עובדים'],
    ['markup and mentions', '<!channel> *let op* @everyone <https://kwaad.example|klik>'],
    ['20,000 characters', 'lang '.repeat(4000)],
  ])('keeps the words as they were typed: %s', async (_kind, words) => {
    const draft = buttonsOf((await joost.command(`meld ${words}`)).card).find(({ action }) => action === 'problem.confirm')!
      .args!;
    await joost.press('problem.confirm', draft);
    await house.settle();

    const shown = await joost.command('vraagstuk 1');

    expect(wordsOf(shown)).toContain(words.trim().slice(0, 60));
    expect(cardIn('teams:tb', 1)).toContain(words.trim().slice(0, 60));
  });
});

describe('"we have this too"', () => {
  it('counts a company once, however many of its people press, and every card follows', async () => {
    const number = await raised(house, joost, 'Geen stroom');
    const ann = await join('slack:TA:ann', '00000005');
    const colleague = await join('teams:tb:col', '00000005');

    const first = await ann.press('problem.support', { problem: number, on: 'card' });
    const second = await colleague.press('problem.support', { problem: number, on: 'card' });
    await house.settle();

    expect(wordsOf(first)).toContain('2 bedrijven hebben dit');
    expect(wordsOf(second)).toContain('was on the list already');
    expect(cardIn('slack:TA', number)).toContain('2 bedrijven hebben dit');
    expect(cardIn('teams:tb', number)).toContain('2 companies have this');
  });

  it('counts every company exactly once when all press at once', async () => {
    const number = await raised(house, joost, 'Geen stroom');
    const people = await Promise.all(Array.from({ length: 20 }, (_, i) => join(`slack:TA:p${i}`, String(20_000_000 + (i % 10)))));

    await Promise.all(people.flatMap((person) => [1, 2, 3].map(() => person.press('problem.support', { problem: number }))));
    await house.settle();

    expect(cardIn('slack:TA', number)).toContain('11 bedrijven hebben dit');
  });

  it('can be taken back, and given again', async () => {
    const number = await raised(house, joost, 'Geen stroom');
    await bram.press('problem.support', { problem: number });

    const back = await bram.press('problem.withdraw', { problem: number });
    const twice = await bram.press('problem.withdraw', { problem: number });
    const again = await bram.press('problem.support', { problem: number });

    expect(wordsOf(back)).toContain('has been taken back');
    expect(wordsOf(twice)).toContain('was not on the list');
    expect(wordsOf(again)).toContain('2 companies have this');
  });

  it('what it costs is read by the author and the coordinators, by nobody else', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const bob = await join('slack:TA:bob', '00000006');
    const number = await raised(house, ann, 'Geen stroom');
    await bram.press('problem.support', { problem: number });

    await bram.submit('problem.contributed', { costs: 'twee ton per jaar', helps: 'yes' }, { problem: number });
    const stranger = await bob.submit('problem.contributed', { costs: 'x', helps: 'yes' }, { problem: number });

    expect(wordsOf(stranger)).toContain('stond hier niet bij');
    expect(wordsOf(await ann.command(`vraagstuk ${number}`))).toContain('twee ton per jaar');
    expect(wordsOf(await joost.command(`vraagstuk ${number}`))).toContain('twee ton per jaar');
    expect(wordsOf(await bob.command(`vraagstuk ${number}`))).not.toContain('twee ton');
    expect(wordsOf(await bob.command(`vraagstuk ${number}`))).toContain('1 bedrijf wil meehelpen');
  });

  it('asked aloud in a channel, a problem is shown as everyone may see it: without what it costs others', async () => {
    const number = await raised(house, joost, 'Geen stroom');
    await bram.press('problem.support', { problem: number });
    await bram.submit('problem.contributed', { costs: 'twee ton per jaar', helps: 'yes' }, { problem: number });

    const aloud = await joost.say(`vraagstuk ${number}`);
    const merged = await joost.say(`samenvoegen ${await raised(house, bram, 'Parkeren')} met ${number}`);

    expect(wordsOf(aloud)).toContain('Geen stroom');
    expect(wordsOf(aloud) + wordsOf(merged)).not.toContain('twee ton');
    expect(actionsOf(aloud)).toEqual(['problem.support', 'problem.follow', 'problem.show']);
    expect(wordsOf(await joost.press('problem.show', { problem: number }))).toContain('twee ton per jaar');
  });

  it('is refused with a reason for an unknown number and for what is solved', async () => {
    const number = await raised(house, joost, 'Geen stroom');
    await joost.submit('problem.status.set', { status: 'solved', reason: 'Nieuw station' }, { problem: number });

    expect(wordsOf(await bram.command('support 99'))).toContain('There is no problem 99');
    expect(wordsOf(await bram.command(`support ${number}`))).toContain('This problem is solved');
  });
});

describe('tending a problem', () => {
  it('is for the author and coordinators: only they see the buttons, others hear why not', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const number = await raised(house, ann, 'Geen stroom');

    expect(actionsOf(await ann.command(`vraagstuk ${number}`))).toContain('problem.edit');
    expect(actionsOf(await joost.command(`vraagstuk ${number}`))).toContain('problem.merge');
    expect(actionsOf(await bram.command(`problem ${number}`))).not.toContain('problem.edit');
    for (const action of ['problem.edit', 'problem.status', 'problem.merge']) {
      expect(wordsOf(await bram.press(action, { problem: number }))).toContain('Only the author or a coordinator');
    }
    for (const action of ['problem.edited', 'problem.status.set', 'problem.merged']) {
      const forged = await bram.submit(action, { title: 'x', status: 'closed', reason: 'x', into: '2' }, { problem: number });
      expect(wordsOf(forged)).toContain('Only the author or a coordinator');
    }
    expect(wordsOf(await bram.command(`problem ${number}`))).toContain('Geen stroom');
  });

  it('stays the author’s when their two accounts turn out to be one person', async () => {
    const inTeams = await join('teams:tb:ann', '00000005');
    const number = await raised(house, inTeams, 'Geen stroom');
    const inSlack = await join('slack:TA:ann', '00000005');
    const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await inSlack.press('account.link')))![0];

    await inTeams.say(`koppel ${code}`);
    const shown = await inSlack.command(`vraagstuk ${number}`);
    await joost.submit('problem.status.set', { status: 'adopted', reason: '' }, { problem: number });
    await house.settle();

    expect(actionsOf(shown)).toContain('problem.edit');
    expect(told('slack:TA:ann').join()).toContain('is nu opgepakt');
  });

  it('an edit shows on every card', async () => {
    const number = await raised(house, joost, 'Geen stroom');

    await joost.submit('problem.edited', { title: 'Netcongestie', text: 'Het net is vol' }, { problem: number });
    await house.settle();

    expect(cardIn('teams:tb', number)).toContain('Netcongestie\nHet net is vol');
  });

  it('a new status is told to everyone concerned, with its reason', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const number = await raised(house, ann, 'Geen stroom');
    await bram.press('problem.support', { problem: number });

    const refused = await ann.submit('problem.status.set', { status: 'solved', reason: '' }, { problem: number });
    await ann.submit('problem.status.set', { status: 'solved', reason: 'Nieuw station' }, { problem: number });
    await house.settle();

    expect(refused.errors!.reason).toContain('Geef een toelichting');
    expect(told('slack:TA:ann').join()).toContain('is nu opgelost');
    expect(told('teams:tb:bram').join()).toContain('Explanation: Nieuw station');
    expect(cardIn('teams:tb', number)).toContain('Status: solved');
  });

  it('following is for anyone, and stops when asked', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const number = await raised(house, joost, 'Geen stroom');

    await ann.command(`volg ${number}`);
    await ann.command(`ontvolg ${number}`);
    await bram.command(`follow ${number}`);
    await joost.submit('problem.status.set', { status: 'adopted', reason: '' }, { problem: number });
    await house.settle();

    expect(told('slack:TA:ann')).toEqual([]);
    expect(told('teams:tb:bram').at(-1)).toContain('is now adopted');
  });
});

describe('merging duplicates', () => {
  it('unites, forwards, tells, and can be undone', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const one = await raised(house, joost, 'Geen technisch personeel');
    const two = await raised(house, ann, 'Vol elektriciteitsnet');
    await bram.press('problem.support', { problem: two });
    await house.settle();

    const merged = await joost.command(`samenvoegen ${two} met ${one}`);
    await house.settle();

    expect(wordsOf(merged)).toContain('3 bedrijven hebben dit');
    expect(wordsOf(await bram.command(`problem ${two}`))).toContain(
      `Vraagstuk ${two} is samengevoegd met ${one}`
        .replace('Vraagstuk', 'Problem')
        .replace('is samengevoegd met', 'has been merged into'),
    );
    expect(cardIn('teams:tb', two)).toContain(`Merged into #${one}`);
    expect(cardIn('teams:tb', one)).toContain('3 companies have this');
    expect(told('slack:TA:ann').join()).toContain('is samengevoegd met');
    expect(told('slack:TA:joost').join()).toContain('is een ander opgegaan: 3 bedrijven hebben dit');
    expect(wordsOf(await ann.command(`steun ${two}`))).toContain('stond hier al bij');

    await joost.press('problem.unmerge', { problem: two });
    await house.settle();

    expect(cardIn('teams:tb', one)).toContain('1 company has this');
    expect(cardIn('teams:tb', two)).toContain('2 companies have this');
    expect(told('slack:TA:ann').at(-1)).toContain('staat weer los');
  });

  it('answers a wrong number in one sentence and changes nothing', async () => {
    const one = await raised(house, joost, 'Geen personeel');
    const sentence = async (into: string) => (await joost.submit('problem.merged', { into }, { problem: one })).errors?.into;

    expect(await sentence('twaalf')).toContain('Vul het nummer in');
    expect(await sentence('99')).toContain('Vraagstuk 99 is er niet');
    expect(await sentence(String(one))).toContain('niet met zichzelf');
    expect(wordsOf(await joost.command('vraagstukken'))).toContain('#1 Geen personeel');
  });
});

describe('finding', () => {
  it('lists what most companies have first, five a page', async () => {
    for (let i = 1; i <= 6; i++)
      await raised(house, joost, `Onderwerp nummer ${['een', 'twee', 'drie', 'vier', 'vijf', 'zes'][i - 1]}`);
    await bram.press('problem.support', { problem: 3 });

    const first = await joost.command('vraagstukken');
    const next = buttonsOf(first.card).find(({ label }) => label === 'Volgende')!;
    const second = await joost.press(next.action, next.args);

    expect(wordsOf(first).match(/#\d/g)).toEqual(['#3', '#6', '#5', '#4', '#2']);
    expect(wordsOf(second).match(/#\d/g)).toEqual(['#1']);
  });

  it('searches by word and by meaning', async () => {
    await raised(house, joost, 'Vol elektriciteitsnet');
    await raised(house, joost, 'Hangjongeren op het bedrijventerrein');

    expect(wordsOf(await joost.command('zoek jongeren'))).toContain('#2');
    expect(wordsOf(await bram.command('search grid congestion'))).toContain('#1');
    expect(wordsOf(await joost.command('zoek ruimtevaart'))).toContain('Geen vraagstuk gevonden');
  });

  it('search is a button too, which asks what for', async () => {
    await raised(house, joost, 'Vol elektriciteitsnet');

    const { form } = await joost.press('problem.search');
    const found = await joost.submit('problem.search', { words: 'stroomnet' });

    expect(form!.fields.map(({ name }) => name)).toEqual(['words']);
    expect(wordsOf(found)).toContain('Gevonden bij “stroomnet”');
  });

  it('the overview has one’s own problems, what is going on, and one’s company', async () => {
    await raised(house, joost, 'Geen personeel');
    await raised(house, bram, 'Parking is impossible');

    const words = wordsOf(await joost.home());

    expect(words).toMatch(/Uw vraagstukken\n#1 Geen personeel[\s\S]*Wat speelt er\n#2 Parking[\s\S]*Parkbeheer/);
  });

  it('a message can be raised by shortcut, in a form with its words', async () => {
    const { form } = await joost.shortcut('De N35 staat elke ochtend vast. Alweer.');

    expect(form!.fields.map((field) => field.value)).toEqual([
      'De N35 staat elke ochtend vast',
      'De N35 staat elke ochtend vast. Alweer.',
    ]);
  });
});
