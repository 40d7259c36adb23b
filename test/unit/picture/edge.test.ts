/** `GET /chart/….png`, as the local run serves it over HTTP. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chartLinks } from '../../../bot/chat/chart-link.ts';
import { chartEdge } from '../../../bot/chat/picture/edge.ts';
import { served } from '../../../functions/http.ts';
import { type LocalServer, listen } from '../../../infra/local/server.ts';
import { PRODUCT } from '../charts.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 0, 255]);
const draw = vi.fn(() => PNG);
const making = vi.fn(async () => draw);
let server: LocalServer;
let url: string;

beforeAll(async () => {
  server = await listen(0);
  const links = chartLinks({ baseUrl: server.url, key: Buffer.alloc(32, 1) });
  url = links.urlOf(PRODUCT, 'en')!;
  const handler = served(async () => chartEdge({ read: links.read, draw: making }));
  server.serve({ 'GET /chart/{picture}': handler, 'HEAD /chart/{picture}': handler }, () => false);
});
afterAll(() => server.close());

describe('The picture of a chart', () => {
  test('is not drawn for an address that we did not make: nothing is even started for it', async () => {
    const forged = await fetch(url.replace('.png', 'A.png'));

    expect(forged.status).toBe(404);
    expect(await forged.text()).toContain('There is no such chart.');
    expect(making).not.toHaveBeenCalled();
  });

  test('comes as a PNG, byte for byte, that may be kept for good', async () => {
    const response = await fetch(url);

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
    expect(draw).toHaveBeenLastCalledWith(expect.objectContaining({ title: PRODUCT.title }), 'en');
  });

  test('can be asked after without being fetched', async () => {
    const response = await fetch(url, { method: 'HEAD' });

    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'image/png', '']);
  });

  test('stands at one place only', async () => {
    expect((await fetch(`${url}/more`)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  });
});
