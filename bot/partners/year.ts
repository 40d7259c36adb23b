/** How a region's initiatives stand, for whoever tells about the year: what is asked, and what of it everybody may see to be pledged. */
import { type Initiative, isStanding, neededKinds } from './initiative.ts';
import type { Register } from './initiatives/register.ts';
import type { Kind } from './kinds.ts';
import { lackingOf, type Totals, totalsOf } from './pledges/totals.ts';

/** Hours a month, whole euro, or doors. */
type Need = { kind: Kind; asked: number; pledged: number };
type Standing = { number: number; title: string; needs: Need[] };

/** Those that are going on or can still be joined, newest first. */
export async function standingInitiatives(register: Pick<Register, 'all'>, region: string): Promise<Standing[]> {
  const all = (await register.all(region)).filter(isStanding);
  return all
    .toSorted((one, other) => other.number - one.number)
    .map((initiative) => ({ number: initiative.number, title: initiative.title, needs: needsOf(initiative) }));
}

function needsOf(initiative: Initiative): Need[] {
  const totals = totalsOf(initiative);
  return neededKinds(initiative.needs).map((kind) => ({ kind, ...countsOf(kind, initiative, totals) }));
}

function countsOf(kind: Kind, initiative: Initiative, totals: Totals): Omit<Need, 'kind'> {
  const { time, money, network } = initiative.needs;
  if (kind === 'time') return { asked: time!.hours, pledged: totals.hours };
  // A cent short is not covered.
  if (kind === 'money') return { asked: Math.ceil(money!.to / 100), pledged: Math.floor(totals.money / 100) };
  const doors = network!.doors.length;
  return { asked: doors, pledged: doors - (lackingOf(initiative, totals).network?.length ?? 0) };
}
