import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { HENK, localHouse, MARLOES, TWENTE } from './local-house.ts';

async function client() {
  const house = await localHouse();
  const web = new WebClient(house.platforms.slackToken(TWENTE.id), {
    slackApiUrl: house.platforms.slackApiUrl(house.base),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  return { house, web };
}

const section = (words: string) => ({ type: 'section' as const, text: { type: 'plain_text' as const, text: words } });

/** A `data_visualization` with these series, of one point for each category. */
const chart = (
  names = ['Twente'],
  categories = ['2019', '2020'],
  data: object[] = categories.map((label, n) => ({ label, value: n })),
) => ({
  type: 'data_visualization',
  title: 'Inwoners',
  chart: { type: 'line', series: names.map((name) => ({ name, data })), axis_config: { categories } },
});

describe('the local Slack, as the Web API client sees it', () => {
  test('a bot posts, and the people of the channel see its blocks', async () => {
    const { house, web } = await client();

    const posted = await web.chat.postMessage({
      channel: 'C0TREGIO',
      text: 'Een vraagstuk',
      blocks: [section('Wij krijgen geen technisch personeel')],
      metadata: { event_type: 'streek', event_payload: { key: 'k1' } },
    });

    const [message] = await house.slack.messagesIn({ ...HENK, channel: 'regio-twente' });
    expect(message).toMatchObject({ ts: posted.ts, bot_id: TWENTE.bot.botId, text: 'Een vraagstuk' });
    expect(message!.blocks![0]).toMatchObject({ type: 'section', block_id: 'auto-0' });
  });

  test('the key of a message can be looked up by its metadata', async () => {
    const { web } = await client();
    await web.conversations.join({ channel: 'C0TREGIO' });
    await web.chat.postMessage({
      channel: 'C0TREGIO',
      text: 'x',
      metadata: { event_type: 'streek', event_payload: { key: 'k1' } },
    });

    const found = await web.conversations.history({ channel: 'C0TREGIO', include_all_metadata: true });
    const without = await web.conversations.history({ channel: 'C0TREGIO' });

    expect(found.messages![0]!.metadata).toEqual({ event_type: 'streek', event_payload: { key: 'k1' } });
    expect(without.messages![0]!.metadata).toBeUndefined();
  });

  test('an updated message keeps its place and says that it was edited', async () => {
    const { house, web } = await client();
    const { ts } = await web.chat.postMessage({ channel: 'C0TREGIO', text: 'eerst', blocks: [section('eerst')] });

    await web.chat.update({ channel: 'C0TREGIO', ts: ts!, text: 'later' });

    const [message, ...more] = await house.slack.messagesIn({ ...MARLOES, channel: 'regio-twente' });
    expect(more).toEqual([]);
    expect(message).toMatchObject({ ts, text: 'later', edited: expect.any(String) });
    expect(message!.blocks).toBeUndefined();
  });

  test('an ephemeral message is seen by its person and by nobody else, and is not in the history', async () => {
    const { house, web } = await client();
    await web.conversations.join({ channel: 'C0TREGIO' });

    await web.chat.postEphemeral({ channel: 'C0TREGIO', user: HENK.user, text: 'alleen voor Henk' });

    expect(await house.slack.messagesIn({ ...HENK, channel: 'regio-twente' })).toHaveLength(1);
    expect(await house.slack.messagesIn({ ...MARLOES, channel: 'regio-twente' })).toEqual([]);
    expect((await web.conversations.history({ channel: 'C0TREGIO' })).messages).toEqual([]);
  });

  test('replies stand in their thread', async () => {
    const { web } = await client();
    await web.conversations.join({ channel: 'C0TREGIO' });
    const { ts } = await web.chat.postMessage({ channel: 'C0TREGIO', text: 'kop' });

    await web.chat.postMessage({ channel: 'C0TREGIO', text: 'antwoord', thread_ts: ts! });

    const replies = await web.conversations.replies({ channel: 'C0TREGIO', ts: ts! });
    const topLevel = await web.conversations.history({ channel: 'C0TREGIO' });
    expect(replies.messages!.map((message) => message.text)).toEqual(['kop', 'antwoord']);
    expect(topLevel.messages!.map((message) => message.text)).toEqual(['kop']);
  });

  test('a direct conversation opens once and stays the same', async () => {
    const { web } = await client();

    const first = await web.conversations.open({ users: HENK.user });
    const second = await web.conversations.open({ users: HENK.user });

    expect(first.channel!.id).toMatch(/^D/);
    expect(second).toMatchObject({ already_open: true, channel: { id: first.channel!.id } });
  });

  test('a conversation of several people is the same whoever is named first, and stands before all of them', async () => {
    const { house, web } = await client();

    const first = await web.conversations.open({ users: `${HENK.user},${MARLOES.user}` });
    const second = await web.conversations.open({ users: `${MARLOES.user},${HENK.user}` });
    await web.chat.postMessage({ channel: first.channel!.id!, text: 'U bent voorgesteld' });

    expect(second.channel!.id).toBe(first.channel!.id);
    for (const person of [HENK, MARLOES]) {
      const messages = await house.slack.messagesIn({ ...person, channel: first.channel!.id! });
      expect(messages.map(({ text }) => text)).toEqual(['U bent voorgesteld']);
    }
    await expect(web.conversations.open({ users: `${HENK.user},U0NIEMAND` })).rejects.toMatchObject({
      data: { error: 'user_not_found' },
    });
  });

  test.each([
    ['a header of 151 characters', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['a button label of 76 characters', [actions({ text: { type: 'plain_text', text: 'x'.repeat(76) } })]],
    ['a button value of 2,001 characters', [actions({ value: 'x'.repeat(2001) })]],
    ['an empty section', [section('')]],
    [
      'two blocks with one id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
    ],
    ['an unknown block', [{ type: 'hologram' }]],
    ['a third chart in a message', [chart(), chart(), chart()]],
    ['a chart with a title of 51 characters', [{ ...chart(), title: 'x'.repeat(51) }]],
    ['a chart of seven series', [chart(['a', 'b', 'c', 'd', 'e', 'f', 'g'])]],
    [
      'a chart of 21 categories',
      [
        chart(
          ['a'],
          Array.from({ length: 21 }, (_, n) => `${n}`),
        ),
      ],
    ],
    ['a chart with two series of one name', [chart(['a', 'a'])]],
    ['a chart with a name of 21 characters', [chart(['x'.repeat(21)])]],
    ['a chart with a gap', [chart(['a'], ['2019', '2020'], [{ label: '2019', value: 1 }])]],
    ['a chart with a value that is not known', [chart(['a'], ['2019'], [{ label: '2019', value: null }])]],
    ['a chart of a kind that is not drawn', [{ ...chart(), chart: { type: 'radar' } }]],
    ['an empty text in rich text', [richText({ type: 'text', text: '' })]],
  ])('%s is refused as invalid_blocks', async (_what, blocks) => {
    const { house, web } = await client();

    const refused = web.chat.postMessage({ channel: 'C0TREGIO', text: 'x', blocks: blocks as never });

    await expect(refused).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
    expect(await house.slack.messagesIn({ ...HENK, channel: 'regio-twente' })).toEqual([]);
  });

  test('a chart is taken in a message, and nowhere else', async () => {
    const { house, web } = await client();

    await web.chat.postMessage({ channel: 'C0TREGIO', text: 'x', blocks: [chart(), chart()] as never });
    const home = web.views.publish({ user_id: HENK.user, view: { type: 'home', blocks: [chart()] as never } });

    await expect(home).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
    expect(await house.slack.messagesIn({ ...HENK, channel: 'regio-twente' })).toHaveLength(1);
  });

  test('blocks of more than 13,200 characters together are too long', async () => {
    const { web } = await client();

    const refused = web.chat.postMessage({
      channel: 'C0TREGIO',
      text: 'x',
      blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))),
    });

    await expect(refused).rejects.toMatchObject({ data: { error: 'msg_blocks_too_long' } });
  });

  test('a token opens its own workspace only', async () => {
    const { web } = await client();

    const elsewhere = web.chat.postMessage({ channel: 'C0KREGIO', text: 'x' });

    await expect(elsewhere).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
  });

  test('without a good token nothing is done', async () => {
    const { house } = await client();
    const stranger = new WebClient('xoxb-forged', { slackApiUrl: house.platforms.slackApiUrl(house.base) });

    await expect(stranger.auth.test()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
  });

  test('it can be made to say "wait", as often as asked', async () => {
    const { house, web } = await client();
    await house.slack.fault({ operation: 'chat.postMessage', status: 429, times: 1, retryAfterSeconds: 7 });

    const first = web.chat.postMessage({ channel: 'C0TREGIO', text: 'x' });

    await expect(first).rejects.toMatchObject({ retryAfter: 7 });
    expect((await web.chat.postMessage({ channel: 'C0TREGIO', text: 'x' })).ok).toBe(true);
  });
});

function actions(more: object) {
  return { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Druk' }, ...more }] };
}

function richText(part: object) {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [part] }] };
}
