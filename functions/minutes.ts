/** `GET /minutes/….pdf` or `.json`: the minutes of a vote. Apart from the edges: what prints them is larger than an edge. */
import { minutesOffice } from '../bot/app/minutes.ts';
import { once, served } from './http.ts';
import { minutesLinksOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const { table, clock } = storePorts(environment);
  const { read } = minutesLinksOf(environment, clock);
  // Loaded for the first document, and for no forged address.
  const press = once(async () => (await import('./paper.ts')).paper());
  return minutesOffice({ table, read, print: async (document) => (await press())(document) });
});
