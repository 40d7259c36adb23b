/** `POST /local/slack/api/<method>`: Slack's Web API, as far as a bot needs it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../../faults.ts';
import type { FileShelf } from '../../files.ts';
import { bodyOf, objectOf, sendJson } from '../../web.ts';
import type { SlackFiles } from './files.ts';
import type { Method } from './methods/call.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { peopleMethods } from './methods/people.ts';
import { viewMethods } from './methods/views.ts';
import type { OAuth } from './oauth.ts';
import { Refused } from './refusal.ts';
import { requireScope } from './scopes.ts';
import type { SlackState } from './state.ts';
import type { Triggers } from './triggers.ts';

const METHODS: Record<string, Method> = {
  ...chatMethods,
  ...conversationMethods,
  ...peopleMethods,
  ...viewMethods,
  ...fileMethods,
};

/** Arguments that are JSON also when the rest is form-encoded. */
const JSON_ARGUMENTS = ['blocks', 'attachments', 'metadata', 'view'];

export type Api = (method: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Behind = { slack: SlackState; triggers: Triggers; oauth: OAuth; faults: Faults; shelf: FileShelf; files: SlackFiles };

export function slackApi({ slack, triggers, oauth, faults, shelf, files }: Behind): Api {
  return async (name, request, response) => {
    const body = await bodyOf(request);
    const fault = faults.take(name);
    if (fault) {
      const headers = fault.retryAfterSeconds ? { 'retry-after': String(fault.retryAfterSeconds) } : undefined;
      return sendJson(
        response,
        fault.status,
        { ok: false, error: fault.status === 429 ? 'ratelimited' : 'internal_error' },
        headers,
      );
    }
    try {
      const args = argumentsOf(body, request.headers['content-type'] ?? '');
      if (name === 'oauth.v2.access') return sendJson(response, 200, { ok: true, ...oauth.exchange(args, request) });
      const answer = run(name, args, request.headers.authorization);
      sendJson(response, 200, { ok: true, ...answer });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      sendJson(response, 200, { ok: false, error: error.error, ...error.details });
    }
  };

  function run(name: string, args: Record<string, unknown>, authorization: string | undefined): Record<string, unknown> {
    const token = authorization?.replace(/^Bearer /i, '') ?? (args.token as string | undefined);
    if (!token) throw new Refused('not_authed');
    const installation = slack.installations.values().find((known) => known.token === token);
    const workspace = installation && slack.workspace(installation.workspace);
    if (!workspace) throw new Refused('invalid_auth');
    const method = METHODS[name];
    if (!method) throw new Refused('unknown_method', { req_method: name });
    requireScope(name, args, installation.scopes);
    return method({ slack, workspace, triggers, shelf, files, args, scopes: installation.scopes });
  }
}

function argumentsOf(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) {
    const args = objectOf(body);
    if (!args) throw new Refused('invalid_json');
    return args;
  }
  const args: Record<string, unknown> = Object.fromEntries(new URLSearchParams(body));
  for (const name of JSON_ARGUMENTS) {
    if (typeof args[name] !== 'string') continue;
    try {
      args[name] = JSON.parse(args[name]);
    } catch {
      throw new Refused(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments');
    }
  }
  return args;
}
