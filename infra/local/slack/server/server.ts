/** The local Slack: the Web API for the bot, and for people what they can do and see. Everything below `/local/slack/`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../../bot/primitives/instant.ts';
import { type Fault, noFaults } from '../../faults.ts';
import { fileShelf } from '../../files.ts';
import type { Changed } from '../../live.ts';
import { done, failed, type Outcome } from '../../outcome.ts';
import type { Journal } from '../../records.ts';
import { bodyOf, objectOf, sendJson, sendText, urlOf } from '../../web.ts';
import type { SlackWorkspace } from '../../world.ts';
import { slackApi } from './api.ts';
import { conversing } from './conversing.ts';
import { slackSender } from './delivery.ts';
import { deskOf } from './desk.ts';
import { FILES, slackFiles } from './files.ts';
import { installing } from './installing.ts';
import { interacting } from './interacting.ts';
import { type Client, slackOAuth } from './oauth.ts';
import { Refused } from './refusal.ts';
import { respond } from './response-urls.ts';
import { slackStage } from './stage.ts';
import { slackId, slackState } from './state.ts';
import { startTriggers } from './triggers.ts';

export type LocalSlackOptions = {
  workspaces: SlackWorkspace[];
  journal: Journal;
  clock: Clock;
  changed: Changed;
  /** Where the bot's edge and this Slack are reached, without a slash at the end. */
  edgeUrl: () => string;
  ownUrl: () => string;
  signingSecret: string;
  client?: Client;
  retryDelaysMs?: number[];
};

export type LocalSlack = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The bot's token in a workspace, which is installed there when it was not. */
  tokenOf(workspace: string): string;
  settled(): Promise<void>;
  close(): Promise<void>;
};

type Act = (input: never) => Promise<Outcome<object>>;

export function startLocalSlack(options: LocalSlackOptions): LocalSlack {
  const { workspaces, journal, clock, changed, edgeUrl, ownUrl, signingSecret, client, retryDelaysMs } = options;
  const slack = slackState(journal, workspaces, clock, changed);
  const triggers = startTriggers(clock);
  const faults = noFaults();
  const closing = new AbortController();
  const sender = slackSender({ edgeUrl, clock, signingSecret, retryDelaysMs, closing: closing.signal });
  const shelf = fileShelf(journal, () => slackId('F'));
  const files = slackFiles(slack, shelf, ownUrl, faults);
  const stage = slackStage({ slack, sender, triggers, shelf, files, ownUrl });
  const oauth = slackOAuth(slack, clock, client);
  const api = slackApi({ slack, triggers, oauth, faults, shelf, files });
  const acts: Record<string, Act> = {
    ...conversing(stage),
    ...interacting(stage),
    ...installing(stage),
    fault: async (fault: Fault) => done({ provoked: faults.provoke(fault) }),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    const [room = '', ...rest] = url.pathname.replace('/local/slack/', '').split('/');
    const name = rest.join('/');
    if (request.method === 'POST' && room === 'api') return api(name, request, response);
    if (request.method === 'POST' && room === 'response') return answerUrl(name, request, response);
    if (request.method === 'POST' && room === 'acts') return act(name, request, response);
    if (request.method === 'POST' && room === 'upload') return upload(url, request, response);
    if (room === FILES) return files.serve(name, request, response);
    if (room === 'desk') return desk(url, response);
    if (room === 'oauth' && name === 'v2/authorize') return oauth.authorize(url, response);
    sendText(response, 404, 'There is nothing here.');
  }

  function desk({ searchParams }: URL, response: ServerResponse): void {
    const seen = deskOf(slack, searchParams.get('workspace') ?? '', searchParams.get('user') ?? '');
    if (seen) sendJson(response, 200, seen);
    else sendJson(response, 404, failed('nobody by that id'));
  }

  async function upload({ searchParams }: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const workspace = searchParams.get('workspace') ?? '';
    if (!slack.person(workspace, searchParams.get('user') ?? '')) return sendJson(response, 404, failed('nobody by that id'));
    return shelf.take(request, response, workspace, searchParams.get('name') ?? '');
  }

  async function act(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const run = acts[name];
    const input = objectOf(await bodyOf(request));
    if (!run || !input) return sendJson(response, 400, failed('unknown act'));
    try {
      sendJson(response, 200, await run(input as never));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      sendJson(response, 400, failed(error.error));
    }
  }

  async function answerUrl(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    try {
      respond(slack, id, objectOf(body) ?? { text: '' });
      sendText(response, 200, 'ok');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const gone = ['expired_url', 'used_url'].includes(error.error);
      sendJson(response, gone ? 404 : 400, { ok: false, error: error.error, ...error.details });
    }
  }

  return {
    handle,
    tokenOf(id) {
      const workspace = slack.workspace(id);
      if (!workspace) throw new Error(`there is no local Slack workspace ${id}`);
      return (slack.installations.get(id) ?? oauth.install(workspace, workspace.people[0]!.id)).token;
    },
    settled: stage.settled,
    async close() {
      closing.abort();
      await stage.settled();
    },
  };
}
