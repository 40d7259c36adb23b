/** Who has a seat and who waits for one: pure. First come, first served; whoever comes later passes nobody. */
import type { Instant } from '../primitives/instant.ts';
import type { Seats, Townhall } from './townhall.ts';

export const ANSWERS = ['yes', 'maybe', 'no'] as const;
export type AnswerGiven = (typeof ANSWERS)[number];
export const isAnswer = (value: unknown): value is AnswerGiven => ANSWERS.includes(value as AnswerGiven);

export const MAX_GUESTS = 5;

/** What one person answered. A guest noted by hand has a name and no member. */
export type Rsvp = {
  edition: number;
  /** The member's id, or `hand-…`. */
  who: string;
  name: string;
  company?: string;
  byHand?: true;
  answer?: AnswerGiven;
  guests: number;
  /** Of who said yes: whether there is a seat for them. */
  seated: boolean;
  /** Of who waits or waited: in which order they came, by the number that they drew. */
  order?: number;
  at: Instant;
  /** When a seat came free. */
  movedUpAt?: Instant;
  presentAt?: Instant;
  version: number;
};

export const isSeated = (rsvp: Rsvp | undefined): boolean => rsvp?.answer === 'yes' && rsvp.seated;
export const isWaiting = (rsvp: Rsvp | undefined): boolean => rsvp?.answer === 'yes' && !rsvp.seated;
/** Seats that somebody takes or would take, themselves included. */
export const partyOf = (rsvp: Pick<Rsvp, 'guests'>): number => 1 + rsvp.guests;

export type RsvpRefused = 'calledOff' | 'over' | 'closed' | 'noRoomForGuests';

export type Answered = {
  /** Who waits from now on is still to draw a number. */
  rsvp: Rsvp;
  /** To be added to the counts. */
  change: Partial<Seats>;
  /** What the counts must still say when this is written: somebody may have been first. */
  holds: { takenAtMost?: number; full?: { takenOver: number }; nobodyWaits?: boolean; somebodyWaits?: boolean };
};

/**
 * @param was what this person answered before, to this edition
 * @param late whether a coordinator does it: by hand it may be after the deadline
 * @returns `same` when it changes nothing
 */
export function answer(
  { plan, status, seats, edition }: Pick<Townhall, 'plan' | 'status' | 'seats' | 'edition'>,
  was: Rsvp | undefined,
  wanted: Pick<Rsvp, 'who' | 'name' | 'company' | 'byHand' | 'at'> & { answer: AnswerGiven; guests: number },
  late = false,
): Answered | { refused: RsvpRefused } | 'same' {
  if (status === 'calledOff') return { refused: 'calledOff' };
  if (status === 'over') return { refused: 'over' };
  // Whoever cannot come after all says so whenever they know: somebody may be waiting for the seat.
  const cancels = wanted.answer === 'no' && was?.answer !== undefined;
  if (wanted.at >= plan.rsvpBy && !late && !cancels) return { refused: 'closed' };
  const guests = wanted.answer === 'yes' ? wanted.guests : 0;
  if (was?.answer === wanted.answer && was.guests === guests) return 'same';

  const { order: _order, ...before } = was ?? { seated: false, version: 0 };
  const rsvp: Rsvp = { ...before, ...wanted, edition, guests, seated: false, version: (was?.version ?? 0) + 1 };
  const change = plus(minus(countsOf(was)), countsOf({ ...rsvp, seated: false }));
  if (wanted.answer !== 'yes') {
    return { rsvp, change: freeing(change, was, seats), holds: was?.answer === 'yes' ? waitingAs(seats) : {} };
  }

  const party = partyOf(rsvp);
  const { capacity } = plan;
  if (isWaiting(was)) {
    // They keep their place on the list; a smaller party may fit where the bigger did not.
    return { rsvp: { ...rsvp, order: was!.order }, change: { ...change, freed: 1 }, holds: {} };
  }
  const seated: Answered = {
    rsvp: { ...rsvp, seated: true },
    change: plus(minus(countsOf(was)), countsOf({ ...rsvp, seated: true })),
    holds: {},
  };
  if (capacity === undefined) return seated;
  const own = isSeated(was) ? partyOf(was!) : 0;
  if (party <= own) return { ...seated, change: freeing(seated.change, was, seats), holds: waitingAs(seats) };
  const takenAtMost = capacity - party + own;
  if (seats.waiting === 0 && seats.taken <= takenAtMost) return { ...seated, holds: { takenAtMost, nobodyWaits: true } };
  // Who has a seat does not give it up for a guest who has none.
  if (own > 0) return { refused: 'noRoomForGuests' };
  return { rsvp, change, holds: seats.waiting > 0 ? { somebodyWaits: true } : { full: { takenOver: takenAtMost } } };
}

/** What somebody's answer counts for. */
function countsOf(rsvp: Rsvp | undefined): Partial<Seats> {
  if (!rsvp?.answer) return {};
  if (rsvp.answer === 'maybe') return { maybe: 1 };
  if (rsvp.answer === 'no') return { declined: 1 };
  return rsvp.seated ? { coming: 1, taken: partyOf(rsvp) } : { waiting: 1, wanted: partyOf(rsvp) };
}

/** Somebody is forgotten: their seat, or their place on the list, is free. That they were there stays counted. */
export function vacate(seats: Seats, was: Rsvp): Pick<Answered, 'change' | 'holds'> {
  return { change: freeing(minus(countsOf(was)), was, seats), holds: was.answer === 'yes' ? waitingAs(seats) : {} };
}

const minus = (counts: Partial<Seats>): Partial<Seats> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]));

function plus(one: Partial<Seats>, other: Partial<Seats>): Partial<Seats> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Seats)[];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

/** Seats that come free, or somebody who was first on the list and leaves it, are for those who wait. */
function freeing(change: Partial<Seats>, was: Rsvp | undefined, seats: Seats): Partial<Seats> {
  return was?.answer === 'yes' && seats.waiting > 0 ? { ...change, freed: 1 } : change;
}

function waitingAs({ waiting }: Seats): Answered['holds'] {
  return waiting > 0 ? { somebodyWaits: true } : { nobodyWaits: true };
}
