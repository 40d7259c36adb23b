/** Who is forgotten follows no figure any more, and no answer that waits to be put in a channel bears their name. */
import type { Capability } from '../region/capability.ts';
import { heldIn } from '../region/held.ts';
import { idsOf } from '../region/people.ts';
import type { Table } from '../store/table.ts';
import { sharedBy, watchesOf, watchKey } from './sharing.ts';

export function leaving(table: Table): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  const watched = (region: string, ids: string[]) => Promise.all(ids.map((id) => watchesOf(table, region, id)));
  return {
    async heldOf(member) {
      const watches = (await watched(member.region, idsOf(member))).flat();
      return heldIn('monitor', { followed: watches.map(({ indicator, place }) => ({ indicator, place })) });
    },

    async forget(member) {
      const watches = (await watched(member.region, idsOf(member))).flat();
      for (const watch of watches) await table.write({ delete: watchKey(watch) });
      for (const key of await sharedBy(table, member.region, member.name)) await table.write({ delete: key });
    },
  };
}
