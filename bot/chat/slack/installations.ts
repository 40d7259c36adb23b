/**
 * Where Streek is installed, and with which token it speaks there.
 *
 * | pattern                                  | key                                   | requests                       |
 * |------------------------------------------|---------------------------------------|--------------------------------|
 * | a workspace's token                      | INSTALL#<workspace> / INSTALL         | 1 a minute per process, 2 in an organisation |
 * | an organisation's (Enterprise Grid)      | INSTALL#slack:<enterprise id> / INSTALL | as above                     |
 * | a workspace that shares that one         | INSTALL#<workspace>, `sharedFrom`     | 1 write the first time         |
 * | an approval under way, used once         | INSTALLING#<nonce> / INSTALLING, ttl  | 1                              |
 */
import { type Clock, epochMs, epochSeconds, type Instant, instant, systemClock } from '../../primitives/instant.ts';
import { happened, type Table } from '../../store/table.ts';
import type { WorkspaceId } from '../ask.ts';
import { type Installed, installKey, type Sharing } from './installed.ts';
import { rotation } from './rotation.ts';
import { sealWith } from './seal.ts';
import type { TokenExchange } from './token-exchange.ts';

/** How long a token may be used here after it was taken away elsewhere. */
const REMEMBERED_MS = 60_000;

/** What Slack granted. `workspace` is the organisation's id where the app was installed for all its workspaces. */
export type Installation = { workspace: WorkspaceId; token: string; refreshToken?: string; expiresInSeconds?: number };

export type Installations = ReturnType<typeof installations>;

/**
 * @param key 32 bytes in hexadecimal, with which tokens are sealed
 * @param options.exchange needed where the app rotates its tokens
 */
export function installations(table: Table, key: string, options: { clock?: Clock; exchange?: TokenExchange } = {}) {
  const { clock = systemClock, exchange } = options;
  const seal = sealWith(key);
  const fresh = rotation({ table, seal, clock, exchange });
  const remembered = new Map<WorkspaceId, { token: string; until: number }>();
  const shared = new Set<string>();

  async function kept(workspace: WorkspaceId): Promise<Installed | undefined> {
    const item = await table.get<Installed | Sharing>(installKey(workspace));
    return item && 'sharedFrom' in item ? table.get<Installed>(installKey(item.sharedFrom as WorkspaceId)) : (item as Installed);
  }

  /**
   * Slack took the token away at this moment (epoch seconds). It tells so twice, late, and in any order: an installation that was made
   * since stays. With a workspace goes the organisation's: when it only leaves that one, Slack says `team_access_revoked` instead.
   */
  async function remove(workspace: WorkspaceId, at: number): Promise<void> {
    remembered.delete(workspace);
    shared.delete(workspace);
    const item = await table.get<Installed | Sharing>(installKey(workspace));
    if (item && 'sharedFrom' in item) {
      await table.write({ delete: installKey(workspace) });
      return remove((item as Sharing).sharedFrom, at);
    }
    await happened(
      table.write({
        delete: installKey(workspace),
        if: 'attribute_not_exists(#pk) OR #installedAt < :after',
        names: { pk: 'pk', installedAt: 'installedAt' },
        values: { after: instant((at + 1) * 1000) },
      }),
    );
  }

  return {
    async save({ workspace, token, refreshToken, expiresInSeconds }: Installation): Promise<void> {
      const now = clock.now();
      const at = installKey(workspace);
      const rotates = refreshToken && {
        refreshToken: seal.close(refreshToken, at.pk),
        expiresAt: instant(epochMs(now) + (expiresInSeconds ?? 0) * 1000),
      };
      await table.write({ put: { ...at, token: seal.close(token, at.pk), installedAt: now, version: 1, ...rotates } });
      remembered.delete(workspace);
    },

    /** Undefined where Streek is not installed. @throws RateLimited while another process is busy renewing it */
    async tokenOf(workspace: WorkspaceId): Promise<string | undefined> {
      const now = epochMs(clock.now());
      const known = remembered.get(workspace);
      if (known && now < known.until) return known.token;
      const item = await kept(workspace);
      const token = item && (await fresh(item));
      if (token) remembered.set(workspace, { token, until: now + REMEMBERED_MS });
      else remembered.delete(workspace);
      return token;
    },

    /** The workspace uses an installation that its organisation made for all of its workspaces. */
    async sharing(workspace: WorkspaceId, enterprise: string): Promise<void> {
      if (shared.has(workspace)) return;
      const sharedFrom: WorkspaceId = `slack:${enterprise}`;
      await happened(
        table.write({
          put: { ...installKey(workspace), sharedFrom, installedAt: clock.now() },
          if: 'attribute_not_exists(#pk)',
          names: { pk: 'pk' },
        }),
      );
      shared.add(workspace);
    },

    remove,

    /** An approval is used once: true the first time only. @param until after which it is worth nothing anyway */
    async spend(nonce: string, until: Instant): Promise<boolean> {
      const put = { pk: `INSTALLING#${nonce}`, sk: 'INSTALLING', ttl: epochSeconds(until) };
      return happened(table.write({ put, if: 'attribute_not_exists(#pk)', names: { pk: 'pk' } }));
    },
  };
}
