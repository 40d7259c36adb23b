/** Files as only Slack has them: with a token, in channels too, and told by an id alone where a channel is shared. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttachedFile } from '../../bot/chat/ask.ts';
import { Unreachable } from '../../bot/chat/chat.ts';
import { slackChat } from '../../bot/chat/slack/chat.ts';
import { type Fields, type SlackHarness, slackHarness, TOKEN, WORKSPACE } from './slack-harness.ts';

const CSV = { name: 'leegstand.csv', type: 'text/csv', bytes: new TextEncoder().encode('a;b\n') };

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

async function filesIn(message: Fields): Promise<AttachedFile[]> {
  await slack.deliver(message);
  const ask = slack.asks.at(-1);
  return (ask?.kind === 'text' && ask.files) || [];
}

describe('a file in Slack', () => {
  it('is told with its name, size, kind and address', async () => {
    const dragged = slack.dragged(CSV);

    const files = await filesIn(slack.message('direct', '', { subtype: 'file_share', files: [dragged] }));

    const { id, url_private_download: url } = dragged;
    expect(files).toEqual([{ id, name: 'leegstand.csv', size: 4, type: 'text/csv', url }]);
  });

  it('comes with a mention in a channel as well', async () => {
    const files = await filesIn(slack.message('channel', 'onze cijfers', { files: [slack.dragged(CSV)] }));

    expect(files).toMatchObject([{ name: 'leegstand.csv' }]);
    expect(slack.asks.at(-1)).toMatchObject({ text: 'onze cijfers', origin: { surface: 'channel' } });
  });

  it('is fetched with the token of its workspace', async () => {
    const [file] = await filesIn(slack.message('direct', '', { files: [slack.dragged(CSV)] }));

    await slack.chat.download(file!, WORKSPACE);

    expect(slack.services.files.asked).toMatchObject([{ authorization: `Bearer ${TOKEN}` }]);
  });

  it('is not asked for where Streek is no longer installed', async () => {
    const [file] = await filesIn(slack.message('direct', '', { files: [slack.dragged(CSV)] }));

    await expect(slack.chat.download(file!, 'slack:T2')).rejects.toBeInstanceOf(Unreachable);
    expect(slack.services.files.asked).toEqual([]);
  });

  it('is not had with a token that Slack does not take: it sends us to sign in', async () => {
    const [file] = await filesIn(slack.message('direct', '', { files: [slack.dragged(CSV)] }));
    const chat = slackChat({ apiUrl: slack.services.apiUrl, tokenOf: async () => 'xoxb-old', log: slack.log });

    await expect(chat.download(file!, WORKSPACE)).rejects.toBeInstanceOf(Unreachable);
    expect(slack.services.files.asked).toHaveLength(1);
  });

  it('is had when it is a page itself', async () => {
    const page = { name: 'blad.html', type: 'text/html', bytes: new TextEncoder().encode('<p>blad</p>') };
    const [file] = await filesIn(slack.message('direct', '', { files: [slack.dragged(page)] }));

    expect(Buffer.from(await slack.chat.download(file!, WORKSPACE)).toString()).toBe('<p>blad</p>');
  });

  it.each([
    ['deleted', { id: 'F1', mode: 'tombstone', name: 'weg.csv', url_private: 'https://files.slack.com/weg.csv' }],
    ['only a link to elsewhere', { id: 'F1', mode: 'external', name: 'a.csv', url_private: 'https://drive.example/a.csv' }],
  ])('is told but not fetched when it is %s', async (_what, told) => {
    const [file] = await filesIn(slack.message('direct', '', { files: [told] }));

    expect(file).toMatchObject({ id: 'F1' });
    expect(file).not.toHaveProperty('url');
    await expect(slack.chat.download(file!, WORKSPACE)).rejects.toBeInstanceOf(Unreachable);
  });

  it.each([[null], ['F1'], [{}], [[null, 1, 'x', {}, { id: '' }, { id: 'a b' }]]])(
    'is none when Slack tells of files as %j',
    async (files) => {
      await slack.deliver(slack.message('direct', 'hallo', { files }));

      expect(slack.asks.at(-1)).toMatchObject({ text: 'hallo' });
      expect(slack.asks.at(-1)).not.toHaveProperty('files');
    },
  );

  it('is one of ten at most', async () => {
    const files = await filesIn(
      slack.message('direct', '', { files: Array.from({ length: 40 }, (_, index) => ({ id: `F${index}`, name: 'a' })) }),
    );

    expect(files).toHaveLength(10);
  });
});

describe('a file in a channel that is shared with others (Slack Connect)', () => {
  const told = { id: 'F7', mode: 'file_access', file_access: 'check_file_info', created: 0, timestamp: 0, user: '' };

  it('is looked up by its id before it is fetched', async () => {
    slack.services.fileInfo.F7 = slack.dragged(CSV);
    const [file] = await filesIn(slack.message('channel', '', { files: [told] }));

    const described = await slack.chat.described(file!, WORKSPACE);
    const bytes = await slack.chat.download(described, WORKSPACE);

    expect(file).toEqual({ id: 'F7', name: '' });
    expect(slack.services.told('files.info')).toEqual([{ file: 'F7' }]);
    expect(described).toMatchObject({ name: 'leegstand.csv', size: 4 });
    expect(Buffer.from(bytes).toString()).toBe('a;b\n');
  });

  it.each(['file_not_found', 'file_deleted', 'access_denied', 'missing_scope'])(
    'is given up when Slack says %s',
    async (error) => {
      const [file] = await filesIn(slack.message('channel', '', { files: [told] }));
      slack.services.state.trouble.push({ error, only: 'files.info', times: 1 });

      await expect(slack.chat.described(file!, WORKSPACE)).rejects.toBeInstanceOf(Unreachable);
    },
  );
});

describe('at Slack itself', () => {
  const fetch = vi.fn(async () => new Response('a;b'));
  const chat = slackChat({ apiUrl: 'https://slack.com/api/', tokenOf: async () => TOKEN, log: () => {}, fetch });
  beforeEach(() => fetch.mockClear());

  it('the token goes to the file host', async () => {
    await chat.download({ name: 'a', url: 'https://files.slack.com/files-pri/T1-F1/download/a.csv' }, WORKSPACE);

    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'https://files.slack.com/files-pri/T1-F1/download/a.csv',
      expect.objectContaining({ headers: { authorization: `Bearer ${TOKEN}` }, redirect: 'manual' }),
    );
  });

  it.each([
    'http://files.slack.com/a.csv',
    'https://files.slack.com:8443/a.csv',
    'https://files.slack.com.example/a.csv',
    'https://example.com/files.slack.com/a.csv',
    'https://files.slack.com@example.com/a.csv',
    'https://files-slack.com/a.csv',
    'https://evil.files.slack.com/a.csv',
    'https://slack.com/api/api.test',
    'https://127.0.0.1/a.csv',
  ])('the token does not go to %s', async (url) => {
    await expect(chat.download({ name: 'a', url }, WORKSPACE)).rejects.toBeInstanceOf(Unreachable);

    expect(fetch).not.toHaveBeenCalled();
  });
});
