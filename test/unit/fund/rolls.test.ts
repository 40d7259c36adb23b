/** Who stands on the roll, out of what somebody wrote. */
import { describe, expect, it } from 'vitest';
import type { Contributor } from '../../../bot/fund/electorate.ts';
import { ADVICE, BIZ, BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { asksForContributors, classOf, rollFor } from '../../../bot/fund/votes/rolls.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import type { Member, Role } from '../../../bot/region/people.ts';

const member = (name: string, kvk: string, municipality: string, role: Role = 'member'): Member => ({
  id: `id-${name}`,
  region: 'twente',
  name,
  role,
  company: { kvk, name: `Bedrijf ${name}`, municipality },
  language: 'nl',
  accounts: [`slack:T:${name}`],
  joinedAt: '2026-01-01T00:00:00.000Z' as Instant,
  version: 1,
});
const members = [
  member('anna', '10000001', 'Hengelo', 'board'),
  member('bert', '10000001', 'Hengelo'),
  member('cleo', '10000003', 'Enschede', 'board'),
];
const contributors: Contributor[] = [
  { kvk: '10000003', name: 'Bedrijf cleo', area: 'Haven', class: 'users', woz: 100 },
  { kvk: '10000003', name: 'Bedrijf cleo', area: 'Haven', class: 'owners', woz: 200 },
  { kvk: '20000001', name: 'Elders', area: 'Centrum', class: 'owners', woz: 300 },
];

const keys = (said: string, rule = ADVICE, list: Contributor[] | 'none' = contributors) => {
  const found = rollFor(said, rule, { members, contributors: list === 'none' ? undefined : list });
  return 'roll' in found ? Object.keys(found.roll).sort() : found;
};

describe('Nobody named is everybody whom the rule means:', () => {
  it('the board, each with the votes that the statutes give', () => {
    const found = rollFor('', { ...BOARD, weight: 'votes' }, { members, votes: { 'id-anna': 3 } });

    expect(found).toEqual({
      roll: {
        'id-anna': { name: 'anna', company: '10000001', stakes: [{ weight: 3 }] },
        'id-cleo': { name: 'cleo', company: '10000003', stakes: [{ weight: 1 }] },
      },
    });
  });

  it('the companies of the members, once each, whatever list there is', () => {
    expect(keys('')).toEqual(['10000001', '10000003']);
    expect(keys('', ADVICE, 'none')).toEqual(['10000001', '10000003']);
  });

  it('the contributors where the rule counts by value or in classes, each with all that it has', () => {
    const found = rollFor('', BIZ_TWO_CLASSES, { members, contributors });

    expect(found).toMatchObject({
      roll: {
        '10000003': {
          stakes: [
            { class: 'users', weight: 100 },
            { class: 'owners', weight: 200 },
          ],
        },
        '20000001': { stakes: [{ class: 'owners', weight: 300 }] },
      },
    });
    expect(rollFor('', BIZ, { members, contributors })).toMatchObject({ roll: { '10000003': { stakes: [{ weight: 300 }] } } });
  });

  it('nobody, and that a list is missing, where such a rule has none', () => {
    expect(rollFor('', BIZ, { members })).toEqual({ missing: 'contributors' });
    expect([BOARD, ADVICE, BIZ, BIZ_TWO_CLASSES].map(asksForContributors)).toEqual([false, false, true, true]);
  });
});

describe('Named are', () => {
  it.each([
    ['municipalities of members', 'hengelo', ['10000001']],
    ['several of them', 'Hengelo; Enschede', ['10000001', '10000003']],
    ['areas of the contributors', 'haven', ['10000003']],
    ['several of those', 'Haven, Centrum', ['10000003', '20000001']],
    ['companies by KvK number or name', '10000001\nbedrijf CLEO', ['10000001', '10000003']],
  ])('%s', (_, said, voters) => {
    expect(keys(said)).toEqual(voters);
  });

  it.each([
    ['eigenaren', ['10000003', '20000001']],
    ['Users', ['10000003']],
    ['huurder', ['10000003']],
  ])('a class of those who pay, in the words of either language: %s', (said, voters) => {
    expect(keys(said, BIZ)).toEqual(voters);
    expect(keys(said, BIZ_TWO_CLASSES)).toEqual(voters);
  });

  it('those who pay in a class of the region’s own', () => {
    const rule = { ...BIZ_TWO_CLASSES, classes: { food: { nl: 'Horeca', en: 'Hospitality' } } };
    const found = rollFor('horeca', rule, { members, contributors: [{ ...contributors[0]!, class: 'HORECA' }] });

    expect(found).toMatchObject({ roll: { '10000003': { stakes: [{ class: 'food' }] } } });
  });

  it('those who pay in a class of the law, under whatever name the region’s rule has for it', () => {
    const rule = {
      ...BIZ_TWO_CLASSES,
      classes: { tenants: { nl: 'huurders', en: 'tenants' }, owners: { nl: 'bezitters', en: 'owners' } },
    };
    const found = rollFor('', rule, { members, contributors });

    expect(found).toMatchObject({ roll: { '10000003': { stakes: [{ class: 'tenants' }, { class: 'owners' }] } } });
  });

  it('who is not known, and then nobody is on the roll', () => {
    expect(keys('Hengelo, 99999999')).toEqual({ unknown: ['Hengelo', '99999999'] });
    expect(keys('anna, zeno', BOARD)).toEqual({ unknown: ['zeno'] });
    expect(keys('bert', BOARD)).toEqual({ unknown: ['bert'] });
    expect(keys('99999999', BIZ)).toEqual({ unknown: ['99999999'] });
  });
});

it('A class of the law has one name, however it is written', () => {
  expect(['Gebruiker', ' tenants ', 'EIGENAREN', 'owner', 'Horeca '].map(classOf)).toEqual([
    'users',
    'users',
    'owners',
    'owners',
    'Horeca',
  ]);
});
