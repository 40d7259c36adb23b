import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Instant, instant } from '../../bot/primitives/instant.ts';
import { setClock, storePorts } from '../../functions/ports.ts';
import { CLOCK_FILE, openClock } from '../../infra/local/clock.ts';
import { passing } from '../../infra/local/passing.ts';

const HOUR_MS = 3_600_000;
const NOON = '2026-11-23T12:00:00.000Z' as Instant;
const machine = { now: () => NOON };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streek-clock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The clock of the local run', () => {
  test('is the machine’s until it is put forward, never goes back, and is kept', () => {
    const path = join(folder, CLOCK_FILE);
    const clock = openClock(path, machine);
    const before = clock.now();

    clock.forward(HOUR_MS);
    clock.forward(-HOUR_MS);
    clock.forward(HOUR_MS);

    expect(before).toBe(NOON);
    expect(clock.now()).toBe('2026-11-23T14:00:00.000Z');
    expect(openClock(path, machine).now()).toBe('2026-11-23T14:00:00.000Z');
  });

  test('outlives a process that was killed while it wrote', () => {
    const path = join(folder, CLOCK_FILE);
    openClock(path, machine).forward(HOUR_MS);
    writeFileSync(`${path}.new`, '{"ahead');

    expect(openClock(path, machine).now()).toBe('2026-11-23T13:00:00.000Z');
  });

  test('is that of the functions when their host says so, also of those that were made before', () => {
    const { clock } = storePorts({ TABLE_NAME: 'x', QUEUE_URL: 'http://127.0.0.1:1/q', SQS_ENDPOINT: 'http://127.0.0.1:1' });
    const before = clock.now();

    setClock(machine);
    const now = clock.now();
    setClock({ now: () => instant(Date.now()) });

    expect(before).not.toBe(NOON);
    expect(now).toBe(NOON);
  });
});

describe('Time that goes by', () => {
  /** Moments as hours from noon; `arrivals` are the hours at which things were done. */
  function day(moments: number[], arrived: (hour: number) => void = () => undefined) {
    const clock = openClock(undefined, machine);
    const hour = () => (Date.parse(clock.now()) - Date.parse(NOON)) / HOUR_MS;
    const arrivals: number[] = [];
    const pass = passing({
      clock,
      next: async () => {
        const next = moments.filter((moment) => moment > hour()).sort((a, b) => a - b)[0];
        return next && Date.parse(NOON) + next * HOUR_MS;
      },
      arrived: async () => {
        arrivals.push(hour());
        arrived(hour());
      },
    });
    return { clock, hour, arrivals, pass, moments };
  }

  test('stops at every moment on the way, and at the end', async () => {
    const { arrivals, pass } = day([5, 2, 30]);

    await pass(24 * 60);

    expect(arrivals).toEqual([0, 2, 5, 24]);
  });

  test('stops at moments that were set on the way', async () => {
    const moments = [2];
    const { arrivals, pass } = day(moments, (hour) => hour === 2 && moments.push(3));

    await pass(24 * 60);

    expect(arrivals).toEqual([0, 2, 3, 24]);
  });

  test('goes by once for each who asks, one after the other', async () => {
    const { hour, pass } = day([1]);

    await Promise.all([pass(60), pass(60)]);

    expect(hour()).toBe(2);
  });

  test('goes on after something on the way failed', async () => {
    let failing = true;
    const { hour, pass } = day([1], () => {
      if (failing) throw new Error('the table is away');
    });

    await expect(pass(60)).rejects.toThrow('away');
    failing = false;
    await pass(60);

    expect(hour()).toBe(1);
  });
});
