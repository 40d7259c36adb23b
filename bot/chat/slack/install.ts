/**
 * Adding Streek to a workspace: `GET /slack/install` sends a browser to Slack for approval, `GET /slack/oauth_redirect` is where it comes
 * back. The approval belongs to that browser (a cookie), to the last ten minutes and to one use, so that nobody can be made
 * to finish what another began (RFC 6749, section 10.12).
 */
import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { Random } from '../../primitives/random.ts';
import type { Answer } from '../ask.ts';
import type { Chat } from '../chat.ts';
import { type Edge, type HttpRequest, type HttpResponse, plain } from '../http.ts';
import { approvals } from './approval.ts';
import { installedPage, refusedPage } from './install-page.ts';
import type { Installations } from './installations.ts';
import { type Granted, tokenExchange } from './token-exchange.ts';
import { accountOf, workspaceOf } from './whereabouts.ts';

/** As the app's manifest asks for them. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'mpim:write',
  'users:read',
];

export type SlackInstallOptions = {
  clientId: string;
  clientSecret: string;
  /** Signs what goes to Slack and back. */
  stateKey: string;
  apiUrl: string;
  authorizeUrl: string;
  /** Where people reach this bot, e.g. `https://streek.example`. */
  publicUrl: string;
  installed: Pick<Installations, 'save' | 'spend'>;
  answer: Answer;
  chat: Pick<Chat, 'direct' | 'post'>;
  clock: Clock;
  random: Random;
  log: Log;
  fetch?: typeof globalThis.fetch;
};

export function slackInstall(options: SlackInstallOptions): Edge {
  const { clientId, authorizeUrl, stateKey, installed, answer, chat, clock, random, log } = options;
  const exchange = tokenExchange(options);
  const redirectUri = new URL('/slack/oauth_redirect', options.publicUrl).href;
  const approval = approvals(stateKey, random, { secure: redirectUri.startsWith('https:') });

  return async (request) => {
    if (request.method !== 'GET') return { ...plain(405), headers: { allow: 'GET' } };
    try {
      if (request.path === '/slack/install') return begin();
      return request.path === '/slack/oauth_redirect' ? await finish(request) : plain(404);
    } catch (error) {
      log('error', 'an installation failed', { error: String(error) });
      return refusedPage(502, 'failed');
    }
  };

  function begin(): HttpResponse {
    const { state, cookie } = approval.begin(clock.now());
    const to = new URL(authorizeUrl);
    to.search = new URLSearchParams({
      client_id: clientId,
      scope: SCOPES.join(','),
      redirect_uri: redirectUri,
      state,
    }).toString();
    return { status: 302, headers: { location: to.href, 'set-cookie': cookie, 'cache-control': 'no-store' }, body: '' };
  }

  async function finish({ query, headers }: HttpRequest): Promise<HttpResponse> {
    const begun = approval.begunBy(query.state, headers.cookie, clock.now());
    if (!begun) return refusedPage(400, 'stale');
    if (query.error || !query.code) return refusedPage(400, 'declined');
    if (!(await installed.spend(begun.nonce, begun.until))) return refusedPage(400, 'stale');
    const granted = await exchange({ code: query.code, redirect_uri: redirectUri });
    if ('refused' in granted) {
      log('warn', 'Slack refused an installation', { reason: granted.refused });
      return refusedPage(400, 'stale');
    }
    return install(granted, begun.nonce);
  }

  /** For a whole organisation the token is the organisation's, and there is no one workspace in which to say hello. */
  async function install(granted: Granted, nonce: string): Promise<HttpResponse> {
    const { team, enterprise, authed_user: installer } = granted;
    const whole = granted.is_enterprise_install ? enterprise : team;
    if (!whole) throw new Error('Slack granted a token for no workspace');
    await installed.save({
      workspace: workspaceOf(whole.id),
      token: granted.access_token,
      ...(granted.refresh_token && { refreshToken: granted.refresh_token, expiresInSeconds: granted.expires_in ?? 0 }),
    });
    log('info', 'installed', { workspace: workspaceOf(whole.id) });
    if (!granted.is_enterprise_install && installer) await greet(whole.id, whole.name ?? undefined, installer.id, nonce);
    return installedPage(whole.name ?? '');
  }

  /** The installation stands, whether or not its maker can be greeted. */
  async function greet(team: string, workspaceName: string | undefined, user: string, nonce: string): Promise<void> {
    const id = `slack:install:${nonce}`;
    try {
      const account = accountOf(team, user);
      const conversation = await chat.direct(account);
      const origin = { workspace: workspaceOf(team), account, conversation, surface: 'direct' } as const;
      const { card } = await answer({ id, at: clock.now(), origin, kind: 'installed', ...(workspaceName && { workspaceName }) });
      if (card) await chat.post(conversation, card, `${id}:reply`);
    } catch (error) {
      log('warn', 'whoever installed Streek could not be greeted', { ask: id, error: String(error) });
    }
  }
}
