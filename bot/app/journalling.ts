/** What changes are worth telling at the end of the week, from every capability into the journal. */
import { keepingJournal } from '../digest/index.ts';
import type { Capability, Line } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Change } from '../store/table.ts';
import { orderOf } from './dues.ts';
import type { Ports } from './ports.ts';

/** @returns throws when it could not be written, so that the batch comes again. */
export function journalling({ table, clock }: Ports, directory: Directory, capabilities: Capability[]) {
  const keep = keepingJournal({ table, directory });
  const ofChange = (change: Change, lines: Line[] = []) =>
    lines.map((line) => ({ line, at: change.at ?? clock.now(), order: orderOf(change) }));

  return async (changes: Change[]): Promise<void> => {
    const told = changes.flatMap((change) =>
      capabilities.map(async (capability) => ofChange(change, await capability.journal?.(change))),
    );
    const fresh = (await Promise.all(told)).flat();
    if (fresh.length > 0) await keep(fresh);
  };
}
