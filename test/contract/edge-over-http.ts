/** An edge behind a real HTTP server, as API Gateway or the local run carries requests to it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Edge, HttpResponse } from '../../bot/chat/http.ts';

export async function edgeOverHttp(edge: Edge, path: string) {
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = await edge({ method: request.method!, path, query: {}, headers, body: Buffer.concat(chunks) });
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  return {
    async send(headers: Record<string, string>, body: Uint8Array): Promise<HttpResponse> {
      const response = await fetch(url, { method: 'POST', headers, body: Buffer.from(body) });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
