/**
 * A townhall as calendars take it (RFC 5545, iCalendar; RFC 5546 for what it means to them). Its moments are in UTC, so that no
 * calendar needs to know the region's summer time. The same `UID` with a higher `SEQUENCE` moves what is there already.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../primitives/language.ts';
import { titleOf } from './cards.ts';
import type { Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

/** @param host whose name makes the id unique in the world, such as `streek.example` */
export function calendarOf(townhall: Townhall, of: { language: Language; regionName: string; host: string }): string {
  const { region, number, plan, status, reason, sequence, changedAt, agenda } = townhall;
  const { language, regionName, host } = of;
  const w = townhallWords(language);
  const off = status === 'calledOff';
  const calendar = ical({
    prodId: { company: 'Streek', product: 'Townhall', language: language.toUpperCase() },
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `townhall-${region}-${number}@${host}`,
    sequence,
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    start: new Date(plan.at),
    end: new Date(plan.endsAt),
    summary: `${titleOf(language, townhall)} (${regionName})`,
    location: plan.place ?? plan.link,
    url: plan.link,
    description: [
      ...(off && reason ? [w.calledOffBecause(reason)] : []),
      ...(plan.link ? [`${w.online}: ${plan.link}`] : []),
      ...(agenda ? [`${w.agendaTitle}:`, ...agenda[language].map((item) => `- ${item}`)] : []),
    ].join('\n'),
    // Both methods must name one (RFC 5546, 3.2.1 and 3.2.5); nobody answers this one, for one signs up in the chat.
    organizer: { name: `Streek ${regionName}`, email: `noreply@${host}` },
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
