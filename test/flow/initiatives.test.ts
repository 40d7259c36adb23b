/** From a problem to an initiative to pledges that are made firm to a proposal, across two Slack workspaces and a Teams tenant. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Args, plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

let house: House;
/** The coordinator, in the first Slack workspace. */
let joost: Person;
/** In Teams, in English. */
let bram: Person;
/** In the second Slack workspace. */
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

const PLACE = { title: 'Een praktijkwerkplaats', what: 'Samen leerlingen opleiden', from: '20000', to: '60000', hours: '16' };

type Answer = Awaited<ReturnType<Person['press']>>;
const actionsOf = (reply: Answer) => buttonsOf(reply.card ?? reply.replace).map(({ action }) => action);
const argsOf = (reply: Answer, action: string): Args =>
  buttonsOf(reply.card ?? reply.replace).find((button) => button.action === action)!.args!;
const valuesIn = (reply: Answer) =>
  Object.fromEntries(reply.form!.fields.map(({ name, value }) => [name, value]).filter(([, value]) => value));

/** The card of an initiative as it stands in a workspace's region channel. */
const cardIn = (workspace: string, number = 1, subject = 'initiative') => {
  const found = house.said.filter(({ key }) => key.startsWith(`${subject}/`) && key.endsWith(`/${number}@${workspace}`));
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] && plainText(found[0].card);
};
const told = (account: string) =>
  house.said
    .filter(({ ref, key }) => ref.channel === `dm-${account}` && key.startsWith('initiative/'))
    .map(({ card }) => plainText(card));

async function started(person: Person, values: Record<string, string> = {}): Promise<number> {
  const reply = await person.submit('initiative.written', { ...PLACE, ...values });
  await house.settle();
  return Number(/\d+/.exec(wordsOf(reply))![0]);
}

async function pledged(person: Person, values: Record<string, string>, initiative = 1): Promise<string> {
  const reply = await person.submit('pledge.made', values, { initiative });
  await house.settle();
  return wordsOf(reply);
}

describe('an initiative', () => {
  it('is started from a problem, and stands in every workspace of the region with what is needed', async () => {
    const problem = await raised(house, bram, 'Geen leerlingen te vinden');

    const shown = await karin.command(`vraagstuk ${problem}`);
    const form = await karin.press('initiative.write', argsOf(shown, 'initiative.write'));
    const done = await karin.submit('initiative.written', { ...valuesIn(form), ...PLACE }, form.form!.args);
    await house.settle();

    expect(valuesIn(form)).toMatchObject({ title: 'Geen leerlingen te vinden', problem: String(problem) });
    expect(wordsOf(done)).toContain('Begonnen als initiatief 1');
    for (const workspace of ['slack:TA', 'slack:TC']) {
      expect(cardIn(workspace)).toContain('Initiatief 1: Een praktijkwerkplaats');
      expect(cardIn(workspace)).toContain('Geld: € 20.000 tot € 60.000 nodig\nTijd: 16 uur per maand nodig');
      expect(cardIn(workspace)).toContain(`Komt uit: vraagstuk #${problem} Geen leerlingen te vinden`);
    }
    expect(cardIn('teams:tb')).toContain('Money: €20,000 to €60,000 needed');
    expect(cardIn('teams:tb')).toContain('Started by Labtech on 23 November 2026');
    expect(told('teams:tb:bram')).toEqual([
      'Something is done about problem #1: Labtech started initiative 1 “Een praktijkwerkplaats” and looks for those who join in.',
    ]);
    expect(told('slack:TC:karin')).toEqual([]);
  });

  it('in words is shown back with all that was read in them, and starts after a yes, once', async () => {
    const shown = await karin.command(
      'start initiatief: Een praktijkwerkplaats in Hengelo. Nodig: twee dagen per maand een projectleider, € 20.000 tot € 60.000 als lening, en een ingang bij het ROC. Voor 1 maart 2027.',
    );
    const draft = argsOf(shown, 'initiative.confirm');
    await house.settle();
    expect(cardIn('teams:tb')).toBeUndefined();

    const first = await karin.press('initiative.confirm', draft);
    const second = await karin.press('initiative.confirm', draft);
    await house.settle();

    expect(wordsOf(shown)).toContain(
      'Waar: Hengelo (O.)\nUiterlijk: 1 maart 2027\nThema: onderwijs\nGeld nodig: € 20.000 tot € 60.000 als lening\nTijd nodig: 16 uur per maand, projectleider\nDeuren nodig: ROC',
    );
    expect(wordsOf(first)).toContain('Begonnen als initiatief 1');
    expect(wordsOf(second)).toContain('Dit was al begonnen, als initiatief 1');
    expect(cardIn('teams:tb')).toContain('Where: Hengelo (O.)\nBy: 1 March 2027\nTheme: education');
    expect(wordsOf(await bram.command('initiatives')).match(/Initiative \d+:/g)).toEqual(['Initiative 1:']);
  });
});

describe('starting an initiative', () => {
  it('says what is missing, and cannot be confirmed before it is there', async () => {
    const shown = await karin.command('start initiatief samen één receptie voor het hele terrein');
    const early = await karin.press('initiative.confirm', argsOf(shown, 'initiative.adjust'));
    const form = await karin.press('initiative.adjust', argsOf(shown, 'initiative.adjust'));
    const empty = await karin.submit('initiative.adjusted', valuesIn(form), form.form!.args);
    const done = await karin.submit('initiative.adjusted', { ...valuesIn(form), doors: 'gemeente' }, form.form!.args);
    await house.settle();

    expect(wordsOf(shown)).toContain('Wat is er nodig: tijd, geld of netwerk?');
    expect(actionsOf(shown)).toEqual(['initiative.adjust', 'initiative.cancel']);
    expect(wordsOf(early)).toContain('Wat is er nodig');
    expect(empty.errors).toEqual({ hours: 'Noem ten minste één ding dat nodig is: uren, geld of een deur.' });
    expect(wordsOf(done)).toContain('Begonnen als initiatief 1');
    expect(cardIn('slack:TA')).toContain('Netwerk: gemeente nodig');
  });

  it.each([
    [{ from: '-500' }, { from: 'Een bedrag is ten minste één euro. Noem een hoger bedrag.' }],
    [{ from: '$ 500' }, { from: 'Wij rekenen in euro’s. Noem het bedrag in hele euro’s.' }],
    [{ from: '900 miljoen' }, { from: 'Dat is meer dan honderd miljoen euro. Noem een lager bedrag.' }],
    [
      { from: '60000', to: '20000' },
      { to: 'Dit is minder dan waarmee het kan beginnen. Noem een hoger bedrag, of laat dit leeg.' },
    ],
    [{ hours: '1000' }, { hours: 'Zoveel uren heeft een maand niet. Noem de uren per maand, ten hoogste 744.' }],
    [{ hours: '-8' }, { hours: 'Noem ten minste één uur.' }],
    [
      { place: 'Atlantis' },
      { place: '“Atlantis” ken ik niet als gemeente of streek. Schrijf de naam voluit, of laat dit leeg.' },
    ],
    [{ by: 'ooit' }, { by: 'Deze datum kan ik niet lezen. Schrijf bijvoorbeeld: 1 maart.' }],
    [{ problem: '99' }, { problem: 'Vraagstuk 99 is er niet. Vul een ander nummer in, of laat dit leeg.' }],
  ])('says in one sentence what is wrong with %o', async (values, errors) => {
    const reply = await karin.submit('initiative.written', { ...PLACE, to: '', ...(values as Record<string, string>) });
    await house.settle();

    expect(reply.errors).toEqual(errors);
    expect(cardIn('slack:TA')).toBeUndefined();
  });

  it('asks a newcomer for the company first, and goes on with the same draft afterwards', async () => {
    const lotte = house.person('slack:TA:lotte', 'Lotte');
    const shown = await lotte.command('start initiatief een pendelbus, € 5.000');

    const asked = await lotte.press('initiative.confirm', argsOf(shown, 'initiative.confirm'));
    const company = { person: 'Lotte', name: 'Café Lot', kvk: '00000009', municipality: 'Hengelo' };
    const done = await lotte.submit('region.joined', company, argsOf(asked, 'region.join'));

    expect(wordsOf(asked)).toContain('Namens welk bedrijf doet u mee?');
    expect(wordsOf(done)).toContain('Begonnen als initiatief 1');
  });

  it('is not for stakeholders, who do not pledge either but may follow', async () => {
    await started(karin);
    const els = await join('slack:TA:els', '10000005');
    const { blocks } = (await joost.press('region.members')).card!;
    const named = blocks.findIndex((block) => JSON.stringify(block).includes('"slack:TA:els"'));
    const [role] = buttonsOf({ language: 'nl', blocks: [blocks[named + 1]!] });
    await joost.submit('region.role.set', { role: 'stakeholder' }, role!.args);

    const refusals = [
      await els.command('start initiatief een pendelbus, € 5.000'),
      await els.command('toezeggen 1 € 500'),
      await els.submit('pledge.made', { amount: '500' }, { initiative: 1 }),
    ];
    const follows = await els.press('initiative.follow', { initiative: 1 });

    for (const refused of refusals) expect(wordsOf(refused)).toContain('Als stakeholder leest u mee');
    expect(wordsOf(follows)).toContain('U krijgt bericht');
  });
});

describe('tending an initiative', () => {
  it('changes it for whoever started it or a coordinator, and never overwrites a newer version unseen', async () => {
    await started(karin);
    const form = await karin.press('initiative.edit', { initiative: 1 });
    const values = valuesIn(form);

    const refused = await bram.press('initiative.edit', { initiative: 1 });
    const same = await karin.submit('initiative.edited', values, form.form!.args);
    const done = await joost.submit('initiative.edited', { ...values, hours: '24', by: '1 maart' }, form.form!.args);
    const late = await karin.submit('initiative.edited', { ...values, hours: '8' }, form.form!.args);
    await house.settle();

    expect(wordsOf(refused)).toContain('Only whoever started the initiative or a coordinator');
    expect(same.errors).toEqual({ title: 'Er is niets gewijzigd aan initiatief 1.' });
    expect(wordsOf(done)).toContain('Initiatief 1 is gewijzigd');
    expect(late.errors!.title).toContain('intussen door een ander gewijzigd');
    expect(cardIn('teams:tb')).toContain('By: 1 March 2027');
    expect(cardIn('teams:tb')).toContain('24 hours a month needed');
    expect(told('slack:TC:karin')).toContain('Initiatief 1 “Een praktijkwerkplaats” is gewijzigd.');
  });

  it('stops with a reason that everyone concerned reads, and stopping can be undone', async () => {
    await started(karin);
    await pledged(bram, { amount: '500' });
    await joost.press('initiative.follow', { initiative: 1 });

    const empty = await karin.submit('initiative.stopped', { reason: ' ' }, { initiative: 1 });
    const stopped = await karin.submit('initiative.stopped', { reason: 'De school doet het zelf' }, { initiative: 1 });
    await house.settle();
    const stoppedCard = cardIn('slack:TA');
    const late = await pledged(bram, { amount: '600' });
    const twice = await karin.press('initiative.stop', { initiative: 1 });
    const undone = await karin.press('initiative.reopen', argsOf(stopped, 'initiative.reopen'));
    await house.settle();

    expect(empty.errors).toEqual({ reason: 'Geef een reden: wie meedoet krijgt die te lezen.' });
    expect(stoppedCard).toContain('Status: gestopt\nToelichting: De school doet het zelf');
    expect(told('teams:tb:bram').join('\n')).toContain('stopped.\nExplanation: De school doet het zelf');
    expect(told('slack:TA:joost').join('\n')).toContain('gestopt.\nToelichting: De school doet het zelf');
    expect(late).toBe('');
    expect(wordsOf(twice)).toContain('Initiatief 1 was al gestopt');
    expect(wordsOf(undone)).toContain('Initiatief 1 is weer open');
    expect(cardIn('slack:TA')).toContain('€ 500 toegezegd');
  });

  it('is done with what came of it, and then takes no pledges', async () => {
    await started(karin);
    await karin.submit('initiative.finished', { reason: 'Twaalf leerlingen aan het werk' }, { initiative: 1 });
    await house.settle();

    const words = wordsOf(await bram.command('pledge 1 € 500'));

    expect(words).toBe('Initiative 1 takes no more pledges and changes none: done.');
    expect(wordsOf(await bram.command('initiatives'))).toContain('No initiatives are going on yet');
    expect(wordsOf(await bram.press('initiative.list', { ended: true }))).toContain(
      'Initiative 1: Een praktijkwerkplaats · done',
    );
  });
});

describe('pledges', () => {
  it('are made in words after a yes, in Teams, and every card counts them', async () => {
    await started(karin);

    const shown = await bram.command('pledge 1 €5,000 and 2 days a month');
    await house.settle();
    expect(cardIn('slack:TA')).toContain('Geld: € 20.000 tot € 60.000 nodig');
    const done = await bram.press('pledge.confirm', argsOf(shown, 'pledge.confirm'));
    const twice = await bram.press('pledge.confirm', argsOf(shown, 'pledge.confirm'));
    await house.settle();

    expect(wordsOf(shown)).toContain(
      'Kunststof pledges this to initiative 1 “Een praktijkwerkplaats”:\nPledge: €5,000, 16 hours a month',
    );
    expect(wordsOf(done)).toContain('Noted: Kunststof takes part in initiative 1');
    expect(wordsOf(twice)).toContain('expired or has been answered');
    expect(cardIn('slack:TA')).toContain('Geld: € 5.000 toegezegd, € 20.000 tot € 60.000 nodig · nog € 15.000 om te beginnen');
    expect(cardIn('slack:TC')).toContain('16 uur per maand nodig · compleet\nDoen mee: Kunststof');
    expect(told('slack:TC:karin')).toEqual([
      'Kunststof doet mee met initiatief 1 “Een praktijkwerkplaats”: € 5.000, 16 uur per maand.',
    ]);
  });

  it.each([
    ['toezeggen 1 $ 500', 'Wij rekenen in euro’s'],
    ['toezeggen 1 € -500', 'ten minste één euro'],
    ['toezeggen 1 € 900.000.000', 'meer dan honderd miljoen euro'],
    ['toezeggen 1 1000 uur', 'Zoveel uren heeft een maand niet'],
    ['toezeggen 1 € 500,50', 'zonder centen'],
    ['toezeggen 1', 'Wat zegt u toe'],
    ['toezeggen 7 € 500', 'Initiatief 7 is er niet. Bedoelt u een van deze?'],
    ['toezeggen', 'Welk initiatief bedoelt u?'],
  ])('in words that are none are answered in one sentence: %s', async (words, why) => {
    await started(karin);

    const reply = await joost.command(words);
    await house.settle();

    expect(wordsOf(reply)).toContain(why);
    expect(actionsOf(reply)).not.toContain('pledge.confirm');
    expect(cardIn('slack:TA')).not.toContain('toegezegd');
  });

  it.each([
    [{ amount: '-5' }, 'amount'],
    [{ amount: '$ 500' }, 'amount'],
    [{ hours: '800' }, 'hours'],
    [{ form: 'loan' }, 'amount'],
    [{}, 'amount'],
    [{ amount: '500', ifOthers: 'veel' }, 'ifOthers'],
    [{ amount: '500', ifMoney: '$ 4' }, 'ifMoney'],
  ])('by form %o are held back with a sentence at %s', async (values, field) => {
    await started(karin);

    const reply = await joost.submit('pledge.made', values as Record<string, string>, { initiative: 1 });
    await house.settle();

    expect(Object.keys(reply.errors ?? {})).toEqual([field]);
    expect(cardIn('slack:TA')).not.toContain('toegezegd');
  });

  it('are one for each company, changed by the same form and taken back until they are firm', async () => {
    await started(karin);
    const colleague = await join('slack:TC:colleague', '00000002');
    await pledged(bram, { amount: '5000', ifOthers: '2' });

    const form = await colleague.press('pledge.form', { initiative: 1 });
    const changed = await pledged(colleague, { ...valuesIn(form), amount: '7500' });
    const same = await pledged(bram, { amount: '7500', ifOthers: '2' });
    const mine = wordsOf(await bram.command('initiative 1'));
    const withdrawn = wordsOf(await bram.command('withdraw pledge 1'));
    const again = wordsOf(await bram.command('withdraw pledge 1'));
    await house.settle();

    expect(valuesIn(form)).toEqual({ amount: '5000', ifOthers: '2', seen: 'visible' });
    expect(changed).toContain('Uw toezegging aan initiatief 1 is gewijzigd');
    expect(same).toContain('Initiative 1 had this already');
    expect(mine).toContain('Your company (Bedrijf 00000002): €7,500, if at least 2 other companies take part');
    expect(withdrawn).toContain('has been withdrawn');
    expect(again).toContain('Your company has pledged nothing to initiative 1');
    expect(cardIn('slack:TA')).not.toContain('toegezegd');
    expect(told('slack:TC:karin')).toContain('Bedrijf 00000002 doet niet meer mee met initiatief 1 “Een praktijkwerkplaats”.');
  });

  it('on a condition show everyone that there is one, and only the own company which', async () => {
    await started(karin);
    const shown = await bram.command('pledge 1 €5,000 if at least €40,000 comes together and two others join');
    await bram.press('pledge.confirm', argsOf(shown, 'pledge.confirm'));
    await house.settle();

    expect(wordsOf(shown)).toContain(
      'Condition: if at least €40,000 comes together in all and if at least 2 other companies take part',
    );
    expect(cardIn('slack:TA')).toContain('Een deel is toegezegd onder voorwaarde.');
    const others = wordsOf(await joost.command('initiatief 1'));
    expect(others).toContain('Kunststof: € 5.000 (onder voorwaarde)');
    expect(others).not.toContain('40.000');
  });

  it('of the company that started it are visible like any other’s, and never anonymous', async () => {
    await started(karin);

    const refused = await karin.submit('pledge.made', { amount: '500', seen: 'anonymous' }, { initiative: 1 });
    const shown = await karin.command('toezeggen 1 anoniem € 500');
    await karin.press('pledge.confirm', argsOf(shown, 'pledge.confirm'));
    await house.settle();

    expect(refused.errors!.seen).toContain('Uw bedrijf begon initiatief 1');
    expect(wordsOf(shown)).toContain('daarom staat uw toezegging er met naam bij');
    expect(cardIn('slack:TA')).toContain('Doen mee: Labtech');
  });

  it('in words can be adjusted in a form first, which is the yes to them', async () => {
    await started(karin);
    const shown = await joost.command('toezeggen 1 € 500 en 7,5 uur als er nog twee meedoen');

    const form = await joost.press('pledge.form', argsOf(shown, 'pledge.form'));
    const done = await joost.submit(
      'pledge.made',
      { ...valuesIn(form), amount: '600' } as Record<string, string>,
      form.form!.args,
    );
    const late = await joost.press('pledge.confirm', argsOf(shown, 'pledge.confirm'));
    await house.settle();

    expect(valuesIn(form)).toEqual({ amount: '500', hours: '8', ifOthers: '2', seen: 'visible' });
    expect(wordsOf(done)).toContain('Genoteerd: Parkbeheer doet mee met initiatief 1.');
    expect(wordsOf(late)).toContain('verlopen of al beantwoord');
    expect(cardIn('slack:TC')).toContain('€ 600 toegezegd');
  });

  it('become anonymous by the other yes, after which the card names nobody', async () => {
    await started(karin);
    const shown = await joost.command('toezeggen 1 € 500');
    const nameless = buttonsOf(shown.card).find(({ label }) => label === 'Ja, maar anoniem')!;

    const done = await joost.press('pledge.confirm', nameless.args);
    await house.settle();

    expect(wordsOf(done)).toBe('Genoteerd bij initiatief 1, zonder uw naam.');
    expect(cardIn('teams:tb')).toContain('Taking part: 1 company anonymously');
    expect(cardIn('teams:tb')).not.toContain('Parkbeheer');
    expect(wordsOf(await joost.command('initiatief 1'))).toContain('Uw bedrijf (Parkbeheer): € 500, anoniem');
  });

  it('can be confirmed only by whoever said them', async () => {
    await started(karin);
    const { promise } = argsOf(await joost.command('toezeggen 1 € 500'), 'pledge.confirm') as { promise: string };

    expect(wordsOf(await bram.press('pledge.confirm', { promise }))).toContain('Only the person who said it');
    expect(wordsOf(await joost.press('pledge.cancel', { promise }))).toContain('ik noteer niets');
    expect(wordsOf(await joost.press('pledge.confirm', { promise }))).toContain('verlopen of al beantwoord');
  });
});

describe('anonymous pledges', () => {
  it('say nowhere who they are of, and count in the total once there are three', async () => {
    await started(karin);
    const people = await Promise.all([1, 2, 3].map((i) => join(`slack:TA:p${i}`, `3000000${i}`)));
    for (const [i, person] of people.slice(0, 2).entries()) {
      await pledged(person, { amount: String(1000 * (i + 1)), seen: 'anonymous' });
    }
    const two = cardIn('teams:tb');
    const seenByStarter = wordsOf(await karin.command('initiatief 1'));
    await pledged(people[2]!, { amount: '3000', seen: 'anonymous' });
    const three = cardIn('teams:tb');

    expect(two).toContain('Money: €20,000 to €60,000 needed');
    expect(two).toContain('Taking part: 2 companies anonymously');
    expect(two).toContain('counts here three companies at a time');
    expect(three).toContain('Money: €6,000 pledged');
    for (const words of [two, three, seenByStarter, ...told('slack:TC:karin')]) {
      expect(words).not.toMatch(/Bedrijf 3000000|1[.,]000|2[.,]000/);
    }
    expect(told('slack:TC:karin')[0]).toBe('Een bedrijf zegt anoniem iets toe aan initiatief 1 “Een praktijkwerkplaats”.');
  });
});

describe('making pledges firm', () => {
  /** Two without condition, one that three together reach, one that nobody reaches, one anonymous that depends on the last. */
  async function five(): Promise<{ lone: Person; shy: Person }> {
    await started(karin);
    const [fourth, lone, shy] = await Promise.all([4, 5, 6].map((i) => join(`slack:TA:p${i}`, `4000000${i}`)));
    await pledged(joost, { amount: '10000' });
    await pledged(bram, { amount: '15000', ifMoney: '25000' });
    await pledged(fourth!, { hours: '8' });
    await pledged(lone!, { amount: '5000', ifMoney: '80000' });
    await pledged(shy!, { amount: '2000', ifOthers: '4', seen: 'anonymous' });
    return { lone: lone!, shy: shy! };
  }

  it('settles them as a whole: the largest set whose conditions hold together, with why, and tells each in private', async () => {
    await five();

    const preview = await karin.press('pledge.firm', { initiative: 1 });
    const done = await karin.press('pledge.settle', argsOf(preview, 'pledge.settle'));
    const twice = await karin.press('pledge.settle', argsOf(preview, 'pledge.settle'));
    await house.settle();

    expect(wordsOf(preview)).toContain('Gaan door: Parkbeheer, Kunststof, Bedrijf 40000004\nSamen: € 25.000, 8 uur per maand');
    expect(wordsOf(preview)).toContain('Van de 5 toezeggingen gaan er 3 door.');
    expect(wordsOf(preview)).toContain('Bedrijf 40000005: vroeg € 80.000 in totaal; samen is het € 25.000');
    expect(wordsOf(preview)).toContain('1 bedrijf anoniem: de voorwaarde werd niet gehaald');
    expect(wordsOf(done)).toContain('De toezeggingen aan initiatief 1 zijn vastgelegd');
    expect(wordsOf(twice)).toBe('De toezeggingen aan initiatief 1 waren al vastgelegd.');
    expect(cardIn('slack:TA')).toContain('Geld: € 25.000 toegezegd, € 20.000 tot € 60.000 nodig · genoeg om te beginnen');
    expect(cardIn('teams:tb')).toContain('Status: pledges made firm');
    expect(told('teams:tb:bram')).toEqual([
      'Your pledge to initiative 1 “Een praktijkwerkplaats” has been made firm: €15,000. Whoever started it will be in touch.',
    ]);
    expect(told('slack:TA:p5')[0]).toContain('gaat niet door; u bent tot niets gehouden. Uw bedrijf vroeg € 80.000 in totaal');
    expect(told('slack:TA:p6')[0]).toContain(
      'Uw bedrijf vroeg 4 andere bedrijven; er gaan 3 bedrijven door.\nAnderen zien uw naam ook nu niet.',
    );
  });

  it('takes no pledge afterwards, changes none and takes none back', async () => {
    const { lone } = await five();
    await karin.press('pledge.settle', argsOf(await karin.press('pledge.firm', { initiative: 1 }), 'pledge.settle'));

    const answers = [
      wordsOf(await lone.command('toezeggen 1 € 500')),
      wordsOf(await lone.press('pledge.form', { initiative: 1 })),
      (await lone.submit('pledge.made', { amount: '1' }, { initiative: 1 })).errors!.amount!,
      wordsOf(await lone.press('pledge.withdraw', { initiative: 1 })),
    ];

    expect(new Set(answers)).toEqual(
      new Set(['Initiatief 1 neemt geen toezeggingen meer aan en wijzigt er geen: toezeggingen vastgelegd.']),
    );
  });

  it('is for whoever started it and the coordinators, and shows them alone who stays anonymous towards others', async () => {
    await started(karin);
    const shy = await join('slack:TA:shy', '50000001');
    await pledged(shy, { amount: '2000', seen: 'anonymous' });

    const refused = await bram.press('pledge.firm', { initiative: 1 });
    const before = wordsOf(await karin.command('initiatief 1'));
    await joost.press('pledge.settle', argsOf(await joost.press('pledge.firm', { initiative: 1 }), 'pledge.settle'));
    await house.settle();

    expect(wordsOf(refused)).toContain('Only whoever started the initiative or a coordinator');
    expect(before).not.toContain('Bedrijf 50000001');
    expect(wordsOf(await karin.command('initiatief 1'))).toContain(
      'Alleen u ziet dit: wie wat heeft toegezegd\n• Bedrijf 50000001: € 2.000',
    );
    expect(wordsOf(await bram.command('initiative 1'))).not.toContain('50000001');
    expect(cardIn('slack:TC')).toContain('€ 2.000 toegezegd');
    expect(cardIn('slack:TC')).not.toContain('50000001');
    expect(told('slack:TA:shy')[0]).toContain('is vastgelegd: € 2.000');
  });

  it('asked for aloud in a channel comes behind a button, because the sum counts who stays anonymous', async () => {
    await started(karin);
    await pledged(await join('slack:TA:shy', '50000001'), { amount: '2000', seen: 'anonymous' });

    const aloud = await karin.say('vastleggen 1');
    const pressed = await karin.press('pledge.firm', argsOf(aloud, 'pledge.firm'));

    expect(wordsOf(aloud)).toBe('Dat laat ik alleen aan u zelf zien.');
    expect(wordsOf(pressed)).toContain('Gaan door: 1 bedrijf anoniem\nSamen: € 2.000');
  });

  it('shows again what changed since it was shown, and makes nothing firm that nobody holds to', async () => {
    await started(karin);
    await pledged(bram, { amount: '500', ifOthers: '1' });
    const early = await karin.press('pledge.firm', { initiative: 1 });
    await pledged(joost, { amount: '900' });
    const preview = await karin.press('pledge.firm', { initiative: 1 });
    await joost.press('pledge.withdraw', { initiative: 1 });

    const late = await karin.press('pledge.settle', argsOf(preview, 'pledge.settle'));
    await house.settle();

    expect(wordsOf(early)).toContain('nog geen toezegging die kan doorgaan');
    expect(wordsOf(late)).toContain('nog geen toezegging die kan doorgaan');
    expect(cardIn('slack:TA')).not.toContain('Status');
  });

  it('counts every pledge that was accepted, however many come at the very moment of it', async () => {
    await started(karin);
    await pledged(bram, { amount: '500' });
    const people = await Promise.all(Array.from({ length: 6 }, (_, i) => join(`slack:TA:p${i}`, `6000000${i}`)));
    const settle = argsOf(await karin.press('pledge.firm', { initiative: 1 }), 'pledge.settle');

    const [firm, ...answers] = await Promise.all([
      karin.press('pledge.settle', settle),
      ...people.map((person) => person.submit('pledge.made', { amount: '100' }, { initiative: 1 })),
    ]);
    const isFirm = wordsOf(firm).includes('zijn vastgelegd');
    if (!isFirm) await karin.press('pledge.settle', argsOf(firm, 'pledge.settle'));
    await house.settle();

    const accepted = answers.filter((answer) => answer.card && wordsOf(answer).startsWith('Genoteerd')).length;
    const total = 500 + 100 * accepted;
    expect(accepted + answers.filter(({ errors }) => errors?.amount?.includes('neemt geen toezeggingen meer aan')).length).toBe(
      6,
    );
    expect(cardIn('slack:TA')).toContain(`€ ${total.toLocaleString('nl-NL')} toegezegd`);
    expect(cardIn('slack:TA')).toContain('Status: toezeggingen vastgelegd');
  });
});

describe('pledging at once', () => {
  it('loses none of many, and counts a company once whoever of it presses', async () => {
    await started(karin);
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => join(`slack:TA:p${i}`, `7000000${Math.floor(i / 2)}`)));

    await Promise.all(people.map((person) => person.submit('pledge.made', { amount: '100' }, { initiative: 1 })));
    await house.settle();

    expect(cardIn('teams:tb')).toContain('Money: €400 pledged');
  });
});

describe('asking the fund for money', () => {
  it('takes the words of the initiative and what was pledged to it along, and each names the other', async () => {
    await started(karin);
    await pledged(bram, { amount: '15000' });
    await pledged(joost, { amount: '10000' });
    await karin.press('pledge.settle', argsOf(await karin.press('pledge.firm', { initiative: 1 }), 'pledge.settle'));
    const shown = await karin.command('initiatief 1');

    const form = await karin.press('proposal.write', argsOf(shown, 'proposal.write'));
    const done = await karin.submit('proposal.written', { ...valuesIn(form), amount: '35000' }, form.form!.args);
    await house.settle();
    const twice = await karin.press('proposal.write', argsOf(shown, 'proposal.write'));

    expect(valuesIn(form)).toMatchObject({
      title: 'Een praktijkwerkplaats',
      goal: 'Samen leerlingen opleiden',
      coAmount: '25000',
      coFrom: '2 bedrijven, via initiatief 1',
    });
    expect(wordsOf(done)).toContain('Ingediend als voorstel 1');
    expect(cardIn('teams:tb', 1, 'proposal')).toContain(
      'Asked: €35,000\nCo-funding: €25,000 from 2 bedrijven, via initiatief 1\nApplicant: Labtech\nInitiative: #1',
    );
    expect(cardIn('teams:tb')).toContain('Application: proposal 1 to the fund: open');
    expect(told('teams:tb:bram').join('\n')).toContain('The fund was asked for money for initiative 1');
    expect(wordsOf(twice)).toContain('Voor initiatief 1 ligt voorstel 1 er al');
    expect(actionsOf(await karin.command('voorstel 1'))).toContain('initiative.show');

    await karin.press('proposal.withdraw', { proposal: 1 });
    await house.settle();
    expect(cardIn('teams:tb')).toContain('Application: proposal 1 to the fund: withdrawn');
  });

  it('before they are firm takes along what everybody may see of the pledges, and nothing of a lone anonymous one', async () => {
    await started(karin);
    await pledged(bram, { amount: '5000' });
    await pledged(await join('slack:TA:shy', '50000001'), { amount: '2000', seen: 'anonymous' });

    const form = await karin.press('proposal.write', { initiative: 1 });

    expect(valuesIn(form)).toMatchObject({ coAmount: '5000', coFrom: '1 bedrijf, via initiatief 1' });
  });

  it('keeps the initiative when the proposal is changed, and is not for others', async () => {
    await started(karin);
    const form = await karin.press('proposal.write', { initiative: 1 });
    await karin.submit('proposal.written', { ...valuesIn(form), amount: '5000' }, form.form!.args);
    const edit = await karin.press('proposal.edit', { proposal: 1 });
    await karin.submit('proposal.edited', { ...valuesIn(edit), amount: '6000' }, edit.form!.args);
    await house.settle();

    expect(cardIn('slack:TA', 1, 'proposal')).toContain('Initiatief: #1');
    expect(wordsOf(await bram.press('proposal.write', { initiative: 1 }))).toContain('Only whoever started initiative 1');
    expect(
      (await bram.submit('proposal.written', { title: 'x', goal: 'y', amount: '1' }, { initiative: 1 })).errors!.title,
    ).toContain('Only whoever started initiative 1');
    expect(wordsOf(await karin.press('proposal.write', { initiative: 9 }))).toContain('Initiatief 9 is er niet');
  });
});

describe('a person’s overview', () => {
  it('shows their own initiatives and what their company pledged', async () => {
    await started(karin);
    await pledged(bram, { amount: '500', hours: '4' });

    const own = wordsOf(await bram.home());
    const hers = wordsOf(await karin.home());

    expect(own).toContain(
      'Your initiatives and pledges\nInitiative 1: Een praktijkwerkplaats · looks for time and money\n€500, 4 hours a month',
    );
    expect(hers).toContain('Uw initiatieven en toezeggingen\nInitiatief 1: Een praktijkwerkplaats · zoekt tijd en geld');
  });
});

describe('the border of a region', () => {
  it('lets nothing through: initiatives, pledges, drafts and numbers of another region do not exist here', async () => {
    await started(karin);
    const draft = argsOf(await karin.command('start initiatief een bus, € 5.000'), 'initiative.confirm');
    const promise = argsOf(await joost.command('toezeggen 1 € 500'), 'pledge.confirm');
    const guus = house.person('slack:TZ:guus', 'Guus');
    await guus.submit('region.founded', { region: 'Salland', workspace: 'Salland', person: 'Guus', language: 'nl' });
    await guus.submit('region.joined', { person: 'Guus', name: 'Guuswerk', kvk: '90000001', municipality: 'Deventer' });

    const answers = [
      await guus.command('initiatief 1'),
      await guus.command('toezeggen 1 € 500'),
      await guus.submit('pledge.made', { amount: '500' }, { initiative: 1 }),
      await guus.press('pledge.settle', { initiative: 1, seen: 1 }),
      await guus.press('initiative.follow', { initiative: 1 }),
      await guus.press('proposal.write', { initiative: 1 }),
    ].map(wordsOf);
    const drafts = [await guus.press('initiative.confirm', draft), await guus.press('pledge.confirm', promise)].map(wordsOf);
    const first = await started(guus);
    await house.settle();

    for (const words of answers) expect(words).toContain('Initiatief 1 is er niet');
    for (const words of drafts) expect(words).toMatch(/verlopen of al (?:afgehandeld|beantwoord)/);
    expect(first).toBe(1);
    expect(cardIn('slack:TA')).not.toContain('Guuswerk');
    expect(cardIn('slack:TZ')).toContain('Begonnen door Guuswerk');
  });
});
