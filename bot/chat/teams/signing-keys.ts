/**
 * The keys with which Teams signs what it sends: read from the issuer's OpenID documents, kept for 24 hours, and read
 * again for a key that is not among them at most hourly, so that a flood of made-up key ids costs nothing (Bot Connector
 * authentication, learn.microsoft.com).
 */
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { type Clock, epochMs } from '../../primitives/instant.ts';

const HOUR_MS = 3_600_000;
const KEPT_MS = 24 * HOUR_MS;
/** A cold edge has to have its answer within Teams' 5 s. */
const PATIENCE_MS = 2_000;

type EndorsedKey = JWK & { endorsements?: unknown };

export type KeySource = { openIdUrl: string } | { jwksUrl: string };
/** `endorsements`: the channels for which this key may speak. */
export type SigningKey = { key: CryptoKey | Uint8Array; endorsements: readonly string[] };
export type SigningKeys = (kid: string) => Promise<SigningKey | undefined>;

/** The issuer's documents cannot be read, so nothing can be said of any token. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('the signing keys of Teams cannot be read: check that the issuer can be reached', { cause });
    this.name = 'KeysUnavailable';
  }
}

export function signingKeys(source: KeySource, clock: Clock, fetch: typeof globalThis.fetch): SigningKeys {
  let held = { keys: new Map<string, SigningKey>(), at: Number.NEGATIVE_INFINITY };
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  return async (kid) => {
    const now = epochMs(clock.now());
    const stale = now - held.at >= KEPT_MS;
    if (stale || (!held.keys.has(kid) && now - triedAt >= HOUR_MS)) {
      reading ??= read(now).finally(() => {
        reading = undefined;
      });
      await reading;
    }
    return held.keys.get(kid);
  };

  async function read(now: number): Promise<void> {
    triedAt = now;
    try {
      const url = 'jwksUrl' in source ? source.jwksUrl : await keySetUrl(source.openIdUrl);
      const { keys } = (await document(url)) as { keys: EndorsedKey[] };
      held = { keys: new Map(await Promise.all(keys.filter(usable).map(imported))), at: now };
    } catch (cause) {
      throw new KeysUnavailable(cause);
    }
  }

  async function keySetUrl(openIdUrl: string): Promise<string> {
    const { jwks_uri } = (await document(openIdUrl)) as { jwks_uri: string };
    return jwks_uri;
  }

  async function document(url: string): Promise<unknown> {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return response.json();
  }
}

function usable({ kty, kid }: JWK): boolean {
  return kty === 'RSA' && typeof kid === 'string';
}

async function imported({ endorsements: told, ...jwk }: EndorsedKey): Promise<[kid: string, key: SigningKey]> {
  const endorsements: unknown[] = Array.isArray(told) ? told : [];
  const key = await importJWK(jwk, 'RS256');
  return [jwk.kid!, { key, endorsements: endorsements.filter((channel) => typeof channel === 'string') }];
}
