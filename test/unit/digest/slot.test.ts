/** When a digest comes: always once a week, at the hour that was chosen, also when the clocks change. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { daysBetween, lastMoment, nextMoment, type Slot, slotName, weekOf, weeksIn, windowOf } from '../../../bot/digest/slot.ts';
import { type Instant, instant } from '../../../bot/primitives/instant.ts';

const ZONE = 'Europe/Amsterdam';
const MONDAY: Slot = { weekday: 1, hour: 8, minute: 30, zone: ZONE };
const at = (iso: string) => iso as Instant;

const at0 = at('2026-11-28T12:00:00.000Z');

/** The next few moments of a slot. */
function moments(slot: Slot, from: Instant, count: number): Instant[] {
  return Array.from({ length: count }).reduce<Instant[]>((all) => [...all, nextMoment(slot, all.at(-1) ?? from)], []);
}

describe('On Monday at half past eight', () => {
  it('is half past eight on the clocks of Amsterdam, before and after summer time begins', () => {
    expect(moments(MONDAY, at('2026-03-20T12:00:00.000Z'), 3)).toEqual([
      '2026-03-23T07:30:00.000Z',
      '2026-03-30T06:30:00.000Z',
      '2026-04-06T06:30:00.000Z',
    ]);
  });

  it('is half past eight before and after it ends', () => {
    expect(moments(MONDAY, at('2026-10-16T12:00:00.000Z'), 3)).toEqual([
      '2026-10-19T06:30:00.000Z',
      '2026-10-26T07:30:00.000Z',
      '2026-11-02T07:30:00.000Z',
    ]);
  });
});

describe('On Sunday at half past two at night', () => {
  const night: Slot = { weekday: 7, hour: 2, minute: 30, zone: ZONE };

  it('comes an hour later by the clock where summer time skips that hour, and once', () => {
    expect(moments(night, at('2026-03-28T12:00:00.000Z'), 2)).toEqual(['2026-03-29T01:30:00.000Z', '2026-04-05T00:30:00.000Z']);
  });

  it('comes the first time where that hour comes twice, and not again an hour later', () => {
    expect(moments(night, at('2026-10-24T12:00:00.000Z'), 2)).toEqual(['2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z']);
  });
});

const zones = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'America/Paramaribo',
  'Asia/Singapore',
  'Europe/Istanbul',
];
const anySlot = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  zone: fc.constantFrom(...zones),
});
const anyMoment = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2032-01-01T00:00:00Z') })
  .map((ms) => instant(ms));

describe('Whatever slot somebody chose', () => {
  it('its next moment is after now, within eight days, on that weekday, and in another ISO week each time', () => {
    fc.assert(
      fc.property(anySlot, anyMoment, (slot, now) => {
        const [first, second] = moments(slot, now, 2) as [Instant, Instant];
        const local = DateTime.fromISO(first, { zone: slot.zone });
        expect(first > now).toBe(true);
        expect(Date.parse(first) - Date.parse(now)).toBeLessThan(8 * 86_400_000);
        expect(local.weekday).toBe(slot.weekday);
        expect(weekOf(second, slot.zone)).not.toBe(weekOf(first, slot.zone));
        expect(lastMoment(slot, first)).toBe(first);
        expect(lastMoment(slot, instant(Date.parse(second) - 1))).toBe(first);
      }),
    );
  });

  it('the days of one digest begin where those of the one before end, also when the region has another zone', () => {
    fc.assert(
      fc.property(anySlot, anyMoment, fc.constantFrom(...zones), (slot, now, region) => {
        const [one, two, three] = moments(slot, now, 3) as [Instant, Instant, Instant];
        const [earlier, later] = [daysBetween(one, two, region), daysBetween(two, three, region)];
        expect(earlier.until).toBe(later.from);
        expect(windowOf(earlier, region).to).toBe(windowOf(later, region).from);
        expect(weeksIn(earlier).length).toBeGreaterThan(0);
        expect(weeksIn(earlier).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('two slots have one name only when they are the same', () => {
    fc.assert(
      fc.property(anySlot, anySlot, (one, other) => {
        expect(slotName(one) === slotName(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

it('the days of a week are whole days on the region’s clocks: in the week that summer time begins an hour less', () => {
  const days = daysBetween(at('2026-03-23T07:30:00.000Z'), at('2026-03-30T06:30:00.000Z'), ZONE);

  expect(days).toEqual({ from: '2026-03-23', until: '2026-03-30' });
  expect(windowOf(days, ZONE)).toEqual({ from: '2026-03-22T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' });
});

it('a digest right after midnight leaves the day that just ended to the next one: its last news may still be on the way', () => {
  const [before, at, next] = moments({ ...MONDAY, hour: 0, minute: 5 }, at0, 3) as [Instant, Instant, Instant];

  expect(daysBetween(before, at, ZONE)).toEqual({ from: '2026-11-29', until: '2026-12-06' });
  expect(daysBetween(at, next, ZONE).from).toBe('2026-12-06');
});
