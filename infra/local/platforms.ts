/**
 * The local Slack, the local Teams and the page that shows them, to be mounted next to the bot on one port:
 * `/`, `/page/…` and `/local/…` are theirs. They reach the bot only over HTTP, signed, as the real ones do.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Log } from '../../bot/app/ports.ts';
import type { Clock } from '../../bot/primitives/instant.ts';
import { startLive } from './live.ts';
import { buildPage } from './page/serve.ts';
import { openJournal } from './records.ts';
import type { Client } from './slack/server/oauth.ts';
import { startLocalSlack } from './slack/server/server.ts';
import { LOCAL_ISSUER } from './teams/server/issuer.ts';
import { serviceUrlAt, startLocalTeams } from './teams/server/server.ts';
import { timeRoom } from './time-room.ts';
import { sendJson, sendText, urlOf } from './web.ts';
import { WORLD, type World } from './world.ts';

export type LocalPlatformOptions = {
  /** Where their state is kept; without it nothing outlives the process. */
  dir?: string;
  /** Where the bot is reached, e.g. `http://localhost:3000`. */
  edgeUrl: () => string;
  /** Where these platforms are reached, when that is elsewhere. */
  ownUrl?: () => string;
  clock: Clock;
  /** Lets so many minutes go by; without it the page has no buttons for that. */
  pass?: (minutes: number) => Promise<void>;
  signingSecret: string;
  /** The Slack app's id and secret, checked when it is installed; without them any will do. */
  slackClient?: Client;
  teamsAppId: string;
  teamsAppSecret: string;
  /** How long Slack waits before it sends an event again (ms); Slack's own times when not given. */
  slackRetryDelaysMs?: number[];
  world?: World;
  /** Tests that need no page do without its bundling. */
  withoutPage?: boolean;
  log: Log;
};

/** What the bot must be told to find its way to these platforms; each takes the base URL they are reached at. */
export type Addresses = {
  /** For `SLACK_API_URL`. */
  slackApiUrl(base: string): string;
  /** Where Slack asks for approval of an installation. `&team=` chooses the workspace. */
  slackAuthorizeUrl(base: string): string;
  teams(base: string): { issuer: string; openIdUrl: string; loginUrl: string; serviceUrl: string; serviceHost: string };
};

export const addresses: Addresses = {
  slackApiUrl: (base) => `${base}/local/slack/api/`,
  slackAuthorizeUrl: (base) => `${base}/local/slack/oauth/v2/authorize`,
  teams: (base) => ({
    issuer: LOCAL_ISSUER,
    openIdUrl: `${base}/local/teams/openid/.well-known/openidconfiguration`,
    loginUrl: `${base}/local/teams`,
    serviceUrl: serviceUrlAt(base),
    serviceHost: new URL(base).host,
  }),
};

export type LocalPlatforms = Addresses & {
  /** Takes the request when it is for the page or the platforms; gives false, untouched, when it is not. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** The bot's token in a Slack workspace, where it is installed at once when it was not. */
  slackToken(workspace: string): string;
  /** Resolves when everything said so far has been taken by the bot, or given up. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export async function startLocalPlatforms(options: LocalPlatformOptions): Promise<LocalPlatforms> {
  const { dir, clock, edgeUrl, ownUrl = edgeUrl, world = WORLD, log } = options;
  const live = startLive();
  const common = { clock, edgeUrl, ownUrl, changed: live.changed };
  const journal = (name: string) => openJournal(dir && join(dir, `${name}.jsonl`));
  const slack = startLocalSlack({
    ...common,
    workspaces: world.slack,
    journal: journal('slack'),
    signingSecret: options.signingSecret,
    client: options.slackClient,
    retryDelaysMs: options.slackRetryDelaysMs,
  });
  const teams = await startLocalTeams({
    ...common,
    tenants: world.teams,
    journal: journal('teams'),
    appId: options.teamsAppId,
    appSecret: options.teamsAppSecret,
  });

  const page = options.withoutPage ? () => false : await buildPage();

  const rooms: [prefix: string, handle: (request: IncomingMessage, response: ServerResponse) => unknown][] = [
    ['/local/slack/', slack.handle],
    ['/local/teams/', teams.handle],
    ['/local/live', (_request, response) => live.listen(response)],
    ['/local/clock', timeRoom(options, live.changed)],
    ['/local/world', (_request, response) => sendJson(response, 200, world)],
  ];

  return {
    ...addresses,
    handle(request, response) {
      const { pathname } = urlOf(request);
      const room = rooms.find(([prefix]) => pathname.startsWith(prefix));
      if (!room) return page(pathname, response);
      Promise.resolve(room[1](request, response)).catch((error: unknown) => {
        log('error', 'a local platform failed', { path: pathname, error: String(error) });
        if (!response.headersSent) sendText(response, 500, 'The local platform failed; see the log.');
      });
      return true;
    },
    slackToken: slack.tokenOf,
    async settled() {
      await Promise.all([slack.settled(), teams.settled()]);
    },
    async close() {
      live.close();
      await Promise.all([slack.close(), teams.close()]);
    },
  };
}
