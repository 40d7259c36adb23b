/** The meeting itself as it begins and ends, and what a poll in it may be: pure decisions. */
import { epochMs, type Instant, instant } from '../../primitives/instant.ts';
import type { Townhall } from '../townhall.ts';

const HOUR_MS = 3_600_000;
/** Who sets up the hall may begin a day early; a press a week before is a mistake. */
const EARLY_HOURS = 24;
/** A meeting that nobody ended has ended by then. */
const LATE_HOURS = 12;

export type HoldRefused = 'tooEarly' | 'notPlanned' | 'notLive' | 'live';

/** @param code shown in the room, for who is there */
export function begin(now: Townhall, code: string, at: Instant): Townhall | { refused: HoldRefused } {
  if (now.status === 'live') return { refused: 'live' };
  if (now.status !== 'planned') return { refused: 'notPlanned' };
  if (epochMs(at) < epochMs(now.plan.at) - EARLY_HOURS * HOUR_MS) return { refused: 'tooEarly' };
  return { ...now, status: 'live', startedAt: at, code, facts: now.facts + 1, version: now.version + 1 };
}

export function end(now: Townhall, at: Instant): Townhall | { refused: HoldRefused } {
  if (now.status !== 'live') return { refused: 'notLive' };
  const { code: _code, ...rest } = now;
  return { ...rest, status: 'over', endedAt: at, facts: now.facts + 1, version: now.version + 1 };
}

export const endsByItselfAt = ({ plan }: Pick<Townhall, 'plan'>): Instant => instant(epochMs(plan.endsAt) + LATE_HOURS * HOUR_MS);

/** What nobody began or ended is over all the same. */
export function lapse(now: Townhall, at: Instant): Townhall | { refused: HoldRefused } {
  if ((now.status !== 'planned' && now.status !== 'live') || at < endsByItselfAt(now)) return { refused: 'notLive' };
  const { code: _code, ...rest } = now;
  return { ...rest, status: 'over', endedAt: now.plan.endsAt, facts: now.facts + 1, version: now.version + 1 };
}

/** Read aloud and typed on a telephone: letters that sound different, and make no word. */
const LETTERS = 'BDFGHKLMNPRSTVWZ';
const CODE = 4;

/** @param hex as many digits as the code has letters, or more */
export function codeOf(hex: string): string {
  return [...hex.slice(0, CODE)].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join('');
}

export const isCode = (typed: string, code: string | undefined): boolean =>
  code !== undefined && typed.replace(/[^a-z]/gi, '').toUpperCase() === code;

export type Poll = {
  region: string;
  year: number;
  number: number;
  question: string;
  options: string[];
  status: 'open' | 'closed';
  /** By member: which option, counted from 0. */
  ballots: Record<string, number>;
  openedAt: Instant;
  version: number;
};

const OPTIONS = { least: 2, most: 6 } as const;
const MAX_OPTION = 60;

/** As it stands in a button: counted from 0. */
export const isOption = (option: number): boolean => Number.isInteger(option) && option >= 0 && option < OPTIONS.most;

/** An option a line; undefined when there are too few, too many, or two that are the same. */
export function optionsIn(text: string): string[] | undefined {
  const options = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const distinct = new Set(options.map((option) => option.toLowerCase()));
  const fits = options.length >= OPTIONS.least && options.length <= OPTIONS.most && distinct.size === options.length;
  return fits ? options.map((option) => [...option].slice(0, MAX_OPTION).join('')) : undefined;
}

export function countsOf({ options, ballots }: Pick<Poll, 'options' | 'ballots'>): { label: string; count: number }[] {
  const cast = Object.values(ballots);
  return options.map((label, at) => ({ label, count: cast.filter((option) => option === at).length }));
}

/** Polls of all years in one row of numbers, as cards are numbered: 2027 and 3 are 202703. */
export const pollCardNumber = ({ year, number }: Pick<Poll, 'year' | 'number'>): number => year * 100 + number;
export const pollOfCard = (number: number) => ({ year: Math.floor(number / 100), number: number % 100 });
/** So many fit in that row. */
export const MAX_POLLS = 99;
