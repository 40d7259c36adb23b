/**
 * Tokens that run out (an app with token rotation). A refresh token works once, so of all processes one renews: it claims the
 * installation by a conditional write, and keeps what it got under the condition that nothing was kept since.
 */
import * as z from 'zod/mini';
import { type Clock, plusMinutes } from '../../primitives/instant.ts';
import { ConditionFailed, type Table } from '../../store/table.ts';
import { Unreachable } from '../chat.ts';
import type { Installed } from './installations.ts';
import { OAuthRefused, type SlackOAuth } from './oauth.ts';
import type { Seal } from './sealed.ts';

/** Of the twelve hours that a token lives: long enough for a Slack that cannot be reached for a while. */
const RENEWED_BEFORE_MINUTES = 60;
/** Longer than an exchange may take; whoever died with a claim is not waited for any longer. */
const CLAIM_MINUTES = 1;

const Secrets = z.object({ token: z.string(), refreshToken: z.optional(z.string()) });

export type RenewalOptions = { table: Table; seal: Seal; clock: Clock; refresh?: SlackOAuth['refresh'] };

/** An installation's token, renewed when that is due. @throws Unreachable when only a new installation would help */
export function renewal({ table, seal, clock, refresh }: RenewalOptions): (item: Installed) => Promise<string> {
  return async (item) => {
    const { token, refreshToken } = secretsIn(item);
    const now = clock.now();
    if (!item.expiresAt || !refreshToken || item.expiresAt > plusMinutes(now, RENEWED_BEFORE_MINUTES)) return token;
    try {
      return await renew(item, refreshToken);
    } catch (error) {
      // Whatever went wrong, another try will come before the token has run out.
      if (item.expiresAt > now) return token;
      throw error instanceof OAuthRefused ? new Unreachable(error.reason) : error;
    }
  };

  async function renew(item: Installed, refreshToken: string): Promise<string> {
    if (!refresh) throw new Unreachable('token_expired');
    if (!(await claim(item))) throw new Error('the token is being renewed by another process');
    const fresh = await refresh(refreshToken);
    await keep(item, fresh);
    return fresh.token;
  }

  /** False: somebody else is at it, or was. */
  async function claim({ pk, sk, sealed }: Installed): Promise<boolean> {
    const now = clock.now();
    try {
      await table.write({
        update: { pk, sk },
        expression: 'SET #until = :until',
        if: '#sealed = :sealed AND (attribute_not_exists(#until) OR #until <= :now)',
        names: { until: 'renewingUntil', sealed: 'sealed' },
        values: { until: plusMinutes(now, CLAIM_MINUTES), now, sealed },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }

  /** Not over a newer installation: its tokens are better than these. */
  async function keep(
    item: Installed,
    { token, refreshToken, expiresAt }: Awaited<ReturnType<SlackOAuth['refresh']>>,
  ): Promise<void> {
    const { pk, sk, sealed } = item;
    const fresh = seal.close(JSON.stringify({ token, refreshToken }), workspaceIn(item));
    try {
      await table.write({
        update: { pk, sk },
        expression: 'SET #sealed = :fresh, #expires = :expires REMOVE #until',
        if: '#sealed = :sealed',
        names: { sealed: 'sealed', expires: 'expiresAt', until: 'renewingUntil' },
        values: { sealed, fresh, expires: expiresAt ?? null },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }

  function secretsIn(item: Installed): z.infer<typeof Secrets> {
    return Secrets.parse(JSON.parse(seal.open(item.sealed, workspaceIn(item))));
  }
}

/** What its secrets are bound to. */
const workspaceIn = ({ pk }: Installed) => pk.slice('INSTALL#'.length);
