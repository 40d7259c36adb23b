/** Promising, taking back, making firm: pure decisions on an initiative with its pledges. */
import type { Instant } from '../../primitives/instant.ts';
import { changed, type Initiative } from '../initiative.ts';
import { type Condition, type Given, kindsOf, type Pledge } from './pledge.ts';
import { settle } from './settlement.ts';

/** As many as fit in one item with room to spare. */
export const MOST_PLEDGES = 300;

/**
 * `closed`: firm, done or stopped. `nothing`: no kind is promised, or no pledge would hold. `none`: this company has not pledged.
 * `ownAnonymous`: the company that started it stands on the card by name. `changed`: pledges changed since they were shown.
 */
export type PledgeRefusal = 'closed' | 'nothing' | 'none' | 'ownAnonymous' | 'full' | 'changed';
export type PledgeRefused = { refused: PledgeRefusal };

/** The company's one pledge, new or instead of the one it had. The same once more changes nothing. */
export function promise(initiative: Initiative, pledge: Pledge): Initiative | PledgeRefused {
  const { kvk } = pledge.company;
  if (initiative.status !== 'open') return { refused: 'closed' };
  if (kindsOf(pledge).length === 0) return { refused: 'nothing' };
  if (pledge.anonymous && kvk === initiative.startedByCompany.kvk) return { refused: 'ownAnonymous' };
  const had = initiative.pledges[kvk];
  if (had && isSame(had, pledge)) return initiative;
  if (!had && Object.keys(initiative.pledges).length >= MOST_PLEDGES) return { refused: 'full' };
  return changed({ ...initiative, pledges: { ...initiative.pledges, [kvk]: pledge } });
}

export function pledgeOf(
  { given, condition, anonymous }: { given: Given; condition?: Condition; anonymous?: boolean },
  by: { member: string; company: { kvk: string; name: string } },
  at: Instant,
): Pledge {
  const { time, money, network } = given;
  return {
    company: { kvk: by.company.kvk, name: by.company.name },
    by: by.member,
    at,
    ...(time && { time }),
    ...(money && { money }),
    ...(network && { network }),
    ...(condition && { condition }),
    ...(anonymous && { anonymous: true }),
  };
}

/** What is promised is what counts, not who of the company said it or when. */
function isSame(one: Pledge, other: Pledge): boolean {
  const matter = ({ time, money, network, condition, anonymous }: Pledge) =>
    JSON.stringify([
      time?.hours ?? null,
      money?.amount ?? null,
      money?.form ?? null,
      network?.doors ?? null,
      condition?.money ?? null,
      condition?.others ?? null,
      anonymous ?? false,
    ]);
  return matter(one) === matter(other);
}

export function takeBack(initiative: Initiative, kvk: string): Initiative | PledgeRefused {
  if (!initiative.pledges[kvk]) return { refused: 'none' };
  if (initiative.status !== 'open') return { refused: 'closed' };
  const { [kvk]: _, ...pledges } = initiative.pledges;
  return changed({ ...initiative, pledges });
}

/** Settles all pledges as a whole. @param seen the changes of the initiative when its pledges were shown to whoever decides */
export function makeFirm(initiative: Initiative, seen: number): Initiative | PledgeRefused {
  if (initiative.status !== 'open') return { refused: 'closed' };
  if (initiative.changes !== seen) return { refused: 'changed' };
  const settlement = settle(initiative.pledges);
  return settlement.holds.length === 0 ? { refused: 'nothing' } : changed({ ...initiative, status: 'firm', settlement });
}
