/**
 * Which pledges hold together: the largest set in which every pledge's condition is met by the set itself. More pledges never make a
 * condition fail, so the sets that hold are closed under union and there is one that contains all others (the greatest fixpoint):
 * begin with all, and leave out whoever's condition is not met by those who are left, until nobody has to go. Pure.
 */
import { inOrder, type Pledge, type Pledges } from './pledge.ts';

/** What the condition asks that was not reached: whole cents in all, or other companies. */
export type Because = { of: 'money' | 'others'; asked: number };

export type LeftOut = Because & { kvk: string };

export type Settlement = {
  /** KvK numbers of those that hold, in the order in which they were made. */
  holds: string[];
  /** In the order in which they had to go. */
  leftOut: LeftOut[];
};

export function settle(pledges: Pledges): Settlement {
  let left = inOrder(pledges);
  const leftOut: LeftOut[] = [];
  for (;;) {
    const reached = { money: moneyOf(left), others: left.length - 1 };
    const going = left.flatMap((pledge) => {
      const because = unmet(pledge, reached);
      return because ? [{ kvk: pledge.company.kvk, ...because }] : [];
    });
    if (going.length === 0) return { holds: left.map(({ company }) => company.kvk), leftOut };
    leftOut.push(...going);
    const gone = new Set(going.map(({ kvk }) => kvk));
    left = left.filter(({ company }) => !gone.has(company.kvk));
  }
}

/** What those that hold come to. Who was left out asked for more than this, also with their own pledge added to it. */
export function reachedBy({ holds }: Settlement, pledges: Pledges): { money: number; companies: number } {
  return { money: moneyOf(holds.map((kvk) => pledges[kvk]!)), companies: holds.length };
}

function moneyOf(pledges: readonly Pledge[]): number {
  return pledges.reduce((sum, { money }) => sum + (money?.amount ?? 0), 0);
}

/** @param reached all the money that comes together, in cents, and how many companies join besides this one */
function unmet({ condition }: Pledge, reached: { money: number; others: number }): Because | undefined {
  const of = (['money', 'others'] as const).find((one) => reached[one] < (condition?.[one] ?? 0));
  return of && { of, asked: condition![of]! };
}
