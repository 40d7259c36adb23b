import { describe, expect, it } from 'vitest';
import {
  concerned,
  draftOf,
  edit,
  follow,
  MAX_TITLE,
  mayTend,
  refuseSupport,
  setStatus,
  supportCount,
  unfollow,
} from '../../../bot/problems/problem.ts';
import { actor, problem, supported } from './examples.ts';

describe('raising', () => {
  it('counts the company that raises it as the first that has it', () => {
    const raised = problem(1, actor('12345678'));

    expect(supportCount(raised)).toBe(1);
    expect(refuseSupport(raised, '12345678')).toBe('supported-already');
  });

  it('makes the first sentence the title and keeps every word as typed', () => {
    const draft = draftOf('  wij krijgen geen technisch personeel meer. Al twee jaar niet!\nEcht niet. ');

    expect(draft).toEqual({
      title: 'Wij krijgen geen technisch personeel meer',
      text: 'wij krijgen geen technisch personeel meer. Al twee jaar niet!\nEcht niet.',
    });
  });

  it('cuts a long title at a word, within the limit, and keeps a question mark', () => {
    const long = draftOf('woord '.repeat(100));
    const question = draftOf('Wie heeft er nog stroom? Wij niet.');

    expect([...long.title].length).toBeLessThanOrEqual(MAX_TITLE);
    expect(long.title.endsWith('woord…')).toBe(true);
    expect(question.title).toBe('Wie heeft er nog stroom?');
  });
});

describe('supporting', () => {
  it('is for open and adopted problems only', () => {
    expect(refuseSupport(problem(1), '2')).toBeUndefined();
    expect(refuseSupport(problem(1, undefined, { status: 'adopted' }), '2')).toBeUndefined();
    expect(refuseSupport(problem(1, undefined, { status: 'solved' }), '2')).toBe('not-open');
    expect(refuseSupport(problem(1, undefined, { status: 'closed' }), '2')).toBe('not-open');
    expect(refuseSupport(problem(1, undefined, { status: 'merged' }), '2')).toBe('forwarded');
  });
});

describe('tending', () => {
  it('is for the author and for who tends the region', () => {
    const mine = problem(1, actor('10000001', 'ann'));

    expect(mayTend(mine, { id: 'ann' }, false)).toBe(true);
    expect(mayTend(mine, { id: 'bob' }, true)).toBe(true);
    expect(mayTend(mine, { id: 'bob' }, false)).toBe(false);
    expect(mayTend(mine, undefined, false)).toBe(false);
  });

  it('asks a reason for closing and for solving, not for adopting', () => {
    expect(setStatus(problem(1), 'closed', '  ')).toEqual({ refused: 'reason-needed' });
    expect(setStatus(problem(1), 'solved', '')).toEqual({ refused: 'reason-needed' });
    expect(setStatus(problem(1), 'adopted', '')).toMatchObject({ status: 'adopted', version: 2 });
    expect(setStatus(problem(1), 'closed', ' dubbel ')).toMatchObject({ status: 'closed', reason: 'dubbel' });
  });

  it('changes nothing when the status is what it was, and never a merged problem', () => {
    expect(setStatus(problem(1), 'open', '')).toEqual({ refused: 'same-status' });
    expect(setStatus(problem(1, undefined, { status: 'merged' }), 'open', '')).toEqual({ refused: 'forwarded' });
  });

  it('edits the words and nothing else', () => {
    const before = supported(problem(1), '2', '3');

    const after = edit(before, { title: 'New', text: 'New words' }, [1]);

    expect(after).toEqual({ ...before, title: 'New', text: 'New words', vector: [1], version: 2 });
  });
});

describe('following', () => {
  it('starts with the author, is per member, and can be stopped', () => {
    const begun = problem(1, actor('10000001', 'ann'));
    const joined = follow(begun, 'bob');

    expect(Object.keys(joined.followers)).toEqual(['ann', 'bob']);
    expect(follow(joined, 'bob')).toBe(joined);
    expect(Object.keys(unfollow(joined, 'ann').followers)).toEqual(['bob']);
  });

  it('a change concerns the author, the followers and who supported, each once', () => {
    const of = follow(supported(problem(1, actor('1', 'ann')), '2'), 'bob');

    expect(concerned(of).sort()).toEqual(['ann', 'bob', 'm2']);
  });
});
