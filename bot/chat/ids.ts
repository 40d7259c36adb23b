import type { AccountId, WorkspaceId } from './ask.ts';

/** `slack:T1:U1` stands in `slack:T1`. A user id has no colon. */
export function workspaceOfAccount(account: AccountId): WorkspaceId {
  return account.slice(0, account.lastIndexOf(':')) as WorkspaceId;
}
