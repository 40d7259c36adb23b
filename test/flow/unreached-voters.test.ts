/** Voters whom no channel reaches: the vote comes to them, and what they press counts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

let house: House;
let joost: Person;
let bram: Person;
let anna: Person;
beforeEach(async () => {
  house = await openHouse();
  let join: (account: `slack:${string}:${string}`, kvk: string) => Promise<Person>;
  ({ joost, bram, join } = await foundTwente(house));
  anna = await join('slack:TA:anna', '00000010');
  await setRole('Bram');
  await setRole('slack:TA:anna');
  const zeno = await join('slack:TA:zeno', '00000099');
  const filled = await zeno.submit('proposal.written', { title: 'Camera', goal: 'Rust', amount: '5000', applicant: 'Z' });
  const yes = buttonsOf(filled.card)[0]!;
  await zeno.press(yes.action, yes.args);
  await house.settle();
});
afterEach(() => house.close());

async function setRole(name: string, role = 'board'): Promise<void> {
  const { blocks } = (await joost.press('region.members')).card!;
  const at = blocks.findIndex(
    (block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).startsWith(name),
  );
  const row = blocks.slice(at).find((block) => block.type === 'actions');
  const member = row?.type === 'actions' ? row.buttons[0]!.args!.member! : '';
  await joost.submit('region.role.set', { role }, { member });
}

/** The workspace belongs to the region no more. */
const unlink = (workspace: string) => house.plain.table.write({ delete: { pk: `WORKSPACE#${workspace}`, sk: 'WORKSPACE' } });

async function openVote(values: Record<string, string> = {}): Promise<void> {
  const { form } = await joost.press('vote.open', { proposal: 1 });
  const filled = { rule: 'board', deadline: 'vrijdag 17 uur', secrecy: 'open', results: 'shown', reminders: 'none', night: 'no' };
  await joost.submit(form!.action, { ...filled, ...values }, form!.args);
  await house.settle();
}

const saidTo = (person: Person, about = 'vote-') =>
  house.said.filter(({ ref, key }) => ref.channel === `dm-${person.account}` && key.startsWith(about));

describe('A voter', () => {
  it('in a workspace with a channel sees the vote there, and gets nothing besides', async () => {
    await openVote();

    expect(saidTo(bram)).toEqual([]);
    expect(saidTo(anna)).toEqual([]);
  });

  it.each(['board', 'advice'])(
    'whose only workspace is linked no more gets the card and the outcome in their own chat, and votes there: %s',
    async (rule) => {
      await unlink('teams:tb');
      await openVote({ rule });
      const [card] = saidTo(bram, 'vote-card/');
      const { action, args } = buttonsOf(card!.card).find(({ label }) => label === 'For')!;
      const voted = await bram.press(action, args);
      const own = await bram.press('vote.status', { vote: 1 });
      house.later(5 * 24 * 60);
      await house.settle();

      expect(plainText(card!.card)).toContain('Camera');
      expect(wordsOf(voted)).toContain('Your ballot counts: For.');
      expect(wordsOf(own)).toContain('You voted: For.');
      expect(saidTo(anna)).toEqual([]);
      expect(saidTo(bram, 'vote-card/')).toHaveLength(1);
      expect(saidTo(bram, 'vote-outcome/')).toHaveLength(1);
      expect(plainText(saidTo(bram, 'vote-outcome/')[0]!.card)).toContain('1 for, 0 against');
    },
  );

  it('who comes on the roll while the vote runs, from where its card does not stand, gets it as well', async () => {
    await setRole('Bram', 'member');
    await openVote();
    const before = saidTo(bram).length;
    await setRole('Bram');
    const { form } = await joost.press('vote.correct.form', { vote: 1 });
    await joost.submit(form!.action, { add: 'Bram', remove: '', reason: 'Benoemd' }, form!.args);
    await house.settle();

    expect(before).toBe(0);
    expect(saidTo(bram, 'vote-card/')).toHaveLength(1);
  });

  it('in a workspace that belongs to another region by now is a stranger there', async () => {
    await unlink('teams:tb');
    await openVote();
    const card = saidTo(bram, 'vote-card/')[0]!.card;
    const stranger = house.person('teams:tb:zoe', 'Zoe');
    await stranger.submit('region.founded', { region: 'Zeeland', workspace: 'Z', person: 'Zoe', language: 'nl' });
    const { action, args } = buttonsOf(card).find(({ label }) => label === 'For')!;

    expect(wordsOf(await bram.press(action, args))).not.toContain('counts');
  });

  it('is nobody who is not on the roll, wherever they ask', async () => {
    const outsider = house.person('teams:tq:quint', 'Quint');
    await openVote();

    expect(wordsOf(await outsider.press('vote.cast', { vote: 1, boxes: 0, mode: 'changeable', choice: 'for' }))).not.toContain(
      'telt',
    );
  });
});
