/** What people say of an answer is kept to learn from: only with their consent, without who they are, once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Reviewed, reviewedBefore } from '../../bot/app/feedback.ts';
import { type Chat, RateLimited } from '../../bot/chat/chat.ts';
import type { Plan, Understanding } from '../../bot/conversation/plan.ts';
import type { Item, Table } from '../../bot/store/table.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

const plan: Plan = { intent: 'problem.list', language: 'nl', confidence: 0.97, step: 'classifier', slots: {} };
let understanding: Understanding;
let house: House;
let joost: Person;
let bram: Person;
/** Every item that was ever put, by whoever put it. */
let written: Item[];
/** How often the platform still asks to wait before it takes an answer. */
let waits: number;
beforeEach(async () => {
  understanding = { plan, answered: true, alternatives: [] };
  written = [];
  waits = 0;
  house = await openHouse({
    understand: async () => understanding,
    change: (ports) => ({ ...ports, table: watched(ports.table), chat: { ...ports.chat, answer: waiting(ports.chat) } }),
  });
  ({ joost, bram } = await foundTwente(house));
});
afterEach(() => house.close());

function waiting(chat: Chat): Chat['answer'] {
  return async (...answer) => {
    if (waits === 0) return chat.answer(...answer);
    waits--;
    throw new RateLimited(1);
  };
}

function watched(table: Table): Table {
  return {
    ...table,
    transact: async (writes, token) => {
      await table.transact(writes, token);
      written.push(...writes.flatMap((write) => ('put' in write ? [write.put] : [])));
    },
  };
}

async function answerTo(person: Person, words: string) {
  // What came due meanwhile is said first.
  await house.settle();
  await person.say(words);
  await house.settle();
  return house.said.at(-1)!.card;
}
const actionsOf = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ action }) => action);
const thumbs = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).filter(({ action }) => action === 'answer.voted');
async function kept(): Promise<Reviewed[]> {
  const votes: Reviewed[] = [];
  for await (const vote of reviewedBefore(house.plain.table, house.plain.clock.now())) votes.push(vote);
  return votes;
}

it('is asked for once, under the first answer, and not again when it is passed over', async () => {
  const first = await answerTo(joost, 'wat speelt er allemaal');
  const second = await answerTo(joost, 'wat speelt er nog meer');

  expect(wordsOf({ card: first })).toContain('Mag ik uw zin bewaren, zonder naam, om beter te leren verstaan?');
  expect(actionsOf(first)).toEqual(expect.arrayContaining(['examples.allow', 'examples.refuse']));
  expect(actionsOf(second)).not.toContain('examples.allow');
  expect(thumbs(second)).toEqual([]);
});

it('is not asked for under a card that waits for a press already', async () => {
  const number = await raised(house, joost, 'Geen stroom');
  understanding = { ...understanding, plan: { ...plan, intent: 'problem.support', slots: { problem: number } } };

  expect(actionsOf(await answerTo(bram, 'wij ook'))).toEqual(['confirm', 'decline']);
});

it('a refusal keeps nothing and asks nothing', async () => {
  await answerTo(joost, 'wat speelt er allemaal');

  const refused = await joost.press('examples.refuse');
  const after = await answerTo(joost, 'wat speelt er');

  expect(wordsOf(refused)).toContain('ik bewaar geen zinnen van u');
  expect(actionsOf(after)).not.toContain('answer.voted');
  expect(actionsOf(after)).not.toContain('examples.allow');
});

it('after a yes every answer can be voted on; a vote keeps sentence and Plan, and nothing of who or where', async () => {
  await joost.press('examples.allow');

  const card = await answerTo(joost, 'wat speelt er allemaal');
  const voted = await joost.press('answer.voted', thumbs(card)[1]!.args);

  expect(wordsOf({ card })).toContain('Klopte dit?');
  expect(thumbs(card).map(({ label }) => label)).toEqual(['👍', '👎']);
  expect(wordsOf(voted)).toBe('Dank u. Zo leer ik beter verstaan.');
  expect(await kept()).toEqual([{ text: 'wat speelt er allemaal', lang: 'nl', plan, right: false, at: house.plain.clock.now() }]);
  const item = written.find(({ pk }) => pk.startsWith('REVIEW#'))!;
  expect(item.pk).toBe('REVIEW#2026-11');
  expect(new Date(Number(item.ttl) * 1000).toISOString()).toBe('2027-11-23T11:00:00.000Z');
  expect(JSON.stringify(item)).not.toMatch(/joost|slack|parkbeheer|twente|board/i);
});

it('a second press, of either thumb, changes nothing and says nothing', async () => {
  await joost.press('examples.allow');
  const card = await answerTo(joost, 'wat speelt er allemaal');
  await joost.press('answer.voted', thumbs(card)[0]!.args);

  const again = await joost.press('answer.voted', thumbs(card)[1]!.args);

  expect(again).toEqual({});
  expect((await kept()).map(({ right }) => right)).toEqual([true]);
});

it('two presses at once are one vote', async () => {
  await joost.press('examples.allow');
  const card = await answerTo(joost, 'wat speelt er allemaal');

  const replies = await Promise.all(thumbs(card).map(({ args }) => joost.press('answer.voted', args)));

  expect(replies.filter((reply) => reply.card)).toHaveLength(1);
  expect(await kept()).toHaveLength(1);
});

it('a vote is there to be reviewed for a year, also across the turn of it', async () => {
  await joost.press('examples.allow');
  const first = await answerTo(joost, 'wat speelt er allemaal');
  await joost.press('answer.voted', thumbs(first)[0]!.args);
  house.later(200 * 24 * 60);
  const second = await answerTo(joost, 'en nu');
  await joost.press('answer.voted', thumbs(second)[0]!.args);

  expect((await kept()).map(({ text }) => text)).toEqual(['wat speelt er allemaal', 'en nu']);
});

it('an answer that had to be sent again asks what it asked before', async () => {
  waits = 1;

  const card = await answerTo(joost, 'wat speelt er allemaal');

  expect(waits).toBe(0);
  expect(actionsOf(card)).toContain('examples.allow');
});

it('nobody votes on another person’s answer', async () => {
  await joost.press('examples.allow');
  const card = await answerTo(joost, 'wat speelt er allemaal');

  const foreign = await bram.press('answer.voted', thumbs(card)[0]!.args);

  expect(wordsOf(foreign)).toContain('Only the person who asked');
  expect(await kept()).toEqual([]);
});

it.each(['geen voorbeelden', 'no examples'])('“%s” withdraws it, also for answers that stand there already', async (words) => {
  await joost.press('examples.allow');
  const card = await answerTo(joost, 'wat speelt er allemaal');

  const withdrawn = await joost.command(words);
  const late = await joost.press('answer.voted', thumbs(card)[0]!.args);

  expect(wordsOf(withdrawn)).toContain('ik bewaar geen zinnen van u');
  expect(late).toEqual({});
  expect(await kept()).toEqual([]);
  expect(thumbs(await answerTo(joost, 'wat speelt er'))).toEqual([]);
});

it('“voorbeelden” allows it at any time', async () => {
  await joost.command('geen voorbeelden');

  const allowed = await joost.command('voorbeelden');

  expect(wordsOf(allowed)).toContain('bewaar ik een jaar, zonder naam');
  expect(thumbs(await answerTo(joost, 'wat speelt er'))).toHaveLength(2);
});
