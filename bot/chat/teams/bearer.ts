/**
 * Who sends: the bearer token of a request, checked before anything in the request is believed. There is no way around it.
 * The Bot Framework's own check answers a wrong key with 500 and is off without an app id (PLATFORM.md); hence this one in front.
 */
import { errors, jwtVerify } from 'jose';
import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Clocks differ: five minutes, as the Bot Framework's own libraries allow. */
const SKEW_SECONDS = 300;

/** What a good token says: for which Connector, and on which channels its key may speak. */
export type Bearer = { serviceUrl: string; endorsements: readonly string[] };

export type BearerCheck = (authorization: string | undefined) => Promise<Bearer | undefined>;

/**
 * Undefined for any token but an unexpired one of this issuer, for this app, signed with RS256 by one of its keys.
 * @throws KeysUnavailable when that cannot be known
 */
export function bearerCheck(appId: string, issuer: string, keys: SigningKeys, clock: Clock, log: Log): BearerCheck {
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    let endorsements: readonly string[] = [];
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          const known = kid === undefined ? undefined : await keys(kid);
          if (!known) throw new errors.JWKSNoMatchingKey();
          endorsements = known.endorsements;
          return known.key;
        },
        {
          algorithms: ['RS256'],
          issuer,
          audience: appId,
          requiredClaims: ['exp', 'serviceurl'],
          clockTolerance: SKEW_SECONDS,
          currentDate: new Date(clock.now()),
        },
      );
      return { serviceUrl: String(payload.serviceurl), endorsements };
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      log('warn', 'token refused', { code: error.code });
      return undefined;
    }
  };
}
