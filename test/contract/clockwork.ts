/** The schedule on a real table with a queue that keeps its delays, on one clock that the test moves. */
import type { Instant } from '../../bot/primitives/instant.ts';
import { epochMs, instant } from '../../bot/primitives/instant.ts';
import { dueList, nextLook } from '../../bot/store/due-list.ts';
import { NotYet, type Queue } from '../../bot/store/queue.ts';
import { openTable } from './embedded-table.ts';

export type Chime = { name: string; at: Instant; what: string };
export type Clockwork = Awaited<ReturnType<typeof openClockwork>>;

export async function openClockwork() {
  const { table: kept, clock, engine, close } = await openTable();
  let requests = 0;
  const table = new Proxy(kept, {
    get: (target, name) => {
      requests++;
      return Reflect.get(target, name);
    },
  });
  let waiting: { job: Chime; at: number }[] = [];
  const fired: (Chime & { now: Instant })[] = [];
  const broken = new Set<string>();
  let sent = 0;
  let early = 0;
  const failures: unknown[] = [];
  const queue: Queue<Chime> = {
    async send(jobs, delaySeconds = 0) {
      if (jobs.some(({ what }) => broken.has(what))) throw new Error('the queue is out of order');
      sent += jobs.length;
      waiting.push(...jobs.map((job) => ({ job, at: epochMs(clock.now()) + delaySeconds * 1_000 })));
    },
  };
  const schedule = dueList({ table, queue, clock });
  const note = async (job: Chime): Promise<void> => {
    fired.push({ ...job, now: clock.now() });
  };

  return {
    table,
    clock,
    schedule,
    /** What was done, and when. */
    fired,
    /** Jobs of these cannot be queued. */
    broken,
    sent: () => sent,
    /** How many jobs came before their time. */
    early: () => early,
    failures,
    /** Of the table, since the last time that this was asked. */
    requests(): number {
      const since = requests;
      requests = 0;
      return since;
    },
    /** What has expired is gone. */
    expire: async () => void (await engine?.expire()),
    after: (seconds: number) => instant(epochMs(clock.now()) + seconds * 1_000),
    set: (name: string, at: Instant, what: string, order = '1') => schedule.at(at, name, { name, at, what }, order),
    /** What lies in the queue is gone. */
    lose: () => {
      waiting = [];
    },
    /** What lies in the queue lies there twice. */
    double: () => {
      waiting.push(...waiting);
    },
    work,
    /** The list is looked through every minute in which there may be something in it, and every job is done at its second. */
    async run(seconds: number, act = note) {
      const end = epochMs(clock.now()) + seconds * 1_000;
      for (;;) {
        await schedule.send();
        const look = await nextLook(table);
        const then = Math.min(end, Math.max(epochMs(clock.now()) + 60_000, look ? epochMs(look) - 900_000 : end));
        for (let next = earliest(); next <= then; next = earliest()) {
          clock.advance(Math.max(0, next - epochMs(clock.now())));
          await work(act);
        }
        clock.advance(then - epochMs(clock.now()));
        if (then === end) return;
      }
    },
    close,
  };

  function earliest(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...waiting.map(({ at }) => at));
  }

  /** Does the jobs whose time has come: by default they are noted. One that fails is given up, one that is early waits on. */
  async function work(act: (job: Chime) => Promise<void> = note): Promise<void> {
    const now = epochMs(clock.now());
    const come = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { job } of come) {
      try {
        await schedule.fire(job.name, job.at, () => act(job));
      } catch (error) {
        if (!(error instanceof NotYet)) failures.push(error);
        else {
          early++;
          waiting.push({ job, at: now + error.delaySeconds * 1_000 });
        }
      }
    }
  }
}
