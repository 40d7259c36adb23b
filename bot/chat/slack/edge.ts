/**
 * The way in for everything that Slack sends: `POST /slack/events`. First the size and the kind of the request, then whether Slack
 * signed these bytes just now, then whether it is a replay; only then is anything in it read.
 */
import { type Clock, epochSeconds } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { Answer, WorkspaceId } from '../ask.ts';
import type { Chat } from '../chat.ts';
import { type Edge, type HttpResponse, MAX_BODY_BYTES, plain } from '../http.ts';
import { slackHands } from './hands.ts';
import { encodingOf, isChallenge, type Payload, payloadIn } from './payloads.ts';
import { replays } from './replays.ts';
import { slackRouter } from './router.ts';
import { isSigned } from './signature.ts';
import { type SlackApiOptions, slackApi } from './web-api.ts';
import { enterpriseOf, teamOf, workspaceOf } from './whereabouts.ts';

/** Slack gives up after three seconds, and the app needs some of them. */
const PATIENCE = { patienceMs: 2_000, longestWaitMs: 1_000 };

export type SlackEdgeOptions = {
  signingSecret: string;
  answer: Answer;
  chat: Chat;
  api: Pick<SlackApiOptions, 'url' | 'tokenOf' | 'fetch' | 'wait' | 'random'>;
  installed: {
    /** The workspace uses an installation that its organisation made for all of its workspaces. */
    sharing(workspace: WorkspaceId, enterprise: string): Promise<void>;
    remove(workspace: WorkspaceId, at: number): Promise<void>;
  };
  clock: Clock;
  log: Log;
};

/** @throws when the signing secret is empty: anyone could then sign */
export function slackEdge(options: SlackEdgeOptions): Edge {
  const { signingSecret, answer, chat, installed, clock, log } = options;
  if (!signingSecret.trim()) {
    throw new Error(
      'the Slack signing secret is empty: set SLACK_SIGNING_SECRET to the one on the app’s page “Basic Information”',
    );
  }
  const api = slackApi({ ...PATIENCE, ...options.api, log });
  const route = slackRouter(slackHands({ answer, api, chat, forget: installed.remove, clock, log }), log);
  const answered = replays();

  return async (request) => {
    const { method, headers, body } = request;
    if (method !== 'POST') return { ...plain(405), headers: { allow: 'POST' } };
    if (body.byteLength > MAX_BODY_BYTES) return plain(413);
    const encoding = encodingOf(headers['content-type']);
    if (!encoding) return plain(400);
    const now = epochSeconds(clock.now());
    if (!isSigned(signingSecret, request, now)) return plain(401);
    const signature = headers['x-slack-signature']!;
    const again = headers['x-slack-retry-num'] !== undefined;
    // Slack's first retry can fall within the same second, and then has the same signature.
    if (answered.isKnown(signature, now)) return plain(again ? 200 : 401);
    const payload = payloadIn(body, encoding);
    if (!payload) return plain(400);
    const response = isChallenge(payload) ? plain(200, payload.challenge) : await handled(payload, again);
    if (response.status < 300) answered.remember(signature, now);
    return response;
  };

  async function handled(payload: Payload, again: boolean): Promise<HttpResponse> {
    try {
      const [team, enterprise] = [teamOf(payload), enterpriseOf(payload)];
      if (!team) return plain(400);
      if (enterprise) await installed.sharing(workspaceOf(team), enterprise);
      return await route(payload, again);
    } catch (error) {
      log('error', 'a request from Slack failed', { type: payload.type ?? 'command', error: String(error) });
      return plain(500);
    }
  }
}
