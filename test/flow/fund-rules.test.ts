/** A region's own rules for votes, set by people in chat on both platforms, and what a vote takes of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Form, plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

let house: House;
let joost: Person;
let bram: Person;
let anna: Person;
let proposal: number;
beforeEach(async () => {
  house = await openHouse();
  let join: (account: `slack:${string}:${string}`, kvk: string) => Promise<Person>;
  ({ joost, bram, join } = await foundTwente(house));
  anna = await join('slack:TA:anna', '00000010');
  proposal = await proposed('Camera op het terrein');
});
afterEach(() => house.close());

async function proposed(title: string): Promise<number> {
  const filled = await anna.submit('proposal.written', { title, goal: 'Minder inbraken', amount: '5000', applicant: 'Bedrijf' });
  const yes = buttonsOf(filled.card)[0]!;
  const done = await anna.press(yes.action, yes.args);
  await house.settle();
  return Number(/\d+/.exec(wordsOf(done))![0]);
}

/** As the form stands when nothing is touched. */
function standing(form: Form): Record<string, string> {
  return Object.fromEntries(form.fields.map(({ name, value }) => [name, value ?? '']));
}

async function change(kind: string, values: Record<string, string>) {
  const { form } = await joost.press('rule.change.form', { kind });
  return joost.submit(form!.action, { ...standing(form!), ...values }, form!.args);
}

async function openVote(values: Record<string, string> = {}) {
  const { form } = await joost.press('vote.open', { proposal });
  const reply = await joost.submit(
    form!.action,
    { ...standing(form!), rule: 'advice', deadline: 'vrijdag 17 uur', ...values },
    form!.args,
  );
  await house.settle();
  return reply;
}

const pressed = (person: Person, words: { card?: Parameters<typeof buttonsOf>[0] }, label: string, nth = 0) => {
  const { action, args } = buttonsOf(words.card).filter((button) => button.label === label)[nth]!;
  return person.press(action, args);
};

const DAY = 24 * 60;

describe('The rules of votes', () => {
  it('are the samples until a region says otherwise, and everybody reads them, in Slack and in Teams', async () => {
    const inSlack = await anna.command('stemregels');
    const inTeams = await bram.command('vote rules');

    expect(wordsOf(inSlack)).toContain('Raadpleging van de regio');
    expect(wordsOf(inSlack)).toContain('Aangenomen als ten minste een tiende van de kiesgerechtigden stemt');
    expect(wordsOf(inTeams)).toContain('Advice of the region');
    expect(wordsOf(inTeams)).toContain('Granted if at least one tenth of the voters vote');
    expect(buttonsOf(inSlack.card).map(({ label }) => label)).not.toContain('Wijzigen');
  });

  it('changed by a coordinator in Slack hold for a vote at once, and are read in Teams', async () => {
    const decided = await change('advice', { majority: 'fraction', fraction: '3/5', quorum: '1/4' });
    const opened = await openVote();

    expect(wordsOf(decided)).toContain('Raadpleging van de regio, versie 2, geldt vanaf 23 november 2026:');
    expect(wordsOf(decided)).toContain('ten minste 3/5 van de kiesgerechtigden die voor of tegen stemmen, voor is');
    expect(wordsOf(await bram.command('vote rules'))).toContain('at least one quarter of the voters vote');
    expect(wordsOf(opened)).toContain('ten minste een kwart van de kiesgerechtigden stemt en ten minste 3/5');
  });

  it('that hold from a later day are announced, and leave a vote that is opened before as it was', async () => {
    await change('advice', { from: '1 december 2026', majority: 'twoThirds' });
    const before = await openVote();
    const list = wordsOf(await joost.command('stemregels'));
    house.later(10 * DAY);
    await house.settle();
    const after = wordsOf(await joost.command('stemregels'));

    expect(wordsOf(before)).toContain('meer stemmen voor dan tegen');
    expect(list).toContain('Vanaf 1 december 2026 (versie 2): Aangenomen als ten minste een tiende');
    expect(after).toContain('Versie 2, geldt sinds 1 december 2026');
    expect(after).toContain('ten minste twee derde van de kiesgerechtigden die voor of tegen stemmen, voor is');
  });

  it('stay with a vote that was opened under them, whatever is changed while it runs', async () => {
    await openVote();
    await change('advice', { majority: 'consent' });
    house.later(5 * DAY);
    await house.settle();

    const outcome = house.said.filter(({ key }) => key.startsWith('vote-outcome/')).at(-1)!.card;
    expect(plainText(outcome)).toMatch(/more vote for than against|meer stemmen voor dan tegen/);
  });

  it('can be taken back as long as no vote has used them, and everything stays readable', async () => {
    const decided = await change('advice', { majority: 'twoThirds' });
    const undone = await pressed(joost, decided, 'Ongedaan maken');
    const again = await change('advice', { majority: 'threeQuarters' });
    await openVote();
    const used = await pressed(joost, again, 'Ongedaan maken');
    const history = wordsOf(await anna.press('rule.history', { kind: 'advice' }));

    expect(wordsOf(undone)).toContain('versie 2 is ongedaan gemaakt');
    expect(wordsOf(undone)).toContain('meer stemmen voor dan tegen');
    expect(wordsOf(again)).toContain('versie 3');
    expect(wordsOf(used)).toContain('Met deze versie is een stemming geopend');
    expect(history).toContain('Ongedaan gemaakt door Joost op 23 november 2026');
    expect(history).toContain('Hiermee is gestemd.');
    expect(history).toContain('ten minste twee derde');
  });

  it.each([
    ['more than all', 'advice', { majority: 'fraction', fraction: '7/5' }, 'fraction', 'Meer dan alles'],
    ['a casting vote among companies', 'advice', { castingVote: 'yes' }, 'castingVote', 'Bedrijven hebben geen voorzitter'],
    ['a casting vote in secret', 'board', { secrecy: 'secret', castingVote: 'yes' }, 'castingVote', 'verraden'],
    ['a casting vote without ties', 'board', { majority: 'twoThirds' }, 'castingVote', 'gewone meerderheid'],
    ['groups that are not there', 'advice', { per: 'each' }, 'classes', 'Er zijn geen groepen'],
    ['words for a share', 'advice', { quorum: 'genoeg' }, 'quorum', 'lees ik niet als een deel'],
    ['a day that has passed', 'advice', { majority: 'twoThirds', from: '1 januari 2026' }, 'from', 'Die dag is voorbij'],
    ['no day', 'advice', { from: 'ooit' }, 'from', 'Schrijf een dag'],
  ])(
    'that say what cannot be are answered in one sentence, and nothing changes: %s',
    async (_, kind, values, field, sentence) => {
      const before = wordsOf(await joost.command('stemregels'));
      const refused = await change(kind, values);

      expect(refused.errors?.[field]).toContain(sentence);
      expect(wordsOf(await joost.command('stemregels'))).toBe(before);
    },
  );

  it('give nobody on a board so many proxies that they outvote all others', async () => {
    for (const name of ['Bram', 'slack:TA:anna']) await onBoard(name);
    const third = house.person('slack:TA:cleo', 'Cleo');
    await third.submit('region.joined', { person: 'Cleo', name: 'C', kvk: '00000012', municipality: 'Hengelo' });
    await onBoard('Cleo');

    const refused = await change('board', { proxies: '1', majority: 'simple' });
    const allowed = await change('board', { proxies: '0' });

    expect(refused.errors?.proxies).toContain('WBTR');
    expect(wordsOf(allowed)).toContain('geen volmachten');
  });

  it('are changed by one person at a time: who looked at an older version is told', async () => {
    const { form } = await joost.press('rule.change.form', { kind: 'advice' });
    await change('advice', { majority: 'twoThirds' });
    const late = await joost.submit(form!.action, { ...standing(form!), majority: 'consent' }, form!.args);

    expect(wordsOf(late)).toContain('De regel is net gewijzigd.');
    expect(wordsOf(await joost.command('stemregels'))).toContain('twee derde');
  });

  it('that changed while somebody filled in the form for a vote are looked at first', async () => {
    const { form } = await joost.press('vote.open', { proposal });
    await change('advice', { majority: 'twoThirds' });
    const late = await joost.submit(form!.action, { ...standing(form!), rule: 'advice', deadline: 'vrijdag 17 uur' }, form!.args);

    expect(wordsOf(late)).toContain('De stemregel is net gewijzigd');
    expect(wordsOf(await openVote())).toContain('twee derde');
  });

  it('are added from a sample, changed, and retired, and a vote is opened with what there is', async () => {
    const { form } = await joost.press('rule.add.form');
    const values = { base: 'board', titleNl: 'Statutenwijziging', titleEn: 'Change of statutes', from: 'vandaag' };
    const added = await joost.submit(form!.action, values, form!.args);
    const twice = await joost.submit(form!.action, values, form!.args);
    await change('change-of-statutes', { majority: 'threeQuarters', of: 'roll', castingVote: 'no' });
    const { form: opening } = await joost.press('vote.open', { proposal });
    const retiring = await joost.press('rule.retire.form', { kind: 'change-of-statutes' });
    const retired = await joost.submit(retiring.form!.action, standing(retiring.form!), retiring.form!.args);
    const { form: afterwards } = await joost.press('vote.open', { proposal });

    expect(wordsOf(added)).toContain('Statutenwijziging, versie 1');
    expect(twice.errors?.titleEn).toContain('Er is al een regel met deze naam');
    expect(rulesIn(opening!)).toContain('Statutenwijziging');
    expect(wordsOf(retired)).toContain('Statutenwijziging vervalt vanaf 23 november 2026');
    expect(rulesIn(afterwards!)).not.toContain('Statutenwijziging');
    expect(wordsOf(await bram.command('vote rules'))).toContain('Change of statutes: lapsed since 23 November 2026');
  });

  it('are read in pages when there are many', async () => {
    for (const title of ['Een', 'Twee', 'Drie']) {
      const { form } = await joost.press('rule.add.form');
      await joost.submit(form!.action, { base: 'advice', titleNl: title, titleEn: `Rule ${title}`, from: 'vandaag' }, form!.args);
    }
    const first = await anna.command('stemregels');
    const second = await pressed(anna, first, 'Meer stemregels');

    expect(wordsOf(first)).toContain('Raadpleging van de regio');
    expect(wordsOf(first)).not.toContain('Twee');
    expect(wordsOf(second)).toContain('Twee');
    expect(wordsOf(second)).not.toContain('Raadpleging van de regio');
    expect(buttonsOf(second.card).map(({ label }) => label)).not.toContain('Meer stemregels');
  });

  it('are changed by a coordinator only, and never seen from another region', async () => {
    await change('advice', { titleNl: 'Onze raadpleging', titleEn: 'Our advice' });
    const stranger = house.person('slack:TZ:zoe', 'Zoe');
    await stranger.submit('region.founded', { region: 'Zeeland', workspace: 'Z', person: 'Zoe', language: 'nl' });
    await stranger.submit('region.joined', { person: 'Zoe', name: 'Z', kvk: '00000077', municipality: 'Goes' });

    expect(wordsOf(await bram.press('rule.change.form', { kind: 'advice' }))).toContain('coordinator');
    expect(wordsOf(await stranger.command('stemregels'))).toContain('Raadpleging van de regio');
    expect(wordsOf(await stranger.command('stemregels'))).not.toContain('Onze raadpleging');
  });
});

const rulesIn = (form: Form) =>
  form.fields.flatMap((field) =>
    field.type === 'choice' && field.name === 'rule' ? field.options.map(({ label }) => label) : [],
  );

async function onBoard(name: string): Promise<void> {
  const { blocks } = (await joost.press('region.members')).card!;
  const at = blocks.findIndex(
    (block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).startsWith(name),
  );
  const row = blocks.slice(at).find((block) => block.type === 'actions');
  const member = row?.type === 'actions' ? row.buttons[0]!.args!.member! : '';
  await joost.submit('region.role.set', { role: 'board' }, { member });
}
