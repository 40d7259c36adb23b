/** The addresses that we give away, as configured: whoever makes them and whoever reads them have the same keys. */
import { hkdfSync } from 'node:crypto';
import { type DataLinks, dataLinks } from '../bot/app/data-links.ts';
import { type DeckLinks, deckLinks } from '../bot/app/deck-links.ts';
import { type MinutesLinks, minutesLinks } from '../bot/app/minutes.ts';
import { sheetLinks } from '../bot/app/sheets.ts';
import {
  type CalendarLinks,
  calendarLinks,
  type PollLinks,
  pollLinks,
  type TownhallMinutesLinks,
  townhallMinutesLinks,
} from '../bot/app/townhall-links.ts';
import { type ChartLinks, chartLinks } from '../bot/chat/chart-link.ts';
import type { Clock } from '../bot/primitives/instant.ts';
import { configOf, type Environment, LinkConfig } from './config.ts';

const SHEETS = 'streek figures links';

/** The addresses that answers give away, for whoever answers. */
export function urlsOf(environment: Environment, clock: Clock) {
  return {
    chartUrl: chartLinksOf(environment).urlOf,
    sheetUrl: sheetLinks(signedFor(SHEETS, environment)).urlOf,
    minutesUrl: minutesLinksOf(environment, clock).urlOf,
    calendarUrl: calendarLinksOf(environment).urlOf,
    deckUrl: deckLinksOf(environment, clock).urlOf,
    pollUrl: pollLinksOf(environment).urlOf,
    townhallMinutesUrl: townhallMinutesLinksOf(environment, clock).urlOf,
    dataUrl: dataLinksOf(environment, clock).urlOf,
  };
}

export function chartLinksOf(environment: Environment): ChartLinks {
  return chartLinks(signedFor('streek chart links', environment));
}

export function sheetKeyOf(environment: Environment): Uint8Array {
  return signedFor(SHEETS, environment).key;
}

export function minutesLinksOf(environment: Environment, clock: Clock): MinutesLinks {
  return minutesLinks({ ...signedFor('streek minutes links', environment), clock });
}

export function calendarLinksOf(environment: Environment): CalendarLinks {
  return calendarLinks(signedFor('streek townhall calendar links', environment));
}

export function townhallMinutesLinksOf(environment: Environment, clock: Clock): TownhallMinutesLinks {
  return townhallMinutesLinks({ ...signedFor('streek townhall minutes links', environment), clock });
}

export function pollLinksOf(environment: Environment): PollLinks {
  return pollLinks(signedFor('streek townhall poll links', environment));
}

export function deckLinksOf(environment: Environment, clock: Clock): DeckLinks {
  return deckLinks({ ...signedFor('streek deck links', environment), clock });
}

export function dataLinksOf(environment: Environment, clock: Clock): DataLinks {
  return dataLinks({ ...signedFor('streek data links', environment), clock });
}

/** A key for each purpose: what one signs the other does not open. */
function signedFor(purpose: string, environment: Environment): { baseUrl: string; key: Uint8Array } {
  const { PUBLIC_URL, TOKEN_KEY } = configOf(LinkConfig, environment);
  return { baseUrl: PUBLIC_URL, key: new Uint8Array(hkdfSync('sha256', Buffer.from(TOKEN_KEY, 'hex'), '', purpose, 32)) };
}
