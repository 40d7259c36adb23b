/** `GET /chart/….png`: a chart that we made the address of, as a picture. Nothing is drawn for any other address. */
import type { ChartLinks } from '../chart-link.ts';
import { type Edge, type HttpResponse, plain } from '../http.ts';
import type { Pictures } from './picture.ts';

/** An address always shows the same chart: whoever has fetched it need never ask again. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

export type ChartEdgeOptions = {
  read: ChartLinks['read'];
  /** Made at the first picture: it takes a while, and no forged address is worth that. */
  draw: () => Promise<Pictures>;
};

export function chartEdge({ read, draw }: ChartEdgeOptions): Edge {
  return async ({ path }): Promise<HttpResponse> => {
    const found = read(path);
    if (!found) return plain(404, 'Deze grafiek is er niet. / There is no such chart.');
    const picture = (await draw())(found.chart, found.language);
    const headers = { 'content-type': 'image/png', 'cache-control': FOR_GOOD, 'x-content-type-options': 'nosniff' };
    return { status: 200, headers, bytes: picture };
  };
}
