/**
 * An introduction (introductie) with double opt-in: each side is asked in private, without names, and only after two yeses they hear of
 * each other. Pure decisions. The one rule above all others: a side can never tell the other's no from its silence, nor from the other
 * having gone. So what a side sees depends on what it did itself, on when, and on whether both said yes.
 */
import { type Instant, instant } from '../../primitives/instant.ts';
import { nextWakingHour } from '../../primitives/working-hours.ts';
import type { Kind } from '../kinds.ts';
import type { Reason } from '../matching/reason.ts';
import { ZONE } from '../offers/offer.ts';

/** Who offers, and who started the initiative that needs it. */
export const SIDES = ['offer', 'need'] as const;
export type Side = (typeof SIDES)[number];
export const otherOf = (side: Side): Side => (side === 'offer' ? 'need' : 'offer');

export const OUTCOMES = ['led', 'notYet', 'no'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Introduction = {
  region: string;
  /** Says nothing of who is in it: it stands in buttons that both sides get. */
  id: string;
  initiative: number;
  parties: Record<Side, { member: string; kvk: string }>;
  /** What is needed and offered alike. */
  kinds: Kind[];
  /** What each side is told of why; for the side that needs, made from what the other shows. */
  reasons: Record<Side, Reason[]>;
  /** When each side is asked, in waking hours; absent: not before the other says yes. */
  asked: Partial<Record<Side, Instant>>;
  answers: Partial<Record<Side, { yes: boolean; at: Instant }>>;
  /** The coordinator who brought them together. */
  by?: string;
  suggestedAt: Instant;
  madeAt?: Instant;
  /** Nothing comes of it any more. Which of the reasons it was, nobody needs to know. */
  endedAt?: Instant;
  outcomes: Partial<Record<Side, Outcome>>;
  /** Counts the changes. */
  version: number;
};

const DAY_MS = 86_400_000;
const PATIENCE_DAYS = 14;
const FOLLOW_UP_DAYS = 14;

export type Suggestion = Pick<Introduction, 'region' | 'id' | 'initiative' | 'parties' | 'kinds' | 'reasons' | 'by'>;

/** @param first who is asked first; both at once when a coordinator brings them together */
export function suggest(of: Suggestion, first: readonly Side[], at: Instant): Introduction {
  const when = nextWakingHour(at, ZONE);
  const asked = Object.fromEntries(first.map((side) => [side, when]));
  return { ...of, asked, answers: {}, suggestedAt: at, outcomes: {}, version: 1 };
}

/** What a side sees of it at a moment. */
export type Seen = 'unasked' | 'asked' | 'declined' | 'waiting' | 'made' | 'over';

export function seenBy(introduction: Introduction, side: Side, now: Instant): Seen {
  const { asked, answers, madeAt } = introduction;
  if (madeAt) return 'made';
  const own = answers[side];
  if (own && !own.yes) return 'declined';
  const since = asked[side];
  if (!since) return 'unasked';
  if (now >= over(introduction, side)) return 'over';
  return own ? 'waiting' : 'asked';
}

/** For a side it is over when its own patience is: fourteen days after it was asked, or after its yes brought the other the question. */
function over({ asked, answers }: Introduction, side: Side): Instant {
  const own = answers[side];
  const from = own ? nextWakingHour(own.at, ZONE) : (asked[side] ?? ('' as Instant));
  return later([from, asked[side] ?? from].sort().at(-1)!, PATIENCE_DAYS);
}

/** When nothing can come of it any more. */
export function closesAt(introduction: Introduction): Instant {
  const { asked } = introduction;
  const last = [asked.offer, asked.need].filter((at) => at !== undefined).sort();
  return later(last.at(-1)!, PATIENCE_DAYS);
}

export type AnswerRefusal = 'over' | 'declined' | 'made' | 'unasked';

/** The same answer twice changes nothing; a yes may become a no while it waits; a no stays. */
export function answer(
  introduction: Introduction,
  side: Side,
  yes: boolean,
  at: Instant,
): Introduction | { refused: AnswerRefusal } {
  const seen = seenBy(introduction, side, at);
  if (seen === 'made') return yes ? introduction : { refused: 'made' };
  if (seen === 'declined') return yes ? { refused: 'declined' } : introduction;
  if (seen === 'over' || seen === 'unasked') return { refused: seen };
  const before = introduction.answers[side];
  if (before && before.yes === yes) return introduction;
  const answered = changed({ ...introduction, answers: { ...introduction.answers, [side]: { yes, at } } });
  if (!yes) return { ...answered, endedAt: at };
  return introduction.endedAt ? answered : agreed(answered, side, at);
}

/** Two yeses make it; one has the other side asked. */
function agreed(introduction: Introduction, side: Side, at: Instant): Introduction {
  const other = otherOf(side);
  if (introduction.answers[other]?.yes) return { ...introduction, madeAt: at };
  if (introduction.asked[other]) return introduction;
  return { ...introduction, asked: { ...introduction.asked, [other]: nextWakingHour(at, ZONE) } };
}

/** Nobody answered in time, or what it was about is gone. What was made stays made. */
export function close(introduction: Introduction, at: Instant): Introduction {
  if (introduction.madeAt || introduction.endedAt) return introduction;
  return changed({ ...introduction, endedAt: at });
}

/**
 * One of the two is gone: nothing of them stays, and it comes to nothing. What the other sees stays as it was, until their own patience
 * is over: that somebody went is nobody's business.
 */
export function leave(introduction: Introduction, side: Side, at: Instant): Introduction {
  const { parties, reasons, endedAt, ...rest } = introduction;
  return changed({
    ...rest,
    parties: { ...parties, [side]: { member: '', kvk: '' } },
    reasons: { ...reasons, [side]: [], ...(side === 'offer' && { need: [] }) },
    endedAt: endedAt ?? at,
  });
}

export function tell(introduction: Introduction, side: Side, outcome: Outcome): Introduction | { refused: 'notMade' } {
  if (!introduction.madeAt) return { refused: 'notMade' };
  if (introduction.outcomes[side] === outcome) return introduction;
  return changed({ ...introduction, outcomes: { ...introduction.outcomes, [side]: outcome } });
}

/** It led to something when one of them says so. */
export function ledToSomething({ outcomes }: Pick<Introduction, 'outcomes'>): boolean {
  return outcomes.offer === 'led' || outcomes.need === 'led';
}

function isWaiting({ madeAt, endedAt }: Introduction): boolean {
  return !madeAt && !endedAt;
}

export type Moment = { about: 'ask' | 'made' | 'together' | 'follow-up' | 'close'; side?: Side; at: Instant };

/** The moments that it waits for, as it stands. */
export function momentsOf(introduction: Introduction): Moment[] {
  const { madeAt } = introduction;
  if (madeAt) return afterwards(introduction, madeAt);
  if (!isWaiting(introduction)) return [];
  const asks = SIDES.flatMap((side): Moment[] => {
    const at = introduction.asked[side];
    return at && !introduction.answers[side] ? [{ about: 'ask', side, at }] : [];
  });
  return [...asks, { about: 'close', at: closesAt(introduction) }];
}

/** Whoever said the second yes was told in reply to it. */
function afterwards({ answers }: Introduction, madeAt: Instant): Moment[] {
  const soon = nextWakingHour(madeAt, ZONE);
  const first = SIDES.filter((side) => answers[side]!.at < madeAt);
  const told = first.length > 0 ? first : SIDES;
  return [
    ...told.map((side): Moment => ({ about: 'made', side, at: soon })),
    { about: 'together', at: soon },
    ...SIDES.map((side): Moment => ({ about: 'follow-up', side, at: nextWakingHour(later(madeAt, FOLLOW_UP_DAYS), ZONE) })),
  ];
}

function changed(introduction: Introduction): Introduction {
  return { ...introduction, version: introduction.version + 1 };
}

function later(at: Instant, days: number): Instant {
  return instant(Date.parse(at) + days * DAY_MS);
}
