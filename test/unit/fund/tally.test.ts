import { describe, expect, it } from 'vitest';
import type { Requirement, Rule } from '../../../bot/fund/rule.ts';
import { BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { tally } from '../../../bot/fund/tally.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import { givesProxy, people, recuses, roll, rule, TUESDAY, vote, votes } from './examples.ts';
import { given } from './spec.ts';

const SIMPLE: Requirement = { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' };

/** So many voters, of whom so many are for, against and abstain. */
function voted(
  asks: Requirement[],
  counts: { of: number; for?: number; against?: number; abstain?: number },
  more: Partial<Rule> = {},
): Vote {
  const choices = [
    ...Array<string>(counts.for ?? 0).fill('for'),
    ...Array<string>(counts.against ?? 0).fill('against'),
    ...Array<string>(counts.abstain ?? 0).fill('abstain'),
  ];
  const start = vote({ rule: rule({ requirements: asks, ...more }), roll: roll(people(counts.of)) });
  return {
    ...start,
    ballots: Object.fromEntries(
      choices.map((choice, i) => [`p${i + 1}`, { choice: choice as 'for', by: `p${i + 1}`, at: TUESDAY }]),
    ),
  };
}

/** Result, and "have of base; needed; margin" of the first requirement. */
function outcome(counted: Vote): string {
  const { result, findings } = tally(counted);
  const { have, of, needed, margin } = findings[0]!.figures;
  return `${result}: ${have} of ${of}; ${needed} needed; margin ${margin}`;
}

describe('A simple majority', () => {
  it('is one more for than against; a tie rejects', () => {
    expect(outcome(voted([SIMPLE], { of: 9, for: 3, against: 2 }))).toBe('granted: 3 of 5; 3 needed; margin 0');
    expect(outcome(voted([SIMPLE], { of: 9, for: 2, against: 2 }))).toBe('rejected: 2 of 4; 3 needed; margin -1');
  });

  it('does not look at abstentions, nor at who stays away', () => {
    expect(outcome(voted([SIMPLE], { of: 9, for: 1, abstain: 7 }))).toBe('granted: 1 of 1; 1 needed; margin 0');
  });

  it('is not reached by silence: where nobody is for, nothing is granted', () => {
    expect(outcome(voted([SIMPLE], { of: 9 }))).toBe('rejected: 0 of 0; 1 needed; margin -1');
    expect(outcome(voted([SIMPLE], { of: 9, abstain: 9 }))).toBe('rejected: 0 of 0; 1 needed; margin -1');
  });
});

describe('An absolute majority', () => {
  const ofCast: Requirement = { ...SIMPLE, of: 'cast' };
  const ofRoll: Requirement = { ...SIMPLE, of: 'roll' };

  it('of those who cast counts abstentions in', () => {
    expect(outcome(voted([ofCast], { of: 9, for: 3, against: 1, abstain: 2 }))).toBe('rejected: 3 of 6; 4 needed; margin -1');
    expect(outcome(voted([ofCast], { of: 9, for: 4, against: 1, abstain: 2 }))).toBe('granted: 4 of 7; 4 needed; margin 0');
  });

  it('of the roll counts everybody in who may vote, and nobody who is recused', () => {
    expect(outcome(voted([ofRoll], { of: 8, for: 4 }))).toBe('rejected: 4 of 8; 5 needed; margin -1');
    expect(outcome(given(voted([ofRoll], { of: 8, for: 4 }), recuses('p8')).vote)).toBe('granted: 4 of 7; 4 needed; margin 0');
  });
});

describe('Two thirds', () => {
  const twoThirds: Requirement = { need: 'majority', threshold: { atLeast: '2/3' }, of: 'valid' };

  it('means three times for is at least twice valid: 58 of 87 is enough, 58 of 88 is one short', () => {
    expect(outcome(voted([twoThirds], { of: 100, for: 58, against: 29 }))).toBe('granted: 58 of 87; 58 needed; margin 0');
    expect(outcome(voted([twoThirds], { of: 100, for: 58, against: 30 }))).toBe('rejected: 58 of 88; 59 needed; margin -1');
  });
});

describe('Consent', () => {
  const consent: Requirement = { need: 'majority', threshold: { atLeast: '1/1' }, of: 'valid' };

  it('is that nobody objects and somebody is for', () => {
    expect(outcome(voted([consent], { of: 9, for: 2, abstain: 5 }))).toBe('granted: 2 of 2; 2 needed; margin 0');
    expect(outcome(voted([consent], { of: 9, for: 8, against: 1 }))).toBe('rejected: 8 of 9; 9 needed; margin -1');
    expect(outcome(voted([consent], { of: 9 }))).toBe('rejected: 0 of 0; 1 needed; margin -1');
  });
});

describe('A quorum', () => {
  const half: Requirement = { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' };
  const halfValid: Requirement = { ...half, counting: 'valid' };

  it('is a share of the roll, rounded up: half of nine is five', () => {
    expect(outcome(voted([half, SIMPLE], { of: 9, for: 4 }))).toBe('rejected: 4 of 9; 5 needed; margin -1');
    expect(outcome(voted([half, SIMPLE], { of: 9, for: 5 }))).toBe('granted: 5 of 9; 5 needed; margin 0');
  });

  it('counts abstentions, unless it asks who spoke for or against', () => {
    expect(outcome(voted([half, SIMPLE], { of: 8, for: 2, abstain: 2 }))).toBe('granted: 4 of 8; 4 needed; margin 0');
    expect(outcome(voted([halfValid, SIMPLE], { of: 8, for: 2, abstain: 2 }))).toBe('rejected: 2 of 8; 4 needed; margin -2');
    expect(outcome(voted([halfValid, SIMPLE], { of: 8, for: 3, against: 1 }))).toBe('granted: 4 of 8; 4 needed; margin 0');
  });
});

describe('Every requirement', () => {
  it('has to be met, and each says by how much it is', () => {
    const asks: Requirement[] = [{ need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' }, SIMPLE];
    const { result, findings } = tally(voted(asks, { of: 10, for: 2, against: 1 }));

    expect(result).toBe('rejected');
    expect(findings).toEqual([
      { requirement: 0, figures: { have: 3, of: 10, needed: 5, margin: -2 }, met: false },
      { requirement: 1, figures: { have: 2, of: 3, needed: 2, margin: 0 }, met: true },
    ]);
  });
});

describe('By weight', () => {
  const byWeight = rule({ weight: 'woz', voters: 'companies', requirements: [{ ...SIMPLE, by: 'weight' }] });
  const values = roll({ a: [{ weight: 500_000 }], b: [{ weight: 200_000 }], c: [{ weight: 300_000 }] });

  it('the value of the voters counts, and not their heads', () => {
    const { vote: now } = given(
      vote({ rule: byWeight, roll: values }),
      votes('a', 'for'),
      votes('b', 'against'),
      votes('c', 'against'),
    );

    expect(outcome(now)).toBe('rejected: 500000 of 1000000; 500001 needed; margin -1');
    expect(tally(now).total).toEqual({
      entitled: 3,
      cast: 3,
      heads: { entitled: 3, for: 1, against: 2, abstain: 0 },
      weight: { entitled: 1_000_000, for: 500_000, against: 500_000, abstain: 0 },
    });
  });

  it('on a board, nobody outvotes all others together, also when a recusal would let them (WBTR)', () => {
    const statutes = rule({ weight: 'votes', requirements: [{ ...SIMPLE, by: 'weight' }] });
    const board = roll({ anna: [{ weight: 3 }], bram: [{ weight: 1 }], carla: [{ weight: 2 }] });
    const all = given(
      vote({ rule: statutes, roll: board }),
      votes('anna', 'for'),
      votes('bram', 'against'),
      votes('carla', 'against'),
    );

    expect(outcome(all.vote)).toBe('rejected: 3 of 6; 4 needed; margin -1');
    expect(outcome(given(all.vote, recuses('carla')).vote)).toBe('rejected: 1 of 2; 2 needed; margin -1');
  });
});

describe('In classes', () => {
  const both = roll({
    u1: [{ class: 'users', weight: 1 }],
    u2: [{ class: 'users', weight: 1 }],
    both: [
      { class: 'users', weight: 4 },
      { class: 'owners', weight: 6 },
    ],
    o1: [{ class: 'owners', weight: 2 }],
  });
  const open = vote({ rule: BIZ_TWO_CLASSES, roll: both });

  it('one ballot of who stands in two counts in both', () => {
    const { classes, total } = tally(given(open, votes('both', 'for')).vote);

    expect(classes.users?.heads).toEqual({ entitled: 3, for: 1, against: 0, abstain: 0 });
    expect(classes.owners?.weight).toEqual({ entitled: 8, for: 6, against: 0, abstain: 0 });
    expect(total).toMatchObject({ entitled: 5, cast: 2, weight: { entitled: 14, for: 10 } });
  });

  it('each has to agree: many users do not make up for the owners', () => {
    const { vote: now } = given(open, votes('u1', 'for'), votes('u2', 'for'), votes('both', 'for'));
    const { result, findings } = tally(now);

    expect(result).toBe('granted');
    expect(findings.map((one) => [one.requirement, one.class, one.met])).toEqual([
      [0, undefined, true],
      [1, undefined, true],
      [2, undefined, true],
      [3, 'users', true],
      [3, 'owners', true],
      [4, 'users', true],
      [4, 'owners', true],
    ]);
    expect(tally(given(open, votes('u1', 'for'), votes('u2', 'for')).vote)).toMatchObject({ result: 'rejected' });
  });

  it('a requirement can be of one of them only', () => {
    const onlyOwners = rule({ ...BIZ_TWO_CLASSES, requirements: [{ ...SIMPLE, class: 'owners' }] });
    const { result, findings } = tally(
      given(vote({ rule: onlyOwners, roll: both }), votes('u1', 'against'), votes('u2', 'against'), votes('o1', 'for')).vote,
    );

    expect(result).toBe('granted');
    expect(findings).toEqual([{ requirement: 0, class: 'owners', figures: { have: 1, of: 1, needed: 1, margin: 0 }, met: true }]);
  });

  it('without voters gives no decision, neither yes nor no', () => {
    const { vote: now } = given(open, votes('u1', 'for'));
    const recusals = { both: { reason: 'r', by: 'b', at: TUESDAY }, o1: { reason: 'r', by: 'o', at: TUESDAY } };

    expect(tally({ ...now, recusals })).toMatchObject({ result: 'void', why: 'classEmpty', recused: 2 });
  });
});

describe('The casting vote of the chair', () => {
  const tie = (of: Partial<Parameters<typeof vote>[0]> = {}, ...more: Parameters<typeof given>[1][]) =>
    given(vote({ rule: BOARD, chair: 'anna', roll: roll(['anna', 'bram', 'carla', 'daan']), ...of }), ...more).vote;
  const evenly = [votes('anna', 'for'), votes('bram', 'against'), votes('carla', 'for'), votes('daan', 'against')];

  it("decides a tie by the chair's own ballot, and the outcome says so", () => {
    const { result, findings } = tally(tie({}, ...evenly));

    expect(result).toBe('granted');
    expect(findings[1]).toEqual({
      requirement: 1,
      figures: { have: 2, of: 4, needed: 3, margin: -1 },
      met: true,
      castingVote: true,
    });
  });

  it('decides it the other way when the chair is against', () => {
    const other = [votes('anna', 'against'), votes('bram', 'for'), votes('carla', 'for'), votes('daan', 'against')];

    expect(tally(tie({}, ...other))).toMatchObject({ result: 'rejected', findings: [{}, { met: false }] });
    expect(tally(tie({}, ...other)).findings[1]).not.toHaveProperty('castingVote');
  });

  it('decides nothing where there is no tie', () => {
    const lost = [votes('anna', 'for'), votes('bram', 'against'), votes('carla', 'against')];

    expect(tally(tie({}, ...lost))).toMatchObject({ result: 'rejected' });
    expect(tally(tie({}, votes('anna', 'for'), votes('bram', 'for'))).findings[1]).not.toHaveProperty('castingVote');
  });

  it('is not used when the chair abstains, stays away, is recused, or is none of the voters', () => {
    const others = [votes('bram', 'against'), votes('carla', 'for')];

    expect(tally(tie({}, votes('anna', 'abstain'), ...others))).toMatchObject({ result: 'rejected' });
    expect(tally(tie({}, ...others))).toMatchObject({ result: 'rejected' });
    expect(tally(tie({}, ...evenly, recuses('anna'), votes('daan', 'abstain')))).toMatchObject({ result: 'rejected' });
    expect(tally(tie({ chair: 'xander' }, ...evenly))).toMatchObject({ result: 'rejected' });
    expect(tally(tie({ chair: undefined }, ...evenly))).toMatchObject({ result: 'rejected' });
  });

  it('is not used through a proxy: it is the chair who decides', () => {
    const now = tie({}, votes('bram', 'for'), votes('carla', 'against'), votes('daan', 'against'));
    const proxied = { ...now, proxies: { anna: { holder: 'bram', by: 'anna', at: TUESDAY } } };

    expect(tally(proxied)).toMatchObject({ result: 'rejected', total: { heads: { for: 2, against: 2 } } });
  });

  it('is not used where the rule knows none, nor in a secret vote', () => {
    expect(tally(tie({ rule: { ...BOARD, castingVote: false } }, ...evenly))).toMatchObject({ result: 'rejected' });
    expect(tally({ ...tie({}, ...evenly), secret: true })).toMatchObject({ result: 'rejected' });
  });

  it('is not used on a board of two, where it would outvote the other (WBTR), nor when recusals leave two', () => {
    const two = tie({ roll: roll(['anna', 'bram']) }, votes('anna', 'for'), votes('bram', 'against'));
    const left = tie({}, ...evenly, recuses('carla'), recuses('daan'));
    const three = tie({ roll: roll(['anna', 'bram', 'carla']) }, votes('anna', 'for'), votes('bram', 'against'));

    expect(tally(two)).toMatchObject({ result: 'rejected' });
    expect(tally(left)).toMatchObject({ result: 'rejected' });
    expect(tally(three)).toMatchObject({ result: 'granted', findings: [{}, { castingVote: true }] });
  });

  it('decides only what a tie just misses: two thirds of all, or of a class, it does not make', () => {
    const twoThirds: Requirement = { need: 'majority', threshold: { atLeast: '2/3' }, of: 'valid' };
    const owners = { owners: { nl: 'eigenaren', en: 'owners' } };
    const ofClass = roll(
      Object.fromEntries(['anna', 'bram', 'carla', 'daan'].map((name) => [name, [{ class: 'owners', weight: 1 }]])),
    );

    const strict = tally(tie({ rule: rule({ castingVote: true, requirements: [SIMPLE, twoThirds] }) }, ...evenly));
    const inClass = tally(
      tie(
        {
          rule: rule({ castingVote: true, classes: owners, requirements: [SIMPLE, { ...SIMPLE, class: 'each' }] }),
          roll: ofClass,
        },
        ...evenly,
      ),
    );

    expect(strict).toMatchObject({ result: 'rejected', findings: [{ met: true, castingVote: true }, { met: false }] });
    expect(inClass).toMatchObject({ result: 'rejected', findings: [{ met: true }, { class: 'owners', met: false }] });
  });

  it("is measured by the chair's own votes, not by those of whom the chair holds a proxy", () => {
    const statutes = rule({ weight: 'votes', castingVote: true, requirements: [{ ...SIMPLE, by: 'weight' }], proxies: 1 });
    const board = roll({ bram: [{ weight: 0 }], anna: [{ weight: 3 }], carla: [{ weight: 3 }] });
    const now = tie({ rule: statutes, roll: board }, givesProxy('bram', 'anna'), votes('anna', 'for'), votes('carla', 'against'));

    expect(tally(now)).toMatchObject({ result: 'rejected', total: { weight: { for: 3, against: 3 } } });
  });

  it('by weight is one vote more, within what the others have together', () => {
    const statutes = rule({ weight: 'votes', castingVote: true, requirements: [{ ...SIMPLE, by: 'weight' }] });
    const tied = (weights: Record<string, number>) =>
      tie(
        { rule: statutes, roll: roll(Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, [{ weight }]]))) },
        votes('anna', 'for'),
        votes('bram', 'against'),
      );

    expect(tally(tied({ anna: 2, bram: 2, carla: 1 }))).toMatchObject({ result: 'granted' });
    expect(tally(tied({ anna: 2, bram: 2 }))).toMatchObject({ result: 'rejected' });
  });
});
