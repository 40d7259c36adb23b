/** A button's args on their way out and back. What comes back came through a stranger's hands. */
import type { Args } from './card.ts';

export type Press = { action: string; args: Args };

/** The args in what a platform gave back, or undefined when that is anything but a flat object of strings, numbers and booleans. */
export function argsOf(value: unknown): Args | undefined {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(([, arg]) => isArg(arg)) ? Object.fromEntries(entries) : undefined;
}

function isArg(value: unknown): value is Args[string] {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
