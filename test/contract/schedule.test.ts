/** What the house expects of its schedule, here as a list in the table with a queue that holds jobs back for their last minutes. */
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../bot/primitives/instant.ts';
import { NotYet } from '../../bot/store/queue.ts';
import { type Chime, type Clockwork, openClockwork } from './clockwork.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

let clockwork: Clockwork;
const opened: Clockwork[] = [];
beforeEach(async () => {
  clockwork = await openClockwork();
  opened.push(clockwork);
});
afterAll(() => Promise.all(opened.map(({ close }) => close())));

const done = () => clockwork.fired.map(({ what, now }) => [what, now]);

describe('A moment', () => {
  test.each([
    ['in half a minute', 30],
    ['in a quarter of an hour', 900],
    ['in an hour and a second', HOUR + 1],
    ['in a month', 30 * DAY + 7],
  ])('%s comes to the very second, once', async (_, seconds) => {
    // Prepare
    const at = clockwork.after(seconds);

    // Act
    await clockwork.set('vote/1/close', at, 'close');
    await clockwork.run(seconds + HOUR);

    // Assess
    expect(done()).toEqual([['close', at]]);
    expect({ sent: clockwork.sent(), early: clockwork.early() }).toEqual({ sent: 1, early: 0 });
  });

  test('that has passed when it is set comes at once', async () => {
    // Act
    await clockwork.set('vote/1/close', clockwork.after(-DAY), 'close');
    await clockwork.work();

    // Assess
    expect(done()).toEqual([['close', clockwork.clock.now()]]);
  });

  test.each([
    ['later', 2 * DAY],
    ['earlier', 60],
  ])('that is set again moves: %s, and comes then only', async (_, seconds) => {
    // Prepare
    const moved = clockwork.after(seconds);
    await clockwork.set('vote/1/close', clockwork.after(300), 'first', '1');

    // Act
    await clockwork.set('vote/1/close', moved, 'moved', '2');
    await clockwork.run(3 * DAY);

    // Assess
    expect(done()).toEqual([['moved', moved]]);
  });

  test('that is moved away and back comes once', async () => {
    // Prepare
    const at = clockwork.after(600);

    // Act
    await clockwork.set('vote/1/close', at, 'close', '1');
    await clockwork.set('vote/1/close', clockwork.after(700), 'close', '2');
    await clockwork.set('vote/1/close', at, 'close', '3');
    await clockwork.run(HOUR);

    // Assess
    expect(done()).toEqual([['close', at]]);
  });

  test('that is cancelled does not come, also when its job is in the queue already', async () => {
    // Prepare
    await clockwork.set('vote/1/close', clockwork.after(300), 'soon', '1');
    await clockwork.set('vote/2/close', clockwork.after(DAY), 'far', '1');

    // Act
    await clockwork.schedule.cancel('vote/1/close', '2');
    await clockwork.schedule.cancel('vote/2/close', '2');
    await clockwork.run(2 * DAY);

    // Assess
    expect(done()).toEqual([]);
  });

  test('that was done or cancelled can be set anew', async () => {
    // Prepare
    const again = clockwork.after(DAY);
    await clockwork.set('digest/1', clockwork.after(60), 'this week', '1');
    await clockwork.run(120);

    // Act
    await clockwork.schedule.cancel('digest/1', '2');
    await clockwork.set('digest/1', again, 'next week', '3');
    await clockwork.run(2 * DAY);

    // Assess
    expect(done().at(-1)).toEqual(['next week', again]);
    expect(clockwork.fired).toHaveLength(2);
  });

  test('does not come before its time, however early its job comes', async () => {
    // Prepare
    const at = clockwork.after(600);
    await clockwork.set('vote/1/close', at, 'close');

    // Act
    const early = clockwork.schedule.fire('vote/1/close', at, async () => expect.unreachable());

    // Assess
    await expect(early).rejects.toEqual(new NotYet(600));
  });
});

describe('What comes again or out of order', () => {
  test('an older change does not undo a newer one', async () => {
    // Prepare
    const at = clockwork.after(DAY);
    await clockwork.set('vote/1/close', at, 'newer', '2');

    // Act
    await clockwork.set('vote/1/close', clockwork.after(60), 'older', '1');
    await clockwork.schedule.cancel('vote/1/close', '1');
    await clockwork.run(2 * DAY);

    // Assess
    expect(done()).toEqual([['newer', at]]);
  });

  test('the change that set it does not bring back what was done, nor do the ones before it', async () => {
    // Prepare
    const at = clockwork.after(60);
    await clockwork.set('vote/1/close', at, 'close', '2');
    await clockwork.run(120);

    // Act
    await clockwork.set('vote/1/close', clockwork.after(60), 'older', '1');
    await clockwork.set('vote/1/close', at, 'close', '2');
    await clockwork.run(HOUR);

    // Assess
    expect(clockwork.fired).toHaveLength(1);
  });

  test('a change that comes again within a year is still known as done', async () => {
    // Prepare
    const at = clockwork.after(60);
    await clockwork.set('vote/1/close', at, 'close');
    await clockwork.run(120);

    // Act
    clockwork.clock.advance(365 * DAY * 1_000);
    await clockwork.expire();
    await clockwork.set('vote/1/close', at, 'close');
    await clockwork.run(HOUR);

    // Assess
    expect(clockwork.fired).toHaveLength(1);
  });

  test('what is set anew for the same moment while it is being done is done again, as it is by then', async () => {
    // Prepare
    const at = clockwork.after(60);
    await clockwork.set('vote/1/close', at, 'first', '1');

    // Act
    await clockwork.run(HOUR, async (job) => {
      clockwork.fired.push({ ...job, now: clockwork.clock.now() });
      if (job.what === 'first') await clockwork.set('vote/1/close', at, 'second', '2');
    });

    // Assess
    expect(clockwork.fired.map(({ what }) => what)).toEqual(['first', 'second']);
  });

  test('a job that comes twice is done once', async () => {
    // Prepare
    await clockwork.set('vote/1/close', clockwork.after(60), 'close');

    // Act
    clockwork.double();
    await clockwork.run(HOUR);

    // Assess
    expect(clockwork.fired).toHaveLength(1);
    expect(clockwork.failures).toEqual([]);
  });
});

test('a job whose name was never set does nothing', async () => {
  await expect(
    clockwork.schedule.fire('never', clockwork.clock.now(), async () => expect.unreachable()),
  ).resolves.toBeUndefined();
});

describe('When something fails', () => {
  test('and nobody looks at the list for fourteen minutes, nothing is late', async () => {
    // Prepare
    const at = clockwork.after(HOUR);
    await clockwork.set('vote/1/close', at, 'close');
    await clockwork.run(HOUR - 14 * 60);
    await clockwork.schedule.send();

    // Act
    clockwork.clock.advance(14 * 60_000);
    await clockwork.work();

    // Assess
    expect(done()).toEqual([['close', at]]);
  });

  test('and nobody looks for a week, all that came due is done at the first look, in order', async () => {
    // Prepare
    await clockwork.set('second', clockwork.after(2 * DAY), 'second');
    await clockwork.set('first', clockwork.after(DAY), 'first');

    // Act
    clockwork.clock.advance(7 * DAY * 1_000);
    await clockwork.schedule.send();
    await clockwork.work();

    // Assess
    expect(clockwork.fired.map(({ what }) => what)).toEqual(['first', 'second']);
  });

  test('and the queue loses a job, it is queued again some minutes after its moment', async () => {
    // Prepare
    const at = clockwork.after(60);
    await clockwork.set('vote/1/close', at, 'close');

    // Act
    clockwork.lose();
    await clockwork.run(HOUR);

    // Assess
    expect(clockwork.fired).toHaveLength(1);
    expect(Date.parse(clockwork.fired[0]!.now) - Date.parse(at)).toBeLessThanOrEqual(3 * 60_000);
  });

  test('and the queue refuses a job when it is set, the change that set it comes again, and then it is done', async () => {
    // Prepare
    const at = clockwork.after(60);
    clockwork.broken.add('close');

    // Act
    await expect(clockwork.set('vote/1/close', at, 'close')).rejects.toThrow('out of order');
    clockwork.broken.clear();
    await clockwork.set('vote/1/close', at, 'close');
    await clockwork.run(120);

    // Assess
    expect(done()).toEqual([['close', at]]);
  });

  test('and one job cannot be queued, the others are, and it is queued as soon as it can be', async () => {
    // Prepare
    const at = clockwork.after(HOUR);
    await clockwork.set('a', at, 'bad');
    await clockwork.set('b', clockwork.after(HOUR + 1), 'good');
    clockwork.broken.add('bad');

    // Act
    clockwork.clock.advance((HOUR - 60) * 1_000);
    await expect(clockwork.schedule.send()).rejects.toThrow('out of order');
    clockwork.broken.clear();
    await clockwork.run(120);

    // Assess
    expect(clockwork.fired.map(({ what }) => what)).toEqual(['bad', 'good']);
  });

  test('and the deed fails, it is asked for again, ever more rarely, until it succeeds', async () => {
    // Prepare
    await clockwork.set('vote/1/close', clockwork.after(60), 'close');
    const tries: Instant[] = [];
    const failing = async () => {
      tries.push(clockwork.clock.now());
      throw new Error('the platform is away');
    };

    // Act
    await clockwork.run(12 * HOUR, failing);
    await clockwork.run(2 * HOUR);

    // Assess: after 2, 4, 8, 16 and 32 minutes, then every hour.
    const minutes = tries.map((at, i) => Math.round((Date.parse(at) - Date.parse(tries[i - 1] ?? at)) / 60_000));
    expect(minutes.slice(0, 8)).toEqual([0, 2, 4, 8, 16, 32, 60, 60]);
    expect(clockwork.fired).toHaveLength(1);
  });
});

describe('What is put off', () => {
  test.each([
    ['by seconds', 5],
    ['by days', 3 * DAY],
  ])('%s comes then, and does not pile up in the queue meanwhile', async (_, seconds) => {
    // Prepare
    const at = clockwork.after(60);
    const tries: Instant[] = [];
    await clockwork.set('vote/1/close', at, 'close');
    const late = async (job: Chime) => {
      tries.push(clockwork.clock.now());
      if (tries.length === 1) throw new NotYet(seconds);
      clockwork.fired.push({ ...job, now: clockwork.clock.now() });
    };

    // Act
    await clockwork.run(seconds + HOUR, late);

    // Assess
    expect(tries.map((one) => (Date.parse(one) - Date.parse(at)) / 1_000)).toEqual([0, seconds]);
    expect(clockwork.sent()).toBe(2);
  });
});

test('more moments at one second than a page holds are all done then', async () => {
  // Prepare
  const at = clockwork.after(DAY);
  const names = Array.from({ length: 250 }, (_, i) => `digest/${i}`);
  await Promise.all(names.map((name) => clockwork.set(name, at, name)));

  // Act
  await clockwork.run(DAY + 60);

  // Assess
  expect(new Set(clockwork.fired.map(({ what }) => what)).size).toBe(250);
  expect(clockwork.fired.every(({ now }) => now === at)).toBe(true);
});

test('a moment costs a write when it is set, one when it is queued, a read and a write when it comes; a minute without any costs one look', async () => {
  // Prepare
  clockwork.requests();

  // Act
  await clockwork.set('vote/1/close', clockwork.after(DAY), 'close');
  const set = clockwork.requests();
  await clockwork.schedule.send();
  const nothing = clockwork.requests();
  clockwork.clock.advance((DAY - 60) * 1_000);
  await clockwork.schedule.send();
  const queued = clockwork.requests();
  clockwork.clock.advance(60_000);
  await clockwork.work();

  // Assess
  expect({ set, nothing, queued, come: clockwork.requests() }).toEqual({ set: 1, nothing: 1, queued: 2, come: 2 });
});

test('it tells what names are set to', async () => {
  // Prepare
  const at = clockwork.after(DAY);
  await clockwork.set('waiting', at, 'x', '7');
  await clockwork.set('gone', at, 'x', '1');
  await clockwork.schedule.cancel('gone', '2');

  // Act
  const known = await clockwork.schedule.known(['waiting', 'gone', 'never']);

  // Assess
  expect(known).toEqual(
    new Map([
      ['waiting', { at, status: 'waiting', order: '7' }],
      ['gone', { at: undefined, status: 'cancelled', order: '2' }],
    ]),
  );
});

/** One of the things that befall a name: the number of a set or cancel is its place in the list. */
type Event =
  | { set: number }
  | { cancel: true }
  | { again: number }
  | { pass: number }
  | { jump: number }
  | 'lose'
  | 'double'
  | 'look';

test('whatever is set, moved, cancelled, repeated, lost and doubled, in any order: what was set last comes once, and nothing else after it', {
  timeout: 120_000,
}, async () => {
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.record({ set: fc.integer({ min: -600, max: 3 * HOUR }) }) },
    { weight: 1, arbitrary: fc.constant({ cancel: true as const }) },
    { weight: 2, arbitrary: fc.record({ again: fc.nat(20) }) },
    { weight: 3, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 2 * HOUR }) }) },
    { weight: 2, arbitrary: fc.record({ jump: fc.integer({ min: 1, max: 2 * HOUR }) }) },
    { weight: 2, arbitrary: fc.constantFrom('lose' as const, 'double' as const, 'look' as const) },
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 15 }), async (events: Event[]) => {
      // Prepare
      const name = `vote/${++run}/close`;
      const changes: { at?: Instant; id: string }[] = [];
      const firedBefore = clockwork.fired.length;
      /** Which change was the newest when something fired. */
      const newest: number[] = [];
      const noting = async (job: Chime) => {
        newest.push(changes.length - 1);
        clockwork.fired.push({ ...job, now: clockwork.clock.now() });
      };
      const apply = async (index: number) => {
        const { at, id } = changes[index]!;
        if (at) await clockwork.set(name, at, id, id);
        else await clockwork.schedule.cancel(name, id);
      };
      const change = (at?: Instant) => apply(changes.push({ at, id: String(changes.length).padStart(4, '0') }) - 1);

      // Act
      for (const one of events) {
        if (one === 'lose') clockwork.lose();
        else if (one === 'double') clockwork.double();
        else if (one === 'look') await clockwork.schedule.send();
        else if ('set' in one) await change(clockwork.after(one.set));
        else if ('cancel' in one) await change();
        else if ('again' in one && changes.length > 0) await apply(one.again % changes.length);
        else if ('pass' in one) await clockwork.run(one.pass, noting);
        else if ('jump' in one) clockwork.clock.advance(one.jump * 1_000);
      }
      await clockwork.run(DAY, noting);

      // Assess
      const fired = clockwork.fired.slice(firedBefore);
      const last = changes.at(-1);
      expect(fired.map(({ what }) => Number(what))).toEqual(newest);
      expect(new Set(newest).size).toBe(newest.length);
      expect(fired.every(({ at, now }) => now >= at)).toBe(true);
      expect(fired.filter(({ what }) => what === last?.id)).toHaveLength(last?.at ? 1 : 0);
    }),
    { numRuns: 60 },
  );
});
