/** Celebrating: when, by whom it may be kept quiet, and what becomes of it. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  type Celebration,
  celebrationOf,
  isOf,
  mayQuieten,
  nextWorkingMorning,
  quieten,
  renamed,
  tell,
} from '../../../bot/digest/celebrating/celebration.ts';
import { type Instant, instant } from '../../../bot/primitives/instant.ts';
import { restAt } from '../../../bot/primitives/working-hours.ts';
import type { Line } from '../../../bot/region/capability.ts';
import type { Member, Role } from '../../../bot/region/people.ts';

const ZONE = 'Europe/Amsterdam';
const FRIDAY = '2026-11-27T16:00:00.000Z' as Instant;
const LATER = '2026-11-30T09:00:00.000Z' as Instant;
const line: Line = {
  region: 'r',
  subject: 'proposal',
  id: '3',
  kind: 'celebrate',
  weight: 100,
  themes: ['fund'],
  to: 'everyone',
  who: [{ member: 'm1', kvk: '00000001', company: 'Kunststof' }],
};
const waiting = celebrationOf(line, FRIDAY, ZONE);
const member = (id: string, kvk: string, role: Role = 'member', was?: string[]): Member => ({
  id,
  region: 'r',
  name: id,
  role,
  company: { kvk, name: kvk, municipality: 'Almelo' },
  language: 'nl',
  accounts: [],
  joinedAt: FRIDAY,
  version: 1,
  ...(was && { was }),
});

describe('It is told', () => {
  it.each([
    ['decided on Friday evening, on Monday', FRIDAY, '2026-11-30T09:00:00.000Z'],
    ['on Tuesday morning, on Wednesday', '2026-11-24T07:00:00.000Z', '2026-11-25T09:00:00.000Z'],
    [
      'on the Thursday before Easter, on the Tuesday after it, in summer time',
      '2026-04-02T12:00:00.000Z',
      '2026-04-07T08:00:00.000Z',
    ],
    ['on the day before Christmas, on the Monday after it', '2026-12-24T12:00:00.000Z', '2026-12-28T09:00:00.000Z'],
  ])('%s', (_, at, told) => {
    expect(nextWorkingMorning(at as Instant, ZONE)).toBe(told);
  });

  it('whenever it happened, at ten on a working day afterwards', () => {
    const anyMoment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2032-01-01') }).map((ms) => instant(ms));
    fc.assert(
      fc.property(anyMoment, (at) => {
        const told = nextWorkingMorning(at, ZONE);
        expect(told > at).toBe(true);
        expect(restAt(told, ZONE)).toBeUndefined();
        expect(DateTime.fromISO(told, { zone: ZONE }).toFormat('HH:mm')).toBe('10:00');
      }),
    );
  });
});

describe('It may be kept quiet by', () => {
  it.each([
    ['who it is about', member('m1', '9'), true],
    ['who that was before their accounts were united', member('m7', '9', 'member', ['m1']), true],
    ['somebody of the same company', member('m2', '00000001'), true],
    ['a coordinator', member('m3', '9', 'coordinator'), true],
    ['another member', member('m4', '9'), false],
    ['a board member', member('m5', '9', 'board'), false],
    ['nobody in particular', undefined, false],
  ])('%s: %s', (_, who, may) => {
    expect(mayQuieten(waiting, who)).toBe(may);
  });

  it('who is a coordinator of it is not therefore one of those whom it is about', () => {
    expect(isOf(waiting, member('m3', '9', 'coordinator'))).toBe(false);
  });
});

describe('Whatever is done to it in whatever order', () => {
  const acts: Record<string, (of: Celebration) => Celebration> = {
    told: (of) => tell(of, true, LATER),
    lapsed: (of) => tell(of, false, LATER),
    quiet: quieten,
    renamed,
  };

  it('once it is quiet it stays quiet, it is told at most once, and only from waiting', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 8 }), (names) => {
        let now = waiting;
        for (const name of names) {
          const next = acts[name]!(now);
          if (now.status === 'quiet') expect(next.status).toBe('quiet');
          if (next.status === 'told' && now.status !== 'told') expect(now.status).toBe('waiting');
          if (now.toldAt) expect(next.toldAt).toBe(now.toldAt);
          expect(next === now || next.version === now.version + 1).toBe(true);
          now = next;
        }
      }),
    );
  });
});
