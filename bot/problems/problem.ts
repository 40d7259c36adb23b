/** A problem (vraagstuk) and what may happen to it: pure decisions, no I/O. */

import { cut } from '../chat/cut.ts';
import type { Instant } from '../primitives/instant.ts';
import { firstSentence } from '../primitives/sentences.ts';
import { GONE } from '../region/people.ts';
import { isWho } from '../region/rights.ts';

export type Status = 'open' | 'adopted' | 'solved' | 'closed' | 'merged';
/** What a person can set; `merged` only comes from merging. */
export const SETTABLE = ['open', 'adopted', 'solved', 'closed'] as const;
export type Settable = (typeof SETTABLE)[number];

/** Who a deed is by: the company counts, the member is remembered. */
export type Actor = { member: string; company: { kvk: string; name: string } };

/** Kept small: thousands of them stand in one item. */
export type Support = {
  by: string;
  at: Instant;
  /** It came with these merged problems, and goes with the last of them; absent: the company's own press here. */
  via?: number[];
};

export type Merged = {
  into: number;
  at: Instant;
  by: string;
  /** What it was, for undoing. */
  was: Exclude<Status, 'merged'>;
};

export type Problem = {
  region: string;
  number: number;
  title: string;
  /** The person's own words, as typed. */
  text: string;
  status: Status;
  /** Why it was closed, or how it was solved. */
  reason?: string;
  raisedBy: string;
  raisedByCompany: { kvk: string; name: string };
  raisedAt: Instant;
  /** By KvK number: one company, one support. */
  supports: Record<string, Support>;
  /** Members who hear of changes. */
  followers: Record<string, true>;
  /** Numbers that forward here. */
  absorbed: number[];
  merged?: Merged;
  /** For finding similar ones; made from title and text. */
  vector: number[];
  vectorScheme: number;
  /** Counts the changes. */
  version: number;
};

export const MAX_TITLE = 120;
export const MAX_TEXT = 20_000;

export type Draft = { title: string; text: string };

export function wordsOf({ title, text }: Draft): string {
  return `${title}\n${text}`;
}

/** The first sentence as a title, cut at a word; the text stays as it was typed. */
export function draftOf(words: string): Draft {
  return { title: cut(firstSentence(words), MAX_TITLE), text: words.trim() };
}

export function raise(
  draft: Draft,
  input: { region: string; number: number; by: Actor; at: Instant; vector: number[]; vectorScheme: number },
): Problem {
  const { by, at, ...rest } = input;
  return {
    ...rest,
    ...draft,
    status: 'open',
    raisedBy: by.member,
    raisedByCompany: by.company,
    raisedAt: at,
    // Whoever raises it has it: the first support is the author's company.
    supports: { [by.company.kvk]: { by: by.member, at } },
    followers: { [by.member]: true },
    absorbed: [],
    version: 1,
  };
}

export function supportCount(problem: Pick<Problem, 'supports'>): number {
  return Object.keys(problem.supports).length;
}

/** Open for support: nobody needs to say "we too" of what is solved or closed. */
export function takesSupport(problem: Pick<Problem, 'status'>): boolean {
  return problem.status === 'open' || problem.status === 'adopted';
}

export type SupportRefusal = 'supported-already' | 'not-open' | 'forwarded';

/** Why a support is refused, from the problem as it is; undefined when it is accepted. The store's condition says the same. */
export function refuseSupport(problem: Problem, kvk: string): SupportRefusal | undefined {
  if (problem.status === 'merged') return 'forwarded';
  if (problem.supports[kvk]) return 'supported-already';
  return takesSupport(problem) ? undefined : 'not-open';
}

/** Only who raised it, or who tends the region's problems, changes it. */
export function mayTend(
  problem: Pick<Problem, 'raisedBy'>,
  member: { id: string; was?: string[] } | undefined,
  tendsAll: boolean,
): boolean {
  return member !== undefined && (tendsAll || isWho(problem.raisedBy, member));
}

export type StatusRefusal = 'reason-needed' | 'forwarded' | 'same-status';

/** Closing and solving say why; a merged problem is undone first. */
export function setStatus(problem: Problem, status: Settable, reason: string): Problem | { refused: StatusRefusal } {
  if (problem.status === 'merged') return { refused: 'forwarded' };
  if ((status === 'closed' || status === 'solved') && !reason.trim()) return { refused: 'reason-needed' };
  const why = reason.trim() || undefined;
  if (problem.status === status && problem.reason === why) return { refused: 'same-status' };
  return { ...problem, status, reason: why, version: problem.version + 1 };
}

export function edit(problem: Problem, draft: Draft, vector: number[]): Problem {
  return { ...problem, ...draft, vector, version: problem.version + 1 };
}

export function follow(problem: Problem, member: string): Problem {
  if (problem.followers[member]) return problem;
  return { ...problem, followers: { ...problem.followers, [member]: true }, version: problem.version + 1 };
}

export function unfollow(problem: Problem, member: string): Problem {
  if (!problem.followers[member]) return problem;
  const { [member]: _, ...followers } = problem.followers;
  return { ...problem, followers, version: problem.version + 1 };
}

/** Everyone whom a change concerns: author, followers, and who said "we too". */
export function concerned(problem: Problem): string[] {
  const supporters = Object.values(problem.supports).map((support) => support.by);
  const all = [problem.raisedBy, ...Object.keys(problem.followers), ...supporters];
  return [...new Set(all)].filter((member) => member !== GONE.member);
}
