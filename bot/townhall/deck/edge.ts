/** `GET /deck/…` and `/deck/….pptx`: the yearly presentation, for whoever was given its address. */
import { type Edge, type HttpResponse, plain } from '../../chat/http.ts';
import type { DeckData } from './deck-data.ts';
import type { DeckAsked, DeckLinks } from './deck-link.ts';
import { presentation } from './paper/presentation.ts';
import type { Presentation } from './paper/sheet.ts';
import { deckPage, POLICY } from './web/page.ts';
import { deckWords } from './words/index.ts';

export type DeckEdgeOptions = {
  read: DeckLinks['read'];
  /** In any language: the words come with the drawing. */
  dataOf(asked: DeckAsked): Promise<DeckData | undefined>;
  present(of: Presentation): Promise<Uint8Array>;
};

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export function deckEdge({ read, dataOf, present }: DeckEdgeOptions): Edge {
  return async ({ path }): Promise<HttpResponse> => {
    const found = read(path);
    if (!found) return plain(404, `${deckWords('nl').noSuch} / ${deckWords('en').noSuch}`);
    const { asked, format, expired } = found;
    const w = deckWords(asked.language);
    if (expired) return plain(404, w.expired);
    const frozen = await dataOf(asked);
    if (!frozen) return plain(404, w.noSuch);
    const data = { ...frozen, language: asked.language };
    if (format === 'page') {
      const headers = { ...COMMON, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
      return { status: 200, headers, body: deckPage(data) };
    }
    const headers = { ...COMMON, 'content-type': PPTX, 'content-disposition': `attachment; filename="${fileName(data)}.pptx"` };
    return { status: 200, headers, bytes: await present(presentation(data)) };
  };
}

/** It is its readers': nothing between us and them keeps it, no search engine lists it, and no page learns the address. */
const COMMON = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Letters and digits, as every program that saves files knows them; without what kind of file it is. */
export function fileName({ region, year, language }: DeckData): string {
  const name = region.name
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `streek-${name.slice(0, 60) || 'regio'}-${year}-${language}`;
}
