import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { eventually, wordsOfSlack } from '../../infra/local/acts.ts';
import { type FakeBot, type Got, HENK, localHouse, MARLOES, payloadOf, SIGNING_SECRET, TWENTE } from './local-house.ts';

async function installed(bot?: FakeBot) {
  const house = await localHouse({ bot });
  house.platforms.slackToken(TWENTE.id);
  const respond = (url: string, message: object) => fetch(url, { method: 'POST', body: JSON.stringify(message) });
  return { ...house, respond };
}

const REGIO = 'regio-twente';
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
const eventOf = (got: Got) => JSON.parse(got.body) as { event: Record<string, string>; event_id: string; team_id: string };

describe('what people do in the local Slack', () => {
  test('every request to the bot is signed over its raw body', async () => {
    const house = await installed();

    await house.slack.say({ ...MARLOES, channel: 'direct', text: 'één & <twee> 🙂' });
    await house.platforms.settled();

    const [got] = house.got;
    const time = got!.headers['x-slack-request-timestamp'];
    const hmac = createHmac('sha256', SIGNING_SECRET).update(`v0:${time}:${got!.body}`).digest('hex');
    expect(got!.headers['x-slack-signature']).toBe(`v0=${hmac}`);
    expect(Number(time)).toBe(Date.parse('2026-11-23T09:00:00Z') / 1000);
  });

  test('a mention in a channel and a direct message reach the bot, other talk does not', async () => {
    const house = await installed();

    await house.slack.say({ ...MARLOES, channel: REGIO, text: 'gewoon een praatje' });
    await house.slack.say({ ...MARLOES, channel: REGIO, text: '@Streek er is <niemand> te vinden' });
    await house.slack.say({ ...HENK, channel: 'direct', text: 'hallo' });
    await house.platforms.settled();

    const events = house.got.map((got) => eventOf(got).event);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      type: 'app_mention',
      channel: 'C0TREGIO',
      user: MARLOES.user,
      text: `<@${TWENTE.bot.userId}> er is &lt;niemand&gt; te vinden`,
    });
    expect(events[1]).toMatchObject({ type: 'message', channel_type: 'im', user: HENK.user, text: 'hallo' });
  });

  test('an event that is not taken comes again, with the same id and the number of the retry', async () => {
    const house = await installed();
    let failures = 2;
    house.answers(() => ({ status: failures-- > 0 ? 500 : 200 }));

    await house.slack.say({ ...MARLOES, channel: 'direct', text: 'hallo' });
    await house.platforms.settled();

    expect(house.got.map((got) => got.headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(house.got[1]!.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(house.got.map((got) => eventOf(got).event_id)).size).toBe(1);
  });

  test('when the bot never takes a message its author is told, and nobody else', async () => {
    const house = await installed(() => ({ status: 500 }));

    await house.slack.say({ ...MARLOES, channel: REGIO, text: '@Streek hallo' });
    await house.platforms.settled();

    const seen = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(seen.at(-1)).toMatchObject({ onlyFor: MARLOES.user, text: expect.stringContaining('niet ontvangen') });
    expect(await house.slack.messagesIn({ ...HENK, channel: REGIO })).toHaveLength(1);
  });

  test('the answer to a command is for the one who gave it', async () => {
    const house = await installed(() => ({ json: { response_type: 'ephemeral', text: 'Dit kan ik' } }));

    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'help' });

    const form = Object.fromEntries(new URLSearchParams(house.got[0]!.body));
    expect(form).toMatchObject({
      command: '/streek',
      text: 'help',
      channel_id: 'C0TREGIO',
      user_id: MARLOES.user,
      team_id: TWENTE.id,
    });
    expect((await house.slack.messagesIn({ ...MARLOES, channel: REGIO })).map(wordsOfSlack)).toEqual(['Dit kan ik']);
    expect(await house.slack.messagesIn({ ...HENK, channel: REGIO })).toEqual([]);
  });

  test('a failed command says so to its person', async () => {
    const house = await installed(() => ({ status: 500 }));

    const outcome = await house.slack.command({ ...MARLOES, channel: REGIO, text: 'help' });

    expect(outcome).toMatchObject({ ok: false });
    const [line] = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(line!.text).toContain('dispatch_failed');
  });

  test('a press tells what was pressed, where and by whom, and its response URL can replace the message', async () => {
    const house = await installed();
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
    await house.respond(payload.response_url, { replace_original: true, text: '1 steun' });
    const messages = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(messages.map(wordsOfSlack)).toEqual(['1 steun']);
  });

  test('a response URL is good for five answers and half an hour', async () => {
    const house = await installed();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'een' });
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'twee' });
    const [first, second] = house.got.map((got) => new URLSearchParams(got.body).get('response_url')!);

    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await house.respond(first!, { text: `antwoord ${i}` })).status);
    house.clock.forward(30 * 60_000 + 1);
    statuses.push((await house.respond(second!, { text: 'te laat' })).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404, 404]);
    expect(await house.slack.messagesIn({ ...MARLOES, channel: REGIO })).toHaveLength(5);
  });

  test('a modal opens with a trigger that is used once and lives three seconds', async () => {
    const house = await installed();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    const [first, second] = house.got.map((got) => new URLSearchParams(got.body).get('trigger_id')!);

    const opened = await house.slackApi('views.open', { trigger_id: first, view: MODAL });
    const again = await house.slackApi('views.open', { trigger_id: first, view: MODAL });
    house.clock.forward(3001);
    const late = await house.slackApi('views.open', { trigger_id: second, view: MODAL });

    expect(opened.ok).toBe(true);
    expect([again.error, late.error]).toEqual(['exchanged_trigger_id', 'expired_trigger_id']);
    expect((await house.slack.desk(MARLOES)).modals).toHaveLength(1);
    expect((await house.slack.desk(HENK)).modals).toHaveLength(0);
  });

  test('a modal stays open with the errors that the bot gives, and closes when it is satisfied', async () => {
    const house = await installed();
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
    const house = await installed();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slackApi('views.open', { trigger_id: new URLSearchParams(house.got[0]!.body).get('trigger_id'), view: MODAL });

    const empty = await house.slack.submit({ ...MARLOES, values: {} });
    const long = await house.slack.submit({ ...MARLOES, values: { title: 'x'.repeat(11) } });

    expect(empty).toMatchObject({ errors: { title: expect.stringContaining('required') } });
    expect(long).toMatchObject({ errors: { title: expect.stringContaining('shorter') } });
    expect(house.got).toHaveLength(1);
  });

  test('closing a modal tells a bot that wants to know', async () => {
    const house = await installed();
    await house.slack.command({ ...MARLOES, channel: REGIO, text: 'meld' });
    await house.slackApi('views.open', { trigger_id: new URLSearchParams(house.got[0]!.body).get('trigger_id'), view: MODAL });

    await house.slack.closeModal(MARLOES);

    expect(payloadOf(house.got.at(-1)!)).toMatchObject({ type: 'view_closed', is_cleared: false });
    expect((await house.slack.desk(MARLOES)).modals).toEqual([]);
  });

  test('the App Home shows what the bot publishes when it is opened', async () => {
    const house = await installed();
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
    expect((await house.slack.desk(HENK)).home).toBeUndefined();
  });

  test('a shortcut hands the bot the message on which it was used', async () => {
    const house = await installed();
    await house.slack.say({ ...HENK, channel: REGIO, text: 'geen vakmensen te vinden' });
    const [message] = await house.slack.messagesIn({ ...HENK, channel: REGIO });

    await house.slack.shortcut({ ...MARLOES, channel: REGIO, message: message!.ts, callback: 'problem.raise' });

    expect(payloadOf(house.got[0]!)).toMatchObject({
      type: 'message_action',
      callback_id: 'problem.raise',
      user: { id: MARLOES.user },
      message: { text: 'geen vakmensen te vinden', user: HENK.user },
    });
  });

  test('taking the bot out kills its token and tells it in two events', async () => {
    const house = await installed();
    const token = house.platforms.slackToken(TWENTE.id);

    await house.slack.uninstall(TWENTE.id);

    expect(house.got.map((got) => eventOf(got).event.type).sort()).toEqual(['app_uninstalled', 'tokens_revoked']);
    expect(await house.slackApi('auth.test', {}, token)).toMatchObject({ ok: false, error: 'invalid_auth' });
  });

  test('messages, modals and installations outlive the process', async () => {
    const { dir, remove } = await folder();
    const before = await localHouse({ dir });
    before.platforms.slackToken(TWENTE.id);
    await before.slack.say({ ...HENK, channel: REGIO, text: 'blijft staan' });
    await before.close();

    const after = await localHouse({ dir });

    expect((await after.slack.messagesIn({ ...MARLOES, channel: REGIO })).map(wordsOfSlack)).toEqual(['blijft staan']);
    expect((await after.slack.desk(MARLOES)).installed).toBe(true);
    remove();
  });

  test('the installation goes the way of the browser: state and code come back to the bot, the code is good once', async () => {
    const house = await localHouse();
    const exchange = (code: string) =>
      fetch(`${house.platforms.slackApiUrl(house.base)}oauth.v2.access`, {
        method: 'POST',
        body: new URLSearchParams({ code, client_id: 'c', client_secret: 's' }),
      }).then((response) => response.json() as Promise<Record<string, unknown>>);
    const tried: Record<string, unknown>[] = [];
    house.answers(async ({ path }) => {
      const { pathname, searchParams } = new URL(path, house.base);
      if (pathname === '/slack/install') {
        const query = `client_id=c&scope=chat:write,commands&state=s1&redirect_uri=${encodeURIComponent(`${house.base}/slack/oauth_redirect`)}`;
        return { text: `<a href="${house.platforms.slackAuthorizeUrl(house.base)}?${query.replaceAll('&', '&amp;')}">` };
      }
      if (pathname !== '/slack/oauth_redirect') return {};
      tried.push(await exchange(searchParams.get('code')!), await exchange(searchParams.get('code')!));
      return { text: `geïnstalleerd met ${searchParams.get('state')}` };
    });

    const ended = await house.slack.install(MARLOES);

    expect(ended).toEqual({ status: 200, page: 'geïnstalleerd met s1' });
    expect(tried[0]).toMatchObject({
      ok: true,
      team: { id: TWENTE.id },
      scope: 'chat:write,commands',
      authed_user: { id: MARLOES.user },
    });
    expect(tried[1]).toMatchObject({ ok: false, error: 'invalid_code' });
    await eventually(
      () => house.slack.desk(MARLOES),
      (desk) => desk.installed,
    );
  });
});

async function folder() {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const dir = mkdtempSync(`${tmpdir()}/streek-local-`);
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}
