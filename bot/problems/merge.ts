/** Merging duplicates with a trace, and undoing it. Pure. */
import type { Instant } from '../primitives/instant.ts';
import type { Problem, Support } from './problem.ts';

export type MergeRefusal = 'same-problem' | 'forwarded' | 'target-forwarded';

export type Merging = { duplicate: Problem; survivor: Problem };

/**
 * The duplicate's supports are united with the survivor's, its number forwards, and all that it was stays written down.
 * A company that supported both counts once.
 */
export function merge(duplicate: Problem, survivor: Problem, by: string, at: Instant): Merging | { refused: MergeRefusal } {
  if (duplicate.number === survivor.number) return { refused: 'same-problem' };
  if (duplicate.status === 'merged') return { refused: 'forwarded' };
  if (survivor.status === 'merged') return { refused: 'target-forwarded' };
  return {
    duplicate: {
      ...duplicate,
      status: 'merged',
      merged: { into: survivor.number, at, by, was: duplicate.status },
      version: duplicate.version + 1,
    },
    survivor: {
      ...survivor,
      supports: united(survivor.supports, duplicate),
      followers: { ...duplicate.followers, ...survivor.followers },
      absorbed: [...survivor.absorbed, duplicate.number],
      version: survivor.version + 1,
    },
  };
}

/** A support that came from elsewhere says from where; a company's own support of the survivor needs no such note. */
function united(own: Record<string, Support>, duplicate: Problem): Record<string, Support> {
  const all = { ...own };
  for (const [kvk, support] of Object.entries(duplicate.supports)) {
    const known = all[kvk];
    if (!known) all[kvk] = { by: support.by, at: support.at, via: [duplicate.number] };
    else if (known.via) all[kvk] = { ...known, via: [...known.via, duplicate.number] };
  }
  return all;
}

export type UnmergeRefusal = 'not-merged' | 'target-forwarded';

/** The duplicate is again what it was, and the survivor gives back what came only from it. */
export function unmerge(duplicate: Problem, survivor: Problem): Merging | { refused: UnmergeRefusal } {
  const { merged, ...rest } = duplicate;
  if (merged?.into !== survivor.number) return { refused: 'not-merged' };
  // A survivor that was itself merged has passed everything on: that merge is undone first.
  if (survivor.status === 'merged') return { refused: 'target-forwarded' };
  return {
    duplicate: { ...rest, status: merged.was, version: duplicate.version + 1 },
    survivor: {
      ...survivor,
      supports: without(survivor.supports, duplicate.number),
      absorbed: survivor.absorbed.filter((number) => number !== duplicate.number),
      version: survivor.version + 1,
    },
  };
}

function without(supports: Record<string, Support>, number: number): Record<string, Support> {
  const left: Record<string, Support> = {};
  for (const [kvk, support] of Object.entries(supports)) {
    if (!support.via?.includes(number)) left[kvk] = support;
    else if (support.via.length > 1) left[kvk] = { ...support, via: support.via.filter((one) => one !== number) };
  }
  return left;
}
