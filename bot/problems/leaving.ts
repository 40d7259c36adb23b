/** Who is forgotten is named in no problem any more. What their company said stays: it counts as before. */
import type { Capability } from '../region/capability.ts';
import { heldIn } from '../region/held.ts';
import { GONE, idsOf } from '../region/people.ts';
import type { Problem } from './problem.ts';
import type { Contribution, Register } from './register.ts';

/** Contributions stand beside their problem, and are asked for together. */
const AT_ONCE = 50;

/** The same problem, when these ids are not in it. */
export function withoutPerson(problem: Problem, ids: readonly string[]): Problem {
  const { raisedBy, supports, followers, merged } = problem;
  const is = (id: string) => ids.includes(id);
  const named = [raisedBy, merged?.by, ...Object.keys(followers), ...Object.values(supports).map(({ by }) => by)];
  if (!named.some((id) => id !== undefined && is(id))) return problem;
  const nameless = <T extends { by: string }>(one: T): T => (is(one.by) ? { ...one, by: GONE.member } : one);
  return {
    ...problem,
    raisedBy: is(raisedBy) ? GONE.member : raisedBy,
    supports: Object.fromEntries(Object.entries(supports).map(([kvk, support]) => [kvk, nameless(support)])),
    followers: Object.fromEntries(Object.entries(followers).filter(([id]) => !is(id))),
    ...(merged && { merged: nameless(merged) }),
    version: problem.version + 1,
  };
}

export function leaving(register: Register): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  return {
    async heldOf(member) {
      const ids = idsOf(member);
      const problems = await register.all(member.region);
      const raised = problems.filter(({ raisedBy }) => ids.includes(raisedBy));
      const supported = problems.flatMap(({ number, title, supports }) =>
        Object.entries(supports)
          .filter(([, { by }]) => ids.includes(by))
          .map(([kvk, { at }]) => ({ number, title, kvk, at })),
      );
      const followed = problems.filter(({ followers }) => ids.some((id) => followers[id]));
      const told = (await contributionsTo(problems)).filter(({ contribution }) => ids.includes(contribution.by));
      return heldIn('problems', {
        raised: raised.map(({ number, title, text, status, raisedAt }) => ({ number, title, text, status, raisedAt })),
        supported,
        followed: followed.map(({ number, title }) => ({ number, title })),
        costs: told.map(({ number, contribution: { by: _, ...rest } }) => ({ number, ...rest })),
      });
    },

    async forget(member) {
      const ids = idsOf(member);
      const problems = await register.all(member.region);
      for (const problem of problems) {
        if (withoutPerson(problem, ids) === problem) continue;
        await register.change(member.region, problem.number, (now) => withoutPerson(now, ids));
      }
      for (const { number, contribution } of await contributionsTo(problems)) {
        if (ids.includes(contribution.by)) await register.disclaim(member.region, number, contribution);
      }
    },
  };

  async function contributionsTo(problems: readonly Problem[]): Promise<{ number: number; contribution: Contribution }[]> {
    const found: { number: number; contribution: Contribution }[] = [];
    for (let from = 0; from < problems.length; from += AT_ONCE) {
      const some = problems.slice(from, from + AT_ONCE);
      const all = await Promise.all(some.map(({ region, number }) => register.contributions(region, number)));
      all.forEach((of, at) => {
        found.push(...of.map((contribution) => ({ number: some[at]!.number, contribution })));
      });
    }
    return found;
  }
}
