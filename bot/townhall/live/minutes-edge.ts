/** `GET /minutes/….pdf`: the minutes of a townhall, for whoever was given their address. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Edge, plain } from '../../chat/http.ts';
import { townhallDocument } from './document.ts';
import type { Held } from './held.ts';
import type { TownhallMinutesLinks } from './minutes-link.ts';
import { liveWords } from './words/index.ts';

export type TownhallMinutesOptions = {
  read: TownhallMinutesLinks['read'];
  /** Undefined: it has not been held (yet). */
  heldOf(region: string, year: number): Promise<Held | undefined>;
  regionName(region: string): Promise<string>;
  shown(text: string): string;
  print(document: TDocumentDefinitions): Promise<Uint8Array>;
};

export function townhallMinutesEdge({ read, heldOf, regionName, shown, print }: TownhallMinutesOptions): Edge {
  return async ({ path }) => {
    const found = read(path);
    if (!found) return plain(404);
    const { region, number, language } = found.asked;
    const w = liveWords(language);
    if (found.expired) return plain(404, w.minutesExpired);
    const held = await heldOf(region, number);
    if (!held) return plain(404, w.notHeldYet);
    const document = townhallDocument(held, { language, shown, regionName: await regionName(region) });
    return {
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="townhall-${number}-${language}.pdf"`,
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
      bytes: await print(document),
    };
  };
}
