/** From a vote as it is and as it becomes to the update of one item. What did not change is not written, so that ballots cast meanwhile stay. */
import type { Key, Update, Value } from '../../store/table.ts';
import type { Vote } from '../vote.ts';

/**
 * @param voters whose entries stand in this item; undefined: everybody's. In the head of a big vote nobody's.
 * @param facts of the head: how much had happened when it was read. Undefined: a box.
 * @returns undefined when nothing in the item changes; the head always changes
 */
export function changeOf(
  key: Key,
  vote: Vote,
  next: Vote,
  voters: readonly string[] | undefined,
  facts?: number,
): Update | undefined {
  const isHead = facts !== undefined;
  const update = expression();
  changeMap(update, 'roll', vote, next, voters);
  // The head has everybody's recusals and proxies, whatever the size of the vote; a box has its own voters' recusals.
  changeMap(update, 'recusals', vote, next, isHead ? undefined : voters);
  if (isHead) changeMap(update, 'proxies', vote, next, undefined);
  if (!isHead || voters === undefined) changeBallots(update, vote, next, voters);
  if (vote.status !== next.status) update.set('status', next.status);
  if (vote.closesAt !== next.closesAt) update.set('closesAt', next.closesAt);
  if (isHead && next.outcome && !vote.outcome) update.set('outcome', next.outcome as unknown as Value);
  if (isHead) update.append('trace', next.trace.slice(vote.trace.length) as unknown as Value[]);
  if (!isHead && update.isEmpty()) return undefined;
  return update.of(key, facts);
}

function changeMap(
  update: Expression,
  name: 'roll' | 'recusals' | 'proxies',
  vote: Vote,
  next: Vote,
  voters: readonly string[] | undefined,
): void {
  const [before, after] = [vote[name] as Record<string, unknown>, next[name] as Record<string, unknown>];
  for (const one of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (voters && !voters.includes(one)) continue;
    if (!Object.hasOwn(after, one)) update.remove(name, one);
    else if (JSON.stringify(before[one]) !== JSON.stringify(after[one])) update.setIn(name, one, after[one] as Value);
  }
}

/** While the vote runs ballots only go; once it is over, what is left of them is written whole. */
function changeBallots(update: Expression, vote: Vote, next: Vote, voters: readonly string[] | undefined): void {
  const own = (ballots: Vote['ballots']) => Object.entries(ballots).filter(([voter]) => !voters || voters.includes(voter));
  const [before, after] = [own(vote.ballots), own(next.ballots)];
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (next.status !== 'open') update.set('ballots', Object.fromEntries(after) as unknown as Value);
  else for (const [voter] of before) if (!Object.hasOwn(next.ballots, voter)) update.remove('ballots', voter);
}

type Expression = ReturnType<typeof expression>;

/** Names and values get numbers: voters' keys are data, and no part of an expression. */
function expression() {
  const names: Record<string, string> = { data: 'data' };
  const values: Record<string, Value> = {};
  const sets: string[] = [];
  const removes: string[] = [];
  const name = (of: string): string => {
    const known = Object.entries(names).find(([, value]) => value === of)?.[0];
    const short = known ?? `n${Object.keys(names).length}`;
    names[short] = of;
    return `#${short}`;
  };
  const value = (of: Value): string => {
    const short = `v${Object.keys(values).length}`;
    values[short] = of;
    return `:${short}`;
  };

  return {
    set: (attribute: string, to: Value) => void sets.push(`#data.${name(attribute)} = ${value(to)}`),
    setIn: (map: string, key: string, to: Value) => void sets.push(`#data.${name(map)}.${name(key)} = ${value(to)}`),
    remove: (map: string, key: string) => void removes.push(`#data.${name(map)}.${name(key)}`),
    append(list: string, more: Value[]): void {
      if (more.length > 0) sets.push(`#data.${name(list)} = list_append(#data.${name(list)}, ${value(more)})`);
    },
    isEmpty: () => sets.length + removes.length === 0,
    of(key: Key, facts: number | undefined): Update {
      const one = value(1);
      const counters = facts === undefined ? ['version'] : ['version', 'facts'];
      const counted = counters.map((counter) => `#data.${name(counter)} = #data.${name(counter)} + ${one}`);
      const removed = removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : '';
      const condition = facts === undefined ? 'attribute_exists(pk)' : `#data.${name('facts')} = ${value(facts)}`;
      return { update: key, expression: `SET ${[...sets, ...counted].join(', ')}${removed}`, if: condition, names, values };
    },
  };
}
