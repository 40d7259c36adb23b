/** What everybody may see of pledges: the sum against the need, and nothing of a company that stays anonymous. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pledge } from '../../../bot/partners/pledges/pledge.ts';
import { settle } from '../../../bot/partners/pledges/settlement.ts';
import { lackingKinds, lackingOf, totalsOf, UNSEEN_AMONG } from '../../../bot/partners/pledges/totals.ts';
import { euro, initiative, pledge, pledges } from './examples.ts';

const totals = (...all: Pledge[]) => totalsOf({ pledges: pledges(...all) });
const anonymous = { anonymous: true as const };

describe('The totals', () => {
  it('add up what is pledged, per kind', () => {
    const sum = totals(
      pledge(1, { ...euro(500), time: { hours: 8 } }),
      pledge(2, { ...euro(700), network: { doors: ['provincie'] } }),
    );

    expect(sum).toMatchObject({
      money: 1200_00,
      hours: 8,
      doors: ['provincie'],
      anonymous: 0,
      withheld: false,
      conditional: false,
    });
    expect(sum.named.map(({ company }) => company.name)).toEqual(['Bedrijf 1', 'Bedrijf 2']);
  });

  it('count anonymous amounts once there are three of a kind, and then three by three', () => {
    const shy = (number: number, amount: number) => pledge(number, { ...euro(amount), ...anonymous });

    expect(totals(pledge(9, euro(100)), shy(1, 1), shy(2, 2))).toMatchObject({
      money: 100_00,
      moneyFrom: 1,
      anonymous: 2,
      withheld: true,
    });
    expect(totals(shy(1, 1), shy(2, 2), shy(3, 4))).toMatchObject({ money: 7_00, anonymous: 3, withheld: false });
    expect(totals(shy(1, 1), shy(2, 2), shy(3, 4), shy(4, 8))).toMatchObject({ money: 7_00, withheld: true });
    expect(totals(shy(1, 1), shy(2, 2), pledge(3, { time: { hours: 5 }, ...anonymous }))).toMatchObject({ money: 0, hours: 0 });
  });

  it('name who pledged in their own name, and nobody else', () => {
    const all = [pledge(1, euro(1)), pledge(2, { ...euro(1), ...anonymous }), pledge(3, { ...euro(1), ...anonymous })];

    expect(totals(...all).named).toEqual([all[0]]);
    expect(totalsOf({ pledges: pledges(...all), settlement: settle(pledges(...all)) }).named).toEqual([all[0]]);
  });

  it('once firm are all that holds, and only that', () => {
    const all = pledges(
      pledge(1, euro(500)),
      pledge(2, { ...euro(9), ...anonymous }),
      pledge(3, { ...euro(1), condition: { others: 5 } }),
    );

    expect(totalsOf({ pledges: all, settlement: settle(all) })).toMatchObject({
      money: 509_00,
      anonymous: 1,
      withheld: false,
      conditional: false,
    });
  });

  it('say that something depends on a condition, until it is firm', () => {
    expect(totals(pledge(1, { ...euro(1), condition: { others: 1 } })).conditional).toBe(true);
    expect(totals(pledge(1, { ...euro(1), condition: { others: 1 }, ...anonymous })).conditional).toBe(false);
  });

  it('never change with a single anonymous company more or less: whoever watches cannot tell what it pledged (property)', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (each) => {
        const shown = each.map((_, index) =>
          totals(...each.slice(0, index + 1).map((amount, number) => pledge(number, { ...euro(amount), ...anonymous }))),
        );
        const steps = shown.filter(({ money }, index) => index === 0 || money !== shown[index - 1]!.money);

        expect(steps.filter(({ money }) => money > 0).map((step) => step.anonymous % UNSEEN_AMONG)).toEqual(
          Array(Math.floor(each.length / UNSEEN_AMONG)).fill(0),
        );
      }),
    );
  });
});

describe('What is still needed', () => {
  const lacking = (...all: Pledge[]) => {
    const one = initiative({ pledges: pledges(...all) });
    return lackingOf(one, totalsOf(one));
  };

  it('is everything, as long as nothing is pledged', () => {
    expect(lacking()).toEqual({ time: 16, money: { toBegin: 2_000_000, toComplete: 6_000_000 }, network: ['ROC'] });
  });

  it('is enough to begin before it is complete, and nothing when more than that is pledged', () => {
    expect(lacking(pledge(1, euro(20_000))).money).toEqual({ toBegin: 0, toComplete: 4_000_000 });
    expect(lacking(pledge(1, euro(60_000))).money).toBeUndefined();
    expect(lacking(pledge(1, { time: { hours: 20 } })).time).toBeUndefined();
  });

  it('takes “het ROC van Twente” for the door “ROC”', () => {
    expect(lacking(pledge(1, { network: { doors: ['het ROC van Twente'] } })).network).toBeUndefined();
    expect(lacking(pledge(1, { network: { doors: ['provincie'] } })).network).toEqual(['ROC']);
  });

  it('is nothing of a kind that nobody asked for', () => {
    for (const kind of ['time', 'money', 'network'] as const) {
      const { [kind]: needed } = initiative().needs;

      expect(Object.keys(lackingOf({ needs: { [kind]: needed } }, totals()))).toEqual([kind]);
    }
  });

  it('names the kinds that lack something, in their order', () => {
    expect(lackingKinds(initiative())).toEqual(['time', 'money', 'network']);
    expect(lackingKinds(initiative({ pledges: pledges(pledge(1, { ...euro(60_000), time: { hours: 16 } })) }))).toEqual([
      'network',
    ]);
  });
});
