/** For whom a person votes: themselves on a board, their company in the region. */
import type { Instant } from '../../primitives/instant.ts';
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { Vote } from '../vote.ts';

/** The keys under which this person may stand on a roll; a stakeholder on none. A board member also under an id from before accounts were united. */
export function keysOf(voters: 'board' | 'companies', member: Member | undefined): string[] {
  if (!member || !may(member, 'take-part')) return [];
  if (voters === 'board') return [member.id, ...(member.was ?? [])];
  return member.company ? [member.company.kvk] : [];
}

/** Since when this person speaks for the company, where nobody has vouched for them; nothing where they vote for themselves. */
export function sinceOf(voter: string, member: Member): Instant | undefined {
  const { company, affiliation } = member;
  return voter === company?.kvk && affiliation && !affiliation.vouchedBy ? affiliation.since : undefined;
}

/** They came to the company when the vote ran already, and nobody has vouched for them. */
export function cameLater({ openedAt }: Pick<Vote, 'openedAt'>, voter: string, member: Member): boolean {
  return (sinceOf(voter, member) ?? '') > openedAt;
}

export function voterIn({ rule, roll }: Pick<Vote, 'rule' | 'roll'>, member: Member | undefined): string | undefined {
  return keysOf(rule.voters, member).find((key) => Object.hasOwn(roll, key));
}
