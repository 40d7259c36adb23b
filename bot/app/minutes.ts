/** Minutes outside any conversation. Apart from `createApp`, so that no edge carries what makes a document. */
import type { Edge } from '../chat/http.ts';
import { type MinutesEdgeOptions, minutesEdge } from '../fund/document/edge.ts';
import type { About } from '../fund/document/telling.ts';
import { boxes } from '../fund/votes/boxes.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';

export { type MinutesLinks, minutesLinks } from '../fund/minutes-link.ts';

type Office = Pick<MinutesEdgeOptions, 'read' | 'print'> & { table: Table };

export function minutesOffice({ table, read, print }: Office): Edge {
  return minutesEdge({ read, print, voteOf: boxes(table).find, about: (region) => aboutIn(table, region) });
}

/** Everybody's name, also by the ids from before their accounts were united. */
async function aboutIn(table: Table, id: string): Promise<About> {
  const people = directory(table);
  const [region, members] = await Promise.all([people.region(id), people.members(id)]);
  const names = new Map(members.flatMap(({ id: own, was = [], name }) => [own, ...was].map((one) => [one, name])));
  return {
    regionName: region?.name ?? id,
    timeZone: region?.timeZone ?? 'Europe/Amsterdam',
    nameOf: (member) => names.get(member),
  };
}
