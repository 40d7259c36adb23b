/** `GET /figures/….csv`: the figures of an answer as a file. They stand in the address, so that no table is read. */
import { sheetEdge } from '../bot/app/sheet-file.ts';
import { served } from './http.ts';
import { sheetKeyOf } from './links.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => sheetEdge(sheetKeyOf(await withSecrets(process.env))));
