import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Args, plainText } from '../../bot/chat/card.ts';
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

const CAMERA = { title: 'Een camera op het terrein', goal: 'Minder inbraak op het terrein', amount: '5000' };

type Answer = Awaited<ReturnType<Person['press']>>;
const actionsOf = (reply: Answer) => buttonsOf(reply.card).map(({ action }) => action);
const argsOf = (reply: Answer, action: string): Args => buttonsOf(reply.card).find((button) => button.action === action)!.args!;
const valuesIn = (reply: Answer) =>
  Object.fromEntries(reply.form!.fields.map(({ name, value }) => [name, value]).filter(([, value]) => value));

/** The card of a proposal as it stands in a workspace's region channel. */
const cardIn = (workspace: string, number: number) => {
  const found = house.said.filter(({ key }) => key.startsWith('proposal/') && key.endsWith(`/${number}@${workspace}`));
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] && plainText(found[0].card);
};
const told = (account: string) =>
  house.said.filter(({ ref }) => ref.channel === `dm-${account}`).map(({ card }) => plainText(card));

async function submitted(person: Person, values: Record<string, string> = {}): Promise<number> {
  const reply = await person.submit('proposal.written', { ...CAMERA, ...values });
  await house.settle();
  return Number(/\d+/.exec(wordsOf(reply))![0]);
}

describe('submitting a proposal in words', () => {
  it('shows what was understood, with the amount that was said, and writes nothing without a yes', async () => {
    const reply = await joost.command('dien in ik wil vijfduizend euro aanvragen voor een camera op het terrein');
    await house.settle();

    expect(wordsOf(reply)).toContain('Ik wil vijfduizend euro aanvragen voor een camera op het terrein');
    expect(wordsOf(reply)).toContain('Gevraagd: € 5.000\nAanvrager: Parkbeheer');
    expect(actionsOf(reply)).toEqual(['proposal.confirm', 'proposal.adjust', 'proposal.cancel']);
    expect(cardIn('teams:tb', 1)).toBeUndefined();
  });

  it('after the yes stands in every workspace, in the language of its channel, once', async () => {
    const draft = argsOf(await joost.command('dien in een camera, € 5.000'), 'proposal.confirm');

    const first = await joost.press('proposal.confirm', draft);
    const second = await joost.press('proposal.confirm', draft);
    await house.settle();

    expect(wordsOf(first)).toContain('Ingediend als voorstel 1');
    expect(wordsOf(second)).toContain('al ingediend, als voorstel 1');
    expect(cardIn('slack:TA', 1)).toContain('Gevraagd: € 5.000');
    expect(cardIn('teams:tb', 1)).toContain('Proposal 1: Een camera, € 5.000\nAsked: €5,000\nApplicant: Parkbeheer');
    expect(wordsOf(await joost.command('voorstellen')).match(/Voorstel \d+:/g)).toEqual(['Voorstel 1:']);
  });

  it('without an amount asks for it in the form, and cannot be confirmed before', async () => {
    const asked = await joost.command('dien in een camera op het terrein');
    const draft = argsOf(asked, 'proposal.adjust');
    const early = await joost.press('proposal.confirm', draft);
    const form = await joost.press('proposal.adjust', draft);
    const done = await joost.submit('proposal.adjusted', { ...CAMERA, amount: '12,5 mille' }, draft);

    expect(wordsOf(asked)).toContain('Hoeveel vraagt u aan?');
    expect(actionsOf(asked)).toEqual(['proposal.adjust', 'proposal.cancel']);
    expect(wordsOf(early)).toContain('Hoeveel vraagt u aan?');
    expect(valuesIn(form)).toEqual({
      title: 'Een camera op het terrein',
      goal: 'een camera op het terrein',
      applicant: 'Parkbeheer',
    });
    expect(wordsOf(done)).toContain('Ingediend als voorstel 1');
    expect(wordsOf(await joost.command('voorstel 1'))).toContain('Gevraagd: € 12.500');
  });

  it.each([
    ['dien in een camera van 500 dollar', 'Het fonds rekent in euro’s'],
    ['dien in een camera van € -500', 'ten minste één euro'],
    ['dien in een camera van € 500,50', 'zonder centen'],
    ['dien in een camera van 900 miljoen euro', 'Zoveel heeft geen fonds'],
    ['submit a camera of 500 dollars', 'Het fonds rekent in euro’s'],
  ])('says in one sentence why an amount is none: %s', async (words, why) => {
    const reply = await joost.command(words);

    expect(wordsOf(reply)).toContain(why);
    expect(actionsOf(reply)).not.toContain('proposal.confirm');
  });

  it('only the person who typed it can confirm it, adjust it or drop it; dropped, it is gone', async () => {
    const draft = argsOf(await joost.command('dien in een camera, € 5.000'), 'proposal.confirm');

    for (const action of ['proposal.confirm', 'proposal.adjust', 'proposal.cancel']) {
      expect(wordsOf(await bram.press(action, draft))).toContain('Only the person who typed it');
    }
    expect(wordsOf(await joost.press('proposal.cancel', draft))).toContain('ik dien niets in');
    expect(wordsOf(await joost.press('proposal.confirm', draft))).toContain('verlopen of al afgehandeld');
    expect(wordsOf(await joost.command('voorstellen'))).toContain('Er zijn geen open voorstellen');
  });

  it('a delivery that comes twice makes one draft', async () => {
    const delivery = joost.ask({ kind: 'command', text: 'dien in een camera, € 5.000' });

    const [one, two] = [await joost.deliver(delivery), await joost.deliver(delivery)];

    expect(argsOf(one, 'proposal.confirm')).toEqual(argsOf(two, 'proposal.confirm'));
  });

  it('numbers have no gaps and no doubles when many submit at once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => join(`slack:TA:p${i}`, String(20_000_000 + i))));

    const replies = await Promise.all(people.map((person) => person.submit('proposal.written', CAMERA)));

    const numbers = replies.map((reply) => Number(/voorstel (\d+)/.exec(wordsOf(reply))![1]));
    expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('submitting by form', () => {
  it('takes who applies, who pays along and the problem that it comes from', async () => {
    const problem = await raised(house, bram, 'Elke nacht inbraak');

    const number = await submitted(joost, {
      applicant: 'Stichting Veilig Park',
      coAmount: '€ 2.000,-',
      coFrom: 'gemeente Enschede',
      problem: `#${problem}`,
    });

    const words = wordsOf(await joost.command(`voorstel ${number}`));
    expect(words).toContain('Gevraagd: € 5.000');
    expect(words).toContain('Cofinanciering: € 2.000 van gemeente Enschede');
    expect(words).toContain('Aanvrager: Stichting Veilig Park');
    expect(words).toContain('Komt uit: vraagstuk #1 Elke nacht inbraak');
    expect(words).toContain('Ingediend door Parkbeheer op 23 november 2026');
  });

  it.each([
    [{ title: ' ' }, 'title', 'Zeg in één zin'],
    [{ goal: '' }, 'goal', 'Beschrijf wat u wilt bereiken'],
    [{ amount: '' }, 'amount', 'Noem het bedrag'],
    [{ amount: 'veel' }, 'amount', 'kan ik niet lezen'],
    [{ amount: '-500' }, 'amount', 'ten minste één euro'],
    [{ amount: '0' }, 'amount', 'ten minste één euro'],
    [{ amount: '$ 500' }, 'amount', 'rekent in euro’s'],
    [{ amount: '99,50' }, 'amount', 'zonder centen'],
    [{ amount: '999999999999' }, 'amount', 'Zoveel heeft geen fonds'],
    [{ coAmount: '500' }, 'coFrom', 'wie er bijlegt'],
    [{ coFrom: 'de bank' }, 'coAmount', 'hoeveel er wordt bijgelegd'],
    [{ coAmount: 'wat', coFrom: 'de bank' }, 'coAmount', 'kan ik niet lezen'],
    [{ problem: 'twaalf' }, 'problem', 'Vul het nummer'],
    [{ problem: '77' }, 'problem', 'Vraagstuk 77 is er niet'],
  ])('answers %o at the field, and nothing is written', async (values, field, why) => {
    const reply = await joost.submit('proposal.written', { ...CAMERA, ...values } as Record<string, string>);

    expect(reply.errors?.[field]).toContain(why);
    expect(wordsOf(await joost.command('voorstellen'))).toContain('Er zijn geen open voorstellen');
  });

  it('a number of a merged problem leads to the one that is left', async () => {
    const one = await raised(house, joost, 'Inbraak');
    const two = await raised(house, joost, 'Dieven op het park');
    await joost.press('problem.merge', { problem: one, into: two });

    const number = await submitted(joost, { problem: String(one) });

    expect(wordsOf(await joost.command(`voorstel ${number}`))).toContain(`vraagstuk #${two} Dieven op het park`);
  });

  it('whoever has no company yet is asked for it, and goes on from there', async () => {
    const ann = house.person('slack:TA:ann', 'Ann');

    const asked = await ann.submit('proposal.written', CAMERA);
    const join = buttonsOf(asked.card).find(({ action }) => action === 'region.join')!;
    const company = { person: 'Ann', name: 'Annwerk', kvk: '00000007', municipality: 'Borne' };
    const done = await ann.submit('region.joined', company, join.args);

    expect(wordsOf(asked)).toContain('Namens welk bedrijf');
    expect(wordsOf(done)).toContain('Ingediend als voorstel 1');
    expect(wordsOf(await ann.command('voorstel 1'))).toContain('Aanvrager: Annwerk');
  });

  it('a stakeholder reads and follows, and hears at once that submitting is not theirs', async () => {
    const number = await submitted(joost);
    const ellen = await join('teams:tb:ellen', '00000008');
    const { blocks } = (await joost.press('region.members')).card!;
    const named = blocks.findIndex((block) => JSON.stringify(block).includes('"teams:tb:ellen"'));
    const [role] = buttonsOf({ language: 'nl', blocks: [blocks[named + 1]!] });
    await joost.submit('region.role.set', { role: 'stakeholder' }, role!.args);
    await house.settle();

    for (const reply of [
      await ellen.command('submit a camera, € 500'),
      await ellen.press('proposal.write'),
      await ellen.submit('proposal.written', CAMERA),
    ]) {
      expect(wordsOf(reply)).toContain('As a stakeholder you read along');
    }
    expect(wordsOf(await ellen.command(`proposal ${number}`))).toContain('Proposal 1: Een camera op het terrein');
    expect(wordsOf(await ellen.command(`follow proposal ${number}`))).toContain('You will hear');
  });
});

describe('making a proposal of what somebody wrote', () => {
  it('fills the form with the words of the message, and the amount that they name', async () => {
    const ask = joost.ask({
      kind: 'shortcut',
      action: 'proposal.submit',
      text: 'De hekken zijn kapot. Voor 7.500 euro staan er nieuwe.',
    });

    const reply = await joost.deliver(ask);

    expect(reply.form!.action).toBe('proposal.written');
    expect(valuesIn(reply)).toEqual({
      title: 'De hekken zijn kapot',
      goal: 'De hekken zijn kapot. Voor 7.500 euro staan er nieuwe.',
      amount: '7500',
      applicant: 'Parkbeheer',
    });
  });

  it('from a problem takes its number and its title along', async () => {
    const problem = await raised(house, bram, 'Elke nacht inbraak');

    const button = buttonsOf((await joost.command(`vraagstuk ${problem}`)).card).find(({ label }) => label.includes('voorstel'))!;
    const reply = await joost.press(button.action, button.args);

    expect(button.opensForm).toBe(true);
    expect(valuesIn(reply)).toEqual({ title: 'Elke nacht inbraak', applicant: 'Parkbeheer', problem: String(problem) });
  });
});

describe('changing a proposal', () => {
  it('keeps every version, and tells what changed, when and in whose name', async () => {
    const number = await submitted(bram);

    const form = await joost.press('proposal.edit', { proposal: number });
    const done = await joost.submit(
      'proposal.edited',
      { ...CAMERA, title: 'Twee camera’s op het terrein', amount: '8000', coAmount: '1000', coFrom: 'de gemeente' },
      form.form!.args,
    );
    await house.settle();
    const shown = await joost.command(`voorstel ${number}`);
    const history = wordsOf(await joost.press('proposal.history', { proposal: number }));

    expect(valuesIn(form)).toMatchObject({ title: CAMERA.title, amount: '5000', applicant: 'Kunststof' });
    expect(wordsOf(done)).toContain('dit is versie 2');
    expect(cardIn('teams:tb', number)).toContain('Proposal 1: Twee camera’s op het terrein');
    expect(cardIn('teams:tb', number)).toContain('Asked: €8,000');
    expect(wordsOf(shown)).toContain('versie 2, gewijzigd op 23 november 2026');
    expect(actionsOf(shown)).toContain('proposal.history');
    expect(history).toContain('Versie 2, door Parkbeheer op 23 november 2026');
    expect(history).toContain('Titel: “Een camera op het terrein” → “Twee camera’s op het terrein”');
    expect(history).toContain('Gevraagd: € 5.000 → € 8.000');
    expect(history).toContain('Cofinanciering: geen → € 1.000 van de gemeente');
    expect(history).toContain('Versie 1, door Kunststof op 23 november 2026\nZo is het ingediend.');
  });

  it('is for the applicant and the coordinators: only they see the buttons, others hear why not', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const number = await submitted(ann);

    expect(actionsOf(await ann.command(`voorstel ${number}`))).toContain('proposal.edit');
    expect(actionsOf(await joost.command(`voorstel ${number}`))).toContain('proposal.withdraw');
    expect(actionsOf(await bram.command(`proposal ${number}`))).toEqual(['proposal.follow']);
    for (const action of ['proposal.edit', 'proposal.withdraw', 'proposal.reopen']) {
      expect(wordsOf(await bram.press(action, { proposal: number }))).toContain('Only who submitted it or a coordinator');
    }
    const forged = await bram.submit('proposal.edited', { ...CAMERA, amount: '1' }, { proposal: number, version: 1 });
    expect(wordsOf(forged)).toContain('Only who submitted it or a coordinator');
    expect(wordsOf(await bram.command(`proposal ${number}`))).toContain('Asked: €5,000');
  });

  it('does not overwrite unseen what another changed meanwhile, and says when nothing changed', async () => {
    const number = await submitted(bram);
    const args = (await joost.press('proposal.edit', { proposal: number })).form!.args;
    const mine = (await bram.press('proposal.edit', { proposal: number })).form!.args;

    await bram.submit('proposal.edited', { ...CAMERA, amount: '6000' }, mine);
    const late = await joost.submit('proposal.edited', { ...CAMERA, amount: '7000' }, args);
    const again = (await bram.press('proposal.edit', { proposal: number })).form!.args;
    const same = await bram.submit('proposal.edited', { ...CAMERA, amount: '6.000' }, again);

    expect(late.errors?.title).toContain('intussen door een ander gewijzigd');
    expect(same.errors?.title).toContain('Nothing has changed in proposal 1');
    expect(wordsOf(await joost.command(`voorstel ${number}`))).toContain('Gevraagd: € 6.000');
  });

  it('can be withdrawn, and that can be undone; everyone who follows hears of it', async () => {
    const ann = await join('slack:TA:ann', '00000005');
    const number = await submitted(bram);
    await ann.command(`volg voorstel ${number}`);

    const withdrawn = await bram.command(`withdraw ${number}`);
    const twice = await bram.command(`withdraw ${number}`);
    await house.settle();
    const gone = wordsOf(await ann.command('voorstellen'));
    const ended = wordsOf(await ann.press('proposal.list', { ended: true }));
    const back = await bram.press('proposal.reopen', argsOf(withdrawn, 'proposal.reopen'));
    await house.settle();

    expect(wordsOf(withdrawn)).toContain('Proposal 1 has been withdrawn');
    expect(wordsOf(twice)).toContain('Proposal 1 is withdrawn');
    expect(gone).toContain('Er zijn geen open voorstellen');
    expect(ended).toContain('Voorstel 1: Een camera op het terrein · € 5.000 · ingetrokken');
    expect(wordsOf(back)).toContain('Proposal 1 is open again');
    expect(told('slack:TA:ann')).toEqual([
      'Voorstel 1 “Een camera op het terrein” is nu ingetrokken.',
      'Voorstel 1 “Een camera op het terrein” is nu open.',
    ]);
    expect(cardIn('slack:TA', number)).not.toContain('ingetrokken');
  });
});

describe('reading', () => {
  it('lists the newest first, five a page', async () => {
    for (const title of ['een', 'twee', 'drie', 'vier', 'vijf', 'zes']) await submitted(joost, { title });

    const first = await joost.command('aanvragen');
    const second = await joost.press('proposal.list', argsOf(first, 'proposal.list'));

    expect(wordsOf(first).match(/Voorstel \d/g)).toEqual(['Voorstel 6', 'Voorstel 5', 'Voorstel 4', 'Voorstel 3', 'Voorstel 2']);
    expect(wordsOf(second).match(/Voorstel \d/g)).toEqual(['Voorstel 1']);
  });

  it('says that a number is no proposal, and offers the open ones', async () => {
    const number = await submitted(joost);
    await submitted(joost, { title: 'Ingetrokken plan' });
    await joost.command('intrekken 2');

    const reply = await bram.command('proposal 9');

    expect(wordsOf(reply)).toContain('There is no proposal 9');
    expect(buttonsOf(reply.card)).toMatchObject([
      { label: 'Proposal 1: Een camera op het terrein', action: 'proposal.show', args: { proposal: number } },
    ]);
  });

  it('aloud in a channel shows what everyone may do', async () => {
    const number = await submitted(joost);

    expect(actionsOf(await joost.say(`voorstel ${number}`))).toEqual(['proposal.follow', 'proposal.show']);
  });

  it('is for the region itself: another region’s number is none, and its people see nothing of it', async () => {
    await submitted(joost);
    const zoe = house.person('slack:TZ:zoe', 'Zoë');
    await zoe.submit('region.founded', { region: 'Achterhoek', workspace: 'Zutphen', person: 'Zoë', language: 'nl' });
    await house.settle();

    expect(wordsOf(await zoe.command('voorstel 1'))).toContain('Voorstel 1 is er niet, en er staat er nu geen open');
    expect(wordsOf(await zoe.command('voorstellen'))).toContain('Er zijn geen open voorstellen');
    expect(house.said.filter(({ ref, key }) => ref.workspace === 'slack:TZ' && key.startsWith('proposal/'))).toEqual([]);
  });

  it('one’s own and the region’s stand in the overview', async () => {
    await submitted(bram, { title: 'Een hek' });
    await submitted(joost);

    const words = wordsOf(await joost.home());

    expect(words).toMatch(/Uw voorstellen\nVoorstel 2: Een camera[\s\S]*Voorstellen aan het fonds\nVoorstel 1: Een hek/);
  });

  it('a card that got lost is put up again by the sweep', async () => {
    await joost.submit('proposal.written', CAMERA);
    await house.feed();

    await house.app.sweep();
    await house.settle();

    expect(cardIn('slack:TA', 1)).toContain('Voorstel 1: Een camera op het terrein');
  });
});
