/** Who has a seat and who waits: by example, and whatever people press (property). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { type Answered, answer, isSeated, isWaiting, partyOf, type Rsvp } from '../../../bot/townhall/seats.ts';
import type { Seats, Townhall } from '../../../bot/townhall/townhall.ts';
import { NOW, townhall } from './planned.ts';

const want = (who: string, given: 'yes' | 'no' | 'maybe' = 'yes', guests = 0) => ({
  who,
  name: who,
  answer: given,
  guests,
  at: NOW,
});
const withSeats = (seats: Partial<Seats>, more = {}): Townhall => ({
  ...townhall(more),
  seats: { ...townhall().seats, ...seats },
});
const rsvpOf = (outcome: ReturnType<typeof answer>) => (outcome as Answered).rsvp;

describe('An answer', () => {
  test('of yes takes a seat for oneself and one for each guest', () => {
    expect(answer(townhall(), undefined, want('ann', 'yes', 2))).toMatchObject({
      rsvp: { who: 'ann', answer: 'yes', guests: 2, seated: true, version: 1 },
      change: { coming: 1, taken: 3 },
      holds: { takenAtMost: 7, nobodyWaits: true },
    });
  });

  test('brings guests only with a yes', () => {
    expect(rsvpOf(answer(townhall(), undefined, want('ann', 'maybe', 3))).guests).toBe(0);
  });

  test('in a full house goes to the end of the waiting list', () => {
    const full = withSeats({ taken: 10, coming: 10, waiting: 2, wanted: 2 });

    expect(answer(full, undefined, want('ann'))).toMatchObject({
      rsvp: { seated: false },
      change: { waiting: 1, wanted: 1 },
    });
  });

  test('passes nobody who waits, even where it would fit', () => {
    const one = withSeats({ taken: 9, coming: 9, waiting: 1, wanted: 3 });

    expect(rsvpOf(answer(one, undefined, want('ann')))).toMatchObject({ seated: false });
  });

  test('of who has a seat is refused for guests for whom there is none, and the seat stays', () => {
    const full = withSeats({ taken: 10, coming: 10 });
    const seated = rsvpOf(answer(townhall(), undefined, want('ann')));

    expect(answer(full, seated, want('ann', 'yes', 1))).toEqual({ refused: 'noRoomForGuests' });
  });

  test('of who waits keeps its place when the party becomes smaller', () => {
    const full = withSeats({ taken: 10, coming: 10, waiting: 1, wanted: 3 });
    const waits: Rsvp = { ...rsvpOf(answer(full, undefined, want('ann', 'yes', 2))), order: 1 };

    expect(answer(full, waits, want('ann', 'yes', 0))).toMatchObject({
      rsvp: { seated: false, order: 1 },
      change: { wanted: -2 },
    });
  });

  test('that repeats what was said changes nothing', () => {
    const seated = rsvpOf(answer(townhall(), undefined, want('ann', 'yes', 1)));

    expect(answer(townhall(), seated, want('ann', 'yes', 1))).toBe('same');
  });

  test.each([
    ['after the deadline', townhall({ rsvpBy: NOW }), 'closed'],
    ['to a townhall that was called off', { ...townhall(), status: 'calledOff' as const }, 'calledOff'],
    ['to a townhall that has been', { ...townhall(), status: 'over' as const }, 'over'],
  ])('%s is refused', (_, of, refused) => {
    expect(answer(of, undefined, want('ann'))).toEqual({ refused });
  });

  test('may be taken back after the deadline by who had answered, so that somebody else has the seat', () => {
    const before = { ...rsvpOf(answer(townhall(), undefined, want('ann'))), answer: 'yes' as const };
    const closed = withSeats({ taken: 1, coming: 1, waiting: 1, wanted: 1 }, { rsvpBy: NOW });

    expect(answer(closed, before, { ...want('ann'), answer: 'no' })).toMatchObject({
      rsvp: { answer: 'no', seated: false },
      change: { coming: -1, taken: -1, declined: 1, freed: 1 },
    });
    expect(answer(closed, before, { ...want('ann'), guests: 2 })).toEqual({ refused: 'closed' });
    expect(answer(closed, undefined, { ...want('ben'), answer: 'no' })).toEqual({ refused: 'closed' });
  });

  test('by the hand of a coordinator may come after the deadline, and not into a full house', () => {
    const late = withSeats({ taken: 10, coming: 10 }, { rsvpBy: NOW });

    expect(rsvpOf(answer(late, undefined, want('hand-1'), true))).toMatchObject({ seated: false });
  });
});

/** All that can be said and done, in any order, on a model of the table in which each decision is written as it was made. */
test('Never are there more people than seats, and nobody is lost (property)', () => {
  const press = fc.record({
    who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    given: fc.constantFrom('yes' as const, 'no' as const, 'maybe' as const),
    guests: fc.integer({ min: 0, max: 5 }),
    moveUp: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(press, { maxLength: 60 }), (capacity, presses) => {
      let house = townhall({ capacity });
      const all = new Map<string, Rsvp>();
      let drawn = 0;
      for (const { who, given, guests, moveUp } of presses) {
        const outcome = answer(house, all.get(who), want(who, given, guests));
        if (outcome !== 'same' && !('refused' in outcome)) {
          const seats = { ...house.seats };
          for (const [name, count] of Object.entries(outcome.change)) seats[name as keyof Seats] += count;
          house = { ...house, seats };
          all.set(who, isWaiting(outcome.rsvp) ? { order: ++drawn, ...outcome.rsvp } : outcome.rsvp);
        }
        if (moveUp) house = movedUp(house, all);
        holds(house, all, capacity);
      }
    }),
  );
});

/** As the register does it: the first of those who wait, as long as they fit. */
function movedUp(house: Townhall, all: Map<string, Rsvp>): Townhall {
  const [first] = [...all.values()].filter(isWaiting).sort((a, b) => a.order! - b.order!);
  if (!first || house.seats.taken + partyOf(first) > house.plan.capacity!) return house;
  all.set(first.who, { ...first, seated: true });
  const { coming, taken, waiting, wanted } = house.seats;
  const party = partyOf(first);
  const seats = { ...house.seats, coming: coming + 1, taken: taken + party, waiting: waiting - 1, wanted: wanted - party };
  return movedUp({ ...house, seats }, all);
}

function holds({ seats }: Townhall, all: Map<string, Rsvp>, capacity: number): void {
  const rsvps = [...all.values()];
  const people = (those: Rsvp[]) => those.reduce((sum, rsvp) => sum + partyOf(rsvp), 0);
  expect(seats.taken).toBeLessThanOrEqual(capacity);
  expect(seats.taken).toBe(people(rsvps.filter(isSeated)));
  expect(seats.coming).toBe(rsvps.filter(isSeated).length);
  expect(seats.waiting).toBe(rsvps.filter(isWaiting).length);
  expect(seats.wanted).toBe(people(rsvps.filter(isWaiting)));
  expect(seats.maybe).toBe(rsvps.filter((rsvp) => rsvp.answer === 'maybe').length);
  expect(seats.declined).toBe(rsvps.filter((rsvp) => rsvp.answer === 'no').length);
  const orders = rsvps.filter(isWaiting).map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
}

test('A moment for who waits is due each time that a seat comes free while somebody waits', () => {
  const seated = { ...rsvpOf(answer(townhall(), undefined, want('ann'))), at: '2027-01-01T00:00:00.000Z' as Instant };
  const full = withSeats({ taken: 10, coming: 10, waiting: 1, wanted: 1 });

  expect((answer(full, seated, want('ann', 'no')) as Answered).change).toMatchObject({ freed: 1, taken: -1 });
  expect((answer(withSeats({ taken: 10 }), seated, want('ann', 'no')) as Answered).change.freed).toBeUndefined();
});
