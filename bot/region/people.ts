/** Who is who in a region: regions, workspaces, companies, members and their accounts. Facts only; the rules are beside it. */
import type { AccountId, Conversation, WorkspaceId } from '../chat/ask.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';

export type Region = {
  id: string;
  name: string;
  /** IANA name; deadlines are shown in it. */
  timeZone: string;
  /** The region of the monitor that it is: a code such as `CR12`. Absent: nobody has said so yet. */
  place?: string;
  foundedAt: Instant;
  foundedBy: string;
};

/** A Slack workspace or Teams tenant that belongs to a region, and the channel in which it follows that region. */
export type Workspace = {
  id: WorkspaceId;
  region: string;
  regionName: string;
  /** A copy of the region's, so that a question needs no read for it. */
  place?: string;
  name: string;
  channel: Conversation;
  language: Language;
  linkedAt: Instant;
};

export type Role = 'member' | 'board' | 'coordinator' | 'stakeholder';
export const ROLES: readonly Role[] = ['member', 'board', 'coordinator', 'stakeholder'];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}

export type Company = { kvk: string; name: string; municipality: string };

/**
 * How somebody came to speak for their company: since when they say so, and who vouched for them. Nobody can see in a KvK number
 * whose it is; so in what is decided while they come, who comes later speaks only when somebody says that it is right.
 */
export type Affiliation = {
  since: Instant;
  /** A colleague who was there before, or a coordinator. */
  vouchedBy?: string;
  /** When this person asked to be vouched for. */
  askedAt?: Instant;
};

/** One human in one region, however many accounts they have. */
export type Member = {
  id: string;
  region: string;
  name: string;
  role: Role;
  company?: Company;
  affiliation?: Affiliation;
  language: Language;
  accounts: AccountId[];
  /** Who this human was before accounts were united: what they did under these ids stays theirs. */
  was?: string[];
  joinedAt: Instant;
  /** Counts the changes, so that two at once do not undo each other. */
  version: number;
};

/** All ids under which they did something. */
export function idsOf({ id, was = [] }: Pick<Member, 'id' | 'was'>): string[] {
  return [id, ...was];
}

/** What stands where somebody stood who has been forgotten: no id of anybody's, and a name in no language. */
export const GONE = { member: 'gone', name: '—' } as const;

/** The one who asks, as far as we know them. */
export type Visitor = {
  account: AccountId;
  name: string;
  language: Language;
  /** Absent: the workspace belongs to no region yet. */
  workspace?: Workspace;
  /** Absent: this person has not joined yet. */
  member?: Member;
};

/** A visitor of whom it is known that their workspace belongs to a region. */
export type Neighbour = Visitor & { workspace: Workspace };
/** A visitor who has joined. */
export type Joined = Neighbour & { member: Member };
