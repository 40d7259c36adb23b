/**
 * A region's contributors: a whole list at a time, in parts that lie ready before the head says that they hold.
 *
 * | pattern                           | key                                      | requests                              |
 * |-----------------------------------|------------------------------------------|---------------------------------------|
 * | which list holds, and the former  | CONTRIBUTORS#<region> / HEAD             | 1                                     |
 * | a list                            | CONTRIBUTORS#<region>#<list> / PART#n    | 1 a page                              |
 * | a file that waits for a yes       | the same, and WAITING; all of it expires | 1, and 1 to write a part              |
 * | another list holds                | the head, as it was read                 | 1 conditional write                   |
 *
 * A list's parts are never changed, so whoever read the head reads the whole list that it names. The former list stays, so that it can be
 * put back; the one before that expires a day after it was replaced, when nobody reads it any more.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { epochSeconds, type Instant, plusMinutes } from '../../primitives/instant.ts';
import { GONE } from '../../region/people.ts';
import { happened, type Item, type Key, type Table, type Value } from '../../store/table.ts';
import type { Contributors, Listed } from './list.ts';

/** Characters of one item: DynamoDB takes 400 kB. */
const PART = 300_000;
const WAIT_MINUTES = 60;
const DAY_MINUTES = 24 * 60;

/** `current` absent: the list was taken away. */
export type Head = { current?: Listed; former?: Listed; changes: number };
export type Waiting = Listed & { account: string; expires: Instant };

const headKey = (region: string): Key => ({ pk: `CONTRIBUTORS#${region}`, sk: 'HEAD' });
const listKey = (region: string, list: string): string => `CONTRIBUTORS#${region}#${list}`;
const partKey = (region: string, list: string, part: number): Key => ({
  pk: listKey(region, list),
  sk: `PART#${String(part).padStart(3, '0')}`,
});
const waitingKey = (region: string, list: string): Key => ({ pk: listKey(region, list), sk: 'WAITING' });

type Kept<T> = Item & { data: T };
type Part = Item & { bytes: string };

export type ContributorRegister = ReturnType<typeof contributorRegister>;

export function contributorRegister(table: Table) {
  const find = async (region: string): Promise<Head> => (await table.get<Kept<Head>>(headKey(region)))?.data ?? { changes: 0 };

  async function linesOf(region: string, { id, parts: count }: Listed): Promise<Contributors | undefined> {
    const keys = Array.from({ length: count }, (_, part) => partKey(region, id, part));
    const parts = await table.getAll<Part>(keys);
    if (parts.length !== count) return undefined;
    const packed = parts
      .sort((a, b) => a.sk.localeCompare(b.sk))
      .map(({ bytes }) => bytes)
      .join('');
    return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Contributors;
  }

  /** False: somebody else changed it meanwhile. */
  async function keepHead(region: string, { current, former, changes }: Head): Promise<boolean> {
    const data = { ...(current && { current }), ...(former && { former }), changes: changes + 1 } as unknown as Value;
    const asRead =
      changes === 0
        ? { if: 'attribute_not_exists(pk)' }
        : { if: '#data.#changes = :changes', names: { data: 'data', changes: 'changes' }, values: { changes } };
    return happened(table.write({ put: { ...headKey(region), data }, ...asRead }));
  }

  /** Sets when the parts go; undefined: never. */
  async function expire(region: string, { id, parts }: Listed, at: Instant | undefined): Promise<void> {
    for (let part = 0; part < parts; part++) {
      await table.write({
        update: partKey(region, id, part),
        expression: at === undefined ? 'REMOVE #ttl' : 'SET #ttl = :ttl',
        if: 'attribute_exists(pk)',
        names: { ttl: 'ttl' },
        ...(at !== undefined && { values: { ttl: epochSeconds(at) } }),
      });
    }
  }

  return {
    find,

    /** The list that holds now; undefined where there is none. */
    async current(region: string): Promise<Contributors | undefined> {
      for (;;) {
        const { current } = await find(region);
        if (!current) return undefined;
        const lines = await linesOf(region, current);
        if (lines) return lines;
        // Replaced twice between the two reads: then there is another one. The same one without its parts is a fault.
        if ((await find(region)).current?.id === current.id) throw new Error(`the contributors of ${region} are not whole`);
      }
    },

    /** Puts a list ready under this id; nothing holds before `switchTo`. */
    async wait(region: string, of: Omit<Waiting, 'parts' | 'expires'>, lines: Contributors): Promise<void> {
      const packed = deflateRawSync(JSON.stringify(lines)).toString('base64');
      const expires = plusMinutes(of.at, WAIT_MINUTES);
      // The parts outlive the question, so that a yes in its last minute finds them.
      const ttl = epochSeconds(plusMinutes(expires, WAIT_MINUTES));
      const parts = Math.ceil(packed.length / PART);
      for (let part = 0; part < parts; part++) {
        const bytes = packed.slice(part * PART, (part + 1) * PART);
        // The same file may be read twice, and by then its list may hold: what is there stays.
        await happened(table.write({ put: { ...partKey(region, of.id, part), bytes, ttl }, if: 'attribute_not_exists(pk)' }));
      }
      await table.write({ put: { ...waitingKey(region, of.id), data: { ...of, parts, expires } as unknown as Value, ttl } });
    },

    /** What waits under this id, unless it was dealt with or is too old. */
    async waiting(region: string, id: string, now: Instant): Promise<Waiting | undefined> {
      const waits = (await table.get<Kept<Waiting>>(waitingKey(region, id)))?.data;
      return waits && waits.expires > now ? waits : undefined;
    },

    async settle(region: string, id: string): Promise<void> {
      await table.write({ delete: waitingKey(region, id) });
    },

    /** The list that waits holds from now on, whole; the one that held becomes the former. False: another came in between. */
    async switchTo(region: string, { account: _, expires: __, ...listed }: Waiting, head: Head, now: Instant): Promise<boolean> {
      // First they stay, then they hold: a list that holds never expires.
      await expire(region, listed, undefined);
      if (!(await keepHead(region, { current: listed, former: head.current ?? head.former, changes: head.changes }))) {
        const { current, former } = await find(region);
        // The same yes may have come twice.
        if (current?.id === listed.id) return true;
        if (former?.id !== listed.id) await expire(region, listed, plusMinutes(now, DAY_MINUTES));
        return false;
      }
      if (head.current && head.former) await expire(region, head.former, plusMinutes(now, DAY_MINUTES));
      await this.settle(region, listed.id);
      return true;
    },

    /** The lists stay, and who brought them in is nobody any more. */
    async disclaim(region: string, ids: readonly string[]): Promise<void> {
      for (;;) {
        const { current, former, changes } = await find(region);
        const nameless = (listed: Listed | undefined) =>
          listed && ids.includes(listed.by) ? { ...listed, by: GONE.member, name: GONE.name } : listed;
        const next = { current: nameless(current), former: nameless(former), changes };
        if (next.current === current && next.former === former) return;
        if (await keepHead(region, next)) return;
      }
    },

    /** The former list holds again, and the one that held becomes the former. */
    restore: (region: string, { current, former, changes }: Head): Promise<boolean> =>
      keepHead(region, { ...(former && { current: former }), ...(current && { former: current }), changes }),

    /** No list holds any more; it can be put back. */
    async remove(region: string, { current, former, changes }: Head, now: Instant): Promise<boolean> {
      if (!(await keepHead(region, { ...((current ?? former) && { former: current ?? former }), changes }))) return false;
      if (current && former) await expire(region, former, plusMinutes(now, DAY_MINUTES));
      return true;
    },
  };
}
