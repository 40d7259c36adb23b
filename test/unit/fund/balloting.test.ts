import { describe, expect, it } from 'vitest';
import { castBallot } from '../../../bot/fund/balloting.ts';
import { voidVote } from '../../../bot/fund/closing.ts';
import { type Instant, plusMinutes } from '../../../bot/primitives/instant.ts';
import { cryptoRandom } from '../../../bot/primitives/random.ts';
import { closes, FRIDAY, LAST_MILLISECOND, MONDAY, recuses, rule, TUESDAY, vote, votes } from './examples.ts';
import { given, type Step } from './spec.ts';

const isVoided: Step = (now) => voidVote(now, { by: 'joost', at: TUESDAY, reason: 'verkeerde lijst' });

describe('A ballot', () => {
  it('for, against or abstaining is taken, with who cast it and when', () => {
    for (const choice of ['for', 'against', 'abstain'] as const) {
      given(vote())
        .when(votes('anna', choice))
        .gives({ type: 'cast', voter: 'anna', ballot: { choice, by: 'anna', at: TUESDAY } });
    }
  });

  it('is one for each voter: a repeated click changes nothing', () => {
    given(vote(), votes('anna', 'for'))
      .when(votes('anna', 'for', FRIDAY))
      .refused('tooLate');
    given(vote(), votes('anna', 'for')).when(votes('anna', 'for')).nothingChanges();
  });

  it('replaces the one before it when somebody changes their mind', () => {
    const { vote: now } = given(vote(), votes('anna', 'for'), votes('bram', 'for'), votes('anna', 'against'));

    expect(now.ballots).toMatchObject({ anna: { choice: 'against' }, bram: { choice: 'for' } });
    expect(Object.keys(now.ballots)).toHaveLength(2);
  });

  it('is final where the rule says so; the same click again is no change of mind', () => {
    const final = given(vote({ rule: rule({ ballot: 'final' }) }), votes('anna', 'for'));

    final.when(votes('anna', 'against')).refused('finalBallot');
    final.when(votes('anna', 'for')).nothingChanges();
    final.when(votes('bram', 'against')).gives({ type: 'cast', voter: 'bram' });
  });

  it('counts until the last millisecond, and not at the closing instant', () => {
    given(vote())
      .when(votes('anna', 'for', LAST_MILLISECOND))
      .gives({ type: 'cast' });
    given(vote())
      .when(votes('anna', 'for', FRIDAY))
      .refused('tooLate');
  });

  it('counts from the first millisecond after the advice period', () => {
    const later = given(vote({ opensAt: TUESDAY }));

    later.when(votes('anna', 'for', MONDAY)).refused('notYetOpen');
    later.when(votes('anna', 'for', TUESDAY)).gives({ type: 'cast' });
  });
});

describe('A ballot is refused', () => {
  it('of who came to the company when the vote ran already, until somebody vouches for them', () => {
    const since =
      (at: Instant): Step =>
      (now) =>
        castBallot(now, { voter: 'anna', choice: 'for', by: 'nina', at: TUESDAY, since: at }, cryptoRandom);

    given(vote())
      .when(since(plusMinutes(MONDAY, 1)))
      .refused('joinedLater');
    given(vote()).when(since(MONDAY)).gives({ type: 'cast' });
  });

  it('of who is not on the roll, also under the name of what every object has', () => {
    given(vote()).when(votes('xander', 'for')).refused('notOnRoll');
    given(vote()).when(votes('toString', 'for')).refused('notOnRoll');
  });

  it('of who is recused', () => {
    given(vote(), recuses('anna')).when(votes('anna', 'for')).refused('recused');
  });

  it('for a choice that there is not', () => {
    given(vote()).when(votes('anna', 'perhaps')).refused('unknownChoice');
    given(vote()).when(votes('anna', '')).refused('unknownChoice');
  });

  it('in a vote that is closed, early or not, whatever the clock says', () => {
    given(vote(), closes(FRIDAY))
      .when(votes('anna', 'for', TUESDAY))
      .refused('closed');
    given(vote(), closes(TUESDAY, { by: 'joost', reason: 'iedereen stemde' }))
      .when(votes('anna', 'for', plusMinutes(TUESDAY, 1)))
      .refused('closed');
  });

  it('in a vote that is void', () => {
    given(vote(), isVoided).when(votes('anna', 'for')).refused('void');
  });
});

describe('A ballot in a secret vote', () => {
  const secret = () => given(vote({ secret: true }), votes('anna', 'for'));

  it('is kept sealed: who voted and when, and nowhere what', () => {
    const { ballots } = secret().vote;

    expect(ballots.anna).toEqual({ by: 'anna', at: TUESDAY, sealed: expect.stringMatching(/^[\w-]{86}$/) });
    expect(JSON.stringify(secret().vote)).not.toContain('"choice"');
  });

  it('replaces the one before it, and the two look nothing alike', () => {
    const { vote: now } = given(secret().vote, votes('anna', 'for', plusMinutes(TUESDAY, 1)));

    expect(Object.keys(now.ballots)).toEqual(['anna']);
    expect(now.ballots.anna?.sealed).not.toBe(secret().vote.ballots.anna?.sealed);
  });

  it('that is final is final: nobody can tell whether a second one says the same', () => {
    given(vote({ secret: true, rule: rule({ ballot: 'final' }) }), votes('anna', 'for'))
      .when(votes('anna', 'for'))
      .refused('finalBallot');
  });
});
