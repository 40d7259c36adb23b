/** A proposal (voorstel, aanvraag) to the fund and what may happen to it: pure decisions, no I/O. */

import type { Instant } from '../../primitives/instant.ts';
import { GONE } from '../../region/people.ts';
import { isWho } from '../../region/rights.ts';

/** Before it has a number it is a draft (drafts.ts). A vote freezes the text; what the vote gives ends it, or opens it again. */
export type Status = 'open' | 'voting' | 'granted' | 'rejected' | 'withdrawn';

/** Who a deed is by: the company is shown, the member is remembered. */
export type Actor = { member: string; company: { kvk: string; name: string } };

/** What is asked, and may be changed until it goes to a vote. All amounts in whole euro. */
export type Content = {
  title: string;
  /** What it is for, in the applicant's words. */
  goal: string;
  amount: number;
  /** Who applies, as they call it: mostly the company itself, at times a foundation or an association that it acts for. */
  applicant: string;
  coFunding?: { amount: number; from: string };
  /** Number of the problem that it comes from. */
  problem?: number;
  /** Number of the initiative that it comes from; it stays, whatever else is changed. */
  initiative?: number;
};

export type Proposal = Content & {
  region: string;
  number: number;
  status: Status;
  /** Number of the vote that it went to last. */
  vote?: number;
  submittedBy: string;
  /** It decides in no vote on this proposal, whoever of it presses. */
  submittedByCompany: { kvk: string; name: string };
  submittedAt: Instant;
  /** Members who hear of changes. */
  followers: Record<string, true>;
  /** Of the content, as people see it: 1, 2, 3. Every one is kept. */
  version: number;
  /** When this version was made. */
  changedAt: Instant;
  /** Counts every change, also of status and followers: cards and conditional writes go by it. */
  changes: number;
};

/** A version of the content as it was, for good. */
export type Version = Content & { version: number; at: Instant; by: string; byCompany: string };

export const MAX_TITLE = 120;
export const MAX_GOAL = 20_000;
export const MAX_NAME = 120;

export const FIELDS = ['title', 'amount', 'applicant', 'coFunding', 'problem', 'goal'] as const;
export type FieldName = (typeof FIELDS)[number];

export function submit(content: Content, input: { region: string; number: number; by: Actor; at: Instant }): Proposal {
  const { region, number, by, at } = input;
  return {
    ...contentOf(content),
    region,
    number,
    status: 'open',
    submittedBy: by.member,
    submittedByCompany: by.company,
    submittedAt: at,
    followers: { [by.member]: true },
    version: 1,
    changedAt: at,
    changes: 1,
  };
}

export function contentOf({ title, goal, amount, applicant, coFunding, problem, initiative }: Content): Content {
  return {
    title,
    goal,
    amount,
    applicant,
    ...(coFunding && { coFunding }),
    ...(problem !== undefined && { problem }),
    ...(initiative !== undefined && { initiative }),
  };
}

export function versionOf(proposal: Proposal, { member, company }: Actor): Version {
  return {
    ...contentOf(proposal),
    version: proposal.version,
    at: proposal.changedAt,
    by: member,
    byCompany: company.name,
  };
}

/** Which parts of the content differ, in the order in which they are told. */
export function differences(before: Content, after: Content): FieldName[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** On the table: to be read, discussed and voted on. */
export function isStanding({ status }: Pick<Proposal, 'status'>): boolean {
  return status === 'open' || status === 'voting';
}

/** Only who submitted it, or who tends the region's proposals, changes it. */
export function mayTend(
  { submittedBy }: Pick<Proposal, 'submittedBy'>,
  member: { id: string; was?: string[] } | undefined,
  tendsAll: boolean,
): boolean {
  return member !== undefined && (tendsAll || isWho(submittedBy, member));
}

/** `notOpen`: it is voted on, decided or withdrawn. `changed`: somebody made a newer version meanwhile. */
export type Refusal = 'notOpen' | 'changed' | 'same' | 'notVoting' | 'notWithdrawn';
export type Refused = { refused: Refusal };

/** A new version. @param from the version that was changed: a newer one is not overwritten unseen. */
export function revise(proposal: Proposal, content: Content, from: number, at: Instant): Proposal | Refused {
  if (proposal.status !== 'open') return { refused: 'notOpen' };
  if (proposal.version !== from) return { refused: 'changed' };
  if (differences(proposal, content).length === 0) return { refused: 'same' };
  const { coFunding: _, problem: __, ...rest } = proposal;
  return changed({ ...rest, ...contentOf(content), version: from + 1, changedAt: at });
}

export function withdraw(proposal: Proposal): Proposal | Refused {
  return proposal.status === 'open' ? changed({ ...proposal, status: 'withdrawn' }) : { refused: 'notOpen' };
}

/** Undoes a withdrawal. */
export function reopen(proposal: Proposal): Proposal | Refused {
  return proposal.status === 'withdrawn' ? changed({ ...proposal, status: 'open' }) : { refused: 'notWithdrawn' };
}

/** It goes to a vote: from here on this version is what is voted on, and nobody changes it. */
export function freeze(proposal: Proposal, version: number, vote: number): Proposal | Refused {
  if (proposal.status !== 'open') return { refused: 'notOpen' };
  return proposal.version === version ? changed({ ...proposal, status: 'voting', vote }) : { refused: 'changed' };
}

/**
 * What came of the vote. A void one decides nothing: the proposal may be changed and put to a vote again.
 * @param vote of which it is the result: what an earlier one still has to tell says nothing of the vote that runs by now
 */
export function conclude(proposal: Proposal, vote: number, result: 'granted' | 'rejected' | 'void'): Proposal | Refused {
  if (proposal.status !== 'voting' || proposal.vote !== vote) return { refused: 'notVoting' };
  return changed({ ...proposal, status: result === 'void' ? 'open' : result });
}

export function follow(proposal: Proposal, member: string): Proposal {
  if (proposal.followers[member]) return proposal;
  return changed({ ...proposal, followers: { ...proposal.followers, [member]: true } });
}

export function unfollow(proposal: Proposal, member: string): Proposal {
  if (!proposal.followers[member]) return proposal;
  const { [member]: _, ...followers } = proposal.followers;
  return changed({ ...proposal, followers });
}

/** Everyone whom a change concerns. */
export function concerned({ submittedBy, followers }: Proposal): string[] {
  return [...new Set([submittedBy, ...Object.keys(followers)])].filter((member) => member !== GONE.member);
}

/** The same proposal, when these ids are not in it. Whoever submitted it is nobody any more; what is asked, and for whom, stays. */
export function withoutPerson(proposal: Proposal, ids: readonly string[]): Proposal {
  const { submittedBy, followers } = proposal;
  const submitted = ids.includes(submittedBy);
  if (!submitted && !ids.some((id) => followers[id])) return proposal;
  return changed({
    ...proposal,
    submittedBy: submitted ? GONE.member : submittedBy,
    followers: Object.fromEntries(Object.entries(followers).filter(([id]) => !ids.includes(id))),
  });
}

function changed(proposal: Proposal): Proposal {
  return { ...proposal, changes: proposal.changes + 1 };
}
