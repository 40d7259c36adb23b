/** A townhall outside any conversation: in calendars, and its poll on the screen. Apart from `createApp`, so that no edge carries these. */
import type { Edge } from '../chat/http.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import { type CalendarEdgeOptions, calendarEdge } from '../townhall/calendar-edge.ts';
import { type PollLinks as Polls, pollEdge } from '../townhall/live/poll-link.ts';
import { liveRegister } from '../townhall/live/register.ts';
import { register } from '../townhall/register.ts';

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

export function pollOffice({ table, read }: { table: Table; read: Polls['read'] }): Edge {
  return pollEdge({ read, running: liveRegister(table, register(table)).running });
}
