import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, standingOf } from '../../../bot/fund/disclosure.ts';
import { handOf } from '../../../bot/fund/hands.ts';
import type { Requirement, Rule } from '../../../bot/fund/rule.ts';
import { BIZ, BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { tally } from '../../../bot/fund/tally.ts';
import { CHOICES, type Outcome, type Vote } from '../../../bot/fund/vote.ts';
import { closes, isDeclared, people, roll, rule, TUESDAY, vote, votes } from './examples.ts';
import { given, type Step } from './spec.ts';

const QUORUM: Requirement = { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' };
const SIMPLE: Requirement = { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' };
const CLASSES = Object.fromEntries(['red', 'green', 'blue'].map((one) => [one, { nl: one, en: one }]));

/** A roll of so many voters in each class: `red1`, `red2`, … */
function inClasses(sizes: Record<string, number>) {
  return roll(
    Object.fromEntries(
      Object.entries(sizes).flatMap(([one, n]) =>
        people(n).map((name) => [`${one}${name.slice(1)}`, [{ class: one, weight: 1 }]]),
      ),
    ),
  );
}

/** A secret vote in classes in which these voted. */
function secretly(sizes: Record<string, number>, voting: Record<string, string[]>, of: Partial<Rule> = {}): Outcome {
  const one = rule({
    classes: CLASSES,
    requirements: [QUORUM, { ...QUORUM, class: 'each' }, SIMPLE, { ...SIMPLE, class: 'each' }],
    ...of,
  });
  const steps = Object.entries(voting).flatMap(([name, choices]) => choices.map((choice, i) => votes(`${name}${i + 1}`, choice)));
  return given(vote({ rule: one, roll: inClasses(sizes), secret: true }), ...steps, closes(), isDeclared).vote.outcome!;
}

/** The classes of which counts are shown; `total` for all together. */
function shown(outcome: Outcome): string[] {
  const all = { total: outcome.total, ...outcome.classes };
  return Object.entries(all).flatMap(([one, scope]) => (scope.heads ? [one] : []));
}

describe('The outcome of an open vote', () => {
  const valued = (n: number) => roll(Object.fromEntries(people(n).map((name, i) => [name, [{ weight: 7 * (i + 1) }]])));

  it('is all that was counted', () => {
    const cast = people(6).map((name, i) => votes(name, i % 2 === 0 ? 'for' : 'against'));
    const now = given(vote({ rule: BIZ, roll: valued(9) }), ...cast).vote;

    expect(outcomeOf(now, tally(now))).toEqual(tally(now));
  });

  it('of board members tells their votes, which the statutes give, however few they are', () => {
    const statutes = { ...BOARD, weight: 'votes' as const };
    const now = given(vote({ rule: statutes, roll: valued(2) }), votes('p2', 'for')).vote;

    expect(outcomeOf(now, tally(now)).total.weight).toEqual(tally(now).total.weight);
  });

  it('has no sum of WOZ values out of which anybody could tell what one company pays for', () => {
    const choice = fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, undefined);
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 14 }), (choices) => {
        const cast = choices.flatMap((one, i) => (one ? [votes(`p${i + 1}`, one)] : []));
        const now = given(vote({ rule: BIZ, roll: valued(choices.length) }), ...cast).vote;
        const { total, findings } = outcomeOf(now, tally(now));
        const sides = Object.values(Object.groupBy(choices, (one) => one ?? 'absent'));
        const few = sides.some((side) => side!.length < 3);

        expect(total.weight === undefined).toBe(few);
        expect(findings[2]!.figures === undefined).toBe(few);
        expect(findings[2]!.met).toBe(tally(now).findings[2]!.met);
      }),
    );
  });

  it('has no sum of WOZ values where one class is too small for it, though all together are many', () => {
    const six = Object.fromEntries(people(6).map((name, i) => [name, [{ class: i < 4 ? 'users' : 'owners', weight: 5 + i }]]));
    const now = given(vote({ rule: BIZ_TWO_CLASSES, roll: roll(six) }), ...people(6).map((name) => votes(name, 'for'))).vote;
    const large = given(
      vote({ rule: BIZ_TWO_CLASSES, roll: roll({ ...six, p7: [{ class: 'owners', weight: 9 }] }) }),
      ...people(7).map((name) => votes(name, 'for')),
    ).vote;

    expect(outcomeOf(now, tally(now)).total.weight).toBeUndefined();
    expect(outcomeOf(now, tally(now)).classes.users!.weight).toBeUndefined();
    expect(outcomeOf(large, tally(large)).classes.users!.weight).toEqual(tally(large).classes.users!.weight);
  });

  it('while it runs tells the counts of every class, and the votes of board members as they grow', () => {
    const classed = given(
      vote({ rule: { ...BIZ_TWO_CLASSES, results: 'shown' }, roll: inClasses({ users: 3, owners: 3 }) }),
      votes('users1', 'for'),
    ).vote;
    const statutes = { ...BOARD, weight: 'votes' as const, requirements: [{ ...SIMPLE, by: 'weight' as const }] };
    const board = given(vote({ rule: statutes, roll: valued(3) }), votes('p2', 'for')).vote;

    expect(standingOf(classed).classes.users).toEqual({ entitled: 3, cast: 1, heads: tally(classed).classes.users!.heads });
    expect(standingOf(board).total.weight).toEqual(tally(board).total.weight);
    expect(standingOf(board).findings[0]).toMatchObject({ figures: { have: 14, of: 14 }, met: true, stillNeeded: 0 });
  });

  it('while it runs has no sum of WOZ values at all: one that grows with a ballot tells the value behind it', () => {
    const cast = people(6).map((name, i) => votes(name, i % 2 === 0 ? 'for' : 'against'));
    const now = given(vote({ rule: { ...BIZ, results: 'shown' }, roll: valued(9) }), ...cast).vote;

    const { total, findings } = standingOf(now);

    expect(total).toEqual({ entitled: 9, cast: 6, heads: tally(now).total.heads });
    expect(findings[2]).toEqual({ requirement: 2, class: undefined });
    expect(findings[1]!.figures).toBeDefined();
  });

  it('has no sums by weight where nobody has a weight', () => {
    const now = given(vote(), votes('anna', 'for')).vote;

    expect(outcomeOf(now, tally(now)).total).toEqual({
      entitled: 5,
      cast: 1,
      heads: { entitled: 5, for: 1, against: 0, abstain: 0 },
    });
  });
});

describe('The outcome of a secret vote', () => {
  const threeEach = { red: ['for', 'for', 'against'], green: ['for', 'against', 'against'], blue: ['for', 'for', 'for'] };

  it('shows the counts of all, and of every class in which three or more voted', () => {
    const outcome = secretly({ red: 3, green: 3, blue: 4 }, threeEach);

    expect(shown(outcome)).toEqual(['total', 'red', 'green', 'blue']);
    expect(outcome.classes.green?.heads).toEqual({ entitled: 3, for: 1, against: 2, abstain: 0 });
    expect(outcome.findings.every(({ figures, met }) => figures && met !== undefined)).toBe(true);
  });

  it('shows no counts of a class in which one or two voted, nor of one other, which the total would give away', () => {
    const two = secretly(
      { red: 3, green: 3, blue: 4 },
      { ...threeEach, red: ['for', 'for'], blue: ['for', 'for', 'for', 'against'] },
    );
    const one = secretly({ red: 3, green: 3, blue: 4 }, { ...threeEach, blue: ['against'] });

    expect(shown(two)).toEqual(['total', 'blue']);
    expect(shown(one)).toEqual(['total', 'green']);
  });

  it('shows two small classes as little as one, and the rest when the two together are three', () => {
    expect(shown(secretly({ red: 3, green: 3, blue: 4 }, { ...threeEach, red: ['for'], green: ['for', 'against'] }))).toEqual([
      'total',
      'blue',
    ]);
    expect(shown(secretly({ red: 3, green: 3, blue: 4 }, { ...threeEach, red: ['for'], green: ['for'] }))).toEqual(['total']);
  });

  it('counts who stands in two classes in both', () => {
    const both = {
      ...inClasses({ red: 2, green: 2 }),
      both: { name: 'both', stakes: ['red', 'green'].map((one) => ({ class: one, weight: 1 })) },
    };
    const steps = ['red1', 'red2', 'green1', 'green2', 'both'].map((voter) => votes(voter, 'for'));
    const ended = given(
      vote({ rule: rule({ classes: CLASSES }), roll: both, secret: true }),
      ...steps,
      closes(),
      isDeclared,
    ).vote;

    expect(shown(ended.outcome!)).toEqual(['total', 'red', 'green', 'blue']);
  });

  it('shows a class in which nobody voted: there is nobody to give away', () => {
    expect(shown(secretly({ red: 3, green: 3, blue: 4 }, { ...threeEach, red: [] }))).toEqual(['total', 'red', 'green', 'blue']);
  });

  it('shows no counts at all where fewer than three voted, but the turnout and the result', () => {
    const outcome = secretly({ red: 3, green: 3, blue: 4 }, { red: ['for'], green: ['for'] });

    expect(shown(outcome)).toEqual(['blue']);
    expect(outcome).toMatchObject({ result: 'rejected', total: { entitled: 10, cast: 2 } });
    expect(shown(secretly({ red: 3, green: 3, blue: 4 }, {}))).toEqual(['total', 'red', 'green', 'blue']);
  });

  it('without classes is shown from three ballots on', () => {
    const counted = (...choices: string[]) => {
      const steps = choices.map((choice, i) => votes(`p${i + 1}`, choice));
      return shown(given(vote({ secret: true, roll: roll(people(5)) }), ...steps, closes(), isDeclared).vote.outcome!);
    };

    expect(counted('for', 'for')).toEqual([]);
    expect(counted('for', 'for', 'against')).toEqual(['total']);
  });

  it('says of a class that is not shown how many came, and neither how they voted nor whether that was enough', () => {
    const { classes, findings } = secretly(
      { red: 3, green: 3, blue: 4 },
      { ...threeEach, red: ['for', 'for'], blue: ['for', 'for', 'for', 'against'] },
    );

    expect(classes.red).toEqual({ entitled: 3, cast: 2 });
    expect(findings.filter((one) => one.class === 'red')).toEqual([
      { requirement: 1, class: 'red', figures: { have: 2, of: 3, needed: 2, margin: 0 }, met: true },
      { requirement: 3, class: 'red' },
    ]);
  });

  it('tells a quorum of those who spoke for or against only where counts are shown: it would give away who abstained', () => {
    const valid = { requirements: [{ ...QUORUM, counting: 'valid' as const, class: 'each' }, SIMPLE] };
    const { findings } = secretly(
      { red: 3, green: 3, blue: 4 },
      { ...threeEach, red: ['for', 'abstain'], blue: ['for', 'for', 'for', 'against'] },
      valid,
    );

    expect(findings.find((one) => one.class === 'red')).toEqual({ requirement: 0, class: 'red' });
    expect(findings.find((one) => one.class === 'blue')).toMatchObject({ figures: { have: 4, of: 4 }, met: true });
  });

  it('tells no sums by weight, only whether they were enough: sums of known weights tell who is in them', () => {
    const values = roll({ a: [{ weight: 1 }], b: [{ weight: 2 }], c: [{ weight: 4 }] });
    const steps = [votes('a', 'for'), votes('b', 'for'), votes('c', 'for')];
    const { outcome } = given(vote({ rule: BIZ, roll: values, secret: true }), ...steps, closes(), isDeclared).vote;

    expect(outcome?.total).toEqual({ entitled: 3, cast: 3, heads: { entitled: 3, for: 3, against: 0, abstain: 0 } });
    expect(outcome?.findings.at(-1)).toEqual({ requirement: 2, met: true });
  });

  it('tells a quorum by weight of those who came: who came is known', () => {
    const byWeight = { ...BIZ, requirements: [{ ...QUORUM, by: 'weight' as const }, SIMPLE] };
    const values = roll({ a: [{ weight: 1 }], b: [{ weight: 2 }], c: [{ weight: 4 }] });
    const { outcome } = given(vote({ rule: byWeight, roll: values, secret: true }), votes('c', 'for'), closes(), isDeclared).vote;

    expect(outcome?.findings).toEqual([
      { requirement: 0, figures: { have: 4, of: 7, needed: 4, margin: 0 }, met: true },
      { requirement: 1 },
    ]);
  });

  it('with all that is kept of the vote, is the same whoever of a class cast which ballot (property)', () => {
    const ballots = fc.array(fc.constantFrom(...CHOICES), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(
        ballots.chain((cast) => fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length }))),
        ([first, second]) => {
          const kept = (choices: readonly string[]) => {
            const steps = choices.map((choice, i) => votes(`p${i + 1}`, choice));
            return given(vote({ secret: true, roll: roll(people(6)) }), ...steps, closes(), isDeclared).vote;
          };

          expect(kept(second)).toEqual(kept(first));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never shows a class, or what a total leaves of one, that fewer than three people decided (property)', () => {
    const sizes = fc.record({ red: fc.nat(5), green: fc.nat(5), blue: fc.nat(5) });
    fc.assert(
      fc.property(sizes, fc.array(fc.tuple(fc.nat(14), fc.nat(14))), (cast, proxies) => {
        const all = { red: 5, green: 5, blue: 5 };
        const names = Object.keys(inClasses(all));
        const hands = Object.entries(cast).flatMap(([one, n]) => people(n).map((name) => `${one}${name.slice(1)}`));
        const start = vote({ rule: rule({ classes: CLASSES, proxies: 20 }), roll: inClasses(all), secret: true });
        const now: Vote = {
          ...start,
          ballots: Object.fromEntries(hands.map((voter) => [voter, { choice: 'for', by: voter, at: TUESDAY }])),
          proxies: Object.fromEntries(
            proxies.map(([giver, holder]) => [names[giver]!, { holder: names[holder]!, by: 'x', at: TUESDAY }]),
          ),
        };

        const outcome = outcomeOf(now, tally(now));

        const deciding = (classes: string[]) =>
          new Set(names.filter((name) => classes.some((one) => name.startsWith(one))).flatMap((name) => handOf(now, name) ?? []))
            .size;
        const visible = Object.keys(CLASSES).filter((one) => outcome.classes[one]?.heads);
        const rest = Object.keys(CLASSES).filter((one) => !outcome.classes[one]?.heads);
        for (const one of visible) expect([0, 1, 2].slice(1)).not.toContain(deciding([one]));
        if (outcome.total.heads) {
          expect([1, 2]).not.toContain(deciding(Object.keys(CLASSES)));
          if (rest.length > 0) expect(deciding(rest)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

describe('How a running vote stands', () => {
  it('is shown with what is still needed, where results are shown', () => {
    const now = given(vote({ rule: rule({ requirements: [QUORUM, SIMPLE] }) }), votes('anna', 'against')).vote;

    expect(standingOf(now)).toEqual({
      recused: 0,
      total: { entitled: 5, cast: 1, heads: { entitled: 5, for: 0, against: 1, abstain: 0 } },
      classes: {},
      findings: [
        { requirement: 0, figures: { have: 1, of: 5, needed: 3, margin: -2 }, met: false, stillNeeded: 2 },
        { requirement: 1, figures: { have: 0, of: 1, needed: 1, margin: -1 }, met: false, stillNeeded: 2 },
      ],
    });
  });

  it.each<[string, Requirement, string[], number | undefined]>([
    ['two thirds, one for and two against', { ...SIMPLE, threshold: { atLeast: '2/3' } }, ['for', 'against', 'against'], 3],
    ['two thirds of nothing: one', { ...SIMPLE, threshold: { atLeast: '2/3' } }, [], 1],
    ['half of nothing: one', { ...SIMPLE, threshold: { atLeast: '1/2' } }, ['abstain'], 1],
    ['more than half of the roll', { ...SIMPLE, of: 'roll' }, ['for', 'against'], 2],
    ['a quorum that is more than met', { ...QUORUM, threshold: { atLeast: '1/5' } }, ['for', 'for'], 0],
    ['more of the roll than is needed', { ...SIMPLE, of: 'roll', threshold: { atLeast: '1/5' } }, ['for', 'for'], 0],
    ['consent without objection', { ...SIMPLE, threshold: { atLeast: '1/1' } }, ['for'], 0],
    ['consent with an objection: out of reach', { ...SIMPLE, threshold: { atLeast: '1/1' } }, ['for', 'against'], undefined],
    ['a quorum of those for or against', { ...QUORUM, counting: 'valid' }, ['for', 'abstain'], 2],
  ])('tells how many more are needed: %s', (_, requirement, choices, still) => {
    const steps = choices.map((choice, i) => votes(['anna', 'bram', 'carla'][i]!, choice));
    const now = given(vote({ rule: rule({ requirements: [requirement] }) }), ...steps).vote;

    expect(standingOf(now).findings[0]?.stillNeeded).toBe(still);
  });

  it('tells the turnout and nothing else until the close, where results are hidden', () => {
    const owners = roll({ u: [{ class: 'users', weight: 5 }], o: [{ class: 'owners', weight: 9 }] });
    const hidden = { rule: { ...BIZ_TWO_CLASSES, requirements: [QUORUM, ...BIZ_TWO_CLASSES.requirements] }, roll: owners };
    const stands = (...steps: Step[]) => standingOf(given(vote(hidden), ...steps).vote);

    expect(stands(votes('u', 'for'))).toEqual(stands(votes('u', 'against')));
    expect(stands(votes('u', 'for'))).toEqual({
      recused: 0,
      total: { entitled: 2, cast: 1 },
      classes: { users: { entitled: 1, cast: 1 }, owners: { entitled: 1, cast: 0 } },
      findings: [
        { requirement: 0, figures: { have: 1, of: 2, needed: 1, margin: 0 }, met: true, stillNeeded: 0 },
        { requirement: 1 },
        { requirement: 2 },
        { requirement: 3 },
        { requirement: 4, class: 'users' },
        { requirement: 4, class: 'owners' },
        { requirement: 5, class: 'users' },
        { requirement: 5, class: 'owners' },
      ],
    });
  });

  it('tells the turnout of a secret vote without opening anything', () => {
    const now = given(vote({ secret: true, rule: rule({ requirements: [QUORUM, SIMPLE] }) }), votes('anna', 'for')).vote;

    expect(standingOf(now)).toMatchObject({
      total: { entitled: 5, cast: 1 },
      findings: [{ stillNeeded: 2 }, { requirement: 1 }],
    });
    expect(standingOf(now).total).not.toHaveProperty('heads');
  });
});
