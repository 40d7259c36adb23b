/** Files in the local Slack and Teams: told to the bot as the real ones tell them, kept, and given to who may have them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  ELLEN,
  eventOf,
  type Got,
  HENK,
  localHouse,
  MARLOES,
  REGIO,
  slackHouse,
  TENANT,
  TWENTE,
  teamsHouse,
} from './local-house.ts';

const CSV = { name: 'leegstand & co.csv', content: 'indicator;plaats\nLeegstand;Enschede\n' };

type SlackFile = { id: string; name: string; size: number; mimetype: string; url_private_download: string };
type Attachment = { contentType: string; name?: string; content: { downloadUrl: string } | string };

const filesOf = (got: Got) => (eventOf(got).event as unknown as { files: SlackFile[] }).files;
const attachmentsOf = (got: Got) => (JSON.parse(got.body) as { attachments: Attachment[] }).attachments;
const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` }, redirect: 'manual' as const });

describe('a file in the local Slack', () => {
  async function dragged() {
    const house = await slackHouse();
    await house.slack.say({ ...HENK, channel: 'direct', text: '', files: [CSV] });
    await house.platforms.settled();
    const got = house.got.at(-1)!;
    return { ...house, event: eventOf(got).event, file: filesOf(got)[0]!, token: house.platforms.slackToken(TWENTE.id) };
  }

  test('is told in a message of the subtype file_share, and stands in the conversation', async () => {
    const house = await dragged();

    const [message] = await house.slack.messagesIn({ ...HENK, channel: 'direct' });

    expect(house.event).toMatchObject({ type: 'message', subtype: 'file_share', text: '', user: HENK.user });
    expect(house.file).toMatchObject({ name: CSV.name, size: 36, mimetype: 'text/csv', mode: 'hosted', file_access: 'visible' });
    expect(message).toMatchObject({ files: [{ name: CSV.name, size: 36 }] });
  });

  test('is given to the bot with its token', async () => {
    const { file, token } = await dragged();

    const response = await fetch(file.url_private_download, bearing(token));

    expect(await response.text()).toBe(CSV.content);
  });

  test.each(['xoxb-of-another', ''])('is not given with the token “%s”: one is sent to sign in', async (token) => {
    const { file } = await dragged();

    const response = await fetch(file.url_private_download, bearing(token));

    expect(response.status).toBe(302);
  });

  test('is described by files.info, in its own workspace', async () => {
    const { file, slackApi, platforms } = await dragged();
    const elsewhere = platforms.slackToken('T0KENNIS');

    expect(await slackApi('files.info', { file: file.id })).toMatchObject({ ok: true, file: { id: file.id, name: CSV.name } });
    expect(await slackApi('files.info', { file: file.id }, elsewhere)).toEqual({ ok: false, error: 'file_not_found' });
  });

  test('is gone when it was deleted', async () => {
    const { file, token, slack, slackApi } = await dragged();

    await slack.deleteFile({ ...HENK, file: file.id });

    expect((await fetch(file.url_private_download, bearing(token))).status).toBe(404);
    expect(await slackApi('files.info', { file: file.id })).toMatchObject({ ok: false, error: 'file_not_found' });
  });

  test('comes with a mention in a channel, and not without one', async () => {
    const house = await slackHouse();
    await house.slack.invite({ ...MARLOES, channel: REGIO });
    house.got.length = 0;

    await house.slack.say({ ...MARLOES, channel: REGIO, text: 'kijk', files: [CSV] });
    await house.slack.say({ ...MARLOES, channel: REGIO, text: '@Streek kijk', files: [CSV] });
    await house.platforms.settled();

    expect(house.got).toHaveLength(1);
    expect(eventOf(house.got[0]!).event).toMatchObject({ type: 'app_mention' });
    expect(filesOf(house.got[0]!)).toMatchObject([{ name: CSV.name }]);
  });

  test('is refused where it is larger than a demo needs, and nothing is said', async () => {
    const house = await slackHouse();

    const outcome = await house.slack.say({
      ...HENK,
      channel: 'direct',
      text: 'x',
      files: [{ ...CSV, content: new Uint8Array(25_000_001) }],
    });

    expect(outcome).toMatchObject({ ok: false, error: expect.stringContaining('25 MB') });
    expect(await house.slack.messagesIn({ ...HENK, channel: 'direct' })).toEqual([]);
  });

  test('fails on request, as its host may', async () => {
    const { file, token, slack } = await dragged();
    await slack.fault({ operation: 'files-pri', status: 429, times: 1, retryAfterSeconds: 7 });

    const [busy, well] = [
      await fetch(file.url_private_download, bearing(token)),
      await fetch(file.url_private_download, bearing(token)),
    ];

    expect([busy.status, busy.headers.get('retry-after'), well.status]).toEqual([429, '7', 200]);
  });

  test('is still there after a restart', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'streek-files-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const before = await localHouse({ dir });
    before.platforms.slackToken(TWENTE.id);
    await before.slack.say({ ...HENK, channel: 'direct', text: '', files: [CSV] });
    await before.platforms.settled();
    const { id } = filesOf(before.got.at(-1)!)[0]!;
    await before.close();

    const after = await localHouse({ dir });
    const { file } = (await after.slackApi('files.info', { file: id })) as unknown as { file: SlackFile };

    expect(file.url_private_download.startsWith(after.base)).toBe(true);
    const response = await fetch(file.url_private_download, bearing(after.platforms.slackToken(TWENTE.id)));
    expect(await response.text()).toBe(CSV.content);
  });
});

describe('a file in the local Teams', () => {
  async function dragged(text = '') {
    const house = await teamsHouse();
    await house.teams.say({ ...ELLEN, conversation: 'direct', text, files: [CSV] });
    await house.platforms.settled();
    const got = house.got.at(-1)!;
    const file = attachmentsOf(got).find(({ contentType }) => contentType.endsWith('file.download.info'))!;
    return { ...house, got, file, address: (file.content as { downloadUrl: string }).downloadUrl };
  }

  test('is told in a person’s chat with an address, and no text where none was typed', async () => {
    const house = await dragged();

    const [message] = await house.teams.messagesIn({ ...ELLEN, conversation: 'direct' });

    expect(house.file).toMatchObject({ name: CSV.name, content: { fileType: 'csv' } });
    expect(JSON.parse(house.got.body)).not.toHaveProperty('text');
    expect(message).toMatchObject({ files: [{ name: CSV.name }], text: '' });
  });

  test('is given to whoever has the address, and not without what is in it', async () => {
    const { address } = await dragged('zie dit');

    expect(await (await fetch(address)).text()).toBe(CSV.content);
    expect((await fetch(address.split('?')[0]!)).status).toBe(401);
  });

  test('is gone when it was deleted', async () => {
    const { address, teams } = await dragged();
    const [message] = await teams.messagesIn({ ...ELLEN, conversation: 'direct' });

    await teams.deleteFile({ ...ELLEN, file: message!.files![0]!.id });

    expect((await fetch(address)).status).toBe(404);
  });

  test('is only a place in the text in a channel', async () => {
    const house = await teamsHouse();

    await house.teams.say({ ...ELLEN, conversation: 'Regio Twente', text: '@Streek kijk', files: [CSV] });
    await house.platforms.settled();

    const attachments = attachmentsOf(house.got.at(-1)!);
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({ contentType: 'text/html', content: expect.stringContaining('<attachment id="') });
    expect((await house.teams.messagesIn({ ...ELLEN, conversation: 'Regio Twente' }))[0]).toMatchObject({
      files: [{ name: CSV.name }],
    });
  });

  test('is not another organisation’s to send', async () => {
    const house = await teamsHouse();

    const response = await fetch(
      `${house.base}/local/teams/upload?${new URLSearchParams({ tenant: TENANT.id, user: 'nobody', name: 'a' })}`,
      {
        method: 'POST',
        body: 'x',
      },
    );

    expect(response.status).toBe(404);
  });
});
