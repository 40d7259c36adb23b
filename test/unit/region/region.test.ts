import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { cryptoRandom } from '../../../bot/primitives/random.ts';
import { hashOf, looksLikeCode, newCode } from '../../../bot/region/codes.ts';
import { parseCompany } from '../../../bot/region/company.ts';
import { changeRole, disown, join, uniteAccounts, vouch } from '../../../bot/region/joining.ts';
import type { Member } from '../../../bot/region/people.ts';
import { may } from '../../../bot/region/rights.ts';

const AT = '2026-11-23T11:00:00.000Z' as Instant;
const COMPANY = { kvk: '12345678', name: 'Wolterink', municipality: 'Hengelo' };

function member(id: string, of: Partial<Member> = {}): Member {
  return {
    id,
    region: 'twente',
    name: id,
    role: 'member',
    company: COMPANY,
    language: 'nl',
    accounts: [`slack:T1:${id}`],
    joinedAt: AT,
    version: 1,
    ...of,
  };
}

describe('a company', () => {
  it('has a KvK number of 8 digits, spaces and dots forgiven', () => {
    expect(parseCompany({ name: ' Bakkerij  Jansen ', kvk: '12.34 56.78', municipality: 'Almelo' })).toEqual({
      kvk: '12345678',
      name: 'Bakkerij Jansen',
      municipality: 'Almelo',
    });
  });

  it.each(['', '1234567', '123456789', 'abcdefgh', '1234567a', '00000000', '١٢٣٤٥٦٧٨'])(
    'is not known by the number %j',
    (kvk) => {
      expect(parseCompany({ name: 'X', kvk, municipality: 'Y' })).toEqual({ faults: { kvk: 'form' } });
    },
  );

  it('names every field that is wrong at once', () => {
    expect(parseCompany({})).toEqual({ faults: { name: 'empty', kvk: 'form', municipality: 'empty' } });
  });
});

describe('speaking for a company', () => {
  const LATER = '2026-11-24T11:00:00.000Z' as Instant;
  const newcomer = member('nina', { affiliation: { since: LATER } });

  it('dates from when one came to it, and stays when the company is only renamed', () => {
    const visitor = { account: 'slack:T1:a' as const, name: 'a', language: 'nl' as const, workspace: { region: 'twente' } };
    const joined = join({ ...visitor }, { memberId: 'n', company: COMPANY, at: AT });
    const renamed = join({ ...visitor, member: joined }, { memberId: 'n', company: { ...COMPANY, name: 'Anders' }, at: LATER });
    const moved = join({ ...visitor, member: joined }, { memberId: 'n', company: { ...COMPANY, kvk: '87654321' }, at: LATER });

    expect(joined.affiliation).toEqual({ since: AT });
    expect(renamed.affiliation).toEqual({ since: AT });
    expect(moved.affiliation).toEqual({ since: LATER });
  });

  it('is vouched for by a colleague who was there before, or by a coordinator', () => {
    const colleague = member('anna', { affiliation: { since: AT } });
    const coordinator = member('joost', { role: 'coordinator', company: { ...COMPANY, kvk: '87654321' } });

    for (const by of [colleague, coordinator]) {
      expect(vouch(newcomer, COMPANY.kvk, by)).toMatchObject({ member: { affiliation: { since: LATER, vouchedBy: by.id } } });
    }
  });

  it.each<[string, Member]>([
    ['oneself, coordinator or not', member('nina', { role: 'coordinator' })],
    ['who came after', member('pia', { affiliation: { since: '2026-11-25T11:00:00.000Z' as Instant } })],
    ['who is of another company', member('bram', { company: { ...COMPANY, kvk: '87654321' } })],
    ['a stakeholder', member('gemeente', { role: 'stakeholder' })],
  ])('is not vouched for by %s', (_, by) => {
    expect(vouch(newcomer, COMPANY.kvk, by)).toEqual({ refused: 'not-yours-to-say' });
  });

  it('is asked of one company: who moved on since is vouched for at none', () => {
    const coordinator = member('joost', { role: 'coordinator' });
    expect(vouch(newcomer, '87654321', coordinator)).toEqual({ refused: 'moved-on' });
    expect(disown(newcomer, '87654321')).toEqual({ refused: 'moved-on' });
    expect(disown(newcomer, COMPANY.kvk)).toMatchObject({ member: { id: 'nina', company: undefined, affiliation: undefined } });
  });
});

describe('roles', () => {
  it('a stakeholder follows but does not take part; only a coordinator runs the region', () => {
    expect(may(member('a', { role: 'stakeholder' }), 'follow')).toBe(true);
    expect(may(member('a', { role: 'stakeholder' }), 'take-part')).toBe(false);
    expect(may(member('a', { role: 'board' }), 'run-region')).toBe(false);
    expect(may(member('a', { role: 'coordinator' }), 'run-region')).toBe(true);
    expect(may(undefined, 'follow')).toBe(false);
  });

  it('a region is never left without a coordinator', () => {
    const only = member('a', { role: 'coordinator' });

    expect(changeRole(only, 'member', 1)).toEqual({ refused: 'last-coordinator' });
    expect(changeRole(only, 'member', 2)).toMatchObject({ member: { role: 'member' } });
  });

  it('nobody takes part without a company', () => {
    expect(changeRole(member('a', { company: undefined, role: 'stakeholder' }), 'member', 1)).toEqual({ refused: 'no-company' });
  });

  it('joining again does not make a stakeholder a member', () => {
    const visitor = { account: 'slack:T1:a', name: 'a', language: 'nl', workspace: { region: 'twente' } } as const;

    const joined = join(
      { ...visitor, member: member('a', { role: 'stakeholder' }) },
      { memberId: 'n', company: COMPANY, at: AT },
    );

    expect(joined).toMatchObject({ id: 'a', role: 'stakeholder', company: COMPANY });
  });
});

describe('linking two accounts', () => {
  const slack = member('ann');
  const teams = member('annie', { accounts: ['teams:x:1'], company: undefined, role: 'coordinator' });

  it('makes them one human, who keeps the company and the strongest role', () => {
    const outcome = uniteAccounts(slack, { account: 'teams:x:1', region: 'twente', member: teams });

    expect(outcome).toEqual({
      member: { ...slack, role: 'coordinator', accounts: ['slack:T1:ann', 'teams:x:1'], was: ['annie'] },
    });
  });

  it('refuses the same account, a second time, and another region', () => {
    const both = member('ann', { accounts: ['slack:T1:ann', 'teams:x:1'] });

    expect(uniteAccounts(slack, { account: 'slack:T1:ann', region: 'twente', member: slack })).toEqual({
      refused: 'same-account',
    });
    expect(uniteAccounts(both, { account: 'teams:x:1', region: 'twente', member: both })).toEqual({ refused: 'already-linked' });
    expect(uniteAccounts(slack, { account: 'teams:x:1', region: 'elsewhere' })).toEqual({ refused: 'other-region' });
  });
});

describe('one-time codes', () => {
  it('are read aloud and typed back in any case, with or without dashes and spaces', () => {
    const code = newCode(cryptoRandom);

    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/);
    expect(looksLikeCode(code)).toBe(true);
    expect(hashOf(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(hashOf(code));
  });

  it('differ, and are not what is kept', () => {
    const codes = Array.from({ length: 1000 }, () => newCode(cryptoRandom));

    expect(new Set(codes).size).toBe(1000);
    for (const code of codes.slice(0, 20)) expect(hashOf(code)).not.toContain(code.slice(0, 5).toLowerCase());
  });

  it('are told from sentences (property)', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 15 }), (words) => words.replace(/[\s-]/g, '').length === 10 || !looksLikeCode(words)),
    );
  });
});
