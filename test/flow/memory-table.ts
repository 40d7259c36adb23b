/**
 * A table in memory, for runs of so many requests that an engine's own time would be all there is to see. It knows the expressions
 * that this project writes; one that it does not know it refuses, loudly.
 */

import type { Clock } from '../../bot/primitives/instant.ts';
import {
  type Change,
  type Condition,
  ConditionFailed,
  type Item,
  type Key,
  type Query,
  type Table,
  type Value,
  type Write,
} from '../../bot/store/table.ts';

type Terms = { names?: Record<string, string>; values?: Record<string, Value> };

/** @param told hears of every change, as the feed does */
export function memoryTable(clock: Clock, told: (change: Change) => void = () => undefined) {
  const partitions = new Map<string, Map<string, Item>>();
  const indexed = new Map<string, Map<string, Item>>();
  const counting = { requests: 0 };
  let changes = 0;

  const at = ({ pk, sk }: Key): Item | undefined => partitions.get(pk)?.get(sk);
  const group = (all: typeof partitions, name: string) => {
    if (!all.has(name)) all.set(name, new Map());
    return all.get(name)!;
  };

  function store(key: Key, after: Item | undefined): void {
    const before = at(key);
    const unique = `${key.pk} ${key.sk}`;
    if (typeof before?.gsi1pk === 'string') indexed.get(before.gsi1pk)?.delete(unique);
    if (after) group(partitions, key.pk).set(key.sk, after);
    else partitions.get(key.pk)?.delete(key.sk);
    if (typeof after?.gsi1pk === 'string') group(indexed, after.gsi1pk).set(unique, after);
    told({
      id: String(++changes),
      at: clock.now(),
      key: { pk: key.pk, sk: key.sk },
      ...(before && { before }),
      ...(after && { after }),
    });
  }

  function check(key: Key, condition: Partial<Condition>, index = 0): void {
    if (condition.if && !holds(condition.if, at(key), condition)) throw new ConditionFailed(at(key), index);
  }

  function apply(write: Write): Item | undefined {
    if ('check' in write) return undefined;
    if ('delete' in write) return store(write.delete, undefined) as undefined;
    const item =
      'put' in write ? (JSON.parse(JSON.stringify(write.put)) as Item) : updated(write.update, at(write.update), write);
    store(item, item);
    return item;
  }
  const keyOf = (write: Write): Key =>
    'put' in write ? write.put : 'update' in write ? write.update : 'delete' in write ? write.delete : write.check;

  const table: Table = {
    get: async (key) => at(key) as never,
    getAll: async (keys) => keys.flatMap((key) => at(key) ?? []) as never,
    query: async ({ pk, index, beginsWith, from, to, descending, limit }: Query) => {
      const sort = (item: Item) => String(index ? item.gsi1sk : item.sk);
      const all = [...((index ? indexed : partitions).get(pk)?.values() ?? [])].filter(
        (item) => sort(item).startsWith(beginsWith ?? '') && sort(item) >= (from ?? '') && (to === undefined || sort(item) <= to),
      );
      all.sort((one, other) => (sort(one) < sort(other) ? -1 : 1) * (descending ? -1 : 1));
      return { items: all.slice(0, limit) as never };
    },
    async write(write) {
      check(keyOf(write), write);
      return apply(write) as never;
    },
    async transact(writes) {
      for (const [index, write] of writes.entries()) check(keyOf(write), write, index);
      for (const write of writes) apply(write);
    },
  };
  const counted = new Proxy(table, {
    get(of, name: keyof Table) {
      counting.requests++;
      return of[name];
    },
  });
  return { table: counted, counting, uncounted: table };
}

const SIGNS: Record<string, string> = { '<>': '!==', '=': '===', AND: '&&', OR: '||', NOT: '!' };
const compiled = new Map<string, (value: (path: string) => unknown, term: (name: string) => unknown) => unknown>();

function holds(condition: string, item: Item | undefined, terms: Terms): boolean {
  const code = condition.replace(
    /attribute_(not_)?exists\(([\w#.]+)\)|(#[\w#.]+)|:(\w+)|<>|<=|>=|=|\b(?:AND|OR|NOT)\b/g,
    (sign, not, tested, path, term) => {
      if (tested) return `(value("${tested}") ${not ? '===' : '!=='} undefined)`;
      return path ? `value("${path}")` : term ? `term("${term}")` : (SIGNS[sign] ?? sign);
    },
  );
  if (/\bIN\b|begins_with|size\(/.test(code)) throw new Error(`the table in memory does not know: ${condition}`);
  if (!compiled.has(code)) compiled.set(code, new Function('value', 'term', `return ${code}`) as never);
  return Boolean(
    compiled.get(code)!(
      (path) => valueAt(item, path, terms),
      (name) => terms.values?.[name],
    ),
  );
}

const stepsOf = (path: string, { names }: Terms): string[] =>
  path.split('.').map((step) => (step.startsWith('#') ? (names?.[step.slice(1)] ?? step) : step));

function valueAt(item: Item | undefined, path: string, terms: Terms): unknown {
  return stepsOf(path, terms).reduce<unknown>((of, step) => (of as Record<string, unknown> | undefined)?.[step], item);
}

function updated(key: Key, item: Item | undefined, { expression, ...terms }: Terms & { expression: string }): Item {
  const next = { ...(item ? (JSON.parse(JSON.stringify(item)) as Item) : {}), pk: key.pk, sk: key.sk };
  if (!expression.startsWith('SET ') || /REMOVE|ADD|DELETE/.test(expression)) throw new Error(`unknown: ${expression}`);
  for (const part of expression.slice(4).split(/,\s(?![^(]*\))/)) {
    const [path, made] = part.split(' = ') as [string, string];
    const steps = stepsOf(path.trim(), terms);
    const last = steps.pop()!;
    const holder = steps.reduce<Record<string, unknown>>((of, step) => of[step] as Record<string, unknown>, next);
    holder[last] = sumOf(made, item, terms);
  }
  return next;
}

function sumOf(made: string, item: Item | undefined, terms: Terms): unknown {
  const parts = made.split(' + ').map((part) => {
    const [, path, otherwise] = /^if_not_exists\(([\w#.]+), :(\w+)\)$/.exec(part.trim()) ?? [];
    if (path) return valueAt(item, path, terms) ?? terms.values?.[otherwise!];
    return part.trim().startsWith(':') ? terms.values?.[part.trim().slice(1)] : valueAt(item, part.trim(), terms);
  });
  return parts.length === 1 ? parts[0] : parts.reduce<number>((sum, part) => sum + Number(part), 0);
}
