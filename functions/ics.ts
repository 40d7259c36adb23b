/** `GET /calendar/….ics`: a townhall for one's calendar. */
import { calendarOffice } from '../bot/app/calendar.ts';
import { configOf, LinkConfig } from './config.ts';
import { served } from './http.ts';
import { calendarLinksOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const { table } = storePorts(environment);
  const host = new URL(configOf(LinkConfig, environment).PUBLIC_URL).hostname;
  return calendarOffice({ table, read: calendarLinksOf(environment).read, host });
});
