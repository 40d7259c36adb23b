/** Conditional pledges are settled as a whole, to the largest set whose conditions hold together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pledge } from '../../../bot/partners/pledges/pledge.ts';
import { reachedBy, settle } from '../../../bot/partners/pledges/settlement.ts';
import { euro, pledge, pledges } from './examples.ts';

const kvks = (...all: Pledge[]) => all.map(({ company }) => company.kvk);

describe('Pledges without a condition', () => {
  it('all hold, in the order in which they were made', () => {
    const [one, two] = [pledge(1, euro(100)), pledge(2, { time: { hours: 8 } })];

    expect(settle(pledges(two, one))).toEqual({ holds: kvks(one, two), leftOut: [] });
  });

  it('are none when nobody pledged', () => {
    expect(settle({})).toEqual({ holds: [], leftOut: [] });
  });
});

describe('A condition', () => {
  it('on the money counts everything that comes together, one’s own amount with it', () => {
    const exactly = pledge(1, { ...euro(25), condition: { money: 100_00 } });
    const rest = pledge(2, euro(75));

    expect(settle(pledges(exactly, rest)).holds).toEqual(kvks(exactly, rest));
    expect(settle(pledges(exactly, pledge(2, euro(74))))).toEqual({
      holds: kvks(rest),
      leftOut: [{ kvk: exactly.company.kvk, of: 'money', asked: 100_00 }],
    });
  });

  it('on how many join counts the others, whatever they bring', () => {
    const one = pledge(1, { ...euro(25), condition: { others: 2 } });

    expect(settle(pledges(one, pledge(2, { time: { hours: 1 } }), pledge(3, euro(1)))).leftOut).toEqual([]);
    expect(settle(pledges(one, pledge(2, euro(1)))).leftOut).toEqual([{ kvk: one.company.kvk, of: 'others', asked: 2 }]);
  });

  it('of two that wait for each other holds for both', () => {
    const [one, two] = [pledge(1, { ...euro(1), condition: { others: 1 } }), pledge(2, { ...euro(1), condition: { others: 1 } })];

    expect(settle(pledges(one, two)).holds).toEqual(kvks(one, two));
  });

  it('that fails takes those with it that counted on it, and nobody else', () => {
    const firm = pledge(1, euro(10));
    const onTwo = pledge(2, { ...euro(10), condition: { others: 2 } });
    const onMuch = pledge(3, { ...euro(10), condition: { money: 1_000_00 } });

    expect(settle(pledges(firm, onTwo, onMuch))).toEqual({
      holds: kvks(firm),
      leftOut: [
        { kvk: onMuch.company.kvk, of: 'money', asked: 1_000_00 },
        { kvk: onTwo.company.kvk, of: 'others', asked: 2 },
      ],
    });
  });

  it('that is named first is the money, where neither is met', () => {
    const one = pledge(1, { ...euro(1), condition: { money: 500, others: 3 } });

    expect(settle(pledges(one)).leftOut[0]).toMatchObject({ of: 'money' });
  });
});

const somePledges = fc
  .array(
    fc.record({
      amount: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      money: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      others: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
    }),
    { maxLength: 7 },
  )
  .map((all) =>
    all.map(({ amount, money, others }, index) =>
      pledge(index, {
        ...(amount === undefined ? { time: { hours: 1 } } : euro(amount)),
        ...((money ?? others) !== undefined && {
          condition: { ...(money !== undefined && { money: money * 100 }), ...(others !== undefined && { others }) },
        }),
      }),
    ),
  );

/** What a condition says, read off the set and nothing else. */
function hold(set: readonly Pledge[]): boolean {
  const money = set.reduce((sum, one) => sum + (one.money?.amount ?? 0), 0);
  return set.every(({ condition }) => money >= (condition?.money ?? 0) && set.length - 1 >= (condition?.others ?? 0));
}

function everySubset<T>(all: readonly T[]): T[][] {
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, index) => (bits >> index) % 2 === 1));
}

describe('The set that is settled (property)', () => {
  it('holds, and contains every other set that holds: it is the largest, and the only one', () => {
    fc.assert(
      fc.property(somePledges, (all) => {
        const settled = new Set(settle(pledges(...all)).holds);
        const holding = everySubset(all).filter(hold);

        expect(hold(all.filter(({ company }) => settled.has(company.kvk)))).toBe(true);
        for (const set of holding) expect(kvks(...set).filter((kvk) => !settled.has(kvk))).toEqual([]);
        expect(holding.filter((set) => set.length >= settled.size)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which pledges arrive', () => {
    fc.assert(
      fc.property(
        somePledges.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        ([all, shuffled], moments) => {
          const later = shuffled.map((one) => ({ ...one, at: pledge(moments.next().value).at }));

          expect(new Set(settle(pledges(...later)).holds)).toEqual(new Set(settle(pledges(...all)).holds));
        },
      ),
    );
  });

  it('never loses anybody when a pledge without a condition is added, and the newcomer is in it', () => {
    fc.assert(
      fc.property(somePledges, fc.integer({ min: 1, max: 50 }), (all, amount) => {
        const newcomer = pledge(99, euro(amount));
        const before = settle(pledges(...all)).holds;
        const after = settle(pledges(...all, newcomer)).holds;

        expect(after).toEqual(expect.arrayContaining([...before, newcomer.company.kvk]));
      }),
    );
  });

  it('leaves every pledge in or out once, and out only who asks for more than there is, their own counted in', () => {
    fc.assert(
      fc.property(somePledges, (all) => {
        const settlement = settle(pledges(...all));
        const { holds, leftOut } = settlement;
        const reached = reachedBy(settlement, pledges(...all));

        expect([...holds, ...leftOut.map(({ kvk }) => kvk)].sort()).toEqual(kvks(...all).sort());
        for (const { kvk, of, asked } of leftOut) {
          const own = all.find(({ company }) => company.kvk === kvk)!.money?.amount ?? 0;
          expect(of === 'money' ? reached.money + own : reached.companies).toBeLessThan(asked);
        }
      }),
    );
  });
});
