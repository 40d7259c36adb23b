/** Forgetting that is broken off: at whichever of its writes, done again it ends the same as if nothing had happened. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ports } from '../../bot/app/ports.ts';
import { epochSeconds } from '../../bot/primitives/instant.ts';
import type { Item, Table } from '../../bot/store/table.ts';
import { wordsOf } from './house.ts';
import { argsOf, everything, livedRegion, livedThrough } from './leaver.ts';

/** The nth write fails: after it was made, as when nobody hears of it any more. 0: none does. */
let breaks = 0;
let writes = 0;
function breaking(ports: Ports): Ports {
  const broken = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const done = await call(...args);
      if (++writes === breaks) throw new Error('broken off');
      return done;
    };
  };
  const { write, transact } = ports.table;
  return { ...ports, table: { ...ports.table, write: broken(write) as Table['write'], transact: broken(transact) } };
}

let region: Awaited<ReturnType<typeof livedRegion>>;
beforeAll(async () => {
  region = await livedRegion(breaking);
  await livedThrough(region);
  await expire();
}, 60_000);
afterAll(() => region.house.close());

it('forgetting twice, or broken off at any of its writes and done again, ends the same', { timeout: 120_000 }, async () => {
  const { house, wiebe } = region;
  const args = argsOf(await wiebe.command('vergeet mij'), 'privacy.forgotten');
  const before = await everything(house);
  const run = async (at: number): Promise<string> => {
    [breaks, writes] = [at, 0];
    return wordsOf(await wiebe.press('privacy.forgotten', args).finally(() => (breaks = 0)));
  };

  expect(await run(0)).toContain('ik ben u vergeten');
  const count = writes;
  const ended = await everything(house);
  expect(await run(0)).toContain('ik bewaar niets van u');
  expect(await everything(house)).toEqual(ended);

  expect(count).toBeGreaterThan(20);
  for (let at = 1; at <= count; at++) {
    await restore(before);
    await expect(run(at)).rejects.toThrow('broken off');
    await run(0);
    expect(await everything(house), `broken off at ${at} of ${count}`).toEqual(ended);
  }
});

/** What has expired goes sooner or later: here before anything is counted. */
async function expire(): Promise<void> {
  const { plain, items, now } = region.house;
  const over = (await items()).filter(({ ttl }) => typeof ttl === 'number' && ttl <= epochSeconds(now()));
  for (const { pk, sk } of over) await plain.table.write({ delete: { pk, sk } });
}

async function restore(before: Map<string, Item>): Promise<void> {
  const { table } = region.house.plain;
  const now = await everything(region.house);
  for (const [key, item] of now) if (!before.has(key)) await table.write({ delete: { pk: item.pk, sk: item.sk } });
  for (const [key, item] of before) {
    if (JSON.stringify(now.get(key)) !== JSON.stringify(item)) await table.write({ put: item });
  }
}
