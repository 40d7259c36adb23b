/**
 * What everybody may see of the pledges to an initiative, and what is still needed. While pledges can change, the amounts of anonymous
 * companies count in groups of three: fewer, or one that joins later, could be read off the total (see the ADR of this room). Once they
 * are made firm the whole total stands, which is said to whoever pledges anonymously. Pure.
 */
import { folded } from '../../primitives/folded.ts';
import { type Initiative, neededKinds } from '../initiative.ts';
import type { Kind } from '../kinds.ts';
import { inOrder, type Pledge } from './pledge.ts';

/** Among fewer than so many an amount can be told apart. */
export const UNSEEN_AMONG = 3;

export type Totals = {
  /** Whole cents, and from how many companies. */
  money: number;
  moneyFrom: number;
  /** A month. */
  hours: number;
  doors: string[];
  /** Companies that pledged, by name, in order; and how many without. */
  named: Pledge[];
  anonymous: number;
  /** Something is pledged that does not count here yet. */
  withheld: boolean;
  /** Something that counts here depends on a condition. */
  conditional: boolean;
};

/** The pledges that count: all of them while it is open, those that hold once they are firm. */
export function counted({ pledges, settlement }: Pick<Initiative, 'pledges' | 'settlement'>): Pledge[] {
  const all = inOrder(pledges);
  return settlement ? all.filter(({ company }) => settlement.holds.includes(company.kvk)) : all;
}

export function totalsOf(initiative: Pick<Initiative, 'pledges' | 'settlement'>): Totals {
  const pledges = counted(initiative);
  const firm = initiative.settlement !== undefined;
  const shownFor = (kind: Kind) => (firm ? having(pledges, kind) : disclosed(pledges, kind));
  const shown = { time: shownFor('time'), money: shownFor('money'), network: shownFor('network') };
  return {
    money: shown.money.reduce((sum, { money }) => sum + money!.amount, 0),
    moneyFrom: shown.money.length,
    hours: shown.time.reduce((sum, { time }) => sum + time!.hours, 0),
    doors: shown.network.flatMap(({ network }) => network!.doors),
    named: pledges.filter(({ anonymous }) => !anonymous),
    anonymous: pledges.filter(({ anonymous }) => anonymous).length,
    withheld: (['time', 'money', 'network'] as const).some((kind) => shown[kind].length < having(pledges, kind).length),
    conditional: !firm && [...shown.time, ...shown.money, ...shown.network].some(({ condition }) => condition !== undefined),
  };
}

function having(pledges: readonly Pledge[], kind: Kind): Pledge[] {
  return pledges.filter((pledge) => pledge[kind] !== undefined);
}

/** Everything in a company's name, and the anonymous ones in whole groups. */
function disclosed(pledges: readonly Pledge[], kind: Kind): Pledge[] {
  const given = having(pledges, kind);
  const anonymous = given.filter((pledge) => pledge.anonymous);
  const grouped = anonymous.slice(0, anonymous.length - (anonymous.length % UNSEEN_AMONG));
  return given.filter((pledge) => !pledge.anonymous || grouped.includes(pledge));
}

/** What is still needed by what everybody may see; absent where a kind is not needed or is covered. */
export type Lacking = { time?: number; money?: { toBegin: number; toComplete: number }; network?: string[] };

export function lackingOf({ needs }: Pick<Initiative, 'needs'>, totals: Totals): Lacking {
  const hours = (needs.time?.hours ?? 0) - totals.hours;
  const toComplete = (needs.money?.to ?? 0) - totals.money;
  const doors = (needs.network?.doors ?? []).filter((door) => !totals.doors.some((pledged) => isSameDoor(door, pledged)));
  return {
    ...(hours > 0 && { time: hours }),
    ...(toComplete > 0 && { money: { toBegin: Math.max(0, (needs.money?.from ?? 0) - totals.money), toComplete } }),
    ...(doors.length > 0 && { network: doors }),
  };
}

/** "provincie" and "de provincie Overijssel" are one door. */
function isSameDoor(needed: string, pledged: string): boolean {
  const [one, other] = [folded(needed), folded(pledged)];
  return one.includes(other) || other.includes(one);
}

/** Kinds of which something is still lacking, in their order. */
export function lackingKinds(initiative: Pick<Initiative, 'needs' | 'pledges' | 'settlement'>): Kind[] {
  const lacking = lackingOf(initiative, totalsOf(initiative));
  return neededKinds(initiative.needs).filter((kind) => lacking[kind] !== undefined);
}
