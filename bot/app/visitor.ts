import type { Ask } from '../chat/ask.ts';
import type { Directory } from '../region/directory.ts';
import type { Visitor } from '../region/people.ts';

/** Who asks, in one read. A member of another region than the workspace's is a stranger there: nothing crosses the border. */
export async function visitorOf(directory: Directory, { origin }: Ask): Promise<Visitor> {
  const { account, workspace } = await directory.whoIs(origin.account, origin.workspace);
  const member = account?.member && account.member.region === workspace?.region ? account.member : undefined;
  return {
    account: origin.account,
    name: member?.name ?? account?.name ?? origin.name ?? '',
    language: account?.language ?? member?.language ?? workspace?.language ?? 'nl',
    workspace,
    member,
  };
}
