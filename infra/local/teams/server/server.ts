/** The local Teams with the Microsoft services around it: issuer, token endpoint, Bot Connector. Everything below `/local/teams/`. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../../bot/primitives/instant.ts';
import { type Fault, noFaults } from '../../faults.ts';
import { fileShelf } from '../../files.ts';
import type { Changed } from '../../live.ts';
import { done, failed, type Outcome } from '../../outcome.ts';
import type { Journal } from '../../records.ts';
import { bodyOf, objectOf, sendJson, sendText, urlOf } from '../../web.ts';
import type { TeamsTenant } from '../../world.ts';
import { botConnector } from './connector.ts';
import { ConnectorError } from './connector-error.ts';
import { conversing } from './conversing.ts';
import { teamsSender } from './delivery.ts';
import { deskOf } from './desk.ts';
import { FILES, teamsFiles } from './files.ts';
import { interacting } from './interacting.ts';
import { openIssuer } from './issuer.ts';
import { teamsStage } from './stage.ts';
import { teamsState } from './state.ts';

export type LocalTeamsOptions = {
  tenants: TeamsTenant[];
  journal: Journal;
  clock: Clock;
  changed: Changed;
  /** Where the bot's edge and this Teams are reached, without a slash at the end. */
  edgeUrl: () => string;
  ownUrl: () => string;
  appId: string;
  appSecret: string;
};

export type LocalTeams = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  settled(): Promise<void>;
  close(): Promise<void>;
};

type Act = (input: never) => Promise<Outcome<object>>;

/** The service URL below `base`; like Microsoft's it ends with a slash. */
export const serviceUrlAt = (base: string) => `${base}/local/teams/connector/`;

export async function startLocalTeams(options: LocalTeamsOptions): Promise<LocalTeams> {
  const { tenants, journal, clock, changed, edgeUrl, ownUrl, appId, appSecret } = options;
  const teams = teamsState(journal, tenants, clock, changed);
  const issuer = await openIssuer(journal, clock, appId, appSecret);
  const faults = noFaults();
  const closing = new AbortController();
  const serviceUrl = () => serviceUrlAt(ownUrl());
  const shelf = fileShelf(journal, randomUUID);
  const files = teamsFiles(shelf, ownUrl, faults);
  const send = teamsSender(edgeUrl, issuer, closing.signal);
  const stage = teamsStage({ teams, send, address: () => ({ appId, serviceUrl: serviceUrl() }), shelf, files });
  const connector = botConnector(teams, issuer, faults, serviceUrl);
  const acts: Record<string, Act> = {
    ...conversing(stage),
    ...interacting(stage),
    fault: async (fault: Fault) => done({ provoked: faults.provoke(fault) }),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    const path = url.pathname.replace('/local/teams/', '');
    if (path.startsWith('connector/')) return connector(path.slice('connector/'.length), request, response);
    if (path === 'openid/.well-known/openidconfiguration') return sendJson(response, 200, issuer.metadata(ownUrl()));
    if (path === 'openid/keys') return sendJson(response, 200, issuer.keySet());
    if (request.method === 'POST' && /^[^/]+\/oauth2\/v2\.0\/token$/.test(path)) {
      const { status, body } = await issuer.grant(new URLSearchParams(await bodyOf(request)));
      return sendJson(response, status, body);
    }
    if (request.method === 'POST' && path.startsWith('acts/')) return act(path.slice('acts/'.length), request, response);
    if (request.method === 'POST' && path === 'upload') return upload(url, request, response);
    if (path.startsWith(`${FILES}/`)) return files.serve(url, response);
    if (path === 'desk') return desk(url, response);
    sendText(response, 404, 'There is nothing here.');
  }

  function desk({ searchParams }: URL, response: ServerResponse): void {
    const seen = deskOf(stage, searchParams.get('tenant') ?? '', searchParams.get('user') ?? '');
    if (seen) sendJson(response, 200, seen);
    else sendJson(response, 404, failed('nobody by that id'));
  }

  async function upload({ searchParams }: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const tenant = searchParams.get('tenant') ?? '';
    if (!teams.person(tenant, searchParams.get('user') ?? '')) return sendJson(response, 404, failed('nobody by that id'));
    return shelf.take(request, response, tenant, searchParams.get('name') ?? '');
  }

  async function act(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const run = acts[name];
    const input = objectOf(await bodyOf(request));
    if (!run || !input) return sendJson(response, 400, failed('unknown act'));
    try {
      sendJson(response, 200, await run(input as never));
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      sendJson(response, error.status, failed(error.message));
    }
  }

  return {
    handle,
    settled: stage.settled,
    async close() {
      closing.abort();
      await stage.settled();
    },
  };
}
