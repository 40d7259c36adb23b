/**
 * The port to the one table. Every item has `pk` and `sk`; items that are listed another way also have `gsi1pk` and
 * `gsi1sk`; items that expire have `ttl` (whole epoch seconds). Values are JSON (string, number, boolean, null, arrays, maps).
 */
import type { Instant } from '../primitives/instant.ts';

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type Key = { pk: string; sk: string };
export type Item = Key & { [attribute: string]: Value | undefined };

/** A condition and its names and values, in DynamoDB's expression language. `#name` and `:value` are given without their sigil. */
export type Condition = { if: string; names?: Record<string, string>; values?: Record<string, Value> };

export type Put = { put: Item } & Partial<Condition>;
/** `expression` is a whole DynamoDB update expression ("SET #a = :a ADD n :one"). */
export type Update = { update: Key; expression: string } & Partial<Condition>;
export type Delete = { delete: Key } & Partial<Condition>;
export type Check = { check: Key } & Condition;
export type Write = Put | Update | Delete | Check;

export type Query = {
  pk: string;
  /** `gsi1` is eventually consistent; the main index is read consistently unless `eventual`. */
  index?: 'gsi1';
  /** Half the price; may miss the newest writes. */
  eventual?: boolean;
  beginsWith?: string;
  from?: string;
  to?: string;
  descending?: boolean;
  limit?: number;
  /** A page's `next`, to go on from. */
  after?: string;
};
export type Page<T extends Item = Item> = { items: T[]; next?: string };

export type Table = {
  get<T extends Item = Item>(key: Key): Promise<T | undefined>;
  /** Any number of keys (chunked by 100); what does not exist is left out; order is not kept. */
  getAll<T extends Item = Item>(keys: Key[]): Promise<T[]>;
  query<T extends Item = Item>(query: Query): Promise<Page<T>>;
  /**
   * One conditional write. Gives the item as it is afterwards (for a put or an update).
   * @throws ConditionFailed with the item that was there.
   */
  write<T extends Item = Item>(write: Exclude<Write, Check>): Promise<T | undefined>;
  /**
   * Up to 100 writes, all or nothing. `token` makes a repeat within ten minutes a no-op.
   * @throws ConditionFailed naming the first write whose condition failed. Conflicts with other transactions are retried inside.
   */
  transact(writes: Write[], token?: string): Promise<void>;
};

/** A condition did not hold, so nothing was written. */
export class ConditionFailed extends Error {
  /** The item as it is now, where there is one. */
  readonly item: Item | undefined;
  /** In a transaction: which write (counted from 0) did not hold. */
  readonly index: number;
  constructor(item: Item | undefined, index = 0) {
    super(`condition failed (write ${index})`);
    this.name = 'ConditionFailed';
    this.item = item;
    this.index = index;
  }
}

/** Whether a conditional write was made; any other failure is thrown on. */
export async function happened(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

/** What the change feed tells of one item: as it was and as it is. At least once, in order per item. */
export type Change = {
  /** Unique and increasing per item: the same on a redelivery. */
  id: string;
  /** When it was written, to the second; the same on a redelivery. Where the feed tells. */
  at?: Instant;
  key: Key;
  before?: Item;
  after?: Item;
};
