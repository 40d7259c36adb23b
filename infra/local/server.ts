/** The one port of the local run: the bot's own routes as API Gateway would hand them to its functions, and the platforms beside them. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { MAX_BODY_BYTES } from '../../bot/chat/http.ts';
import type { HttpHandler } from '../../functions/http.ts';

/** `POST /slack/events` and the like; `{…}` stands for one part of a path, as in API Gateway. */
export type Routes = Record<string, HttpHandler>;

export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Stop what runs there, or choose another one: npm start -- --port ${port + 1}`);
    this.name = 'PortTaken';
  }
}

export type LocalServer = { url: string; serve(routes: Routes, others: Others): void; close(): Promise<void> };
type Others = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Listens at once, so that a taken port is told before any work is done; until `serve` it asks for patience. */
export async function listen(port: number): Promise<LocalServer> {
  let routes: [route: RegExp, handler: HttpHandler][] = [];
  let others: Others = () => false;
  let ready = false;
  const server = createServer((request, response) => {
    if (!ready) return end(response, 503, { 'retry-after': '1' }, 'Streek is starting.');
    const asked = `${request.method} ${pathOf(request)}`;
    const found = routes.find(([route]) => route.test(asked));
    if (found) return void answer(found[1], request, response);
    if (!others(request, response)) end(response, 404, {}, 'Not found');
  });
  await listening(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve(all, rest) {
      routes = Object.entries(all).map(([route, handler]) => [new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`), handler]);
      others = rest;
      ready = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error));
    // Nobody else on the network is let in.
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function answer(handler: HttpHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const result = await handler(eventOf(request, await bodyOf(request)));
    const headers = { ...(result.headers as Record<string, string>), 'set-cookie': result.cookies ?? [] };
    const body = result.body ?? '';
    end(response, result.statusCode ?? 200, headers, result.isBase64Encoded ? Buffer.from(body, 'base64') : body);
  } catch (error) {
    // As API Gateway answers when a function fails.
    console.error(error);
    end(response, 500, {}, 'Internal Server Error');
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string | string[]>, body: string | Buffer): void {
  response.writeHead(status, headers).end(body);
}

/** Reads no more than it takes to see that a body is too large; the edge refuses it by its size. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (size > MAX_BODY_BYTES) continue;
    parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts);
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}

function eventOf(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { http: { method: request.method ?? 'GET', path: url.pathname } },
    body: body.toString('base64'),
    isBase64Encoded: true,
  } as unknown as APIGatewayProxyEventV2;
}
