import { describe, expect, it } from 'vitest';
import {
  concerned,
  conclude,
  contentOf,
  differences,
  follow,
  freeze,
  isStanding,
  mayTend,
  reopen,
  revise,
  type Status,
  unfollow,
  versionOf,
  withdraw,
} from '../../../../bot/fund/proposals/proposal.ts';
import { ANN, content, LATER, proposal } from './examples.ts';

const STATUSES: Status[] = ['open', 'voting', 'granted', 'rejected', 'withdrawn'];
const but = (...some: Status[]) => STATUSES.filter((status) => !some.includes(status));

describe('A proposal', () => {
  it('begins open, as version 1, followed by who submitted it', () => {
    expect(proposal()).toMatchObject({ status: 'open', version: 1, changes: 1, followers: { ann: true }, submittedBy: 'ann' });
  });

  it('stands on the table while it is open or voted on', () => {
    expect(STATUSES.filter((status) => isStanding({ status }))).toEqual(['open', 'voting']);
  });

  it('keeps nothing of a draft but its content', () => {
    const draft = { ...content({ coFunding: { amount: 1, from: 'x' }, problem: 3 }), id: 'd', status: 'waiting' };

    expect(contentOf(draft)).toEqual(content({ coFunding: { amount: 1, from: 'x' }, problem: 3 }));
    expect(contentOf({ ...content(), coFunding: undefined, problem: undefined })).toStrictEqual(content());
  });
});

describe('A new version', () => {
  it('has the next number and its own moment, and loses what was left out', () => {
    const before = proposal({ coFunding: { amount: 100, from: 'de bank' }, problem: 4 });

    const after = revise(before, content({ amount: 6000 }), 1, LATER);

    const { coFunding: _, problem: __, ...rest } = before;
    expect(after).toEqual({ ...rest, amount: 6000, version: 2, changedAt: LATER, changes: 2 });
  });

  it('is made of the version that was seen only, of an open proposal only, and only when something differs', () => {
    expect(revise(proposal({ version: 2 }), content({ amount: 1 }), 1, LATER)).toEqual({ refused: 'changed' });
    expect(revise(proposal(), content(), 1, LATER)).toEqual({ refused: 'same' });
    for (const status of but('open')) {
      expect(revise(proposal({ status }), content({ amount: 1 }), 1, LATER)).toEqual({ refused: 'notOpen' });
    }
  });

  it('is kept as it was, in the name of whoever made it', () => {
    const bob = { member: 'bob', company: { kvk: '2', name: 'Bobwerk' } };

    expect(versionOf(proposal({ version: 3, changedAt: LATER }), bob)).toEqual({
      ...content(),
      version: 3,
      at: LATER,
      by: 'bob',
      byCompany: 'Bobwerk',
    });
  });

  it('tells which parts differ, of each kind', () => {
    const other = content({ title: 'x', goal: 'x', amount: 1, applicant: 'x', coFunding: { amount: 1, from: 'x' }, problem: 1 });

    expect(differences(content(), content())).toEqual([]);
    expect(differences(content(), other)).toEqual(['title', 'amount', 'applicant', 'coFunding', 'problem', 'goal']);
    expect(differences(content(), content({ problem: 1 }))).toEqual(['problem']);
  });
});

describe('Going to a vote', () => {
  it('freezes the version that is named, and no other', () => {
    expect(freeze(proposal({ version: 2 }), 2, 7)).toEqual(proposal({ version: 2, status: 'voting', vote: 7, changes: 2 }));
    expect(freeze(proposal({ version: 2 }), 1, 7)).toEqual({ refused: 'changed' });
  });

  it('is for open proposals only', () => {
    for (const status of but('open')) expect(freeze(proposal({ status }), 1, 7)).toEqual({ refused: 'notOpen' });
  });

  it('ends in granted or rejected, or leaves it open when the vote is void', () => {
    const voting = proposal({ status: 'voting', vote: 7 });

    expect(conclude(voting, 7, 'granted')).toMatchObject({ status: 'granted', changes: 2 });
    expect(conclude(voting, 7, 'rejected')).toMatchObject({ status: 'rejected' });
    expect(conclude(voting, 7, 'void')).toMatchObject({ status: 'open' });
    for (const status of but('voting')) {
      expect(conclude(proposal({ status, vote: 7 }), 7, 'granted')).toEqual({ refused: 'notVoting' });
    }
  });

  it('is told by the vote that runs, and by no earlier one', () => {
    expect(conclude(proposal({ status: 'voting', vote: 8 }), 7, 'void')).toEqual({ refused: 'notVoting' });
  });
});

describe('Withdrawing', () => {
  it('is for open proposals only, and can be undone', () => {
    const withdrawn = proposal({ status: 'withdrawn', changes: 2 });

    expect(withdraw(proposal())).toEqual(withdrawn);
    expect(reopen(withdrawn)).toEqual(proposal({ changes: 3 }));
    for (const status of but('open')) expect(withdraw(proposal({ status }))).toEqual({ refused: 'notOpen' });
    for (const status of but('withdrawn')) expect(reopen(proposal({ status }))).toEqual({ refused: 'notWithdrawn' });
  });

  it('and changing are for who submitted it, under any of their accounts, and for who tends the region', () => {
    expect(mayTend(proposal(), { id: 'ann' }, false)).toBe(true);
    expect(mayTend(proposal(), { id: 'new', was: ['ann'] }, false)).toBe(true);
    expect(mayTend(proposal(), { id: 'bob' }, true)).toBe(true);
    expect(mayTend(proposal(), { id: 'bob' }, false)).toBe(false);
    expect(mayTend(proposal(), undefined, true)).toBe(false);
  });
});

describe('Following', () => {
  it('is per member, can be stopped, and doing it twice changes nothing', () => {
    const joined = follow(proposal(), 'bob');

    expect(Object.keys(joined.followers)).toEqual([ANN.member, 'bob']);
    expect(follow(joined, 'bob')).toBe(joined);
    expect(unfollow(joined, 'bob')).toMatchObject({ followers: { ann: true }, changes: 3 });
    expect(unfollow(proposal(), 'bob')).toEqual(proposal());
  });

  it('a change concerns the applicant, even one who stopped following, and the followers, each once', () => {
    expect(concerned(unfollow(follow(proposal(), 'bob'), 'ann'))).toEqual(['ann', 'bob']);
    expect(concerned(proposal())).toEqual(['ann']);
  });
});
