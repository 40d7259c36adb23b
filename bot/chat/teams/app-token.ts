/** The token with which Streek speaks to the Bot Connector: client credentials of the app, from its home tenant. */
import * as z from 'zod/mini';
import { type Clock, epochMs } from '../../primitives/instant.ts';

/** Not used up to the very end: a request takes a while, and clocks differ. */
const SPARE_MS = 5 * 60_000;
const PATIENCE_MS = 5_000;

const LOGIN_URL = 'https://login.microsoftonline.com';
const SCOPE = 'https://api.botframework.com/.default';

export type AppTokenOptions = {
  appId: string;
  /** The client secret, or where it comes from when it is first needed. */
  appSecret: string | (() => Promise<string>);
  /** The tenant in which the app is registered, not the one that is written to. */
  tenant: string;
  loginUrl?: string;
  clock: Clock;
  fetch?: typeof globalThis.fetch;
};

export type AppToken = {
  current(): Promise<string>;
  /** The platform refused this one, whatever its date says. */
  refused(token: string): void;
};

const Grant = z.object({ access_token: z.string(), expires_in: z.number() });

export function appToken(options: AppTokenOptions): AppToken {
  const { appId, appSecret, tenant, loginUrl = LOGIN_URL, clock, fetch = globalThis.fetch } = options;
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  return {
    async current() {
      if (held && epochMs(clock.now()) < held.until) return held.token;
      asking ??= granted().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    refused(token) {
      if (held?.token === token) held = undefined;
    },
  };

  async function granted(): Promise<string> {
    const form = {
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: typeof appSecret === 'string' ? appSecret : await appSecret(),
      scope: SCOPE,
    };
    const response = await fetch(`${loginUrl}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) {
      const hint = 'check TEAMS_APP_ID, TEAMS_APP_TENANT and the app’s secret';
      throw new Error(`no token for Teams (${response.status}): ${hint}`);
    }
    const { access_token, expires_in } = Grant.parse(await response.json());
    held = { token: access_token, until: epochMs(clock.now()) + Math.max(0, expires_in * 1000 - SPARE_MS) };
    return access_token;
  }
}
