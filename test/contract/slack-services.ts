/** Slack itself, for tests: its Web API, its response URLs and its token endpoint, which record what they are told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileHost } from './file-host.ts';

const API = '/api/';
const RESPOND = '/respond/';

/** `method` is a Web API method, or `respond` for a response URL. */
export type Call = { method: string; args: Record<string, unknown>; authorization: string };
/** How the next calls go wrong: with a status, a refusal by name, or no answer at all. */
export type Trouble = { times: number; only?: string } & (
  | { status: number; retryAfter?: string }
  | { error: string; status?: number }
  | { hangUp: true; after?: 'doing' }
);

export async function startSlackServices(token: string) {
  const calls: Call[] = [];
  const state = { trouble: [] as Trouble[], grant: {} as Record<string, unknown> };
  const messages: Record<string, unknown>[] = [];
  const files = fileHost(({ headers }) => headers.authorization === `Bearer ${token}`);
  /** What `files.info` tells, by id. */
  const fileInfo: Record<string, Record<string, unknown>> = {};
  let posted = 0;

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (request.method === 'GET') return files.handle(request, response);
    const body = await bodyOf(request);
    const method = pathname.startsWith(API) ? pathname.slice(API.length) : 'respond';
    if (!pathname.startsWith(API) && !pathname.startsWith(RESPOND)) return send(response, 404, {});
    const args = argumentsOf(body, request.headers['content-type'] ?? '');
    calls.push({ method, args, authorization: request.headers.authorization ?? '' });
    const trouble = nextTrouble(method);
    if (trouble && 'hangUp' in trouble) {
      if (trouble.after === 'doing') answerTo(method, args);
      return void request.socket.destroy();
    }
    if (trouble && 'error' in trouble) return send(response, trouble.status ?? 200, { ok: false, error: trouble.error });
    if (trouble) {
      const headers: Record<string, string> = trouble.retryAfter === undefined ? {} : { 'retry-after': trouble.retryAfter };
      return send(response, trouble.status, { ok: false, error: 'provoked' }, headers);
    }
    if (method !== 'respond' && method !== 'oauth.v2.access' && request.headers.authorization !== `Bearer ${token}`) {
      return send(response, 200, { ok: false, error: 'invalid_auth' });
    }
    send(response, 200, { ok: true, ...answerTo(method, args) });
  });

  function nextTrouble(method: string): Trouble | undefined {
    const trouble = state.trouble.find(({ only }) => only === undefined || only === method);
    if (!trouble) return undefined;
    trouble.times -= 1;
    if (trouble.times === 0) state.trouble.splice(state.trouble.indexOf(trouble), 1);
    return trouble;
  }

  function answerTo(method: string, args: Record<string, unknown>): Record<string, unknown> {
    switch (method) {
      case 'oauth.v2.access':
        return state.grant;
      case 'chat.postMessage': {
        const ts = `1700000000.${String(++posted).padStart(6, '0')}`;
        messages.unshift({ ts, ...args });
        return { channel: args.channel, ts };
      }
      case 'conversations.open':
        return { channel: { id: `D${String(args.users).slice(1)}` } };
      case 'conversations.history':
      case 'conversations.replies':
        return { messages: messages.filter(({ channel }) => channel === args.channel) };
      case 'files.info':
        return { file: fileInfo[String(args.file)] };
      case 'users.info':
        return { user: { id: args.user, name: 'gerda', profile: { real_name: 'Gerda Oude Engberink', display_name: '' } } };
      default:
        return {};
    }
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;

  return {
    base,
    elsewhere: `http://localhost:${port}`,
    files,
    fileInfo,
    apiUrl: `${base}${API}`,
    responseUrl: `${base}${RESPOND}T1/1/abc`,
    calls,
    state,
    messages,
    /** What was told to one method, or to the response URLs. */
    told: (method: string) => calls.filter((call) => call.method === method).map(({ args }) => args),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const JSON_ARGUMENTS = ['blocks', 'metadata', 'view'];

function argumentsOf(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) return JSON.parse(body);
  const entries = [...new URLSearchParams(body)];
  return Object.fromEntries(entries.map(([name, value]) => [name, JSON_ARGUMENTS.includes(name) ? JSON.parse(value) : value]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
