/** `oauth.v2.access`: an approval's code, or a refresh token, for tokens ("Installing with OAuth", "Token rotation", docs.slack.dev). */
import * as z from 'zod/mini';

const PATIENCE_MS = 8_000;

const named = z.nullish(z.object({ id: z.string(), name: z.nullish(z.string()) }));
const Granted = z.object({
  ok: z.literal(true),
  access_token: z.string(),
  /** Only where the app rotates its tokens. */
  refresh_token: z.nullish(z.string()),
  expires_in: z.nullish(z.number()),
  bot_user_id: z.nullish(z.string()),
  team: named,
  enterprise: named,
  is_enterprise_install: z.nullish(z.boolean()),
  authed_user: z.nullish(z.object({ id: z.string() })),
});
const Refused = z.object({ ok: z.literal(false), error: z.string() });

export type Granted = z.infer<typeof Granted>;
export type TokenExchange = (
  grant: { code: string; redirect_uri: string } | { grant_type: 'refresh_token'; refresh_token: string },
) => Promise<Granted | { refused: string }>;

export type SlackClient = { clientId: string; clientSecret: string; apiUrl: string; fetch?: typeof globalThis.fetch };

/** @throws when Slack cannot be reached or answers what it does not document; no secret is in the error */
export function tokenExchange({ clientId, clientSecret, apiUrl, fetch = globalThis.fetch }: SlackClient): TokenExchange {
  return async (grant) => {
    const response = await fetch(`${apiUrl}oauth.v2.access`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...grant }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`oauth.v2.access answered ${response.status}`);
    const said: unknown = await response.json();
    const refused = Refused.safeParse(said);
    if (refused.success) return { refused: refused.data.error };
    const granted = Granted.safeParse(said);
    if (!granted.success) throw new Error('oauth.v2.access answered something that Slack does not document');
    return granted.data;
  };
}
