/** A townhall outside any conversation, for calendars. Apart from `createApp`, so that no edge carries what writes calendars. */
import type { Edge } from '../chat/http.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import { type CalendarEdgeOptions, calendarEdge } from '../townhall/calendar-edge.ts';
import { register } from '../townhall/register.ts';

export { type CalendarLinks, calendarLinks } from '../townhall/calendar-link.ts';

type Office = Pick<CalendarEdgeOptions, 'read' | 'host'> & { table: Table };

export function calendarOffice({ table, read, host }: Office): Edge {
  const people = directory(table);
  return calendarEdge({
    read,
    host,
    townhallOf: register(table).find,
    regionName: async (region) => (await people.region(region))?.name ?? region,
  });
}
