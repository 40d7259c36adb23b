/**
 * Charts at a Slack that draws them and at one to which its chart block has not come yet: everybody sees the chart, once, whichever
 * way it was said.
 */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Reply } from '../../bot/chat/ask.ts';
import { actions, card, chart, text } from '../../bot/chat/card.ts';
import { eventually } from '../../infra/local/acts.ts';
import type { SlackMessage } from '../../infra/local/slack/desk.ts';
import { WORLD, type World } from '../../infra/local/world.ts';
import { PICTURE, PRODUCT } from '../unit/charts.ts';
import { HENK, MARLOES, REGIO } from '../unit/local-house.ts';
import { met, WORKSPACE } from '../unit/local-slack-house.ts';
import { CHANNEL, type SlackHarness, slackHarness, WORKSPACE as WORKSPACE_OF_SERVICES } from './slack-harness.ts';

const CHARTED = card('nl', text('Zo ging het.'), chart(PRODUCT, PICTURE), actions({ label: 'Toon', action: 'monitor.show' }));
const channel = { workspace: WORKSPACE, channel: 'C0TREGIO' };
const account = `${WORKSPACE}:${HENK.user}` as const;

const BEHIND: World = { ...WORLD, slack: WORLD.slack.map((workspace) => ({ ...workspace, withoutCharts: true })) };

const typesIn = (messages: SlackMessage[]) => messages.map(({ blocks }) => blocks?.map(({ type }) => type).join(' '));
const DRAWN = 'rich_text data_visualization actions';
const PICTURED = 'rich_text image actions';

describe.each([
  ['that draws charts', WORLD, DRAWN],
  ['that does not know charts yet', BEHIND, PICTURED],
])('at a Slack %s', (_, world, shown) => {
  const seenBy = async (house: Awaited<ReturnType<typeof met>>, who = HENK) =>
    typesIn(await house.slack.messagesIn({ ...who, channel: REGIO }));
  const replying = (reply: Reply) => met({ press: () => reply, text: () => reply, command: () => reply }, world);

  test('a message of the bot has its chart', async () => {
    const house = await replying({});
    await house.slack.invite({ ...HENK, channel: REGIO });

    const posted = await house.chat.post(channel, CHARTED, 'k1');

    expect(await seenBy(house)).toEqual([shown]);
    expect(await house.chat.find(channel, 'k1', '2026-11-23T08:00:00.000Z')).toEqual(posted);
  });

  test('a message that is redrawn gets a chart in its place', async () => {
    const house = await replying({});
    const posted = await house.chat.post(channel, card('nl', text('Even geduld.')), 'k1');

    await house.chat.update(posted, CHARTED);

    expect(await seenBy(house)).toEqual([shown]);
  });

  test('what was asked in a thread is answered there', async () => {
    const house = await replying({ card: CHARTED });

    await house.slack.say({ ...HENK, channel: REGIO, text: '@Streek brp van Twente' });

    const seen = await eventually(
      () => seenBy(house),
      (messages) => messages.length === 2,
    );
    expect(seen[1]).toBe(shown);
  });

  test('a press is answered to its person, by the response URL', async () => {
    const house = await replying({ card: CHARTED });
    await house.chat.post(channel, CHARTED, 'k1');

    await house.slack.press({ ...HENK, channel: REGIO, label: 'Toon' });

    expect(await seenBy(house)).toEqual([shown, shown]);
    expect(await seenBy(house, MARLOES)).toEqual([shown]);
  });

  test('a press redraws the card for all', async () => {
    const house = await replying({ replace: card('nl', chart(PRODUCT, PICTURE)) });
    await house.chat.post(channel, CHARTED, 'k1');

    await house.slack.press({ ...HENK, channel: REGIO, label: 'Toon' });

    expect(await seenBy(house, MARLOES)).toEqual([shown.split(' ')[1]]);
  });

  test('an answer that comes later to a press is seen by its person only', async () => {
    const house = await replying({});
    await house.slack.invite({ ...HENK, channel: REGIO });
    const origin = { workspace: WORKSPACE, account, conversation: channel, surface: 'channel' as const };

    await house.chat.answer({ ...origin, responseUrl: `${house.base}/local/slack/response/nobody` }, CHARTED, 'k2');

    expect(await seenBy(house)).toEqual([shown]);
    expect(await seenBy(house, MARLOES)).toEqual([]);
  });

  test('a command is answered with the picture: there we do not hear whether Slack takes a block', async () => {
    const house = await replying({ card: CHARTED });

    await house.slack.command({ ...HENK, channel: REGIO, text: 'brp van Twente' });

    expect(await seenBy(house)).toEqual([PICTURED]);
  });
});

describe('a chart that Slack refuses', () => {
  let slack: SlackHarness;
  beforeEach(async () => {
    slack = await slackHarness();
  });
  afterEach(() => slack.close());
  const REFUSED = { error: 'invalid_blocks', times: 9 };
  const there = { workspace: WORKSPACE_OF_SERVICES, channel: CHANNEL };
  const post = () => slack.chat.post(there, CHARTED, 'k');

  it('is offered once more, and then given up with Slack’s own words', async () => {
    slack.services.state.trouble = [REFUSED];

    await expect(post()).rejects.toThrow('chat.postMessage: invalid_blocks');

    expect(slack.services.told('chat.postMessage')).toHaveLength(2);
  });

  it('keeps its key, its words and its place the second time', async () => {
    slack.services.state.trouble = [{ ...REFUSED, times: 1 }];

    await post();

    const [first, second] = slack.services.told('chat.postMessage').map(({ blocks, ...rest }) => rest);
    expect(second).toEqual(first);
  });

  it.each([
    ['is busy', { status: 429, retryAfter: '60', times: 1 }],
    ['fails', { status: 500, times: 1 }],
    ['says nothing', { hangUp: true, times: 1 }],
    ['refuses something else', { error: 'msg_too_long', times: 1 }],
  ] as const)('is not offered otherwise when Slack %s: it may have been said', async (_, trouble) => {
    slack.services.state.trouble = [trouble];

    await expect(post()).rejects.toThrow();

    expect(slack.services.told('chat.postMessage')).toHaveLength(1);
  });

  it.each([
    ['with a 200', 200],
    ['with a 400', 400],
  ])('at a response URL %s is offered there once more', async (_, status) => {
    slack.services.state.trouble = [{ error: 'invalid_blocks', status, only: 'respond', times: 1 }];
    slack.willReply({ replace: CHARTED });

    await slack.deliver(slack.press('channel', 'monitor.show'));

    const types = slack.services.told('respond').map(({ blocks }) => (blocks as { type: string }[]).map(({ type }) => type)[1]);
    expect(types).toEqual(['data_visualization', 'image']);
    expect(slack.services.told('chat.update')).toEqual([]);
  });
});
