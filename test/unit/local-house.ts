/** The local platforms on a free port, with a bot in place of Streek that notes what it gets and answers as the test says. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Instant, instant } from '../../bot/primitives/instant.ts';
import { actsAt } from '../../infra/local/acts.ts';
import { startLocalPlatforms } from '../../infra/local/platforms.ts';
import { WORLD } from '../../infra/local/world.ts';

export type Got = { path: string; headers: Record<string, string>; body: string };
export type Answer = { status?: number; json?: unknown; type?: string; text?: string };
export type FakeBot = (got: Got) => Answer | Promise<Answer>;

export const SIGNING_SECRET = 'a signing secret of the test';
export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const APP_SECRET = 'an app secret of the test';

export const TWENTE = WORLD.slack[0]!;
export const TENANT = WORLD.teams[0]!;
export const MARLOES = { workspace: TWENTE.id, user: 'U0MARLOES' };
export const HENK = { workspace: TWENTE.id, user: 'U0HENK' };
export const ELLEN = { tenant: TENANT.id, user: TENANT.people[0]!.aadObjectId };
export const BRAM = { tenant: TENANT.id, user: TENANT.people[1]!.aadObjectId };

/** A clock that stands still until the test moves it. */
export function testClock(start = '2026-11-23T09:00:00.000Z') {
  let now = Date.parse(start);
  return {
    now: (): Instant => instant(now),
    forward(ms: number): void {
      now += ms;
    },
  };
}

export async function localHouse({ dir, bot = () => ({}) }: { dir?: string; bot?: FakeBot } = {}) {
  const clock = testClock();
  const got: Got[] = [];
  let answer = bot;
  let base = '';
  const platforms = await startLocalPlatforms({
    dir,
    edgeUrl: () => base,
    clock,
    signingSecret: SIGNING_SECRET,
    teamsAppId: APP_ID,
    teamsAppSecret: APP_SECRET,
    slackRetryDelaysMs: [0, 0],
    withoutPage: true,
    log: (level, message, details) => console.error(level, message, details),
  });
  const server = createServer(async (request, response) => {
    if (platforms.handle(request, response)) return;
    const one = { path: request.url!, headers: request.headers as Record<string, string>, body: await textOf(request) };
    got.push(one);
    const { status = 200, json, type = json ? 'application/json' : 'text/plain', text = '' } = await answer(one);
    response.writeHead(status, { 'content-type': type }).end(json ? JSON.stringify(json) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await platforms.close();
  };
  onTestFinished(close);
  return {
    base,
    clock,
    got,
    platforms,
    close,
    ...actsAt(base),
    /** From now on the bot answers like this. */
    answers(next: FakeBot): void {
      answer = next;
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** What a form-encoded interaction carries. */
export function payloadOf(got: Got): Record<string, never> {
  return JSON.parse(new URLSearchParams(got.body).get('payload') ?? '{}');
}
