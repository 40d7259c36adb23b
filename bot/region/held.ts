/** What a capability holds about a person, as they get to read it. */
import type { Value } from '../store/table.ts';
import type { Held } from './capability.ts';

/** Under the room's name, without the lists that are empty; nothing where all are. */
export function heldIn(room: string, lists: Record<string, readonly unknown[]>): Held {
  const held = filled(lists);
  return Object.keys(held).length > 0 ? { [room]: held } : {};
}

/** Without the lists that are empty. */
export function filled(lists: Record<string, readonly unknown[]>): Record<string, Value> {
  return Object.fromEntries(Object.entries(lists).filter(([, all]) => all.length > 0)) as Record<string, Value>;
}
