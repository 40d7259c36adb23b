/** A townhall (jaarbijeenkomst) and what may happen to it: pure decisions, no I/O. A region holds one a year: its year is its number. */
import { dayIn } from '../primitives/dates.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';

export type Status = 'planned' | 'live' | 'over' | 'calledOff';

/** What a coordinator plans, and may change until it begins. */
export type Plan = {
  theme: string;
  at: Instant;
  endsAt: Instant;
  /** One of these two at least. */
  place?: string;
  link?: string;
  /** Seats, guests included. Absent: there is room for everybody. */
  capacity?: number;
  /** Until then people may say whether they come, and change it. */
  rsvpBy: Instant;
};

/** Counted with every answer, in the same write: never counted anew. Seats count guests, the others count parties. */
export type Seats = {
  coming: number;
  /** Seats taken. */
  taken: number;
  maybe: number;
  declined: number;
  waiting: number;
  /** Seats that those who wait would take. */
  wanted: number;
  /** Counts the times that seats came free while somebody waited. */
  freed: number;
  present: number;
};

const NO_SEATS: Seats = {
  coming: 0,
  taken: 0,
  maybe: 0,
  declined: 0,
  waiting: 0,
  wanted: 0,
  freed: 0,
  present: 0,
};

export type Townhall = {
  region: string;
  /** The year in which it is held. */
  number: number;
  /** One more each time that it is planned anew after it was called off: answers are to one of them. */
  edition: number;
  /** IANA name of the region's time zone, as it was when this was planned. */
  zone: string;
  plan: Plan;
  status: Status;
  /** Why it was changed last, or called off. */
  reason?: string;
  plannedBy: string;
  plannedAt: Instant;
  /** The draft that it was planned by. */
  draft: string;
  /** When its plan changed last, and how often: what calendars go by (RFC 5545, SEQUENCE). */
  changedAt: Instant;
  sequence: number;
  seats: Seats;
  /** Accepted by a coordinator; their own words are the same in either language. */
  agenda?: Record<Language, string[]>;
  /** Since when everybody sees the same figures. */
  frozenAt?: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  /** Shown in the room, for who is there. */
  code?: string;
  /** How many polls there were, and which of them runs. */
  polls?: number;
  poll?: number;
  /** Questions asked that wait for a coordinator, and that stand. */
  questions: { waiting: number; standing: number };
  /** Counts what a coordinator changed; decisions hold only while it is the same. */
  facts: number;
  /** Counts every change: cards go by it. */
  version: number;
};

export const MAX_THEME = 120;
export const MAX_PLACE = 200;
export const MAX_CAPACITY = 100_000;
export const MAX_REASON = 1000;

/** A plan as it is being made: what is not said yet is absent. */
export type Sketch = Partial<Plan> & { hours?: number };

export type PlanFault = 'noTheme' | 'noMoment' | 'past' | 'noPlace' | 'badLink' | 'badCapacity' | 'deadlineLate' | 'deadlinePast';
export const FAULT_FIELDS: Record<PlanFault, 'theme' | 'at' | 'place' | 'link' | 'capacity' | 'rsvpBy'> = {
  noTheme: 'theme',
  noMoment: 'at',
  past: 'at',
  noPlace: 'place',
  badLink: 'link',
  badCapacity: 'capacity',
  deadlineLate: 'rsvpBy',
  deadlinePast: 'rsvpBy',
};

const HOURS = 2;
const HOUR_MS = 3_600_000;

/** The plan that a sketch comes to, or everything that is wrong with it. */
export function planOf(sketch: Sketch, now: Instant): Plan | { faults: PlanFault[] } {
  const { at, capacity, link } = sketch;
  const theme = sketch.theme?.trim();
  const place = sketch.place?.trim() || undefined;
  const faults: PlanFault[] = [];
  if (!theme) faults.push('noTheme');
  if (!at) faults.push('noMoment');
  else if (at <= now) faults.push('past');
  if (link !== undefined && !isLink(link)) faults.push('badLink');
  else if (!place && !link) faults.push('noPlace');
  if (capacity !== undefined && !(Number.isSafeInteger(capacity) && capacity >= 1 && capacity <= MAX_CAPACITY))
    faults.push('badCapacity');
  const rsvpBy = sketch.rsvpBy ?? at;
  if (at && rsvpBy && at > now) {
    if (rsvpBy > at) faults.push('deadlineLate');
    else if (rsvpBy <= now) faults.push('deadlinePast');
  }
  if (faults.length > 0 || !theme || !at) return { faults };
  const lasts = (sketch.hours ?? HOURS) * HOUR_MS;
  const endsAt = new Date(Date.parse(at) + lasts).toISOString() as Instant;
  return { theme, at, endsAt, ...(place && { place }), ...(link && { link }), ...(capacity && { capacity }), rsvpBy: rsvpBy! };
}

function isLink(link: string): boolean {
  return URL.canParse(link) && /^https:$/.test(new URL(link).protocol) && link.length <= 500;
}

/** The year that a moment is in, where the region is. */
export const yearOf = (at: Instant, zone: string): number => Number(dayIn(zone, at).slice(0, 4));

export function planned(
  plan: Plan,
  of: { region: string; zone: string; by: string; at: Instant; draft: string },
  before?: Townhall,
): Townhall {
  const { region, zone, by, at, draft } = of;
  return {
    region,
    number: yearOf(plan.at, zone),
    edition: (before?.edition ?? 0) + 1,
    zone,
    plan,
    status: 'planned',
    plannedBy: by,
    plannedAt: at,
    draft,
    changedAt: at,
    // A calendar takes up again what was called off only when this is higher.
    sequence: before ? before.sequence + 1 : 0,
    seats: NO_SEATS,
    questions: before?.questions ?? { waiting: 0, standing: 0 },
    facts: (before?.facts ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
  };
}

export type ChangeRefused = 'notPlanned' | 'otherYear' | 'tooSmall' | 'reasonNeeded' | 'same';

export function change(now: Townhall, plan: Plan, reason: string, at: Instant): Townhall | { refused: ChangeRefused } {
  if (now.status !== 'planned') return { refused: 'notPlanned' };
  if (yearOf(plan.at, now.zone) !== now.number) return { refused: 'otherYear' };
  if (plan.capacity !== undefined && plan.capacity < now.seats.taken) return { refused: 'tooSmall' };
  if (JSON.stringify(sorted(plan)) === JSON.stringify(sorted(now.plan))) return { refused: 'same' };
  const more = now.seats.waiting > 0 && (plan.capacity ?? Number.POSITIVE_INFINITY) > (now.plan.capacity ?? 0);
  const seats = more ? { ...now.seats, freed: now.seats.freed + 1 } : now.seats;
  const { reason: _before, ...rest } = now;
  return {
    ...rest,
    plan,
    seats,
    ...(reason.trim() && { reason: reason.trim().slice(0, MAX_REASON) }),
    changedAt: at,
    sequence: now.sequence + 1,
    facts: now.facts + 1,
    version: now.version + 1,
  };
}

const sorted = (plan: Plan) => Object.entries(plan).sort(([a], [b]) => a.localeCompare(b));

export function callOff(now: Townhall, reason: string, at: Instant): Townhall | { refused: ChangeRefused } {
  if (now.status !== 'planned') return { refused: 'notPlanned' };
  const why = reason.trim().slice(0, MAX_REASON);
  if (!why) return { refused: 'reasonNeeded' };
  return {
    ...now,
    status: 'calledOff',
    reason: why,
    changedAt: at,
    sequence: now.sequence + 1,
    facts: now.facts + 1,
    version: now.version + 1,
  };
}

/** Still to come, or going on. */
export const isAhead = ({ status }: Pick<Townhall, 'status'>): boolean => status === 'planned' || status === 'live';

/** The one that is meant when nobody says which: the first still to come, otherwise the last that was. */
export function currentOf(all: readonly Townhall[]): Townhall | undefined {
  const ahead = all.filter(isAhead).sort((a, b) => a.number - b.number);
  return ahead[0] ?? [...all].sort((a, b) => b.number - a.number)[0];
}
