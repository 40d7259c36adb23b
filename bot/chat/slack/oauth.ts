/** Slack's token endpoint: an approval's code, or a refresh token, for a bot token (`oauth.v2.access`, docs.slack.dev). */
import * as z from 'zod/mini';
import { type Clock, epochMs, type Instant, instant } from '../../primitives/instant.ts';
import type { WorkspaceId } from '../ask.ts';

const PATIENCE_MS = 10_000;

const plainId = z.string().check(z.regex(/^[\w-]{1,100}$/));
const Holder = z.nullish(z.looseObject({ id: plainId, name: z.nullish(z.string()) }));
const Answer = z.looseObject({ ok: z.boolean(), error: z.nullish(z.string()) });
const Tokens = z.looseObject({
  access_token: z.string(),
  /** Only where the app has token rotation on: seconds until the token expires (12 hours), and what renews it, once. */
  expires_in: z.nullish(z.number()),
  refresh_token: z.nullish(z.string()),
});
const Approved = z.extend(Tokens, {
  team: Holder,
  enterprise: Holder,
  is_enterprise_install: z.nullish(z.boolean()),
  authed_user: z.looseObject({ id: plainId }),
});

export type BotTokens = { token: string; refreshToken?: string; expiresAt?: Instant };
export type Approval = BotTokens & { workspace: WorkspaceId; workspaceName?: string; user: string };

/** Slack says no: the code or refresh token is used, expired or another app's, or the app's own secret is wrong. */
export class OAuthRefused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`Slack gave no token: ${reason}`);
    this.name = 'OAuthRefused';
    this.reason = reason;
  }
}

export type SlackOAuth = {
  /** @throws OAuthRefused, or an Error when Slack cannot be reached */
  exchange(code: string, redirectUri: string): Promise<Approval>;
  /** @throws as above. A refresh token works once, also when its answer was lost. */
  refresh(refreshToken: string): Promise<BotTokens>;
};

export type SlackOAuthOptions = {
  clientId: string;
  clientSecret: string;
  apiUrl: string;
  clock: Clock;
  fetch?: typeof globalThis.fetch;
};

export function slackOAuth({ clientId, clientSecret, apiUrl, clock, fetch = globalThis.fetch }: SlackOAuthOptions): SlackOAuth {
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;

  async function ask(form: Record<string, string>): Promise<unknown> {
    const response = await fetch(`${apiUrl}oauth.v2.access`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`oauth.v2.access was answered with ${response.status}`);
    const answer = Answer.parse(await response.json());
    if (!answer.ok) throw new OAuthRefused(answer.error ?? 'without a reason');
    return answer;
  }

  function tokensOf({ access_token, refresh_token, expires_in }: z.infer<typeof Tokens>): BotTokens {
    return {
      token: access_token,
      ...(refresh_token && { refreshToken: refresh_token }),
      ...(expires_in && { expiresAt: instant(epochMs(clock.now()) + expires_in * 1000) }),
    };
  }

  return {
    async exchange(code, redirectUri) {
      const approved = Approved.parse(await ask({ code, redirect_uri: redirectUri }));
      // Installed once for a whole organisation, it belongs to that and to no single workspace (`team` is null then).
      const holder = approved.is_enterprise_install ? approved.enterprise : approved.team;
      if (!holder) throw new OAuthRefused('the answer names no workspace');
      const { id, name } = holder;
      return {
        ...tokensOf(approved),
        workspace: `slack:${id}`,
        ...(name && { workspaceName: name }),
        user: approved.authed_user.id,
      };
    },
    async refresh(refreshToken) {
      return tokensOf(Tokens.parse(await ask({ grant_type: 'refresh_token', refresh_token: refreshToken })));
    },
  };
}
