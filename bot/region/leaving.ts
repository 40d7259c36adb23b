/**
 * A membership ends: nobody is found here any more under these accounts and ids, and who did something with them or for them does not
 * name them. The membership itself goes last and all at once, so that whatever is broken off before can be done again.
 */
import { ConditionFailed, happened, type Item, type Table, type Value, type Write } from '../store/table.ts';
import type { Capability } from './capability.ts';
import { accountKey, type Directory, formerKey, type LinkRequest, linkRequestKey, memberKey, regionKey } from './directory.ts';
import { forgetDrafts } from './drafts.ts';
import { filled } from './held.ts';
import { GONE, idsOf, type Member } from './people.ts';

/** A region is never left without someone who runs it. */
export class LastCoordinator extends Error {}

/** @throws LastCoordinator when nobody else runs the region: another has to be made one first */
export async function otherCoordinator(directory: Directory, member: Member): Promise<Member | undefined> {
  if (member.role !== 'coordinator') return undefined;
  const other = (await directory.coordinators(member.region)).find(({ id }) => id !== member.id);
  if (!other) throw new LastCoordinator();
  return other;
}

export function leaving(table: Table, directory: Directory): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  return {
    async heldOf({ name, role, company, affiliation, language, accounts, joinedAt, region }) {
      const known = await directory.region(region);
      const requests = await requestsOf(region, accounts);
      const { vouchedBy: _, ...since } = affiliation ?? {};
      const member = { name, role, language, accounts, joinedAt, region: known?.name ?? region };
      const held = {
        member: { ...member, ...(company && { company }), ...(affiliation && { affiliation: since }) } as unknown as Value,
        ...filled({ requests: requests.map(({ workspaceName, at, status }) => ({ workspace: workspaceName, at, status })) }),
      };
      return { region: held };
    },

    async forget(member) {
      const { region, accounts } = member;
      const ids = idsOf(member);
      await forgetDrafts(table, accounts);
      await forgetVouching(region, ids);
      await forgetRequests(region, accounts);
      await forgetFounder(region, ids);
      await end(region, member.id);
    },
  };

  /** They stay vouched for. */
  async function forgetVouching(region: string, ids: string[]): Promise<void> {
    const vouched = ({ affiliation }: Member) => affiliation?.vouchedBy !== undefined && ids.includes(affiliation.vouchedBy);
    for (const { id } of (await directory.members(region)).filter(vouched)) {
      await directory.changeMember(region, id, (now) =>
        vouched(now) ? { ...now, affiliation: { ...now.affiliation!, vouchedBy: GONE.member } } : undefined,
      );
    }
  }

  async function requestsOf(region: string, accounts: string[]): Promise<LinkRequest[]> {
    const found: LinkRequest[] = [];
    let after: string | undefined;
    do {
      const page = await table.query<Item & { data: LinkRequest }>({ pk: `REGION#${region}`, beginsWith: 'LINK#', after });
      found.push(...page.items.map(({ data }) => data).filter(({ requester }) => accounts.includes(requester.account)));
      after = page.next;
    } while (after);
    return found;
  }

  /** What waits is withdrawn; that a workspace was linked stays, and who asked for it goes. */
  async function forgetRequests(region: string, accounts: string[]): Promise<void> {
    for (const { workspace, status, requester } of await requestsOf(region, accounts)) {
      const key = linkRequestKey(region, workspace);
      const asRead = {
        if: '#data.#status = :status AND #data.#requester.#account = :account',
        names: { data: 'data', status: 'status', requester: 'requester', account: 'account' },
        values: { status, account: requester.account },
      };
      if (status === 'waiting') {
        await happened(table.write({ delete: key, ...asRead }));
        continue;
      }
      const nobody = { ...requester, account: GONE.member, name: GONE.name };
      await happened(
        table.write({
          update: key,
          expression: 'SET #data.#requester = :nobody',
          ...asRead,
          values: { ...asRead.values, nobody },
        }),
      );
    }
  }

  async function forgetFounder(region: string, ids: string[]): Promise<void> {
    for (const founder of ids) {
      await happened(
        table.write({
          update: regionKey(region),
          expression: 'SET #data.#by = :gone',
          if: '#data.#by = :founder',
          names: { data: 'data', by: 'foundedBy' },
          values: { founder, gone: GONE.member },
        }),
      );
    }
  }

  /** Member, accounts and former ids at once, from what they are by now. */
  async function end(region: string, id: string): Promise<void> {
    for (;;) {
      const now = await directory.member(region, id);
      if (!now) return;
      const other = await otherCoordinator(directory, now);
      const accounts = await Promise.all(now.accounts.map((account) => directory.account(account)));
      const own = accounts.filter((account) => account?.member?.id === now.id);
      const writes: Write[] = [
        { delete: memberKey(region, now.id), ...has('version', now.version) },
        ...(other ? [{ check: memberKey(region, other.id), ...has('role', 'coordinator') }] : []),
        ...own.map((account): Write => ({ delete: accountKey(account!.account) })),
        ...(now.was ?? []).map((was): Write => ({ delete: formerKey(region, was) })),
      ];
      try {
        return await table.transact(writes);
      } catch (error) {
        // They changed meanwhile, or the other is no coordinator any more: looked at again.
        if (!(error instanceof ConditionFailed)) throw error;
      }
    }
  }
}

const has = (name: string, value: Value) => ({
  if: '#data.#name = :value',
  names: { data: 'data', name },
  values: { value },
});
