/** What Streek says in Slack of its own accord, beyond what every driver owes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, card, text } from '../../bot/chat/card.ts';
import { RateLimited, routed, Unreachable } from '../../bot/chat/chat.ts';
import { slackChat } from '../../bot/chat/slack/chat.ts';
import { CHANNEL, MESSAGE, PERSON, type SlackHarness, slackHarness, WORKSPACE } from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const SAID = card('nl', text('<!channel> er zijn er *drie*'), actions({ label: 'Toon', action: 'problem.show' }));
const channel = { workspace: WORKSPACE, channel: CHANNEL };
const thread = { ...channel, thread: MESSAGE };
const account = `${WORKSPACE}:${PERSON}` as const;
const sinceThen = '2026-11-23T08:59:30.000Z';

describe('a message', () => {
  it('carries its key, is inert, and says its words also to a screen reader', async () => {
    await slack.chat.post(channel, SAID, 'problem/twente/12');

    expect(slack.services.told('chat.postMessage')).toMatchObject([
      {
        channel: CHANNEL,
        text: '&lt;!channel&gt; er zijn er *drie*',
        metadata: { event_type: 'streek', event_payload: { key: 'problem/twente/12' } },
        parse: 'none',
        link_names: 'false',
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    ]);
  });

  it('in a thread stands in that thread', async () => {
    await slack.chat.post(thread, SAID, 'k');

    expect(slack.services.told('chat.postMessage')).toMatchObject([{ channel: CHANNEL, thread_ts: MESSAGE }]);
  });

  it('is redrawn in its place', async () => {
    await slack.chat.update({ ...channel, message: MESSAGE }, SAID);

    expect(slack.services.told('chat.update')).toMatchObject([{ channel: CHANNEL, ts: MESSAGE, parse: 'none' }]);
  });

  it.each(['channel_not_found', 'is_archived', 'not_in_channel', 'account_inactive', 'token_revoked', 'message_not_found'])(
    'for which Slack answers %s is not tried again',
    async (error) => {
      slack.services.state.trouble = [{ error, times: 9 }];

      const refused = await slack.chat.update({ ...channel, message: MESSAGE }, SAID).catch((reason) => reason);

      expect(refused).toBeInstanceOf(Unreachable);
      expect(refused.reason).toBe(error);
      expect(slack.services.calls).toHaveLength(1);
    },
  );

  it('where Streek is not installed is not tried at all', async () => {
    const elsewhere = slack.chat.post({ workspace: 'slack:T9', channel: 'C9' }, SAID, 'k');

    await expect(elsewhere).rejects.toMatchObject({ reason: 'not_installed' });
    expect(slack.services.calls).toEqual([]);
  });

  it('that Slack calls wrong is an error with Slack’s own words', async () => {
    slack.services.state.trouble = [{ error: 'invalid_blocks', times: 1 }];

    await expect(slack.chat.post(channel, SAID, 'k')).rejects.toThrow('chat.postMessage: invalid_blocks');
  });

  it('that was rate limited without a word on how long waits half a minute', async () => {
    slack.services.state.trouble = [{ error: 'ratelimited', times: 1 }];

    await expect(slack.chat.post(channel, SAID, 'k')).rejects.toEqual(new RateLimited(30));
  });
});

describe('what may have been done', () => {
  it('is not posted twice: after a failure it can be found by its key', async () => {
    slack.services.state.trouble = [{ only: 'chat.postMessage', hangUp: true, after: 'doing', times: 1 }];
    await expect(slack.chat.post(channel, SAID, 'once')).rejects.toThrow();

    const found = await slack.chat.find(channel, 'once', sinceThen);

    expect(found).toEqual({ ...channel, message: slack.services.messages[0]!.ts });
    expect(slack.services.told('chat.postMessage')).toHaveLength(1);
  });

  it.each([500, 502, 504])('is not posted again after a %d, of which nobody knows', async (status) => {
    slack.services.state.trouble = [{ status, times: 1 }];

    await expect(slack.chat.post(channel, SAID, 'k')).rejects.toThrow();

    expect(slack.services.calls).toHaveLength(1);
  });

  it.each([
    ['a 500', { status: 500, times: 2 }],
    ['silence', { hangUp: true, times: 2 }],
  ] as const)('is redrawn again after %s: twice the same is once', async (_what, trouble) => {
    slack.services.state.trouble = [{ ...trouble }];

    await slack.chat.update({ ...channel, message: MESSAGE }, SAID);

    expect(slack.services.calls).toHaveLength(3);
    expect(slack.waits).toHaveLength(2);
  });

  it('is tried again when nothing was there to do it', async () => {
    await slack.services.close();

    await expect(slack.chat.post(channel, SAID, 'k')).rejects.toThrow('chat.postMessage');

    expect(slack.waits).toHaveLength(3);
  });

  it('is looked for in its thread, and since it may have been said', async () => {
    await slack.chat.find(thread, 'k', sinceThen);

    expect(slack.services.told('conversations.replies')).toMatchObject([
      { channel: CHANNEL, ts: MESSAGE, oldest: String(Date.parse(sinceThen) / 1000), include_all_metadata: 'true' },
    ]);
  });

  it('is not said to be missing when Slack did not let us look', async () => {
    slack.services.state.trouble = [{ status: 429, retryAfter: '60', times: 1 }];

    const looked = await slack.chat.find(channel, 'k', sinceThen).catch((reason) => reason);

    expect(looked).toBeInstanceOf(Error);
    expect(looked).not.toBeInstanceOf(RateLimited);
  });

  it('cannot be found where we may not read', async () => {
    slack.services.state.trouble = [{ error: 'missing_scope', times: 1 }];

    expect(await slack.chat.find(channel, 'k', sinceThen)).toBeUndefined();
  });
});

describe('a person', () => {
  it('has a home, which is published', async () => {
    await slack.chat.home(account, SAID);

    expect(slack.services.told('views.publish')).toMatchObject([{ user_id: PERSON, view: { type: 'home' } }]);
  });

  it('who is not there has no name, and a conversation that cannot be reached', async () => {
    slack.services.state.trouble = [{ error: 'user_not_found', times: 2 }];

    expect(await slack.chat.nameOf(account)).toBeUndefined();
    await expect(slack.chat.direct(account)).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('several people of one workspace', () => {
  const others = [account, `${WORKSPACE}:U2` as const];

  it('are brought into one conversation with Streek', async () => {
    const there = await slack.chat.together!(others);
    await slack.chat.post(there, SAID, 'k');

    expect(slack.services.told('conversations.open')).toMatchObject([{ users: `${PERSON},U2` }]);
    expect(slack.services.told('chat.postMessage')).toMatchObject([{ channel: there.channel }]);
  });

  it('are not, and it is not tried again, where Streek was installed without the permission', async () => {
    slack.services.state.trouble = [{ error: 'missing_scope', times: 9 }];

    await expect(slack.chat.together!(others)).rejects.toBeInstanceOf(Unreachable);
    expect(slack.services.calls).toHaveLength(1);
  });

  it('cannot be in Teams, where a bot begins no conversation of several people', async () => {
    const both = routed({ slack: slack.chat, teams: { ...slack.chat, together: undefined } });

    expect(await both.together!(others)).toMatchObject({ workspace: WORKSPACE });
    await expect(both.together!(['teams:t1:a', 'teams:t1:b'])).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('no secret is told', () => {
  it('in an error or the log, whatever goes wrong', async () => {
    const log = slack.log;
    const chat = slackChat({ apiUrl: slack.services.apiUrl, tokenOf: async () => 'xoxb-secret', wait: async () => {}, log });
    const errors = [];
    for (const trouble of [{ status: 500 }, { error: 'invalid_blocks' }, { error: 'token_revoked' }, { hangUp: true }] as const) {
      slack.services.state.trouble = [{ ...trouble, times: 9 }];
      errors.push(await chat.post(channel, SAID, 'k').catch((error) => error));
    }

    expect(errors).toHaveLength(4);
    expect(errors.map((error) => `${error.stack} ${JSON.stringify(error)} ${error.cause}`).join()).not.toContain('xoxb');
    expect(JSON.stringify(log.mock.calls)).not.toContain('xoxb');
  });
});
