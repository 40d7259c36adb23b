/** What the fund must know of an initiative that it is asked money for. */
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { mayTend } from '../initiative.ts';
import { totalsOf } from '../pledges/totals.ts';
import type { Register } from './register.ts';

/** In money only what everybody may see of it: once firm all of it, before that without what would give an anonymous company away. */
export function backing(register: Pick<Register, 'find'>) {
  return async (region: string, number: number, member: Member | undefined) => {
    const initiative = await register.find(region, number);
    if (!initiative) return undefined;
    const { title, what, problem, proposal } = initiative;
    const { money, moneyFrom } = totalsOf(initiative);
    return {
      number,
      title,
      what,
      ...(problem !== undefined && { problem }),
      ...(proposal !== undefined && { proposal }),
      ...(money > 0 && { coFunding: { amount: Math.floor(money / 100), companies: moneyFrom } }),
      mayAsk: mayTend(initiative, member, may(member, 'tend-initiatives')),
    };
  };
}
