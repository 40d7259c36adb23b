/** Voting on a proposal, from opening to outcome, on both platforms at once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Card, plainText } from '../../bot/chat/card.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import { register } from '../../bot/fund/proposals/register.ts';
import { newKeyPair } from '../../bot/fund/sealing.ts';
import type { VoteKeys } from '../../bot/fund/vote-keys.ts';
import { boxes } from '../../bot/fund/votes/boxes.ts';
import { concludeVote } from '../../bot/fund/votes/concluding.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

function keysInMemory(): VoteKeys & { kept: Map<string, { publicKey: string; privateKey: string }> } {
  const kept = new Map<string, { publicKey: string; privateKey: string }>();
  return {
    kept,
    create: async (vote) => {
      if (!kept.has(vote)) kept.set(vote, newKeyPair(cryptoRandom));
      return { publicKey: kept.get(vote)!.publicKey };
    },
    open: async (vote) => kept.get(vote),
    destroy: async (vote) => void kept.delete(vote),
  };
}

let house: House;
let keys: ReturnType<typeof keysInMemory>;
let joost: Person;
let bram: Person;
let board: Person[];
let proposal: number;
/** What is understood of the next sentence. */
let meant: Plan;
beforeEach(async () => {
  keys = keysInMemory();
  house = await openHouse({
    change: (ports) => ({ ...ports, voteKeys: keys }),
    understand: async () => ({ plan: meant, answered: meant.confidence > 0.5, alternatives: [meant] }),
  });
  let join: (account: `slack:${string}:${string}`, kvk: string) => Promise<Person>;
  ({ joost, bram, join } = await foundTwente(house));
  board = [];
  for (const name of ['anna', 'bert', 'cleo']) board.push(await join(`slack:TA:${name}`, `0000001${board.length}`));
  board.push(bram);
  for (const member of memberIds((await joost.press('region.members')).card!)) {
    await joost.submit('region.role.set', { role: 'board' }, { member });
  }
  const zeno = await join('slack:TA:zeno', '00000099');
  const filled = await zeno.submit('proposal.written', {
    title: 'Camera op het terrein',
    goal: 'Minder inbraken',
    amount: '5000',
    applicant: 'Bedrijf 00000099',
  });
  const yes = buttonsOf(filled.card)[0]!;
  const done = await zeno.press(yes.action, yes.args);
  await house.settle();
  proposal = Number(/\d+/.exec(wordsOf(done))![0]);
});
afterEach(() => house.close());

/** Everybody in the list of members, but for its coordinator. */
function memberIds({ blocks }: Card): string[] {
  return blocks.flatMap((block, at) => {
    const name = blocks[at - 1];
    if (block.type !== 'actions' || name?.type !== 'text' || plainText({ language: 'nl', blocks: [name] }).startsWith('Joost'))
      return [];
    return block.buttons.flatMap(({ args }) => (args?.member ? [String(args.member)] : []));
  });
}

async function openVote(values: Record<string, string> = {}): Promise<Card> {
  const { form } = await joost.press('vote.open', { proposal });
  const reply = await joost.submit(
    form!.action,
    {
      rule: 'board',
      deadline: 'vrijdag 17 uur',
      who: '',
      secrecy: 'open',
      results: 'shown',
      advice: '',
      reminders: 'day',
      night: 'no',
      ...values,
    },
    form!.args,
  );
  expect(reply.errors).toBeUndefined();
  await house.settle();
  return channelCard('slack:TA');
}

async function voided(): Promise<void> {
  const own = await press(joost, channelCard('slack:TA'), 'Mijn stem');
  const { form } = await press(joost, own.card!, 'Ongeldig maken');
  await joost.submit(form!.action, { reason: 'Verkeerde tekst' }, form!.args);
  await house.settle();
}

async function makeStakeholder(name: string): Promise<void> {
  const { blocks } = (await joost.press('region.members')).card!;
  const at = blocks.findIndex((block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).includes(name));
  const row = blocks.slice(at).find((block) => block.type === 'actions');
  const member = row?.type === 'actions' ? row.buttons[0]!.args!.member! : '';
  await joost.submit('region.role.set', { role: 'stakeholder' }, { member });
  await house.settle();
}

/** The card of the vote as it stands in this workspace's channel. */
function channelCard(workspace: string): Card {
  return house.said.filter(({ key, ref }) => key.startsWith('vote/') && ref.workspace === workspace).at(-1)!.card;
}
const press = (person: Person, card: Card, label: string) => {
  const { action, args } = buttonsOf(card).find((button) => button.label === label)!;
  return person.press(action, args);
};

describe('A vote of the board', () => {
  it('stands in every workspace where somebody may vote, with its rule, and counts each press at once', async () => {
    const card = await openVote();
    const voted = await press(board[0]!, card, 'Voor');
    const other = await press(bram, channelCard('teams:tb'), 'Against');
    await house.settle();

    expect(plainText(card)).toContain(`Stemming over voorstel ${proposal}: Camera op het terrein`);
    expect(plainText(card)).toContain('Aangenomen als ten minste de helft van de kiesgerechtigden stemt');
    expect(wordsOf(voted)).toContain('Uw stem telt: Voor. U kunt hem wijzigen tot vrijdag 27 november 2026 om 17:00.');
    expect(plainText(voted.replace!)).toContain('1 voor, 0 tegen, 0 onthouding');
    expect(wordsOf(other)).toContain('Your ballot counts: Against.');
    expect(plainText(channelCard('slack:TA'))).toContain('1 voor, 1 tegen, 0 onthouding');
  });

  it('takes one ballot a person: a repeated press changes nothing, a changed mind replaces', async () => {
    const card = await openVote();
    await press(board[0]!, card, 'Voor');
    const again = await press(board[0]!, card, 'Voor');
    const changed = await press(board[0]!, card, 'Tegen');

    expect(wordsOf(again)).toContain('Uw stem was al: Voor. Er is niets veranderd.');
    expect(plainText(changed.replace!)).toContain('0 voor, 1 tegen, 0 onthouding');
  });

  it('is closed at its deadline and told in every place, and the proposal is granted', async () => {
    const card = await openVote();
    for (const person of board.slice(0, 3)) await press(person, card, 'Voor');
    await house.settle();

    house.later(5 * 24 * 60);
    await house.settle();

    const outcome = plainText(channelCard('slack:TA'));
    expect(outcome).toContain(`Voorstel ${proposal}, Camera op het terrein: Aangenomen`);
    expect(outcome).toContain('3 voor, 0 tegen, 0 onthouding');
    const told = house.said.filter(({ key }) => key.startsWith('vote-outcome/'));
    expect(told.map(({ ref }) => ref.workspace).sort()).toEqual(['slack:TA', 'teams:tb']);
    expect(wordsOf(await joost.command(`voorstel ${proposal}`))).toMatch(/aangenomen|toegekend|Aangenomen/i);
  });

  it('refuses who comes too late, who is not on the roll, and a stale card, in one sentence each', async () => {
    const card = await openVote();
    const stranger = await press(joost, card, 'Voor');
    house.later(5 * 24 * 60);
    const late = await press(board[0]!, card, 'Voor');
    await house.settle();
    const stale = await press(board[0]!, card, 'Voor');

    expect(wordsOf(stranger)).toMatch(/lijst/);
    expect(wordsOf(late)).toMatch(/te laat|gesloten|voorbij/i);
    expect(wordsOf(stale)).toMatch(/gesloten/);
  });

  it('counts nobody who has an interest, neither for nor in the whole, and the minutes have the reason', async () => {
    const card = await openVote();
    await press(board[0]!, card, 'Tegen');
    const { form } = await press(board[0]!, card, 'Ik heb een belang');
    const recused = await board[0]!.submit(form!.action, { reason: 'Mijn broer levert de camera' }, form!.args);
    const after = await press(board[0]!, card, 'Voor');

    expect(wordsOf(recused)).toContain('U hebt zich verschoond.');
    expect(wordsOf(recused)).toContain('0 van 3 (1 verschoond)');
    expect(wordsOf(after)).toMatch(/verschoond|belang/);
  });

  it('lets one vote for another who gave a proxy, until that one votes', async () => {
    const card = await openVote();
    const { form } = await press(board[0]!, card, 'Volmacht geven');
    const holder = (form!.fields[0] as { options: { value: string; label: string }[] }).options.find(({ label }) =>
      label.includes('bert'),
    )!;
    await board[0]!.submit(form!.action, { holder: holder.value }, form!.args);
    const both = await press(board[1]!, card, 'Voor');
    const own = await press(board[0]!, card, 'Tegen');

    expect(plainText(both.replace!)).toContain('2 voor, 0 tegen, 0 onthouding');
    expect(plainText(own.replace!)).toContain('1 voor, 1 tegen, 0 onthouding');
  });

  it('keeps a personal card personal, in the language of whose it is, whatever is pressed on it', async () => {
    await openVote();
    const own = (await bram.press('vote.status', { proposal })).card!;
    const pressed = await press(bram, own, 'For');
    const changed = await press(bram, pressed.replace!, 'Against');

    expect(plainText(own)).toContain('You have not voted yet.');
    expect(plainText(pressed.replace!)).toContain('You voted: For.');
    expect(plainText(changed.replace!)).toContain('You voted: Against.');
  });

  it('is not for who became a stakeholder since it was opened', async () => {
    const card = await openVote();
    await makeStakeholder('cleo');
    const refused = await press(board[2]!, card, 'Voor');

    expect(wordsOf(refused)).toContain('U staat niet op de lijst van kiesgerechtigden');
    expect(plainText(channelCard('slack:TA'))).toContain('0 voor');
  });

  it('is extended, and closed early with a reason, by a coordinator only', async () => {
    const card = await openVote();
    const own = await press(joost, card, 'Mijn stem');
    const { form } = await press(joost, own.card!, 'Verlengen');
    const extended = await joost.submit(form!.action, { deadline: 'zaterdag 28 november 2026 12:00', night: 'yes' }, form!.args);
    const notMine = await bram.press('vote.close.form', { vote: 1 });
    await press(board[0]!, channelCard('slack:TA'), 'Voor');
    const close = await press(joost, own.card!, 'Nu sluiten');
    await joost.submit(close.form!.action, { reason: 'Iedereen is het eens' }, close.form!.args);
    await house.settle();

    expect(wordsOf(extended)).toContain('De stemming sluit nu zaterdag 28 november 2026 om 12:00.');
    expect(wordsOf(notMine)).toContain('coordinator');
    expect(plainText(channelCard('slack:TA'))).toContain('Afgewezen');
  });

  it('is not extended into the weekend, the night or a holiday before somebody says that it may', async () => {
    const own = await press(joost, await openVote(), 'Mijn stem');
    const { form } = await press(joost, own.card!, 'Verlengen');

    const asked = await joost.submit(form!.action, { deadline: '25 december 2026 12:00', night: 'no' }, form!.args);

    expect(asked.errors?.deadline).toContain('vrijdag 25 december 2026 om 12:00 valt op eerste kerstdag');
  });

  it('that is made void gives the proposal back, which may be put to a vote again', async () => {
    await openVote();
    await voided();

    expect(plainText(channelCard('slack:TA'))).toContain('Ongeldig');
    expect((await joost.press('vote.open', { proposal })).form).toBeDefined();
  });

  it('is voted on in words, after a yes', async () => {
    const card = await openVote();
    meant = { intent: 'vote.cast', language: 'nl', confidence: 1, step: 'classifier', slots: { proposal, choice: 'for' } };
    await board[0]!.say(`${proposal} voor`);
    await house.settle();
    const asked = house.said.at(-1)!.card;
    const before = plainText(channelCard('slack:TA'));
    const done = await press(board[0]!, asked, 'Ja');
    await house.settle();

    expect(plainText(card)).toContain('0 voor');
    expect(plainText(asked)).toContain(`Zal ik uw stem Voor uitbrengen over voorstel ${proposal}: Camera op het terrein?`);
    expect(before).toContain('0 voor');
    expect(wordsOf(done)).toContain('Uw stem telt: Voor.');
    expect(plainText(channelCard('slack:TA'))).toContain('1 voor');
  });

  it('has the chair decide a tie, where one was named', async () => {
    const card = await openVote({ chair: 'slack:TA:anna' });
    await press(board[0]!, card, 'Voor');
    await press(board[1]!, card, 'Tegen');
    house.later(5 * 24 * 60);
    await house.settle();

    expect(plainText(card)).toContain('staken de stemmen, dan beslist de stem van de voorzitter');
    expect(plainText(channelCard('slack:TA'))).toContain('gehaald met de beslissende stem van de voorzitter');
  });

  it('cannot be opened twice on one proposal', async () => {
    const { form } = await joost.press('vote.open', { proposal });
    await openVote();
    const values = {
      rule: 'board',
      deadline: 'vrijdag 17 uur',
      secrecy: 'open',
      results: 'shown',
      reminders: 'none',
      night: 'no',
    };

    expect(wordsOf(await joost.submit(form!.action, values, form!.args))).toContain('kan niet in stemming');
  });

  it('reminds a day before, only who has not voted and is not recused', async () => {
    const card = await openVote();
    await press(board[0]!, card, 'Voor');
    const { form } = await press(board[1]!, card, 'Ik heb een belang');
    await board[1]!.submit(form!.action, { reason: 'Buurman' }, form!.args);
    await house.settle();

    house.later(3.3 * 24 * 60);
    await house.settle();

    const reminded = house.said.filter(({ key }) => key.includes('/remind-24/')).map(({ ref }) => ref.channel);
    expect(reminded.sort()).toEqual(['dm-slack:TA:cleo', 'dm-teams:tb:bram']);
  });

  it.each([
    ['does not exist', '28 maart 2027 02:30', '2027-03-28T01:00:00.000Z', 'zondag 28 maart 2027 om 03:00'],
    ['comes twice', '31 oktober 2027 02:30', '2027-10-31T00:30:00.000Z', 'zondag 31 oktober 2027 om 02:30 (zomertijd)'],
  ])('that closes in the hour that %s closes once, at the moment that it was said to', async (_, deadline, instant, words) => {
    const card = await openVote({ deadline, night: 'yes', reminders: 'none' });
    await press(board[0]!, card, 'Voor');
    const said = plainText(channelCard('slack:TA'));
    const before = house.said.length;

    await house.pass((Date.parse(instant) - Date.parse(house.now())) / 60_000 + 24 * 60);

    expect(said).toContain(words);
    const news = house.said.slice(before).filter(({ key }) => key.startsWith('vote-outcome/') && key.endsWith('slack:TA'));
    expect(news.map(({ at }) => at)).toEqual([instant]);
    expect(plainText(channelCard('slack:TA'))).toContain(`Gesloten op ${words}`);
  });

  it('that closes early in the morning reminds nobody at night: by day before, and not at all where the morning is too late', async () => {
    await openVote({ deadline: 'vrijdag 7:30', night: 'yes', reminders: 'both' });
    const opened = house.said.length;

    await house.pass(5 * 24 * 60);

    const reminded = house.said.slice(opened).filter(({ key }) => key.includes('/remind-'));
    expect(new Set(reminded.map(({ key }) => key.replace(/.*\/(remind-\d+)\/.*/, '$1')))).toEqual(new Set(['remind-24']));
    expect(new Set(reminded.map(({ at }) => at))).toEqual(new Set(['2026-11-26T07:00:00.000Z']));
  });
});

describe('A vote of the companies', () => {
  it('takes nothing of who names a company of the roll while it runs, before a colleague or coordinator says that it is right', async () => {
    const card = await openVote({ rule: 'advice' });
    const nina = house.person('slack:TA:nina', 'Nina');
    await nina.submit('region.joined', { person: 'Nina', name: 'Bedrijf 00000010', kvk: '00000010', municipality: 'Hengelo' });
    const refused = await press(nina, card, 'Voor');
    const recusing = await press(nina, card, 'Ik heb een belang');
    const before = plainText(channelCard('slack:TA'));

    await press(nina, refused.card!, 'Vraag om bevestiging');
    await house.settle();
    const asked = house.said.filter(({ ref }) => ref.channel === 'dm-slack:TA:anna').at(-1)!.card;
    const self = await nina.press('region.vouch', buttonsOf(asked)[0]!.args);
    await press(board[0]!, asked, 'Ja, dat klopt');
    await house.settle();
    // At the ballot box who somebody is is remembered for half a minute.
    house.later(1);
    const done = await press(nina, card, 'Voor');
    await house.settle();

    expect(wordsOf(refused)).toContain('toen de stemming al liep');
    expect(wordsOf(recusing)).toContain('toen de stemming al liep');
    expect(before).toContain('0 voor');
    expect(plainText(asked)).toContain('Nina zegt namens Bedrijf 00000010 (KvK 00000010) mee te doen');
    expect(wordsOf(self)).toContain('alleen een collega');
    expect(wordsOf(done)).toContain('Uw stem telt: Voor.');
    expect(plainText(channelCard('slack:TA'))).toContain('1 voor');
  });

  it('has nobody on its roll through a stakeholder alone', async () => {
    const all = plainText(await openVote({ rule: 'advice' }));
    await voided();
    await makeStakeholder('cleo');
    const without = plainText(await openVote({ rule: 'advice' }));

    expect(all).toContain('0 van 5');
    expect(without).toContain('0 van 4');
  });
});

describe('A vote that was made void', () => {
  it('says nothing more of its proposal once that is in another vote, however late its closing is tried again', async () => {
    await openVote();
    await voided();
    await openVote();
    const { table } = house.plain;
    const [region] = (await table.query({ pk: 'REGIONS', index: 'gsi1' })).items;
    await concludeVote({ boxes: boxes(table), register: register(table) }, String(region!.gsi1sk), 1, house.now());

    expect(wordsOf(await joost.press('proposal.show', { proposal }))).toContain('Status: in stemming');
  });
});

describe('A secret vote', () => {
  it('counts at the close, tells nobody how anyone voted, and leaves nothing that could', async () => {
    const card = await openVote({ secrecy: 'secret', results: 'rule' });
    const voted = await press(board[0]!, card, 'Voor');
    for (const person of board.slice(1)) await press(person, card, 'Voor');
    const during = JSON.stringify(await everything());

    house.later(5 * 24 * 60);
    await house.settle();

    expect(wordsOf(voted)).toContain('Uw stem is verzegeld en telt.');
    expect(during).not.toMatch(/"choice":"(for|against|abstain)"/);
    expect(plainText(channelCard('slack:TA'))).toContain('4 voor, 0 tegen, 0 onthouding');
    expect(JSON.stringify(await everything())).not.toContain('"sealed"');
    expect(keys.kept.size).toBe(0);
  });

  it('is not cast in words: what was said is kept nowhere, and the buttons are shown', async () => {
    await openVote({ secrecy: 'secret', results: 'rule' });
    meant = { intent: 'vote.cast', language: 'nl', confidence: 1, step: 'classifier', slots: { proposal, choice: 'against' } };
    await board[0]!.say('ik ben tegen voorstel 1');
    await house.settle();

    const said = house.said.at(-1)!.card;
    const remembered = await house.plain.table.get({ pk: `THREAD#slack:TA#region##${board[0]!.account}`, sk: 'LAST' });
    expect(plainText(said)).toContain('Deze stemming is geheim. Breng uw stem uit met een knop');
    expect(JSON.stringify(remembered)).toContain('vote.cast');
    expect(JSON.stringify(remembered)).not.toContain('against');
  });

  const everything = async () => (await house.plain.table.query({ pk: `VOTE#${await regionId()}#1` })).items;
  const regionId = async () => (await house.plain.table.query({ pk: 'REGIONS', index: 'gsi1' })).items[0]!.gsi1sk;
});

describe('Asked for in words', () => {
  const means = (of: Pick<Plan, 'intent' | 'slots'>): Plan => ({ language: 'nl', confidence: 1, step: 'classifier', ...of });
  const said = async (person: Person, words: string): Promise<Card> => {
    await person.say(words);
    await house.settle();
    return house.said.at(-1)!.card;
  };

  it.each(['slack', 'teams'] as const)(
    'in %s, opening a vote and declaring an interest are behind a button',
    async (platform) => {
      const opener = platform === 'slack' ? board[0]! : bram;
      const open = platform === 'slack' ? 'Formulier openen' : 'Open the form';
      const language = platform === 'slack' ? 'nl' : 'en';
      meant = { ...means({ intent: 'vote.open', slots: { proposal } }), language };
      const offered = await said(opener, 'zet dat in stemming');
      const { form } = await press(opener, offered, open);
      await openVote();
      meant = { ...means({ intent: 'vote.recuse', slots: { proposal } }), language };
      const recusal = await press(opener, await said(opener, 'daar heb ik een belang bij'), open);

      expect(buttonsOf(offered).map(({ opensForm }) => opensForm)).toEqual([true]);
      expect(form!.action).toBe('vote.opened');
      expect(recusal.form!.action).toBe('vote.recused');
    },
  );

  it('what is not sure to be meant opens its form by the reading that is chosen', async () => {
    meant = { ...means({ intent: 'vote.open', slots: { proposal } }), confidence: 0.3 };
    const offered = await said(joost, 'dat voorstel moet maar eens langs iedereen');
    const [reading] = buttonsOf(offered);
    const { form } = await joost.press(reading!.action, reading!.args);

    expect(reading).toMatchObject({ label: `Stemming over voorstel ${proposal} openen`, opensForm: true });
    expect(form!.action).toBe('vote.opened');
  });

  it('a vote on a proposal that is not there, or on none, is not opened: the open ones are shown, each leading to its vote', async () => {
    const unknown = await joost.command('open stemming 9');
    meant = means({ intent: 'vote.open', slots: {} });
    const none = await said(joost, 'open een stemming');
    const { form } = await press(joost, none, `Voorstel ${proposal}: Camera op het terrein`);

    expect(wordsOf(unknown)).toContain('Voorstel 9 is er niet. Bedoelt u een van deze?');
    expect(plainText(none)).toContain('Welk voorstel bedoelt u?');
    expect(form!.args).toMatchObject({ proposal });
  });

  it('an interest in a vote that is not named, or not there, is answered with those that run', async () => {
    await openVote();
    meant = means({ intent: 'vote.recuse', slots: {} });
    const none = await said(board[0]!, 'ik heb een belang');
    const unknown = await board[0]!.command('verschoon 9');

    expect(plainText(none)).toMatch(/Over welk voorstel\?\nStemming over voorstel 1/);
    expect(wordsOf(unknown)).toMatch(/Over voorstel 9 loopt geen stemming.\nStemming over voorstel 1/);
  });

  it('a ballot without its choice is answered with the card on which to choose', async () => {
    await openVote();
    meant = means({ intent: 'vote.cast', slots: { proposal } });

    expect(buttonsOf(await said(board[0]!, 'ik wil stemmen over voorstel 1')).map(({ label }) => label)).toContain('Voor');
  });
});

describe('Bad input', () => {
  it.each([
    [{ deadline: '20 november 2026 12:00' }, /verleden/],
    [{ deadline: 'zaterdag 28 november 2026 12:00' }, /valt in het weekend/],
    [{ deadline: 'vrijdag 27 november 2026 23:00' }, /valt in de nacht/],
    [{ deadline: 'vrijdag 25 december 2026 12:00' }, /valt op .*kerstdag/i],
    [{ deadline: 'ooit' }, /Schrijf een dag en een tijd/],
    [{ who: 'Xanten' }, /Deze bestuurders ken ik niet: Xanten. Schrijf hun namen/],
    [{ rule: 'advice', who: 'Xanten' }, /Deze ken ik niet: Xanten. Noem alleen gemeenten, of alleen KvK-nummers of namen/],
    [{ rule: 'biz', who: '' }, /waarde|niet worden voldaan/],
  ])('in the form is told, and opens nothing: %o', async (values, sentence) => {
    const { form } = await joost.press('vote.open', { proposal });
    const all = {
      rule: 'board',
      deadline: 'vrijdag 17 uur',
      who: '',
      secrecy: 'rule',
      results: 'rule',
      advice: '',
      reminders: 'none',
      night: 'no',
      ...values,
    };
    const reply = await joost.submit(form!.action, all, form!.args);

    expect(Object.values(reply.errors ?? {}).join(' ') + wordsOf(reply)).toMatch(sentence);
    expect(wordsOf(await joost.command('stemmingen'))).toContain('geen stemmingen');
  });
});
