import { describe, expect, test } from 'vitest';
import { fieldsOfModal, wordsOfBlocks, wordsOfSlack } from '../../infra/local/acts.ts';
import { eventOf, HENK, MARLOES, payloadOf, REGIO, slackHouse, TWENTE } from './local-house.ts';

const SUPPORT = {
  type: 'actions',
  block_id: 'steun',
  elements: [
    {
      type: 'button',
      action_id: 'problem.support',
      value: '{"problem":1}',
      text: { type: 'plain_text', text: 'Dit speelt bij ons ook' },
    },
  ],
};
const MODAL = {
  type: 'modal',
  callback_id: 'problem.raise',
  private_metadata: 'x',
  title: { type: 'plain_text', text: 'Vraagstuk' },
  submit: { type: 'plain_text', text: 'Melden' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: { type: 'plain_text', text: 'Titel' },
      element: { type: 'plain_text_input', action_id: 'v', max_length: 10 },
    },
  ],
};
const respond = (url: string, message: object) => fetch(url, { method: 'POST', body: JSON.stringify(message) });

describe('how people press, fill in and look in the local Slack', () => {
  test('a press tells what was pressed, where and by whom, and its response URL can replace the message', async () => {
    const house = await slackHouse();
    await house.slackApi('chat.postMessage', { channel: 'C0TREGIO', text: 'Een vraagstuk', blocks: [SUPPORT] });

    await house.slack.press({ ...HENK, channel: REGIO, label: 'Dit speelt bij ons ook' });

    const payload = payloadOf(house.got[0]!);
    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: HENK.user },
      team: { id: TWENTE.id },
      channel: { id: 'C0TREGIO' },
      actions: [{ type: 'button', action_id: 'problem.support', block_id: 'steun', value: '{"problem":1}' }],
    });
    await respond(payload.response_url, { replace_original: true, text: '1 steun' });
    const messages = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(messages.map(wordsOfSlack)).toEqual(['1 steun']);
  });

  test('a response URL is good for five answers and half an hour', async () => {
    const house = await slackHouse();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'een' });
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'twee' });
    const [first, second] = house.got.map((got) => new URLSearchParams(got.body).get('response_url')!);

    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await respond(first!, { text: `antwoord ${i}` })).status);
    house.clock.forward(30 * 60_000 + 1);
    statuses.push((await respond(second!, { text: 'te laat' })).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404, 404]);
    expect(await house.slack.messagesIn({ ...MARLOES, channel: REGIO })).toHaveLength(5);
  });

  test('a modal opens with a trigger that is used once and lives three seconds', async () => {
    const house = await slackHouse();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    const [first, second] = house.got.map((got) => new URLSearchParams(got.body).get('trigger_id')!);

    const opened = await house.slackApi('views.open', { trigger_id: first, view: MODAL });
    const again = await house.slackApi('views.open', { trigger_id: first, view: MODAL });
    house.clock.forward(3001);
    const late = await house.slackApi('views.open', { trigger_id: second, view: MODAL });

    expect(opened.ok).toBe(true);
    expect([again.error, late.error]).toEqual(['exchanged_trigger_id', 'expired_trigger_id']);
    const [modal, ...more] = (await house.slack.desk(MARLOES)).modals;
    expect(fieldsOfModal(modal!)).toEqual([{ name: 'title', label: 'Titel' }]);
    expect(more).toEqual([]);
    expect((await house.slack.desk(HENK)).modals).toHaveLength(0);
  });

  test('a modal stays open with the errors that the bot gives, and closes when it is satisfied', async () => {
    const house = await slackHouse();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slackApi('views.open', { trigger_id: new URLSearchParams(house.got[0]!.body).get('trigger_id'), view: MODAL });

    house.answers(() => ({ json: { response_action: 'errors', errors: { title: 'Dat kan niet' } } }));
    const refused = await house.slack.submit({ ...MARLOES, values: { title: 'nee' } });
    house.answers(() => ({}));
    const accepted = await house.slack.submit({ ...MARLOES, values: { title: 'ja' } });

    expect(refused).toEqual({ ok: true, errors: { title: 'Dat kan niet' } });
    expect(accepted).toEqual({ ok: true });
    expect(payloadOf(house.got.at(-1)!)).toMatchObject({
      type: 'view_submission',
      view: { callback_id: 'problem.raise', private_metadata: 'x', state: { values: { title: { v: { value: 'ja' } } } } },
    });
    expect((await house.slack.desk(MARLOES)).modals).toEqual([]);
  });

  test('an empty required field and a text that is too long are caught before the bot hears of them', async () => {
    const house = await slackHouse();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slackApi('views.open', { trigger_id: new URLSearchParams(house.got[0]!.body).get('trigger_id'), view: MODAL });

    const empty = await house.slack.submit({ ...MARLOES, values: {} });
    const long = await house.slack.submit({ ...MARLOES, values: { title: 'x'.repeat(11) } });

    expect(empty).toMatchObject({ errors: { title: expect.stringContaining('required') } });
    expect(long).toMatchObject({ errors: { title: expect.stringContaining('shorter') } });
    expect(house.got).toHaveLength(1);
  });

  test('closing a modal tells a bot that wants to know', async () => {
    const house = await slackHouse();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slackApi('views.open', { trigger_id: new URLSearchParams(house.got[0]!.body).get('trigger_id'), view: MODAL });

    await house.slack.closeModal(MARLOES);

    expect(payloadOf(house.got.at(-1)!)).toMatchObject({ type: 'view_closed', is_cleared: false });
    expect((await house.slack.desk(MARLOES)).modals).toEqual([]);
  });

  test('the App Home shows what the bot publishes when it is opened', async () => {
    const house = await slackHouse();
    const view = { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Overzicht' } }, SUPPORT] };

    await house.slack.openHome(MARLOES);
    await house.slackApi('views.publish', { user_id: MARLOES.user, view });
    await house.slack.pressIn('home', { ...MARLOES, label: 'Dit speelt bij ons ook' });

    expect(eventOf(house.got[0]!).event).toMatchObject({ type: 'app_home_opened', tab: 'home', user: MARLOES.user });
    expect(payloadOf(house.got[1]!)).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      view: { type: 'home' },
    });
    expect(wordsOfBlocks((await house.slack.desk(MARLOES)).home!.blocks)).toBe('Overzicht');
    expect((await house.slack.desk(HENK)).home).toBeUndefined();
  });
});
