/** What the fund must know of an initiative that it is asked money for. */
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { mayTend } from '../initiative.ts';
import { counted, totalsOf } from '../pledges/totals.ts';
import type { Register } from './register.ts';

/** In money only what everybody may see of it: once firm all of it, before that without what would give an anonymous company away. */
export function backing(register: Pick<Register, 'find'>) {
  return async (region: string, number: number, member: Member | undefined) => {
    const initiative = await register.find(region, number);
    if (!initiative) return undefined;
    const { title, what, problem, proposal } = initiative;
    const euro = Math.floor(totalsOf(initiative).money / 100);
    const companies = counted(initiative).filter(({ money }) => money).length;
    return {
      number,
      title,
      what,
      ...(problem !== undefined && { problem }),
      ...(proposal !== undefined && { proposal }),
      ...(euro > 0 && { coFunding: { amount: euro, companies } }),
      mayAsk: mayTend(initiative, member, may(member, 'tend-initiatives')),
    };
  };
}
