/** The Slack driver at the local Slack: signatures, events, blocks and modals of the one are taken by the other. */
import { describe, expect, test } from 'vitest';
import { actions, card, type Form, text } from '../../bot/chat/card.ts';
import { Unreachable } from '../../bot/chat/chat.ts';
import { eventually, fieldsOfModal, wordsOfBlocks, wordsOfSlack } from '../../infra/local/acts.ts';
import { HENK, MARLOES, REGIO, TWENTE } from './local-house.ts';
import { met, WORKSPACE } from './local-slack-house.ts';

const PROBLEM = card(
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

describe('the Slack driver at the local Slack', () => {
  test('a mention becomes an Ask with the text as typed, and the reply stands in its thread', async () => {
    const house = await met({ text: () => ({ card: PROBLEM }) });

    const said = await house.slack.say({ ...MARLOES, channel: REGIO, text: '@Streek geen <vakmensen> & zo' });

    const seen = await eventually(
      () => house.slack.messagesIn({ ...HENK, channel: REGIO }),
      (messages) => messages.length === 2,
    );
    expect(house.asked.at(-1)).toMatchObject({ kind: 'text', text: 'geen <vakmensen> & zo', origin: { surface: 'channel' } });
    expect(seen[1]).toMatchObject({ bot_id: TWENTE.bot.botId, thread_ts: said.ok && said.message });
    expect(wordsOfSlack(seen[1]!)).toBe('Geen vakmensen');
  });

  test('a press redraws the card for all', async () => {
    const house = await met({ press: () => ({ replace: card('nl', text('1 bedrijf steunt dit')) }) });
    await house.chat.post({ workspace: WORKSPACE, channel: 'C0TREGIO' }, PROBLEM, 'k1');

    await house.slack.press({ ...HENK, channel: REGIO, label: 'Dit speelt bij ons ook' });

    const seen = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(house.asked.at(-1)).toMatchObject({ kind: 'press', action: 'problem.support', args: { problem: 1 } });
    expect(seen.map(wordsOfSlack)).toEqual(['1 bedrijf steunt dit']);
  });

  test('a form opens from a card, stays with what is wrong, and closes when it is right', async () => {
    const house = await met({
      press: () => ({ form: FORM }),
      form: (ask) => (ask.kind === 'form' && ask.values.title === 'Goed' ? {} : { errors: { title: 'Deze titel bestaat al' } }),
    });
    await house.chat.post({ workspace: WORKSPACE, channel: 'C0TREGIO' }, PROBLEM, 'k1');

    await house.slack.press({ ...HENK, channel: REGIO, label: 'Bewerken' });
    const [modal] = (await house.slack.desk(HENK)).modals;
    const refused = await house.slack.submit({ ...HENK, values: { title: 'Dubbel' } });
    const accepted = await house.slack.submit({ ...HENK, values: { title: 'Goed' } });

    expect(fieldsOfModal(modal!)).toEqual([{ name: 'title', label: 'Titel' }]);
    expect(refused).toEqual({ ok: true, errors: { title: 'Deze titel bestaat al' } });
    expect(accepted).toEqual({ ok: true });
    expect((await house.slack.desk(HENK)).modals).toEqual([]);
  });

  test('a command is answered to its person only', async () => {
    const house = await met({ command: () => ({ card: card('nl', text('Dit kan ik')), audience: 'asker' }) });

    await house.slack.command({ ...HENK, channel: REGIO, text: 'help' });

    expect((await house.slack.messagesIn({ ...HENK, channel: REGIO })).map(wordsOfSlack)).toEqual(['Dit kan ik']);
    expect(await house.slack.messagesIn({ ...MARLOES, channel: REGIO })).toEqual([]);
  });

  test('a shortcut hands over the message as it was typed', async () => {
    const house = await met({ shortcut: () => ({ form: FORM }) });
    const said = await house.slack.say({ ...HENK, channel: REGIO, text: 'geen <vakmensen>, zie https://example.nl/a' });

    await house.slack.shortcut({ ...MARLOES, channel: REGIO, message: said.ok ? said.message : '', callback: 'problem.raise' });

    expect(house.asked.at(-1)).toMatchObject({
      kind: 'shortcut',
      action: 'problem.raise',
      text: 'geen <vakmensen>, zie https://example.nl/a',
    });
    expect((await house.slack.desk(MARLOES)).modals).toHaveLength(1);
  });

  test('the App Home is drawn when it is opened', async () => {
    const house = await met({ home: () => ({ home: PROBLEM }) });

    await house.slack.openHome(MARLOES);

    expect(wordsOfBlocks((await house.slack.desk(MARLOES)).home!.blocks)).toBe('Geen vakmensen');
  });

  test('a file dragged into a chat is heard of, fetched when it is wanted, and refused when it was deleted', async () => {
    const house = await met({});

    await house.slack.say({ ...HENK, channel: 'direct', text: '', files: [{ name: 'leegstand.csv', content: 'a;b' }] });
    await house.platforms.settled();
    const ask = house.asked.at(-1)!;
    const [file] = (ask.kind === 'text' && ask.files) || [];
    const bytes = await house.chat.download(file!, WORKSPACE);
    await house.slack.deleteFile({ ...HENK, file: file!.id! });

    expect(ask).toMatchObject({ kind: 'text', text: '', files: [{ name: 'leegstand.csv', size: 3, type: 'text/csv' }] });
    expect(Buffer.from(bytes).toString()).toBe('a;b');
    expect(await house.chat.described({ name: '', id: file!.id }, WORKSPACE).catch((error) => error)).toBeInstanceOf(Unreachable);
    await expect(house.chat.download(file!, WORKSPACE)).rejects.toBeInstanceOf(Unreachable);
  });

  test('the bot writes to a person, finds what it sent by its key, and knows their name', async () => {
    const house = await met({});
    const account = `${WORKSPACE}:${HENK.user}` as const;

    const direct = await house.chat.direct(account);
    const posted = await house.chat.post(direct, PROBLEM, 'k1');

    expect(await house.chat.nameOf(account)).toBe('Henk Wolterink');
    expect(await house.chat.find(direct, 'k1', '2026-11-23T08:00:00.000Z')).toEqual(posted);
    expect(await house.chat.find(direct, 'k2', '2026-11-23T08:00:00.000Z')).toBeUndefined();
  });
});
