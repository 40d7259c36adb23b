import { describe, expect, it } from 'vitest';
import {
  concerned,
  end,
  follow,
  isStanding,
  mayTend,
  neededKinds,
  reopen,
  revise,
  type Status,
  unfollow,
} from '../../../bot/partners/initiative.ts';
import { content, euro, initiative, pledge, pledges } from './examples.ts';

const STATUSES: Status[] = ['open', 'firm', 'done', 'stopped'];

describe('An initiative', () => {
  it('begins open, as version 1, followed by who started it, with no pledges', () => {
    expect(initiative()).toMatchObject({
      status: 'open',
      version: 1,
      changes: 1,
      followers: ['ann'],
      pledges: {},
      startedBy: 'ann',
    });
  });

  it('is going on while it is open or its pledges are firm', () => {
    expect(STATUSES.filter((status) => isStanding({ status }))).toEqual(['open', 'firm']);
  });

  it('names the kinds that it needs', () => {
    expect(neededKinds(content().needs)).toEqual(['time', 'money', 'network']);
    expect(neededKinds({ network: { doors: ['ROC'] } })).toEqual(['network']);
  });

  it('is changed by who started it, also under an id from before, or by who tends all', () => {
    expect(mayTend(initiative(), { id: 'ann' }, false)).toBe(true);
    expect(mayTend(initiative(), { id: 'new', was: ['ann'] }, false)).toBe(true);
    expect(mayTend(initiative(), { id: 'bob' }, true)).toBe(true);
    expect(mayTend(initiative(), { id: 'bob' }, false)).toBe(false);
    expect(mayTend(initiative(), undefined, true)).toBe(false);
  });
});

describe('A new version', () => {
  it('has the next number, keeps the pledges, and loses what was left out', () => {
    const before = initiative({
      forWhom: 'leerlingen',
      place: 'GM0153',
      by: '2027-03-01',
      problem: 4,
      pledges: pledges(pledge(1, euro(1))),
    });

    const after = revise(before, content({ title: 'Anders' }), ['people'], 1);

    const { forWhom: _, place: __, by: ___, problem: ____, ...rest } = before;
    expect(after).toEqual({ ...rest, title: 'Anders', themes: ['people'], version: 2, changes: 2 });
  });

  it('is made of the version that was seen, of an open initiative, and only when something differs', () => {
    expect(revise(initiative({ version: 2 }), content({ title: 'x' }), [], 1)).toEqual({ refused: 'changed' });
    expect(revise(initiative(), content(), [], 1)).toEqual({ refused: 'same' });
    for (const status of ['firm', 'done', 'stopped'] as const) {
      expect(revise(initiative({ status }), content({ title: 'x' }), [], 1)).toEqual({ refused: 'closed' });
    }
  });
});

describe('The end of an initiative', () => {
  it.each(['open', 'firm'] as const)('%s is remembered, and comes back when it is undone', (was) => {
    const before = initiative({ status: was });

    const stopped = end(before, 'stopped', 'geen school');

    expect(stopped).toEqual({ ...before, status: 'stopped', ended: { was, reason: 'geen school' }, changes: 2 });
    expect(reopen(stopped as typeof before)).toEqual({ ...before, changes: 3 });
  });

  it('comes once, and is undone once', () => {
    for (const status of ['done', 'stopped'] as const) expect(end(initiative({ status }), 'done')).toEqual({ refused: 'ended' });
    expect(reopen(initiative())).toEqual({ refused: 'notEnded' });
  });
});

describe('Following', () => {
  it('counts a member once, and a second press changes nothing', () => {
    const followed = follow(initiative(), 'bob');

    expect(followed).toMatchObject({ followers: ['ann', 'bob'], changes: 2 });
    expect(follow(followed, 'bob')).toBe(followed);
    expect(unfollow(followed, 'bob')).toMatchObject({ followers: ['ann'], changes: 3 });
    const nobody = initiative();
    expect(unfollow(nobody, 'bob')).toBe(nobody);
  });

  it('a change concerns who started it, who follows and who pledged, each once', () => {
    const one = initiative({
      followers: ['ann', 'bob'],
      pledges: pledges(pledge(1, { ...euro(1), by: 'bob' }), pledge(2, euro(1))),
    });

    expect(concerned(one)).toEqual(['ann', 'bob', 'm2']);
  });
});
