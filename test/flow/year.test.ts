/**
 * A year of the region Twente on the injected clock: fifty-two digests, votes with their reminders, an initiative, celebrations, a
 * townhall, both changes of the clocks, a quiet summer. All that was said lies in `year/year.txt`, to be read.
 */
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { keepNews } from '../../bot/monitor/figures/news.ts';
import { directory } from '../../bot/region/directory.ts';
import { buttonsOf, foundTwente, type Person, raised, wordsOf } from './house.ts';
import { planTownhall } from './townhall-steps.ts';
import { beginStory, type Story } from './year/story.ts';

const NAMES = {
  'slack:TA': 'Board (Slack)',
  'teams:tb': 'Industrie (Teams)',
  'dm-slack:TA:joost': 'Joost, coördinator',
  'dm-teams:tb:bram': 'Bram (Teams)',
  'dm-slack:TA:anna': 'Anna',
  'dm-slack:TA:rik': 'Rik',
};

let story: Story;
beforeAll(async () => {
  story = await beginStory('2026-01-01', NAMES);
  await told(story);
}, 180_000);
afterAll(() => story?.house.close());

async function told({ house, on, chapter, until }: Story): Promise<void> {
  await chapter('2026-01-01 00:00', 'WINTER. Een regio begint');
  const { joost, bram } = await foundTwente(house);
  const joins = async (account: 'slack:TA:anna' | 'slack:TA:rik', person: string, name: string, kvk: string) => {
    const who = house.person(account, person);
    await who.submit('region.joined', { person, name, kvk, municipality: 'Hengelo' });
    await house.settle();
    return who;
  };
  const anna = await joins('slack:TA:anna', 'Anna', 'Bakkerij Het Kanaal', '00000003');
  const rik = await joins('slack:TA:rik', 'Rik', 'Rik Machinebouw', '00000004');
  const numbers: Record<string, number> = {};
  const raise = (moment: string, who: Person, name: string, title: string) =>
    on(moment, `${name} meldt: ${title}`, async () => {
      numbers[title] = await raised(house, who, title);
    });
  const support = (moment: string, who: Person, name: string, title: string) =>
    on(moment, `${name}: dit speelt bij ons ook (${title})`, () => who.press('problem.support', { problem: numbers[title]! }));
  const solve = (moment: string, title: string, reason: string) =>
    on(moment, `Joost zet op opgelost: ${title}`, () =>
      joost.submit('problem.status.set', { status: 'solved', reason }, { problem: numbers[title]! }),
    );
  const propose = (moment: string, who: Person, name: string, title: string, amount: string) =>
    on(moment, `${name} dient in: ${title}, € ${amount}`, async () => {
      const asked = await who.submit('proposal.written', { title, goal: title, amount, applicant: name });
      const yes = buttonsOf(asked.card)[0]!;
      numbers[title] = Number(/\d+/.exec(wordsOf(await who.press(yes.action, yes.args)))![0]);
    });
  const vote = (moment: string, title: string, deadline: string) =>
    on(moment, `Joost opent de stemming over: ${title}, tot ${deadline}`, async () => {
      const { form } = await joost.press('vote.open', { proposal: numbers[title]! });
      const options = { rule: 'advice', secrecy: 'open', results: 'shown', reminders: 'day', night: 'no' };
      const reply = await joost.submit(form!.action, { ...options, deadline }, form!.args);
      expect(reply.errors).toBeUndefined();
    });
  const cast = (moment: string, who: Person, name: string, title: string, choice: 'Voor' | 'Tegen') =>
    on(moment, `${name} stemt ${choice.toLowerCase()}`, async () => {
      const shown = await who.command(`stemming ${numbers[title]}`);
      const label = choice === 'Voor' ? /^(Voor|For)$/ : /^(Tegen|Against)$/;
      const button = buttonsOf(shown.card).find((one) => label.test(one.label))!;
      await who.press(button.action, button.args);
    });

  await on('2026-01-02 10:00', 'Bram wil het weekbericht op donderdag, in het Engels', () =>
    bram.command('digest on Thursday 16:00'),
  );
  await raise('2026-01-06 09:00', bram, 'Bram', 'Geen monteurs te vinden');
  await support('2026-01-07 09:00', anna, 'Anna', 'Geen monteurs te vinden');
  await support('2026-01-21 09:00', rik, 'Rik', 'Geen monteurs te vinden');
  await raise('2026-02-03 14:00', anna, 'Anna', 'De brug over het kanaal is dicht');
  await propose('2026-02-10 11:00', bram, 'Bram', 'Een leerwerkplaats voor monteurs', '45000');
  await vote('2026-02-16 09:30', 'Een leerwerkplaats voor monteurs', 'vrijdag 17 uur');
  await cast('2026-02-17 12:00', joost, 'Joost', 'Een leerwerkplaats voor monteurs', 'Voor');
  await cast('2026-02-18 12:00', anna, 'Anna', 'Een leerwerkplaats voor monteurs', 'Voor');
  await on('2026-02-23 09:00', 'Bram: ja, noem ons', () => bram.command('name us'));

  await chapter('2026-03-01 00:00', 'LENTE. De klok gaat een uur vooruit');
  const workshop = 'Een werkplaats voor leerlingen';
  await on('2026-03-10 09:00', `Rik begint een initiatief: ${workshop}, 16 uur per maand nodig`, async () => {
    const reply = await rik.submit('initiative.written', { title: workshop, what: 'Samen opleiden', hours: '16' });
    numbers[workshop] = Number(/\d+/.exec(wordsOf(reply))![0]);
  });
  await on('2026-03-17 09:00', 'Anna zegt 8 uur toe', () =>
    anna.submit('pledge.made', { hours: '8' }, { initiative: numbers[workshop]! }),
  );
  await on('2026-03-24 09:00', 'Bram zegt 8 uur toe', () =>
    bram.submit('pledge.made', { hours: '8' }, { initiative: numbers[workshop]! }),
  );
  await raise('2026-03-29 03:30', rik, 'Rik', 'Te weinig stroom voor onze machines');
  await on('2026-04-01 09:00', 'Rik legt de toezeggingen vast', async () => {
    const shown = await rik.press('pledge.firm', { initiative: numbers[workshop]! });
    const settle = buttonsOf(shown.card).find(({ action }) => action === 'pledge.settle')!;
    await rik.press(settle.action, settle.args);
  });
  await solve('2026-04-14 10:00', 'De brug over het kanaal is dicht', 'De provincie heeft de brug hersteld');
  await on('2026-04-15 09:00', 'Anna: liever niet met onze naam', () => anna.command('noem ons niet'));
  await on('2026-05-11 03:00', 'Er komen nieuwe cijfers van het CBS', () => news(story));
  await propose('2026-05-19 11:00', anna, 'Anna', 'Een gezamenlijke accu', '80000');
  await vote('2026-05-20 09:30', 'Een gezamenlijke accu', 'vrijdag 29 mei 17 uur');
  await cast('2026-05-21 12:00', bram, 'Bram', 'Een gezamenlijke accu', 'Tegen');
  await cast('2026-05-21 12:05', rik, 'Rik', 'Een gezamenlijke accu', 'Tegen');

  await chapter('2026-06-01 00:00', 'ZOMER. Het is stil');
  await on('2026-08-03 09:00', 'Rik wil het weekbericht, alleen over stroom', () => rik.command('weekbericht aan stroom'));
  await raise('2026-08-25 09:00', bram, 'Bram', 'Vrachtwagens staan vast bij de poort');

  await chapter('2026-09-01 00:00', 'HERFST. De klok gaat een uur terug');
  await solve('2026-09-08 16:00', 'Vrachtwagens staan vast bij de poort', 'De poort gaat een uur eerder open');
  await on('2026-09-08 17:00', 'Bram vraagt het stil te houden', () =>
    bram.press('celebration.quiet', { subject: 'problem', id: String(numbers['Vrachtwagens staan vast bij de poort']) }),
  );
  await support('2026-10-25 02:30', bram, 'Bram', 'Te weinig stroom voor onze machines');
  await on('2026-11-10 10:00', 'Joost zet op opgepakt: Te weinig stroom', () =>
    joost.submit(
      'problem.status.set',
      { status: 'adopted', reason: 'Netbeheerder aan tafel' },
      { problem: numbers['Te weinig stroom voor onze machines']! },
    ),
  );
  await townhall(story, { joost, bram, anna, rik });
  await solve('2026-12-08 10:00', 'Geen monteurs te vinden', 'De leerwerkplaats leverde twaalf monteurs');
  await until('2026-12-31 23:59');
}

/** The year ends with the townhall: planned, asked for, full, held, and thanked for. */
async function townhall(
  { house, on }: Story,
  { joost, bram, anna, rik }: Record<'joost' | 'bram' | 'anna' | 'rik', Person>,
): Promise<void> {
  const of = { townhall: 2026 };
  await on('2026-11-11 10:00', 'Joost plant de townhall: donderdag 26 november, twee plaatsen', () =>
    planTownhall(house, joost, {
      theme: 'Samen opleiden',
      at: '26 november 2026 19:30',
      place: 'De leerwerkplaats, Hengelo',
      capacity: '2',
      rsvpBy: '24 november 2026 17:00',
    }),
  );
  await on('2026-11-12 09:00', 'Bram komt', () => bram.press('townhall.rsvp', { ...of, edition: 1, answer: 'yes' }));
  await on('2026-11-12 09:05', 'Anna komt', () => anna.press('townhall.rsvp', { ...of, edition: 1, answer: 'yes' }));
  await on('2026-11-12 09:10', 'Rik komt op de wachtlijst', () =>
    rik.press('townhall.rsvp', { ...of, edition: 1, answer: 'yes' }),
  );
  await on('2026-11-13 11:00', 'Anna vraagt: Wie leidt volgend jaar de leerlingen op?', () =>
    anna.submit('townhall.asked', { text: 'Wie leidt volgend jaar de leerlingen op?' }, of),
  );
  await on('2026-11-13 14:00', 'Joost zet de vraag op de lijst', () =>
    joost.press('townhall.question.approve', { ...of, question: 1 }),
  );
  await on('2026-11-16 09:00', 'Rik wil dat ook weten', () => rik.press('townhall.second', { ...of, question: 1 }));
  await on('2026-11-17 09:00', 'Bram kan toch niet', () => bram.press('townhall.rsvp', { ...of, edition: 1, answer: 'no' }));
  await on('2026-11-26 19:30', 'Joost opent de townhall', () => joost.press('townhall.start', of));
  const code = house.said.map(({ card }) => /zien: ([A-Z]{4})/.exec(plainText(card))?.[1]).find(Boolean)!;
  for (const [name, who] of [
    ['Anna', anna],
    ['Rik', rik],
  ] as const) {
    await on('2026-11-26 19:35', `${name} is er`, () => who.submit('townhall.here.said', { code }, of));
  }
  await on('2026-11-26 20:00', 'Joost vraagt de zaal: nog een werkplaats?', () =>
    joost.submit('townhall.poll.opened', { question: 'Nog een werkplaats?', options: 'Ja\nNee' }, of),
  );
  await on('2026-11-26 20:01', 'Anna en Rik kiezen ja', async () => {
    for (const who of [anna, rik]) await who.press('townhall.poll.cast', { ...of, poll: 1, option: 0, on: 'card' });
  });
  await on('2026-11-26 21:00', 'Joost antwoordt op de vraag', () =>
    joost.submit('townhall.question.answered', { answer: 'De bedrijven samen, in de werkplaats' }, { ...of, question: 1 }),
  );
  await on('2026-11-26 21:30', 'Joost sluit de townhall', () => joost.press('townhall.end', of));
}

async function news({ house }: Story): Promise<void> {
  const table = house.plain.table;
  const [region] = await directory(table).regions();
  await keepNews(table, {
    region: region!.id,
    run: 'CBS 83625NED/2026-05-11',
    source: 'CBS 83625NED',
    at: house.now(),
    revisions: [],
    added: [{ indicator: 'house_price', place: 'CR12', period: '2025', value: 389_000 }],
    more: 0,
  });
}

const local = (at: string) => DateTime.fromISO(at, { zone: 'Europe/Amsterdam' });
const posts = (key: RegExp, to?: string) => story.posted.filter((one) => key.test(one.key) && (!to || one.to === to));

describe('In a year', () => {
  it('the coordinator has fifty-two digests, each on Monday at half past eight on the clocks of Amsterdam', () => {
    const digests = posts(/^digest\//, 'Joost, coördinator');

    expect(digests).toHaveLength(52);
    expect(new Set(digests.map(({ at }) => local(at).toFormat('c HH:mm')))).toEqual(new Set(['1 08:30']));
    expect(new Set(digests.map(({ at }) => local(at).toFormat('kkkk-WW'))).size).toBe(52);
  });

  it('who chose Thursday has one every Thursday, in English', () => {
    const digests = posts(/^digest\//, 'Bram (Teams)');

    expect(digests).toHaveLength(52);
    expect(new Set(digests.map(({ at }) => local(at).toFormat('c HH:mm')))).toEqual(new Set(['4 16:00']));
    expect(digests.every(({ words }) => words.startsWith('The week in Twente'))).toBe(true);
  });

  it('every problem and proposal is told as new in exactly one of the coordinator’s digests', () => {
    const digests = posts(/^digest\//, 'Joost, coördinator').map(({ words }) => words);
    const titles = ['Geen monteurs te vinden', 'Te weinig stroom voor onze machines', 'Een gezamenlijke accu'];

    for (const title of titles) {
      const told = digests.filter((words) => words.split('\n').some((line) => line.startsWith('Nieuw') && line.includes(title)));
      expect(told, title).toHaveLength(1);
    }
  });

  it('summer is quiet, and said in two lines', () => {
    const july = posts(/^digest\//, 'Joost, coördinator').filter(({ at }) => at.startsWith('2026-07'));

    expect(july.map(({ words }) => words.split('\n').length)).toEqual([4, 4, 4, 4]);
  });

  it('who chose a topic hears of that, and in other weeks that there is nothing new about it', () => {
    const rik = posts(/^digest\//, 'Rik').map(({ words }) => words);

    expect(rik.filter((words) => words.includes('Te weinig stroom'))).toHaveLength(2);
    expect(rik.filter((words) => words.includes('Vrachtwagens'))).toEqual([]);
    expect(rik.filter((words) => words.includes('Over uw onderwerpen is er deze week niets nieuws'))).not.toEqual([]);
  });

  it('what went well is celebrated in every workspace once, what was to be kept quiet nowhere', () => {
    const told = posts(/^celebration\/(problem|proposal|initiative)\/.*@/).map(
      ({ words, to }) => `${to}: ${words.split('\n')[0]}`,
    );

    expect(told.sort()).toEqual([
      'kanaal van Board (Slack): Te vieren: De brug over het kanaal is dicht',
      'kanaal van Board (Slack): Te vieren: Een leerwerkplaats voor monteurs',
      'kanaal van Board (Slack): Te vieren: Een werkplaats voor leerlingen',
      'kanaal van Board (Slack): Te vieren: Geen monteurs te vinden',
      'kanaal van Industrie (Teams): To celebrate: De brug over het kanaal is dicht',
      'kanaal van Industrie (Teams): To celebrate: Een leerwerkplaats voor monteurs',
      'kanaal van Industrie (Teams): To celebrate: Een werkplaats voor leerlingen',
      'kanaal van Industrie (Teams): To celebrate: Geen monteurs te vinden',
    ]);
  });

  it('the townhall is told of in every workspace, and who moves up the waiting list, is reminded, is answered and was there hears of it', () => {
    const rik = posts(/townhall/, 'Rik').map(({ words }) => words.split('\n')[0]);
    const everywhere = posts(/^townhall\//).filter(({ to }) => to.startsWith('kanaal'));

    expect(new Set(everywhere.map(({ to }) => to))).toEqual(
      new Set(['kanaal van Board (Slack)', 'kanaal van Industrie (Teams)']),
    );
    expect(rik).toHaveLength(5);
    expect(rik.at(-1)).toContain('Dank u dat u er was');
    expect(posts(/^digest\//, 'Joost, coördinator').some(({ words }) => words.includes('Er waren 2 mensen.'))).toBe(true);
  });

  it('nobody is sent the same message twice', () => {
    const sent = story.posted.map(({ key, to }) => `${key} ${to}`);

    expect(new Set(sent).size).toBe(sent.length);
  });

  it('all of it can be read', async () => {
    await expect(story.transcript()).toMatchFileSnapshot('year/year.txt');
  });
});
