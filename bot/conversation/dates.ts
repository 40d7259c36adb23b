/** Dates and deadlines as people type them, in Dutch and English, as moments in the region's time zone. */
import { DateTime } from 'luxon';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { type Clock, clockAt, partAt } from './dates-clock.ts';
import type { Day } from './dates-day.ts';
import { dayAt } from './dates-days.ts';
import { type Found, sentencesOf, type Token } from './dates-tokens.ts';
import { CLOCK_LINKS, type DayPart, LINKS } from './dates-words.ts';
import { instantOf, onClock } from './dates-zone.ts';

export type Moment =
  /** Without a time, `at` is the first moment of the day. `matched` is the stretch of the text that says it. */
  { at: Instant; hasTime: boolean; matched: string } | { ambiguous: Instant[] };

export type MomentContext = {
  now: Instant;
  /** IANA name. */
  timeZone: string;
  /** Settles what the words themselves leave open, such as "half 3" and "3/4". */
  language: Language;
};

/** Who names a moment does so within this many characters; what comes after is a document that was pasted. */
const READ = 2_000;

/** The first moment that the text names; undefined when it names none, or one that lies behind us ("vorige week"). */
export function momentIn(text: string, context: MomentContext): Moment | undefined {
  const now = DateTime.fromISO(context.now, { zone: context.timeZone });
  for (const tokens of sentencesOf(text.slice(0, READ))) {
    const said = chosen(tokens, itemsIn(tokens, context.language));
    const moments = said && momentsOf(said, now, context.language);
    if (!moments || moments.length === 0) continue;
    const [at, ...others] = [...new Set(moments.map(instantOf))].sort();
    if (others.length > 0) return { ambiguous: [at!, ...others] };
    const matched = text.slice(tokens[said.from]!.start, tokens[said.to - 1]!.end);
    return { at: at!, hasTime: Boolean(said.clock ?? said.part ?? said.days[0]?.exact), matched };
  }
  return undefined;
}

type Item = { from: number; to: number } & (
  | { kind: 'day'; day: Day }
  | { kind: 'clock'; clock: Clock }
  | { kind: 'part'; part: DayPart; sure: boolean }
  | { kind: 'past' }
);

function itemsIn(tokens: Token[], language: Language): Item[] {
  const words = tokens.map(({ word }) => word);
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    // "vrijdag morgen" is a part of Friday, not tomorrow.
    const behindDay = items.at(-1)?.kind === 'day' && items.at(-1)?.to === at;
    const early = behindDay ? partAt(words, at) : undefined;
    const day = early ? undefined : dayAt(words, at);
    const clock = early || day ? undefined : clockAt(words, at, language);
    const part = early ?? (day || clock ? undefined : partAt(words, at));
    if (day)
      items.push({ ...(day.value === 'past' ? { kind: 'past' } : { kind: 'day', day: day.value }), from: at, to: day.next });
    if (clock) items.push({ kind: 'clock', clock: clock.value, from: at, to: clock.next });
    if (part) items.push({ kind: 'part', ...part.value, from: at, to: part.next });
    at = ((day ?? clock ?? part) as Found<unknown> | undefined)?.next ?? at + 1;
  }
  return items;
}

type SaidMoment = { days: Day[]; clock?: Clock; part?: DayPart; from: number; to: number };

/** Which day, which time and which part of the day belong together in this sentence. */
function chosen(tokens: Token[], items: Item[]): SaidMoment | undefined {
  const first = items.findIndex(({ kind }) => kind === 'day');
  const day = items[first];
  // A time without a day, beside what lies behind us, lies behind us as well.
  if (!day && items.some(({ kind }) => kind === 'past')) return undefined;
  const or = day && items.slice(first + 1, first + 2).find((item) => eitherOr(tokens, day, item));
  const days = [day, or].filter((item): item is Item & { kind: 'day' } => item?.kind === 'day');
  const clock = items.find(
    (item, i): item is Item & { kind: 'clock' } => item.kind === 'clock' && isTime(tokens, item, neighbours(items, i)),
  );
  const part = items.find(
    (item, i): item is Item & { kind: 'part' } =>
      item.kind === 'part' &&
      (item.sure || neighbours(items, i).some((other) => (other === day || other === clock) && nextTo(tokens, item, other))),
  );
  const used = [...days, clock, part].filter((item): item is NonNullable<typeof item> => item !== undefined);
  if (used.length === 0) return undefined;
  return {
    days: days.map((item) => item.day),
    clock: clock?.clock,
    part: part?.part ?? days.find((item) => item.day.part)?.day.part,
    from: Math.min(...used.map(({ from }) => from)),
    to: Math.max(...used.map(({ to }) => to)),
  };
}

const neighbours = (items: Item[], at: number) => [items[at - 1], items[at + 1]].filter((item) => item !== undefined);
const between = (tokens: Token[], one: Item, other: Item) =>
  (one.from < other.from ? tokens.slice(one.to, other.from) : tokens.slice(other.to, one.from)).map(({ word }) => word);
const nextTo = (tokens: Token[], one: Item, other: Item) => between(tokens, one, other).every((word) => LINKS.has(word));
const eitherOr = (tokens: Token[], one: Item, other: Item) => /^(of|or)$/.test(between(tokens, one, other).join(' '));

/** "17 uur" may be a duration and "5" anything: a time when a day stands beside it, "om" before it, or nothing around it. */
function isTime(tokens: Token[], item: Item & { kind: 'clock' }, beside: Item[]): boolean {
  if (item.clock.sure) return true;
  const follower = tokens[item.to]?.word;
  // "3 in the afternoon", "9 tonight".
  if (beside.some((other) => other.from === item.to && (other.kind === 'part' || (other.kind === 'day' && other.day.part))))
    return true;
  if (beside.some((other) => other.kind !== 'clock' && nextTo(tokens, item, other)))
    return !item.clock.bare || isLinked(tokens, item);
  if (follower === 'per' || follower === 'aan') return false;
  if (item.clock.bare) return /^(om|at|rond|around|omstreeks)$/.test(tokens[item.from - 1]?.word ?? '') && follower === undefined;
  return isLinked(tokens, item) || (item.from === 0 && follower === undefined);
}

const isLinked = (tokens: Token[], item: Item) => CLOCK_LINKS.has(tokens[item.from - 1]?.word ?? '');

const HOUR_OF: Record<DayPart, number> = { morning: 9, afternoon: 14, evening: 19, night: 22, close: 17 };
/** A working day is over: who says "vrijdag" later on a Friday means the next one. */
const CLOSE = 17;

function momentsOf({ days, clock, part }: SaidMoment, now: DateTime, language: Language): DateTime[] {
  const minute = clock?.minute ?? 0;
  const hour = clock ? hourOf(clock, part) : part && HOUR_OF[part];
  if (days.length === 0) {
    const today = onClock(now, hour!, minute);
    return [today > now ? today : onClock(now.plus({ days: 1 }), hour!, minute)];
  }
  return days.flatMap((day) =>
    day.on(now, language).map((on) => {
      if (day.exact) return on;
      const at = hour === undefined ? on : onClock(on, hour, minute);
      if (day.weekly && onClock(on, hour ?? CLOSE, minute) <= now)
        return hour === undefined ? on.plus({ weeks: 1 }) : onClock(on.plus({ weeks: 1 }), hour, minute);
      // "vandaag om 9 uur" at eleven in the morning is tonight.
      const later = at <= now && on.hasSame(now, 'day') && clock && !clock.fixed && !part && hour! < 12;
      return later ? onClock(on, hour! + 12, minute) : at;
    }),
  );
}

/** Nobody meets at half past two at night: from one to six, without more, is after noon. */
function hourOf({ hour, fixed }: Clock, part: DayPart | undefined): number {
  if (fixed || hour > 12) return hour;
  if (part === 'morning') return hour;
  if (part === 'evening' || part === 'night') return hour === 12 ? 24 : hour < 4 && part === 'night' ? hour : hour + 12;
  return hour >= 1 && hour <= 6 ? hour + 12 : part === 'afternoon' && hour < 11 ? hour + 12 : hour;
}
