import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declareOutcome, extend, voidVote } from '../../../bot/fund/closing.ts';
import { voteOf } from '../../../bot/fund/evolve.ts';
import { CHOICES } from '../../../bot/fund/vote.ts';
import { type Instant, plusMinutes } from '../../../bot/primitives/instant.ts';
import {
  closes,
  FRIDAY,
  givesProxy,
  isDeclared,
  LAST_MILLISECOND,
  MONDAY,
  recuses,
  rule,
  TUESDAY,
  vote,
  votes,
} from './examples.ts';
import { after, given, type Step } from './spec.ts';

const NEXT_WEEK = plusMinutes(FRIDAY, 7 * 24 * 60);
const early = { by: 'joost', reason: 'iedereen heeft gestemd' };

const extendsTo =
  (closesAt: Instant, at: Instant = TUESDAY, seen: Instant = FRIDAY): Step =>
  (now) =>
    extend(now, { seen, closesAt, by: 'joost', at });
const isVoided =
  (at: Instant = TUESDAY, reason = 'verkeerde tekst'): Step =>
  (now) =>
    voidVote(now, { by: 'joost', at, reason });

describe('Closing', () => {
  it('is as of the deadline, whenever it is asked after that', () => {
    given(vote()).when(closes(FRIDAY)).gives({ type: 'closed', closesAt: FRIDAY });
    given(vote()).when(closes(NEXT_WEEK)).gives({ type: 'closed', closesAt: FRIDAY });
  });

  it('is not before the deadline', () => {
    given(vote()).when(closes(LAST_MILLISECOND)).refused('notYetOver');
  });

  it('happens once, however often it is asked', () => {
    given(vote(), closes()).when(closes()).nothingChanges();
    given(vote(), closes()).when(closes(TUESDAY, early)).nothingChanges();
  });

  it('can be early, with a reason: then the vote closed at that moment', () => {
    const closed = given(vote(), votes('anna', 'for'), closes(plusMinutes(TUESDAY, 5), early));

    expect(closed.vote).toMatchObject({ status: 'closed', closesAt: plusMinutes(TUESDAY, 5) });
    expect(closed.vote.trace).toEqual([{ type: 'closed', closesAt: plusMinutes(TUESDAY, 5), early }]);
    given(vote())
      .when(closes(TUESDAY, { by: 'joost', reason: ' ' }))
      .refused('reasonNeeded');
    given(vote())
      .when(closes(TUESDAY, { by: 'joost', reason: ' klaar ' }))
      .gives({ type: 'closed', early: { by: 'joost', reason: 'klaar' } });
  });

  it('is not early when the deadline has passed: a reason adds nothing', () => {
    const [fact] = [given(vote(), closes(FRIDAY, early)).vote.trace[0]];

    expect(fact).toEqual({ type: 'closed', closesAt: FRIDAY });
  });

  it('cannot be before voting has begun, but voting can begin and end in one', () => {
    const later = given(vote({ opensAt: TUESDAY }));

    later.when(closes(MONDAY, early)).refused('notYetOpen');
    later.when(closes(TUESDAY, early)).gives({ type: 'closed' });
  });

  it('is refused of a void vote', () => {
    given(vote(), isVoided()).when(closes()).refused('void');
  });
});

describe('Extending', () => {
  it('moves the deadline further, with a trace; ballots are taken until then', () => {
    const extended = given(vote(), extendsTo(NEXT_WEEK));

    expect(extended.vote.trace).toEqual([{ type: 'extended', from: FRIDAY, closesAt: NEXT_WEEK, by: 'joost', at: TUESDAY }]);
    extended.when(votes('anna', 'for', FRIDAY)).gives({ type: 'cast' });
    extended.when(votes('anna', 'for', NEXT_WEEK)).refused('tooLate');
    extended.when(closes(FRIDAY)).refused('notYetOver');
  });

  it('asked again changes nothing', () => {
    given(vote(), extendsTo(NEXT_WEEK)).when(extendsTo(NEXT_WEEK)).nothingChanges();
  });

  it('is refused from a form that shows another deadline than there is by now', () => {
    given(vote(), extendsTo(NEXT_WEEK))
      .when(extendsTo(plusMinutes(NEXT_WEEK, 1)))
      .refused('stale');
  });

  it('is refused to the past, and to an earlier moment', () => {
    given(vote()).when(extendsTo(MONDAY)).refused('deadlineInPast');
    given(vote()).when(extendsTo(TUESDAY)).refused('deadlineInPast');
    given(vote()).when(extendsTo(LAST_MILLISECOND)).refused('deadlineNotLater');
  });

  it('is refused once the deadline has passed: nobody prolongs a vote of which they know the outcome', () => {
    given(vote()).when(extendsTo(NEXT_WEEK, FRIDAY)).refused('tooLate');
    given(vote(), closes()).when(extendsTo(NEXT_WEEK)).refused('closed');
    given(vote(), isVoided()).when(extendsTo(NEXT_WEEK)).refused('void');
  });
});

describe('Declaring void', () => {
  it('is for the coordinator, with a reason, before the deadline', () => {
    given(vote())
      .when(isVoided(TUESDAY, ' verkeerde tekst '))
      .gives({ type: 'voided', why: 'coordinator', at: TUESDAY, by: 'joost', reason: 'verkeerde tekst' });
    given(vote()).when(isVoided(TUESDAY, '')).refused('reasonNeeded');
  });

  it('happens once', () => {
    given(vote(), isVoided()).when(isVoided()).nothingChanges();
  });

  it('is refused from the deadline on: then the ballots decide', () => {
    given(vote()).when(isVoided(FRIDAY)).refused('tooLate');
    given(vote(), closes()).when(isVoided()).refused('closed');
    given(vote(), closes(), isDeclared).when(isVoided()).refused('closed');
  });
});

describe('The outcome', () => {
  it('is declared after the close, and once', () => {
    const closed = given(vote(), votes('anna', 'for'), closes());

    given(vote()).when(isDeclared).refused('notYetOver');
    closed.when(isDeclared).gives({ type: 'declared', outcome: { result: 'granted' } as never });
    given(closed.vote, isDeclared).when(isDeclared).nothingChanges();
    given(vote(), isVoided()).when(isDeclared).refused('void');
  });

  it('of an open vote is kept with the ballots that gave it', () => {
    const { vote: now } = given(vote(), votes('anna', 'for'), votes('bram', 'against'), closes(), isDeclared);

    expect(now).toMatchObject({
      outcome: { result: 'rejected' },
      ballots: { anna: { choice: 'for' }, bram: { choice: 'against' } },
    });
  });

  it('of a secret vote is kept without: who voted stays, what they voted is gone', () => {
    const { vote: now } = given(
      vote({ secret: true }),
      votes('anna', 'for'),
      votes('bram', 'for'),
      votes('carla', 'against'),
      closes(),
      isDeclared,
    );

    expect(now.outcome).toMatchObject({ result: 'granted', total: { heads: { for: 2, against: 1 } } });
    expect(now.ballots.anna).toEqual({ by: 'anna', at: TUESDAY });
    expect(JSON.stringify(now)).not.toMatch(/sealed|choice/);
  });

  it('of a secret vote in which a ballot cannot be read is void: what was accepted has to be counted', () => {
    const closed = given(vote({ secret: true }), votes('anna', 'for'), votes('bram', 'for'), closes()).vote;
    const damaged = {
      ...closed,
      ballots: { ...closed.ballots, bram: { ...closed.ballots.bram!, sealed: closed.ballots.anna!.sealed } },
    };

    const emptied = { ...closed, ballots: { ...closed.ballots, bram: { by: 'bram', at: TUESDAY } } };

    given(emptied).when(isDeclared).gives({ type: 'voided', why: 'unreadableBallots', at: FRIDAY });
    given(damaged).when(isDeclared).gives({ type: 'voided', why: 'unreadableBallots', at: FRIDAY });
    expect(declareOutcome(closed, { at: FRIDAY })).toMatchObject([{ type: 'voided', why: 'unreadableBallots' }]);
  });

  it('of a secret vote is what the same ballots give in the open, and every one that was accepted is counted (property)', () => {
    const ballots = fc.dictionary(fc.constantFrom('anna', 'bram', 'carla', 'daan', 'els'), fc.constantFrom(...CHOICES), {
      minKeys: 3,
    });
    fc.assert(
      fc.property(ballots, (cast) => {
        const steps = Object.entries(cast).map(([voter, choice]) => votes(voter, choice));

        const ended = (secret: boolean) => given(vote({ secret }), ...steps, closes(), isDeclared).vote.outcome!;

        expect(ended(true)).toEqual(ended(false));
        expect(ended(true).total.cast).toBe(Object.keys(cast).length);
      }),
      { numRuns: 30 },
    );
  });

  it('of a secret vote in which nobody voted needs no key', () => {
    const { vote: now } = given(vote({ secret: true }), closes());

    expect(declareOutcome(now, { at: FRIDAY })).toMatchObject([{ type: 'declared', outcome: { result: 'rejected' } }]);
  });

  it('is void where recusals, whichever way they were written, left nobody', () => {
    const recusals = Object.fromEntries(
      ['anna', 'bram', 'carla', 'daan', 'els'].map((one) => [one, { reason: 'r', by: one, at: TUESDAY }]),
    );
    const { vote: now } = given(vote(), closes());

    given({ ...now, recusals })
      .when(isDeclared)
      .gives({ type: 'voided', why: 'nobody' });
  });

  it('that a void vote has not, leaves no sealed ballot behind either', () => {
    const { vote: now } = given(vote({ secret: true }), votes('anna', 'for'), isVoided());

    expect(now.ballots).toEqual({ anna: { by: 'anna', at: TUESDAY } });
  });
});

describe('A vote', () => {
  it('is what its facts make it, and begins with its opening', () => {
    expect(() => voteOf([])).toThrow('a vote begins with its opening');
    expect(() => voteOf([{ type: 'extended', from: FRIDAY, closesAt: NEXT_WEEK, by: 'joost', at: TUESDAY }])).toThrow(
      'a vote begins',
    );
  });

  it('never shows more than it was opened with: nothing that happens makes hidden results shown, or a secret vote open (property)', () => {
    const steps = [
      votes('anna', 'for'),
      votes('bram', 'against'),
      recuses('carla'),
      givesProxy('daan', 'anna'),
      extendsTo(NEXT_WEEK),
      closes(NEXT_WEEK),
      isVoided(),
      isDeclared,
    ];
    const anything = fc.array(fc.constantFrom(...steps), { maxLength: 12 });
    fc.assert(
      fc.property(anything, fc.boolean(), (asked, secret) => {
        const start = vote({ rule: rule({ proxies: 1 }), hidden: true, secret });

        const end = asked.reduce((now, step) => ('refused' in step(now) ? now : after(now, step)), start);

        expect(end).toMatchObject({ hidden: true, secret, rule: start.rule, motion: start.motion });
      }),
    );
  });
});
