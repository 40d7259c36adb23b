/** What a coordinator may plan, change and call off. */
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { callOff, change, currentOf, planned, planOf, type Townhall, yearOf } from '../../../bot/townhall/townhall.ts';
import { NOW, plan, townhall } from './planned.ts';

const at = (moment: string) => moment as Instant;
const SKETCH = { theme: ' Energie ', at: at('2027-03-18T18:30:00.000Z'), hours: 3, place: 'Grolsch Veste' };

describe('A plan', () => {
  test('lasts as long as was said, two hours otherwise, and takes answers until it begins', () => {
    expect(planOf(SKETCH, NOW)).toEqual({
      theme: 'Energie',
      at: SKETCH.at,
      endsAt: '2027-03-18T21:30:00.000Z',
      place: 'Grolsch Veste',
      rsvpBy: SKETCH.at,
    });
    expect(planOf({ ...SKETCH, hours: undefined }, NOW)).toMatchObject({ endsAt: '2027-03-18T20:30:00.000Z' });
  });

  test.each([
    [{ theme: '' }, 'noTheme'],
    [{ at: undefined }, 'noMoment'],
    [{ at: NOW }, 'past'],
    [{ place: '' }, 'noPlace'],
    [{ link: 'http://teams.example' }, 'badLink'],
    [{ capacity: 0 }, 'badCapacity'],
    [{ capacity: 1.5 }, 'badCapacity'],
    [{ rsvpBy: at('2027-03-18T18:30:00.001Z') }, 'deadlineLate'],
    [{ rsvpBy: NOW }, 'deadlinePast'],
  ])('is none with %o: %s', (wrong, fault) => {
    expect(planOf({ ...SKETCH, ...wrong }, NOW)).toEqual({ faults: [fault] });
  });

  test('says everything that is wrong at once', () => {
    expect(planOf({}, NOW)).toEqual({ faults: ['noTheme', 'noMoment', 'noPlace'] });
  });

  test('may be online only', () => {
    expect(planOf({ ...SKETCH, place: undefined, link: 'https://teams.example/1' }, NOW)).not.toHaveProperty('faults');
  });

  test('belongs to the year in which it is where the region is', () => {
    expect(yearOf(at('2026-12-31T23:30:00.000Z'), 'Europe/Amsterdam')).toBe(2027);
    expect(yearOf(at('2026-12-31T22:30:00.000Z'), 'Europe/Amsterdam')).toBe(2026);
  });
});

describe('A planned townhall', () => {
  test('that is moved raises the number by which calendars know the later plan', () => {
    const moved = change(townhall(), plan({ at: at('2027-03-25T18:30:00.000Z') }), ' De zaal was bezet. ', NOW) as Townhall;

    expect(moved).toMatchObject({ sequence: 1, facts: 2, reason: 'De zaal was bezet.', status: 'planned' });
  });

  test('that is changed without a word of why keeps no earlier reason', () => {
    const before = change(townhall(), plan({ place: 'Saxion' }), 'Daarom.', NOW) as Townhall;

    expect(change(before, plan({ place: 'Twente Airport' }), '', NOW)).not.toHaveProperty('reason');
  });

  test.each([
    ['stays in its year', plan({ at: at('2028-03-16T18:30:00.000Z') }), townhall(), 'otherYear'],
    ['is not changed into what it was', plan(), townhall(), 'same'],
    [
      'cannot become smaller than who comes',
      plan({ capacity: 4 }),
      { ...townhall(), seats: { ...townhall().seats, taken: 5 } },
      'tooSmall',
    ],
    ['is not changed once it was called off', plan({ place: 'x' }), callOff(townhall(), 'Storm.', NOW) as Townhall, 'notPlanned'],
  ])('%s', (_, to, now, refused) => {
    expect(change(now, to, '', NOW)).toEqual({ refused });
  });

  test('with more seats than before has seats for who waits', () => {
    const waiting = { ...townhall(), seats: { ...townhall().seats, taken: 10, waiting: 2, wanted: 3 } };

    expect((change(waiting, plan({ capacity: 12 }), '', NOW) as Townhall).seats.freed).toBe(1);
    expect((change(waiting, plan({ place: 'Saxion' }), '', NOW) as Townhall).seats.freed).toBe(0);
  });

  test('is called off with a reason only, and once', () => {
    expect(callOff(townhall(), '  ', NOW)).toEqual({ refused: 'reasonNeeded' });
    const off = callOff(townhall(), 'Storm.', NOW) as Townhall;
    expect(off).toMatchObject({ status: 'calledOff', reason: 'Storm.', sequence: 1 });
    expect(callOff(off, 'Storm.', NOW)).toEqual({ refused: 'notPlanned' });
  });

  test('is planned anew after it was called off, for other answers, and later in every calendar', () => {
    const off = callOff(townhall(), 'Storm.', NOW) as Townhall;
    const again = planned(plan(), { region: 'twente', zone: 'Europe/Amsterdam', by: 'joost', at: NOW, draft: 'd2' }, off);

    expect(again).toMatchObject({ edition: 2, status: 'planned', sequence: 2, facts: 3, version: 3 });
    expect(again.seats.coming).toBe(0);
  });
});

test('The current one is the first that is still to come, otherwise the last that was', () => {
  const of = (number: number, status: Townhall['status']) => ({ ...townhall(), number, status });

  expect(currentOf([of(2028, 'planned'), of(2027, 'planned'), of(2026, 'over')])?.number).toBe(2027);
  expect(currentOf([of(2025, 'over'), of(2026, 'calledOff')])?.number).toBe(2026);
  expect(currentOf([])).toBeUndefined();
});
