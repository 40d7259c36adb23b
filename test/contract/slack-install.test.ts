/** Adding Streek to a workspace, as the browser of the one who does it goes through it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../bot/chat/ask.ts';
import { card, text } from '../../bot/chat/card.ts';
import { SCOPES, type SlackInstallOptions, slackInstall } from '../../bot/chat/slack/install.ts';
import { installations } from '../../bot/chat/slack/installations.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import manifest from '../../infra/manifests/slack.json' with { type: 'json' };
import { openTable } from './embedded-table.ts';
import { browserAt } from './slack-browser.ts';
import { type SlackHarness, slackHarness, TOKEN } from './slack-harness.ts';

const KEY = '0f'.repeat(32);
const GRANT = {
  access_token: TOKEN,
  token_type: 'bot',
  scope: 'chat:write',
  bot_user_id: 'U1STREEK',
  app_id: 'A1',
  team: { id: 'T1', name: 'Twente <Board>' },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: 'U1GERDA' },
};

let store: Awaited<ReturnType<typeof openTable>>;
let slack: SlackHarness;
let asks: Ask[];
beforeEach(async () => {
  store = await openTable();
  slack = await slackHarness();
  slack.services.state.grant = GRANT;
  asks = [];
});
afterEach(async () => {
  await slack.close();
  await store.close();
});

const installed = () => installations(store.table, KEY, { clock: store.clock });
const edge = (options: Partial<SlackInstallOptions> = {}) =>
  slackInstall({
    clientId: '1.2',
    clientSecret: 'a client secret',
    stateKey: KEY,
    apiUrl: slack.services.apiUrl,
    authorizeUrl: 'https://slack.com/oauth/v2/authorize',
    publicUrl: 'https://streek.example',
    installed: installed(),
    chat: slack.chat,
    answer: async (ask) => {
      asks.push(ask);
      return { card: card('nl', text('Goed dat u er bent.')) };
    },
    clock: store.clock,
    random: cryptoRandom,
    log: slack.log,
    ...options,
  });

const browser = (options: Partial<SlackInstallOptions> = {}) => browserAt(edge(options));

async function approved(options: Partial<SlackInstallOptions> = {}) {
  const person = browser(options);
  const { address } = await person.begin();
  return person.back({ code: 'a-code', state: address.searchParams.get('state')! });
}

describe('installing', () => {
  it('starts at Slack, with the scopes of the manifest and the way back', async () => {
    const { status, address } = await browser().begin();

    expect(status).toBe(302);
    expect(address.origin + address.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: '1.2',
      redirect_uri: 'https://streek.example/slack/oauth_redirect',
      scope: manifest.oauth_config.scopes.bot.join(','),
    });
    expect(SCOPES).toEqual(manifest.oauth_config.scopes.bot);
  });

  it('gives the browser a cookie that no script and no other site can read', async () => {
    const { cookie, address } = await browser().begin();

    expect(cookie).toMatch(/; Path=\/slack; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/);
    expect(address.href).not.toContain(cookie.split('=')[1]!.split(';')[0]!);
  });

  it('keeps the token, and tells the person in both languages what to do next', async () => {
    const page = await approved();

    expect(page.status).toBe(200);
    expect(page.body).toContain('Twente &lt;Board&gt;');
    expect(page.body).toMatch(/Typ daarna \/streek.*Then type \/streek/s);
    expect(page.headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(await installed().tokenOf('slack:T1')).toBe(TOKEN);
  });

  it('gives Slack the code, and the way back that it came by', async () => {
    await approved();

    expect(slack.services.told('oauth.v2.access')).toEqual([
      {
        client_id: '1.2',
        client_secret: 'a client secret',
        code: 'a-code',
        redirect_uri: 'https://streek.example/slack/oauth_redirect',
      },
    ]);
  });

  it('is told to the app, and the installer is greeted in their own conversation', async () => {
    await approved();

    expect(asks).toMatchObject([
      {
        kind: 'installed',
        workspaceName: 'Twente <Board>',
        origin: {
          account: 'slack:T1:U1GERDA',
          surface: 'direct',
          conversation: { workspace: 'slack:T1', channel: 'D1GERDA' },
        },
      },
    ]);
    expect(slack.services.told('chat.postMessage')).toMatchObject([{ channel: 'D1GERDA', text: 'Goed dat u er bent.' }]);
  });

  it('stands also when the greeting fails', async () => {
    slack.services.state.trouble = [{ only: 'conversations.open', status: 500, times: 9 }];

    const page = await approved();

    expect([page.status, await installed().tokenOf('slack:T1')]).toEqual([200, TOKEN]);
  });

  it('for a whole organisation keeps the organisation’s token', async () => {
    slack.services.state.grant = {
      ...GRANT,
      team: null,
      enterprise: { id: 'E1', name: 'Provincie' },
      is_enterprise_install: true,
    };

    const page = await approved();

    expect(page.body).toContain('Provincie');
    expect(await installed().tokenOf('slack:E1')).toBe(TOKEN);
    expect(asks).toEqual([]);
  });

  it('keeps a refresh token where the app rotates its tokens', async () => {
    slack.services.state.grant = { ...GRANT, refresh_token: 'xoxe-1', expires_in: 43_200 };
    await approved();

    const item = await store.table.get({ pk: 'INSTALL#slack:T1', sk: 'INSTALL' });

    expect(item).toMatchObject({ expiresAt: '2026-11-23T21:00:00.000Z', refreshToken: expect.any(String) });
  });
});

describe('an approval is refused, and nothing is asked of Slack', () => {
  afterEach(() => expect(slack.services.calls).toEqual([]));

  const stateOf = async (person: ReturnType<typeof browser>) => (await person.begin()).address.searchParams.get('state')!;

  it('in another browser than the one that began it', async () => {
    const theirs = await stateOf(browser());
    const mine = browser();
    await mine.begin();

    expect((await mine.back({ code: 'c', state: theirs })).status).toBe(400);
    expect((await browser().back({ code: 'c', state: theirs })).status).toBe(400);
  });

  it('after ten minutes', async () => {
    const person = browser();
    const state = await stateOf(person);
    store.clock.advance(10 * 60_000 + 1);

    expect((await person.back({ code: 'c', state })).status).toBe(400);
  });

  it('when its state was changed, is missing, or is something else', async () => {
    const person = browser();
    const state = await stateOf(person);
    const longer = state.replace('2026', '2027');

    const answers = await Promise.all(
      ['', 'x', `${state}0`, longer, state.slice(0, -1)].map((one) => person.back({ code: 'c', state: one })),
    );

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect((await person.back({ code: 'c' })).status).toBe(400);
  });

  it('when the person declined, with a way to begin again', async () => {
    const person = browser();
    const page = await person.back({ error: 'access_denied', state: await stateOf(person) });

    expect(page.status).toBe(400);
    expect(page.body).toMatch(/niet toegevoegd.*not added.*href="\/slack\/install"/s);
  });

  it('when it is not a page that is asked for', async () => {
    const bot = edge();
    const request = { query: {}, headers: {}, body: new Uint8Array() };

    expect((await bot({ ...request, method: 'POST', path: '/slack/install' })).status).toBe(405);
    expect((await bot({ ...request, method: 'GET', path: '/slack/else' })).status).toBe(404);
  });
});

describe('an approval that Slack does not honour', () => {
  it('is used once', async () => {
    const person = browser();
    const state = (await person.begin()).address.searchParams.get('state')!;

    const first = await person.back({ code: 'c', state });
    const second = await person.back({ code: 'c', state });

    expect([first.status, second.status]).toEqual([200, 400]);
    expect(slack.services.told('oauth.v2.access')).toHaveLength(1);
  });

  it.each([
    ['refuses', { only: 'oauth.v2.access', error: 'invalid_code', times: 1 }, 400],
    ['fails', { only: 'oauth.v2.access', status: 500, times: 1 }, 502],
    ['hangs up', { only: 'oauth.v2.access', hangUp: true, times: 1 }, 502],
  ] as const)('keeps nothing when Slack %s', async (_what, trouble, status) => {
    slack.services.state.trouble = [trouble];

    const page = await approved();

    expect(page.status).toBe(status);
    expect(await installed().tokenOf('slack:T1')).toBeUndefined();
  });

  it('leaves no secret in the log', async () => {
    await approved();
    slack.services.state.trouble = [{ only: 'oauth.v2.access', status: 500, times: 1 }];
    await approved();

    const logged = JSON.stringify(slack.log.mock.calls);
    expect(logged).not.toMatch(/xoxb|a client secret|a-code/);
    expect(logged).toContain('installed');
  });
});
