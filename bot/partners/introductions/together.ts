/** Where two people can be brought into one conversation: in a Slack workspace that both are in. A bot in Teams may not begin one. */
import type { AccountId } from '../../chat/ask.ts';
import { platformOf } from '../../chat/chat.ts';
import { workspaceOfAccount } from '../../chat/ids.ts';
import type { Member } from '../../region/people.ts';

/** The account of each in a workspace that they share; undefined: there is none. */
export function sharedWorkspace(
  one: Pick<Member, 'accounts'>,
  other: Pick<Member, 'accounts'>,
): [AccountId, AccountId] | undefined {
  for (const account of one.accounts.filter((id) => platformOf(id) === 'slack')) {
    const theirs = other.accounts.find((id) => workspaceOfAccount(id) === workspaceOfAccount(account));
    if (theirs && theirs !== account) return [account, theirs];
  }
  return undefined;
}
