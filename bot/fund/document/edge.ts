/** `GET /minutes/….pdf` or `.json`: the minutes of a vote, for whoever was given their address. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Edge, type HttpResponse, plain } from '../../chat/http.ts';
import { minutesOf } from '../minutes.ts';
import type { Format, MinutesLinks } from '../minutes-link.ts';
import type { Vote } from '../vote.ts';
import { minutesDocument } from './document.ts';
import { fileName } from './file-name.ts';
import type { About, Subject } from './telling.ts';
import { minutesWords } from './words/index.ts';

export type MinutesEdgeOptions = {
  read: MinutesLinks['read'];
  voteOf(region: string, number: number): Promise<Vote | undefined>;
  about(region: string): Promise<About>;
  print(document: TDocumentDefinitions): Promise<Uint8Array>;
};

const TYPES: Record<Format, string> = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' };
/** A reader looks at a document, and keeps a chain. */
const SHOWN: Record<Format, string> = { pdf: 'inline', json: 'attachment' };

export function minutesEdge({ read, voteOf, about, print }: MinutesEdgeOptions): Edge {
  return async ({ path }): Promise<HttpResponse> => {
    const found = read(path);
    if (!found) return plain(404, `${minutesWords('nl').noSuch} / ${minutesWords('en').noSuch}`);
    const { region, number, language, format } = found.asked;
    const w = minutesWords(language);
    if (found.expired) return plain(404, w.expired);
    const vote = await voteOf(region, number);
    if (!vote) return plain(404, w.noSuch);
    if (!isDecided(vote)) return plain(404, w.notYet);
    const subject: Subject = { ...(await about(region)), vote, language };
    return { status: 200, headers: headersOf(subject, format), ...(await contentOf(subject, format)) };

    async function contentOf(of: Subject, as: Format): Promise<Pick<HttpResponse, 'body' | 'bytes'>> {
      return as === 'json' ? { body: JSON.stringify(minutesOf(of.vote)) } : { bytes: await print(minutesDocument(of)) };
    }
  };
}

function isDecided({ outcome, status }: Vote): boolean {
  return outcome !== undefined || status === 'void';
}

function headersOf(subject: Subject, format: Format): Record<string, string> {
  return {
    'content-type': TYPES[format],
    'content-disposition': `${SHOWN[format]}; filename="${fileName(subject, format)}"`,
    // It is one reader's: nothing between us and them keeps it, no search engine lists it, and no page learns the address.
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
