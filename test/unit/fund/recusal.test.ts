import { describe, expect, it } from 'vitest';
import { closeVote, voidVote } from '../../../bot/fund/closing.ts';
import { BIZ_TWO_CLASSES } from '../../../bot/fund/samples.ts';
import { tally } from '../../../bot/fund/tally.ts';
import { closes, FRIDAY, givesProxy, isDeclared, MONDAY, recuses, roll, rule, TUESDAY, vote, votes } from './examples.ts';
import { given, type Step } from './spec.ts';

describe('A recusal', () => {
  it('is logged with its reason', () => {
    given(vote())
      .when(recuses('anna', TUESDAY, '  mijn broer vraagt het aan '))
      .gives({ type: 'recused', voter: 'anna', recusal: { reason: 'mijn broer vraagt het aan', by: 'anna', at: TUESDAY } });
    expect(given(vote(), recuses('anna')).vote.trace).toMatchObject([{ type: 'recused', voter: 'anna' }]);
  });

  it('takes the ballot along that was cast before it', () => {
    const { vote: now } = given(vote(), votes('anna', 'for'), votes('bram', 'for'), recuses('anna'));

    expect(Object.keys(now.ballots)).toEqual(['bram']);
    expect(tally(now)).toMatchObject({ recused: 1, total: { entitled: 4, cast: 1, heads: { for: 1 } } });
  });

  it('leaves the quorum: half of five is three, of the four that are left two', () => {
    const half = rule({
      requirements: [
        { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' },
        { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' },
      ],
    });
    const two = [votes('anna', 'for'), votes('bram', 'for')];

    const before = tally(given(vote({ rule: half }), ...two).vote);
    const after = tally(given(vote({ rule: half }), ...two, recuses('els')).vote);

    expect(before.findings[0]).toMatchObject({ figures: { have: 2, of: 5, needed: 3, margin: -1 }, met: false });
    expect(after.findings[0]).toMatchObject({ figures: { have: 2, of: 4, needed: 2, margin: 0 }, met: true });
  });

  it('ends the proxies that this voter gave and holds, and says whose', () => {
    const three = given(
      vote({ rule: rule({ proxies: 2 }) }),
      givesProxy('bram', 'anna'),
      givesProxy('carla', 'anna'),
      givesProxy('daan', 'els'),
    );

    three.when(recuses('anna')).gives({ type: 'recused', lapsed: ['bram', 'carla'] });
    expect(Object.keys(given(three.vote, recuses('anna')).vote.proxies)).toEqual(['daan']);
    expect(Object.keys(given(three.vote, recuses('daan')).vote.proxies)).toEqual(['bram', 'carla']);
  });

  it('can be declared in the advice period: who has an interest does not deliberate either', () => {
    given(vote({ opensAt: TUESDAY }))
      .when(recuses('anna', MONDAY))
      .gives({ type: 'recused' });
  });

  it('of everybody makes the vote void, and says so', () => {
    const four = ['anna', 'bram', 'carla', 'daan'].map((voter) => recuses(voter));
    const last = given(vote(), ...four);

    last.when(recuses('els')).gives({ type: 'recused' }, { type: 'voided', why: 'nobody', at: TUESDAY });
    expect(given(last.vote, recuses('els')).vote.status).toBe('void');
  });

  it('of the last of a class that has to agree makes the vote void: nobody can give its consent', () => {
    const both = roll({
      u: [{ class: 'users', weight: 1 }],
      v: [{ class: 'users', weight: 1 }],
      o: [{ class: 'owners', weight: 1 }],
    });
    const biz = given(vote({ rule: BIZ_TWO_CLASSES, roll: both }));

    biz.when(recuses('o')).gives({ type: 'recused' }, { type: 'voided', why: 'classEmpty' });
    expect(given(biz.vote, recuses('u')).vote.status).toBe('open');
  });
});

describe('A recusal is refused', () => {
  const isVoided: Step = (now) => voidVote(now, { by: 'joost', at: TUESDAY, reason: 'verkeerde lijst' });

  it('of who is not on the roll', () => {
    given(vote()).when(recuses('xander')).refused('notOnRoll');
  });

  it('of who is recused already, by themselves or as applicant', () => {
    given(vote(), recuses('anna')).when(recuses('anna')).refused('alreadyRecused');
    given(vote({ applicant: { member: 'bram' } }))
      .when(recuses('bram'))
      .refused('alreadyRecused');
  });

  it('without a reason', () => {
    given(vote())
      .when(recuses('anna', TUESDAY, ' '))
      .refused('reasonNeeded');
  });

  it('after the close, when it would change an outcome that is known', () => {
    given(vote()).when(recuses('anna', FRIDAY)).refused('recusalAfterClose');
    given(vote(), (now) => closeVote(now, { at: FRIDAY }))
      .when(recuses('anna'))
      .refused('recusalAfterClose');
    given(vote(), votes('bram', 'for'), closes(), isDeclared).when(recuses('anna')).refused('recusalAfterClose');
  });

  it('in a vote that is void', () => {
    given(vote(), isVoided).when(recuses('anna')).refused('void');
  });
});
