/** The local platforms on a free port, with a bot in place of Streek that notes what it gets and answers as the test says. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Instant, instant } from '../../bot/primitives/instant.ts';
import { actsAt } from '../../infra/local/acts.ts';
import { startLocalPlatforms } from '../../infra/local/platforms.ts';
import { WORLD, type World } from '../../infra/local/world.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

export type Got = { path: string; headers: Record<string, string>; body: string };
type Answer = { status?: number; json?: unknown; type?: string; text?: string };
export type FakeBot = (got: Got) => Answer | Promise<Answer>;

export const SIGNING_SECRET = 'a signing secret of the test';
export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const APP_SECRET = 'an app secret of the test';

const CONNECTOR_SCOPE = 'https://api.botframework.com/.default';
export type ConnectorAnswer = { status: number; id: string; activityId?: string; error?: { code: string } };

export const TWENTE = WORLD.slack[0]!;
export const TENANT = WORLD.teams[0]!;
/** The Teams channel of the region, as it stands in a path. */
export const TEAMS_CHANNEL = encodeURIComponent(TENANT.channels[1]!.id);
export const MARLOES = { workspace: TWENTE.id, user: 'U0MARLOES' };
export const HENK = { workspace: TWENTE.id, user: 'U0HENK' };
export const ELLEN = { tenant: TENANT.id, user: TENANT.people[0]!.aadObjectId };
export const BRAM = { tenant: TENANT.id, user: TENANT.people[1]!.aadObjectId };

/** A clock that stands still until the test moves it. */
function testClock(start = '2026-11-23T09:00:00.000Z') {
  let now = Date.parse(start);
  return {
    now: (): Instant => instant(now),
    forward(ms: number): void {
      now += ms;
    },
  };
}

type House = { dir?: string; bot?: FakeBot; withPage?: boolean; world?: World };

export async function localHouse({ dir, bot = () => ({}), withPage = false, world = WORLD }: House = {}) {
  const clock = testClock();
  const got: Got[] = [];
  let answer = bot;
  let base = '';
  const platforms = await startLocalPlatforms({
    dir,
    edgeUrl: () => base,
    clock,
    pass: async (minutes) => clock.forward(minutes * 60_000),
    signingSecret: SIGNING_SECRET,
    teamsAppId: APP_ID,
    teamsAppSecret: APP_SECRET,
    slackRetryDelaysMs: [0, 0],
    withoutPage: !withPage,
    world,
    log: (level, message, details) => console.error(level, message, details),
  });
  const server = createServer(async (request, response) => {
    if (platforms.handle(request, response)) return;
    const one = { path: request.url!, headers: request.headers as Record<string, string>, body: await textOf(request) };
    got.push(one);
    const { status = 200, json, type = json ? 'application/json' : 'text/plain', text = '' } = await answer(one);
    response.writeHead(status, { 'content-type': type }).end(json ? JSON.stringify(json) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await platforms.close();
  };
  onTestFinished(close);
  /** As the bot calls Slack. */
  async function slackApi(
    method: string,
    args: object,
    token = platforms.slackToken(TWENTE.id),
  ): Promise<{ ok: boolean; error?: string; ts?: string }> {
    const response = await fetch(`${platforms.slackApiUrl(base)}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
    });
    return response.json() as never;
  }

  async function teamsToken(secret = APP_SECRET): Promise<{ status: number; access_token?: string; error?: string }> {
    const form = { grant_type: 'client_credentials', client_id: APP_ID, client_secret: secret, scope: CONNECTOR_SCOPE };
    const address = `${platforms.teams(base).loginUrl}/${TENANT.id}/oauth2/v2.0/token`;
    const response = await fetch(address, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, ...((await response.json()) as object) };
  }

  /** As the bot calls the Bot Connector; `path` is what follows `/v3/conversations`. */
  async function connector(method: string, path: string, body?: object): Promise<ConnectorAnswer> {
    const { access_token } = await teamsToken();
    const response = await fetch(`${platforms.teams(base).serviceUrl}v3/conversations${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Omit<ConnectorAnswer, 'status'>) };
  }

  return {
    slackApi,
    teamsToken,
    connector,
    base,
    clock,
    got,
    platforms,
    close,
    ...actsAt(base),
    /** From now on the bot answers like this. */
    answers(next: FakeBot): void {
      answer = next;
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export type Interaction = { response_url: string; trigger_id: string; [property: string]: unknown };

/** What a form-encoded interaction carries. */
export function payloadOf(got: Got): Interaction {
  return JSON.parse(new URLSearchParams(got.body).get('payload') ?? '{}') as Interaction;
}

/** A message with an Adaptive Card, as the Connector takes it. */
export function withCard(content: object): object {
  return { type: 'message', attachments: [{ contentType: CARD_TYPE, content }] };
}

/** The region's channel in the first workspace. */
export const REGIO = 'regio-twente';

/** The house with the bot in its first Slack workspace. */
export async function slackHouse(bot?: FakeBot) {
  const house = await localHouse({ bot });
  house.platforms.slackToken(TWENTE.id);
  return house;
}

/** What an event envelope carries. */
export function eventOf(got: Got): { event: Record<string, string>; event_id: string } {
  return JSON.parse(got.body) as never;
}

/** A small Adaptive Card: words, then inputs and such, then actions. */
export function card(words: string, ...actions: object[]) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: words },
      { type: 'ActionSet', actions },
    ],
  };
}

/** The house with the bot in its team, which has told the bot so. */
export async function teamsHouse(bot?: FakeBot) {
  const house = await localHouse({ bot });
  await house.teams.install({ ...ELLEN, scope: 'team' });
  house.got.length = 0;
  return house;
}
