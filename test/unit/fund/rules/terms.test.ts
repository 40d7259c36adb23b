/** Between a rule and its form: whatever can be said comes back as it was said. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleAloneInWords } from '../../../../bot/fund/describing.ts';
import { flawsOf, Rule } from '../../../../bot/fund/rule.ts';
import { thresholdIn, thresholdText } from '../../../../bot/fund/rules/shares.ts';
import {
  BALLOTS,
  BY,
  COUNTING,
  MAJORITIES,
  OF,
  OPENERS,
  PER,
  PROXIES,
  RESULTS,
  ruleOf,
  SECRECIES,
  type Values,
  valuesOf,
} from '../../../../bot/fund/rules/terms.ts';
import { mostProxies } from '../../../../bot/fund/rules/wbtr.ts';
import { BIZ_TWO_CLASSES, BOARD, SAMPLES } from '../../../../bot/fund/samples.ts';
import type { Threshold } from '../../../../bot/primitives/fractions.ts';
import { LANGUAGES } from '../../../../bot/primitives/language.ts';

const share = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('', 'meer dan ', 'more than ', '>', 'minstens '),
  )
  .map(([part, more, before]) => `${before}${part}/${part + more + (/m|>/.test(before) ? 1 : 0)}`);
const values: fc.Arbitrary<Values> = fc.record({
  titleNl: fc.constantFrom('Besluit', 'Statutenwijziging'),
  titleEn: fc.constantFrom('Decision', 'Change of statutes'),
  majority: fc.constantFrom(...MAJORITIES),
  fraction: share,
  of: fc.constantFrom(...OF),
  by: fc.constantFrom(...BY),
  quorum: fc.oneof(share, fc.constantFrom('', 'geen')),
  counting: fc.constantFrom(...COUNTING),
  classes: fc.constantFrom('', 'gebruikers / users, eigenaren / owners', 'groot; klein', 'winkels'),
  per: fc.constantFrom(...PER),
  classQuorum: fc.oneof(share, fc.constant('')),
  classMajority: share,
  ballot: fc.constantFrom(...BALLOTS),
  secrecy: fc.constantFrom(...SECRECIES),
  results: fc.constantFrom(...RESULTS),
  proxies: fc.constantFrom(...PROXIES),
  castingVote: fc.constantFrom('no', 'yes'),
  opens: fc.constantFrom(...OPENERS),
});
const voters = fc.constantFrom('board' as const, 'companies' as const);

describe('A rule that is filled in', () => {
  it('is the same rule when its form is opened again, in either language, and has one plain sentence', () => {
    let rules = 0;
    fc.assert(
      fc.property(values, voters, fc.constantFrom(...LANGUAGES), (filled, who, language) => {
        const read = ruleOf(filled, { kind: 'own', voters: who });
        if ('faults' in read) return;
        rules += 1;
        const again = ruleOf(valuesOf(read.rule, language), { kind: 'own', voters: who });

        expect(again).toEqual(read);
        const rule = { ...read.rule, version: 2, from: '2026-12-01' };
        if (flawsOf(rule).length > 0) return;
        expect(Rule.safeParse(rule).success).toBe(true);
        expect(ruleAloneInWords(rule, language)).toMatch(/^(Aangenomen als|Granted if) [^\n]+\.$/);
        expect(ruleAloneInWords(rule, language)).not.toMatch(/undefined|null|\[object/);
      }),
      { numRuns: 2_000 },
    );
    expect(rules).toBeGreaterThan(300);
  });

  it.each(SAMPLES)('from a sample is that sample: $kind', (sample) => {
    for (const language of LANGUAGES) {
      const read = ruleOf(valuesOf(sample, language), sample);

      const { version, from } = sample;
      expect('rule' in read && { ...read.rule, version, from }).toEqual(sample);
    }
  });

  it('says where it cannot be read, of every field at once', () => {
    const wrong = {
      ...valuesOf(BOARD, 'nl'),
      titleNl: ' ',
      titleEn: '',
      majority: 'fraction',
      fraction: 'veel',
      quorum: '9/8',
      per: 'both',
      classMajority: '',
      ballot: 'sometimes',
    };

    expect(ruleOf(wrong, BOARD)).toEqual({
      faults: {
        titleNl: 'titles',
        titleEn: 'titles',
        fraction: 'share',
        quorum: 'moreThanAll',
        classes: 'classes',
        classMajority: 'share',
        ballot: 'unknown',
      },
    });
  });

  it('takes a majority of what that majority is of', () => {
    const faults = (of: Values) => ruleOf({ ...valuesOf(BOARD, 'nl'), ...of }, BOARD);

    expect(faults({ majority: 'simple', of: 'roll' })).toEqual({ faults: { of: 'simpleOfValid' } });
    expect(faults({ majority: 'consent', of: 'cast' })).toEqual({ faults: { of: 'simpleOfValid' } });
    expect(faults({ majority: 'absolute', of: 'valid' })).toEqual({ faults: { of: 'absoluteOfAll' } });
    expect(faults({ majority: 'absolute', of: 'roll' })).toHaveProperty('rule');
  });

  it('gives every group a name of its own', () => {
    const classes = (said: string) => ruleOf({ ...valuesOf(BIZ_TWO_CLASSES, 'nl'), classes: said }, BIZ_TWO_CLASSES);

    for (const wrong of ['a / b / c', 'gebruikers, Gebruikers', 'x /', '!!!'])
      expect(classes(wrong), wrong).toEqual({ faults: { classes: 'classNames' } });
    expect(classes('Grote bedrijven / Big ones')).toMatchObject({
      rule: { classes: { 'big-ones': { nl: 'Grote bedrijven', en: 'Big ones' } } },
    });
  });
});

describe('A share in words', () => {
  it.each<[string, Threshold]>([
    ['3/5', { atLeast: '3/5' }],
    [' 6 / 10 ', { atLeast: '3/5' }],
    ['60%', { atLeast: '3/5' }],
    ['100 procent', { atLeast: '1/1' }],
    ['twee derde', { atLeast: '2/3' }],
    ['Half', { atLeast: '1/2' }],
    ['meer dan de helft', { moreThan: '1/2' }],
    ['more than 2/3', { moreThan: '2/3' }],
    ['> 1/4', { moreThan: '1/4' }],
    ['at least three quarters', { atLeast: '3/4' }],
    ['tenminste 1/1', { atLeast: '1/1' }],
  ])('%s is exact', (said, threshold) => {
    expect(thresholdIn(said)).toEqual(threshold);
  });

  it.each(['', 'veel', '0/5', '3/0', '-1/2', '0,6', '0%', '1/2/3', '1234567890/2'])('%j is none', (said) => {
    expect(thresholdIn(said)).toBeUndefined();
  });

  it.each(['7/5', '101%', 'meer dan 1/1', '>5/5'])('%s is more than all', (said) => {
    expect(thresholdIn(said)).toBe('moreThanAll');
  });

  it('is written so that it reads back, in either language', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(...LANGUAGES), (said, language) => {
        const threshold = thresholdIn(said);
        if (typeof threshold === 'object') expect(thresholdIn(thresholdText(threshold, language))).toEqual(threshold);
      }),
    );
  });
});

describe('WBTR: proxies on a board', () => {
  it('are never so many that one member can cast more votes than all others together', () => {
    for (let members = 2; members < 40; members++) {
      const most = mostProxies(members);
      const cast = (proxies: number) => ({ own: 1 + proxies, others: members - 1 - proxies });

      if (members > 2 || most > 0) expect(cast(most).own <= cast(most).others || most === 0).toBe(true);
      expect(cast(most + 1).own).toBeGreaterThan(cast(most + 1).others);
    }
  });

  it('are not limited while there is no board yet', () => {
    expect(mostProxies(0)).toBe(Number.POSITIVE_INFINITY);
  });
});
