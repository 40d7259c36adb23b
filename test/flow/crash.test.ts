import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Ask } from '../../bot/chat/ask.ts';
import { instant } from '../../bot/primitives/instant.ts';
import type { Orders } from './victim.ts';

const VICTIM = new URL('victim.ts', import.meta.url).pathname;
/** More than the 20 s for which a message is claimed. */
const AHEAD_EACH_MS = 60_000;
const MOST_STEPS = 80;

let dir: string;
let chat: Awaited<ReturnType<typeof startChat>>;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'streek-crash-'));
  chat = await startChat();
});
afterEach(async () => {
  chat.server.close();
  await rm(dir, { recursive: true, force: true });
});

it('killed at any step between a press and its messages, every support is stored once and every card follows', {
  timeout: 240_000,
}, async () => {
  await founded();

  const steps = await killedAtEveryStep((who) =>
    ask(who, { kind: 'press', action: 'problem.support', args: { problem: 1, on: 'card' } }),
  );

  expect(steps).toBeGreaterThan(10);
  expect(cards()).toHaveLength(1);
  expect(cards()[0]).toContain(`${steps + 1} bedrijven hebben dit`);
});

it('killed at any step between a raised problem and its messages, each problem is there once, with one card', {
  timeout: 240_000,
}, async () => {
  await founded();

  // Unlike each other, or the bot would ask whether they are the same.
  const steps = await killedAtEveryStep((who) => form(who, 'problem.written', { title: unlike(who), text: unlike(who) }));

  expect(steps).toBeGreaterThan(15);
  expect(cards()).toHaveLength(steps + 1);
  const titles = cards().map((text) => text.split('\n')[0]!.replace(/^#\d+ /, ''));
  expect(new Set(titles).size).toBe(steps + 1);
});

const unlike = (who: string) =>
  createHash('sha256')
    .update(who)
    .digest('hex')
    .replace(/\d/g, (digit) => 'klmnpqrstu'[Number(digit)]!);
const cards = () => chat.posts.filter(({ key }) => key.startsWith('problem/')).map(({ text }) => text);

async function founded(): Promise<void> {
  const asks = [
    form('slack:TA:joost', 'region.founded', { region: 'Twente', workspace: 'Board', person: 'Joost', language: 'nl' }),
    form('slack:TA:joost', 'region.joined', { person: 'Joost', name: 'Park', kvk: '10000000', municipality: 'Enschede' }),
    form('slack:TA:joost', 'problem.written', { title: 'Geen stroom', text: 'Geen stroom' }),
  ];
  expect(await run({ asks, aheadMs: 0 })).toBe('ended');
}

/** Each time another company asks, and the bot dies one step further on; until it has done all its steps. */
async function killedAtEveryStep(asked: (who: string) => Ask): Promise<number> {
  let before: Ask[] = [];
  for (let dieAt = 1; dieAt <= MOST_STEPS; dieAt++) {
    const who = `slack:TA:p${dieAt}`;
    const company = { person: 'P', name: `Bedrijf ${dieAt}`, kvk: String(10_000_000 + dieAt), municipality: 'Borne' };
    const last = asked(who);
    // The ask before this one is delivered again, as a platform does that got no answer.
    const asks = [...before, form(who, 'region.joined', company)];
    const ended = await run({ asks, last: { ask: last, dieAt }, aheadMs: dieAt * AHEAD_EACH_MS });
    before = [last];
    if (ended === 'killed') continue;
    // What waits for a moment after a card was drawn comes now.
    await run({ asks: [], aheadMs: (dieAt + 1) * AHEAD_EACH_MS });
    return dieAt;
  }
  throw new Error(`not done after ${MOST_STEPS} steps`);
}

async function run(orders: Omit<Orders, 'dir' | 'chatUrl'>): Promise<'ended' | 'killed'> {
  const told: Orders = { ...orders, dir, chatUrl: chat.url };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [VICTIM, JSON.stringify(told)], (error, _out, wrong) => {
      if (!error) resolve('ended');
      else if (error.signal === 'SIGKILL') resolve('killed');
      else reject(new Error(wrong || error.message));
    });
  });
}

let asked = 0;
function ask(account: string, rest: object): Ask {
  const origin = {
    workspace: 'slack:TA',
    account,
    name: 'P',
    conversation: { workspace: 'slack:TA', channel: 'region' },
    surface: 'channel',
  };
  return { id: `ask-${++asked}`, at: instant(Date.now()), origin, ...rest } as unknown as Ask;
}
function form(account: string, action: string, values: Record<string, string>): Ask {
  return ask(account, { kind: 'form', action, args: {}, values });
}

/** A platform that outlives the bot: it keeps what was posted, and can be asked for a message by its key. */
async function startChat() {
  const posts: { key: string; text: string }[] = [];
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const said = JSON.parse(Buffer.concat(parts).toString()) as { key?: string; message?: string; text: string };
    if (request.url === '/post') response.end(String(posts.push({ key: said.key!, text: said.text })));
    else if (request.url === '/find') response.end(String(posts.findIndex(({ key }) => key === said.key) + 1 || ''));
    else {
      posts[Number(said.message) - 1]!.text = said.text;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { posts, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
