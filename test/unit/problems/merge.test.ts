import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Merging, merge, unmerge } from '../../../bot/problems/merge.ts';
import { type Problem, supportCount } from '../../../bot/problems/problem.ts';
import { actor, LATER, problem, supported } from './examples.ts';

const merged = (duplicate: Problem, survivor: Problem): Merging => {
  const outcome = merge(duplicate, survivor, 'coordinator', LATER);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
};
const undone = (duplicate: Problem, survivor: Problem): Merging => {
  const outcome = unmerge(duplicate, survivor);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
};
const kvks = fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(String), { maxLength: 8 });

describe('merging duplicates', () => {
  it('unites the supports, and a company that had both counts once', () => {
    const one = supported(problem(1, actor('1')), '2', '3');
    const two = supported(problem(2, actor('4')), '3', '5');

    const { survivor } = merged(two, one);

    expect(Object.keys(survivor.supports).sort()).toEqual(['1', '2', '3', '4', '5']);
    expect(supportCount(survivor)).toBe(5);
  });

  it('leaves a trace: the old number forwards, and says when, by whom and what it was', () => {
    const { duplicate, survivor } = merged(problem(2, actor('4'), { status: 'adopted' }), problem(1));

    expect(duplicate).toMatchObject({ status: 'merged', merged: { into: 1, by: 'coordinator', at: LATER, was: 'adopted' } });
    expect(survivor.absorbed).toEqual([2]);
  });

  it('keeps everyone who followed either', () => {
    const { survivor } = merged(problem(2, actor('4', 'ann')), problem(1, actor('1', 'bob')));

    expect(Object.keys(survivor.followers).sort()).toEqual(['ann', 'bob']);
  });

  it('refuses itself, what is merged already, and a target that is merged', () => {
    const { duplicate } = merged(problem(2), problem(1));

    expect(merge(problem(1), problem(1), 'c', LATER)).toEqual({ refused: 'same-problem' });
    expect(merge(duplicate, problem(3), 'c', LATER)).toEqual({ refused: 'forwarded' });
    expect(merge(problem(3), duplicate, 'c', LATER)).toEqual({ refused: 'target-forwarded' });
  });
});

describe('undoing a merge', () => {
  it('brings both back to what they were, whatever the companies (property)', () => {
    fc.assert(
      fc.property(kvks, kvks, (ones, twos) => {
        const one = supported(problem(1, actor('100')), ...ones);
        const two = supported(problem(2, actor('200')), ...twos);

        const { duplicate, survivor } = merged(two, one);
        const back = undone(duplicate, survivor);

        expect(back.duplicate).toEqual({ ...two, version: 3 });
        expect(back.survivor).toMatchObject({ supports: one.supports, absorbed: [], version: 3 });
      }),
    );
  });

  it('in any order leaves each survivor with exactly what is still merged into it (property)', () => {
    const order = fc.shuffledSubarray([2, 3, 4]);
    fc.assert(
      fc.property(kvks, kvks, kvks, kvks, order, (own, ...rest) => {
        const [twos, threes, fours, gone] = rest;
        const duplicates = new Map<number, Problem>();
        let survivor = supported(problem(1, actor('100')), ...own);
        for (const [number, companies] of [
          [2, twos],
          [3, threes],
          [4, fours],
        ] as const) {
          const both = merged(supported(problem(number, actor(`${number}00`)), ...companies), survivor);
          survivor = both.survivor;
          duplicates.set(number, both.duplicate);
        }

        for (const number of gone) {
          survivor = undone(duplicates.get(number)!, survivor).survivor;
          duplicates.delete(number);
        }

        const left = new Set(['100', ...own, ...[...duplicates.values()].flatMap(({ supports }) => Object.keys(supports))]);
        expect(new Set(Object.keys(survivor.supports))).toEqual(left);
      }),
    );
  });

  it('keeps a company that supported the survivor after the merge', () => {
    const { duplicate, survivor } = merged(supported(problem(2, actor('4')), '5'), problem(1, actor('1')));
    const meanwhile = supported(survivor, '9');

    const back = undone(duplicate, meanwhile);

    expect(Object.keys(back.survivor.supports).sort()).toEqual(['1', '9']);
    expect(Object.keys(back.duplicate.supports).sort()).toEqual(['4', '5']);
  });

  it('waits until a later merge of the survivor is undone first', () => {
    const first = merged(problem(3), problem(2));
    const second = merged(first.survivor, problem(1));

    expect(unmerge(first.duplicate, second.duplicate)).toEqual({ refused: 'target-forwarded' });
    expect(unmerge(problem(5), problem(1))).toEqual({ refused: 'not-merged' });
  });
});
