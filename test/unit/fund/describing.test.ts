import { describe, expect, it } from 'vitest';
import { voidVote } from '../../../bot/fund/closing.ts';
import { findingInWords, refusalInWords, ruleInWords, voidReasonInWords } from '../../../bot/fund/describing.ts';
import { outcomeOf, standingOf } from '../../../bot/fund/disclosure.ts';
import type { Requirement, Rule } from '../../../bot/fund/rule.ts';
import { ADVICE, BIZ, BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { tally } from '../../../bot/fund/tally.ts';
import { en } from '../../../bot/fund/words/en.ts';
import { fundWords } from '../../../bot/fund/words/index.ts';
import { nl } from '../../../bot/fund/words/nl.ts';
import { closes, isDeclared, people, recuses, roll, rule, TUESDAY, vote, votes } from './examples.ts';
import { given, type Step } from './spec.ts';

const SIMPLE: Requirement = { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' };
const sentences = (one: Rule, of: { secret?: boolean; chair?: string } = {}) => {
  const now = { rule: one, secret: false, roll: roll(['anna']), chair: undefined, ...of };
  return { nl: ruleInWords(now, 'nl'), en: ruleInWords(now, 'en') };
};
const asking = (...requirements: Requirement[]) => sentences(rule({ requirements })).nl.split(';')[0];

describe('A rule in one plain sentence', () => {
  it("is a board's, with the chair’s casting vote where there is a chair and the vote is open", () => {
    expect(sentences(BOARD, { chair: 'anna' })).toEqual({
      nl: 'Aangenomen als ten minste de helft van de kiesgerechtigden stemt en er meer stemmen voor dan tegen zijn; een onthouding telt mee voor het quorum en niet voor de meerderheid; staken de stemmen, dan beslist de stem van de voorzitter; een stem kan tot de sluiting worden gewijzigd.',
      en: 'Granted if at least half of the voters vote and more vote for than against; an abstention counts for the quorum and not for the majority; in a tie the chair’s ballot decides; a ballot can be changed until the close.',
    });
    expect(sentences(BOARD).nl).not.toContain('voorzitter');
    expect(sentences(BOARD, { chair: 'anna', secret: true }).nl).not.toContain('voorzitter');
  });

  it('is what a region advises', () => {
    expect(sentences(ADVICE).nl).toMatch(/^Aangenomen als ten minste een tiende van de kiesgerechtigden stemt en er meer/);
  });

  it('is the Wet BIZ, in both forms', () => {
    const first =
      'Aangenomen als ten minste de helft van de kiesgerechtigden zich voor of tegen uitspreekt, ten minste twee derde van de kiesgerechtigden die voor of tegen stemmen, voor is';
    const value = 'de voorstemmers samen meer WOZ-waarde hebben dan de tegenstemmers';
    const last = '; een onthouding telt niet mee; een uitgebrachte stem is definitief.';

    expect(sentences(BIZ).nl).toBe(`${first} en ${value}${last}`);
    expect(sentences(BIZ_TWO_CLASSES).nl).toBe(
      `${first}, ${value}, ten minste de helft van de gebruikers en van de eigenaren zich voor of tegen uitspreekt en ten minste de helft van de gebruikers en van de eigenaren die voor of tegen stemmen, voor is${last}`,
    );
    expect(sentences(BIZ_TWO_CLASSES).en).toBe(
      'Granted if at least half of the voters vote for or against, at least two thirds of the voters who vote for or against are for, those for have more WOZ value together than those against, at least half of the users and of the owners vote for or against and at least half of the users and of the owners who vote for or against are for; an abstention does not count; a ballot once cast is final.',
    );
  });

  it('is of any other majority', () => {
    expect(asking({ ...SIMPLE, of: 'cast' })).toBe(
      'Aangenomen als meer dan de helft van de kiesgerechtigden die stemmen, ook wie zich onthoudt, voor is',
    );
    expect(asking({ ...SIMPLE, of: 'roll', threshold: { atLeast: '3/5' } })).toBe(
      'Aangenomen als ten minste 3/5 van de kiesgerechtigden voor is',
    );
    expect(asking({ ...SIMPLE, threshold: { atLeast: '1/1' } })).toBe('Aangenomen als niemand tegen stemt en iemand voor');
    expect(asking(SIMPLE)).toBe('Aangenomen als er meer stemmen voor dan tegen zijn');
    expect(asking({ ...SIMPLE, threshold: { atLeast: '1/2' } })).toBe(
      'Aangenomen als ten minste de helft van de kiesgerechtigden die voor of tegen stemmen, voor is',
    );
    expect(asking({ ...SIMPLE, of: 'roll', threshold: { atLeast: '1/1' } })).toBe(
      'Aangenomen als ten minste het geheel van de kiesgerechtigden voor is',
    );
    expect(asking({ need: 'quorum', counting: 'valid', threshold: { atLeast: '1/1' } })).toBe(
      'Aangenomen als ten minste het geheel van de kiesgerechtigden zich voor of tegen uitspreekt',
    );
  });

  it('says how an abstention counts', () => {
    const abstention = (...requirements: Requirement[]) => sentences(rule({ requirements })).en.split('; ')[1];

    expect(abstention({ ...SIMPLE, of: 'cast' })).toBe('an abstention counts as not for');
    expect(abstention({ ...SIMPLE, of: 'roll' }, { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' })).toBe(
      'an abstention counts as not for',
    );
    expect(abstention(SIMPLE)).toBe('an abstention does not count');
    expect(abstention(SIMPLE, { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'valid' })).toBe(
      'an abstention does not count',
    );
  });

  it('names the class, and what is counted by', () => {
    const classes = { owners: { nl: 'eigenaren', en: 'owners' } };
    const one = (of: Partial<Requirement>, more: Partial<Rule> = {}) =>
      sentences(rule({ classes, requirements: [{ ...SIMPLE, class: 'owners', ...of } as Requirement], ...more })).nl.split(
        ';',
      )[0];

    expect(one({})).toBe('Aangenomen als er van de eigenaren meer stemmen voor dan tegen zijn');
    expect(one({ threshold: { atLeast: '1/1' } })).toBe('Aangenomen als niemand van de eigenaren tegen stemt en iemand voor');
    expect(one({ by: 'weight' }, { weight: 'woz' })).toBe(
      'Aangenomen als de voorstemmers van de eigenaren samen meer WOZ-waarde hebben dan de tegenstemmers',
    );
    expect(one({ by: 'weight', threshold: { atLeast: '2/3' } }, { weight: 'woz' })).toBe(
      'Aangenomen als ten minste twee derde van de eigenaren die voor of tegen stemmen, voor is, gerekend naar WOZ-waarde',
    );
    expect(one({ by: 'weight' }, { weight: 'votes' })).toBe(
      'Aangenomen als er van de eigenaren meer stemmen voor dan tegen zijn, gerekend naar het aantal stemmen van ieder',
    );
  });
});

describe('A finding in words', () => {
  const told = (now: ReturnType<typeof vote>, language: 'nl' | 'en' = 'en') =>
    (now.status === 'open' ? standingOf(now) : outcomeOf(now, tally(now))).findings.map((one) =>
      findingInWords(now, one, language),
    );

  it('gives the counts, what was needed and the margin: "58 of 87 for; 58 needed; margin 0"', () => {
    const twoThirds = rule({ requirements: [{ ...SIMPLE, threshold: { atLeast: '2/3' } }] });
    const start = vote({ rule: twoThirds, roll: roll(Array.from({ length: 87 }, (_, i) => `p${i}`)) });
    const ballots = Object.fromEntries(
      Object.keys(start.roll).map((voter, i) => [
        voter,
        { choice: i < 58 ? ('for' as const) : ('against' as const), by: voter, at: start.opensAt },
      ]),
    );

    expect(told({ ...start, ballots, status: 'closed' })).toEqual(['58 of 87 for; 58 needed; margin 0: met']);
    expect(told({ ...start, ballots, status: 'closed' }, 'nl')).toEqual(['58 van 87 voor; 58 nodig; marge 0: gehaald']);
  });

  it('says of a running vote what is still needed, or that it is out of reach', () => {
    const consent: Requirement = { ...SIMPLE, threshold: { atLeast: '1/1' } };
    const quorum: Requirement = { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' };
    const now = given(vote({ rule: rule({ requirements: [quorum, SIMPLE, consent] }) }), votes('anna', 'against')).vote;

    expect(told(now)).toEqual([
      'Quorum: 1 of 5; 3 needed; margin −2: 2 more needed',
      '0 of 1 for; 1 needed; margin −1: 2 more needed',
      '0 of 1 for; 1 needed; margin −1: out of reach unless somebody changes a ballot',
    ]);
    expect(told({ ...now, status: 'closed' })[1]).toBe('0 of 1 for; 1 needed; margin −1: not met');
  });

  it('gives values in euro, and names the class', () => {
    const values = roll({
      ...Object.fromEntries(people(3).map((name) => [name, [{ class: 'users', weight: 400_000 }]])),
      ...Object.fromEntries(['o1', 'o2', 'o3'].map((name) => [name, [{ class: 'owners', weight: 100_000 }]])),
    });
    const cast = [...people(3).map((name) => votes(name, 'for')), ...['o1', 'o2', 'o3'].map((name) => votes(name, 'against'))];
    const ended = given(vote({ rule: BIZ_TWO_CLASSES, roll: values }), ...cast, closes(), isDeclared).vote;
    const said = (at: number, language: 'nl' | 'en') => findingInWords(ended, ended.outcome!.findings[at]!, language);

    expect(said(2, 'en')).toBe('€1,200,000 of €1,500,000 for; €750,001 needed; margin €449,999: met');
    expect(said(2, 'nl')).toBe('€ 1.200.000 van € 1.500.000 voor; € 750.001 nodig; marge € 449.999: gehaald');
    expect(said(6, 'nl')).toBe('Eigenaren: 0 van 3 voor; 2 nodig; marge −2: niet gehaald');
  });

  it('gives no values while a vote runs, and after it only whether they were enough where they would tell what one company pays', () => {
    const values = roll({ a: [{ weight: 500 }], b: [{ weight: 200 }], c: [{ weight: 100 }], d: [{ weight: 100 }] });
    const running = given(vote({ rule: { ...BIZ, results: 'shown' }, roll: values }), votes('a', 'for'), votes('b', 'against'));
    const ended = given(running.vote, closes(), isDeclared).vote;

    expect(told(running.vote, 'nl')[2]).toBe(
      'WOZ-waarde van de voorstemmers tegenover die van de tegenstemmers: getoond na de sluiting',
    );
    expect(findingInWords(ended, ended.outcome!.findings[2]!, 'nl')).toBe(
      'WOZ-waarde van de voorstemmers tegenover die van de tegenstemmers: gehaald',
    );
  });

  it('gives votes of board members as they are, and no euro', () => {
    const statutes = rule({ weight: 'votes', requirements: [{ ...SIMPLE, by: 'weight' }] });
    const board = roll({ anna: [{ weight: 3 }], bram: [{ weight: 4 }] });
    const now = { ...given(vote({ rule: statutes, roll: board }), votes('anna', 'for')).vote, status: 'closed' as const };

    expect(told(now)).toEqual(['3 of 3 for; 2 needed; margin 1: met']);
  });

  it('says why a count is not there: not yet, or never', () => {
    const secret = given(
      vote({ secret: true, rule: { ...BOARD, castingVote: false } }),
      votes('anna', 'for'),
      votes('bram', 'for'),
    ).vote;
    const { outcome, ...ended } = given(secret, closes(), isDeclared).vote;

    expect(told(secret)[1]).toBe('Majority: shown after the close');
    expect(outcome!.findings.map((one) => findingInWords(ended, one, 'en'))).toEqual([
      'Quorum: 2 of 5; 3 needed; margin −1: not met',
      'Majority: not shown: fewer than three ballots in a secret vote',
    ]);
  });

  it('says of a sum by weight in a secret vote only whether it was enough', () => {
    const values = roll({ a: [{ weight: 1 }], b: [{ weight: 2 }], c: [{ weight: 4 }] });
    const cast = [votes('a', 'for'), votes('b', 'for'), votes('c', 'against')];
    const ended = given(vote({ rule: BIZ, roll: values, secret: true }), ...cast, closes(), isDeclared).vote;

    expect(findingInWords(ended, ended.outcome!.findings[2]!, 'en')).toBe(
      'WOZ value of those for against that of those against: not met',
    );
    expect(findingInWords(ended, { requirement: 0 }, 'nl')).toBe(
      'Quorum: niet getoond: minder dan drie stemmen in een geheime stemming',
    );
  });

  it('says when the casting vote of the chair decided', () => {
    const now = given(
      vote({ rule: BOARD, chair: 'anna' }),
      votes('anna', 'for'),
      votes('bram', 'against'),
      votes('carla', 'abstain'),
      closes(),
    ).vote;

    expect(told(now, 'nl')[1]).toBe('1 van 2 voor; 2 nodig; marge −1: gehaald met de beslissende stem van de voorzitter');
  });
});

describe('Why a vote is void', () => {
  it('is told with the reason that was given for it, where one was', () => {
    const isVoided: Step = (now) => voidVote(now, { by: 'joost', at: TUESDAY, reason: 'Verkeerde tekst.' });
    const byHand = given(vote(), recuses('anna'), isVoided).vote;
    const byItself = given(vote({ roll: roll(['anna']) }), recuses('anna')).vote;

    expect(voidReasonInWords(byHand, 'nl')).toBe('De coördinator heeft de stemming ongeldig verklaard. Verkeerde tekst.');
    expect(voidReasonInWords(byItself, 'en')).toBe('Everybody who may vote is recused. Put the proposal to another group.');
    expect(voidReasonInWords(vote(), 'en')).toBe('');
  });
});

describe('A refusal', () => {
  it('is one sentence, with the next step, in both languages', () => {
    for (const sentence of [nl, en].flatMap(({ refusal }) => Object.values(refusal))) {
      expect(sentence).toMatch(/^[A-Z][^.!?]+[;,] [^.!?]+\.$/);
    }
    expect(Object.keys(en.refusal)).toEqual(Object.keys(nl.refusal));
  });

  it('says what stands in the way of a rule', () => {
    expect(refusalInWords({ refused: 'notOnRoll' }, 'en')).toBe(fundWords('en').refusal.notOnRoll);
    expect(refusalInWords({ refused: 'ruleCannotBeMet', why: 'classEmpty' }, 'nl')).toBe(
      'Aan deze regel kan niet worden voldaan; kies andere kiesgerechtigden of een andere regel (in een van de groepen kan niemand stemmen).',
    );
  });
});
