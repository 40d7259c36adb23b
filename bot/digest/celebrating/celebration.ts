/** Celebrating (vieren): what went well is told in every workspace the next working morning, once, unless somebody asks for quiet. Pure. */
import { DateTime } from 'luxon';
import { type Instant, instant } from '../../primitives/instant.ts';
import { restAt } from '../../primitives/working-hours.ts';
import type { Celebrated, Line } from '../../region/capability.ts';
import { GONE, type Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';

/** `lapsed`: when the time came it was no longer so, and it may be celebrated another time. */
export type Status = 'waiting' | 'told' | 'quiet' | 'lapsed';

export type Celebration = {
  region: string;
  subject: string;
  id: string;
  /** What tells it in words. */
  line: Line;
  who: readonly Celebrated[];
  /** When it happened. */
  at: Instant;
  /** When it is told: until then those concerned can say whether they are named, and ask for quiet. */
  tellAt: Instant;
  status: Status;
  toldAt?: Instant;
  /** Counts the changes. */
  version: number;
};

/** The hour at which people have their coffee. */
const HOUR = 10;

export function celebrationOf(line: Line, at: Instant, zone: string): Celebration {
  const { region, subject, id, who = [] } = line;
  const { who: _, ...rest } = line;
  return { region, subject, id, line: rest, who, at, tellAt: nextWorkingMorning(at, zone), status: 'waiting', version: 1 };
}

/** Ten o'clock on the next day on which people work, on the region's clocks. */
export function nextWorkingMorning(at: Instant, zone: string): Instant {
  const day = DateTime.fromISO(at, { zone }).startOf('day');
  for (let days = 1; ; days++) {
    const morning = instant(day.plus({ days }).set({ hour: HOUR }).toMillis());
    if (!restAt(morning, zone)) return morning;
  }
}

/** Its time has come. @param stands whether it is still so */
export function tell(celebration: Celebration, stands: boolean, now: Instant): Celebration {
  if (celebration.status !== 'waiting') return celebration;
  return changed(celebration, stands ? { status: 'told', toldAt: now } : { status: 'lapsed' });
}

/** Before and after: what was told is taken back, and nobody tells it again. */
export function quieten(celebration: Celebration): Celebration {
  return celebration.status === 'quiet' ? celebration : changed(celebration, { status: 'quiet' });
}

/** Somebody said whether they are named: cards that stand are drawn anew. */
export function renamed(celebration: Celebration): Celebration {
  return changed(celebration, {});
}

/** Whose doing it is, and who runs the region. */
export function mayQuieten({ who }: Pick<Celebration, 'who'>, member: Member | undefined): boolean {
  return may(member, 'run-region') || isOf({ who }, member);
}

export function isOf({ who }: Pick<Celebration, 'who'>, member: Member | undefined): boolean {
  if (!member) return false;
  const ids = [member.id, ...(member.was ?? [])];
  return who.some((one) => ids.includes(one.member) || one.kvk === member.company?.kvk);
}

/** The same celebration, when these ids are not in it. The company stays: whether it is named is its own to say. */
export function withoutPerson(celebration: Celebration, ids: readonly string[]): Celebration {
  const { who } = celebration;
  if (!who.some(({ member }) => ids.includes(member))) return celebration;
  return { ...celebration, who: who.map((one) => nameless(one, ids)), version: celebration.version + 1 };
}

export function nameless(one: Celebrated, ids: readonly string[]): Celebrated {
  return ids.includes(one.member) ? { ...one, member: GONE.member } : one;
}

const changed = (celebration: Celebration, to: Partial<Celebration>): Celebration => ({
  ...celebration,
  ...to,
  version: celebration.version + 1,
});
