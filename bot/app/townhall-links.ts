/** Addresses of a townhall. Apart from what they open: whoever gives an address away needs nothing else of it. */
export { type CalendarLinks, calendarLinks } from '../townhall/calendar-link.ts';
export { type TownhallMinutesLinks, townhallMinutesLinks } from '../townhall/live/minutes-link.ts';
export { type PollLinks, pollLinks } from '../townhall/live/poll-link.ts';
