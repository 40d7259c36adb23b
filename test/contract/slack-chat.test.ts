/** What Streek says in Slack of its own accord, and what it makes of Slack's refusals. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Origin } from '../../bot/chat/ask.ts';
import { card, text } from '../../bot/chat/card.ts';
import { RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import { slackChat } from '../../bot/chat/slack/chat.ts';
import { CHANNEL, DIRECT, MESSAGE, PERSON, type SlackHarness, slackHarness, TOKEN, WORKSPACE } from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const CARD = card('nl', text('12. Geen vakmensen'));
const ACCOUNT = `${WORKSPACE}:${PERSON}` as const;
const SINCE = '2026-11-23T08:00:00.000Z';
const region = { workspace: WORKSPACE, channel: CHANNEL };
const sent = { ...region, message: MESSAGE };

const told = (method: string) => slack.services.told(method);
const post = () => slack.chat.post(region, CARD, 'card/1');
const update = () => slack.chat.update(sent, CARD);

describe('a message', () => {
  it('is posted with the workspace’s own token and its key, and tells where it stands', async () => {
    const ref = await post();

    expect(ref).toEqual({ ...region, message: slack.services.messages[0]!.ts });
    expect(slack.services.calls).toMatchObject([{ method: 'chat.postMessage', authorization: `Bearer ${TOKEN}` }]);
    expect(told('chat.postMessage')[0]).toMatchObject({ metadata: { event_type: 'streek', event_payload: { key: 'card/1' } } });
  });

  it('of somebody’s words mentions nobody and links nothing', async () => {
    await slack.chat.post(region, card('nl', text('<!channel> <@U1JAN> *vet* https://a.example')), 'k');

    const [{ text: fallback, ...args }] = told('chat.postMessage') as [Record<string, unknown>];
    expect(fallback).toBe('&lt;!channel&gt; &lt;@U1JAN&gt; *vet* https://a.example');
    expect(args).toMatchObject({ link_names: 'false', parse: 'none', unfurl_links: 'false' });
    expect(JSON.stringify(args.blocks)).not.toContain('mrkdwn');
  });

  it('is found again by its key, in its channel and in its thread', async () => {
    const ref = await post();
    await slack.chat.post(region, CARD, 'card/2');

    const found = await slack.chat.find(region, 'card/1', SINCE);
    const inThread = await slack.chat.find({ ...region, thread: MESSAGE }, 'card/1', SINCE);

    expect([found, inThread?.message]).toEqual([ref, ref.message]);
    expect(told('conversations.history')[0]).toMatchObject({ oldest: '1795420800', include_all_metadata: 'true' });
    expect(told('conversations.replies')[0]).toMatchObject({ ts: MESSAGE });
  });

  it('that was never posted is not found, nor where one may not look', async () => {
    const unknown = await slack.chat.find(region, 'card/9', SINCE);
    slack.services.state.trouble = [{ error: 'missing_scope', times: 1 }];

    expect([unknown, await slack.chat.find(region, 'card/1', SINCE)]).toEqual([undefined, undefined]);
  });

  it('that could not be looked for is not taken for one that was not sent', async () => {
    slack.services.state.trouble = [{ status: 429, retryAfter: '60', times: 1 }];

    const looked = slack.chat.find(region, 'card/1', SINCE);

    await expect(looked).rejects.toThrow(/could not look/);
    await expect(looked).rejects.not.toBeInstanceOf(RateLimited);
  });

  it('is redrawn in its place', async () => {
    await update();

    expect(told('chat.update')).toMatchObject([{ channel: CHANNEL, ts: MESSAGE, text: '12. Geen vakmensen' }]);
  });
});

describe('a person', () => {
  it('is reached in their own conversation', async () => {
    expect(await slack.chat.direct(ACCOUNT)).toEqual({ workspace: WORKSPACE, channel: DIRECT });
  });

  it('has a name, or none when Slack does not know them', async () => {
    const name = await slack.chat.nameOf(ACCOUNT);
    slack.services.state.trouble = [{ error: 'user_not_found', times: 1 }];

    expect([name, await slack.chat.nameOf(ACCOUNT)]).toEqual(['Gerda Oude Engberink', undefined]);
  });

  it('has an overview of their own', async () => {
    await slack.chat.home(ACCOUNT, CARD);

    expect(told('views.publish')).toMatchObject([{ user_id: PERSON, view: { type: 'home' } }]);
  });
});

describe('an answer out of its request', () => {
  const origin: Origin = { workspace: WORKSPACE, account: ACCOUNT, conversation: region, surface: 'channel' };
  const answer = (more: Partial<Origin>) => slack.chat.answer({ ...origin, ...more }, CARD, 'answer/1');

  it('to what was asked aloud stands in its thread', async () => {
    await answer({ conversation: { ...region, thread: MESSAGE } });

    expect(told('chat.postMessage')).toMatchObject([{ thread_ts: MESSAGE }]);
  });

  it('to a command is for its person only', async () => {
    const ref = await answer({ responseUrl: slack.services.responseUrl });

    expect(ref).toBeUndefined();
    expect(told('respond')).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
  });

  it('to a command of more than half an hour ago is still for its person only', async () => {
    slack.services.state.trouble = [{ status: 404, times: 1, only: 'respond' }];

    await answer({ responseUrl: slack.services.responseUrl });

    expect(told('chat.postEphemeral')).toMatchObject([{ channel: CHANNEL, user: PERSON }]);
    expect(told('chat.postMessage')).toEqual([]);
  });
});

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
    const origin: Origin = { workspace: WORKSPACE, account: ACCOUNT, conversation: region, surface: 'channel' };

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
