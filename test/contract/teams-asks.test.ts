/** What people do in Teams, as the app hears of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL, CHAT, escaped, type Fields, PERSON, TENANT, type TeamsHarness, teamsHarness } from './teams-harness.ts';

let teams: TeamsHarness;
beforeEach(async () => {
  teams = await teamsHarness();
});
afterEach(() => teams.close());

const workspace = `teams:${TENANT}`;
const inThread = () => ({ workspace, channel: CHANNEL, thread: '1700000000100', serviceUrl: teams.services.serviceUrl });

const heard = async (activity: Fields) => {
  await teams.deliver(activity);
  return teams.asks.at(-1);
};

describe('a message', () => {
  it('in the chat with Streek is said as it was typed, by whom and where', async () => {
    const ask = await heard(teams.message('direct', 'wij krijgen geen technisch personeel meer'));

    expect(ask).toEqual({
      id: `${workspace}:f:delivery-1`,
      at: teams.at(),
      kind: 'text',
      text: 'wij krijgen geen technisch personeel meer',
      origin: {
        workspace,
        account: `${workspace}:${PERSON}`,
        name: 'Gerda Oude Engberink',
        conversation: { workspace, channel: CHAT, serviceUrl: teams.services.serviceUrl },
        surface: 'direct',
      },
    });
  });

  it('in a channel loses the mention of Streek, and knows its thread', async () => {
    const ask = await heard(teams.message('channel', 'vraagstukken'));

    expect(ask).toMatchObject({ kind: 'text', text: 'vraagstukken', origin: { surface: 'channel', conversation: inThread() } });
  });

  it.each([
    ['emoji', '🙂👩‍🏭🇳🇱'],
    ['right-to-left script', 'نقص في العمالة'],
    ['markup of both platforms', '<b>dik</b> <!channel> @everyone &amp; <at>Streek</at> *x* {{DATE(2026)}}'],
    ['20,000 characters', 'vraagstuk '.repeat(2_000).trim()],
    ['lines', 'een\n\ntwee'],
  ])('with %s arrives as it was typed', async (_what, text) => {
    const ask = await heard(teams.message('channel', text));

    expect(ask).toMatchObject({ text });
  });

  it('keeps the names of other people who were mentioned', async () => {
    const text = '<at>Streek</at> vraag het <at>Jan &amp; zoon</at> eens<br>of mij';
    const entities = [
      { type: 'clientInfo', locale: 'nl-NL' },
      { type: 'mention', text: '<at>Streek</at>', mentioned: { id: `28:${teams.outbound.appId}` } },
      { type: 'mention', text: '<at>Jan &amp; zoon</at>', mentioned: { id: '29:jan' } },
    ];

    const ask = await heard(teams.message('channel', '', { text, entities }));

    expect(ask).toMatchObject({ text: 'vraag het Jan & zoon eens\nof mij' });
  });

  it('has the same id when it is delivered again', async () => {
    const message = teams.message('direct', 'hallo');

    await teams.deliver(message);
    await teams.deliver(message);

    expect(teams.asks.map(({ id }) => id)).toEqual([`${workspace}:f:delivery-1`, `${workspace}:f:delivery-1`]);
  });

  it.each([
    ['somebody without an account in the tenant', 'message', { text: 'hallo', from: { id: '29:guest' } }],
    ['a card that is none of ours', 'message', { value: { some: 'data' } }],
    ['a reaction', 'messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['an edit', 'messageUpdate', { text: 'hallo' }],
    ['somebody typing', 'typing', {}],
  ])('of %s is taken, and nobody is bothered with it', async (_what, type, more) => {
    const response = await teams.deliver(teams.activity(type, 'direct', more));

    expect(response.status).toBe(200);
    expect([teams.asks, teams.sent()]).toEqual([[], []]);
  });
});

describe('a press', () => {
  it('comes with its action and args, and the message that bears the button', async () => {
    const ask = await heard(teams.execute('channel', 'problem.support', { problem: 12, sure: true }));

    expect(ask).toMatchObject({
      kind: 'press',
      action: 'problem.support',
      args: { problem: 12, sure: true },
      origin: { message: '1700000000123', conversation: inThread() },
    });
  });

  it('on a button that opens a form comes by task/fetch, and is the same press', async () => {
    const data = { msteams: { type: 'task/fetch' }, action: 'problem.edit', args: { problem: 12 } };

    const ask = await heard(teams.invoke('direct', 'task/fetch', { data, context: { theme: 'default' } }));

    expect(ask).toMatchObject({ kind: 'press', action: 'problem.edit', args: { problem: 12 } });
  });

  it.each([
    ['args that are no flat object', { action: { type: 'Action.Execute', verb: 'x', data: { args: { deep: {} } } } }],
    ['no verb', { action: { type: 'Action.Execute', verb: '', data: {} } }],
    ['no data', { action: { type: 'Action.Execute', verb: 7 } }],
    ['no action', {}],
    ['nothing', undefined],
  ])('with %s does not reach the app', async (_what, value) => {
    const response = await teams.deliver(teams.invoke('direct', 'adaptiveCard/action', value));

    expect(teams.asks).toEqual([]);
    expect(response.status).toBeLessThan(502);
  });
});

describe('a submitted form', () => {
  it('comes with what was filled in, by field, next to its action and args', async () => {
    const data = {
      action: 'problem.edited',
      args: { problem: 12 },
      'field.title': 'Geen vakmensen',
      'field.action': '',
      form: {},
    };

    const ask = await heard(teams.invoke('direct', 'task/submit', { data }));

    expect(ask).toMatchObject({
      kind: 'form',
      action: 'problem.edited',
      args: { problem: 12 },
      values: { title: 'Geen vakmensen' },
    });
  });

  it('that a message action opened is a submitted form like any other', async () => {
    const data = { action: 'problem.written', args: {}, 'field.title': 'Geen vakmensen' };

    const ask = await heard(teams.invoke('channel', 'composeExtension/submitAction', { commandId: 'problem.raise', data }));

    expect(ask).toMatchObject({ kind: 'form', action: 'problem.written', values: { title: 'Geen vakmensen' } });
  });
});

describe('a message action', () => {
  const used = (content: string, contentType = 'html') =>
    teams.invoke('channel', 'composeExtension/fetchTask', {
      commandId: 'problem.raise',
      commandContext: 'message',
      messagePayload: { id: '1700000000555', replyToId: null, body: { contentType, content } },
    });

  it('brings the plain text of the message on which it was used', async () => {
    const content =
      '<div><p>Vacatures &amp; <b>vergrijzing</b>:&nbsp;</p><ul><li>1 &lt; 2</li><li>geen <at id="0">Jan</at></li></ul>' +
      '<p><emoji alt="😀"></emoji><br>klaar</p></div><attachment id="x"></attachment>';

    const ask = await heard(used(content));

    expect(ask).toMatchObject({
      kind: 'shortcut',
      action: 'problem.raise',
      text: 'Vacatures & vergrijzing:\n1 < 2\ngeen Jan\n😀\nklaar',
      origin: { message: '1700000000555' },
    });
  });

  it('takes the text as it is when the message is plain', async () => {
    const ask = await heard(used('1 < 2 &amp; klaar', 'text'));

    expect(ask).toMatchObject({ text: '1 < 2 &amp; klaar' });
  });

  it('reads a megabyte of bad HTML without falling behind', async () => {
    const bad = ['<', '<p ', ' ', '<img alt="', '&#', '\n \n'].map((part) => part.repeat(60_000 / part.length)).join('x');
    const started = performance.now();

    await heard(used(bad));

    expect(teams.asks).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('of an app that is none of ours is not answered', async () => {
    const response = await teams.deliver(teams.invoke('direct', 'composeExtension/query', { commandId: 'search' }));

    expect(response.status).toBe(501);
    expect(teams.asks).toEqual([]);
  });
});

describe('the bot’s coming and going', () => {
  it('is told once, though Teams tells it twice', async () => {
    const added = { membersAdded: [{ id: `28:${teams.outbound.appId}` }] };
    await teams.deliver(teams.activity('conversationUpdate', 'channel', added));
    await teams.deliver(teams.activity('installationUpdate', 'channel', { action: 'add' }));

    expect(teams.asks).toMatchObject([
      { kind: 'installed', workspaceName: 'Gemeente & Industrie', origin: { surface: 'channel' } },
    ]);
  });

  it('is told when it leaves, and not when it is only brought up to date', async () => {
    await teams.deliver(teams.activity('installationUpdate', 'direct', { action: 'add-upgrade' }));
    await teams.deliver(teams.activity('installationUpdate', 'direct', { action: 'remove' }));

    expect(teams.asks).toMatchObject([{ kind: 'removed', origin: { surface: 'direct' } }]);
  });
});

it('what people type is escaped as Teams does it, so that these tests test something', () => {
  expect(escaped('<at>&')).toBe('&lt;at&gt;&amp;');
});
