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
  house.said.filter(({ ref }) => ref.channel === `dm-${account}`).map(({ card }) => plainText(card));

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
    expect(cardIn('teams:tb')).toContain('Money: € 20,000 to € 60,000 needed');
    expect(cardIn('teams:tb')).toContain('Started by Labtech on 23 November 2026');
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

describe('pledges', () => {
  it('are made in words after a yes, in Teams, and every card counts them', async () => {
    await started(karin);

    const shown = await bram.command('pledge 1 € 5,000 and 2 days a month');
    await house.settle();
    expect(cardIn('slack:TA')).toContain('Geld: € 20.000 tot € 60.000 nodig');
    const done = await bram.press('pledge.confirm', argsOf(shown, 'pledge.confirm'));
    await house.settle();

    expect(wordsOf(shown)).toContain(
      'Kunststof pledges this to initiative 1 “Een praktijkwerkplaats”:\nPledge: € 5,000, 16 hours a month',
    );
    expect(wordsOf(done)).toContain('Noted: Kunststof takes part in initiative 1');
    expect(cardIn('slack:TA')).toContain('Geld: € 5.000 toegezegd, € 20.000 tot € 60.000 nodig · nog € 15.000 om te beginnen');
    expect(cardIn('slack:TC')).toContain('16 uur per maand nodig · compleet\nDoen mee: Kunststof');
    expect(told('slack:TC:karin').join('\n')).toContain(
      'Kunststof doet mee met initiatief 1 “Een praktijkwerkplaats”: € 5.000, 16 uur per maand.',
    );
  });
});
