/** What the statutes say of a board, set in chat, and what its votes take of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Card, type Form, plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

let house: House;
let joost: Person;
let bram: Person;
let anna: Person;
let bert: Person;
let proposal: number;
beforeEach(async () => {
  house = await openHouse();
  let join: (account: `slack:${string}:${string}`, kvk: string) => Promise<Person>;
  ({ joost, bram, join } = await foundTwente(house));
  anna = await join('slack:TA:anna', '00000010');
  bert = await join('slack:TA:bert', '00000011');
  for (const name of ['Bram', 'slack:TA:anna', 'slack:TA:bert']) await setRole(name, 'board');
  const zeno = await join('slack:TA:zeno', '00000099');
  const filled = await zeno.submit('proposal.written', { title: 'Camera', goal: 'Rust', amount: '5000', applicant: 'Z' });
  const yes = buttonsOf(filled.card)[0]!;
  proposal = Number(/\d+/.exec(wordsOf(await zeno.press(yes.action, yes.args)))![0]);
  await house.settle();
});
afterEach(() => house.close());

async function setRole(name: string, role: string): Promise<void> {
  const { blocks } = (await joost.press('region.members')).card!;
  const at = blocks.findIndex(
    (block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).startsWith(name),
  );
  const row = blocks.slice(at).find((block) => block.type === 'actions');
  const member = row?.type === 'actions' ? row.buttons[0]!.args!.member! : '';
  await joost.submit('region.role.set', { role }, { member });
}

const standing = (form: Form) => Object.fromEntries(form.fields.map(({ name, value }) => [name, value ?? '']));
const field = (form: Form, label: string) => form.fields.find((one) => one.label === label)!;
const option = (form: Form, label: string) => {
  const chair = form.fields[0]!;
  return chair.type === 'choice' ? chair.options.find((one) => one.label === label)!.value : '';
};

async function say(votes: Record<string, string>, chair?: string) {
  const { form } = await joost.press('board.change.form');
  const values = standing(form!);
  for (const [name, count] of Object.entries(votes)) values[field(form!, `Stemmen van ${name}`).name] = count;
  if (chair) values.chair = option(form!, chair);
  return joost.submit(form!.action, values, form!.args);
}

async function byVotes(): Promise<void> {
  const { form } = await joost.press('rule.change.form', { kind: 'board' });
  await joost.submit(form!.action, { ...standing(form!), by: 'weight', proxies: '0' }, form!.args);
}

async function openVote(values: Record<string, string> = {}) {
  const { form } = await joost.press('vote.open', { proposal });
  const filled = { ...standing(form!), rule: 'board', deadline: 'vrijdag 17 uur', ...values };
  const reply = await joost.submit(form!.action, filled, form!.args);
  await house.settle();
  return { form: form!, reply };
}

const channelCard = (workspace: string): Card =>
  house.said.filter(({ key, ref }) => key.startsWith('vote/') && ref.workspace === workspace).at(-1)!.card;
const press = (person: Person, label: string, workspace = 'slack:TA') => {
  const { action, args } = buttonsOf(channelCard(workspace)).find((button) => button.label === label)!;
  return person.press(action, args);
};

describe('The board', () => {
  it('is set by a coordinator in Slack as the statutes say, and read in Teams', async () => {
    const before = wordsOf(await bram.command('board'));
    const kept = await say({ 'slack:TA:anna': '2' }, 'slack:TA:anna');

    expect(before).toContain('Bram: 1 vote');
    expect(before).toContain('No chair is noted');
    expect(wordsOf(kept)).toContain('slack:TA:anna: 2 stemmen · voorzitter');
    expect(wordsOf(await bram.command('board'))).toContain('slack:TA:anna: 2 votes · chair');
    expect(wordsOf(await bram.press('board.history'))).toContain('Decided by Joost on 23 November 2026');
  });

  it('says of whom the WBTR cuts the votes, and where they do not count', async () => {
    const cut = await say({ 'slack:TA:anna': '5' });

    expect(wordsOf(cut)).toContain('WBTR: slack:TA:anna kan niet meer stemmen uitbrengen dan de anderen samen');
    expect(wordsOf(cut)).toContain('telt dat als 2 stemmen');
    expect(wordsOf(cut)).toContain('telt ieder bestuurslid voor één');
    await byVotes();
    expect(wordsOf(await joost.command('bestuur'))).not.toContain('telt ieder bestuurslid voor één');
  });

  it('is set by nobody else, to no other number, and not over what another has just said', async () => {
    const { form } = await joost.press('board.change.form');
    await say({ Bram: '3' });
    const late = await joost.submit(form!.action, standing(form!), form!.args);
    const wrong = await say({ Bram: '100' });

    expect(wordsOf(await bram.press('board.change.form'))).toContain('coordinator');
    expect(wordsOf(late)).toContain('Het bestuur is net gewijzigd.');
    expect(Object.values(wrong.errors ?? {})).toEqual(['Schrijf een heel getal van 1 tot en met 99.']);
    expect(wordsOf(await joost.command('bestuur'))).toContain('Bram: 3 stemmen');
  });

  it('votes with the votes that it was given, where the rule counts by them', async () => {
    await say({ 'slack:TA:anna': '2' });
    await byVotes();
    await openVote();
    await press(anna, 'Voor');
    await press(bram, 'Against', 'teams:tb');
    await house.settle();
    const stands = plainText(channelCard('slack:TA'));
    house.later(5 * 24 * 60);
    await house.settle();

    expect(stands).toContain('2 van 3 voor; 2 nodig; marge 0: gehaald');
    expect(plainText(channelCard('slack:TA'))).toContain('Aangenomen');
  });

  it('has its chair decide a tie without anybody naming one', async () => {
    await say({}, 'slack:TA:anna');
    const { form, reply } = await openVote();
    await press(anna, 'Voor');
    await press(bert, 'Tegen');
    house.later(5 * 24 * 60);
    await house.settle();

    expect(field(form, 'Wie is de voorzitter').value).toBe('slack:TA:anna');
    expect(wordsOf(reply)).toContain('staken de stemmen, dan beslist de stem van de voorzitter');
    expect(plainText(channelCard('slack:TA'))).toContain('gehaald met de beslissende stem van de voorzitter');
  });

  it('has no chair any more in who left it, which the form says, and the vote goes on without', async () => {
    await say({}, 'slack:TA:anna');
    await setRole('slack:TA:anna', 'member');
    const { form, reply } = await openVote();

    expect(wordsOf(await joost.command('bestuur'))).toContain('zit niet meer in het bestuur');
    expect(JSON.stringify(form.intro)).toContain(
      'Wie als voorzitter stond genoteerd, zit niet meer in het bestuur en is weggelaten.',
    );
    expect(field(form, 'Wie is de voorzitter').value).toBeUndefined();
    expect(wordsOf(reply)).toContain('is geopend voor 2 kiesgerechtigden');
    expect(wordsOf(reply)).not.toContain('beslist de stem van de voorzitter');
  });
});
