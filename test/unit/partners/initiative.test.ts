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
  start,
  unfollow,
} from '../../../bot/partners/initiative.ts';
import { ANN, content, euro, initiative, NOON, pledge, pledges } from './examples.ts';

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

describe('The content', () => {
  const whole = content({ forWhom: 'leerlingen', place: 'GM0153', by: '2027-03-01', problem: 4 });

  it('is kept as it was filled in, part for part, and nothing of a draft besides', () => {
    const by = { member: 'ann', company: { kvk: '1', name: 'Annwerk' } };
    const started = start({ ...whole, id: 'draft', status: 'waiting' } as never, [], { region: 'r', number: 1, by, at: NOON });

    expect(started).toMatchObject(whole);
    expect(started).not.toHaveProperty('id');
    expect(started.status).toBe('open');
  });

  it('has no part that nobody filled in', () => {
    const bare = start(content({ forWhom: '', place: undefined, by: '' }), [], { region: 'r', number: 1, by: ANN, at: NOON });

    for (const part of ['forWhom', 'place', 'by', 'problem']) expect(bare).not.toHaveProperty(part);
  });

  it.each(['forWhom', 'place', 'by', 'problem'] as const)('differs when only %s does, and says so', (part) => {
    const changed = { ...whole, [part]: part === 'problem' ? 5 : 'anders' };

    expect(revise(initiative(whole), changed, [], 1)).toMatchObject({ [part]: changed[part], version: 2 });
    expect(revise(initiative(whole), whole, [], 1)).toEqual({ refused: 'same' });
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
