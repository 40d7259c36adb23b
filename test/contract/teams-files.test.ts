/** Files as only Teams has them: at an address that is itself the permission, and in personal chats alone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttachedFile } from '../../bot/chat/ask.ts';
import { Unreachable } from '../../bot/chat/chat.ts';
import { teamsChat } from '../../bot/chat/teams/chat.ts';
import { type Fields, TENANT, type TeamsHarness, teamsHarness } from './teams-harness.ts';

const WORKSPACE = `teams:${TENANT}` as const;
const CSV = { name: 'leegstand.csv', type: 'text/csv', bytes: new TextEncoder().encode('a;b\n') };

let teams: TeamsHarness;
beforeEach(async () => {
  teams = await teamsHarness();
});
afterEach(() => teams.close());

async function filesIn(place: 'direct' | 'channel', attachments: unknown): Promise<AttachedFile[]> {
  await teams.deliver(teams.message(place, '', { attachments } as Fields));
  const ask = teams.asks.at(-1);
  return (ask?.kind === 'text' && ask.files) || [];
}

describe('a file in a personal chat of Teams', () => {
  it('is fetched where its own address says, without any token of ours', async () => {
    const [file] = await filesIn('direct', [teams.dragged(CSV)]);

    await teams.chat.download(file!, WORKSPACE);

    expect(teams.services.files.asked).toEqual([{ path: expect.stringContaining('leegstand.csv') }]);
  });

  it('has an address that no error repeats: whoever reads it could fetch the file', async () => {
    const [file] = await filesIn('direct', [teams.dragged(CSV)]);
    teams.services.files.goWrong({ status: 500 });

    const error = await teams.chat.download(file!, WORKSPACE).catch((failed: Error) => failed);

    expect(String(error)).toContain('status 500');
    expect(String(error)).not.toContain('tempauth');
  });

  it('may be a pasted picture', async () => {
    const picture = {
      contentType: 'image/*',
      contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original',
    };

    expect(await filesIn('direct', [picture])).toEqual([{ name: '', type: 'image/*', url: picture.contentUrl }]);
  });

  it.each([
    ['the text of the message', { contentType: 'text/html', content: '<p>hallo</p>' }],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
    ['a quoted message', { contentType: 'messageReference', content: '{}' }],
    ['nonsense', { contentType: 7 }],
  ])('is not %s', async (_what, attachment) => {
    expect(await filesIn('direct', [attachment])).toEqual([]);
  });

  it('without an address is told and not fetched', async () => {
    const [file] = await filesIn('direct', [{ contentType: teams.dragged(CSV).contentType, name: 'a.csv', content: {} }]);

    expect(file).toEqual({ name: 'a.csv' });
    await expect(teams.chat.download(file!, WORKSPACE)).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('a file in a channel of Teams', () => {
  const html = (content: string) => ({ contentType: 'text/html', content });

  it('is known to be there when its place is in the text, and is kept from us', async () => {
    const files = await filesIn('channel', [html('<p>zie <attachment id="1"></attachment></p>')]);

    expect(files).toEqual([{ name: '', withheld: true }]);
  });

  it('is not mistaken for a message that is quoted', async () => {
    const quoted = [{ contentType: 'messageReference', content: '{}' }, html('<attachment id="1"></attachment><p>ja</p>')];

    expect(await filesIn('channel', quoted)).toEqual([]);
  });
});

describe('at Teams itself', () => {
  const fetch = vi.fn(async () => new Response('a;b'));
  const download = (url: string) =>
    teamsChat({ ...teams.outbound, allowedHosts: [], fetch }).download({ name: 'a', url }, WORKSPACE);
  beforeEach(() => fetch.mockClear());

  it.each([
    'https://contoso-my.sharepoint.com/personal/g/_layouts/15/download.aspx?UniqueId=1&tempauth=x',
    'https://contoso.sharepoint.com/a.csv',
    'https://public.bn.files.1drv.com/a.csv',
    'https://onedrive.live.com/download?x=1',
  ])('a file comes from %s', async (url) => {
    await download(url);

    expect(fetch).toHaveBeenCalledExactlyOnceWith(url, expect.objectContaining({ headers: undefined, redirect: 'manual' }));
  });

  it.each([
    'http://contoso.sharepoint.com/a.csv',
    'https://contoso.sharepoint.com:8443/a.csv',
    'https://sharepoint.com.example/a.csv',
    'https://evilsharepoint.com/a.csv',
    'https://sharepoint.com/a.csv',
    'https://contoso.sharepoint.com@example.com/a.csv',
    'https://example.com/contoso.sharepoint.com',
    'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original',
    'https://169.254.169.254/latest/meta-data',
  ])('no file comes from %s', async (url) => {
    await expect(download(url)).rejects.toBeInstanceOf(Unreachable);

    expect(fetch).not.toHaveBeenCalled();
  });
});
