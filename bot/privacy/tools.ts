/** What privacy needs of the rest of the house; joined in `app`. */
import type { Instant } from '../primitives/instant.ts';
import type { Capability, Held } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Member } from '../region/people.ts';
import type { DataUrl } from './data-link.ts';
import type { Exports } from './exports.ts';

export type Holder = Pick<Capability, 'heldOf' | 'forget'>;

export type PrivacyTools = {
  directory: Directory;
  /** Whoever may hold something of a person. The region is the last: once it has forgotten them, nobody finds them. */
  holders: readonly Holder[];
  exports: Exports;
  /** The address of what is held of a person, as a file; absent where there is no server for it. */
  dataUrl?: DataUrl;
};

export async function heldByAll({ holders }: Pick<PrivacyTools, 'holders'>, member: Member): Promise<Held> {
  const parts = await Promise.all(holders.map((holder) => holder.heldOf?.(member) ?? {}));
  return Object.assign({}, ...parts);
}

/** One after the other, in their order. Broken off, it is done again from the beginning, and ends the same. */
export async function forgetByAll(
  { holders, exports }: Pick<PrivacyTools, 'holders' | 'exports'>,
  member: Member,
  at: Instant,
): Promise<void> {
  await exports.forget(member);
  for (const holder of holders) await holder.forget?.(member, at);
}
