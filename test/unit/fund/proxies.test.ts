import { describe, expect, it } from 'vitest';
import { toRemind } from '../../../bot/fund/hands.ts';
import { BIZ } from '../../../bot/fund/samples.ts';
import { tally } from '../../../bot/fund/tally.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import { closes, FRIDAY, givesProxy, MONDAY, recuses, rule, TUESDAY, vote, votes, withdrawsProxy } from './examples.ts';
import { given } from './spec.ts';

const board = (proxies = 2) => vote({ rule: rule({ proxies }) });
const counts = (now: Vote) => tally(now).total.heads;

describe('A proxy', () => {
  it('is explicit and logged: from whom, to whom, by whom and when', () => {
    given(board())
      .when(givesProxy('anna', 'bram'))
      .gives({ type: 'proxyGiven', giver: 'anna', proxy: { holder: 'bram', by: 'anna', at: TUESDAY } });
    expect(given(board(), givesProxy('anna', 'bram')).vote.trace).toMatchObject([{ type: 'proxyGiven', giver: 'anna' }]);
  });

  it("lets the holder's ballot count for the giver as well, whichever came first", () => {
    const first = given(board(), givesProxy('anna', 'bram'), votes('bram', 'for'));
    const last = given(board(), votes('bram', 'for'), givesProxy('anna', 'bram'));

    expect(counts(first.vote)).toMatchObject({ entitled: 5, for: 2 });
    expect(counts(last.vote)).toEqual(counts(first.vote));
  });

  it('counts for nothing while its holder has not voted', () => {
    expect(counts(given(board(), givesProxy('anna', 'bram')).vote)).toMatchObject({ for: 0, against: 0, abstain: 0 });
  });

  it('gives way to the ballot of the giver, who votes after all', () => {
    const both = given(board(), givesProxy('anna', 'bram'), votes('bram', 'for'), votes('anna', 'against'));

    expect(counts(both.vote)).toMatchObject({ for: 1, against: 1 });
  });

  it('can be withdrawn, and counts no more', () => {
    const withdrawn = given(board(), givesProxy('anna', 'bram'), votes('bram', 'for'), withdrawsProxy('anna'));

    given(board(), givesProxy('anna', 'bram'))
      .when(withdrawsProxy('anna'))
      .gives({ type: 'proxyWithdrawn', giver: 'anna', holder: 'bram', by: 'anna', at: TUESDAY });
    expect(withdrawn.vote.proxies).toEqual({});
    expect(counts(withdrawn.vote)).toMatchObject({ for: 1 });
  });

  it('can be given to another, which withdraws the first', () => {
    const moved = given(board(), givesProxy('anna', 'bram'));

    moved
      .when(givesProxy('anna', 'carla'))
      .gives(
        { type: 'proxyWithdrawn', giver: 'anna', holder: 'bram' },
        { type: 'proxyGiven', giver: 'anna', proxy: { holder: 'carla', by: 'anna', at: TUESDAY } },
      );
    expect(given(moved.vote, givesProxy('anna', 'carla')).vote.proxies).toMatchObject({ anna: { holder: 'carla' } });
  });

  it('given again to the same holder changes nothing', () => {
    given(board(1), givesProxy('anna', 'bram')).when(givesProxy('anna', 'bram')).nothingChanges();
  });

  it('can be given in the advice period', () => {
    given(vote({ rule: rule({ proxies: 1 }), opensAt: TUESDAY }))
      .when(givesProxy('anna', 'bram', MONDAY))
      .gives({ type: 'proxyGiven' });
  });

  it('of a holder who is recused, or went from the roll, counts for nothing', () => {
    const { vote: now } = given(board(), givesProxy('anna', 'bram'), votes('bram', 'for'));
    const { bram: _, ...rest } = now.roll;

    expect(counts(given(now, recuses('bram')).vote)).toMatchObject({ entitled: 4, for: 0 });
    expect(counts({ ...now, recusals: { bram: { reason: 'r', by: 'bram', at: TUESDAY } } })).toMatchObject({
      entitled: 4,
      for: 0,
    });
    expect(counts({ ...now, roll: rest })).toMatchObject({ entitled: 4, for: 0 });
  });

  it('spares the giver a reminder once its holder has voted', () => {
    const given_ = given(board(), givesProxy('anna', 'bram'), recuses('els'));

    expect(toRemind(given_.vote)).toEqual(['anna', 'bram', 'carla', 'daan']);
    expect(toRemind(given(given_.vote, votes('bram', 'abstain')).vote)).toEqual(['carla', 'daan']);
  });
});

describe('A proxy is refused', () => {
  it('where the rule allows none', () => {
    given(board(0)).when(givesProxy('anna', 'bram')).refused('noProxies');
    expect(BIZ.proxies).toBe(0);
  });

  it('in a secret vote: of one for and three against, who casts two papers cannot be the one', () => {
    given(vote({ secret: true, rule: rule({ proxies: 2 }) }))
      .when(givesProxy('anna', 'bram'))
      .refused('noProxies');
  });

  it('beyond as many as the rule lets one holder have', () => {
    const two = given(board(2), givesProxy('anna', 'els'), givesProxy('bram', 'els'));

    two.when(givesProxy('carla', 'els')).refused('tooManyProxies');
    two.when(givesProxy('carla', 'daan')).gives({ type: 'proxyGiven' });
  });

  it('as a chain: to who gave their own away, or of who holds one', () => {
    const one = given(board(), givesProxy('anna', 'bram'));

    one.when(givesProxy('carla', 'anna')).refused('proxyChain');
    one.when(givesProxy('bram', 'carla')).refused('proxyChain');
  });

  it('even if a chain came about: what was given to a holder does not go on to the next', () => {
    const { vote: now } = given(board(), givesProxy('anna', 'bram'), votes('carla', 'for'));
    const chain = { ...now, proxies: { ...now.proxies, bram: { holder: 'carla', by: 'bram', at: TUESDAY } } };

    expect(counts(chain)).toMatchObject({ for: 2 });
  });

  it('to oneself, to a stranger, and to who is recused', () => {
    given(board()).when(givesProxy('anna', 'anna')).refused('ownProxy');
    given(board()).when(givesProxy('anna', 'xander')).refused('holderNotOnRoll');
    given(board(), recuses('bram')).when(givesProxy('anna', 'bram')).refused('holderRecused');
  });

  it('of a stranger, of who is recused, and of who voted', () => {
    given(board()).when(givesProxy('xander', 'anna')).refused('notOnRoll');
    given(board(), recuses('anna')).when(givesProxy('anna', 'bram')).refused('recused');
    given(board(), votes('anna', 'for')).when(givesProxy('anna', 'bram')).refused('votedAlready');
  });

  it('when there is none to withdraw', () => {
    given(board()).when(withdrawsProxy('anna')).refused('noProxyGiven');
    given(board(), givesProxy('anna', 'bram')).when(withdrawsProxy('bram')).refused('noProxyGiven');
  });

  it('after the close, to give and to withdraw', () => {
    given(board())
      .when(givesProxy('anna', 'bram', FRIDAY))
      .refused('tooLate');
    given(board(), givesProxy('anna', 'bram')).when(withdrawsProxy('anna', FRIDAY)).refused('tooLate');
    given(board(), closes()).when(givesProxy('anna', 'bram')).refused('closed');
    given(board(), closes()).when(withdrawsProxy('anna')).refused('closed');
  });
});
