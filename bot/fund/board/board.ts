/**
 * What the statutes say of a board: how many votes each member has, and who chairs. Kept as versions, so that what held when can be
 * read. Who is on the board is a role, and stands elsewhere: here is only what is said of whoever is.
 */
import type { Instant } from '../../primitives/instant.ts';
import { GONE, type Member } from '../../region/people.ts';

/** Statutes give a member some votes, and always one. */
const MOST_VOTES = 99;

export type Said = {
  /** By member's id; who is not named has one. */
  votes: Readonly<Record<string, number>>;
  chair?: string;
};
export type Version = Said & { by: { member: string; name: string; at: Instant } };
export type Board = { versions: readonly Version[]; changes: number };

export const NOTHING_SAID: Board = { versions: [], changes: 0 };

export const saidOf = ({ versions }: Board): Said => versions.at(-1) ?? { votes: {} };

/** In the order in which they are shown. */
export function boardMembers(members: readonly Member[]): Member[] {
  return members
    .filter(({ role }) => role === 'board')
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id));
}

const idsOf = ({ id, was = [] }: Member): string[] => [id, ...was];

/** Also under an id from before accounts were united. */
export function votesOf({ votes }: Said, member: Member): number {
  const key = idsOf(member).find((id) => Object.hasOwn(votes, id));
  return key === undefined ? 1 : votes[key]!;
}

/** `gone`: somebody was named who is not on the board any more. */
export function chairIn({ chair }: Said, board: readonly Member[]): { chair?: Member; gone: boolean } {
  if (chair === undefined) return { gone: false };
  const found = board.find((member) => idsOf(member).includes(chair));
  return found ? { chair: found, gone: false } : { gone: true };
}

/** WBTR: of whom the votes are cut, because they are more than those of all others together; and to how many. */
export function cutsIn(said: Said, board: readonly Member[]): { member: Member; most: number }[] {
  const all = board.reduce((sum, member) => sum + votesOf(said, member), 0);
  return board.flatMap((member) => {
    const most = all - votesOf(said, member);
    return most > 0 && votesOf(said, member) > most ? [{ member, most }] : [];
  });
}

/** "3": whole, from one up. Undefined: no number of votes. */
export function votesIn(text: string): number | undefined {
  const typed = text.trim();
  const votes = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  return votes >= 1 && votes <= MOST_VOTES ? votes : undefined;
}

/** A new version; undefined when it says what was said already. */
export function withSaid(board: Board, said: Said, by: Version['by']): Board | undefined {
  const { votes, chair } = saidOf(board);
  const sorted = (of: Said['votes']) => JSON.stringify(Object.entries(of).sort(([a], [b]) => a.localeCompare(b)));
  if (sorted(votes) === sorted(said.votes) && chair === said.chair) return undefined;
  return { ...board, versions: [...board.versions, { ...said, by }] };
}

/** Without what was said of somebody, and without who said it, in every version; the same where these ids are in none. */
export function withoutMember(board: Board, ids: readonly string[]): Board {
  const is = (id: string | undefined) => id !== undefined && ids.includes(id);
  const named = ({ votes, chair, by }: Version) => is(chair) || is(by.member) || Object.keys(votes).some(is);
  if (!board.versions.some(named)) return board;
  return {
    ...board,
    versions: board.versions.map(({ votes, chair, by }) => ({
      votes: Object.fromEntries(Object.entries(votes).filter(([id]) => !is(id))),
      ...(chair !== undefined && !is(chair) && { chair }),
      by: is(by.member) ? { ...by, ...GONE } : by,
    })),
  };
}
