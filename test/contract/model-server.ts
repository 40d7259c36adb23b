/** A model provider, for tests: speaks both of OpenAI's styles and embeds on 127.0.0.1, writes down what it is sent, and misbehaves on request. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Sent = { path: string; authorization: string; body: Record<string, unknown> };

/** What it does with a request. */
export type Conduct =
  | { says: unknown }
  /** Not even JSON where JSON was promised. */
  | { mumbles: string }
  | { refuses: true }
  | { breaksOff: string }
  | { status: number; code?: string; headers?: Record<string, string> }
  | { page: string }
  | { hangs: true }
  /** Begins to answer, and hangs then. */
  | { stalls: true }
  | { hangsUp: true };

export type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

export async function startModelServer() {
  const sent: Sent[] = [];
  const state: { conduct: Conduct | ((sent: Sent) => Conduct) } = { conduct: { refuses: true } };

  const server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    const one = { path, authorization: headers.authorization ?? '', body: JSON.parse(await bodyOf(request)) };
    sent.push(one);
    const conduct = typeof state.conduct === 'function' ? state.conduct(one) : state.conduct;
    const shape = path.endsWith('/embeddings') ? embeddings : path.endsWith('/chat/completions') ? completion : reply;
    if ('hangs' in conduct) return;
    if ('stalls' in conduct) return void response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
    if ('hangsUp' in conduct) return void request.socket.destroy();
    if ('page' in conduct) return void response.writeHead(200, { 'content-type': 'text/html' }).end(conduct.page);
    // Real ones repeat in their errors what they were sent.
    if ('status' in conduct)
      return send(
        response,
        conduct.status,
        { error: { code: conduct.code, message: JSON.stringify(one.body) } },
        conduct.headers,
      );
    send(response, 200, shape(conduct));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    /** From now on it does this. */
    will(conduct: Conduct | ((sent: Sent) => Conduct)): void {
      state.conduct = conduct;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the model sees of the person, in either style. */
export function personIn({ body }: Sent): unknown {
  const messages = body.messages as { role: string; content: string }[] | undefined;
  return JSON.parse(messages?.find(({ role }) => role === 'user')?.content ?? String(body.input));
}

type Spoken = Extract<Conduct, { says: unknown } | { mumbles: string } | { refuses: true } | { breaksOff: string }>;

function textOf(conduct: Spoken): string {
  if ('says' in conduct) return JSON.stringify(conduct.says);
  return 'mumbles' in conduct ? conduct.mumbles : 'breaksOff' in conduct ? conduct.breaksOff : 'I cannot help with that.';
}

/** Of `/responses`. */
function reply(conduct: Spoken): object {
  const type = 'refuses' in conduct ? 'refusal' : 'output_text';
  const part = type === 'refusal' ? { type, refusal: textOf(conduct) } : { type, text: textOf(conduct), annotations: [] };
  const brokenOff = 'breaksOff' in conduct;
  return {
    id: 'resp_1',
    object: 'response',
    status: brokenOff ? 'incomplete' : 'completed',
    incomplete_details: brokenOff ? { reason: 'max_output_tokens' } : null,
    output: [{ id: 'msg_1', type: 'message', role: 'assistant', status: 'completed', content: [part] }],
  };
}

/** Of `/chat/completions`. */
function completion(conduct: Spoken): object {
  const refused = 'refuses' in conduct;
  const message = { role: 'assistant', content: refused ? null : textOf(conduct), refusal: refused ? textOf(conduct) : null };
  return {
    id: 'chatcmpl_1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: 'breaksOff' in conduct ? 'length' : 'stop', message }],
  };
}

/** Of `/embeddings`: what it says is a list of vectors, and comes from the last to the first, as it may. */
function embeddings(conduct: Spoken): object {
  const said = 'says' in conduct && Array.isArray(conduct.says) ? conduct.says : [textOf(conduct)];
  const data = said.map((embedding, index) => ({ object: 'embedding', index, embedding })).toReversed();
  return { object: 'list', model: 'vectors-1', data, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** An answer in the schema of the Plan: every slot there, null where nothing is said. */
export function planAnswer(intent: string, slots: Record<string, unknown> = {}, spoken: string | null = 'nl'): object {
  const names =
    'problem initiative proposal choice amount hours kind answer language indicator places from to operation level'.split(' ');
  return { intent, spoken, slots: { ...Object.fromEntries(names.map((name) => [name, null])), ...slots } };
}
