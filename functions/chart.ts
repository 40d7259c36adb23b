/** `GET /chart/….png`: charts as pictures. Apart from the edges: what draws them weighs as much as an edge. */
import { chartEdge } from '../bot/chat/picture/edge.ts';
import { pictures } from '../bot/chat/picture/picture.ts';
import { once, served } from './http.ts';
import { chartLinksOf } from './links.ts';
import { pictureAssets } from './picture-assets.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const { read } = chartLinksOf(await withSecrets(process.env));
  return chartEdge({ read, draw: once(async () => pictures(await pictureAssets())) });
});
