/** Files that came with a message, as the capabilities are offered them and as the person hears of it. */
import { describe, expect, test, vi } from 'vitest';
import { offering } from '../../bot/app/files.ts';
import type { AttachedFile } from '../../bot/chat/ask.ts';
import { type Card, card, text } from '../../bot/chat/card.ts';
import { type Chat, RateLimited, TooLarge, Unreachable } from '../../bot/chat/chat.ts';
import type { Language } from '../../bot/primitives/language.ts';
import type { Capability, Deed } from '../../bot/region/capability.ts';
import { silent } from '../../functions/silent.ts';

const CSV: AttachedFile = { name: 'leegstand.csv', url: 'https://files.example/1', size: 12 };
const PHOTO: AttachedFile = { name: 'foto.png', url: 'https://files.example/2', type: 'image/png' };
const BYTES = new TextEncoder().encode('een;twee');
const TAKEN = card('nl', text('Gezien.'));

const deedIn = (language: Language): Deed =>
  ({ visitor: { language }, ask: { origin: { workspace: 'slack:T1' } }, text: '', args: {}, values: {} }) as never;
const nothing: Capability = { handlers: {}, commands: [] };
const taking = (files: Capability['files'], kinds = 'een CSV'): Capability => ({ ...nothing, files, takesFiles: () => kinds });

function offeredTo(capabilities: Capability[], chat: Partial<Chat> = {}) {
  const offered = offering({ chat: { ...silent, download: async () => BYTES, ...chat } }, capabilities);
  return (files: AttachedFile[], language: Language = 'nl') => offered(deedIn(language), files);
}
const answerOf = async (outcome: Promise<{ card: Card } | { refused: string }>) => {
  const of = await outcome;
  return 'card' in of ? of.card : of.refused;
};

describe('a file in a message', () => {
  test('is answered by the first capability that takes it; those after it hear nothing of it', async () => {
    const after = vi.fn(async () => TAKEN);
    const offer = offeredTo([nothing, taking(async () => undefined), taking(async () => TAKEN), taking(after)]);

    expect(await answerOf(offer([CSV]))).toBe(TAKEN);
    expect(after).not.toHaveBeenCalled();
  });

  test('is fetched by who asks for its bytes only, and once', async () => {
    const download = vi.fn(async () => BYTES);
    const read: Uint8Array[] = [];
    const looking: Capability['files'] = async (_deed, files) => void read.push(await files[0]!.bytes());

    await offeredTo([taking(async () => undefined)], { download })([CSV]);
    expect(download).not.toHaveBeenCalled();

    await offeredTo([taking(looking), taking(looking)], { download })([CSV]);
    expect(read).toEqual([BYTES, BYTES]);
    expect(download.mock.calls).toEqual([[CSV, 'slack:T1']]);
  });

  test('of which the message told only the id is offered with its name', async () => {
    const names: string[] = [];
    const naming: Capability['files'] = async (_deed, files) => void names.push(...files.map(({ name }) => name));

    await offeredTo([taking(naming)], { described: async () => CSV })([{ name: '', id: 'F1' }]);

    expect(names).toEqual(['leegstand.csv']);
  });

  test('that nobody takes is named, with what files can be used', async () => {
    const offer = offeredTo([taking(async () => undefined, 'een CSV met cijfers'), taking(async () => undefined, 'een foto')]);

    expect(await answerOf(offer([CSV, PHOTO]))).toBe(
      'Met “leegstand.csv”, “foto.png” kan ik niets. Wel met: een CSV met cijfers, een foto.',
    );
    expect(await answerOf(offer([PHOTO], 'en'))).toBe(
      'I can do nothing with “foto.png”. What I can use: een CSV met cijfers, een foto.',
    );
  });

  test('where no file at all is taken gets a next step, in both languages', async () => {
    const offer = offeredTo([nothing]);

    expect(await answerOf(offer([{ name: '', url: 'https://files.example/3' }]))).toBe(
      'Met dit bestand kan ik niets. Typ wat er speelt; dat begrijp ik wel.',
    );
    expect(await answerOf(offer([PHOTO], 'en'))).toBe(
      'I can do nothing with “foto.png”. Type what is going on; that I do understand.',
    );
  });

  test('with a name that plays tricks is named harmlessly and in short', async () => {
    const offer = offeredTo([nothing]);

    const said = await answerOf(offer([{ name: `a\u202e\n\u0000${'x'.repeat(500)}.csv`, url: 'https://files.example/4' }]));

    expect(said).toMatch(/^Met “a x{50,58}…” kan ik niets\./);
  });

  test.each([
    ['is too large', new TooLarge(), /groter dan 10 MB\. Stuur een kleiner bestand/, /larger than 10 MB\. Send a smaller one/],
    ['is gone', new Unreachable('404'), /niet ophalen.*Stuur het opnieuw/, /cannot fetch.*Send it again/],
  ])('that %s is told with the next step', async (_what, error, dutch, english) => {
    const looking: Capability['files'] = async (_deed, files) => {
      await files[0]!.bytes();
      return TAKEN;
    };
    const offer = offeredTo([taking(looking)], { download: () => Promise.reject(error) });

    expect(await answerOf(offer([CSV]))).toMatch(dutch);
    expect(await answerOf(offer([CSV], 'en'))).toMatch(english);
  });

  test('of which even the description is refused is told so', async () => {
    const offer = offeredTo([nothing], { described: () => Promise.reject(new Unreachable('file_not_found')) });

    expect(await answerOf(offer([{ name: '', id: 'F1' }]))).toMatch(/niet ophalen/);
  });

  test.each([[new RateLimited(30)], [new Error('status 500')]])('comes again after %s', async (error) => {
    const looking: Capability['files'] = async (_deed, files) => {
      await files[0]!.bytes();
      return TAKEN;
    };

    const offer = offeredTo([taking(looking)], { download: () => Promise.reject(error) });

    await expect(offer([CSV])).rejects.toBe(error);
  });

  test('that Teams keeps from bots is not offered; the person hears where to send it', async () => {
    const take = vi.fn(async () => TAKEN);
    const offer = offeredTo([taking(take)]);

    expect(await answerOf(offer([{ name: '', withheld: true }]))).toMatch(
      /geeft Teams mij dat niet\. Stuur het in uw eigen chat/,
    );
    expect(await answerOf(offer([{ name: '', withheld: true }], 'en'))).toMatch(/Send it in your own chat with Streek/);
    expect(take).not.toHaveBeenCalled();
  });
});
