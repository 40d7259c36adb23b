/** The Teams driver at the local Teams: tokens, activities, cards and dialogs of the one are taken by the other. */
import { describe, expect, test } from 'vitest';
import type { Ask, Reply } from '../../bot/chat/ask.ts';
import * as cards from '../../bot/chat/card.ts';
import { actions, type Form, text } from '../../bot/chat/card.ts';
import { Unreachable } from '../../bot/chat/chat.ts';
import type { Edge } from '../../bot/chat/http.ts';
import { teamsChat } from '../../bot/chat/teams/chat.ts';
import { teamsEdge } from '../../bot/chat/teams/edge.ts';
import { eventually, wordsOfTeams } from '../../infra/local/acts.ts';
import { APP_ID, APP_SECRET, BRAM, ELLEN, localHouse, TENANT } from './local-house.ts';

const REGIO = 'Regio Twente';
const PROBLEM = cards.card(
  'nl',
  text('Geen vakmensen'),
  actions(
    { label: 'Dit speelt bij ons ook', action: 'problem.support', args: { problem: 1 } },
    { label: 'Bewerken', action: 'problem.edit', opensForm: true },
  ),
);
const FORM: Form = {
  language: 'nl',
  action: 'problem.raise',
  title: 'Melden',
  submit: 'Melden',
  fields: [{ type: 'text', name: 'title', label: 'Titel' }],
};

/** @param replies what the app answers, by the kind of what was asked */
async function met(replies: Partial<Record<Ask['kind'], (ask: Ask) => Reply>>) {
  const asked: Ask[] = [];
  let edge: Edge | undefined;
  const house = await localHouse({
    async bot({ path, headers, body }) {
      const response = await edge!({ method: 'POST', path, query: {}, headers, body: Buffer.from(body) });
      return { status: response.status, type: response.headers?.['content-type'], text: response.body };
    },
  });
  const { issuer, openIdUrl, loginUrl, serviceUrl, serviceHost } = house.platforms.teams(house.base);
  const log = () => {};
  const chat = teamsChat({
    appId: APP_ID,
    appSecret: APP_SECRET,
    tenant: TENANT.id,
    loginUrl,
    allowedHosts: [serviceHost],
    serviceUrl,
    clock: house.clock,
    log,
  });
  edge = teamsEdge({
    appId: APP_ID,
    issuer: { issuer, openIdUrl },
    allowedHosts: [serviceHost],
    clock: house.clock,
    chat,
    log,
    async answer(ask) {
      asked.push(ask);
      return replies[ask.kind]?.(ask) ?? {};
    },
  });
  await house.teams.install({ ...ELLEN, scope: 'team' });
  return { ...house, chat, asked };
}

describe('the Teams driver at the local Teams', () => {
  test('a mention becomes an Ask, and the reply stands in its thread', async () => {
    const house = await met({ text: () => ({ card: PROBLEM }) });

    const said = await house.teams.say({ ...ELLEN, conversation: REGIO, text: '@Streek geen <vakmensen> & zo' });

    const seen = await eventually(
      () => house.teams.messagesIn({ ...BRAM, conversation: REGIO }),
      (messages) => messages.length === 2,
    );
    expect(house.asked.at(-1)).toMatchObject({ kind: 'text', text: 'geen <vakmensen> & zo', origin: { surface: 'channel' } });
    expect(seen[1]).toMatchObject({ from: 'streek', thread: said.ok && said.message });
    expect(wordsOfTeams(seen[1]!)).toBe('Geen vakmensen');
  });

  test('a press redraws the card for its presser; an update redraws it for all', async () => {
    const house = await met({ press: () => ({ replace: cards.card('nl', text('U steunt dit')) }) });
    const workspace = `teams:${TENANT.id}` as const;
    const posted = await house.chat.post({ workspace, channel: TENANT.channels[1]!.id }, PROBLEM, 'k1');

    await house.teams.press({ ...ELLEN, conversation: REGIO, label: 'Dit speelt bij ons ook' });
    const hers = await house.teams.messagesIn({ ...ELLEN, conversation: REGIO });
    const his = await house.teams.messagesIn({ ...BRAM, conversation: REGIO });
    await house.chat.update(posted, cards.card('nl', text('1 bedrijf steunt dit')));
    const after = await house.teams.messagesIn({ ...ELLEN, conversation: REGIO });

    expect(house.asked.at(-1)).toMatchObject({ kind: 'press', action: 'problem.support', args: { problem: 1 } });
    expect([hers, his, after].map((messages) => wordsOfTeams(messages[0]!))).toEqual([
      'U steunt dit',
      'Geen vakmensen',
      '1 bedrijf steunt dit',
    ]);
  });

  test('a form opens from a card, comes back with what is wrong, and closes when it is right', async () => {
    const house = await met({
      press: () => ({ form: FORM }),
      form: (ask) => (ask.kind === 'form' && ask.values.title === 'Goed' ? {} : { errors: { title: 'Deze titel bestaat al' } }),
    });
    await house.chat.post({ workspace: `teams:${TENANT.id}`, channel: TENANT.channels[1]!.id }, PROBLEM, 'k1');

    await house.teams.press({ ...ELLEN, conversation: REGIO, label: 'Bewerken' });
    await house.teams.submit({ ...ELLEN, inputs: { title: 'Dubbel' } });
    const objected = (await house.teams.desk(ELLEN)).dialog;
    await house.teams.submit({ ...ELLEN, inputs: { title: 'Goed' } });

    expect(JSON.stringify(objected)).toContain('Deze titel bestaat al');
    expect((await house.teams.desk(ELLEN)).dialog).toBeUndefined();
  });

  test('a message action hands over the message as it was typed', async () => {
    const house = await met({ shortcut: () => ({ form: FORM }) });
    await house.teams.say({ ...BRAM, conversation: REGIO, text: 'geen <vakmensen>\nte vinden' });
    const [message] = await house.teams.messagesIn({ ...BRAM, conversation: REGIO });

    await house.teams.messageAction({ ...ELLEN, message: message!.id, command: 'problem.raise' });

    expect(house.asked.at(-1)).toMatchObject({ kind: 'shortcut', action: 'problem.raise', text: 'geen <vakmensen>\nte vinden' });
    expect((await house.teams.desk(ELLEN)).dialog?.title).toBe('Melden');
  });

  test('a file dragged into a chat is heard of, fetched when it is wanted, and refused when it was deleted', async () => {
    const house = await met({});
    const workspace = `teams:${TENANT.id}` as const;

    await house.teams.say({ ...ELLEN, conversation: 'direct', text: '', files: [{ name: 'leegstand.csv', content: 'a;b' }] });
    await house.platforms.settled();
    const ask = house.asked.at(-1)!;
    const [file] = (ask.kind === 'text' && ask.files) || [];
    const bytes = await house.chat.download(file!, workspace);
    const [message] = await house.teams.messagesIn({ ...ELLEN, conversation: 'direct' });
    await house.teams.deleteFile({ ...ELLEN, file: message!.files![0]!.id });

    expect(ask).toMatchObject({ kind: 'text', text: '', files: [{ name: 'leegstand.csv' }] });
    expect(Buffer.from(bytes).toString()).toBe('a;b');
    await expect(house.chat.download(file!, workspace)).rejects.toBeInstanceOf(Unreachable);
  });

  test('a file in a channel is known to be kept from the bot', async () => {
    const house = await met({});

    await house.teams.say({ ...ELLEN, conversation: REGIO, text: '@Streek kijk', files: [{ name: 'a.csv', content: 'a;b' }] });
    await house.platforms.settled();

    expect(house.asked.at(-1)).toMatchObject({ kind: 'text', text: 'kijk', files: [{ withheld: true }] });
  });

  test('the bot writes to a person and knows their name', async () => {
    const house = await met({});
    const account = `teams:${TENANT.id}:${ELLEN.user}` as const;

    const direct = await house.chat.direct(account);
    await house.chat.post(direct, PROBLEM, 'k1');

    expect(await house.chat.nameOf(account)).toBe(TENANT.people[0]!.name);
    expect((await house.teams.messagesIn({ ...ELLEN, conversation: 'direct' })).map(wordsOfTeams)).toEqual(['Geen vakmensen']);
  });
});
