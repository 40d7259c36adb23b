/** Tells the open pages that something changed (server-sent events); each then reads again what it shows. */
import type { ServerResponse } from 'node:http';

/** What changed: a Slack workspace `slack:<team>` or a Teams tenant `teams:<tenant>`. */
export type Changed = (workspace: string) => void;

export type Live = { changed: Changed; listen(response: ServerResponse): void; close(): void };

/** Proxies and browsers drop a stream that stays silent; a comment line every 25 s keeps it open. */
const HEARTBEAT_MS = 25_000;

export function startLive(): Live {
  const listeners = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    changed(workspace) {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify({ workspace })}\n\n`);
    },
    listen(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
      response.write(': hello\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}
