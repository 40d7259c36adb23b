/**
 * Offers, suggestions and introductions, across two Slack workspaces and a Teams tenant: nobody hears of anybody before both said yes,
 * and a no is never heard at all.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Args, plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

let house: House;
/** The coordinator, in the first Slack workspace. */
let joost: Person;
/** Offers, in Teams, in English. */
let bram: Person;
/** Starts an initiative, in the second Slack workspace. */
let karin: Person;
let join: Awaited<ReturnType<typeof foundTwente>>['join'];
beforeEach(async () => {
  house = await openHouse();
  ({ joost, bram, join } = await foundTwente(house));
  karin = house.person('slack:TC:karin', 'Karin');
  const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await joost.press('region.link')))![0];
  await karin.submit('region.redeemed', { code, workspace: 'Kennispark', language: 'nl' });
  await joost.press('region.approve', { workspace: 'slack:TC' });
  await karin.submit('region.joined', { person: 'Karin', name: 'Labtech', kvk: '00000003', municipality: 'Enschede' });
  await house.settle();
});
afterEach(() => house.close());

const DAY = 24 * 60;
const PLACE = {
  title: 'Een praktijkwerkplaats voor techniek',
  what: 'Samen leerlingen opleiden tot monteur, met een projectleider',
  place: 'Hengelo',
  hours: '16',
  roles: 'projectleider',
};
const OFFER = { words: 'Een projectleider voor onderwijs en opleiding', hours: '16', roles: 'projectleider', amount: '5000' };

type Answer = Awaited<ReturnType<Person['press']>>;
const argsOf = (reply: Answer, action: string): Args =>
  buttonsOf(reply.card ?? reply.replace).find((button) => button.action === action)!.args!;

/** All that was written to somebody in person, oldest first. */
const said = (person: Person) => house.said.filter(({ ref }) => ref.channel === `dm-${person.account}`);
const told = (person: Person) => said(person).map(({ card }) => plainText(card));
/** The questions whether they want to be introduced. */
const questions = (person: Person) =>
  said(person).filter(({ card }) => buttonsOf(card).some(({ action }) => action === 'introduction.answer'));
const question = (person: Person) => questions(person).at(-1);

async function started(person: Person, values: Record<string, string> = {}): Promise<number> {
  const reply = await person.submit('initiative.written', { ...PLACE, ...values });
  await house.settle();
  return Number(/\d+/.exec(wordsOf(reply))![0]);
}

async function offered(person: Person, values: Record<string, string> = {}): Promise<void> {
  await person.submit('offer.written', { ...OFFER, ...values });
  await house.settle();
}

/** Answers the question that was put last. */
async function answers(person: Person, yes: boolean): Promise<Answer> {
  const { card } = question(person)!;
  const button = buttonsOf(card).find(({ action, args }) => action === 'introduction.answer' && args!.yes === yes)!;
  const reply = await person.press(button.action, button.args);
  await house.settle();
  return reply;
}

describe('an offer', () => {
  it('in words is shown back, kept after a yes, once, and seen by nobody else', async () => {
    const shown = await bram.command('offer two days a month of a project leader for energy, and I know people at the province');
    const first = await bram.press('offer.confirm', argsOf(shown, 'offer.confirm'));
    const second = await bram.press('offer.confirm', argsOf(shown, 'offer.confirm'));
    await house.settle();
    const before = house.said.length;

    const own = await bram.command('my offers');
    const others = [await karin.home(), await karin.command('aanbod'), await joost.command('koppelingen')]
      .map(wordsOf)
      .join('\n');

    expect(wordsOf(shown)).toContain(
      'Offer: time and network\nTime: 16 hours a month\nAs: project leader\nDoors: province\nThemes: energy',
    );
    expect(wordsOf(first)).toContain('Kept as your offer 1');
    expect(wordsOf(second)).toContain('This was there already, as your offer 1');
    expect(wordsOf(own).match(/Offer \d/g)).toEqual(['Offer 1']);
    expect(others).not.toMatch(/project leader|province/);
    expect(
      house.said
        .slice(0, before)
        .map(({ card }) => plainText(card))
        .join('\n'),
    ).not.toContain('project leader');
  });

  it('said aloud in a channel is answered behind a button that shows it to nobody else', async () => {
    const shown = await bram.say('bied aan 8 uur per maand als boekhouder');

    const pressed = await bram.press('offer.draft', argsOf(shown, 'offer.draft'));
    const stranger = await joost.press('offer.draft', argsOf(shown, 'offer.draft'));

    expect(wordsOf(shown)).not.toContain('boekhouder');
    expect(wordsOf(pressed)).toContain('boekhouder');
    expect(wordsOf(stranger)).toBe('Alleen wie het typte kan dit bevestigen.');
  });

  it.each([
    ['amount', { amount: '-500' }, 'Een bedrag is meer dan nul.'],
    ['amount', { amount: '$ 500' }, 'Ik reken in euro’s.'],
    ['amount', { amount: '900000000000' }, 'Is het een verschrijving?'],
    ['hours', { hours: '9000' }, 'Zoveel uren heeft een maand niet.'],
    ['hours', { hours: 'veel' }, 'Typ een aantal uren'],
    ['words', { words: '  ' }, 'Zeg in een paar woorden wat u biedt.'],
    ['hours', { hours: '', roles: '', amount: '' }, 'Vul uren, geld of deuren in'],
  ])('with a wrong %s %j is refused at the field, and nothing is kept', async (field, wrong, sentence) => {
    const reply = await karin.submit('offer.written', { ...OFFER, ...wrong });

    expect(reply.errors?.[field]).toContain(sentence);
    expect(wordsOf(await karin.command('aanbod'))).toContain('U biedt nog niets aan.');
  });

  it('and preferences are changed and erased by their owner', async () => {
    await offered(karin);
    const wished = { pace: 'monthly', themes: 'energie, onderwijs', places: 'Hengelo', blocked: 'Kunststof', contact: '06 1234' };

    const wrong = await karin.submit('partner.preferences.set', {
      pace: 'weekly',
      places: 'Nergenshuizen',
      blocked: 'Onbekend BV',
    });
    const set = await karin.submit('partner.preferences.set', wished);
    const erased = await karin.press('partner.forget');

    expect(Object.keys(wrong.errors!)).toEqual(['places', 'blocked']);
    expect(wordsOf(set)).toContain(
      'Vragen: hooguit eens per maand\nThema’s: energie, onderwijs\nPlaatsen: Hengelo (O.)\nNiet met: Kunststof',
    );
    expect(wordsOf(erased)).toContain('zijn gewist');
    expect(wordsOf(await karin.command('aanbod'))).toContain('U biedt nog niets aan.');
    expect(wordsOf(await karin.home())).not.toContain('Aanbod 1');
  });

  it('comes along when two accounts turn out to be one person, who is asked once', async () => {
    const els = await join('slack:TC:els', '00000004');
    const twin = await join('teams:tb:els', '00000004');
    await offered(els);
    await offered(twin, { words: 'Een werkplaats voor leerlingen', roles: 'trainer' });
    const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await twin.press('account.link')))![0];
    await els.submit('region.redeemed', { code });
    await house.settle();

    const own = wordsOf(await els.command('my offers'));
    await started(karin);
    await house.pass(2 * DAY);

    expect(own.match(/Offer \d/g)).toEqual(['Offer 1', 'Offer 2']);
    expect(wordsOf(await twin.command('my offers'))).toBe(own);
    expect([...questions(els), ...questions(twin)]).toHaveLength(1);
  });

  it('is not for stakeholders, who are told so in one sentence', async () => {
    const wethouder = await join('slack:TA:wethouder', '00000009');
    const members = await joost.command('leden');
    const roles = buttonsOf(members.card).filter(({ action }) => action === 'region.role');
    for (const { args } of roles) await joost.submit('region.role.set', { role: 'stakeholder' }, args);

    expect(wordsOf(await wethouder.command('bied aan 8 uur per maand als boekhouder'))).toMatch(/^[^.]+\.(?: [^.]+\.)?$/);
    expect((await wethouder.submit('offer.written', OFFER)).card).toBeDefined();
    expect(wordsOf(await wethouder.command('aanbod'))).not.toContain('Aanbod 1');
  });
});

describe('who offers', () => {
  it('hears of a new initiative that fits, with the reason in words, and is introduced after two yeses', async () => {
    const problem = await raised(house, karin, 'Geen leerlingen te vinden');
    await bram.press('problem.support', { problem });
    await offered(bram);

    await started(karin, { problem: String(problem) });
    const asked = plainText(question(bram)!.card);
    const waiting = await answers(bram, true);
    const other = plainText(question(karin)!.card);
    const met = await answers(karin, true);

    expect(asked).toContain('Initiative 1: Een praktijkwerkplaats voor techniek');
    expect(asked).toMatch(/Why: .*the same theme: education/);
    expect(asked).toContain(`you supported the problem behind it (#${problem})`);
    expect(asked).not.toMatch(/Karin|Labtech/);
    expect(wordsOf(waiting)).toContain('If the other says yes too, you hear it here.');
    expect(other).toContain('Iemand uit de regio wil kennismaken over uw initiatief 1');
    expect(other).toContain('Wat diegene biedt: tijd.');
    expect(other).not.toMatch(/Bram|Kunststof|Almelo|5\.000|16 uur|km|onderwijs en opleiding/);
    expect(asked).toContain('who reads only: somebody in the region, with time. Only when');
    expect(wordsOf(met)).toContain('Naam: Bram\nBedrijf: Kunststof\nGemeente: Almelo\nZit in: Teams');
    expect(told(bram).at(-1)).toContain('Name: Karin\nCompany: Labtech\nMunicipality: Enschede\nIs in: Slack');
  });

  it('can ask why, and is told all that counted: theme, distance, money, hours, words', async () => {
    await offered(bram, { amount: '5000' });
    await started(karin, { from: '20000', to: '60000' });

    const why = wordsOf(await bram.press('introduction.why', argsOf({ card: question(bram)!.card }, 'introduction.why')));

    for (const part of [
      'the same theme: education',
      'km away, as the crow flies',
      'fits your €5,000',
      'fits your 16 hours a month',
    ])
      expect(why).toContain(part);
    expect(why).toContain('projectleider');
  });

  it('hears, at their turn, of an initiative that was there before', async () => {
    await started(karin);
    await offered(bram);

    expect(questions(bram)).toHaveLength(1);
  });

  it('is not asked in the morning of what somebody blocked, or paused for, in the night', async () => {
    await started(karin);
    await house.pass(11 * 60);
    await offered(bram);
    await karin.submit('partner.preferences.set', { pace: 'weekly', blocked: 'Kunststof' });
    await house.pass(14 * DAY);

    expect(questions(bram)).toEqual([]);
  });

  it('is woken by nobody: what is found at night is asked in the morning', async () => {
    await started(karin);
    await house.pass(11 * 60);
    await offered(bram);
    expect(questions(bram)).toEqual([]);

    await house.pass(10 * 60);

    expect(question(bram)!.at).toBe('2026-11-24T07:00:00.000Z');
  });

  it('is asked no more often than they allow', async () => {
    await offered(bram);
    for (let week = 0; week < 5; week++) {
      await started(karin, { title: `Een praktijkwerkplaats voor techniek ${'abcde'[week]}` });
      await house.pass(DAY);
    }
    const inTheFirstDays = questions(bram).length;
    await house.pass(30 * DAY);

    const moments = questions(bram).map(({ at }) => Date.parse(at));
    expect(inTheFirstDays).toBe(1);
    expect(moments.length).toBeGreaterThan(2);
    for (const [index, at] of moments.slice(1).entries()) expect(at - moments[index]!).toBeGreaterThanOrEqual(7 * DAY * 60_000);
  });

  it('is asked nothing on pause, never, or of a company that one of the two has blocked', async () => {
    await offered(bram);
    await bram.press('partner.pause', { pause: true });
    await started(karin);
    await house.pass(14 * DAY);
    expect(questions(bram)).toEqual([]);

    await bram.submit('partner.preferences.set', { pace: 'never' });
    await bram.command('resume');
    await house.pass(14 * DAY);
    expect(questions(bram)).toEqual([]);

    await karin.submit('partner.preferences.set', { pace: 'weekly', blocked: 'Kunststof' });
    await bram.submit('partner.preferences.set', { pace: 'weekly' });
    await house.pass(14 * DAY);
    expect(questions(bram)).toEqual([]);

    await karin.submit('partner.preferences.set', { pace: 'weekly', blocked: '' });
    await house.pass(14 * DAY);
    expect(questions(bram)).toHaveLength(1);
  });

  it('is never asked about what their own company started', async () => {
    await offered(karin);
    await started(karin);
    await house.pass(14 * DAY);

    expect(questions(karin)).toEqual([]);
  });
});

describe('who needs', () => {
  it('hears of an offer that its owner shows, without name, amount or place, and is introduced after two yeses', async () => {
    await offered(bram, { words: 'Een projectleider voor onderwijs', contact: '' });
    await bram.press('offer.visible', { offer: 1, shown: true });
    await bram.submit('partner.preferences.set', { pace: 'monthly', contact: 'bram@kunststof.example' });
    // He was told of another initiative just now, so that it is her turn to be asked.
    await started(joost, { title: 'Een andere praktijkwerkplaats' });
    await started(karin);

    const asked = plainText(question(karin)!.card);
    await answers(karin, true);
    const other = plainText(question(bram)!.card);
    const met = await answers(bram, true);

    expect(asked).toContain('Er is iemand die bij uw initiatief 2');
    expect(asked).toContain('16 uur per maand');
    expect(asked).toContain('Een projectleider voor onderwijs');
    expect(asked).not.toMatch(/Bram|Kunststof|Almelo|5\.000|km/);
    expect(other).toContain('Initiative 2: Een praktijkwerkplaats voor techniek');
    expect(other).not.toMatch(/Karin|Labtech/);
    expect(wordsOf(met)).toContain('Name: Karin');
    expect(told(karin).at(-1)).toContain('Bereikbaar via: bram@kunststof.example');
  });

  it('hears of no offer that its owner keeps to themselves', async () => {
    await offered(bram);
    await bram.press('partner.pause', { pause: true });
    await started(karin);
    await house.pass(14 * DAY);

    expect(questions(karin)).toEqual([]);
  });
});

describe('a no', () => {
  it('of who was asked first is heard by nobody, and the two are never thought of again', async () => {
    await offered(bram);
    await started(karin);
    const before = told(karin);

    const reply = await answers(bram, false);
    await house.pass(60 * DAY);

    expect(wordsOf(reply)).toContain('The other hears nothing of it.');
    expect(told(karin)).toEqual(before);
    expect(questions(bram)).toHaveLength(1);
    expect(wordsOf(await joost.command('koppelingen'))).toContain('Aan elkaar voorgesteld: 0');
  });

  it.each([
    ['a no', async () => void (await answers(karin, false))],
    ['silence', async () => undefined],
    ['taking part no more', async () => void (await noMore('Labtech'))],
    ['erasing everything', async () => void (await karin.press('partner.forget'))],
  ])('of who was asked second reads to the first like anything else: %s', async (_, second) => {
    await offered(bram);
    await started(karin);
    await answers(bram, true);
    const seen: string[] = [];
    const look = async () => {
      const list = await bram.command('introductions');
      const opened = buttonsOf(list.card).find(({ action }) => action === 'introduction.show');
      seen.push(wordsOf(list), opened ? wordsOf(await bram.press(opened.action, opened.args)) : '');
    };

    await second();
    await house.settle();
    await look();
    await house.pass(13 * DAY);
    await look();
    await house.pass(2 * DAY);
    await look();

    const since = told(bram).slice(told(bram).findIndex((words) => words.includes('fits your offer')) + 1);
    expect(seen).toEqual(SEEN_BY_THE_FIRST);
    expect(since).toEqual([]);
  });

  /** The coordinator makes somebody of this company a stakeholder. */
  async function noMore(company: string): Promise<void> {
    const members = (await joost.command('leden')).card!.blocks;
    const line = members.findIndex((block) => JSON.stringify(block).includes(company));
    const actions = members[line + 1]!;
    const role = actions.type === 'actions' ? actions.buttons[0]! : undefined;
    await joost.submit('region.role.set', { role: 'stakeholder' }, role!.args);
  }

  it('is not told from somebody who takes part no more by the late yes of who was asked second either', async () => {
    await offered(bram);
    await started(karin);
    await answers(bram, true);
    await noMore('Kunststof');

    const late = await answers(karin, true);

    expect(wordsOf(late)).toBe('Genoteerd. Zegt de ander ook ja, dan hoort u het hier. Zo niet, dan hoort u niets.');
    expect(told(karin).join('\n')).not.toMatch(/Bram|Kunststof/);
    expect(wordsOf(await joost.command('koppelingen'))).toContain('Aan elkaar voorgesteld: 0');
  });

  const WAITS = 'Your introductions\nInitiative 1: Een praktijkwerkplaats voor techniek · you offer · you said yes; I wait';
  const NOTED = 'Noted. If the other says yes too, you hear it here. If not, you hear nothing.';
  const SEEN_BY_THE_FIRST = [WAITS, NOTED, WAITS, NOTED, 'Your introductions\nThere are no introductions going on.', ''];

  it('stays a no, a yes can be taken back while it waits, and a second press changes nothing', async () => {
    await offered(bram);
    await started(karin);
    await answers(bram, true);
    const again = await answers(bram, true);
    const asked = questions(karin).length;

    const back = await answers(bram, false);
    const late = await answers(bram, true);
    const other = await answers(karin, true);

    expect(wordsOf(again)).toContain('Noted.');
    expect(asked).toBe(1);
    expect(wordsOf(back)).toContain('The other hears nothing of it.');
    expect(wordsOf(late)).toContain('You said no to this before.');
    expect(wordsOf(other)).toBe('Genoteerd. Zegt de ander ook ja, dan hoort u het hier. Zo niet, dan hoort u niets.');
    expect(told(bram).join('\n')).not.toContain('introduced, about');
  });
});

describe('an introduction', () => {
  it('that nobody answers is over after fourteen days, for a yes too', async () => {
    await offered(bram);
    await started(karin);
    await house.pass(15 * DAY);

    expect(wordsOf(await answers(bram, true))).toBe('This introduction did not come about. Nothing more happens.');
    expect(questions(karin)).toEqual([]);
  });

  it('is nobody else’s: whoever presses its buttons is told nothing', async () => {
    await offered(bram);
    await started(karin);
    const args = argsOf({ card: question(bram)!.card }, 'introduction.answer');

    const replies = [
      await joost.press('introduction.answer', args),
      await joost.press('introduction.why', args),
      await joost.press('introduction.show', args),
      await joost.press('introduction.write', args),
    ];

    expect(new Set(replies.map(wordsOf))).toEqual(new Set(['Deze introductie is niet doorgegaan. Er gebeurt verder niets.']));
  });

  it('opens a conversation of both where they share a Slack workspace, and passes messages on everywhere', async () => {
    const els = await join('slack:TC:els', '00000004');
    await offered(els);
    await started(karin);
    await answers(els, true);
    await answers(karin, true);

    const together = house.said.filter(({ ref }) => ref.channel === 'together-slack:TC:karin+slack:TC:els');
    const made = argsOf({ card: said(els).at(-1)!.card }, 'introduction.write');
    const empty = await els.submit('introduction.written', { message: ' ' }, made);
    const passed = await els.submit('introduction.written', { message: 'Zullen we dinsdag bellen?' }, made);
    await house.settle();

    expect(together.map(({ card }) => plainText(card))).toEqual([
      'Karin en slack:TC:els, u wilde kennismaken over initiatief 1 “Een praktijkwerkplaats voor techniek”. Dit gesprek is van u beiden.',
    ]);
    expect(empty.errors).toEqual({ message: 'Typ wat ik mag doorgeven.' });
    expect(wordsOf(passed)).toBe('Doorgegeven aan Karin.');
    expect(told(karin).at(-1)).toContain('(Bedrijf 00000004) schrijft u over initiatief 1:\nZullen we dinsdag bellen?');
  });

  it('is asked after in two weeks, in private, and coordinators read only how many led to something', async () => {
    await offered(bram);
    await started(karin);
    await answers(bram, true);
    await answers(karin, true);

    await house.pass(15 * DAY);
    const asked = said(karin).at(-1)!.card;
    const led = buttonsOf(asked).find(({ args }) => args?.outcome === 'led')!;
    await karin.press(led.action, led.args);
    await karin.press(led.action, led.args);
    await house.settle();
    const report = wordsOf(await joost.command('koppelingen'));

    expect(plainText(asked)).toContain('Twee weken geleden stelde ik u voor aan Bram');
    expect(told(bram).at(-1)).toContain('Two weeks ago I introduced you to Karin');
    expect(report).toContain(
      'Zoekt nog partners: 0\nVoorgelegd, nog zonder antwoord: 0\nAan elkaar voorgesteld: 1\nLeverde iets op: 1',
    );
    expect(wordsOf(await karin.command('koppelingen'))).not.toContain('Aan elkaar voorgesteld');
  });

  it('comes to nothing when the initiative stops, or when the other has gone', async () => {
    await offered(bram);
    const number = await started(karin);
    await karin.submit('initiative.stopped', { reason: 'Het lukt niet' }, { initiative: number });
    await house.settle();

    expect(wordsOf(await answers(bram, true))).toBe('Initiative 1 is not going on any more; nobody is introduced.');
    expect(questions(karin)).toEqual([]);

    await started(karin, { title: 'Een nieuwe praktijkwerkplaats' });
    await house.pass(8 * DAY);
    await answers(bram, true);
    await bram.press('partner.forget');
    const late = await answers(karin, true);

    expect(wordsOf(late)).toContain('Genoteerd.');
    expect(told(karin).join('\n')).not.toMatch(/Bram|Kunststof/);
  });
});

describe('a coordinator', () => {
  it('brings two together by hand: both are asked without names, and meet only after two yeses', async () => {
    const number = await started(karin);
    const brought = await joost.submit('match.brought', { initiative: String(number), who: 'Kunststof', kind: 'network' });
    await house.settle();

    expect(wordsOf(brought)).toContain('Voorgelegd aan beiden.');
    expect(plainText(question(bram)!.card)).toContain('A coordinator thinks that this fits you');
    expect(plainText(question(karin)!.card)).not.toMatch(/Bram|Kunststof/);
    await answers(karin, true);
    expect(wordsOf(await answers(bram, true))).toContain('Name: Karin');
  });

  it('is told in one and the same sentence when it cannot be, whatever the reason', async () => {
    const number = await started(karin);
    const bring = async (who = 'Kunststof', initiative = String(number)) =>
      (await joost.submit('match.brought', { initiative, who, kind: 'time' })).errors;
    const cannot = { who: 'Deze twee kan ik nu niet bij elkaar brengen.' };

    await bram.press('partner.pause', { pause: true });
    expect(await bring()).toEqual(cannot);
    await bram.command('resume');
    await karin.submit('partner.preferences.set', { pace: 'weekly', blocked: '00000002' });
    expect(await bring()).toEqual(cannot);
    await karin.submit('partner.preferences.set', { pace: 'weekly', blocked: '' });
    expect(await bring()).toBeUndefined();
    expect(await bring()).toEqual(cannot);

    expect(await bring('Labtech')).toEqual({ who: 'Dat is het eigen initiatief van dat bedrijf.' });
    expect(await bring('Niemand')).toHaveProperty('who');
    expect(await bring('Kunststof', '99')).toHaveProperty('initiative');
    expect(wordsOf(await karin.submit('match.brought', { initiative: '1', who: 'Kunststof' }))).not.toContain('Voorgelegd');
  });
});
