/** A platform's file host, for tests: it gives the files that were put there, or goes wrong as a test says. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FileTrouble, SharedFile } from './driver-harness.ts';

const PART = new Uint8Array(1_000_000).fill(0x31);

/** @param admits whether the request may have the file; otherwise it is sent to a page where one signs in */
export function fileHost(admits: (request: IncomingMessage) => boolean) {
  const files = new Map<string, SharedFile>();
  const asked: { path: string; authorization?: string }[] = [];
  let trouble: FileTrouble | undefined;

  return {
    asked,
    /** Gives the path at which it can be fetched. */
    put(file: SharedFile): string {
      const path = `/files/${files.size + 1}/${encodeURIComponent(file.name)}`;
      files.set(path, file);
      return path;
    },
    goWrong(next: FileTrouble): void {
      trouble = next;
    },
    handle(request: IncomingMessage, response: ServerResponse): void {
      const { pathname: path } = new URL(request.url!, 'http://localhost');
      const { authorization } = request.headers;
      asked.push({ path, ...(authorization && { authorization }) });
      const file = files.get(path);
      if (trouble) return void wrongly(trouble, file, response);
      if (!file) return void response.writeHead(404).end();
      if (!admits(request)) return void response.writeHead(302, { location: '/signin' }).end();
      response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.byteLength }).end(file.bytes);
    },
  };

  function wrongly(how: FileTrouble, file: SharedFile | undefined, response: ServerResponse): void {
    if ('times' in how && how.times && --how.times === 0) trouble = undefined;
    if ('redirectTo' in how) return void response.writeHead(302, { location: how.redirectTo }).end();
    if ('page' in how) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(how.page);
    if ('endless' in how) {
      response.writeHead(200, { 'content-type': 'text/csv', ...(how.toldBytes && { 'content-length': how.toldBytes }) });
      // Whoever was told how much is coming need not wait for it.
      if (how.toldBytes) return void response.write('a');
      return void Readable.from(parts()).pipe(response);
    }
    if ('breaksOff' in how) {
      response.writeHead(200, { 'content-length': file!.bytes.byteLength });
      return void response.write(file!.bytes.slice(0, 1), () => response.socket?.destroy());
    }
    response.writeHead(how.status, how.retryAfter ? { 'retry-after': how.retryAfter } : {}).end();
  }
}

function* parts(): Generator<Uint8Array> {
  for (let sent = 0; sent < 100; sent += 1) yield PART;
}
