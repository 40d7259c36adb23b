/** What people do in Slack, as the app hears of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BOT,
  CHANNEL,
  DIRECT,
  escaped,
  type Fields,
  MESSAGE,
  PERSON,
  type SlackHarness,
  slackHarness,
  TEAM,
  WORKSPACE,
} from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const account = `${WORKSPACE}:${PERSON}`;
const heard = async (payload: Fields) => {
  await slack.deliver(payload);
  return slack.asks.at(-1);
};

describe('a message', () => {
  it('to Streek itself is said as it was typed, by whom and where', async () => {
    const ask = await heard(slack.message('direct', 'wij krijgen geen technisch personeel meer'));

    expect(ask).toEqual({
      id: 'slack:Ev1',
      at: slack.at(),
      kind: 'text',
      text: 'wij krijgen geen technisch personeel meer',
      origin: { workspace: WORKSPACE, account, conversation: { workspace: WORKSPACE, channel: DIRECT }, surface: 'direct' },
    });
  });

  it('in a channel loses the mention of Streek, and is the head of its own thread', async () => {
    const ask = await heard(slack.message('channel', 'vraagstukken'));

    expect(ask).toMatchObject({
      text: 'vraagstukken',
      origin: { surface: 'channel', conversation: { channel: CHANNEL, thread: MESSAGE } },
    });
  });

  it('in a thread stays in that thread', async () => {
    const ask = await heard(slack.message('channel', 'vraagstukken', { thread_ts: '1699999999.000001' }));

    expect(ask?.origin.conversation.thread).toBe('1699999999.000001');
  });

  it('may mention Streek anywhere, and more than once', async () => {
    const ask = await heard(slack.message('channel', '', { text: `toon <@${BOT}> de lijst <@${BOT}|streek>` }));

    expect(ask).toMatchObject({ text: 'toon  de lijst' });
  });

  it('has emoji as they were typed, whatever Slack calls them; a workspace’s own keep their names', async () => {
    const emoji = [
      { type: 'emoji', name: 'wave', unicode: '1f44b' },
      { type: 'emoji', name: 'wave', unicode: '1f44b-1f3fd', skin_tone: 4 },
      { type: 'emoji', name: 'female-factory-worker', unicode: '1f469-200d-1f3ed' },
      { type: 'emoji', name: 'regio' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: emoji }] }];
    const text = ':wave: :wave::skin-tone-4: :female-factory-worker: :regio: om 10:30:00';

    expect(await heard(slack.message('direct', text, { blocks }))).toMatchObject({ text: '👋 👋🏽 👩‍🏭 :regio: om 10:30:00' });
  });

  it.each([
    ['names', 'vraag <@U1JAN> eens', 'vraag @Gerda Oude Engberink eens'],
    ['channels', 'staat in <#C2|regio> en <#C3>', 'staat in #regio en #C3'],
    ['everyone', '<!channel> en <!subteam^S1|@bestuur>', '@channel en @bestuur'],
    ['a date', 'op <!date^1700000000^{date}|14 november 2023>', 'op 14 november 2023'],
    [
      'an address that was typed',
      'zie <http://streek.example/x|streek.example/x> en <https://a.example>',
      'zie streek.example/x en https://a.example',
    ],
    ['a link under words', 'zie <https://streek.example/lijst|de lijst>', 'zie de lijst (https://streek.example/lijst)'],
    ['an e-mail address', 'schrijf <mailto:gerda@a.example|gerda@a.example>', 'schrijf gerda@a.example'],
    ['what only looks like these', '&lt;!channel&gt; &lt;@U1JAN&gt; &amp;amp; 1 &lt; 2', '<!channel> <@U1JAN> &amp; 1 < 2'],
  ])('has %s as a reader sees them', async (_what, text, seen) => {
    expect(await heard(slack.message('direct', '', { text }))).toMatchObject({ text: seen });
  });

  it('keeps the id of a person whose name Slack does not tell', async () => {
    slack.services.state.trouble = [{ error: 'user_not_found', times: 1, only: 'users.info' }];

    expect(await heard(slack.message('direct', '', { text: 'vraag <@U9>' }))).toMatchObject({ text: 'vraag @U9' });
  });

  it('with a file, or told to the whole channel from a thread, is said all the same', async () => {
    await heard(slack.message('direct', 'zie de foto', { subtype: 'file_share', files: [{}] }));
    await heard(slack.message('channel', 'zie hierboven', { subtype: 'thread_broadcast', thread_ts: MESSAGE }));

    expect(slack.asks).toMatchObject([{ text: 'zie de foto' }, { text: 'zie hierboven' }]);
  });

  it.each([
    ['a bot, Streek among them', { bot_id: 'B1' }],
    ['Slack itself', { subtype: 'channel_join' }],
    ['an edit', { subtype: 'message_changed', message: { text: 'hallo' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['an edit by which Streek is mentioned after all', { edited: { user: PERSON, ts: MESSAGE } }],
    ['nobody', { user: undefined }],
    ['someone in a conversation of several', { channel_type: 'mpim' }],
    ['someone in a channel, to others', { channel_type: 'channel', channel: CHANNEL }],
  ])('of %s is taken, and nobody is bothered with it', async (_what, more) => {
    const response = await slack.deliver(slack.message('direct', 'hallo', more));

    expect(response.status).toBe(200);
    expect([slack.asks, slack.services.calls]).toEqual([[], []]);
  });

  it('in a channel shared with another workspace is of the one where Streek is installed', async () => {
    const ask = await heard({
      ...slack.message('channel', 'hallo'),
      team_id: 'T9',
      context_team_id: TEAM,
      is_ext_shared_channel: true,
    });

    expect(ask?.origin).toMatchObject({ workspace: WORKSPACE, account });
  });

  it('in a workspace that shares its organisation’s installation is of that workspace, and the sharing is noted', async () => {
    const authorizations = [{ enterprise_id: 'E1', team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: true }];

    const ask = await heard({ ...slack.message('channel', 'hallo'), authorizations });

    expect(ask?.origin.workspace).toBe(WORKSPACE);
    expect(slack.shared).toEqual([[WORKSPACE, 'E1']]);
  });
});

describe('a command', () => {
  it('comes with its words as typed, and a way to answer only the one who gave it', async () => {
    const ask = await heard(slack.command('channel', 'zoek <b> & "co"'));

    expect(ask).toEqual({
      id: 'slack:trigger.1',
      at: slack.at(),
      kind: 'command',
      text: 'zoek <b> & "co"',
      origin: {
        workspace: WORKSPACE,
        account,
        name: 'gerda',
        conversation: { workspace: WORKSPACE, channel: CHANNEL },
        surface: 'channel',
        responseUrl: slack.services.responseUrl,
      },
    });
  });

  it('may come without a word', async () => {
    expect(await heard(slack.command('direct', ''))).toMatchObject({ kind: 'command', text: '', origin: { surface: 'direct' } });
  });
});

describe('a press', () => {
  it('comes with its action and args, and the message that bears the button', async () => {
    const ask = await heard(slack.press('channel', 'problem.support', { problem: 12, sure: true }));

    expect(ask).toMatchObject({
      id: 'slack:trigger.1',
      kind: 'press',
      action: 'problem.support',
      args: { problem: 12, sure: true },
      origin: {
        message: MESSAGE,
        responseUrl: slack.services.responseUrl,
        conversation: { workspace: WORKSPACE, channel: CHANNEL },
      },
    });
  });

  it.each([
    ['in a thread is in that thread', '1699999999.000001', '1699999999.000001'],
    ['on the head of a thread is in the channel', MESSAGE, undefined],
  ])('on a message %s', async (_what, thread_ts, thread) => {
    const container = { type: 'message', message_ts: MESSAGE, channel_id: CHANNEL, thread_ts };

    const ask = await heard(slack.press('channel', 'x', {}, { container }));

    expect(ask?.origin.conversation.thread).toBe(thread);
  });

  it('on the overview is at home, where the person’s own id stands for their conversation', async () => {
    const ask = await heard(slack.pressAtHome('problem.show', { problem: 3 }));

    expect(ask).toMatchObject({ kind: 'press', origin: { surface: 'home', conversation: { channel: PERSON } } });
  });

  it.each([
    ['args that are no flat object', { action_id: 'x#0.0', value: '{"deep":{}}' }],
    ['a value that is no JSON', { action_id: 'x#0.0', value: 'x' }],
    ['an id that is none of ours', { action_id: 'x', value: '{}' }],
    ['no action at all', undefined],
  ])('with %s does not reach the app, and the person is told', async (_what, action) => {
    const response = await slack.deliver(
      slack.press('channel', 'x', {}, { actions: action ? [{ type: 'button', ...action }] : [] }),
    );

    expect(slack.asks).toEqual([]);
    expect(response.status).toBeLessThan(502);
  });
});

describe('a submitted form', () => {
  const FORM = {
    language: 'nl',
    action: 'problem.edited',
    args: { problem: 12 },
    title: 'Aanpassen',
    submit: 'Bewaren',
    fields: [{ type: 'text', name: 'title', label: 'Titel' }],
  } as const;

  async function openedForm(by: Fields) {
    slack.willReply({ form: { ...FORM, fields: [...FORM.fields] } });
    await slack.deliver(by);
    slack.willReply({});
    return slack.opened();
  }

  it('comes with what was filled in, by field, next to its action and args, from where it was opened', async () => {
    const view = await openedForm(slack.press('channel', 'problem.edit'));

    const ask = await heard(slack.submission(view, { title: 'Geen <vakmensen> & zo' }));

    expect(ask).toMatchObject({
      kind: 'form',
      action: 'problem.edited',
      args: { problem: 12 },
      values: { title: 'Geen <vakmensen> & zo' },
      origin: { account, surface: 'channel', conversation: { workspace: WORKSPACE, channel: CHANNEL } },
    });
  });

  it('that was opened on the overview comes from there', async () => {
    const view = await openedForm(slack.pressAtHome('problem.write'));

    expect(await heard(slack.submission(view, { title: 'x' }))).toMatchObject({ kind: 'form', origin: { surface: 'home' } });
  });

  it('that is sent twice, because the first time took too long, has one id', async () => {
    const view = await openedForm(slack.press('channel', 'problem.edit'));

    const first = await heard(slack.submission(view, { title: 'x' }));
    const second = await heard(slack.submission(view, { title: 'x' }));

    expect(second?.id).toBe(first?.id);
  });

  it('that is another form has another id', async () => {
    const view = await openedForm(slack.press('channel', 'problem.edit'));

    const first = await heard(slack.submission(view, { title: 'x' }));
    const second = await heard(slack.submission({ ...view, id: 'V2' }, { title: 'x' }));

    expect(second?.id).not.toBe(first?.id);
  });

  it.each(['', 'x', '{}', '{"c":7,"s":"channel"}', '{"c":"C1","s":"elsewhere"}', '{"c":"C1","s":"channel","a":{"deep":{}}}'])(
    'that carries %j is none of ours, and the person is told',
    async (private_metadata) => {
      const view = await openedForm(slack.press('channel', 'problem.edit'));
      const asked = slack.asks.length;

      const response = await slack.deliver(slack.submission({ ...view, private_metadata, blocks: view.blocks }, { title: 'x' }));

      expect(slack.asks).toHaveLength(asked);
      expect(response.body).toContain('Deze knop werkt niet meer');
    },
  );

  it('that was only closed is nobody’s business', async () => {
    const response = await slack.deliver({ ...slack.submission({ callback_id: 'problem.edited' }, {}), type: 'view_closed' });

    expect([response.status, slack.asks]).toEqual([200, []]);
  });
});

describe('a message shortcut', () => {
  it('brings the plain text of the message on which it was used', async () => {
    const ask = await heard(slack.shortcut('channel', 'Vacatures & vergrijzing: 1 < 2'));

    expect(ask).toMatchObject({
      kind: 'shortcut',
      action: 'problem.raise',
      text: 'Vacatures & vergrijzing: 1 < 2',
      origin: { account, message: MESSAGE, surface: 'channel', conversation: { channel: CHANNEL } },
    });
  });

  it('reads 200 kB of bad markup without falling behind', async () => {
    const bad = ['<', '<@', '<x|', '&', ':a', ':skin-tone-2:', '>'].map((part) => part.repeat(30_000 / part.length)).join(' ');
    const started = performance.now();

    await heard(slack.shortcut('channel', '', 'problem.raise'));
    await heard({ ...slack.shortcut('channel', ''), message: { type: 'message', ts: MESSAGE, text: bad } });

    expect(slack.asks).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the overview', () => {
  it('is asked for when the Home tab is opened', async () => {
    const ask = await heard(slack.event({ type: 'app_home_opened', tab: 'home', channel: DIRECT }));

    expect(ask).toMatchObject({ kind: 'home', origin: { surface: 'home', account, conversation: { channel: DIRECT } } });
  });

  it('is not asked for when the messages are opened', async () => {
    await slack.deliver(slack.event({ type: 'app_home_opened', tab: 'messages', channel: DIRECT }));

    expect(slack.asks).toEqual([]);
  });
});

describe('the bot’s coming and going', () => {
  it('is told when someone brings it into a channel, by who did', async () => {
    const ask = await heard(slack.event({ type: 'member_joined_channel', user: BOT, channel: CHANNEL, inviter: PERSON }));

    expect(ask).toMatchObject({ kind: 'installed', origin: { account, surface: 'channel', conversation: { channel: CHANNEL } } });
  });

  it.each([
    ['somebody else came', { user: 'U1JAN', inviter: PERSON }],
    ['it came by itself', { user: BOT }],
  ])('is not told when %s', async (_what, more) => {
    await slack.deliver(slack.event({ type: 'member_joined_channel', channel: CHANNEL, ...more }));

    expect(slack.asks).toEqual([]);
  });

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { oauth: [], bot: [BOT] } }],
  ])('is told on %s, and the token forgotten as of that moment', async (type, more) => {
    const envelope = slack.event({ type, user: undefined, ...more });

    const ask = await heard(envelope);

    expect(ask).toMatchObject({ kind: 'removed', origin: { workspace: WORKSPACE } });
    expect(slack.removed).toEqual([[WORKSPACE, envelope.event_time]]);
  });

  it('is not told when only a person’s own token was revoked', async () => {
    await slack.deliver(slack.event({ type: 'tokens_revoked', user: undefined, tokens: { oauth: ['U1JAN'], bot: [] } }));

    expect([slack.asks, slack.removed]).toEqual([[], []]);
  });
});

it('an id is the same however often a delivery comes, and the deliveries are told apart', async () => {
  const message = slack.message('direct', 'hallo');
  await slack.deliver(message);
  slack.later(60);
  await slack.deliver(message, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
  await slack.deliver(slack.message('direct', 'hallo'));

  const [first, again, other] = slack.asks.map(({ id }) => id);

  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it('what people type is escaped as Slack does it, so that these tests test something', () => {
  expect(escaped('<@U1>&')).toBe('&lt;@U1&gt;&amp;');
});
