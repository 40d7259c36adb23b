/**
 * The schedule as a list in the table, and jobs in the queue that wait there for their last minutes.
 *
 * | pattern                             | key                                              | requests |
 * |-------------------------------------|--------------------------------------------------|----------|
 * | set, move, cancel or end a moment   | DUE#<name> / DUE                                 | 1        |
 * | what has to be looked at by now     | gsi1 DUE, from <instant>#<name> of the next look | 1 a page |
 *
 * A moment that lies further ahead than the queue can hold a job waits in the list; once it is queued its next look is after it,
 * and only then, not done, it is queued again. What is done or cancelled leaves the list, and is remembered for a year so that
 * a change that comes again does not bring it back. Every write is one conditional put, so whoever may only put can set moments.
 * One list takes some hundreds of moments a second: a vote or a digest is one moment, however many people it concerns.
 */
import { type Clock, epochMs, epochSeconds, type Instant, instant } from '../primitives/instant.ts';
import { NotYet, type Queue } from './queue.ts';
import type { Known, Schedule } from './schedule.ts';
import { happened, type Item, type Key, type Table, type Value } from './table.ts';

/** As long as the queue holds a job back: so many minutes of the clockwork may fail before anything is late. */
const AHEAD_SECONDS = 900;
/** What was queued and is not done so long after its moment is queued again; each time after twice as long. */
const PATIENCE_SECONDS = 120;
const LONGEST_PATIENCE_SECONDS = 3_600;
const KEPT_SECONDS = 400 * 86_400;
const PAGE = 100;
const LIST = 'DUE';

type Waiting<Job> = { status: 'waiting'; name: string; at: Instant; job: Job; order: string; look: Instant; sent: number };
type Kept = Item & Known;

const keyOf = (name: string): Key => ({ pk: `DUE#${name}`, sk: 'DUE' });
const later = (at: Instant, seconds: number): Instant => instant(epochMs(at) + seconds * 1_000);

export function dueList<Job>({ table, queue, clock }: { table: Table; queue: Queue<Job>; clock: Clock }): Schedule<Job> {
  return {
    async at(when, name, job, order) {
      const { waiting, delay } = planned({ status: 'waiting', name, at: when, job, order, look: when, sent: 0 });
      const set = await happened(table.write({ put: itemOf(waiting), ...unlessNewer(order, when) }));
      if (set && delay !== undefined) await queue.send([job], delay);
    },

    async cancel(name, order) {
      await happened(table.write({ put: ended(name, { status: 'cancelled', order }), ...unlessNewer(order) }));
    },

    async known(names) {
      const items = await table.getAll<Kept>(names.map(keyOf));
      return new Map(items.map(({ pk, at, status, order }) => [pk.slice(keyOf('').pk.length), { at, status, order }]));
    },

    async send() {
      const failed: unknown[] = [];
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await table.query({ pk: LIST, index: 'gsi1', to: later(clock.now(), AHEAD_SECONDS), limit: PAGE, after });
        after = page.next;
        const now = clock.now();
        const due = page.items.map((item) => waitingOf<Job>(item)).filter(({ look, sent }) => sent === 0 || look <= now);
        const queued = await Promise.allSettled([...Map.groupBy(due, ({ look }) => secondsUntil(look))].map(sendTogether));
        failed.push(...queued.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
      }
      // One that cannot be queued holds up no other.
      if (failed.length > 0) throw failed[0];
    },

    async fire(name, when, act) {
      const kept = await table.get(keyOf(name));
      if (kept?.status !== 'waiting' || kept.at !== when) return;
      const found = waitingOf<Job>(kept);
      const early = secondsUntil(when);
      if (early > 0) throw new NotYet(early);
      try {
        await act();
      } catch (error) {
        if (!(error instanceof NotYet)) throw error;
        return putOff(found, error.delaySeconds);
      }
      await happened(table.write({ put: ended(name, { at: when, status: 'done', order: found.order }), ...unchanged(found) }));
    },
  };

  /** Queued before they are marked: who dies in between queues twice, and the second job finds nothing to do. */
  async function sendTogether([delay, due]: [number, Waiting<Job>[]]): Promise<void> {
    const jobs = due.map(({ job }) => job);
    await queue.send(jobs, delay);
    await Promise.all(due.map((one) => replace(one, { ...one, look: nextLook(one), sent: one.sent + 1 })));
  }

  function secondsUntil(at: Instant): number {
    return Math.max(0, Math.ceil((epochMs(at) - epochMs(clock.now())) / 1_000));
  }

  /** Near enough for the queue: kept as queued already, with the delay to queue it with. */
  function planned(one: Waiting<Job>): { waiting: Waiting<Job>; delay?: number } {
    const delay = secondsUntil(one.look);
    return delay > AHEAD_SECONDS ? { waiting: one } : { waiting: { ...one, look: nextLook(one), sent: 1 }, delay };
  }

  function nextLook({ look, sent }: Waiting<Job>): Instant {
    const from = [look, clock.now()].sort().at(-1)!;
    return later(from, Math.min(LONGEST_PATIENCE_SECONDS, PATIENCE_SECONDS * 2 ** sent));
  }

  async function putOff(found: Waiting<Job>, seconds: number): Promise<void> {
    const { waiting, delay } = planned({ ...found, look: later(clock.now(), seconds), sent: 0 });
    const put = await replace(found, waiting);
    if (put && delay !== undefined) await queue.send([found.job], delay);
  }

  /** False: it was set anew, cancelled or done meanwhile. */
  function replace(was: Waiting<Job>, next: Waiting<Job>): Promise<boolean> {
    return happened(table.write({ put: itemOf(next), ...unchanged(was) }));
  }

  function ended(name: string, known: Known): Item {
    return { ...keyOf(name), ...known, ttl: epochSeconds(clock.now()) + KEPT_SECONDS };
  }
}

/** When the list has to be looked at next, by whoever moves the clock himself. */
export async function nextLook(table: Table): Promise<Instant | undefined> {
  const { items } = await table.query({ pk: LIST, index: 'gsi1', limit: 1 });
  return items[0] && waitingOf(items[0]).look;
}

function itemOf<Job>({ look, job, ...rest }: Waiting<Job>): Item {
  return { ...keyOf(rest.name), ...rest, job: job as Value, gsi1pk: LIST, gsi1sk: `${look}#${rest.name}` };
}

function waitingOf<Job>(item: Item): Waiting<Job> {
  const { name, gsi1sk } = item as Item & { name: string; gsi1sk: string };
  return { ...(item as unknown as Waiting<Job>), name, look: gsi1sk.slice(0, -`#${name}`.length) as Instant };
}

/** The same again is welcome until it is done: whoever set it may have died before it was queued. */
function unlessNewer(order: string, at?: Instant) {
  const done = at === undefined ? '' : ' AND NOT (#status = :done AND #at = :at)';
  return {
    if: `attribute_not_exists(pk) OR #order < :order OR (#order = :order${done})`,
    names: { order: 'order', ...(at && { status: 'status', at: 'at' }) },
    values: { order, ...(at && { done: 'done', at }) },
  };
}

function unchanged<Job>({ at, order }: Waiting<Job>) {
  return {
    if: '#status = :waiting AND #at = :at AND #order = :order',
    names: { status: 'status', at: 'at', order: 'order' },
    values: { waiting: 'waiting', at, order },
  };
}
