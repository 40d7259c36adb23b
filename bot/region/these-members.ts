import type { Item, Table } from '../store/table.ts';
import { type Directory, memberKey } from './directory.ts';
import type { Member } from './people.ts';

/** Those of these who are still there, each once, under whatever id they go by now. One request for a hundred. */
export async function theseMembers(
  { table, directory }: { table: Pick<Table, 'getAll'>; directory: Pick<Directory, 'member'> },
  region: string,
  ids: readonly string[],
): Promise<Member[]> {
  const wanted = [...new Set(ids)];
  const items = await table.getAll<Item & { data: Member }>(wanted.map((id) => memberKey(region, id)));
  const found = items.map(({ data }) => data);
  const known = new Set(found.map(({ id }) => id));
  const former = await Promise.all(wanted.filter((id) => !known.has(id)).map((id) => directory.member(region, id)));
  const all = [...found, ...former.filter((member) => member !== undefined)];
  return [...new Map(all.map((member) => [member.id, member])).values()];
}
