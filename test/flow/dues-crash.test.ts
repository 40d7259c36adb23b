/** A process that dies between what sets a moment and what is done about it, at any step: the next one takes it up. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plusMinutes } from '../../bot/primitives/instant.ts';
import { stoppedClock } from '../contract/embedded-table.ts';
import type { EggOrders } from './due-victim.ts';

const VICTIM = new URL('due-victim.ts', import.meta.url).pathname;
const MOST_STEPS = 60;

let dir: string;
let bell: Awaited<ReturnType<typeof openBell>>;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'streek-eggs-'));
  bell = await openBell();
});
afterEach(async () => {
  bell.close();
  await rm(dir, { recursive: true, force: true });
});

it.each([
  ['minutes ahead, so that it waits in the queue', 5],
  ['hours ahead, so that it waits in the list', 300],
])(
  'a moment %s is done, killed at any step: never lost, and twice only where it died between the deed and its note',
  {
    timeout: 240_000,
  },
  async (_, minutes) => {
    let now = stoppedClock().now();
    const eggs: string[] = [];
    let ended: 'ended' | 'killed' = 'killed';

    while (ended === 'killed' && eggs.length < MOST_STEPS) {
      const name = `egg-${eggs.length + 1}`;
      eggs.push(name);
      ended = await run({ egg: { name, minutes, dieAt: eggs.length }, now });
      // The next process begins after all that this one had begun.
      now = plusMinutes(now, minutes + 10);
    }
    await run({ now });

    expect(ended).toBe('ended');
    expect(eggs.length).toBeGreaterThan(15);
    // The one that died before it was put on the fire is no egg.
    expect([...bell.rung.keys()].sort()).toEqual(eggs.slice(1).sort());
    expect(Math.max(...bell.rung.values())).toBeLessThanOrEqual(2);
    expect([...bell.rung.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(3);
  },
);

async function run(orders: Pick<EggOrders, 'now' | 'egg'>): Promise<'ended' | 'killed'> {
  const told: EggOrders = { ...orders, dir, bellUrl: bell.url };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [VICTIM, JSON.stringify(told)], (error, _out, wrong) => {
      if (!error) resolve('ended');
      else if (error.signal === 'SIGKILL') resolve('killed');
      else reject(new Error(wrong || error.message));
    });
  });
}

/** Outlives the victims, and counts how often each egg was told to be ready. */
async function openBell() {
  const rung = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    rung.set(name, (rung.get(name) ?? 0) + 1);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { rung, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
