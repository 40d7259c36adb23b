/** A membership that ends, on a real table: whole or not at all, and never the last coordinator's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../bot/primitives/instant.ts';
import { type Directory, directory } from '../../bot/region/directory.ts';
import { LastCoordinator, leaving } from '../../bot/region/leaving.ts';
import type { Member } from '../../bot/region/people.ts';
import type { Table } from '../../bot/store/table.ts';
import { openTable } from './embedded-table.ts';

const AT = '2026-11-23T11:00:00.000Z' as Instant;

let opened: Awaited<ReturnType<typeof openTable>>;
let people: Directory;
beforeAll(async () => {
  opened = await openTable();
  people = directory(opened.table);
});
afterAll(() => opened?.close());

async function joined(region: string, id: string, of: Partial<Member> = {}): Promise<Member> {
  const accounts: Member['accounts'] = [`slack:T:${region}-${id}`];
  const member: Member = { id, region, name: id, role: 'member', language: 'nl', accounts, joinedAt: AT, version: 1, ...of };
  await people.keepJoined(member);
  return member;
}
const end = (member: Member, table: Table = opened.table) => leaving(table, directory(table)).forget(member, AT);

it('of two coordinators who leave at the same moment one stays, and a region is never left without', async () => {
  for (let time = 0; time < 5; time++) {
    const region = `both-${time}`;
    const both = [await joined(region, 'one', { role: 'coordinator' }), await joined(region, 'two', { role: 'coordinator' })];

    const outcomes = await Promise.allSettled([end(both[0]!), end(both[1]!, opened.another())]);

    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.any(LastCoordinator)]);
    expect(await people.coordinators(region)).toHaveLength(1);
  }
});

it('who changes while they leave, leaves as what they became: every account that was united meanwhile goes along', async () => {
  const member = await joined('changing', 'one');
  const table: Table = {
    ...opened.table,
    // Between the look and the write another account is united with them.
    transact: async (writes, token) => {
      const now = (await people.member('changing', 'one'))!;
      if (now.accounts.length === 1) {
        await people.changeMember('changing', 'one', (before) => ({
          ...before,
          accounts: [...before.accounts, 'teams:t:two'],
          was: ['old'],
        }));
      }
      return opened.table.transact(writes, token);
    },
  };

  await end(member, table);

  expect(await people.member('changing', 'one')).toBeUndefined();
  for (const account of ['slack:T:changing-one', 'teams:t:two'] as const) expect(await people.account(account)).toBeUndefined();
});

it('an account that belongs to a member of another region by now is left alone', async () => {
  const here = await joined('here', 'one', { accounts: ['slack:T:moved'] });
  await joined('there', 'two', { accounts: ['slack:T:moved'] });

  await end(here);

  expect(await people.member('here', 'one')).toBeUndefined();
  expect((await people.account('slack:T:moved'))?.member).toMatchObject({ region: 'there', id: 'two' });
});

it('whoever they vouched for stays vouched for, and a workspace that they asked for stays linked, without their name', async () => {
  const leaver = await joined('traces', 'leaver');
  await joined('traces', 'late', { affiliation: { since: AT, vouchedBy: 'leaver' } });
  const channel = { workspace: 'slack:T2' as const, channel: 'C' };
  const request = {
    region: 'traces',
    regionName: 'Traces',
    workspaceName: 'Park',
    channel,
    requester: { account: leaver.accounts[0]!, name: 'leaver', language: 'nl' as const },
    at: AT,
  };
  const code = 'ABCDE-FGHJK';
  await people.keepCode(code, {
    kind: 'workspace',
    region: 'traces',
    regionName: 'Traces',
    member: 'x',
    expires: '2027-01-01T00:00:00.000Z' as Instant,
  });
  await people.requestLink(code, { ...request, workspace: 'slack:T2', status: 'waiting' });
  await people.settleLink({ ...request, workspace: 'slack:T2', status: 'waiting' });
  await people.keepCode(code, {
    kind: 'workspace',
    region: 'traces',
    regionName: 'Traces',
    member: 'x',
    expires: '2027-01-01T00:00:00.000Z' as Instant,
  });
  await people.requestLink(code, { ...request, workspace: 'slack:T3', status: 'waiting' });

  await end(leaver);

  expect((await people.member('traces', 'late'))?.affiliation?.vouchedBy).toBe('gone');
  expect(await people.linkRequest('traces', 'slack:T2')).toMatchObject({
    status: 'refused',
    requester: { account: 'gone', name: '—' },
  });
  expect(await people.linkRequest('traces', 'slack:T3')).toBeUndefined();
});
