/** Celebrating: what went well is told everywhere, once, with the names of who wants to be named, and never when somebody asks for quiet. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deckQuestions } from '../../bot/app/deck-questions.ts';
import { plainText } from '../../bot/chat/card.ts';
import { celebrationsOf } from '../../bot/digest/celebrating/told.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

const DAY = 24 * 60;

let house: House;
let joost: Person;
let bram: Person;
let problem: number;
beforeEach(async () => {
  house = await openHouse();
  ({ joost, bram } = await foundTwente(house));
  problem = await raised(house, bram, 'De brug is dicht');
});
afterEach(() => house.close());

async function solve(): Promise<void> {
  await joost.submit('problem.status.set', { status: 'solved', reason: 'De brug is open' }, { problem });
  await house.settle();
}
async function reopen(): Promise<void> {
  await joost.submit('problem.status.set', { status: 'open', reason: '' }, { problem });
  await house.settle();
}

const celebrated = () => house.said.filter(({ key }) => key.startsWith('celebration/problem/'));
const asked = (channel: string) =>
  house.said.filter(({ key, ref }) => key.startsWith('celebration/') && ref.channel === channel).at(-1)!.card;
const press = (who: Person, channel: string, label: string) => {
  const button = buttonsOf(asked(channel)).find((one) => one.label === label)!;
  return who.press(button.action, button.args);
};

describe('A problem that is solved', () => {
  it('is celebrated the next working morning in every workspace, each in its language, naming nobody who did not say yes', async () => {
    await solve();
    const before = celebrated().length;

    await house.pass(DAY);

    expect(before).toBe(0);
    expect(
      celebrated()
        .map(({ at, ref }) => [at, ref.workspace])
        .sort(),
    ).toEqual([
      ['2026-11-24T09:00:00.000Z', 'slack:TA'],
      ['2026-11-24T09:00:00.000Z', 'teams:tb'],
    ]);
    const [dutch, english] = ['slack:TA', 'teams:tb'].map((id) =>
      plainText(celebrated().find(({ ref }) => ref.workspace === id)!.card),
    );
    expect(dutch).toContain(
      'Te vieren: De brug is dicht\n1 bedrijf had hier last van. Nu is het opgelost. Zo is het gegaan: De brug is open',
    );
    expect(dutch).toContain('Gefeliciteerd aan iedereen die meedeed!');
    expect(english).toContain('To celebrate: De brug is dicht\n1 company had this problem. Now it is solved.');
  });

  it('is celebrated with the name of who raised it, when they are asked and say yes', async () => {
    await solve();
    await press(bram, 'dm-teams:tb:bram', 'Yes, name us');

    await house.pass(DAY);

    expect(plainText(celebrated()[0]!.card)).toContain('Gefeliciteerd, Kunststof!');
    const [region] = (await house.plain.table.query({ pk: 'REGIONS', index: 'gsi1' })).items;
    expect(await deckQuestions(house.plain.table).celebrations!({ region: String(region!.gsi1sk), year: 2026 })).toEqual([
      { what: 'problem', title: 'De brug is dicht', names: ['Kunststof'], at: '2026-11-24T09:00:00.000Z' },
    ]);
  });

  it('gets the name afterwards as well, in the message that stands', async () => {
    await solve();
    await house.pass(DAY);
    await bram.press('celebration.name', { subject: 'problem', id: String(problem), yes: true });
    await house.settle();

    expect(celebrated()).toHaveLength(2);
    expect(plainText(celebrated()[1]!.card)).toMatch(/Kunststof!/);
  });

  it('asks nobody who said before whether they want to be named', async () => {
    await bram.command('noem ons niet');

    await solve();

    expect(plainText(asked('dm-teams:tb:bram'))).toContain('We celebrate this in every workspace');
    expect(buttonsOf(asked('dm-teams:tb:bram')).map(({ label }) => label)).toEqual(['Keep it quiet']);
  });

  it('is celebrated once, however often it is opened and solved again', async () => {
    await solve();
    await house.pass(DAY);
    await reopen();
    await solve();

    await house.pass(7 * DAY);

    expect(
      celebrated()
        .map(({ ref }) => ref.workspace)
        .sort(),
    ).toEqual(['slack:TA', 'teams:tb']);
  });

  it('is celebrated although its moment was lost: the sweep sets it again', async () => {
    await solve();
    const { items } = await house.plain.table.query({ pk: 'DUE', index: 'gsi1' });
    const moment = items.find(({ name }) => String(name).startsWith('celebrate/'))!;
    await house.plain.table.write({ delete: moment });
    await house.app.sweep();

    await house.pass(DAY);

    expect(celebrated()).toHaveLength(2);
  });

  it('that turns out not to be is not celebrated; when it is at last, it is', async () => {
    await solve();
    await reopen();
    await house.pass(DAY);
    const meanwhile = celebrated().length;
    await solve();

    await house.pass(DAY);

    expect(meanwhile).toBe(0);
    expect(celebrated()).toHaveLength(2);
  });
});

describe('Who it concerns, and the coordinator,', () => {
  it.each([
    ['who raised it', () => bram, 'dm-teams:tb:bram', 'Keep it quiet'],
    ['the coordinator', () => joost, 'dm-slack:TA:joost', 'Stil houden'],
  ])('keep it quiet beforehand: %s', async (_, who, channel, label) => {
    await solve();
    await press(who(), channel, label);

    await house.pass(7 * DAY);

    expect(celebrated()).toEqual([]);
    expect(wordsOf(await joost.command('vieringen'))).toContain('Er is nog niets gevierd');
  });

  it('take it back afterwards: from the channels, the wall and the digest', async () => {
    await solve();
    await house.pass(DAY);
    await press(bram, 'dm-teams:tb:bram', 'Keep it quiet');

    await house.pass(7 * DAY);

    expect(
      celebrated()
        .map(({ card }) => plainText(card))
        .sort(),
    ).toEqual(['Dit bericht is op verzoek teruggenomen.', 'This message was taken back on request.']);
    expect(wordsOf(await joost.command('vieringen'))).toContain('Er is nog niets gevierd');
    const digest = house.said.find(({ key }) => key.startsWith('digest/'))!;
    expect(plainText(digest.card)).not.toContain('Te vieren');
    expect(plainText(digest.card)).toContain('opgelost');
  });

  it('and nobody else', async () => {
    await solve();
    const anna = house.person('slack:TA:anna', 'Anna');
    await anna.submit('region.joined', { person: 'Anna', name: 'Bakkerij', kvk: '00000077', municipality: 'Almelo' });

    const reply = await anna.press('celebration.quiet', { subject: 'problem', id: String(problem) });
    await house.pass(DAY);

    expect(wordsOf(reply)).toContain('Alleen wie het aangaat en de coördinator');
    expect(celebrated()).toHaveLength(2);
  });
});

describe('What was celebrated', () => {
  beforeEach(async () => {
    await solve();
    await bram.command('noem ons');
    await house.pass(DAY);
  });

  it('stands on the wall of the year, in the overview and in the digest of the week', async () => {
    const wall = wordsOf(await joost.command('vieringen 2026'));
    const overview = wordsOf(await joost.home());
    await house.pass(7 * DAY);

    expect(wall).toContain('Gevierd in 2026\nDe brug is dicht: 1 bedrijf had hier last van.');
    expect(wall).toContain('24 november 2026 · Kunststof');
    expect(overview).toContain('De brug is dicht: 1 bedrijf had hier last van.');
    const digest = house.said.find(({ key }) => key.startsWith('digest/'))!;
    expect(plainText(digest.card)).toContain('Te vieren\nDe brug is dicht: 1 bedrijf had hier last van.');
  });

  it('can be passed on as words to copy', async () => {
    const { action, args } = buttonsOf(celebrated()[0]!.card).find(({ label }) => label === 'Doorvertellen')!;

    expect(wordsOf(await joost.press(action, args))).toContain(
      'Te vieren in Twente: De brug is dicht\n\n1 bedrijf had hier last van. Nu is het opgelost. Zo is het gegaan: De brug is open\n\nGefeliciteerd, Kunststof!',
    );
  });

  it('is told to whoever makes the deck of the year, and not to that of another', async () => {
    const { directory } = await import('../../bot/region/directory.ts');
    const table = house.plain.table;
    const region = (await directory(table).regions())[0]!.id;
    const told = async () => ({ words: ['Opgelost'], title: 'De brug', buttons: [] });
    const tools = { table, directory: directory(table), told, momentIn: () => undefined, inventsNumbers: () => false };

    const years = await Promise.all([2025, 2026].map((year) => celebrationsOf(tools, region, year, 'nl')));

    expect(years).toEqual([
      [],
      [
        {
          at: '2026-11-24T09:00:00.000Z',
          subject: 'problem',
          id: String(problem),
          title: 'De brug',
          words: 'Opgelost',
          companies: ['Kunststof'],
        },
      ],
    ]);
  });
});

describe('A proposal that is granted', () => {
  it('is celebrated, with who applied', async () => {
    const drafted = await bram.submit('proposal.written', {
      title: 'Een camera',
      goal: 'Minder inbraken',
      amount: '5000',
      applicant: 'Kunststof',
    });
    const yes = buttonsOf(drafted.card)[0]!;
    const proposal = Number(/\d+/.exec(wordsOf(await bram.press(yes.action, yes.args)))![0]);
    await bram.command('noem ons');
    const { form } = await joost.press('vote.open', { proposal });
    const options = { rule: 'advice', secrecy: 'open', results: 'shown', reminders: 'none', night: 'no' };
    await joost.submit(form!.action, { ...options, deadline: 'vrijdag 17 uur' }, form!.args);
    await house.settle();
    const card = house.said.find(({ key }) => key.startsWith('vote/'))!.card;
    const cast = buttonsOf(card).find(({ label }) => label === 'Voor')!;
    await joost.press(cast.action, cast.args);

    await house.pass(7 * DAY);

    const told = house.said.filter(({ key }) => key.startsWith('celebration/proposal/'));
    expect(told.map(({ at }) => at)).toEqual(['2026-11-30T09:00:00.000Z', '2026-11-30T09:00:00.000Z']);
    expect(plainText(told[0]!.card)).toContain(
      `Te vieren: Een camera\nVoorstel ${proposal} is aangenomen: er komt € 5.000 uit het fonds, en het kan beginnen.\nGefeliciteerd, Kunststof!`,
    );
  });
});

describe('An initiative that lacks nothing any more', () => {
  it('is celebrated once its pledges are firm, with those who joined in their own name and said yes; the digest told who joined', async () => {
    const started = await bram.submit('initiative.written', { title: 'Een werkplaats', what: 'Samen opleiden', hours: '16' });
    const initiative = Number(/\d+/.exec(wordsOf(started))![0]);
    await house.settle();
    await joost.submit('pledge.made', { hours: '16' }, { initiative });
    await joost.command('noem ons');
    await house.pass(6 * DAY + 23 * 60);
    const shown = await bram.press('pledge.firm', { initiative });
    const settle = buttonsOf(shown.card).find(({ action }) => action === 'pledge.settle')!;
    await bram.press(settle.action, settle.args);

    await house.pass(2 * DAY);

    const digest = house.said.find(({ key }) => key.startsWith('digest/'))!;
    expect(plainText(digest.card)).toContain(`Nieuw initiatief ${initiative}: Een werkplaats · alles is toegezegd`);
    const told = house.said.filter(({ key }) => key.startsWith('celebration/initiative/')).map(({ card }) => plainText(card));
    expect(told[0]).toContain('Te vieren: Een werkplaats\nAlles wat nodig was is toegezegd, door 1 bedrijf. Het kan beginnen.');
    expect(told[0]).toContain('Gefeliciteerd, Parkbeheer!');
    expect(told).toHaveLength(2);
  });
});
