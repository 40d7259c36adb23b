import { describe, expect, it } from 'vitest';
import { openVote } from '../../../bot/fund/opening.ts';
import { BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { plusMinutes } from '../../../bot/primitives/instant.ts';
import { asked, FRIDAY, MONDAY, roll, rule, TUESDAY, vote } from './examples.ts';

const withCompanies = {
  '10000001': { name: 'Bakker', company: '10000001', stakes: [{ weight: 1 }] },
  '10000002': { name: 'Slager', company: '10000002', stakes: [{ weight: 1 }] },
};

describe('Opening a vote', () => {
  it('takes the roll, the rule and the text as they are then, and opens at once', () => {
    const opened = vote({ rule: BOARD });

    expect(opened).toMatchObject({
      status: 'open',
      rule: BOARD,
      motion: { version: 2, title: 'Deelfietsen op Kennispark' },
      openedBy: 'joost',
      openedAt: MONDAY,
      opensAt: MONDAY,
      closesAt: FRIDAY,
      ballots: {},
      recusals: {},
      proxies: {},
      trace: [],
    });
    expect(Object.keys(opened.roll)).toEqual(['anna', 'bram', 'carla', 'daan', 'els']);
  });

  it('is for whom the rule lets', () => {
    const byMember = asked({ rule: rule({ opens: ['coordinator'] }), by: { member: 'anna', role: 'member' } });
    const byBoard = asked({ rule: rule({ opens: ['coordinator', 'board'] }), by: { member: 'anna', role: 'board' } });

    expect(openVote(byMember)).toEqual({ refused: 'mayNotOpen' });
    expect(openVote(byBoard)).toMatchObject([{ type: 'opened', opening: { openedBy: 'anna' } }]);
  });

  it('needs a deadline ahead: not past, not now', () => {
    expect(openVote(asked({ closesAt: plusMinutes(MONDAY, -1) }))).toEqual({ refused: 'deadlineInPast' });
    expect(openVote(asked({ closesAt: MONDAY }))).toEqual({ refused: 'deadlineInPast' });
  });

  it('can give an advice period first, which ends before the deadline', () => {
    expect(vote({ opensAt: TUESDAY }).opensAt).toBe(TUESDAY);
    expect(openVote(asked({ opensAt: FRIDAY }))).toEqual({ refused: 'deadlineBeforeOpening' });
    expect(openVote(asked({ opensAt: plusMinutes(FRIDAY, 1) }))).toEqual({ refused: 'deadlineBeforeOpening' });
  });

  it('is open with results shown, unless the rule says or lets choose otherwise', () => {
    const said = rule({ secrecy: 'secret', results: 'hidden' });
    const free = rule({ secrecy: 'either', results: 'either' });

    expect(vote({ rule: free })).toMatchObject({ secret: false, hidden: false });
    expect(vote({ rule: free, secret: true })).toMatchObject({ secret: true });
    expect(vote({ rule: free, hidden: true })).toMatchObject({ secret: false, hidden: true });
    expect(vote({ rule: said })).toMatchObject({ secret: true, hidden: true });
    expect(vote({ rule: rule({ secrecy: 'open', results: 'shown' }) })).toMatchObject({ secret: false, hidden: false });
  });

  it('cannot choose what the rule has fixed, and may repeat it', () => {
    const open = rule({ secrecy: 'open', results: 'shown' });
    const closed = rule({ secrecy: 'secret', results: 'hidden' });

    expect(openVote(asked({ rule: open, secret: true }))).toEqual({ refused: 'secrecyFixed' });
    expect(openVote(asked({ rule: closed, secret: false }))).toEqual({ refused: 'secrecyFixed' });
    expect(openVote(asked({ rule: open, hidden: true }))).toEqual({ refused: 'resultsFixed' });
    expect(openVote(asked({ rule: closed, hidden: false }))).toEqual({ refused: 'resultsFixed' });
    expect(vote({ rule: closed, secret: true, hidden: true })).toMatchObject({ secret: true, hidden: true });
    expect(vote({ rule: open, secret: false, hidden: false })).toMatchObject({ secret: false, hidden: false });
  });

  it('hides the results of a secret vote whatever was chosen: sealed ballots cannot be counted before the close', () => {
    expect(vote({ rule: rule({ results: 'shown' }), secret: true }).hidden).toBe(true);
  });

  it('of a secret vote without a key to seal to is a fault of ours, and no vote', () => {
    expect(() => openVote(asked({ secret: true, publicKey: undefined }))).toThrow('a secret vote is opened with the public half');
    expect(() => openVote(asked({ publicKey: undefined }))).not.toThrow();
  });

  it('is refused where the rule cannot be met: nobody to vote, or nobody in a class that has to agree', () => {
    const users = roll({ a: [{ class: 'users', weight: 100 }] });

    expect(openVote(asked({ roll: {} }))).toEqual({ refused: 'ruleCannotBeMet', why: 'nobody' });
    expect(openVote(asked({ rule: BIZ_TWO_CLASSES, roll: users }))).toEqual({ refused: 'ruleCannotBeMet', why: 'classEmpty' });
  });
});

describe('Who applies', () => {
  it('is recused from the start, as a person', () => {
    expect(openVote(asked({ applicant: { member: 'carla' } }))).toMatchObject([
      { type: 'opened' },
      { type: 'recused', voter: 'carla', recusal: { reason: 'applicant', by: 'applicant', at: MONDAY }, lapsed: [] },
    ]);
  });

  it('is recused as a company, and so is the board member who is of that company', () => {
    const board = { ...roll(['anna', 'bram']), daan: { name: 'Daan', company: '10000001', stakes: [{ weight: 1 }] } };

    expect(Object.keys(vote({ roll: withCompanies, applicant: { company: '10000001' } }).recusals)).toEqual(['10000001']);
    expect(Object.keys(vote({ roll: board, applicant: { company: '10000001' } }).recusals)).toEqual(['daan']);
  });

  it('recuses nobody by having no company, or by not being on the roll', () => {
    expect(vote({ applicant: { member: 'xander' } }).recusals).toEqual({});
    expect(vote({ applicant: {} }).recusals).toEqual({});
    expect(vote({ roll: withCompanies, applicant: { company: '10000009' } }).recusals).toEqual({});
  });

  it('cannot be the only one to decide', () => {
    const alone = asked({ roll: roll(['carla']), applicant: { member: 'carla' } });

    expect(openVote(alone)).toEqual({ refused: 'ruleCannotBeMet', why: 'nobody' });
  });
});
