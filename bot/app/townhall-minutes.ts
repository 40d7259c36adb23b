/** The minutes of a townhall outside any conversation. */
import type { Edge } from '../chat/http.ts';
import { shown } from '../fund/document/letters.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import { heldOf } from '../townhall/live/held.ts';
import { type TownhallMinutesOptions, townhallMinutesEdge } from '../townhall/live/minutes-edge.ts';
import { liveRegister } from '../townhall/live/register.ts';
import { questionRegister } from '../townhall/questions/register.ts';
import { register } from '../townhall/register.ts';
import { townhallYear } from './townhall-year.ts';

type Office = Pick<TownhallMinutesOptions, 'read' | 'print'> & { table: Table };

export function townhallMinutesOffice({ table, read, print }: Office): Edge {
  const townhalls = register(table);
  const tools = {
    register: townhalls,
    questions: questionRegister(table, townhalls.find),
    live: liveRegister(table, townhalls),
    year: townhallYear(table),
  };
  return townhallMinutesEdge({
    read,
    print,
    shown,
    async heldOf(region, year) {
      const townhall = await townhalls.find(region, year);
      return townhall?.status === 'over' ? heldOf(tools, townhall) : undefined;
    },
    regionName: async (region) => (await directory(table).region(region))?.name ?? region,
  });
}
