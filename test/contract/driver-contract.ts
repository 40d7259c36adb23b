/**
 * What every driver owes the app and the people, whatever its platform: one suite, which each driver passes through a harness of its
 * own (`slack-driver.test.ts`, `teams-driver.test.ts`). Whatever only one platform does is tested beside it.
 *
 * A harness speaks in people's acts and in what people see; how those travel on its platform is its own affair:
 * - `request(act)` is the request that the platform sends for an act, signed and ready; the same one may be sent twice;
 * - `send` brings it to the driver over real HTTP, and `seenAfter` says what the person then sees;
 * - `badly` are ways in which a request may be wrong, each of which must be refused with 401;
 * - `provoke` makes the platform's own services fail, and `posts` counts how often they were told to post.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, Ask, Conversation, Origin, Reply } from '../../bot/chat/ask.ts';
import { type Args, actions, card, type Form, text } from '../../bot/chat/card.ts';
import { type Chat, RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import type { HttpResponse } from '../../bot/chat/http.ts';

export type Place = 'channel' | 'direct';

export type Act =
  /** In a channel by a mention of Streek. */
  | { do: 'say'; place: Place; text: string }
  /** A button; `opensForm` as it was drawn. */
  | { do: 'press'; place: Place; action: string; args: Args; opensForm?: boolean }
  /** A form that was opened by a press in that place, filled in and sent. */
  | { do: 'submit'; place: Place; form: Form; values: Record<string, string> }
  /** "Raise as a problem", used on a message in the channel. */
  | { do: 'shortcut'; action: string; text: string }
  /** Streek is brought into the channel. */
  | { do: 'invite' };

/** A request as the platform sends it. */
export type Sent = { headers: Record<string, string>; body: Uint8Array };

/** What a person sees, in words. */
export type Seen = {
  /** Said to them, or where they are. */
  said: string[];
  /** The same, as far as others in the conversation see it too. */
  aloud: string[];
  redrawn: string[];
  /** The form that opened: its title and the labels of its fields. */
  form?: string[];
  /** Sentences on the form that stays open. */
  errors: string[];
  /** The person's overview. */
  home?: string;
};

/** How the platform's services fail the next calls. */
export type Trouble =
  | { busy: { retryAfterSeconds: number }; times: number }
  /** A failure of which the platform says that another try is welcome. */
  | { passing: true; times: number }
  /** No answer, and nobody knows whether it was done. */
  | { hangsUp: true; times: number }
  /** The conversation was archived or deleted. */
  | { gone: true; times: number };

export type DriverHarness = {
  readonly workspace: Origin['workspace'];
  readonly account: AccountId;
  conversationIn(place: Place): Conversation;
  readonly asks: Ask[];
  willReply(next: Reply | (() => Reply | Promise<Reply>)): void;
  request(act: Act): Promise<Sent>;
  send(request: Sent): Promise<HttpResponse>;
  seenAfter(response: HttpResponse): Seen;
  /** By what is wrong with it: "unsigned", "forged", "stale", … */
  badly: Record<string, (act: Act) => Promise<Sent>>;
  /** A good signature, or token, on these bytes. */
  signed(body: Uint8Array, contentType?: string): Promise<Sent>;
  readonly chat: Chat;
  /** Whether one can look back for a message by its key. */
  readonly finds: boolean;
  provoke(trouble: Trouble): void;
  posts(): number;
  readonly waits: number[];
  close(): Promise<void>;
};

const SAID = card('nl', text('Er zijn drie vraagstukken.'));
const DRAWN = card('nl', text('12. Geen vakmensen'), actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' }));
const FORM: Form = {
  language: 'nl',
  action: 'problem.edited',
  args: { problem: 12 },
  title: 'Vraagstuk aanpassen',
  submit: 'Bewaren',
  fields: [{ type: 'text', name: 'title', label: 'Titel' }],
};

const SAY: Act = { do: 'say', place: 'direct', text: 'wij krijgen geen technisch personeel meer' };
const PRESS: Extract<Act, { do: 'press' }> = {
  do: 'press',
  place: 'channel',
  action: 'problem.support',
  args: { problem: 12, sure: true },
};
const SUBMIT: Act = { do: 'submit', place: 'channel', form: FORM, values: { title: 'Geen vakmensen' } };
const SHORTCUT: Act = { do: 'shortcut', action: 'problem.raise', text: 'Wie kent er nog een lasser?' };
const EACH: [string, Act][] = [
  ['a message', SAY],
  ['a press', PRESS],
  ['a submitted form', SUBMIT],
  ['a shortcut', SHORTCUT],
];

export function driverContract(name: string, start: () => Promise<DriverHarness>): void {
  describe(name, () => {
    let driver: DriverHarness;
    beforeEach(async () => {
      driver = await start();
    });
    afterEach(() => driver.close());

    const doing = async (act: Act) => driver.send(await driver.request(act));
    const heard = async (act: Act) => {
      const response = await doing(act);
      expect(response.status).toBe(200);
      return driver.asks.at(-1);
    };
    const seen = async (act: Act, reply: Reply) => {
      const request = await driver.request(act);
      driver.willReply(reply);
      return driver.seenAfter(await driver.send(request));
    };
    const whoAndWhere = (place: Place) => ({
      workspace: driver.workspace,
      account: driver.account,
      conversation: driver.conversationIn(place),
      surface: place,
    });

    describe('what people do reaches the app', () => {
      it.each(['channel', 'direct'] as const)('as words said in a %s', async (place) => {
        const ask = await heard({ do: 'say', place, text: 'vraagstukken' });

        expect(ask).toMatchObject({ kind: 'text', text: 'vraagstukken', origin: whoAndWhere(place) });
      });

      it.each([
        ['emoji', '🙂👩‍🏭🇳🇱 ❤️'],
        ['right-to-left script', 'نقص في العمالة הרבה'],
        ['markup of every platform', '<!channel> <b>dik</b> &amp; &lt; *x* _y_ ~z~ `q` [a](b) @everyone {{DATE(2026)}}'],
        ['20,000 characters', 'vraagstuk '.repeat(2_000).trim()],
        ['lines', 'een\n\ntwee'],
      ])('as it was typed: %s', async (_what, words) => {
        const ask = await heard({ do: 'say', place: 'channel', text: words });

        expect(ask).toMatchObject({ kind: 'text', text: words });
      });

      it('as a press, with its action and args, and the message that bears the button', async () => {
        const ask = await heard(PRESS);

        expect(ask).toMatchObject({
          kind: 'press',
          action: 'problem.support',
          args: { problem: 12, sure: true },
          origin: { ...whoAndWhere('channel'), message: expect.any(String) },
        });
      });

      it('as a filled in form, from where it was opened, with the form’s action and args', async () => {
        const ask = await heard(SUBMIT);

        expect(ask).toMatchObject({
          kind: 'form',
          action: 'problem.edited',
          args: { problem: 12 },
          values: { title: 'Geen vakmensen' },
          origin: whoAndWhere('channel'),
        });
      });

      it('as a shortcut, with the words of the message on which it was used', async () => {
        const ask = await heard(SHORTCUT);

        expect(ask).toMatchObject({ kind: 'shortcut', action: 'problem.raise', text: 'Wie kent er nog een lasser?' });
      });

      it('as an arrival, told by whoever brought Streek', async () => {
        const ask = await heard({ do: 'invite' });

        expect(ask).toMatchObject({ kind: 'installed', origin: { workspace: driver.workspace, account: driver.account } });
      });

      it.each(EACH)('with an id of its own: %s', async (_what, act) => {
        const first = await heard(act);
        const second = await heard(act);

        expect(first!.id).not.toBe(second!.id);
      });

      it('with the moment at which it was heard', async () => {
        expect((await heard(SAY))!.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/);
      });
    });

    describe('what the app replies reaches the person', () => {
      it.each(['channel', 'direct'] as const)('as a message where they spoke, in a %s', async (place) => {
        const { said } = await seen({ do: 'say', place, text: 'vraagstukken' }, { card: SAID });

        expect(said).toEqual(['Er zijn drie vraagstukken.']);
      });

      it('as words for the presser only', async () => {
        const { said, aloud } = await seen(PRESS, { card: SAID });

        expect([said, aloud]).toEqual([['Er zijn drie vraagstukken.'], []]);
      });

      it('as words for everyone where that is asked', async () => {
        const { aloud } = await seen(PRESS, { card: SAID, audience: 'everyone' });

        expect(aloud).toEqual(['Er zijn drie vraagstukken.']);
      });

      it('as the pressed card, redrawn', async () => {
        const { redrawn } = await seen(PRESS, { replace: DRAWN });

        expect(redrawn).toEqual(['12. Geen vakmensen']);
      });

      it('as a form, opened by a press', async () => {
        const { form } = await seen({ ...PRESS, opensForm: true }, { form: FORM });

        expect(form).toEqual(['Vraagstuk aanpassen', 'Titel']);
      });

      it('as a form, opened by a shortcut', async () => {
        expect((await seen(SHORTCUT, { form: FORM })).form).toEqual(['Vraagstuk aanpassen', 'Titel']);
      });

      it('as a button that opens the form, where words alone cannot', async () => {
        const { said, form } = await seen(SAY, { form: FORM });

        expect(form).toBeUndefined();
        expect(said.join()).toContain('Vraagstuk aanpassen');
      });

      it('as a sentence on the form that stays open', async () => {
        const { errors } = await seen(SUBMIT, { errors: { title: 'Geef het een titel.' } });

        expect(errors).toEqual(['Geef het een titel.']);
      });

      it('as a sentence when the form is gone', async () => {
        expect((await seen(SUBMIT, { card: SAID })).said).toEqual(['Er zijn drie vraagstukken.']);
      });

      it('as a next form after the first', async () => {
        const { form } = await seen(SUBMIT, { form: { ...FORM, title: 'En uw bedrijf' } });

        expect(form).toEqual(['En uw bedrijf', 'Titel']);
      });

      it.each(EACH)('as nothing at all when there is nothing to say: %s', async (_what, act) => {
        const { said, redrawn, errors, form } = await seen(act, {});

        expect([said, redrawn, errors, form]).toEqual([[], [], [], undefined]);
      });
    });

    describe('an app that fails', () => {
      const failing = () => {
        throw new Error('the table at secret-host is gone');
      };

      it.each(EACH.slice(1))('gives the person a sentence in both languages, and no reasons: %s', async (_what, act) => {
        const request = await driver.request(act);
        driver.willReply(failing);

        const response = await driver.send(request);

        const { said, errors } = driver.seenAfter(response);
        const words = [...said, ...errors].join('\n');
        expect(response.status).toBe(200);
        expect(words).toMatch(/Dat lukte niet/);
        expect(words).toMatch(/That did not work/);
        expect(words).not.toContain('secret-host');
      });

      it('leaves a message either answered with that sentence, or to be delivered again', async () => {
        driver.willReply(failing);

        const response = await doing(SAY);

        const told = driver.seenAfter(response).said.join().includes('Dat lukte niet');
        expect(told || response.status === 500).toBe(true);
      });

      it('does its work at the next delivery, under the same id', async () => {
        const request = await driver.request(SAY);
        driver.willReply(failing);
        await driver.send(request);
        driver.willReply({});

        const response = await driver.send(request);

        expect(response.status).toBe(200);
        expect(driver.asks).toHaveLength(2);
        expect(driver.asks[0]!.id).toBe(driver.asks[1]!.id);
      });
    });

    describe('what the platform did not send is refused, and the app hears nothing of it', () => {
      afterEach(() => expect(driver.asks).toEqual([]));

      it('with 401 when it is not signed as it should be', async () => {
        for (const [how, wrongly] of Object.entries(driver.badly)) {
          for (const [what, act] of EACH) {
            const response = await driver.send(await wrongly(act));

            expect([how, what, response.status]).toEqual([how, what, 401]);
          }
        }
      });

      it('with 413 when it is larger than a platform sends', async () => {
        const response = await driver.send(await driver.signed(new TextEncoder().encode(`"${'x'.repeat(1_000_001)}"`)));

        expect(response.status).toBe(413);
      });

      it.each(['', 'hallo', '{"type":', '[]', 'null', '{}', '"x"', '{"type":"event_callback","event":null}'])(
        'with 400 when it is well signed and says %j',
        async (body) => {
          const response = await driver.send(await driver.signed(new TextEncoder().encode(body)));

          expect(response.status).toBe(400);
        },
      );

      it('with 400 when it is well signed and is no text', async () => {
        const response = await driver.send(await driver.signed(new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28])));

        expect(response.status).toBe(400);
      });

      it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', ''])(
        'with 400 when it calls itself %j',
        async (type) => {
          const { body } = await driver.request(SAY);

          const response = await driver.send(await driver.signed(body, type));

          expect(response.status).toBe(400);
        },
      );
    });

    describe('what the bot says of its own accord', () => {
      const post = (key = 'problem/twente/12') => driver.chat.post(driver.conversationIn('channel'), SAID, key);

      it('stands where it was to stand', async () => {
        const sent = await post();

        expect(sent).toMatchObject(driver.conversationIn('channel'));
        expect(sent.message).toMatch(/.+/);
        expect(driver.posts()).toBe(1);
      });

      it('waits as long as it is told, when that is short', async () => {
        driver.provoke({ busy: { retryAfterSeconds: 1 }, times: 1 });

        await post();

        expect(driver.waits).toEqual([1000]);
        expect(driver.posts()).toBe(2);
      });

      it('leaves a long wait to the queue, and says how long', async () => {
        driver.provoke({ busy: { retryAfterSeconds: 30 }, times: 1 });

        const refused = await post().catch((error) => error);

        expect(refused).toBeInstanceOf(RateLimited);
        expect(refused.retryAfterSeconds).toBe(30);
        expect([driver.posts(), driver.waits]).toEqual([1, []]);
      });

      it('is tried again when the platform says that it fails for a moment', async () => {
        driver.provoke({ passing: true, times: 2 });

        await post();

        expect(driver.posts()).toBe(3);
        expect(driver.waits).toHaveLength(2);
      });

      it('is given up for now when the platform goes on failing', async () => {
        driver.provoke({ passing: true, times: 100 });

        await expect(post()).rejects.toThrow();

        expect(driver.posts()).toBeLessThan(6);
      });

      it('is not said again when nobody knows whether it was said', async () => {
        driver.provoke({ hangsUp: true, times: 1 });

        await expect(post()).rejects.toThrow();

        expect(driver.posts()).toBe(1);
      });

      it('is not tried again where the conversation is gone', async () => {
        driver.provoke({ gone: true, times: 1 });

        await expect(post()).rejects.toBeInstanceOf(Unreachable);

        expect(driver.posts()).toBe(1);
      });

      it('is found by its key where the platform lets one look back', async () => {
        const sent = await post('a key');

        const found = await driver.chat.find(driver.conversationIn('channel'), 'a key', '2026-11-23T08:00:00.000Z');
        const other = await driver.chat.find(driver.conversationIn('channel'), 'another key', '2026-11-23T08:00:00.000Z');

        expect(found?.message).toBe(driver.finds ? sent.message : undefined);
        expect(other).toBeUndefined();
      });

      it('can be redrawn', async () => {
        const sent = await post();

        await expect(driver.chat.update(sent, DRAWN)).resolves.toBeUndefined();
      });

      it('can be said to one person', async () => {
        const own = await driver.chat.direct(driver.account, driver.conversationIn('direct').serviceUrl);

        expect(own.workspace).toBe(driver.workspace);
        expect((await driver.chat.post(own, SAID, 'news')).channel).toBe(own.channel);
      });

      it('can call a person by name', async () => {
        await driver.chat.direct(driver.account, driver.conversationIn('direct').serviceUrl);

        expect(await driver.chat.nameOf(driver.account)).toBe('Gerda Oude Engberink');
      });
    });
  });
}
