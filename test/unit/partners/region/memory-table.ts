/**
 * A table in memory, for a whole region's weeks of matching in seconds: keys, the index and the conditions that matching writes with.
 * What the real engines do is held by the store's contract tests; this one refuses whatever it does not know.
 */
import {
  ConditionFailed,
  type Item,
  type Key,
  type Put,
  type Query,
  type Table,
  type Write,
} from '../../../../bot/store/table.ts';

type Changed = (before: Item | undefined, after: Item | undefined) => void;

export function memoryTable(changed: Changed = () => undefined) {
  const items = new Map<string, Item>();
  const main = new Map<string, Item[]>();
  const index = new Map<string, Item[]>();
  const counted = { requests: 0, items: 0 };
  const idOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

  function keep(item: Item): void {
    forget(item);
    items.set(idOf(item), item);
    insert(main, item.pk, item, bySk);
    if (item.gsi1pk) insert(index, String(item.gsi1pk), item, byIndex);
  }

  function forget(key: Key): void {
    const was = items.get(idOf(key));
    if (!was) return;
    items.delete(idOf(key));
    remove(main, was.pk, was, bySk);
    if (was.gsi1pk) remove(index, String(was.gsi1pk), was, byIndex);
  }

  function holds(write: Write): boolean {
    if (!write.if) return true;
    const key = 'put' in write ? write.put : 'delete' in write ? write.delete : 'update' in write ? write.update : write.check;
    const was = items.get(idOf(key));
    if (write.if === 'attribute_not_exists(pk)') return !was;
    if (/^#data\.#(\w+) = :was$/.test(write.if)) {
      const [, name] = /#data\.#(\w+)/.exec(write.if)!;
      const field = write.names![name!]!;
      return was !== undefined && (was.data as Record<string, unknown>)[field] === write.values!.was;
    }
    throw new Error(`a condition that this table does not know: ${write.if}`);
  }

  function carryOut(write: Write): void {
    if ('update' in write || 'check' in write) throw new Error('a write that this table does not know');
    const key = 'put' in write ? write.put : write.delete;
    const before = items.get(idOf(key));
    // Kept as it was written: what somebody changes in it afterwards is not in the table.
    const after = 'put' in write ? structuredClone((write as Put).put) : undefined;
    if (after) keep(after);
    else forget(key);
    changed(before, after);
  }

  const table: Table = {
    async get<T extends Item>(key: Key) {
      counted.requests++;
      return items.get(idOf(key)) as T | undefined;
    },
    async getAll<T extends Item>(keys: Key[]) {
      counted.requests += Math.ceil(keys.length / 100);
      counted.items += keys.length;
      return keys.flatMap((key) => items.get(idOf(key)) ?? []) as T[];
    },
    async query<T extends Item>({ pk, index: on, beginsWith = '', limit, after, descending, ...rest }: Query) {
      if (rest.from || rest.to) throw new Error('a query that this table does not know');
      counted.requests++;
      const key = (item: Item) => (on ? String(item.gsi1sk) : item.sk);
      const all = ((on ? index : main).get(pk) ?? []).filter((item) => key(item).startsWith(beginsWith));
      const ordered = descending ? all.toReversed() : all;
      const start = after ? Number(after) : 0;
      const end = limit === undefined ? ordered.length : start + limit;
      return { items: ordered.slice(start, end) as T[], ...(end < ordered.length && { next: String(end) }) };
    },
    async write<T extends Item>(write: Exclude<Write, { check: Key }>) {
      counted.requests++;
      const key = 'put' in write ? write.put : 'delete' in write ? write.delete : write.update;
      if (!holds(write)) throw new ConditionFailed(items.get(idOf(key)));
      carryOut(write);
      return items.get(idOf(key)) as T | undefined;
    },
    async transact(writes) {
      counted.requests++;
      if (writes.length > 100) throw new Error('more than 100 writes at once');
      const failed = writes.findIndex((write) => !holds(write));
      if (failed >= 0) throw new ConditionFailed(undefined, failed);
      for (const write of writes) carryOut(write);
    },
  };
  return { table, counted };
}

type Order = (one: Item, other: Item) => number;
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const bySk: Order = (one, other) => compare(one.sk, other.sk);
const byIndex: Order = (one, other) =>
  compare(String(one.gsi1sk), String(other.gsi1sk)) || compare(one.pk, other.pk) || compare(one.sk, other.sk);

/** Where it stands, or would stand. */
function placeOf(list: Item[], item: Item, order: Order): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(lists: Map<string, Item[]>, pk: string, item: Item, order: Order): void {
  const list = lists.get(pk) ?? [];
  lists.set(pk, list);
  list.splice(placeOf(list, item, order), 0, item);
}

function remove(lists: Map<string, Item[]>, pk: string, item: Item, order: Order): void {
  const list = lists.get(pk)!;
  list.splice(placeOf(list, item, order), 1);
}
