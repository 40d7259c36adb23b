/** Files that people drag into the chat: heard of in the request, fetched later, and from nowhere but the platform. */
import { describe, expect, it } from 'vitest';
import type { AttachedFile } from '../../bot/chat/ask.ts';
import { RateLimited, TooLarge, Unreachable } from '../../bot/chat/chat.ts';
import { doing } from './driver-acts.ts';
import type { Act, DriverHarness, FileTrouble, SharedFile } from './driver-harness.ts';

const CSV: SharedFile = {
  name: 'leegstand & co; 2025.csv',
  type: 'text/csv',
  bytes: new TextEncoder().encode('indicator;plaats;periode;waarde\r\nLeegstand;Enschede;2025;7,5\r\n'),
};

export function fetching(driver: () => DriverHarness): void {
  const dragged = (file = CSV, text = ''): Act => ({ do: 'say', place: 'direct', text, file });
  const heard = async (act: Act) => {
    const response = await doing(driver(), act);
    const ask = driver().asks.at(-1);
    return { response, ask, files: (ask?.kind === 'text' && ask.files) || [] };
  };
  const fetched = (file: AttachedFile) => driver().chat.download(file, driver().workspace);
  const refusal = async (file: AttachedFile) => fetched(file).catch((error: Error) => error);
  const provoked = async (trouble: FileTrouble) => {
    const { files } = await heard(dragged());
    driver().fileHost.goWrong(trouble);
    return refusal(files[0]!);
  };

  describe('a file dragged into the chat', () => {
    it('reaches the app as a message with no words, and is not fetched yet', async () => {
      const { response, ask, files } = await heard(dragged());

      expect(response.status).toBe(200);
      expect(ask).toMatchObject({ kind: 'text', text: '' });
      expect(files).toMatchObject([{ name: CSV.name }]);
      expect(driver().fileHost.asked).toEqual([]);
    });

    it('comes with the words that were typed beside it', async () => {
      const { ask, files } = await heard(dragged(CSV, 'onze eigen cijfers'));

      expect(ask).toMatchObject({ text: 'onze eigen cijfers' });
      expect(files).toHaveLength(1);
    });

    it('is no part of a message that came without', async () => {
      const { ask } = await heard({ do: 'say', place: 'direct', text: 'vraagstukken' });

      expect(ask).not.toHaveProperty('files');
    });

    it.each([
      ['text', CSV.bytes],
      ['nothing', new Uint8Array()],
      ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
      ['ten million bytes', new Uint8Array(10_000_000).fill(0x41)],
    ])('is fetched as it is: %s', async (_what, bytes) => {
      const { files } = await heard(dragged({ ...CSV, bytes }));

      const got = await fetched(files[0]!);

      expect(Buffer.compare(got, bytes)).toBe(0);
    });

    it('has a name by which it can be told apart, whatever is asked of it', async () => {
      const { files } = await heard(dragged());

      expect(await driver().chat.described(files[0]!, driver().workspace)).toEqual(files[0]);
    });
  });

  describe('a file that cannot be had', () => {
    it.each([
      ['was removed', { status: 404 }],
      ['has expired', { status: 410 }],
      ['is not for us', { status: 403 }],
      ['wants another token', { status: 401 }],
      ['turns out to be a page where one signs in', { page: '<!doctype html><title>Sign in</title>' }],
    ] as [string, FileTrouble][])('is not tried again when it %s', async (_what, trouble) => {
      const error = await provoked(trouble);

      expect(error).toBeInstanceOf(Unreachable);
      expect(driver().fileHost.asked).toHaveLength(1);
    });

    it('leads nowhere else: no redirect is followed', async () => {
      const { files } = await heard(dragged());
      const { elsewhere } = driver().fileHost;
      driver().fileHost.goWrong({ redirectTo: `${elsewhere}/stolen` });

      const error = await refusal(files[0]!);

      expect(error).toBeInstanceOf(Unreachable);
      expect(driver().fileHost.asked.map(({ path }) => path)).not.toContain('/stolen');
    });

    it.each([
      ['is told to be', { endless: true, toldBytes: 20_000_000 }],
      ['turns out to be', { endless: true }],
    ] as [string, FileTrouble][])('is left when it %s larger than 10 MB', async (_what, trouble) => {
      expect(await provoked(trouble)).toBeInstanceOf(TooLarge);
    });

    it('is not even asked for when the message says that it is larger than 10 MB', async () => {
      const { files } = await heard(dragged());

      const error = await refusal({ ...files[0]!, size: 10_000_001 });

      expect(error).toBeInstanceOf(TooLarge);
      expect(driver().fileHost.asked).toEqual([]);
    });

    it('is left to the queue when its host is busy, which says how long', async () => {
      const error = await provoked({ status: 429, retryAfter: '7' });

      expect(error).toBeInstanceOf(RateLimited);
      expect(error).toMatchObject({ retryAfterSeconds: 7 });
    });

    it.each([
      ['fails for a moment', { status: 503, times: 2 }],
      ['breaks off halfway', { breaksOff: true, times: 1 }],
    ] as [string, FileTrouble][])('is asked for again when its host %s', async (_what, trouble) => {
      const got = await provoked(trouble);

      expect(Buffer.compare(got as Uint8Array, CSV.bytes)).toBe(0);
    });

    it('is given up for now when its host goes on failing, without its address in what is told', async () => {
      const error = (await provoked({ status: 500 })) as Error;

      expect(error).not.toBeInstanceOf(Unreachable);
      expect(error.message).toContain('status 500');
      expect(error.message).not.toContain('/files/');
      expect(driver().fileHost.asked.length).toBeLessThan(6);
    });
  });

  describe('an address that is not the platform’s', () => {
    it('is not gone to, not even at the same machine', async () => {
      const { files } = await heard(dragged());
      const { pathname } = new URL(files[0]!.url!);

      const error = await refusal({ ...files[0]!, url: `${driver().fileHost.elsewhere}${pathname}` });

      expect(error).toBeInstanceOf(Unreachable);
      expect(driver().fileHost.asked).toEqual([]);
    });

    it.each([
      ['none', undefined],
      ['no address', 'leegstand.csv'],
      ['a file of the machine', 'file:///etc/hostname'],
      ['data', 'data:text/csv,a;b'],
    ])('is not gone to: %s', async (_what, url) => {
      const { files } = await heard(dragged());

      expect(await refusal({ ...files[0]!, url })).toBeInstanceOf(Unreachable);
    });

    it('is not gone to with a name and password in it', async () => {
      const { files } = await heard(dragged());

      const error = await refusal({ ...files[0]!, url: files[0]!.url!.replace('://', '://user:secret@') });

      expect(error).toBeInstanceOf(Unreachable);
      expect(driver().fileHost.asked).toEqual([]);
    });
  });
}
