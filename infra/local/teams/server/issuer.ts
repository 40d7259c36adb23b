/**
 * The local stand-in for Microsoft's identity services: a key of its own, the two documents by which the edge learns
 * to trust it, tokens for what Teams sends to the bot, and tokens for what the bot sends to Teams.
 */
import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { type Clock, epochSeconds } from '../../../../bot/primitives/instant.ts';
import type { Journal } from '../../records.ts';

/** Not an address: a name that no real issuer has, so that a token of the local Teams is worth nothing elsewhere. */
export const LOCAL_ISSUER = 'https://local-teams.invalid';
const BOT_CONNECTOR = 'https://api.botframework.com';
const TOKEN_SECONDS = 3600;

export type Issuer = Awaited<ReturnType<typeof openIssuer>>;

export async function openIssuer(journal: Journal, clock: Clock, appId: string, appSecret: string) {
  const keys = journal.records<JWK>('keys');
  const jwk = keys.get('signing') ?? keys.set('signing', await newKey());
  const privateKey = await importJWK(jwk, 'RS256');
  const { kty, n, e, kid } = jwk;
  const publicJwk: JWK = { kty, n, e, kid, alg: 'RS256', use: 'sig' };
  const publicKey = await importJWK(publicJwk, 'RS256');

  function sign(claims: Record<string, unknown>, audience: string): Promise<string> {
    const now = epochSeconds(clock.now());
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: kid!, typ: 'JWT' })
      .setIssuer(LOCAL_ISSUER)
      .setAudience(audience)
      .setNotBefore(now)
      .setExpirationTime(now + TOKEN_SECONDS)
      .sign(privateKey);
  }

  return {
    metadata: (base: string) => ({
      issuer: LOCAL_ISSUER,
      jwks_uri: `${base}/local/teams/openid/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
    /** Microsoft's key set tells for which channels a key may speak; the edge checks that. */
    keySet: () => ({ keys: [{ ...publicJwk, endorsements: ['msteams'] }] }),
    /** The bearer token of a request from Teams to the bot. */
    activityToken: (serviceUrl: string) => sign({ serviceurl: serviceUrl }, appId),
    /** `POST /{tenant}/oauth2/v2.0/token`, the client credentials grant. */
    async grant(form: URLSearchParams): Promise<{ status: number; body: Record<string, unknown> }> {
      const refuse = (error: string, error_description: string) => ({ status: 400, body: { error, error_description } });
      if (form.get('grant_type') !== 'client_credentials') return refuse('unsupported_grant_type', 'AADSTS70003');
      if (form.get('client_id') !== appId) return refuse('unauthorized_client', 'AADSTS700016: application not found');
      if (form.get('client_secret') !== appSecret)
        return { ...refuse('invalid_client', 'AADSTS7000215: invalid client secret'), status: 401 };
      if (form.get('scope') !== `${BOT_CONNECTOR}/.default`) return refuse('invalid_scope', 'AADSTS70011: invalid scope');
      const access_token = await sign({ appid: appId }, BOT_CONNECTOR);
      return { status: 200, body: { token_type: 'Bearer', expires_in: TOKEN_SECONDS - 1, access_token } };
    },
    /** Whether the bearer of this token may use the Connector. */
    async admits(authorization: string | undefined): Promise<boolean> {
      const token = authorization?.replace(/^Bearer /i, '');
      if (!token) return false;
      try {
        const currentDate = new Date(clock.now());
        await jwtVerify(token, publicKey, { issuer: LOCAL_ISSUER, audience: BOT_CONNECTOR, algorithms: ['RS256'], currentDate });
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID() };
}
