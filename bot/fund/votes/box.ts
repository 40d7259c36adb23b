/** What stands in an item of a vote, and in which item a voter's ballot lies. */
import { createHash } from 'node:crypto';
import type { WorkspaceId } from '../../chat/ask.ts';
import type { Key } from '../../store/table.ts';
import type { Roll } from '../electorate.ts';
import type { Fact, Recusal, Vote } from '../vote.ts';

/** Of one item. Some 200 bytes each, with their ballots: 20 kB. */
const MOST_IN_ONE = 100;
/** A transaction takes a hundred items, and one is the head. */
const MOST_BOXES = 90;

export const REMINDERS = ['none', 'day', 'both'] as const;
export type Reminders = (typeof REMINDERS)[number];

/** What can still happen to a vote, besides ballots. */
export type Later = Exclude<Fact, { type: 'opened' | 'cast' }>;

/** What stands in an item: of a small vote all of it; of a big one the head has no voters, and each box its own. */
export type Kept = Vote & {
  boxes: number;
  facts: number;
  version: number;
  /** Of the region: moments are told in it. */
  zone: string;
  /** Where somebody who may vote has an account; absent: everywhere in the region. */
  workspaces?: readonly WorkspaceId[];
  /** When voters who have not voted are reminded. */
  reminders: Reminders;
};
export type Box = Pick<
  Vote,
  'region' | 'number' | 'status' | 'openedAt' | 'opensAt' | 'closesAt' | 'secret' | 'publicKey' | 'roll' | 'recusals' | 'ballots'
> & { rule: Pick<Vote['rule'], 'ballot'>; version: number; zone: string };

export const headKey = (region: string, number: number): Key => ({ pk: `VOTE#${region}#${number}`, sk: 'VOTE' });
export const boxKey = (region: string, number: number, box: number): Key => ({
  pk: `VOTE#${region}#${number}#${box}`,
  sk: 'BOX',
});

export const isVote = ({ pk, sk }: Key): boolean => pk.startsWith('VOTE#') && (sk === 'VOTE' || sk === 'BOX');

/** As many as keep each within its size; 0: the head holds the voters itself. */
export function boxesFor(voters: number): number {
  return voters <= MOST_IN_ONE ? 0 : Math.min(MOST_BOXES, Math.ceil(voters / MOST_IN_ONE));
}

/** Which box a voter's ballot goes into, the same every time. */
export function boxOf(voter: string, boxes: number): number {
  return createHash('sha256').update(voter).digest().readUInt32BE() % boxes;
}

/** A big vote's voters over its boxes. */
export function split(
  { region, number, status, openedAt, opensAt, closesAt, secret, publicKey, rule, roll, recusals }: Vote,
  count: number,
  zone: string,
): Box[] {
  if (count === 0) return [];
  const shared = {
    region,
    number,
    status,
    openedAt,
    opensAt,
    closesAt,
    secret,
    publicKey,
    rule: { ballot: rule.ballot },
    version: 0,
    zone,
  };
  const parts = Array.from({ length: count }, () => ({
    roll: {} as Record<string, Roll[string]>,
    recusals: {} as Record<string, Recusal>,
  }));
  for (const [key, voter] of Object.entries(roll)) parts[boxOf(key, count)]!.roll[key] = voter;
  for (const [key, recusal] of Object.entries(recusals)) parts[boxOf(key, count)]!.recusals[key] = recusal;
  return parts.map((part) => ({ ...shared, ...part, ballots: {} }));
}
