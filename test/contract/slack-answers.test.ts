/** Answers out of the request: where the person asked, and visible to whom it concerns. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Origin } from '../../bot/chat/ask.ts';
import { card, text } from '../../bot/chat/card.ts';
import { CHANNEL, DIRECT, MESSAGE, PERSON, type SlackHarness, slackHarness, WORKSPACE } from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const SAID = card('nl', text('Er zijn er drie.'));
const thread = { workspace: WORKSPACE, channel: CHANNEL, thread: MESSAGE };
const account = `${WORKSPACE}:${PERSON}` as const;
const methods = () => slack.services.calls.map(({ method }) => method);
const origin = (more: Partial<Origin> = {}): Origin => ({
  workspace: WORKSPACE,
  account,
  conversation: thread,
  surface: 'channel',
  ...more,
});

describe('an answer out of the request', () => {
  it('to words said in a channel stands in their thread', async () => {
    const sent = await slack.chat.answer(origin(), SAID, 'k');

    expect(sent).toMatchObject({ ...thread, message: expect.any(String) });
    expect(slack.services.told('chat.postMessage')).toMatchObject([{ thread_ts: MESSAGE }]);
  });

  it('to a command or a press in a channel is for the asker, by the response URL', async () => {
    const sent = await slack.chat.answer(origin({ responseUrl: slack.services.responseUrl }), SAID, 'k');

    expect(sent).toBeUndefined();
    expect(slack.services.calls).toMatchObject([
      { method: 'respond', args: { response_type: 'ephemeral', replace_original: false, thread_ts: MESSAGE }, authorization: '' },
    ]);
  });

  it('is whispered in the channel when the response URL is used up', async () => {
    slack.services.state.trouble = [{ only: 'respond', status: 404, times: 1 }];

    await slack.chat.answer(origin({ responseUrl: slack.services.responseUrl }), SAID, 'k');

    expect(slack.services.told('chat.postEphemeral')).toMatchObject([{ channel: CHANNEL, user: PERSON, thread_ts: MESSAGE }]);
  });

  it('comes in the asker’s own conversation where Streek may not whisper either', async () => {
    slack.services.state.trouble = [
      { only: 'respond', status: 404, times: 1 },
      { only: 'chat.postEphemeral', error: 'not_in_channel', times: 1 },
    ];

    const sent = await slack.chat.answer(origin({ responseUrl: slack.services.responseUrl }), SAID, 'k');

    expect(sent).toMatchObject({ channel: 'D1GERDA' });
    expect(methods()).toEqual(['respond', 'chat.postEphemeral', 'conversations.open', 'chat.postMessage']);
  });

  it('in the asker’s own conversation is a message that stays, also after a press', async () => {
    const own = origin({
      surface: 'direct',
      conversation: { workspace: WORKSPACE, channel: DIRECT },
      responseUrl: slack.services.responseUrl,
    });

    await slack.chat.answer(own, SAID, 'k');

    expect(slack.services.calls).toMatchObject([{ method: 'chat.postMessage', args: { channel: DIRECT } }]);
  });

  it('to a command between two people, where Streek is not, is for the asker only', async () => {
    slack.services.state.trouble = [{ only: 'chat.postMessage', error: 'channel_not_found', times: 1 }];
    const others = origin({
      surface: 'direct',
      conversation: { workspace: WORKSPACE, channel: 'D9OTHERS' },
      responseUrl: slack.services.responseUrl,
    });

    await slack.chat.answer(others, SAID, 'k');

    expect(slack.services.told('respond')).toMatchObject([{ response_type: 'ephemeral' }]);
  });

  it('is left to the queue when the response URL fails', async () => {
    slack.services.state.trouble = [{ only: 'respond', status: 500, times: 1 }];

    await expect(slack.chat.answer(origin({ responseUrl: slack.services.responseUrl }), SAID, 'k')).rejects.toThrow('500');
    expect(methods()).toEqual(['respond']);
  });
});
