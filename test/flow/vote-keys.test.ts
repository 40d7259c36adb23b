/** The key of a secret vote, when opening that vote goes wrong: none is left of a vote that never came, and none is taken of one that did. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { type VoteKeys, voteKeys } from '../../bot/fund/vote-keys.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { ConditionFailed, type Table } from '../../bot/store/table.ts';
import type { Vault } from '../../bot/store/vault.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

/** What happens between what the opening does, once. */
type Breaks = { created?: () => Promise<void>; before?: () => void; after?: () => void };

let house: House;
let kept: Map<string, { secret: string; note: string }>;
let breaks: Breaks;
let joost: Person;
let bram: Person;
beforeEach(async () => {
  kept = new Map();
  breaks = {};
  house = await openHouse({ change: (ports) => ({ ...ports, table: breaking(ports.table), voteKeys: keysThatBreak() }) });
  let join: (account: `slack:${string}:${string}`, kvk: string) => Promise<Person>;
  ({ joost, bram, join } = await foundTwente(house));
  const zeno = await join('slack:TA:zeno', '00000099');
  const filled = await zeno.submit('proposal.written', { title: 'Camera', goal: 'Rust', amount: '5000', applicant: 'Z' });
  const yes = buttonsOf(filled.card)[0]!;
  await zeno.press(yes.action, yes.args);
  await house.settle();
});
afterEach(() => house.close());

function once(name: keyof Breaks): Promise<void> | void {
  const hook = breaks[name];
  delete breaks[name];
  return hook?.();
}

function keysThatBreak(): VoteKeys {
  const vault: Vault = {
    keep: async (name, one) => {
      if (!kept.has(name)) kept.set(name, one);
      return kept.get(name)!.note;
    },
    secretOf: async (name) => kept.get(name)?.secret,
    destroy: async (name) => void kept.delete(name),
  };
  const keys = voteKeys(vault, cryptoRandom);
  return {
    ...keys,
    create: async (vote) => {
      const made = await keys.create(vote);
      await once('created');
      return made;
    },
  };
}

function breaking(table: Table): Table {
  return {
    ...table,
    async transact(writes, token) {
      const opens = writes.some((write) => 'put' in write && write.put.sk === 'VOTE');
      if (opens) await once('before');
      await table.transact(writes, token);
      if (opens) await once('after');
    },
  };
}

async function openSecretly(by: Person = joost) {
  const { form } = await by.press('vote.open', { proposal: 1 });
  const values = {
    rule: 'advice',
    deadline: 'vrijdag 17 uur',
    secrecy: 'secret',
    results: 'rule',
    reminders: 'none',
    night: 'no',
  };
  return by.submit(form!.action, values, form!.args);
}

async function votedAndCounted(): Promise<string> {
  await house.settle();
  const card = () => house.said.filter(({ key, ref }) => key.startsWith('vote/') && ref.workspace === 'slack:TA').at(-1)!.card;
  for (const person of [joost, bram]) {
    const { action, args } = buttonsOf(card()).find((button) => button.args?.choice === 'for')!;
    await person.press(action, args);
  }
  house.later(5 * 24 * 60);
  await house.settle();
  return plainText(card());
}

const die = () => {
  throw new Error('the process dies here');
};
const loses = () => {
  throw new ConditionFailed(undefined, 1);
};

describe('The key of a secret vote', () => {
  it('is there while the vote runs, and gone after the count', async () => {
    await openSecretly();
    const during = kept.size;
    const outcome = await votedAndCounted();

    expect(during).toBe(1);
    expect(outcome).toContain('Aangenomen');
    expect(kept.size).toBe(0);
  });

  it('that lost the race to another vote on the same proposal is destroyed at once, and the other one counts', async () => {
    await joost.submit('region.role.set', { role: 'coordinator' }, { member: await idOf('Bram') });
    const replies = await Promise.all([openSecretly(joost), openSecretly(bram)]);
    await house.settle();
    const afterwards = kept.size;
    const outcome = await votedAndCounted();

    expect(replies.filter((reply) => /geopend voor|is open to/.test(wordsOf(reply)))).toHaveLength(1);
    expect(afterwards).toBe(1);
    expect(outcome).toContain('Aangenomen');
    expect(kept.size).toBe(0);
  });

  it('whose vote is refused in its last write is destroyed at once, and the refusal says what to do', async () => {
    breaks.before = loses;
    const refused = await openSecretly();
    const made = kept.size;
    await house.settle();

    expect(wordsOf(refused)).toContain('Open het formulier opnieuw');
    expect(made).toBe(1);
    expect(kept.size).toBe(0);
    expect(wordsOf(await openSecretly())).toContain('geopend voor');
  });

  it('of a process that died before the vote was there is destroyed within the hour', async () => {
    breaks.created = async () => die();
    await expect(openSecretly()).rejects.toThrow('dies');
    await house.settle();
    const left = kept.size;
    await house.pass(60);

    expect(left).toBe(1);
    expect(kept.size).toBe(0);
  });

  it('of a process that died is destroyed by the sweep, where the change feed told nobody', async () => {
    breaks.before = die;
    await expect(openSecretly()).rejects.toThrow('dies');
    while ((await house.feed()).length > 0);
    house.later(60);
    await house.settle();
    const missed = kept.size;
    await house.app.sweep();
    await house.settle();

    expect(missed).toBe(1);
    expect(kept.size).toBe(0);
  });

  it('of a process that died just after the vote was there stays, and counts', async () => {
    breaks.after = die;
    await expect(openSecretly()).rejects.toThrow('dies');
    await house.settle();
    await house.pass(60);
    await house.app.sweep();
    await house.settle();
    const during = kept.size;

    expect(during).toBe(1);
    expect(await votedAndCounted()).toContain('Aangenomen');
  });

  it('stays where the write that made the vote got through and was answered as if it had not', async () => {
    breaks.after = loses;
    const opened = await openSecretly();
    await house.settle();
    await house.pass(60);

    expect(wordsOf(opened)).toContain('geopend voor');
    expect(kept.size).toBe(1);
    expect(await votedAndCounted()).toContain('Aangenomen');
  });

  it('never goes from under a vote: one that is opened so slowly that its key has gone is not opened', async () => {
    breaks.created = async () => house.pass(60);
    const refused = await openSecretly();
    await house.settle();

    expect(wordsOf(refused)).toContain('Open het formulier opnieuw');
    expect(kept.size).toBe(0);
    await openSecretly();
    expect(await votedAndCounted()).toContain('Aangenomen');
  });
});

async function idOf(name: string): Promise<string> {
  const { blocks } = (await joost.press('region.members')).card!;
  const at = blocks.findIndex(
    (block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).startsWith(name),
  );
  const row = blocks.slice(at).find((block) => block.type === 'actions');
  return row?.type === 'actions' ? String(row.buttons[0]!.args!.member) : '';
}
