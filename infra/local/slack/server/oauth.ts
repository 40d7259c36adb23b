/** Installing the bot: approval (at once, for the workspace that is asked for) and the exchange of its code for a token. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Clock, epochMs } from '../../../../bot/primitives/instant.ts';
import { escapeHtml, sendText } from '../../web.ts';
import type { SlackWorkspace } from '../../world.ts';
import { Refused } from './refusal.ts';
import { ALL_SCOPES } from './scopes.ts';
import { APP_ID, type Installation, type SlackState } from './state.ts';

/** Slack's codes are good for ten minutes and one use. */
const CODE_VALID_MS = 600_000;

export type Client = { id: string; secret: string };
export type OAuth = {
  authorize(url: URL, response: ServerResponse): void;
  exchange(args: Record<string, unknown>, request: IncomingMessage): Record<string, unknown>;
  /** The workspace's installation, made without a browser when there is none. */
  install(workspace: SlackWorkspace, user: string, scopes?: string[]): Installation;
};

type Code = { workspace: SlackWorkspace; user: string; scopes: string[]; redirectUri: string; at: number };

/** @param client the only app that may install; without it any client id and secret will do. */
export function slackOAuth(slack: SlackState, clock: Clock, client?: Client): OAuth {
  const codes = new Map<string, Code>();

  function install(workspace: SlackWorkspace, user: string, scopes = ALL_SCOPES): Installation {
    const token = slack.installations.get(workspace.id)?.token ?? `xoxb-local-${workspace.id}-${randomBytes(12).toString('hex')}`;
    slack.changed(workspace.id);
    return slack.installations.set(workspace.id, { workspace: workspace.id, token, scopes, installedBy: user });
  }

  return {
    install,
    authorize(url, response) {
      const given = (name: string) => url.searchParams.get(name) ?? '';
      if (client && given('client_id') !== client.id) return sendText(response, 400, 'invalid_client_id');
      if (!/^https?:/.test(given('redirect_uri'))) return sendText(response, 400, 'bad_redirect_uri');
      const workspace = slack.workspace(given('team'));
      if (!workspace) return sendText(response, 200, choicePage(url, slack.workspaces), 'text/html');
      const code = randomBytes(16).toString('hex');
      const user = given('user') || workspace.people[0]!.id;
      const scopes = given('scope').split(/[ ,]/).filter(Boolean);
      codes.set(code, { workspace, user, scopes, redirectUri: given('redirect_uri'), at: epochMs(clock.now()) });
      const back = new URL(given('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', given('state'));
      response.writeHead(302, { location: back.href }).end();
    },
    exchange(args, request) {
      const shown = credentialsOf(args, request);
      if (client && shown.id !== client.id) throw new Refused('invalid_client_id');
      if (client && shown.secret !== client.secret) throw new Refused('bad_client_secret');
      const code = codes.get(String(args.code ?? ''));
      if (!code) throw new Refused('invalid_code');
      codes.delete(String(args.code));
      if (epochMs(clock.now()) - code.at > CODE_VALID_MS) throw new Refused('code_expired');
      if (args.redirect_uri && args.redirect_uri !== code.redirectUri) throw new Refused('bad_redirect_uri');
      const { token, scopes } = install(code.workspace, code.user, code.scopes);
      return {
        access_token: token,
        token_type: 'bot',
        scope: scopes.join(','),
        bot_user_id: code.workspace.bot.userId,
        app_id: APP_ID,
        team: { id: code.workspace.id, name: code.workspace.name },
        enterprise: null,
        is_enterprise_install: false,
        authed_user: { id: code.user },
      };
    },
  };
}

/** Slack takes the client's id and secret by HTTP Basic or in the form. */
function credentialsOf(args: Record<string, unknown>, request: IncomingMessage): Client {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!basic) return { id: String(args.client_id ?? ''), secret: String(args.client_secret ?? '') };
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
}

function choicePage(url: URL, workspaces: SlackWorkspace[]): string {
  const links = workspaces.map(({ id, name }) => {
    const chosen = new URLSearchParams(url.searchParams);
    chosen.set('team', id);
    return `<li><a href="${escapeHtml(`${url.pathname}?${chosen}`)}">${escapeHtml(name)}</a></li>`;
  });
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Streek installeren</title>
<body style="font: 16px/1.6 system-ui; max-width: 32rem; margin: 4rem auto"><h1>Streek installeren</h1>
<p>In welke werkruimte? / In which workspace?</p><ul>${links.join('')}</ul></body></html>`;
}
