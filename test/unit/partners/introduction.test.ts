import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  close,
  closesAt,
  type Introduction,
  leave,
  ledToSomething,
  momentsOf,
  type Side,
  seenBy,
  suggest,
  tell,
} from '../../../bot/partners/introductions/introduction.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { days, MONDAY } from './matching-examples.ts';

const of = (first: Side[], at: Instant = MONDAY): Introduction =>
  suggest(
    {
      region: 'twente',
      id: 'i1',
      initiative: 7,
      parties: { offer: { member: 'offerer', kvk: '00000002' }, need: { member: 'starter', kvk: '00000001' } },
      kinds: ['time'],
      reasons: { offer: [{ part: 'distance', km: 8 }], need: [{ part: 'kind', kinds: ['time'] }] },
    },
    first,
    at,
  );

function answeredWith(start: Introduction, ...steps: [Side, boolean, number][]): Introduction {
  return steps.reduce((now, [side, yes, day]) => {
    const next = answer(now, side, yes, days(day));
    if ('refused' in next) throw new Error(`refused: ${next.refused}`);
    return next;
  }, start);
}

describe('An introduction', () => {
  test('is made by two yeses, whoever was asked first', () => {
    expect(answeredWith(of(['offer']), ['offer', true, 1], ['need', true, 2]).madeAt).toBe(days(2));
    expect(answeredWith(of(['need']), ['need', true, 1], ['offer', true, 2]).madeAt).toBe(days(2));
    expect(answeredWith(of(['offer', 'need']), ['need', true, 1], ['offer', true, 1]).madeAt).toBe(days(1));
  });

  test('asks the other side only after a yes of the first', () => {
    expect(of(['offer']).asked).toEqual({ offer: MONDAY });
    expect(answeredWith(of(['offer']), ['offer', true, 1]).asked.need).toBe(days(1));
    expect(answeredWith(of(['offer']), ['offer', false, 1]).asked.need).toBeUndefined();
  });

  test('asks in waking hours only', () => {
    const late = of(['offer'], '2026-03-02T21:30:00.000Z' as Instant);

    expect(late.asked.offer).toBe('2026-03-03T07:00:00.000Z');
    expect(answer(late, 'offer', true, '2026-03-03T22:00:00.000Z' as Instant)).toMatchObject({
      asked: { need: '2026-03-04T07:00:00.000Z' },
    });
  });

  test('takes the same answer twice as one, lets a yes be taken back while it waits, and holds a no', () => {
    const yes = answeredWith(of(['offer']), ['offer', true, 1]);
    const no = answeredWith(yes, ['offer', false, 2]);

    expect(answer(yes, 'offer', true, days(2))).toBe(yes);
    expect(answer(no, 'offer', false, days(3))).toBe(no);
    expect(answer(no, 'offer', true, days(3))).toEqual({ refused: 'declined' });
  });

  test('that is made is not unmade, and a later yes changes nothing', () => {
    const made = answeredWith(of(['offer']), ['offer', true, 1], ['need', true, 2]);

    expect(answer(made, 'offer', false, days(3))).toEqual({ refused: 'made' });
    expect(answer(made, 'offer', true, days(3))).toBe(made);
    expect(close(made, days(30))).toBe(made);
  });

  test('is over fourteen days after the last question, for whoever has not answered', () => {
    const waiting = answeredWith(of(['offer']), ['offer', true, 10]);

    expect(closesAt(of(['offer']))).toBe(days(14));
    expect(closesAt(waiting)).toBe(days(24));
    expect(answer(of(['offer']), 'offer', true, days(14))).toEqual({ refused: 'over' });
    expect(answer(waiting, 'need', true, days(23))).toMatchObject({ madeAt: days(23) });
    expect(answer(waiting, 'need', true, days(24))).toEqual({ refused: 'over' });
  });

  test('cannot be answered by a side that was not asked', () => {
    expect(answer(of(['offer']), 'need', true, days(1))).toEqual({ refused: 'unasked' });
  });

  test('led to something when one of the two says so, and nobody says so of one that was not made', () => {
    const made = answeredWith(of(['offer']), ['offer', true, 1], ['need', true, 2]);
    const told = tell(made, 'need', 'led') as Introduction;

    expect(ledToSomething(told)).toBe(true);
    expect(ledToSomething(tell(made, 'need', 'notYet') as Introduction)).toBe(false);
    expect(tell(told, 'need', 'led')).toBe(told);
    expect(tell(of(['offer']), 'offer', 'led')).toEqual({ refused: 'notMade' });
  });

  test('waits for its questions, its end, its meeting and what came of it', () => {
    const abouts = (one: Introduction) => momentsOf(one).map(({ about, side, at }) => [about, side, at]);
    const made = answeredWith(of(['offer']), ['offer', true, 1], ['need', true, 2]);

    expect(abouts(of(['offer']))).toEqual([
      ['ask', 'offer', MONDAY],
      ['close', undefined, days(14)],
    ]);
    expect(abouts(answeredWith(of(['offer']), ['offer', true, 1]))).toEqual([
      ['ask', 'need', days(1)],
      ['close', undefined, days(15)],
    ]);
    expect(abouts(made)).toEqual([
      ['made', 'offer', days(2)],
      ['together', undefined, days(2)],
      ['follow-up', 'offer', days(16)],
      ['follow-up', 'need', days(16)],
    ]);
    expect(abouts(answeredWith(of(['offer']), ['offer', false, 1]))).toEqual([]);
  });

  test('keeps nothing of somebody who left: who they were, why it was thought of', () => {
    const left = leave(answeredWith(of(['offer']), ['offer', true, 1]), 'offer', days(2));

    expect(JSON.stringify(left)).not.toMatch(/offerer|00000002|distance/);
    expect(left.reasons.need).toEqual([]);
  });
});

/** What one of the two does while the other looks on: says no, says yes and takes it back, goes, or nothing at all. */
type Act = { type: 'yes' | 'no' | 'leave' | 'close'; day: number };
const acts = fc.array(
  fc.record({ type: fc.constantFrom('yes', 'no', 'leave', 'close' as const), day: fc.integer({ min: 0, max: 40 }) }),
  { maxLength: 5 },
);

/** What a side sees on each of forty days. */
function seenOver(start: Introduction, side: Side, own: number | undefined, others: Act[]): string[] | 'made' {
  const other: Side = side === 'offer' ? 'need' : 'offer';
  let now = start;
  const seen: string[] = [];
  for (let day = 0; day <= 40; day++) {
    for (const act of others.filter((one) => one.day === day)) now = did(now, other, act, days(day));
    if (own === day) {
      const next = answer(now, side, true, days(day));
      if ('refused' in next) seen.push(`refused: ${next.refused}`);
      else now = next;
    }
    if (now.madeAt) return 'made';
    seen.push(seenBy(now, side, days(day)));
  }
  return seen;
}

function did(now: Introduction, side: Side, { type }: Act, at: Instant): Introduction {
  if (type === 'leave') return now.parties[side].member ? leave(now, side, at) : now;
  if (type === 'close') return at >= closesAt(now) ? close(now, at) : now;
  if (!now.parties[side].member) return now;
  const next = answer(now, side, type === 'yes', at);
  return 'refused' in next ? now : next;
}

describe('A side', () => {
  test.each([
    ['offer', ['offer']],
    ['need', ['need']],
    ['offer', ['offer', 'need']],
    ['need', ['offer', 'need']],
  ] as [Side, Side[]][])(
    'that %s stands for, asked as %j, sees the same whatever the other does, unless both say yes',
    (side, first) => {
      fc.assert(
        fc.property(acts, fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), (others, own) => {
          const seen = seenOver(of(first), side, own, others);
          if (seen !== 'made') expect(seen).toEqual(seenOver(of(first), side, own, []));
        }),
        { numRuns: 500 },
      );
    },
  );

  test('is introduced only when both said yes', () => {
    fc.assert(
      fc.property(acts, fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), (others, own) => {
        const made = seenOver(of(['offer', 'need']), 'offer', own, others) === 'made';
        if (made) expect(own !== undefined && others.some(({ type }) => type === 'yes')).toBe(true);
      }),
    );
  });
});
