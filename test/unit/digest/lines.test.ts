/** What a change is worth at the end of the week, by every capability: as facts. */
import { describe, expect, it } from 'vitest';
import { proposalLines } from '../../../bot/fund/proposals/week.ts';
import { voteLines } from '../../../bot/fund/votes/week.ts';
import { figureLines } from '../../../bot/monitor/week.ts';
import { introductionLines } from '../../../bot/partners/introductions/week.ts';
import { initiativeLines } from '../../../bot/partners/week.ts';
import { setStatus } from '../../../bot/problems/problem.ts';
import { problemLines } from '../../../bot/problems/week.ts';
import { regionLines } from '../../../bot/region/week.ts';
import type { Change, Item } from '../../../bot/store/table.ts';
import { initiative, pledge, pledges } from '../partners/examples.ts';
import { actor, problem, supported } from '../problems/examples.ts';

const change = (pk: string, sk: string, before: unknown, after: unknown): Change => ({
  id: '1',
  key: { pk, sk },
  ...(before !== undefined && { before: { pk, sk, data: before } as Item }),
  ...(after !== undefined && { after: { pk, sk, data: after } as Item }),
});
const kinds = (lines: { kind: string; gone?: true }[]) => lines.map(({ kind, gone }) => (gone ? `${kind}, no longer` : kind));

describe('Of a problem', () => {
  const one = problem(12);
  const of = (before: unknown, after: unknown) => problemLines(change('PROBLEM#r#12', 'PROBLEM', before, after));
  const solved = setStatus(one, 'solved', 'zo') as typeof one;

  it('that it is there is new, and weighs more the more companies have it', () => {
    const [line] = of(undefined, one);

    expect(line).toMatchObject({ region: 'r', subject: 'problem', id: '12', kind: 'new', to: 'everyone', themes: ['problems'] });
    expect(of(undefined, supported(one, '2', '3'))[0]!.weight).toBeGreaterThan(line!.weight);
  });

  it('a company more moves it, one less does not, nor does a follower', () => {
    expect(kinds(of(one, supported(one, '2')))).toEqual(['moved']);
    expect(of(supported(one, '2'), one)).toEqual([]);
    expect(of(one, { ...one, followers: { m9: true } })).toEqual([]);
  });

  it('that it is solved is decided, and to be celebrated with who raised it', () => {
    expect(kinds(of(one, solved))).toEqual(['decided', 'celebrate']);
    expect(of(one, solved)[1]!.who).toEqual([
      { member: one.raisedBy, kvk: one.raisedByCompany.kvk, company: one.raisedByCompany.name },
    ]);
  });

  it('a merge is told by the problem that it went into', () => {
    const merged = { ...one, status: 'merged', merged: { into: 3, at: one.raisedAt, by: 'm', was: 'open' } };

    expect(of(one, merged)).toEqual([]);
    expect(of(merged, one)).toEqual([]);
  });

  it('what is no problem is passed over', () => {
    expect(problemLines(change('PROBLEM#r#12', 'COST#1', undefined, { costs: 'veel' }))).toEqual([]);
  });
});

describe('Of a proposal', () => {
  const proposal = {
    region: 'r',
    number: 3,
    status: 'open',
    version: 1,
    submittedBy: 'm1',
    submittedByCompany: { kvk: '1', name: 'K' },
  };
  const of = (before: unknown, after: unknown) => proposalLines(change('PROPOSAL#r#3', 'PROPOSAL', before, after));

  it.each([
    ['that it is there is new', undefined, {}, ['new']],
    ['a new version moves it', {}, { version: 2 }, ['moved']],
    ['that it goes to a vote is told by the vote', {}, { status: 'voting' }, []],
    [
      'that it is granted is decided, and to be celebrated',
      { status: 'voting' },
      { status: 'granted' },
      ['decided', 'celebrate'],
    ],
    ['that it is rejected is decided', { status: 'voting' }, { status: 'rejected' }, ['decided']],
    ['that it is taken back is decided', {}, { status: 'withdrawn' }, ['decided']],
    ['a follower is no news', {}, { followers: { m2: true } }, []],
  ])('%s', (_, before, after, expected) => {
    expect(kinds(of(before && { ...proposal, ...before }, { ...proposal, ...after }))).toEqual(expected);
  });

  it('the company that applied is named, where it wants to be', () => {
    const [, celebrate] = of({ ...proposal, status: 'voting' }, { ...proposal, status: 'granted' });

    expect(celebrate!.who).toEqual([{ member: 'm1', kvk: '1', company: 'K' }]);
  });
});

describe('Of a vote', () => {
  const vote = {
    region: 'r',
    number: 5,
    motion: { proposal: 3 },
    status: 'open',
    closesAt: '2026-11-27T16:00:00.000Z',
    ballots: {},
  };
  const of = (before: unknown, after: unknown) => voteLines(change('VOTE#r#5', 'VOTE', before, after));

  it('that it runs is new, and it stands on the day on which it closes', () => {
    expect(kinds(of(undefined, vote))).toEqual(['closing', 'new']);
    expect(of(undefined, vote)[0]!.at).toBe('2026-11-27T16:00:00.000Z');
  });

  it('a ballot is no news', () => {
    expect(of(vote, { ...vote, ballots: { '1': {} } })).toEqual([]);
    expect(voteLines(change('VOTE#r#5#1', 'BOX', undefined, { region: 'r', number: 5, status: 'open' }))).toEqual([]);
  });

  it('another deadline moves it to that day', () => {
    const later = { ...vote, closesAt: '2026-12-04T16:00:00.000Z' };

    expect(of(vote, later).map(({ at, gone }) => [at, gone ?? false])).toEqual([
      ['2026-11-27T16:00:00.000Z', true],
      ['2026-12-04T16:00:00.000Z', false],
    ]);
  });

  it('once it has ended it closes no more, and a void one says so', () => {
    expect(kinds(of(vote, { ...vote, status: 'closed' }))).toEqual(['closing, no longer']);
    expect(kinds(of(vote, { ...vote, status: 'void' }))).toEqual(['closing, no longer', 'decided']);
  });
});

describe('Of an initiative', () => {
  const covered = { money: { amount: 6_000_000 }, time: { hours: 16 }, network: { doors: ['ROC'] } };
  const open = initiative();
  const of = (before: unknown, after: unknown) => initiativeLines(change('INITIATIVE#r#1', 'INITIATIVE', before, after));
  const firm = (...all: ReturnType<typeof pledge>[]) =>
    initiative({
      status: 'firm',
      pledges: pledges(...all),
      settlement: { holds: all.map(({ company }) => company.kvk), leftOut: [] } as never,
    });

  it('that it is there is new, in the parts that it is about', () => {
    expect(of(undefined, open)).toMatchObject([
      { kind: 'new', subject: 'initiative', id: '1', themes: ['partners', 'education'] },
    ]);
  });

  it('a company that joins moves it, one that leaves does not', () => {
    const joined = initiative({ pledges: pledges(pledge(1)) });

    expect(kinds(of(open, joined))).toEqual(['moved']);
    expect(of(joined, open)).toEqual([]);
  });

  it('made firm it is decided, and to be celebrated when nothing is lacking any more: with those who joined in their own name', () => {
    const told = of(open, firm(pledge(1, covered), pledge(2, { time: { hours: 4 }, anonymous: true })));

    expect(kinds(told)).toEqual(['decided', 'celebrate']);
    expect(told[1]!.who!.map(({ company }) => company)).toEqual(['Annwerk', 'Bedrijf 1']);
    expect(kinds(of(open, firm(pledge(1, { time: { hours: 16 } }))))).toEqual(['decided']);
  });

  it('that it stops is decided', () => {
    expect(kinds(of(open, initiative({ status: 'stopped' })))).toEqual(['decided']);
  });
});

describe('Of an introduction', () => {
  const asked = {
    region: 'r',
    id: 'i1',
    initiative: 1,
    parties: { offer: { member: 'm1', kvk: '1' }, need: { member: 'm2', kvk: '2' } },
    asked: { offer: '2026-11-23T11:00:00.000Z' },
    answers: {},
    outcomes: {},
  };
  const of = (before: unknown, after: unknown) => introductionLines(change('INTRODUCTION#r#i1', 'INTRODUCTION', before, after));
  const no = { ...asked, answers: { offer: { yes: false } } };

  it('only who was asked is told that they were, until they answer', () => {
    expect(of(undefined, asked)).toMatchObject([{ kind: 'needs-you', to: { member: 'm1' } }]);
    expect(of(asked, asked)).toEqual([]);
    expect(of(asked, no)).toMatchObject([{ kind: 'needs-you', gone: true, to: { member: 'm1' } }]);
  });

  it('who has gone is asked nothing any more', () => {
    const left = { ...asked, parties: { ...asked.parties, offer: { member: '', kvk: '' } } };

    expect(of(asked, left)).toMatchObject([{ gone: true, to: { member: 'm1' } }]);
  });

  it('that it led to something is told to coordinators, once, without saying whose it was', () => {
    const led = { ...no, outcomes: { offer: 'led' } };

    expect(of(no, led)).toMatchObject([{ kind: 'decided', to: 'coordinators' }]);
    expect(JSON.stringify(of(no, led))).not.toMatch(/m1|m2/);
    expect(of(led, { ...led, outcomes: { offer: 'led', need: 'led' } })).toEqual([]);
  });
});

describe('Of figures', () => {
  const news = { region: 'r', run: 'CBS 1', added: [{ indicator: 'grp' }], revisions: [] };

  it.each([
    ['new', news],
    ['moved', { ...news, added: [], revisions: [{ indicator: 'grp' }] }],
  ])('a run is told once, as %s', (kind, one) => {
    expect(kinds(figureLines(change('REGION#r', 'FIGURES#CBS 1', undefined, one)))).toEqual([kind]);
    expect(figureLines(change('REGION#r', 'FIGURES#CBS 1', one, one))).toEqual([]);
  });
});

describe('Of the region, to its coordinators only,', () => {
  it('who asks to be vouched for waits for them, until it is done or they are gone', () => {
    const of = (affiliation: object) => ({ id: 'm1', region: 'r', affiliation });
    const [idle, asking, done] = [
      of({ since: 's' }),
      of({ since: 's', askedAt: 't' }),
      of({ since: 's', askedAt: 't', vouchedBy: 'a' }),
    ];
    const lines = (was: object | undefined, is: object | undefined) => regionLines(change('REGION#r', 'MEMBER#m1', was, is));

    expect(lines(idle, asking)).toMatchObject([{ subject: 'vouching', id: 'm1', kind: 'needs-you', to: 'coordinators' }]);
    expect(lines(asking, asking)).toEqual([]);
    expect(lines(asking, done)).toMatchObject([{ subject: 'vouching', gone: true }]);
    expect(lines(asking, undefined)).toMatchObject([{ subject: 'vouching', gone: true }]);
    expect(lines(idle, undefined)).toEqual([]);
  });

  it('a new member is told, and what becomes of them is not', () => {
    const member = { id: 'm1', region: 'r' };

    expect(regionLines(change('REGION#r', 'MEMBER#m1', undefined, member))).toMatchObject([{ kind: 'new', to: 'coordinators' }]);
    expect(regionLines(change('REGION#r', 'MEMBER#m1', member, { ...member, role: 'board' }))).toEqual([]);
  });

  it('a workspace waits for a yes until it has one', () => {
    const request = { region: 'r', workspace: 'slack:TB', status: 'waiting' };
    const of = (status: string) => kinds(regionLines(change('REGION#r', 'LINK#slack:TB', undefined, { ...request, status })));

    expect([of('waiting'), of('approved'), of('refused')]).toEqual([
      ['needs-you'],
      ['needs-you, no longer'],
      ['needs-you, no longer'],
    ]);
  });
});

it('nobody else’s changes are taken for one’s own', () => {
  const other = change('ACCOUNT#x', 'ACCOUNT', undefined, actor('1'));

  expect(
    [problemLines, proposalLines, voteLines, figureLines, initiativeLines, introductionLines, regionLines].flatMap((lines) =>
      lines(other),
    ),
  ).toEqual([]);
});
