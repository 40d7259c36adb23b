/** `GET /minutes/….pdf` or `.json`: the minutes of a vote, or of a townhall. Apart from the edges: what prints them is larger than an edge. */
import { minutesOffice } from '../bot/app/minutes.ts';
import { townhallMinutesOffice } from '../bot/app/townhall-minutes.ts';
import { once, served } from './http.ts';
import { minutesLinksOf, townhallMinutesLinksOf } from './links.ts';
import type { Print } from './paper.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const { table, clock } = storePorts(environment);
  const { read } = minutesLinksOf(environment, clock);
  // Loaded for the first document, and for no forged address.
  const press = once(async () => (await import('./paper.ts')).paper());
  const print: Print = async (document) => (await press())(document);
  const townhall = townhallMinutesLinksOf(environment, clock);
  const ofVotes = minutesOffice({ table, read, print });
  const ofTownhalls = townhallMinutesOffice({ table, read: townhall.read, print });
  // Each has a key of its own: what one signed the other does not open.
  return (request) => (townhall.read(request.path) ? ofTownhalls(request) : ofVotes(request));
});
