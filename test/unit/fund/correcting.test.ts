import { describe, expect, it } from 'vitest';
import { type CorrectionAsked, correctRoll } from '../../../bot/fund/correcting.ts';
import { BIZ_TWO_CLASSES } from '../../../bot/fund/samples.ts';
import { tally } from '../../../bot/fund/tally.ts';
import { closes, FRIDAY, givesProxy, recuses, roll, rule, TUESDAY, vote, votes } from './examples.ts';
import { given, type Step } from './spec.ts';

const corrects =
  (of: Partial<CorrectionAsked>): Step =>
  (now) =>
    correctRoll(now, { put: {}, removed: [], reason: 'bedrijf gestopt', by: 'joost', at: TUESDAY, ...of });

const frank = roll(['frank']);

describe('Correcting the roll', () => {
  it('adds who was forgotten, with a trace', () => {
    const added = given(vote(), corrects({ put: frank, reason: ' was vergeten ' }));

    expect(added.vote.roll).toMatchObject({ anna: { name: 'anna' }, frank: { name: 'frank' } });
    expect(added.vote.trace).toEqual([
      {
        type: 'corrected',
        correction: { put: frank, removed: [], was: {}, dropped: [], reason: 'was vergeten', by: 'joost', at: TUESDAY },
      },
    ]);
    added.when(votes('frank', 'for')).gives({ type: 'cast' });
  });

  it('takes off who should not be there, with their ballot and proxies, and the trace tells', () => {
    const before = given(
      vote({ rule: rule({ proxies: 1 }) }),
      votes('anna', 'for'),
      givesProxy('bram', 'anna'),
      givesProxy('carla', 'els'),
    );

    const now = given(before.vote, corrects({ removed: ['anna', 'daan'] }));

    expect(Object.keys(now.vote.roll)).toEqual(['bram', 'carla', 'els']);
    expect(now.vote.ballots).toEqual({});
    expect(Object.keys(now.vote.proxies)).toEqual(['carla']);
    expect(now.vote.trace.at(-1)).toMatchObject({
      correction: { removed: ['anna', 'daan'], dropped: ['anna'], was: roll(['anna', 'daan']) },
    });
    now.when(votes('anna', 'for')).refused('notOnRoll');
  });

  it('changes what somebody counts for, and keeps their ballot', () => {
    const was = roll({ u: [{ class: 'users', weight: 5 }], o: [{ class: 'owners', weight: 5 }] });
    const put = roll({ u: [{ class: 'users', weight: 9 }] });

    const now = given(vote({ rule: BIZ_TWO_CLASSES, roll: was }), votes('u', 'for'), corrects({ put }));

    expect(now.vote.trace).toMatchObject([{ correction: { put, was: { u: was.u } } }]);
    expect(tally(now.vote).total.weight).toEqual({ entitled: 14, for: 9, against: 0, abstain: 0 });
  });

  it('puts only what differs from what is there', () => {
    const put = { ...roll(['anna']), ...frank };

    given(vote())
      .when(corrects({ put }))
      .gives({ type: 'corrected', correction: { put: frank, was: {} } as never });
    expect(given(vote(), corrects({ put })).vote.trace).toMatchObject([{ correction: { put: frank } }]);
  });

  it('recuses the applicant who comes on the roll only now, once', () => {
    const applying = given(vote({ applicant: { member: 'frank' } }));
    const again = given(applying.vote, corrects({ put: frank }), corrects({ removed: ['frank'] }));

    applying.when(corrects({ put: frank })).gives({ type: 'corrected' }, { type: 'recused', voter: 'frank' });
    again.when(corrects({ put: frank })).gives({ type: 'corrected' });
    expect(again.vote.recusals).toHaveProperty('frank');
  });

  it('is no way back for who is recused', () => {
    const back = given(vote(), recuses('anna'), corrects({ removed: ['anna'] }), corrects({ put: roll(['anna']) }));

    back.when(votes('anna', 'for')).refused('recused');
  });
});

describe('Correcting the roll is refused', () => {
  it('without a reason', () => {
    given(vote())
      .when(corrects({ removed: ['anna'], reason: '  ' }))
      .refused('reasonNeeded');
  });

  it('of who is not on it', () => {
    given(vote())
      .when(corrects({ removed: ['anna', 'xander'] }))
      .refused('notOnRoll');
  });

  it('where nothing would change', () => {
    given(vote()).when(corrects({})).refused('nothingToCorrect');
    given(vote())
      .when(corrects({ put: roll(['anna']) }))
      .refused('nothingToCorrect');
    given(vote())
      .when(corrects({ put: { anna: { stakes: [{ weight: 1, class: undefined }], name: 'anna' } } }))
      .refused('nothingToCorrect');
  });

  it('where nobody would be left to meet the rule', () => {
    const two = given(vote({ roll: roll(['anna', 'bram']) }), recuses('bram'));
    const decision = correctRoll(two.vote, { put: {}, removed: ['anna'], reason: 'weg', by: 'joost', at: TUESDAY });

    expect(decision).toEqual({ refused: 'ruleCannotBeMet', why: 'nobody' });
  });

  it('after the close', () => {
    given(vote())
      .when(corrects({ put: frank, at: FRIDAY }))
      .refused('tooLate');
    given(vote(), closes())
      .when(corrects({ put: frank }))
      .refused('closed');
  });
});
