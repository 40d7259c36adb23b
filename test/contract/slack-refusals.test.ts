/** What is made of Slack's refusals: what is waited for, what is tried again, what is left to the queue and what is given up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Origin } from '../../bot/chat/ask.ts';
import { card, text } from '../../bot/chat/card.ts';
import { RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import { slackChat } from '../../bot/chat/slack/chat.ts';
import { CHANNEL, MESSAGE, PERSON, type SlackHarness, slackHarness, TOKEN, WORKSPACE } from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const CARD = card('nl', text('12. Geen vakmensen'));
const region = { workspace: WORKSPACE, channel: CHANNEL };
const sent = { ...region, message: MESSAGE };

const told = (method: string) => slack.services.told(method);
const post = () => slack.chat.post(region, CARD, 'card/1');
const update = () => slack.chat.update(sent, CARD);

describe('when Slack asks to wait', () => {
  it('for a moment, that is waited for', async () => {
    slack.services.state.trouble = [{ status: 429, retryAfter: '1', times: 1 }];

    await post();

    expect([slack.waits, slack.services.messages.length]).toEqual([[1000], 1]);
  });

  it.each(['3', '60'])('for %s s, the queue does', async (retryAfter) => {
    slack.services.state.trouble = [{ status: 429, retryAfter, times: 1 }];

    await expect(post()).rejects.toMatchObject({ name: 'RateLimited', retryAfterSeconds: Number(retryAfter) });
    expect([slack.waits, slack.services.messages]).toEqual([[], []]);
  });

  it('again and again, the queue does in the end', async () => {
    slack.services.state.trouble = [{ status: 429, retryAfter: '1', times: 9 }];

    await expect(post()).rejects.toBeInstanceOf(RateLimited);
    expect(slack.waits).toEqual([1000, 1000]);
  });

  it('without saying how long, it is not a failure of the message', async () => {
    slack.services.state.trouble = [{ error: 'ratelimited', times: 9 }];

    await expect(post()).rejects.toBeInstanceOf(RateLimited);
  });

  it('also on a response URL', async () => {
    slack.services.state.trouble = [{ status: 429, retryAfter: '7', times: 9, only: 'respond' }];
    const origin: Origin = { workspace: WORKSPACE, account: `${WORKSPACE}:${PERSON}`, conversation: region, surface: 'channel' };

    const answered = slack.chat.answer({ ...origin, responseUrl: slack.services.responseUrl }, CARD, 'answer/1');

    await expect(answered).rejects.toMatchObject({ name: 'RateLimited', retryAfterSeconds: 7 });
  });
});

describe('when Slack fails', () => {
  it('before it took the message (503), it is sent again', async () => {
    slack.services.state.trouble = [{ status: 503, times: 2 }];

    await post();

    expect(slack.services.messages).toHaveLength(1);
    expect(slack.waits.map(Math.floor)).toEqual([200, 400]);
  });

  it.each([
    ['with 500', { status: 500, times: 1 }],
    ['by hanging up after it was done', { hangUp: true, after: 'doing', times: 1 }],
    ['in its own words', { error: 'fatal_error', times: 1 }],
  ] as const)('on a post %s, it is not sent again: the outbox looks first', async (_what, trouble) => {
    slack.services.state.trouble = [trouble];

    await expect(post()).rejects.toThrow(/chat.postMessage/);

    expect(told('chat.postMessage')).toHaveLength(1);
    await expect(post()).resolves.toBeDefined();
  });

  it.each([
    ['with 500', { status: 500, times: 1 }],
    ['by hanging up', { hangUp: true, times: 1 }],
  ] as const)('on a redrawing %s, it is done again: twice is the same as once', async (_what, trouble) => {
    slack.services.state.trouble = [trouble];

    await update();

    expect(told('chat.update')).toHaveLength(2);
  });

  it('for good, that is told, without the token', async () => {
    slack.services.state.trouble = [{ status: 500, times: 9 }];

    const error = await update().catch((thrown: unknown) => thrown);

    expect(String(error)).toContain('chat.update');
    expect(`${error} ${JSON.stringify(slack.log.mock.calls)}`).not.toContain(TOKEN);
  });

  it('to be reached at all, the message is sent when it can be', async () => {
    const chat = slackChat({
      apiUrl: 'http://127.0.0.1:9/api/',
      tokenOf: async () => TOKEN,
      log: slack.log,
      wait: async (ms) => void slack.waits.push(ms),
      fetch: () => {
        const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
        return Promise.reject(new TypeError('fetch failed', { cause: refused }));
      },
    });

    await expect(chat.post(region, CARD, 'k')).rejects.toThrow(/chat.postMessage/);
    expect(slack.waits).toHaveLength(3);
  });
});

describe('what is gone is not tried again', () => {
  it.each([
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'account_inactive',
    'token_revoked',
    'invalid_auth',
    'user_disabled',
    'thread_not_found',
  ])('%s', async (error) => {
    slack.services.state.trouble = [{ error, times: 1 }];

    await expect(post()).rejects.toMatchObject({ name: 'Unreachable', reason: error });
    expect([told('chat.postMessage').length, slack.waits]).toEqual([1, []]);
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])('a message: %s', async (error) => {
    slack.services.state.trouble = [{ error, times: 1 }];

    await expect(update()).rejects.toMatchObject({ name: 'Unreachable', reason: error });
  });

  it('a workspace where Streek is not installed', async () => {
    const elsewhere = slack.chat.post({ workspace: 'slack:T9', channel: 'C9' }, CARD, 'k');

    await expect(elsewhere).rejects.toBeInstanceOf(Unreachable);
    expect(slack.services.calls).toEqual([]);
  });

  it('but a mistake of ours is one', async () => {
    slack.services.state.trouble = [{ error: 'invalid_blocks', times: 1 }];

    await expect(post()).rejects.toThrow('chat.postMessage: invalid_blocks');
  });
});
