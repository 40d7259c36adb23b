/** What the app replies, as a person in Slack gets to see it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../bot/chat/ask.ts';
import { actions, bold, card, type Form, heading, text } from '../../bot/chat/card.ts';
import type { HttpResponse } from '../../bot/chat/http.ts';
import { buttonsOfBlocks, wordsOfBlocks } from '../../infra/local/reading.ts';
import { CHANNEL, DIRECT, type Fields, MESSAGE, PERSON, type Place, type SlackHarness, slackHarness } from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const SAID = card('nl', text('Er zijn ', bold('3'), ' vraagstukken.'));
const PROBLEM = card(
  'nl',
  heading('12. Geen vakmensen'),
  actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' }),
);
const FORM: Form = {
  language: 'nl',
  action: 'problem.edited',
  args: { problem: 12 },
  title: 'Vraagstuk aanpassen',
  submit: 'Bewaren',
  fields: [
    { type: 'text', name: 'title', label: 'Titel', value: 'Geen vakmensen', max: 120 },
    { type: 'choice', name: 'helps', label: 'Helpt u mee?', options: [{ value: 'yes', label: 'Ja' }], optional: true },
  ],
};
const EXPIRED = { status: 404, times: 1, only: 'respond' };

const told = (method: string) => slack.services.told(method);
const bodyOf = ({ body }: HttpResponse) => (body ? JSON.parse(body) : undefined);
const wordsOf = (message: Fields) => wordsOfBlocks(message.blocks as Parameters<typeof wordsOfBlocks>[0]);
const methods = () => slack.services.calls.map(({ method }) => method);
const breaks = () => Promise.reject(new Error('the table at secret-host is gone'));

async function replied(reply: Reply | (() => Promise<Reply>), payload: Fields, headers?: Record<string, string>) {
  slack.willReply(reply);
  return slack.deliver(payload, headers);
}
const pressed = (reply: Reply | (() => Promise<Reply>), place: Place = 'channel') =>
  replied(reply, slack.press(place, 'problem.support', { problem: 12 }));

describe('a typed message is answered with a message', () => {
  it('in the thread where it was typed, with its key, and with nothing in it that Slack would act on', async () => {
    await replied({ card: SAID }, slack.message('channel', 'vraagstukken'));

    expect(told('chat.postMessage')).toMatchObject([
      {
        channel: CHANNEL,
        thread_ts: MESSAGE,
        text: 'Er zijn 3 vraagstukken.',
        unfurl_links: 'false',
        unfurl_media: 'false',
        link_names: 'false',
        parse: 'none',
        metadata: { event_type: 'streek', event_payload: { key: 'slack:Ev1:reply' } },
      },
    ]);
    expect(wordsOf(told('chat.postMessage')[0]!)).toBe('Er zijn 3 vraagstukken.');
  });

  it('in the conversation with Streek, and not in a thread of it', async () => {
    await replied({ card: SAID }, slack.message('direct', 'vraagstukken'));

    expect(told('chat.postMessage')).toMatchObject([{ channel: DIRECT }]);
    expect(told('chat.postMessage')[0]).not.toHaveProperty('thread_ts');
  });

  it('and with nothing when there is nothing to say', async () => {
    const response = await slack.deliver(slack.message('direct', 'hallo'));

    expect([response.status, slack.services.calls]).toEqual([200, []]);
  });

  it('with a button for a form, which says the words again and so opens it', async () => {
    await replied({ form: FORM }, slack.message('direct', 'bedrijf'));
    const [button] = buttonsOfBlocks(told('chat.postMessage')[0]!.blocks as Parameters<typeof buttonsOfBlocks>[0]);
    const { value } = (told('chat.postMessage')[0]!.blocks as { elements: { value: string }[] }[]).at(-1)!.elements[0]!;
    const press = { type: 'button', block_id: 'b', action_id: button!.action, value };

    await slack.deliver(slack.press('direct', '', {}, { actions: [press] }));

    expect(button!.label).toBe('Formulier openen');
    expect(slack.asks.at(-1)).toMatchObject({ kind: 'text', text: 'bedrijf' });
    expect(slack.opened()).toMatchObject({ type: 'modal', title: { text: 'Vraagstuk aanpassen' } });
  });

  it('once, also when Slack delivers it again because the first answer came too late', async () => {
    const message = slack.message('channel', 'vraagstukken');
    await replied({ card: SAID }, message);
    slack.later(60);

    const again = await slack.deliver(message, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });

    expect(again.status).toBe(200);
    expect(told('chat.postMessage')).toHaveLength(1);
  });

  it('later, when the app fails: Slack is told to try again, and not why', async () => {
    const response = await replied(breaks, slack.message('direct', 'hallo'));

    expect(response).toMatchObject({ status: 500, body: '' });
    expect(slack.services.calls).toEqual([]);
  });

  it('later, when Slack cannot take it now', async () => {
    slack.services.state.trouble = [{ status: 429, retryAfter: '60', times: 1 }];

    expect((await replied({ card: SAID }, slack.message('direct', 'hallo'))).status).toBe(500);
  });

  it('never, when the channel is gone: trying again is of no use', async () => {
    slack.services.state.trouble = [{ error: 'is_archived', times: 1 }];

    expect((await replied({ card: SAID }, slack.message('channel', 'hallo'))).status).toBe(200);
  });
});

describe('a command', () => {
  it('in a channel is answered to its person only, in the answer to the request', async () => {
    const response = await replied({ card: SAID }, slack.command('channel', 'vraagstukken'));

    expect(bodyOf(response)).toMatchObject({ response_type: 'ephemeral', text: 'Er zijn 3 vraagstukken.' });
    expect(slack.services.calls).toEqual([]);
  });

  it('for everyone is answered in the channel', async () => {
    const response = await replied({ card: SAID, audience: 'everyone' }, slack.command('channel', 'vraagstukken'));

    expect([response.status, response.body]).toEqual([200, '']);
    expect(told('chat.postMessage')).toMatchObject([{ channel: CHANNEL }]);
  });

  it('for everyone in a channel without Streek is answered by the response URL', async () => {
    slack.services.state.trouble = [{ error: 'not_in_channel', times: 1, only: 'chat.postMessage' }];

    await replied({ card: SAID, audience: 'everyone' }, slack.command('channel', 'vraagstukken'));

    expect(told('respond')).toMatchObject([{ response_type: 'in_channel', replace_original: false }]);
  });

  it('in the conversation with Streek is answered with a message that stays', async () => {
    await replied({ card: SAID }, slack.command('direct', 'vraagstukken'));

    expect(told('chat.postMessage')).toMatchObject([{ channel: DIRECT }]);
  });

  it('in a conversation of two others is answered to its person only', async () => {
    slack.services.state.trouble = [{ error: 'channel_not_found', times: 1, only: 'chat.postMessage' }];

    await replied({ card: SAID }, slack.command('direct', 'vraagstukken'));

    expect(told('respond')).toMatchObject([{ response_type: 'ephemeral' }]);
  });

  it('opens a form at once, and says nothing', async () => {
    const command = slack.command('channel', 'bedrijf');

    const response = await replied({ form: FORM }, command);

    expect(told('views.open')).toMatchObject([{ trigger_id: command.trigger_id, view: { callback_id: 'problem.edited' } }]);
    expect([response.status, response.body]).toEqual([200, '']);
  });

  it('is answered with a sentence in both languages when the app fails, and without its reasons', async () => {
    const response = await replied(breaks, slack.command('channel', 'vraagstukken'));

    expect(bodyOf(response)).toMatchObject({ response_type: 'ephemeral' });
    expect(response.body).toMatch(/Dat lukte niet.*That did not work/);
    expect(response.body).not.toContain('secret-host');
  });
});

describe('a press', () => {
  it('redraws the card on which was pressed', async () => {
    const response = await pressed({ replace: PROBLEM });

    expect([response.status, response.body]).toEqual([200, '']);
    expect(told('respond')).toMatchObject([{ replace_original: true }]);
    expect(wordsOf(told('respond')[0]!)).toBe('12. Geen vakmensen');
  });

  it('redraws it by name when the response URL is used up', async () => {
    slack.services.state.trouble = [EXPIRED];

    await pressed({ replace: PROBLEM });

    expect(told('chat.update')).toMatchObject([{ channel: CHANNEL, ts: MESSAGE, text: '12. Geen vakmensen' }]);
  });

  it('in a channel is answered to the presser only, beside the card', async () => {
    await pressed({ card: SAID, replace: PROBLEM });

    expect(told('respond')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ response_type: 'ephemeral', replace_original: false, text: 'Er zijn 3 vraagstukken.' }),
        expect.objectContaining({ replace_original: true }),
      ]),
    );
    expect(told('chat.postMessage')).toEqual([]);
  });

  it('in a channel is answered by name when the response URL is used up', async () => {
    slack.services.state.trouble = [EXPIRED];

    await pressed({ card: SAID });

    expect(told('chat.postEphemeral')).toMatchObject([{ channel: CHANNEL, user: PERSON }]);
  });

  it('in a channel that Streek has left is answered in the person’s own conversation', async () => {
    slack.services.state.trouble = [EXPIRED, { error: 'not_in_channel', times: 1, only: 'chat.postEphemeral' }];

    await pressed({ card: SAID });

    expect(told('conversations.open')).toMatchObject([{ users: PERSON }]);
    expect(told('chat.postMessage')).toMatchObject([{ channel: DIRECT }]);
  });

  it('in the conversation with Streek is answered with a message', async () => {
    await pressed({ card: SAID }, 'direct');

    expect(told('chat.postMessage')).toMatchObject([{ channel: DIRECT }]);
  });

  it('is answered to everyone in the channel when the app says so', async () => {
    await pressed({ card: SAID, audience: 'everyone' });

    expect(told('chat.postMessage')).toMatchObject([{ channel: CHANNEL }]);
  });

  it('on the overview redraws it, and what is said comes in the person’s own conversation', async () => {
    await replied({ home: PROBLEM, card: SAID }, slack.pressAtHome('problem.support'));

    expect(told('views.publish')).toMatchObject([{ user_id: PERSON, view: { type: 'home' } }]);
    expect(told('chat.postMessage')).toMatchObject([{ channel: PERSON }]);
  });

  it('opens a form with its trigger', async () => {
    const press = slack.press('channel', 'problem.edit');

    await replied({ form: FORM }, press);

    expect(told('views.open')).toMatchObject([
      { trigger_id: press.trigger_id, view: { title: { text: 'Vraagstuk aanpassen' } } },
    ]);
  });

  it('says so when the form could not be opened in time', async () => {
    slack.services.state.trouble = [{ error: 'expired_trigger_id', times: 1, only: 'views.open' }];

    await pressed({ form: FORM });

    expect(JSON.stringify(told('respond'))).toMatch(/Dat lukte niet.*That did not work/);
  });

  it('is done, also when nothing of the reply can be shown', async () => {
    slack.services.state.trouble = [{ status: 500, times: 9 }];

    const response = await pressed({ card: SAID, replace: PROBLEM, home: PROBLEM });

    expect(response.status).toBe(200);
    expect(slack.log).toHaveBeenCalledWith('warn', expect.any(String), expect.objectContaining({ ask: 'slack:trigger.1' }));
  });

  it('is answered with a sentence in both languages when the app fails', async () => {
    await pressed(breaks);

    expect(told('respond')).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(JSON.stringify(told('respond'))).toMatch(/Dat lukte niet.*That did not work/);
  });

  it('of none of our buttons is told that it does not work any more', async () => {
    await slack.deliver(slack.press('channel', 'x', {}, { actions: [{ type: 'button', action_id: 'old', value: 'x' }] }));

    expect(JSON.stringify(told('respond'))).toContain('Deze knop werkt niet meer');
  });
});

describe('a form', () => {
  async function submitted(reply: Reply | (() => Promise<Reply>), opener = slack.press('channel', 'problem.edit')) {
    await replied({ form: FORM }, opener);
    const view = slack.opened();
    slack.services.calls.length = 0;
    return replied(reply, slack.submission(view, { title: '' }));
  }

  it('stays open with a sentence under the field that is wrong', async () => {
    const response = await submitted({ errors: { title: 'Geef het een titel.' } });

    expect(bodyOf(response)).toEqual({ response_action: 'errors', errors: { title: 'Geef het een titel.' } });
  });

  it('shows what is wrong with no field of it under the last one', async () => {
    const response = await submitted({ errors: { title: 'Te kort.', kvk: 'Onbekend.', town: 'Welke?' } });

    expect(bodyOf(response).errors).toEqual({ title: 'Te kort.', helps: 'Onbekend.\nWelke?' });
  });

  it('closes, and what is said comes to its sender where it was opened', async () => {
    const response = await submitted({ card: SAID });

    expect([response.status, response.body]).toEqual([200, '']);
    expect(told('respond')).toMatchObject([{ response_type: 'ephemeral', text: 'Er zijn 3 vraagstukken.' }]);
  });

  it('that was opened on the overview is answered in the person’s own conversation', async () => {
    await submitted({ card: SAID, home: PROBLEM }, slack.pressAtHome('problem.write'));

    expect(methods().sort()).toEqual(['chat.postMessage', 'views.publish']);
  });

  it('just closes when there is nothing to say', async () => {
    const response = await submitted({});

    expect([response.status, response.body, slack.services.calls]).toEqual([200, '', []]);
  });

  it('goes on with the next form when the app asks for one, which still knows where it began', async () => {
    const response = await submitted({ form: { ...FORM, action: 'company.given', title: 'En nu uw bedrijf' } });
    const { response_action, view } = bodyOf(response);

    await replied({}, slack.submission(view, { title: 'x' }));

    expect([response_action, view.title.text]).toEqual(['update', 'En nu uw bedrijf']);
    expect(slack.asks.at(-1)).toMatchObject({
      kind: 'form',
      action: 'company.given',
      origin: { conversation: { channel: CHANNEL } },
    });
  });

  it('keeps what was filled in and says a sentence in both languages when the app fails', async () => {
    const response = await submitted(breaks);

    expect(bodyOf(response).response_action).toBe('errors');
    expect(response.body).toMatch(/Dat lukte niet.*That did not work/);
  });
});

describe('a message shortcut', () => {
  it('opens a form', async () => {
    await replied({ form: FORM }, slack.shortcut('channel', 'Vacatures'));

    expect(slack.opened()).toMatchObject({ callback_id: 'problem.edited' });
  });

  it('is answered to its person only', async () => {
    await replied({ card: SAID }, slack.shortcut('channel', 'Vacatures'));

    expect(told('respond')).toMatchObject([{ response_type: 'ephemeral' }]);
  });
});

describe('the overview', () => {
  const opened = () => slack.event({ type: 'app_home_opened', tab: 'home', channel: DIRECT });

  it('is drawn when its tab is opened', async () => {
    await replied({ home: PROBLEM }, opened());

    expect(told('views.publish')).toMatchObject([{ user_id: PERSON, view: { type: 'home' } }]);
  });

  it('is asked for again by Slack when the app fails', async () => {
    expect((await replied(breaks, opened())).status).toBe(500);
  });
});

it('the bot’s coming into a channel is greeted there', async () => {
  await replied(
    { card: SAID },
    slack.event({ type: 'member_joined_channel', user: 'U1STREEK', channel: CHANNEL, inviter: PERSON }),
  );

  expect(told('chat.postMessage')).toMatchObject([{ channel: CHANNEL }]);
});
