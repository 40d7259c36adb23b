import type { Edge } from '../../bot/chat/http.ts';

/** One browser: it keeps its cookie, and goes where it is sent. */
export function browserAt(bot: Edge) {
  const get = (path: string, query: Record<string, string>, headers: Record<string, string>) =>
    bot({ method: 'GET', path, query, headers, body: new Uint8Array() });
  let cookie = '';
  return {
    async begin() {
      const { status, headers } = await get('/slack/install', {}, {});
      cookie = headers?.['set-cookie']?.split(';')[0] ?? '';
      return { status, cookie: headers?.['set-cookie'] ?? '', address: new URL(headers?.location ?? '') };
    },
    back: (query: Record<string, string>) =>
      get('/slack/oauth_redirect', query, cookie ? { cookie: `theme=dark; ${cookie}` } : {}),
  };
}
