/** What Streek says in Teams of its own accord, and what only the Bot Connector asks of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, card, text } from '../../bot/chat/card.ts';
import { RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import { teamsChat } from '../../bot/chat/teams/chat.ts';
import { CHANNEL, CHAT, PERSON, TENANT, type TeamsHarness, teamsHarness } from './teams-harness.ts';
import { APP_ID, APP_SECRET } from './teams-services.ts';

let teams: TeamsHarness;
beforeEach(async () => {
  teams = await teamsHarness();
});
afterEach(() => teams.close());

const CARD = card('nl', text('12. Geen vakmensen'), actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' }));
const WORKSPACE = `teams:${TENANT}` as const;
const ACCOUNT = `${WORKSPACE}:${PERSON}` as const;
const channel = (more = {}) => ({
  workspace: WORKSPACE,
  channel: CHANNEL,
  serviceUrl: teams.services.serviceUrl,
  ...more,
});
const post = (where = channel()) => teams.chat.post(where, CARD, 'problem/twente/12');
/** The same Chat, as another instance has it: it has heard nothing yet. */
const another = (more: Partial<Parameters<typeof teamsChat>[0]> = {}) => teamsChat({ ...teams.outbound, ...more });

describe('a card', () => {
  it('is posted with its words for the notification and its key for whoever traces it', async () => {
    const sent = await post();

    expect(sent).toEqual({ ...channel(), message: '1700000000001' });
    expect(teams.sent()).toMatchObject([
      {
        method: 'POST',
        path: `v3/conversations/${CHANNEL}/activities`,
        body: {
          type: 'message',
          summary: '12. Geen vakmensen',
          channelData: { key: 'problem/twente/12' },
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
        },
      },
    ]);
  });

  it('is posted and redrawn in the thread where it belongs', async () => {
    const sent = await post(channel({ thread: '1700000000100' }));

    await teams.chat.update(sent, CARD);

    const thread = `v3/conversations/${CHANNEL};messageid=1700000000100/activities`;
    expect(teams.sent().map(({ method, path }) => [method, path])).toEqual([
      ['POST', thread],
      ['PUT', `${thread}/1700000000001`],
    ]);
  });

  it('answers an earlier Ask where it was asked', async () => {
    const origin = {
      workspace: WORKSPACE,
      account: ACCOUNT,
      conversation: channel({ channel: CHAT }),
      surface: 'direct',
    } as const;

    const sent = await teams.chat.answer(origin, CARD, 'answer');

    expect(sent).toMatchObject({ channel: CHAT, message: '1700000000001' });
  });

  it('goes to one person by the chat that the Connector makes or knows already', async () => {
    const own = await teams.chat.direct(ACCOUNT, teams.services.serviceUrl);

    expect(own).toEqual({ workspace: WORKSPACE, channel: `a:${PERSON}`, serviceUrl: teams.services.serviceUrl });
    expect(teams.sent()[0]).toMatchObject({
      path: 'v3/conversations',
      body: {
        bot: { id: `28:${APP_ID}` },
        members: [{ id: PERSON }],
        isGroup: false,
        tenantId: TENANT,
        channelData: { tenant: { id: TENANT } },
      },
    });
  });
});

describe('what Teams has not', () => {
  it('is done without: no home to redraw, no looking back for a message', async () => {
    await teams.chat.home(ACCOUNT, CARD);

    expect(await teams.chat.find(channel(), 'problem/twente/12', teams.at())).toBeUndefined();
    expect(teams.sent()).toEqual([]);
  });

  it('is a name for somebody whom Streek cannot reach', async () => {
    await post();
    teams.services.state.trouble = [{ status: 403, times: 1 }];

    expect(await teams.chat.nameOf(ACCOUNT)).toBeUndefined();
  });
});

describe('the token', () => {
  it('comes from the app’s home tenant, for the app and with its secret', async () => {
    await post();

    expect(Object.fromEntries(teams.services.seen.tokens[0]!)).toEqual({
      grant_type: 'client_credentials',
      client_id: APP_ID,
      client_secret: APP_SECRET,
      scope: 'https://api.botframework.com/.default',
    });
    expect(teams.sent()[0]!.authorization).toBe('Bearer token-1');
  });

  it('is asked for once, however much is said at the same time', async () => {
    await Promise.all([post(), post(), post()]);

    expect(teams.services.seen.tokens).toHaveLength(1);
  });

  it('is used till shortly before it expires', async () => {
    await post();
    teams.later(3599 - 301);
    await post();
    teams.later(2);
    await post();

    expect(teams.sent().map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('that is refused is replaced once, and the card sent', async () => {
    teams.services.state.refused.add('Bearer token-1');

    await post();

    expect(teams.sent().map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('that is refused again is not asked for for ever', async () => {
    for (const n of [1, 2, 3]) teams.services.state.refused.add(`Bearer token-${n}`);

    await expect(post()).rejects.toThrow('401');

    expect(teams.services.seen.tokens).toHaveLength(2);
  });

  it('that is not given tells the operator what to look at, and not the secret', async () => {
    const wrong = another({ tenant: 'another-tenant' }).post(channel(), CARD, 'key');

    await expect(wrong).rejects.toThrow(/404.*TEAMS_APP_ID, TEAMS_APP_TENANT/);
    await expect(wrong).rejects.not.toThrow(APP_SECRET);
  });

  it('may be got with a secret that is only looked up when it is needed', async () => {
    let lookedUp = 0;
    const lazy = another({
      appSecret: async () => {
        lookedUp += 1;
        return APP_SECRET;
      },
    });
    expect(lookedUp).toBe(0);

    await lazy.post(channel(), CARD, 'key');

    expect([lookedUp, teams.services.seen.tokens[0]!.get('client_secret')]).toEqual([1, APP_SECRET]);
  });
});

describe('the service URL', () => {
  it.each([
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://somebody@smba.trafficmanager.net/teams/',
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net:8443/teams/',
    'https://evil.example/?smba.trafficmanager.net',
    'file:///etc/passwd',
    'nonsense',
  ])('is only followed to a known host: not to %s, nor is a token asked for it', async (serviceUrl) => {
    await expect(post(channel({ serviceUrl }))).rejects.toBeInstanceOf(Unreachable);

    expect([teams.sent(), teams.services.seen.tokens]).toEqual([[], []]);
  });

  it('is remembered for the tenant, so that a person can be written to without it', async () => {
    await post();

    const own = await teams.chat.direct(ACCOUNT);

    expect(own.serviceUrl).toBe(teams.services.serviceUrl);
  });

  it('is Microsoft’s global one while nobody has told another', async () => {
    const asked: string[] = [];
    const fetch = async (url: string | URL | Request) => {
      asked.push(String(url));
      return Response.json({ access_token: 'token', expires_in: 3600, id: 'a:1' });
    };

    await another({ fetch }).direct(ACCOUNT);

    expect(asked.at(-1)).toBe('https://smba.trafficmanager.net/teams/v3/conversations');
  });
});

describe('a failing Connector', () => {
  it.each([412, 429, 502, 504])('is asked again after a %i, later each time and not all at once', async (status) => {
    teams.services.state.trouble = [{ status, times: 2 }];

    await post();

    const [first, second] = teams.waits;
    expect(teams.sent()).toHaveLength(3);
    expect(first).toBeGreaterThanOrEqual(100);
    expect(second).toBeGreaterThan(first!);
  });

  it('is waited for no longer than two seconds in all: the rest is for the queue', async () => {
    teams.services.state.trouble = [{ status: 429, retryAfter: '0.9', times: 10 }];

    const refused = await post().catch((error) => error);

    expect(refused).toBeInstanceOf(RateLimited);
    expect(teams.waits).toEqual([900, 900]);
  });

  it.each([
    [500, Error],
    [400, Error],
    [403, Unreachable],
    [404, Unreachable],
  ])('is not asked again after a %i', async (status, kind) => {
    teams.services.state.trouble = [{ status, times: 1 }];

    await expect(post()).rejects.toBeInstanceOf(kind);

    expect(teams.sent()).toHaveLength(1);
  });

  it('is tried again when it could not be reached at all', async () => {
    const gone = await teamsHarness();
    await gone.close();
    let tries = 0;
    const fetch: typeof globalThis.fetch = (url, init) => {
      if (!String(url).includes('/activities')) return globalThis.fetch(url, init);
      tries += 1;
      return globalThis.fetch(tries === 1 ? gone.services.serviceUrl : url, init);
    };

    await another({ fetch }).post(channel(), CARD, 'key');

    expect([tries, teams.waits.length, teams.sent().length]).toEqual([2, 1, 1]);
  });

  it('is not followed to where it sends us: the token would go along', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      asked.push(`${init?.redirect}`);
      return globalThis.fetch(url, init);
    };

    await another({ fetch }).post(channel(), CARD, 'key');

    expect(new Set(asked)).toEqual(new Set(['error']));
  });
});
