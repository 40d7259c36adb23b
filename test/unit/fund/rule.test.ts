import { describe, expect, it } from 'vitest';
import { type Flaw, flawsOf, heldOn, Rule } from '../../../bot/fund/rule.ts';
import { ADVICE, BIZ, BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { dayIn } from '../../../bot/primitives/dates.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { rule } from './examples.ts';

/** What is said of a configuration that is refused. */
function faults(config: object): string[] {
  const read = Rule.safeParse(config);
  return read.success ? [] : read.error.issues.map(({ code, message }) => (code === 'custom' ? message : `${code}: ${message}`));
}

describe('A rule', () => {
  it.each([BOARD, ADVICE, BIZ, BIZ_TWO_CLASSES])('of the samples is good configuration: $kind', (sample) => {
    expect(Rule.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
  });

  it('may ask any fraction, and no share that is not one', () => {
    const asking = (atLeast: unknown) =>
      rule({ requirements: [{ need: 'majority', threshold: { atLeast } as never, of: 'valid' }] });

    expect(faults(asking('7/11'))).toEqual([]);
    expect(faults(asking('0.66'))).not.toEqual([]);
    expect(faults(asking('11/7'))).not.toEqual([]);
  });

  it('knows every word for what it may say', () => {
    const words: Partial<Record<keyof Rule, readonly string[]>> = {
      voters: ['board', 'companies'],
      weight: ['none', 'votes', 'woz'],
      ballot: ['changeable', 'final'],
      secrecy: ['open', 'secret', 'either'],
      results: ['shown', 'hidden', 'either'],
    };
    for (const [about, known] of Object.entries(words)) {
      for (const word of known) expect(faults({ ...rule(), [about]: word }), word).toEqual([]);
      expect(faults({ ...rule(), [about]: '' })).not.toEqual([]);
    }
    const simple = { need: 'majority', threshold: { moreThan: '1/2' } } as const;
    const quorum = { need: 'quorum', threshold: { atLeast: '1/2' } } as const;
    for (const of of ['valid', 'cast', 'roll'] as const)
      expect(faults(rule({ requirements: [{ ...simple, of, by: 'head' }] }))).toEqual([]);
    for (const counting of ['cast', 'valid'] as const) {
      expect(
        faults(
          rule({
            requirements: [
              { ...simple, of: 'valid' },
              { ...quorum, counting },
            ],
          }),
        ),
      ).toEqual([]);
    }
  });

  it('says nothing that is not understood', () => {
    expect(faults({ ...BOARD, tiebreak: 'coin' })).not.toEqual([]);
    expect(faults({ ...BOARD, from: '1 juli' })).not.toEqual([]);
    expect(faults({ ...BOARD, kind: 'The Board' })).not.toEqual([]);
    expect(faults({ ...BOARD, kind: 'board!' })).not.toEqual([]);
    expect(faults({ ...BOARD, kind: '-board' })).not.toEqual([]);
    expect(faults({ ...BOARD, opens: [] })).not.toEqual([]);
    expect(faults({ ...BOARD, version: 0 })).not.toEqual([]);
    expect(faults({ ...BOARD, proxies: -1 })).not.toEqual([]);
    expect(faults({ ...BOARD, kind: 'board-2' })).toEqual([]);
  });

  it('says what a fraction looks like when one is written otherwise', () => {
    const read = Rule.safeParse(
      rule({ requirements: [{ need: 'majority', threshold: { atLeast: '66%' as never }, of: 'valid' }] }),
    );

    expect(JSON.stringify(read.error?.issues)).toContain('a fraction of whole numbers, such as \\"2/3\\"');
  });
});

describe('A rule that contradicts itself is refused, with the reason', () => {
  it.each<[string, Partial<Rule>, string]>([
    [
      'more than all',
      { requirements: [{ need: 'majority', threshold: { moreThan: '3/3' }, of: 'valid' }] },
      'threshold: nothing is more than all',
    ],
    [
      'a quorum and no majority',
      { requirements: [{ need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' }] },
      'requirements: without a majority nothing is decided',
    ],
    ['no requirement', { requirements: [] }, 'requirements: without a majority nothing is decided'],
    [
      'a class that there is not',
      { requirements: [{ need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', class: 'owners' }] },
      'class: there is no class "owners"',
    ],
    [
      'each class where there are none',
      { requirements: [{ need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', class: 'each' }] },
      'class: there are no classes',
    ],
    [
      'by weight where nobody has one',
      { requirements: [{ need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', by: 'weight' }] },
      'by: nobody has a weight',
    ],
    [
      'a class with the name of all',
      { classes: { each: { nl: 'elk', en: 'each' } } },
      'classes: "each" means every class, and is no name of one',
    ],
    ['a casting vote outside a board', { castingVote: true, voters: 'companies' }, 'castingVote: only a board has a chair'],
    [
      'a casting vote that would break secrecy',
      { castingVote: true, secrecy: 'secret' },
      'castingVote: in a secret vote it would tell how the chair voted',
    ],
    [
      'a casting vote where there are no ties',
      { castingVote: true, requirements: [{ need: 'majority', threshold: { atLeast: '2/3' }, of: 'valid' }] },
      'castingVote: without a simple majority there are no ties to break',
    ],
  ])('%s', (_, of, reason) => {
    expect(faults(rule(of))).toEqual([reason]);
  });

  it('and one that does not, is not: a casting vote beside a simple majority, all but exactly all, a class that there is', () => {
    const classes = { owners: { nl: 'eigenaren', en: 'owners' } };
    const sound = rule({
      classes,
      weight: 'woz',
      castingVote: true,
      requirements: [
        { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', by: 'weight' },
        { need: 'majority', threshold: { moreThan: '98/99' }, of: 'valid', class: 'owners' },
        { need: 'majority', threshold: { atLeast: '1/1' }, of: 'valid', class: 'each' },
      ],
    });

    expect(faults(sound)).toEqual([]);
  });

  it.each<[string, Partial<Rule['requirements'][number]>]>([
    ['of one class', { class: 'owners' }],
    ['of those who cast', { of: 'cast' } as never],
    ['of at least half', { threshold: { atLeast: '1/2' } }],
    ['of more than two thirds', { threshold: { moreThan: '2/3' } }],
  ])('and a majority %s is no simple majority of all, so it has no ties to break', (_, of) => {
    const classes = { owners: { nl: 'eigenaren', en: 'owners' } };
    const requirements = [{ need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', ...of }] as Rule['requirements'];

    expect(faults(rule({ castingVote: true, classes, requirements }))).toEqual([
      'castingVote: without a simple majority there are no ties to break',
    ]);
  });

  it('and more than half as a quorum breaks no ties either', () => {
    const requirements: Rule['requirements'] = [
      { need: 'quorum', threshold: { moreThan: '1/2' }, counting: 'valid' },
      { need: 'majority', threshold: { atLeast: '1/1' }, of: 'valid' },
    ];

    expect(faults(rule({ castingVote: true, requirements }))).toEqual([
      'castingVote: without a simple majority there are no ties to break',
    ]);
  });
});

describe('What is wrong with a rule has a name, for whoever says it in other words', () => {
  const SIMPLE = { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' } as const;

  it.each<[Flaw['flaw'], Partial<Rule>]>([
    ['noMajority', { requirements: [] }],
    ['eachIsNoName', { classes: { each: { nl: 'elk', en: 'each' } } }],
    ['noChair', { castingVote: true, voters: 'companies' }],
    ['secretChair', { castingVote: true, secrecy: 'secret' }],
    ['noTies', { castingVote: true, requirements: [{ ...SIMPLE, threshold: { atLeast: '2/3' } }] }],
    ['moreThanAll', { requirements: [{ ...SIMPLE, threshold: { moreThan: '1/1' } }] }],
    ['noClasses', { requirements: [{ ...SIMPLE, class: 'each' }] }],
    ['unknownClass', { requirements: [{ ...SIMPLE, class: 'owners' }] }],
    ['noWeight', { requirements: [{ ...SIMPLE, by: 'weight' }] }],
  ])('%s', (flaw, of) => {
    expect(flawsOf(rule(of)).map((one) => one.flaw)).toEqual([flaw]);
  });
});

describe('The rule in force', () => {
  const old = rule({ version: 1, from: '2021-07-01' });
  const next = rule({ version: 2, from: '2026-07-01' });
  const corrected = rule({ version: 3, from: '2026-07-01' });
  const on = (versions: Rule[], at: string, timeZone = 'Europe/Amsterdam') => heldOn(versions, dayIn(timeZone, at as Instant));

  it('is the last that has begun', () => {
    expect(on([next, old], '2026-06-30T12:00:00.000Z')).toBe(old);
    expect(on([next, old], '2026-11-23T12:00:00.000Z')).toBe(next);
  });

  it('begins at midnight on the clocks of the region', () => {
    expect(on([old, next], '2026-06-30T21:59:59.999Z')).toBe(old);
    expect(on([old, next], '2026-06-30T22:00:00.000Z')).toBe(next);
    expect(on([old, next], '2026-06-30T22:00:00.000Z', 'America/Curacao')).toBe(old);
  });

  it('of two from the same day is the higher version, in whatever order they are listed', () => {
    expect(on([old, next, corrected], '2026-11-23T12:00:00.000Z')).toBe(corrected);
    expect(on([corrected, next, old], '2026-11-23T12:00:00.000Z')).toBe(corrected);
  });

  it('is none before the first', () => {
    expect(on([next], '2026-01-01T12:00:00.000Z')).toBeUndefined();
  });
});
