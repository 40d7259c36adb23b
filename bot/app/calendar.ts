/** A townhall outside any conversation: in calendars, and its poll or vote on the screen. Apart from `createApp`, so that no edge carries these. */
import type { Edge } from '../chat/http.ts';
import { boxes } from '../fund/votes/boxes.ts';
import { voteOnScreen } from '../fund/votes/on-screen.ts';
import type { Clock } from '../primitives/instant.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import { type CalendarEdgeOptions, calendarEdge } from '../townhall/calendar-edge.ts';
import { onScreen, type PollLinks as Polls, pollEdge } from '../townhall/live/poll-link.ts';
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

/** The poll of the evening; while there is none, the vote that the region holds meanwhile, where its counts may be seen. */
export function pollOffice({ table, clock, read }: { table: Table; clock: Clock; read: Polls['read'] }): Edge {
  const townhalls = register(table);
  const polls = liveRegister(table, townhalls);
  return pollEdge({
    read,
    async running(region, year, language) {
      const poll = await polls.running(region, year);
      if (poll) return onScreen(poll);
      const live = (await townhalls.find(region, year))?.status === 'live';
      return live ? voteOnScreen(boxes(table), region, language, clock.now()) : undefined;
    },
  });
}
