/**
 * The way in for everything that Teams sends: `POST /api/messages`. First the size and the kind of the request, then who sends it
 * (bearer.ts), then whether what it says fits that sender; only then is anything done with it.
 *
 * What is expected of the issuer, Microsoft's or the local Teams': an OpenID document at `openIdUrl` whose `jwks_uri` leads to
 * RSA keys with a `kid` and `endorsements` (the channels that a key may speak for, `msteams` among them); RS256 tokens with that
 * `kid`, `iss` as configured, `aud` our app id, `exp`, and `serviceurl` equal to the activity's.
 */

import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { Answer } from '../ask.ts';
import type { Chat } from '../chat.ts';
import { type Edge, type HttpResponse, MAX_BODY_BYTES, plain } from '../http.ts';
import { activityIn, type TeamsActivity } from './activity.ts';
import { type Bearer, bearerCheck } from './bearer.ts';
import { teamsHands } from './hands.ts';
import { teamsRouter } from './router.ts';
import { allowedServiceUrl } from './service-url.ts';
import { type KeySource, KeysUnavailable, signingKeys } from './signing-keys.ts';

/** The bot framework has other channels, where anyone may claim to be anyone of any tenant. */
const CHANNEL = 'msteams';

export type TeamsEdgeOptions = {
  appId: string;
  issuer: { issuer: string } & KeySource;
  /** Besides Microsoft's, with their port. */
  allowedHosts?: readonly string[];
  answer: Answer;
  chat: Chat;
  clock: Clock;
  log: Log;
  fetch?: typeof globalThis.fetch;
};

/** @throws when the app id is empty: every token would then be for us */
export function teamsEdge(options: TeamsEdgeOptions): Edge {
  const { appId, issuer, allowedHosts = [], clock, log, fetch = globalThis.fetch } = options;
  if (!appId.trim()) throw new Error('the Teams app id is empty: set TEAMS_APP_ID to the id of the Azure bot’s app registration');
  const bearerOf = bearerCheck(appId, issuer.issuer, signingKeys(issuer, clock, fetch), clock, log);
  const route = teamsRouter(teamsHands(options));

  return async ({ method, headers, body }) => {
    if (method !== 'POST') return { ...plain(405), headers: { allow: 'POST' } };
    if (body.byteLength > MAX_BODY_BYTES) return plain(413);
    if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return plain(400);
    try {
      const bearer = await bearerOf(headers.authorization);
      if (!bearer) return plain(401);
      const activity = activityIn(body);
      if (!activity) return plain(400);
      return fits(bearer, activity) ? await route(activity) : plain(401);
    } catch (error) {
      return failure(error);
    }
  };

  function fits({ serviceUrl, endorsements }: Bearer, activity: TeamsActivity): boolean {
    const fitting =
      activity.serviceUrl === serviceUrl &&
      activity.channelId === CHANNEL &&
      endorsements.includes(activity.channelId) &&
      allowedServiceUrl(activity.serviceUrl, allowedHosts) !== undefined;
    if (!fitting) log('warn', 'activity refused', { serviceUrl: activity.serviceUrl, channel: activity.channelId });
    return fitting;
  }

  function failure(error: unknown): HttpResponse {
    log('error', 'a request from Teams failed', { error: String(error) });
    return plain(error instanceof KeysUnavailable ? 503 : 500);
  }
}
