/**
 * Tokens that expire (every twelve hours, where the app rotates them) are renewed shortly before. A refresh token is good for one use,
 * so the process that wins a conditional write renews; the others go on with the old token, which is good until it expires.
 */
import { type Clock, epochMs, instant } from '../../primitives/instant.ts';
import { ConditionFailed, type Table } from '../../store/table.ts';
import { RateLimited, Unreachable } from '../chat.ts';
import type { Installed } from './installed.ts';
import type { Seal } from './seal.ts';
import type { TokenExchange } from './token-exchange.ts';

const BEFORE_MS = 30 * 60_000;
/** Longer than an exchange may take (8 s); after that another may try. */
const LEASE_MS = 20_000;
const BUSY_SECONDS = 2;

type Tools = { table: Table; seal: Seal; clock: Clock; exchange: TokenExchange | undefined };

/** The token to use now. @throws when it expired and cannot be renewed: RateLimited while another process is busy with it */
export function rotation({ table, seal, clock, exchange }: Tools) {
  return async (item: Installed): Promise<string> => {
    const now = epochMs(clock.now());
    const { refreshToken, expiresAt } = item;
    const current = () => seal.open(item.token, item.pk);
    if (!exchange || !refreshToken || !expiresAt || epochMs(expiresAt) - now > BEFORE_MS) return current();
    try {
      if (!(await lease(item, now))) throw new RateLimited(BUSY_SECONDS);
      return await renewed(
        item,
        await exchange({ grant_type: 'refresh_token', refresh_token: seal.open(refreshToken, item.pk) }),
      );
    } catch (error) {
      // Whatever went wrong: half an hour of good token is left for another try.
      if (epochMs(expiresAt) > now) return current();
      throw error;
    }
  };

  async function renewed(item: Installed, granted: Awaited<ReturnType<TokenExchange>>): Promise<string> {
    if ('refused' in granted) throw new Unreachable(`Slack does not renew its token: ${granted.refused}; install the app again`);
    const { access_token, refresh_token, expires_in } = granted;
    if (!refresh_token || !expires_in) throw new Error('Slack renewed a token without a refresh token');
    await table.write({
      update: { pk: item.pk, sk: item.sk },
      expression: 'SET #token = :token, #refresh = :refresh, #expires = :expires, #version = :next REMOVE #until',
      // Not over the tokens of an installation that was made meanwhile.
      if: '#version = :version AND #installedAt = :installedAt',
      names: {
        token: 'token',
        refresh: 'refreshToken',
        expires: 'expiresAt',
        version: 'version',
        installedAt: 'installedAt',
        until: 'rotatingUntil',
      },
      values: {
        token: seal.close(access_token, item.pk),
        refresh: seal.close(refresh_token, item.pk),
        expires: instant(epochMs(clock.now()) + expires_in * 1000),
        version: item.version,
        installedAt: item.installedAt,
        next: item.version + 1,
      },
    });
    return access_token;
  }

  async function lease({ pk, sk, version }: Installed, now: number): Promise<boolean> {
    try {
      await table.write({
        update: { pk, sk },
        expression: 'SET #until = :until',
        if: '#version = :version AND (attribute_not_exists(#until) OR #until < :now)',
        names: { until: 'rotatingUntil', version: 'version' },
        values: { until: instant(now + LEASE_MS), now: instant(now), version },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }
}
