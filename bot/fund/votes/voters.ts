/** For whom a person votes: themselves on a board, their company in the region. */
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { Vote } from '../vote.ts';

/** The keys under which this person may stand on a roll; a stakeholder on none. A board member also under an id from before accounts were united. */
export function keysOf(voters: 'board' | 'companies', member: Member | undefined): string[] {
  if (!member || !may(member, 'take-part')) return [];
  if (voters === 'board') return [member.id, ...(member.was ?? [])];
  return member.company ? [member.company.kvk] : [];
}

export function voterIn({ rule, roll }: Pick<Vote, 'rule' | 'roll'>, member: Member | undefined): string | undefined {
  return keysOf(rule.voters, member).find((key) => Object.hasOwn(roll, key));
}
