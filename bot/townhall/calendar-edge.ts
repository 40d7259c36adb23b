/** `GET /calendar/….ics`: a townhall for one's calendar, for whoever was given its address. */
import { type Edge, plain } from '../chat/http.ts';
import { calendarOf } from './calendar.ts';
import type { CalendarLinks } from './calendar-link.ts';
import type { Townhall } from './townhall.ts';

export type CalendarEdgeOptions = {
  read: CalendarLinks['read'];
  host: string;
  townhallOf(region: string, year: number): Promise<Townhall | undefined>;
  regionName(region: string): Promise<string>;
};

export function calendarEdge({ read, host, townhallOf, regionName }: CalendarEdgeOptions): Edge {
  return async ({ path }) => {
    const asked = read(path);
    const townhall = asked && (await townhallOf(asked.region, asked.number));
    if (!asked || !townhall) return plain(404, 'Deze uitnodiging is er niet. / There is no such invitation.');
    const { region, language, number } = asked;
    return {
      status: 200,
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="townhall-${number}.ics"`,
        // A calendar that follows the address hears of a change at once.
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
      body: calendarOf(townhall, { language, host, regionName: await regionName(region) }),
    };
  };
}
