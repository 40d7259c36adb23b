/** An initiative (initiatief) and what may happen to it: pure decisions, no I/O. Amounts in whole cents. */

import type { Instant } from '../primitives/instant.ts';
import { GONE } from '../region/people.ts';
import { isWho } from '../region/rights.ts';
import type { Kind, MoneyForm } from './kinds.ts';
import type { Pledges } from './pledges/pledge.ts';
import type { Settlement } from './pledges/settlement.ts';
import type { Theme } from './themes.ts';

/** What is needed; at least one kind. */
export type Needs = {
  /** Hours a month, and in which roles ("projectleider"). */
  time?: { hours: number; roles: string[] };
  /** Whole cents: from which sum on it can begin, and how much it takes at most. */
  money?: { from: number; to: number; forms: MoneyForm[] };
  /** Doors that should open: "provincie", "ROC", one a line. */
  network?: { doors: string[] };
};

/** `firm`: the pledges were made firm, and no more are taken. */
export type Status = 'open' | 'firm' | 'done' | 'stopped';

/** Who a deed is by: the company is shown, the member is remembered. */
export type Actor = { member: string; company: { kvk: string; name: string } };

/** What people fill in, and may change while it is open. */
export type Content = {
  title: string;
  /** In words. */
  what: string;
  forWhom?: string;
  /** Municipality code or region code of the monitor where it happens; absent: the whole region. */
  place?: string;
  needs: Needs;
  /** By when, as an ISO date: "2027-03-01". */
  by?: string;
  /** Number of the problem that it came from. */
  problem?: number;
};

export type Initiative = Content & {
  region: string;
  number: number;
  status: Status;
  themes: Theme[];
  /** Number of the fund proposal that it became. */
  proposal?: number;
  startedBy: string;
  startedByCompany: { kvk: string; name: string };
  startedAt: Instant;
  /** Members who hear of changes. */
  followers: string[];
  /** By KvK number. In the initiative's own item, so that a pledge and making firm cannot pass each other by. */
  pledges: Pledges;
  /** Which of them hold, once they were made firm. */
  settlement?: Settlement;
  /** Once it is done or stopped: how it stood before, for undoing, and why. */
  ended?: { was: 'open' | 'firm'; reason?: string };
  /** Counts every change: cards and conditional writes go by it. */
  changes: number;
  /** Of the content, as people see it: 1, 2, 3. */
  version: number;
};

export const MAX_TITLE = 120;
export const MAX_WHAT = 10_000;
export const MAX_FOR_WHOM = 200;
export const MAX_LINE = 80;
export const MAX_LINES = 8;
/** Whole cents: € 100 million. More is a slip of the finger. */
export const MOST_CENTS = 10_000_000_000;
/** A month of 31 days, day and night. */
export const MOST_HOURS = 744;

export function start(
  content: Content,
  themes: Theme[],
  input: { region: string; number: number; by: Actor; at: Instant },
): Initiative {
  const { region, number, by, at } = input;
  return {
    ...contentOf(content),
    region,
    number,
    status: 'open',
    themes,
    startedBy: by.member,
    startedByCompany: { kvk: by.company.kvk, name: by.company.name },
    startedAt: at,
    followers: [by.member],
    pledges: {},
    changes: 1,
    version: 1,
  };
}

function contentOf({ title, what, forWhom, place, needs, by, problem }: Content): Content {
  return {
    title,
    what,
    ...(forWhom && { forWhom }),
    ...(place && { place }),
    needs,
    ...(by && { by }),
    ...(problem !== undefined && { problem }),
  };
}

export function neededKinds({ time, money, network }: Needs): Kind[] {
  return [time && 'time', money && 'money', network && 'network'].filter((kind): kind is Kind => Boolean(kind));
}

/** In the channels and the lists: it is going on, or people can still join. */
export function isStanding({ status }: Pick<Initiative, 'status'>): boolean {
  return status === 'open' || status === 'firm';
}

/** Only who started it, or who tends the region's initiatives, changes it. */
export function mayTend(
  { startedBy }: Pick<Initiative, 'startedBy'>,
  member: { id: string; was?: string[] } | undefined,
  tendsAll: boolean,
): boolean {
  return member !== undefined && (tendsAll || isWho(startedBy, member));
}

/** `closed`: its pledges are firm, or it is done or stopped. `changed`: somebody made a newer version meanwhile. */
export type Refusal = 'closed' | 'changed' | 'same' | 'notEnded' | 'ended';
export type Refused = { refused: Refusal };

/** A new version. @param from the version that was changed: a newer one is not overwritten unseen. */
export function revise(initiative: Initiative, content: Content, themes: Theme[], from: number): Initiative | Refused {
  if (initiative.status !== 'open') return { refused: 'closed' };
  if (initiative.version !== from) return { refused: 'changed' };
  if (JSON.stringify(contentOf(initiative)) === JSON.stringify(contentOf(content))) return { refused: 'same' };
  const { forWhom: _, place: __, by: ___, problem: ____, ...rest } = initiative;
  return changed({ ...rest, ...contentOf(content), themes, version: from + 1 });
}

/** It stops, with the reason for those who joined; or it is done. What was pledged stays, for when it is undone. */
export function end(initiative: Initiative, status: 'done' | 'stopped', reason?: string): Initiative | Refused {
  const was = initiative.status;
  if (was !== 'open' && was !== 'firm') return { refused: 'ended' };
  return changed({ ...initiative, status, ended: { was, ...(reason && { reason }) } });
}

/** Undoes stopping and being done: it is as it was before. */
export function reopen(initiative: Initiative): Initiative | Refused {
  const { ended, ...rest } = initiative;
  return ended ? changed({ ...rest, status: ended.was }) : { refused: 'notEnded' };
}

export function follow(initiative: Initiative, member: string): Initiative {
  if (initiative.followers.includes(member)) return initiative;
  return changed({ ...initiative, followers: [...initiative.followers, member] });
}

export function unfollow(initiative: Initiative, member: string): Initiative {
  if (!initiative.followers.includes(member)) return initiative;
  return changed({ ...initiative, followers: initiative.followers.filter((one) => one !== member) });
}

/** Everyone whom a change concerns: who started it, who follows it, and who pledged. */
export function concerned({ startedBy, followers, pledges }: Initiative): string[] {
  const all = [startedBy, ...followers, ...Object.values(pledges).map(({ by }) => by)];
  return [...new Set(all)].filter((member) => member !== GONE.member);
}

export function changed(initiative: Initiative): Initiative {
  return { ...initiative, changes: initiative.changes + 1 };
}
