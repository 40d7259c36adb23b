import type { KeyRange } from './draft.ts';

/** Where what is kept lies in the level database. The first three are dynalite's own layout, which its reads rely on. */
export const tableKey = (table: string) => `table~${table}`;
export const itemPrefix = (table: string) => `item-${table}~`;
export const indexPrefix = (type: string, table: string, index: string) => `index-${type.toLowerCase()}~${table}~${index}~`;

/** The attribute by which a table's items expire. */
export const expiryKey = (table: string) => `expiry~${table}`;
export const streamPrefix = (streamArn: string) => `stream~${streamArn}~`;
/** The newest record of a stream that was trimmed. */
export const trimmedKey = (streamArn: string) => `trimmed~${streamArn}`;
export const tokenKey = (token: string) => `token~${token}`;
/** The last sequence number given out. */
export const SEQUENCE_KEY = 'sequence';

/** Every key under a prefix: what follows a prefix here is hex, digits or a name, all of which sort before `~`. */
export const under = (prefix: string): KeyRange => ({ gte: prefix, lt: `${prefix}~` });

/** The table an item's key belongs to, or undefined for the key of anything else. */
export function tableOfItemKey(key: string): string | undefined {
  return key.startsWith('item-') ? key.slice('item-'.length, key.indexOf('~')) : undefined;
}
