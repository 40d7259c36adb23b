/** `GET /calendar/….ics`: a townhall for one's calendar; `GET /poll/….json`: how its poll or the region's vote stands, for the screen. */
import { calendarOffice, pollOffice } from '../bot/app/calendar.ts';
import { configOf, LinkConfig } from './config.ts';
import { served } from './http.ts';
import { calendarLinksOf, pollLinksOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const { table, clock } = storePorts(environment);
  const host = new URL(configOf(LinkConfig, environment).PUBLIC_URL).hostname;
  const calendar = calendarOffice({ table, read: calendarLinksOf(environment).read, host });
  const poll = pollOffice({ table, clock, read: pollLinksOf(environment).read });
  return (request) => (request.path.startsWith('/poll/') ? poll(request) : calendar(request));
});
