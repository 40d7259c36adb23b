/** Who may do what. The only place where a role is compared with anything. */
import type { Member, Role } from './people.ts';

export type Right =
  /** Hear of changes. */
  | 'follow'
  /** Raise a problem, support one, say what it costs. */
  | 'take-part'
  /** Edit, set the status of and merge anybody's problems. */
  | 'tend-problems'
  /** Edit and withdraw anybody's proposals. */
  | 'tend-proposals'
  /** Edit, stop and make firm anybody's initiatives. */
  | 'tend-initiatives'
  /** Put a proposal to a vote, as far as the rule allows it. */
  | 'open-votes'
  /** Approve workspaces, hand out codes, set roles. */
  | 'run-region';

const RIGHTS: Record<Role, readonly Right[]> = {
  member: ['follow', 'take-part'],
  board: ['follow', 'take-part', 'open-votes'],
  coordinator: ['follow', 'take-part', 'tend-problems', 'tend-proposals', 'tend-initiatives', 'open-votes', 'run-region'],
  stakeholder: ['follow'],
};

export function may(member: Member | undefined, right: Right): boolean {
  return member !== undefined && RIGHTS[member.role].includes(right);
}

/** Whether this is who did it, also under an id from before their accounts were united. */
export function isWho(id: string, member: Pick<Member, 'id' | 'was'> | undefined): boolean {
  return member !== undefined && (member.id === id || (member.was?.includes(id) ?? false));
}
