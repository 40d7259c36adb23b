/**
 * Which pledges hold together: the largest set in which every pledge's condition is met by the set itself. More pledges never make a
 * condition fail, so the sets that hold are closed under union and there is one that contains all others (the greatest fixpoint):
 * begin with all, and leave out whoever's condition is not met by those who are left, until nobody has to go. Pure.
 */
import { inOrder, type Pledge, type Pledges } from './pledge.ts';

/** Why a pledge is not among those that hold: in its round, what its condition asks and what there was. Cents, or companies. */
export type Because = { of: 'money' | 'others'; asked: number; reached: number };

export type LeftOut = Because & { kvk: string; round: number };

export type Settlement = {
  /** KvK numbers of those that hold, in the order in which they were made. */
  holds: string[];
  /** In the order in which they had to go. */
  leftOut: LeftOut[];
};

export function settle(pledges: Pledges): Settlement {
  let left = inOrder(pledges);
  const leftOut: LeftOut[] = [];
  for (let round = 1; ; round++) {
    const money = moneyOf(left);
    const others = left.length - 1;
    const going = left.flatMap((pledge) => {
      const because = unmet(pledge, money, others);
      return because ? [{ kvk: pledge.company.kvk, round, ...because }] : [];
    });
    if (going.length === 0) return { holds: left.map(({ company }) => company.kvk), leftOut };
    leftOut.push(...going);
    const gone = new Set(going.map(({ kvk }) => kvk));
    left = left.filter(({ company }) => !gone.has(company.kvk));
  }
}

export function moneyOf(pledges: readonly Pledge[]): number {
  return pledges.reduce((sum, { money }) => sum + (money?.amount ?? 0), 0);
}

/** @param money all that comes together, in cents @param others how many companies join besides this one */
function unmet({ condition }: Pledge, money: number, others: number): Because | undefined {
  const { money: least, others: fewest } = condition ?? {};
  if (least !== undefined && money < least) return { of: 'money', asked: least, reached: money };
  if (fewest !== undefined && others < fewest) return { of: 'others', asked: fewest, reached: others };
  return undefined;
}
