/** `GET /deck/…` and `/deck/….pptx`: the yearly presentation. Apart from the edges: what makes its file is larger than an edge. */
import { deckOffice } from '../bot/app/deck.ts';
import { once, served } from './http.ts';
import { deckLinksOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const { table, clock } = storePorts(environment);
  const { read } = deckLinksOf(environment, clock);
  // Loaded for the first file, and for no page.
  const file = once(async () => import('./slideshow.ts'));
  return deckOffice({ table, clock, read, present: async (of) => (await file()).present(of) });
});
