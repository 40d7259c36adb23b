import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually, wordsOfSlack } from '../../infra/local/acts.ts';
import { eventOf, HENK, localHouse, MARLOES, payloadOf, REGIO, SIGNING_SECRET, slackHouse, TWENTE } from './local-house.ts';

describe('how people talk with the bot in the local Slack', () => {
  test('every request to the bot is signed over its raw body', async () => {
    const house = await slackHouse();

    await house.slack.say({ ...MARLOES, channel: 'direct', text: 'één & <twee> 🙂' });
    await house.platforms.settled();

    const [got] = house.got;
    const time = got!.headers['x-slack-request-timestamp'];
    const hmac = createHmac('sha256', SIGNING_SECRET).update(`v0:${time}:${got!.body}`).digest('hex');
    expect(got!.headers['x-slack-signature']).toBe(`v0=${hmac}`);
    expect(Number(time)).toBe(Date.parse('2026-11-23T09:00:00Z') / 1000);
  });

  test('a mention in a channel and a direct message reach the bot, other talk does not', async () => {
    const house = await slackHouse();
    await house.slack.invite({ ...MARLOES, channel: REGIO });
    house.got.length = 0;

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

  test('the bot hears who brought it into a channel, by invitation or by a first mention, once', async () => {
    const house = await slackHouse();

    await house.slack.invite({ ...HENK, channel: 'algemeen' });
    await house.slack.say({ ...MARLOES, channel: REGIO, text: '@Streek hallo' });
    await house.slack.say({ ...MARLOES, channel: 'algemeen', text: '@Streek hallo' });
    await house.platforms.settled();

    const arrivals = house.got.map((got) => eventOf(got).event).filter(({ type }) => type === 'member_joined_channel');
    expect(arrivals).toMatchObject([
      { channel: 'C0TALGEMEEN', user: TWENTE.bot.userId, inviter: HENK.user },
      { channel: 'C0TREGIO', user: TWENTE.bot.userId, inviter: MARLOES.user },
    ]);
  });

  test('an event that is not taken comes again, with the same id and the number of the retry', async () => {
    const house = await slackHouse();
    let failures = 2;
    house.answers(() => ({ status: failures-- > 0 ? 500 : 200 }));

    await house.slack.say({ ...MARLOES, channel: 'direct', text: 'hallo' });
    await house.platforms.settled();

    expect(house.got.map((got) => got.headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(house.got[1]!.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(house.got.map((got) => eventOf(got).event_id)).size).toBe(1);
  });

  test('when the bot never takes a message its author is told, and nobody else', async () => {
    const house = await slackHouse(() => ({ status: 500 }));

    await house.slack.say({ ...MARLOES, channel: REGIO, text: '@Streek hallo' });
    await house.platforms.settled();

    const seen = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(seen.at(-1)).toMatchObject({ onlyFor: MARLOES.user, text: expect.stringContaining('niet ontvangen') });
    expect(await house.slack.messagesIn({ ...HENK, channel: REGIO })).toHaveLength(1);
  });

  test('the answer to a command is for the one who gave it', async () => {
    const house = await slackHouse(() => ({ json: { response_type: 'ephemeral', text: 'Dit kan ik' } }));

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
    const house = await slackHouse(() => ({ status: 500 }));

    const outcome = await house.slack.command({ ...MARLOES, channel: REGIO, text: 'help' });

    expect(outcome).toMatchObject({ ok: false });
    const [line] = await house.slack.messagesIn({ ...MARLOES, channel: REGIO });
    expect(line!.text).toContain('dispatch_failed');
  });

  test('a shortcut hands the bot the message on which it was used', async () => {
    const house = await slackHouse();
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
    const house = await slackHouse();
    const token = house.platforms.slackToken(TWENTE.id);

    await house.slack.uninstall(TWENTE.id);

    expect(house.got.map((got) => eventOf(got).event.type).sort()).toEqual(['app_uninstalled', 'tokens_revoked']);
    expect(await house.slackApi('auth.test', {}, token)).toMatchObject({ ok: false, error: 'invalid_auth' });
  });

  test('messages, modals and installations outlive the process', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'streek-local-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const before = await localHouse({ dir });
    before.platforms.slackToken(TWENTE.id);
    await before.slack.say({ ...HENK, channel: REGIO, text: 'blijft staan' });
    await before.close();

    const after = await localHouse({ dir });

    expect((await after.slack.messagesIn({ ...MARLOES, channel: REGIO })).map(wordsOfSlack)).toEqual(['blijft staan']);
    expect((await after.slack.desk(MARLOES)).installed).toBe(true);
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
