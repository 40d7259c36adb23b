/** When voters are reminded: never at night, in the weekend or on a holiday, and never after a reminder could matter. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import type { Trace } from '../../../bot/fund/vote.ts';
import type { Kept } from '../../../bot/fund/votes/box.ts';
import { momentsIn } from '../../../bot/fund/votes/moments.ts';
import { dayIn } from '../../../bot/primitives/dates.ts';
import { type Instant, instant, plusMinutes } from '../../../bot/primitives/instant.ts';
import { restAt, workingMoment } from '../../../bot/primitives/working-hours.ts';
import { vote } from './examples.ts';

const ZONE = 'Europe/Amsterdam';
const local = (text: string): Instant => instant(DateTime.fromISO(text, { zone: ZONE }).toMillis());
const written = (at: Instant): string => DateTime.fromISO(at, { zone: ZONE }).toFormat('yyyy-MM-dd HH:mm');

type Of = { opens: Instant; closes: Instant; reminders?: Kept['reminders']; trace?: Trace[] };

function kept({ opens, closes, reminders = 'both', trace = [] }: Of): Kept {
  const opened = vote({ at: opens, closesAt: closes });
  return { ...opened, trace, boxes: 0, facts: 1, version: 1, zone: ZONE, reminders };
}

function reminded(of: Of): [string, string][] {
  const all = momentsIn(kept(of)).filter(({ about }) => about === 'vote-reminder');
  return all.map(({ name, at }) => [name.split('/').at(-1)!, written(at)]);
}

describe('A reminder', () => {
  test.each([
    ['by day', '2026-11-27T17:00', ['2026-11-26 17:00', '2026-11-27 14:00']],
    ['of a vote that closes on Monday morning, on Friday', '2026-11-30T10:00', ['2026-11-27 10:00', '2026-11-30 08:00']],
    ['of a vote that closes on Sunday, once on Friday', '2026-11-29T12:00', ['2026-11-27 12:00']],
    ['of a vote that closes late on Saturday, at the end of Friday', '2026-11-28T22:00', ['2026-11-27 19:00']],
    ['of a vote that closes after Christmas, before it', '2026-12-28T16:00', ['2026-12-24 16:00', '2026-12-28 13:00']],
    ['of a vote that closes after Easter, before Good Friday', '2027-03-30T09:00', ['2027-03-25 09:00', '2027-03-30 08:00']],
    ['of a vote that closes on King’s Day, the day before', '2027-04-27T20:00', ['2027-04-26 19:00']],
  ])('comes %s', (_, closes, moments) => {
    expect(reminded({ opens: local('2026-11-23T10:00'), closes: local(closes) }).map(([, at]) => at)).toEqual(moments);
  });

  test('is left out where the working day before lies before the opening', () => {
    const closes = local('2026-11-30T12:00');

    expect(reminded({ opens: local('2026-11-28T10:00'), closes, reminders: 'day' })).toEqual([]);
    expect(reminded({ opens: local('2026-11-27T10:00'), closes, reminders: 'day' })).toEqual([['remind-24', '2026-11-27 12:00']]);
  });

  test('is left out where the vote was extended only after its moment', () => {
    const [opens, from, closes] = ['2026-11-23T10:00', '2026-11-28T18:00', '2026-11-30T12:00'].map(local) as Instant[];
    const extended: Trace = { type: 'extended', from: from!, closesAt: closes!, by: 'joost', at: local('2026-11-28T12:00') };

    expect(reminded({ opens: opens!, closes: closes!, trace: [extended] })).toEqual([['remind-3', '2026-11-30 09:00']]);
  });

  const YEAR = 366 * 24 * 60;
  const closing = fc.integer({ min: 0, max: YEAR * 4 }).map((minutes) => plusMinutes(local('2026-01-01T00:00'), minutes / 4));

  test('comes in the year round only when people are at work, while the vote runs, and once a day where it was moved', () => {
    fc.assert(
      fc.property(closing, fc.integer({ min: 1, max: 20 * 24 * 60 }), (closes, runs) => {
        const opens = plusMinutes(closes, -runs);
        const moments = momentsIn(kept({ opens, closes })).filter(({ about }) => about === 'vote-reminder');

        for (const { at, name } of moments) {
          const wanted = plusMinutes(closes, name.endsWith('-24') ? -24 * 60 : -3 * 60);
          expect(restAt(at, ZONE)).toBeUndefined();
          expect(at > opens && at < closes).toBe(true);
          const others = moments.filter((other) => other.name !== name && dayIn(ZONE, other.at) === dayIn(ZONE, at));
          if (at < wanted && name.endsWith('-3')) expect(others).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('comes as it was wanted where people are at work then, and otherwise no working day is passed over', () => {
    fc.assert(
      fc.property(closing, (wanted) => {
        const at = workingMoment(wanted, ZONE);

        expect(restAt(at, ZONE)).toBeUndefined();
        if (restAt(wanted, ZONE) === undefined) expect(at).toBe(wanted);
        // Of the days between, none is one on which people work at noon.
        const [day, end] = [at, wanted].map((one) => DateTime.fromISO(one, { zone: ZONE }).startOf('day')) as [
          DateTime,
          DateTime,
        ];
        for (let next = day.plus({ days: 1 }); next < end; next = next.plus({ days: 1 })) {
          expect(restAt(instant(next.set({ hour: 12 }).toMillis()), ZONE)).toBeDefined();
        }
        // It comes later than wanted only to let a night pass.
        if (at > wanted) expect(DateTime.fromISO(at).diff(DateTime.fromISO(wanted), 'hours').hours).toBeLessThanOrEqual(13);
      }),
      { numRuns: 2000 },
    );
  });
});
