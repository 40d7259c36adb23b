/**
 * Where people, workspaces and codes are kept.
 *
 * | pattern                          | key                                              | requests |
 * |----------------------------------|--------------------------------------------------|----------|
 * | who is this account, and where   | ACCOUNT#<account>, WORKSPACE#<workspace>         | 1 (batch)|
 * | a member                         | REGION#<region> / MEMBER#<id>                    | 1        |
 * | members, by page                 | REGION#<region> / MEMBER#                        | 1 a page |
 * | who a united member is by now    | REGION#<region> / FORMER#<id>                    | 1        |
 * | coordinators of a region         | gsi1 COORDINATORS#<region>                       | 1        |
 * | workspaces of a region           | gsi1 WORKSPACES#<region>                         | 1        |
 * | every region (sweep)             | gsi1 REGIONS                                     | 1 a page |
 * | a one-time code                  | CODE#<hash>                                      | 1        |
 * | a request to link a workspace    | REGION#<region> / LINK#<workspace>               | 1        |
 *
 * An account's item carries a copy of its member, so that a press needs one read; member and copies are written
 * in one transaction.
 */
import type { AccountId, Conversation, WorkspaceId } from '../chat/ask.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { type Condition, happened, type Item, type Key, type Put, type Table, type Write } from '../store/table.ts';
import { type CodeKind, hashOf, MINUTES_VALID } from './codes.ts';
import type { Member, Region, Workspace } from './people.ts';

/** What is known of an account besides who it is. */
export type Account = { account: AccountId; name?: string; language?: Language; member?: Member };
export type CodeUse = { kind: CodeKind; region: string; regionName: string; member: string; expires: Instant };
export type LinkRequest = {
  region: string;
  regionName: string;
  workspace: WorkspaceId;
  workspaceName: string;
  channel: Conversation;
  requester: { account: AccountId; name: string; language: Language };
  at: Instant;
  status: 'waiting' | 'approved' | 'refused';
};

export const accountKey = (id: AccountId): Key => ({ pk: `ACCOUNT#${id}`, sk: 'ACCOUNT' });
const workspaceKey = (id: WorkspaceId): Key => ({ pk: `WORKSPACE#${id}`, sk: 'WORKSPACE' });
export const regionKey = (id: string): Key => ({ pk: `REGION#${id}`, sk: 'REGION' });
export const memberKey = (region: string, id: string): Key => ({ pk: `REGION#${region}`, sk: `MEMBER#${id}` });
export const formerKey = (region: string, id: string): Key => ({ pk: `REGION#${region}`, sk: `FORMER#${id}` });
const codeKey = (hash: string): Key => ({ pk: `CODE#${hash}`, sk: 'CODE' });
export const linkRequestKey = (region: string, workspace: string): Key => ({ pk: `REGION#${region}`, sk: `LINK#${workspace}` });

type Kept<T> = Item & { data: T };
const dataOf = <T>(item: Kept<T> | undefined): T | undefined => item?.data;
const kept = <T>(key: Key, value: T, extra: Record<string, string | number> = {}): Item =>
  ({ ...key, ...extra, data: value }) as unknown as Item;

export type Directory = ReturnType<typeof directory>;

export function directory(table: Table) {
  const memberItem = (member: Member): Item =>
    kept(
      memberKey(member.region, member.id),
      member,
      member.role === 'coordinator' ? { gsi1pk: `COORDINATORS#${member.region}`, gsi1sk: member.id } : {},
    );
  const regionItem = (region: Region): Item => kept(regionKey(region.id), region, { gsi1pk: 'REGIONS', gsi1sk: region.id });
  const workspaceItem = (workspace: Workspace): Item =>
    kept(workspaceKey(workspace.id), workspace, { gsi1pk: `WORKSPACES#${workspace.region}`, gsi1sk: workspace.linkedAt });

  return {
    /** One request: the account and the workspace it asks from. */
    async whoIs(account: AccountId, workspace: WorkspaceId): Promise<{ account?: Account; workspace?: Workspace }> {
      const items = await table.getAll<Kept<never>>([accountKey(account), workspaceKey(workspace)]);
      const of = (key: Key) => dataOf(items.find((item) => item.pk === key.pk));
      return { account: of(accountKey(account)), workspace: of(workspaceKey(workspace)) };
    },

    async account(id: AccountId): Promise<Account | undefined> {
      return dataOf(await table.get<Kept<Account>>(accountKey(id)));
    },

    async keepAccount(account: Account): Promise<void> {
      await table.write({ put: kept(accountKey(account.account), account) });
    },

    async workspace(id: WorkspaceId): Promise<Workspace | undefined> {
      return dataOf(await table.get<Kept<Workspace>>(workspaceKey(id)));
    },

    async keepWorkspace(workspace: Workspace): Promise<void> {
      await table.write({ put: workspaceItem(workspace) });
    },

    async workspacesOf(region: string): Promise<Workspace[]> {
      return allOf<Workspace>(table, { pk: `WORKSPACES#${region}`, index: 'gsi1' });
    },

    async region(id: string): Promise<Region | undefined> {
      return dataOf(await table.get<Kept<Region>>(regionKey(id)));
    },

    /** Changes the region first: a workspace that is linked meanwhile takes the new place from there. */
    async keepPlace(region: Region, place: string): Promise<void> {
      await table.write({ put: regionItem({ ...region, place }) });
      for (const workspace of await this.workspacesOf(region.id)) await this.keepWorkspace({ ...workspace, place });
    },

    async regions(): Promise<Region[]> {
      return allOf<Region>(table, { pk: 'REGIONS', index: 'gsi1' });
    },

    /** Also by an id from before their accounts were united. */
    async member(region: string, id: string): Promise<Member | undefined> {
      const member = dataOf(await table.get<Kept<Member>>(memberKey(region, id)));
      if (member) return member;
      const former = dataOf(await table.get<Kept<{ member: string }>>(formerKey(region, id)));
      return former && this.member(region, former.member);
    },

    async members(region: string): Promise<Member[]> {
      return allOf<Member>(table, { pk: `REGION#${region}`, beginsWith: 'MEMBER#' });
    },

    async coordinators(region: string): Promise<Member[]> {
      return allOf<Member>(table, { pk: `COORDINATORS#${region}`, index: 'gsi1' });
    },

    /** Region, its first workspace and its first coordinator: all of them or none. False: the workspace has a region already. */
    async keepFounded(of: { region: Region; workspace: Workspace; member: Member }): Promise<boolean> {
      return happened(
        table.transact([
          { put: workspaceItem(of.workspace), if: 'attribute_not_exists(pk)' },
          { put: regionItem(of.region) },
          { put: memberItem(of.member) },
          ...of.member.accounts.map((account) => ({ put: kept(accountKey(account), accountOf(account, of.member)) })),
        ]),
      );
    },

    /** A new member and its account. False: this account joined meanwhile. */
    async keepJoined(member: Member): Promise<boolean> {
      const notThere: Condition = {
        if: 'attribute_not_exists(#data.#member) OR #data.#member.#region <> :region',
        names: { data: 'data', member: 'member', region: 'region' },
        values: { region: member.region },
      };
      const [own, ...accounts] = memberWrites(member);
      return happened(table.transact([own!, ...accounts.map((write) => ({ ...write, ...notThere }))]));
    },

    /**
     * Changes a member and every copy of it, from what it is now; two changes at once both happen.
     * Gives undefined when there is no such member, or when `change` gives undefined.
     */
    async changeMember(region: string, id: string, change: (now: Member) => Member | undefined): Promise<Member | undefined> {
      for (;;) {
        const now = await this.member(region, id);
        const next = now && change(now);
        if (!now || !next) return undefined;
        const member = { ...next, version: now.version + 1 };
        if (await happened(table.transact(memberWrites(member, unchanged(now))))) return member;
      }
    },

    async keepCode(code: string, use: CodeUse): Promise<void> {
      await table.write({ put: kept(codeKey(hashOf(code)), use, { ttl: epochSeconds(use.expires) }) });
    },

    /** Looks at a code without using it up. Expired, used and unknown codes are one and the same to whoever asks. */
    async codeUse(code: string, now: Instant): Promise<CodeUse | undefined> {
      const use = dataOf(await table.get<Kept<CodeUse>>(codeKey(hashOf(code))));
      return use && use.expires > now ? use : undefined;
    },

    /** Uses a code up and keeps the request to link; false when the code was used meanwhile or the workspace was linked. */
    async requestLink(code: string, request: LinkRequest): Promise<boolean> {
      return happened(
        table.transact([
          { delete: codeKey(hashOf(code)), if: 'attribute_exists(pk)' },
          { check: workspaceKey(request.workspace), if: 'attribute_not_exists(pk)' },
          { put: kept(linkRequestKey(request.region, request.workspace), request) },
        ]),
      );
    },

    async linkRequest(region: string, workspace: string): Promise<LinkRequest | undefined> {
      return dataOf(await table.get<Kept<LinkRequest>>(linkRequestKey(region, workspace)));
    },

    /** Ends a request: with a workspace it is approved, without one it is refused. False: it had been dealt with. */
    async settleLink(request: LinkRequest, approved?: Workspace): Promise<boolean> {
      const settled: LinkRequest = { ...request, status: approved ? 'approved' : 'refused' };
      const waiting: Condition = {
        if: '#data.#status = :waiting',
        names: { data: 'data', status: 'status' },
        values: { waiting: 'waiting' },
      };
      const writes: Write[] = [{ put: kept(linkRequestKey(request.region, request.workspace), settled), ...waiting }];
      if (approved) writes.push({ put: workspaceItem(approved), if: 'attribute_not_exists(pk)' });
      return happened(table.transact(writes));
    },

    /** Uses an account code up and unites the accounts, all or nothing. */
    async keepUnited(code: string, holder: Member, united: Member, retired: Member | undefined): Promise<boolean> {
      const writes: Write[] = [
        { delete: codeKey(hashOf(code)), if: 'attribute_exists(pk)' },
        ...memberWrites({ ...united, version: holder.version + 1 }, unchanged(holder)),
      ];
      if (retired) {
        writes.push({ delete: memberKey(retired.region, retired.id), ...unchanged(retired) });
        writes.push({ put: kept(formerKey(retired.region, retired.id), { member: united.id }) });
      }
      return happened(table.transact(writes));
    },
  };

  function memberWrites(member: Member, condition: Condition = { if: 'attribute_not_exists(pk)' }): Put[] {
    return [
      { put: memberItem(member), ...condition },
      ...member.accounts.map((account) => ({ put: kept(accountKey(account), accountOf(account, member)) })),
    ];
  }

  function unchanged(member: Member): Condition {
    return { if: '#data.#version = :version', names: { data: 'data', version: 'version' }, values: { version: member.version } };
  }

  function accountOf(account: AccountId, member: Member): Account {
    return { account, name: member.name, language: member.language, member };
  }
}

/** For a code made now. */
export function codeExpiry(kind: CodeKind, now: Instant): Instant {
  return plusMinutes(now, MINUTES_VALID[kind]);
}

async function allOf<T>(table: Table, query: Parameters<Table['query']>[0]): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await table.query<Kept<T>>({ ...query, after });
    for (const item of page.items) found.push(item.data);
    after = page.next;
  } while (after);
  return found;
}
