/** What holds of every count: any roll, rule, recusals, proxies and ballots, in any order. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hindrance, type Roll, type Stake } from '../../../bot/fund/electorate.ts';
import { entitled } from '../../../bot/fund/hands.ts';
import { openVote } from '../../../bot/fund/opening.ts';
import { type Requirement, Rule } from '../../../bot/fund/rule.ts';
import { type Tally, tally } from '../../../bot/fund/tally.ts';
import { type Ballot, CHOICES, type Vote } from '../../../bot/fund/vote.ts';
import { asked, FRIDAY, givesProxy, recuses, rule, TUESDAY, vote, votes } from './examples.ts';
import { after, given, type Step } from './spec.ts';

const NAMES = ['anna', 'bram', 'carla', 'daan', 'els', 'frank', 'gea', 'henk'] as const;
const CLASSES = { users: { nl: 'gebruikers', en: 'users' }, owners: { nl: 'eigenaren', en: 'owners' } };

const share = fc.constantFrom('1/2', '2/3', '1/3', '3/4', '1/10', '1/1', '5/7' as const);
const threshold = fc.oneof(
  share.map((atLeast) => ({ atLeast: atLeast as '1/2' })),
  share.filter((one) => one !== '1/1').map((moreThan) => ({ moreThan: moreThan as '1/2' })),
);
const scope = {
  by: fc.constantFrom('head' as const, 'weight' as const),
  class: fc.constantFrom(undefined, 'each', 'users', 'owners'),
};
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({
    need: fc.constant('quorum' as const),
    threshold,
    counting: fc.constantFrom('cast' as const, 'valid' as const),
    ...scope,
  }),
  fc.record({
    need: fc.constant('majority' as const),
    threshold,
    of: fc.constantFrom('valid' as const, 'cast' as const, 'roll' as const),
    ...scope,
  }),
);

const anyRule = fc
  .record({
    requirements: fc.array(requirement, { minLength: 1, maxLength: 4 }),
    voters: fc.constantFrom('board' as const, 'companies' as const),
    weight: fc.constantFrom('votes' as const, 'woz' as const),
    castingVote: fc.boolean(),
  })
  .map((of) => rule({ ...of, classes: CLASSES, proxies: 9 }))
  .filter((one) => Rule.safeParse(one).success);

const stake = (one: string) => fc.nat(9).map((weight) => ({ class: one, weight }));
const stakes = fc.oneof(fc.tuple(stake('users')), fc.tuple(stake('owners')), fc.tuple(stake('users'), stake('owners')));
const rollWith = (own: fc.Arbitrary<Stake[]>): fc.Arbitrary<Roll> =>
  fc
    .array(own, { minLength: 1, maxLength: NAMES.length })
    .map((all) => Object.fromEntries(all.map((one, i) => [NAMES[i]!, { name: NAMES[i]!, stakes: one }])));
const anyRoll = rollWith(stakes);
/** Board members stand on the roll once. */
const anyBoard = rollWith(stakes.map((own) => own.slice(0, 1)));

/** Ballots, recusals and proxies as a store might hold them, consistent or not. */
const anyVote: fc.Arbitrary<Vote> = fc
  .record({
    rule: anyRule,
    roll: anyRoll,
    ballots: fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...CHOICES)),
    recused: fc.subarray([...NAMES], { maxLength: 3 }),
    proxies: fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)),
  })
  .map(({ rule: one, roll, ballots, recused, proxies }) => ({
    ...given(vote()).vote,
    rule: one,
    roll,
    chair: 'anna',
    ballots: mapped(ballots, (choice, voter): Ballot => ({ choice, by: voter, at: TUESDAY })),
    recusals: Object.fromEntries(
      recused.filter((voter) => voter in roll).map((voter) => [voter, { reason: 'r', by: voter, at: TUESDAY }]),
    ),
    proxies: mapped(proxies, (holder, giver) => ({ holder, by: giver, at: TUESDAY })),
  }));

function mapped<T, U>(all: Record<string, T>, to: (one: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, to(one, key)]));
}

function reversed<T>(all: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).reverse());
}

/** As they come, whatever is refused left aside. */
function happening(start: Vote, steps: readonly Step[]): Vote {
  return steps.reduce((now, step) => ('refused' in step(now) ? now : after(now, step)), start);
}

describe('Every count', () => {
  it('is the same in whatever order things are kept', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        const other = {
          ...one,
          roll: reversed(one.roll),
          ballots: reversed(one.ballots),
          recusals: reversed(one.recusals),
          proxies: reversed(one.proxies),
        };

        expect(tally(other)).toEqual(tally(one));
      }),
    );
  });

  it('is the same in whatever order ballots, recusals and proxies came', () => {
    const ballots = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...CHOICES));
    // Who gives and who holds are different people here: of two that would make a chain, the first one holds.
    const proxies = fc.dictionary(fc.constantFrom('anna', 'bram', 'carla'), fc.constantFrom('daan', 'els', 'frank'));
    const recused = fc.subarray([...NAMES], { maxLength: 3 });
    const events = fc
      .tuple(ballots, proxies, recused)
      .map(([cast, given_, out]): Step[] => [
        ...Object.entries(cast).map(([voter, choice]) => votes(voter, choice)),
        ...Object.entries(given_).map(([giver, holder]) => givesProxy(giver, holder)),
        ...out.map((voter) => recuses(voter)),
      ])
      .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })));
    fc.assert(
      fc.property(anyRule, anyRoll, events, (one, roll, [steps, shuffled]) => {
        fc.pre(hindrance(one, Object.values(roll)) === undefined);
        const start = vote({ rule: one, roll, chair: 'anna' });

        const first = tally(happening(start, steps));
        const second = tally(happening(start, shuffled));

        if (first.result === 'void') expect(second.result).toBe('void');
        else expect(second).toEqual(first);
      }),
    );
  });

  it('takes a recusal as if the voter had never been on the roll, so that it helps neither side', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        const never = { ...one, roll: Object.fromEntries(entitled(one)), recusals: {} };

        const { recused, ...counted } = tally(one);

        expect(counted).toEqual({ ...tally(never), recused: undefined });
        expect(recused).toBe(Object.keys(one.recusals).length);
      }),
    );
  });

  it('gives one ballot to each, no more: all that was cast adds up, and is at most what may be cast', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        const { total, classes } = tally(one);

        for (const { entitled: all, cast, heads, weight } of [total, ...Object.values(classes)]) {
          expect(heads.for + heads.against + heads.abstain).toBe(cast);
          expect(cast).toBeLessThanOrEqual(all);
          expect(heads.entitled).toBe(all);
          expect(weight.for + weight.against + weight.abstain).toBeLessThanOrEqual(weight.entitled);
        }
        expect(classes.users!.cast + classes.owners!.cast).toBe(total.cast);
      }),
    );
  });

  it('has whole numbers only', () => {
    const numbersIn = (value: unknown): number[] =>
      typeof value === 'number' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(numbersIn) : [];
    fc.assert(
      fc.property(anyVote, (one) => {
        expect(numbersIn(tally(one)).filter((n) => !Number.isSafeInteger(n))).toEqual([]);
      }),
    );
  });

  it('meets a requirement exactly where its fraction says so, multiplied crosswise, and something was for it', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        for (const { requirement: place, figures, met, castingVote } of tally(one).findings) {
          const { threshold: bound } = one.rule.requirements[place]!;
          const [numerator, denominator] = ('moreThan' in bound ? bound.moreThan : bound.atLeast).split('/').map(Number) as [
            number,
            number,
          ];
          const difference = figures.have * denominator - numerator * figures.of;

          const reached = figures.have > 0 && ('moreThan' in bound ? difference > 0 : difference >= 0);

          expect(met).toBe(reached || castingVote === true);
          expect(figures.margin >= 0).toBe(reached);
          expect(figures.have - figures.needed).toBe(figures.margin);
        }
      }),
    );
  });

  it('is granted exactly when every requirement is met, where the rule can be met at all', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        const { result, why, findings } = tally(one);

        expect(result === 'void').toBe(why !== undefined);
        if (result !== 'void') expect(result === 'granted').toBe(findings.every(({ met }) => met));
      }),
    );
  });

  it('never turns against a proposal by one more ballot for it, or by an objection withdrawn', () => {
    fc.assert(
      fc.property(anyVote, fc.constantFrom(...NAMES), (one, voter) => {
        fc.pre(voter in one.roll);
        const more = { ...one, ballots: { ...one.ballots, [voter]: { choice: 'for' as const, by: voter, at: TUESDAY } } };

        if (tally(one).result === 'granted') expect(tally(more).result).toBe('granted');
      }),
    );
  });

  it('of a rule that was accepted can be won: with everybody for, it is granted', () => {
    fc.assert(
      fc.property(anyRule, anyRoll, (one, roll) => {
        const opened = openVote(asked({ rule: one, roll, chair: 'anna' }));
        fc.pre(!('refused' in opened));

        const all: Tally = tally(
          happening(
            vote({ rule: one, roll, chair: 'anna' }),
            Object.keys(roll).map((voter) => votes(voter, 'for')),
          ),
        );

        expect(all.result).toBe('granted');
      }),
    );
  });

  it('finds no board member who decides against all others together (WBTR)', () => {
    const board = anyRule.map(
      (one): Rule => ({
        ...one,
        voters: 'board',
        requirements: [{ need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', by: 'weight' }],
      }),
    );
    fc.assert(
      fc.property(board, anyBoard, (one, roll) => {
        const [first, ...others] = Object.keys(roll);
        fc.pre(others.some((voter) => roll[voter]!.stakes[0]!.weight > 0));
        const start = vote({ rule: one, roll, chair: first });

        const alone = happening(start, [votes(first!, 'for'), ...others.map((voter) => votes(voter, 'against'))]);

        expect(tally(alone).result).toBe('rejected');
      }),
    );
  });
});

describe('Whatever happens', () => {
  it('a vote holds one ballot for each voter on its roll who is not recused, and none that came too late', () => {
    const times = fc.constantFrom(TUESDAY, FRIDAY);
    const anything = fc.oneof(
      fc
        .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CHOICES), times)
        .map(([voter, choice, at]) => votes(voter, choice, at)),
      fc.tuple(fc.constantFrom(...NAMES), times).map(([voter, at]) => recuses(voter, at)),
      fc
        .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), times)
        .map(([giver, holder, at]) => givesProxy(giver, holder, at)),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (steps) => {
        const end = happening(vote({ rule: rule({ proxies: 2 }) }), steps);

        const holders = Object.values(end.proxies).map(({ holder }) => holder);
        for (const [voter, { at }] of Object.entries(end.ballots)) {
          expect(end.roll).toHaveProperty(voter);
          expect(end.recusals).not.toHaveProperty(voter);
          expect(at < FRIDAY).toBe(true);
        }
        for (const holder of holders) {
          expect(holders.filter((one) => one === holder).length).toBeLessThanOrEqual(2);
          expect(end.proxies).not.toHaveProperty(holder);
        }
      }),
    );
  });
});
