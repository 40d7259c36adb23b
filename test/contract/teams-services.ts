/** Microsoft's services, for tests: an issuer with its documents, the token endpoint and a Bot Connector that records what it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { fileHost } from './file-host.ts';

export const APP_ID = '7c0f2a54-1d5e-4c1b-9f53-61f1b2c30001';
export const APP_SECRET = 'a secret for tests';
export const HOME_TENANT = '7c0f2a54-0000-4000-8000-00000000home';
export const ISSUER = 'https://issuer.example';
const CONNECTOR = '/connector/';

/** Making them takes longer than any of the tests. */
const keyPairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]).then(([ours, strangers]) => ({
  ours,
  strangers,
}));

export type Call = { method: string; path: string; body: Record<string, unknown>; authorization: string };
export type Claims = { iss?: string; aud?: string; exp?: number; nbf?: number; serviceurl?: string };
/** How the next calls of the Connector go wrong. */
export type Trouble = { status: number; retryAfter?: string; times: number } | { hangUp: true; times: number };

export async function startTeamsServices(nowSeconds: () => number) {
  const pairs = await keyPairs;
  const published = { ...(await exportJWK(pairs.ours.publicKey)), kid: 'ours', use: 'sig' };
  const seen = { keySets: 0, documents: 0, tokens: [] as URLSearchParams[], calls: [] as Call[] };
  const state = {
    endorsements: ['msteams', 'webchat'] as string[] | undefined,
    down: false,
    trouble: [] as Trouble[],
    refused: new Set<string>(),
  };
  /** Whoever has an address may have the file, and no token of ours is its business. */
  const files = fileHost(({ headers }) => headers.authorization === undefined);
  let base = '';
  let posted = 0;

  const server = createServer(async (request, response) => {
    const path = request.url!;
    if (state.down) return request.socket.destroy();
    if (path === '/.well-known/openidconfiguration') {
      seen.documents += 1;
      return send(response, 200, { issuer: ISSUER, jwks_uri: `${base}/keys` });
    }
    if (path === '/keys') {
      seen.keySets += 1;
      return send(response, 200, { keys: [{ ...published, ...(state.endorsements && { endorsements: state.endorsements }) }] });
    }
    if (path.startsWith('/files')) return files.handle(request, response);
    const body = await bodyOf(request);
    if (path === `/${HOME_TENANT}/oauth2/v2.0/token`) {
      seen.tokens.push(new URLSearchParams(body));
      return send(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: `token-${seen.tokens.length}` });
    }
    if (path.startsWith(CONNECTOR)) return connector(request, response, path.slice(CONNECTOR.length), body);
    send(response, 404, {});
  });

  function connector(request: IncomingMessage, response: ServerResponse, path: string, body: string): void {
    const authorization = request.headers.authorization ?? '';
    const call = { method: request.method!, path: decodeURIComponent(path), body: body ? JSON.parse(body) : {}, authorization };
    seen.calls.push(call);
    const trouble = state.refused.has(authorization) ? { status: 401 } : nextTrouble();
    if (!trouble) {
      const { status, said } = done(call);
      send(response, status, said);
    } else if ('hangUp' in trouble) {
      request.socket.destroy();
    } else {
      const headers: Record<string, string> = trouble.retryAfter === undefined ? {} : { 'retry-after': trouble.retryAfter };
      send(response, trouble.status, { error: { code: 'Provoked', message: 'on request' } }, headers);
    }
  }

  function nextTrouble(): { status: number; retryAfter?: string } | { hangUp: true } | undefined {
    const [trouble] = state.trouble;
    if (trouble && --trouble.times === 0) state.trouble.shift();
    return trouble;
  }

  function done({ method, path, body }: Call): { status: number; said: object } {
    if (method === 'GET') return { status: 200, said: { id: '29:1', name: 'Gerda Oude Engberink' } };
    if (path === 'v3/conversations') return { status: 201, said: { id: `a:${(body.members as { id: string }[])[0]!.id}` } };
    posted += 1;
    return { status: method === 'PUT' ? 200 : 201, said: { id: String(1_700_000_000_000 + posted) } };
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  const serviceUrl = `${base}${CONNECTOR}`;

  return {
    base,
    host: `127.0.0.1:${port}`,
    elsewhere: `http://localhost:${port}`,
    files,
    serviceUrl,
    issuer: { issuer: ISSUER, openIdUrl: `${base}/.well-known/openidconfiguration` },
    seen,
    state,
    /** A token as Teams sends it, less what a test changes in it. */
    async token(
      claims: Claims = {},
      header: Partial<JWTHeaderParameters> = {},
      by: 'ours' | 'strangers' = 'ours',
    ): Promise<string> {
      const now = nowSeconds();
      const whole = { iss: ISSUER, aud: APP_ID, nbf: now, exp: now + 3600, serviceurl: serviceUrl, ...claims };
      return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid: 'ours', ...header }).sign(pairs[by].privateKey);
    },
    /** The public key's bytes, which a forger would use as an HMAC secret. */
    publicModulus: () => new TextEncoder().encode(published.n!),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
