/** An installation as it lies in the table. Its secrets are sealed, and open under its own key only (seal.ts). */
import type { Instant } from '../../primitives/instant.ts';
import type { Item, Key } from '../../store/table.ts';
import type { WorkspaceId } from '../ask.ts';

export type Installed = Item & {
  token: string;
  installedAt: Instant;
  /** Counts the rotations: a refresh token is used once. */
  version: number;
  refreshToken?: string;
  expiresAt?: Instant;
  rotatingUntil?: Instant;
};

/** A workspace that uses what its organisation installed (Enterprise Grid). */
export type Sharing = Item & { sharedFrom: WorkspaceId; installedAt: Instant };

export const installKey = (workspace: WorkspaceId): Key => ({ pk: `INSTALL#${workspace}`, sk: 'INSTALL' });
