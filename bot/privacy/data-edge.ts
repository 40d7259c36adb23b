/** `GET /data/….json`: what is held of a person, for whoever was given the address: that is that person, in their own chat. */
import { type Edge, plain } from '../chat/http.ts';
import type { DataLinks } from './data-link.ts';
import type { Exports } from './exports.ts';
import { privacyWords } from './words/index.ts';

export function dataEdge({ read, exports }: { read: DataLinks['read']; exports: Pick<Exports, 'read'> }): Edge {
  return async ({ path }) => {
    const found = read(path);
    if (!found) return plain(404, `${privacyWords('nl').noSuch} / ${privacyWords('en').noSuch}`);
    const w = privacyWords(found.language);
    const text = found.expired ? undefined : await exports.read(found.exported);
    if (text === undefined) return plain(404, w.expired);
    return {
      status: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${w.fileName}.json"`,
        // It is one person's: nothing between us and them keeps it, no search engine lists it, and no page learns the address.
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
      body: text,
    };
  };
}
