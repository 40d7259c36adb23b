/** The rules of founding, joining and linking, without any I/O. */
import type { AccountId, Conversation } from '../chat/ask.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Company, Member, Region, Role, Visitor, Workspace } from './people.ts';
import { may } from './rights.ts';

export function found(
  visitor: Visitor,
  input: {
    id: string;
    memberId: string;
    name: string;
    place?: string;
    workspaceName: string;
    channel: Conversation;
    at: Instant;
  },
): { region: Region; workspace: Workspace; member: Member } {
  const region: Region = {
    id: input.id,
    name: input.name,
    timeZone: 'Europe/Amsterdam',
    place: input.place,
    foundedAt: input.at,
    foundedBy: input.memberId,
  };
  return {
    region,
    workspace: workspaceOf(visitor, region, input.workspaceName, input.channel, input.at),
    member: {
      id: input.memberId,
      region: region.id,
      name: visitor.name,
      role: 'coordinator',
      language: visitor.language,
      accounts: [visitor.account],
      joinedAt: input.at,
      version: 1,
    },
  };
}

export function workspaceOf(
  visitor: Pick<Visitor, 'account' | 'language'>,
  region: Pick<Region, 'id' | 'name' | 'place'>,
  name: string,
  channel: Conversation,
  at: Instant,
): Workspace {
  return {
    id: channel.workspace,
    region: region.id,
    regionName: region.name,
    place: region.place,
    name,
    channel,
    language: visitor.language,
    linkedAt: at,
  };
}

/** A person joins, or says again for which company they are there. */
export function join(
  visitor: { account: AccountId; name: string; language: Language; workspace: Pick<Workspace, 'region'>; member?: Member },
  input: { memberId: string; company: Company; at: Instant },
): Member {
  // A stakeholder stays one: only a coordinator changes a role.
  if (visitor.member) {
    const { company, affiliation } = visitor.member;
    const stays = company?.kvk === input.company.kvk;
    return { ...visitor.member, company: input.company, affiliation: stays ? affiliation : { since: input.at } };
  }
  return {
    id: input.memberId,
    region: visitor.workspace.region,
    name: visitor.name,
    role: 'member',
    company: input.company,
    affiliation: { since: input.at },
    language: visitor.language,
    accounts: [visitor.account],
    joinedAt: input.at,
    version: 1,
  };
}

export type LinkRefusal = 'same-account' | 'already-linked' | 'other-region';

/**
 * Two accounts turn out to be one human. The one who asked for the code stays; the other account joins it.
 * A company that only the other had is kept, so that nobody loses the right to take part.
 */
export function uniteAccounts(
  holder: Member,
  other: { account: AccountId; region: string; member?: Member },
): { member: Member } | { refused: LinkRefusal } {
  if (other.region !== holder.region) return { refused: 'other-region' };
  if (other.member?.id === holder.id)
    return { refused: holder.accounts[0] === other.account ? 'same-account' : 'already-linked' };
  const accounts = [...holder.accounts, ...(other.member?.accounts ?? [other.account])];
  return {
    member: {
      ...holder,
      accounts: [...new Set(accounts)],
      was: [...(holder.was ?? []), ...(other.member ? [other.member.id, ...(other.member.was ?? [])] : [])],
      company: holder.company ?? other.member?.company,
      affiliation: holder.company ? holder.affiliation : other.member?.affiliation,
      role: strongest(holder.role, other.member?.role),
    },
  };
}

/** Uniting must not take a right away: a coordinator in Teams stays one when a Slack account comes first. */
function strongest(one: Role, other: Role | undefined): Role {
  const order: Role[] = ['stakeholder', 'member', 'board', 'coordinator'];
  return other && order.indexOf(other) > order.indexOf(one) ? other : one;
}

export type VouchRefusal =
  /** Neither a coordinator nor a colleague who was there before. */
  | 'not-yours-to-say'
  /** They are of another company by now, or of none. */
  | 'moved-on';

/** @param kvk which company was asked about */
export function vouch(member: Member, kvk: string, by: Member): { member: Member } | { refused: VouchRefusal } {
  if (member.company?.kvk !== kvk || !member.affiliation) return { refused: 'moved-on' };
  if (!mayVouch(by, member)) return { refused: 'not-yours-to-say' };
  return { member: { ...member, affiliation: { ...member.affiliation, vouchedBy: by.id } } };
}

/** Not for oneself, and not who came after. */
export function mayVouch(by: Member, of: Member): boolean {
  if (by.id === of.id) return false;
  if (may(by, 'run-region')) return true;
  if (by.company?.kvk !== of.company?.kvk || !may(by, 'take-part')) return false;
  return !by.affiliation || by.affiliation.vouchedBy !== undefined || by.affiliation.since < of.affiliation!.since;
}

/** A coordinator says that somebody is not of the company that they named. They stay, without a company. */
export function disown(member: Member, kvk: string): { member: Member } | { refused: VouchRefusal } {
  if (member.company?.kvk !== kvk) return { refused: 'moved-on' };
  return { member: { ...member, company: undefined, affiliation: undefined } };
}

export type RoleRefusal = 'last-coordinator' | 'no-company';

/** A region is never left without someone who runs it; and who takes part does so for a company. */
export function changeRole(member: Member, role: Role, coordinators: number): { member: Member } | { refused: RoleRefusal } {
  if (member.role === 'coordinator' && role !== 'coordinator' && coordinators <= 1) return { refused: 'last-coordinator' };
  if (role === 'member' && !member.company) return { refused: 'no-company' };
  return { member: { ...member, role } };
}
