import { describe, expect, it } from 'vitest';
import { type Contributor, hindrance, type Person, rollOf, withinWbtr } from '../../../bot/fund/electorate.ts';
import { BIZ, BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { roll, rule } from './examples.ts';

const people: Person[] = [
  { id: 'anna', name: 'Anna', role: 'board', company: { kvk: '10000001', name: 'Bakker', municipality: 'Enschede' }, votes: 2 },
  { id: 'bram', name: 'Bram', role: 'board' },
  { id: 'joost', name: 'Joost', role: 'coordinator' },
  { id: 'gea', name: 'Gea', role: 'stakeholder' },
];
const companies: Contributor[] = [
  { kvk: '10000001', name: 'Bakker', area: 'centrum', class: 'users', woz: 200_000 },
  { kvk: '10000001', name: 'Bakker', area: 'centrum', class: 'users', woz: 50_000 },
  { kvk: '10000001', name: 'Bakker', area: 'haven', class: 'owners', woz: 300_000 },
  { kvk: '10000002', name: 'Slager', area: 'haven', class: 'users' },
  { kvk: '10000003', name: 'Vastgoed', class: 'owners', woz: 900_000 },
];
const source = { people, companies };

describe('The roll', () => {
  it('of a board holds its members, as persons, with their company beside them', () => {
    expect(rollOf({ of: 'board' }, BOARD, source)).toEqual({
      roll: {
        anna: { name: 'Anna', company: '10000001', stakes: [{ weight: 1 }] },
        bram: { name: 'Bram', stakes: [{ weight: 1 }] },
      },
    });
  });

  it('gives a board member the votes of the statutes where these count, and one where they say nothing', () => {
    expect(rollOf({ of: 'board' }, rule({ weight: 'votes' }), source)).toMatchObject({
      roll: { anna: { stakes: [{ weight: 2 }] }, bram: { stakes: [{ weight: 1 }] } },
    });
  });

  it('of the region holds each company once, whatever it pays for', () => {
    expect(rollOf({ of: 'companies' }, rule({ voters: 'companies' }), source)).toEqual({
      roll: {
        '10000001': { name: 'Bakker', company: '10000001', stakes: [{ weight: 1 }] },
        '10000002': { name: 'Slager', company: '10000002', stakes: [{ weight: 1 }] },
        '10000003': { name: 'Vastgoed', company: '10000003', stakes: [{ weight: 1 }] },
      },
    });
  });

  it('by value gives a company the WOZ value of all that it pays for; nothing known is nothing', () => {
    expect(rollOf({ of: 'companies' }, BIZ, source)).toMatchObject({
      roll: {
        '10000001': { stakes: [{ weight: 550_000 }] },
        '10000002': { stakes: [{ weight: 0 }] },
        '10000003': { stakes: [{ weight: 900_000 }] },
      },
    });
  });

  it('in classes lets who uses and owns count in both, with the value of each (Wet BIZ art. 5)', () => {
    expect(rollOf({ of: 'companies' }, BIZ_TWO_CLASSES, source)).toMatchObject({
      roll: {
        '10000001': {
          stakes: [
            { class: 'users', weight: 250_000 },
            { class: 'owners', weight: 300_000 },
          ],
        },
        '10000002': { stakes: [{ class: 'users', weight: 0 }] },
      },
    });
  });

  it('can be of drawing areas, of one class, or by hand', () => {
    const companiesVote = rule({ voters: 'companies' });
    const keys = (electorate: Parameters<typeof rollOf>[0]) => {
      const taken = rollOf(electorate, companiesVote, source);
      return 'roll' in taken ? Object.keys(taken.roll) : taken;
    };

    expect(keys({ of: 'areas', areas: ['haven'] })).toEqual(['10000001', '10000002']);
    expect(keys({ of: 'areas', areas: ['centrum', 'haven'] })).toEqual(['10000001', '10000002']);
    expect(keys({ of: 'areas', areas: ['elders'] })).toEqual([]);
    expect(keys({ of: 'class', class: 'owners' })).toEqual(['10000001', '10000003']);
    expect(keys({ of: 'hand', voters: ['10000003'] })).toEqual(['10000003']);
  });

  it('by hand names who is not known, instead of leaving them out', () => {
    expect(rollOf({ of: 'hand', voters: ['anna', 'joost', 'xander'] }, BOARD, source)).toEqual({ unknown: ['joost', 'xander'] });
  });
});

describe('A rule cannot be met', () => {
  const voters = (of: Parameters<typeof roll>[0]) => Object.values(roll(of));

  it('by nobody', () => {
    expect(hindrance(BOARD, [])).toBe('nobody');
    expect(hindrance(BOARD, voters(['anna']))).toBeUndefined();
  });

  it('where a class whose say it asks has no voters', () => {
    const users = { a: [{ class: 'users', weight: 5 }] };

    expect(hindrance(BIZ_TWO_CLASSES, voters(users))).toBe('classEmpty');
    expect(hindrance(BIZ_TWO_CLASSES, voters({ ...users, b: [{ class: 'owners', weight: 5 }] }))).toBeUndefined();
  });

  it('by weight where nobody has any, in all or in the class that is asked', () => {
    const ownersByWeight = {
      ...BIZ_TWO_CLASSES,
      requirements: [
        {
          need: 'majority' as const,
          threshold: { moreThan: '1/2' as const },
          of: 'valid' as const,
          by: 'weight' as const,
          class: 'owners',
        },
      ],
    };

    expect(hindrance(BIZ, voters({ a: [{ weight: 0 }], b: [{ weight: 0 }] }))).toBe('noWeight');
    expect(hindrance(BIZ, voters({ a: [{ weight: 0 }], b: [{ weight: 1 }] }))).toBeUndefined();
    expect(hindrance(ownersByWeight, voters({ a: [{ class: 'users', weight: 9 }], b: [{ class: 'owners', weight: 0 }] }))).toBe(
      'noWeight',
    );
    expect(hindrance(rule(), voters({ a: [{ weight: 0 }] }))).toBeUndefined();
  });

  it('by who stands in none of its classes', () => {
    const users = { bram: [{ class: 'users', weight: 1 }], carla: [{ class: 'owners', weight: 1 }] };

    expect(hindrance(BIZ_TWO_CLASSES, voters(['anna']))).toBe('outsideClasses');
    expect(hindrance(BIZ_TWO_CLASSES, voters({ ...users, anna: [{ weight: 1 }] }))).toBe('outsideClasses');
    expect(hindrance(BIZ_TWO_CLASSES, voters({ anna: [{ class: 'tenants', weight: 1 }] }))).toBe('outsideClasses');
    expect(hindrance(BIZ, voters({ anna: [{ class: 'users', weight: 1 }] }))).toBe('outsideClasses');
  });
});

describe('No board member', () => {
  const weights = (of: Record<string, number>, board = rule({ weight: 'votes' })) => {
    const voters = Object.entries(of).map(([name, weight]) => ({ name, stakes: [{ weight }] }));
    return withinWbtr(board, voters).map(({ stakes }) => stakes[0]!.weight);
  };

  it('casts more votes than all others together, whatever the statutes give (WBTR)', () => {
    expect(weights({ anna: 5, bram: 1, carla: 1 })).toEqual([2, 1, 1]);
    expect(weights({ anna: 2, bram: 1, carla: 1 })).toEqual([2, 1, 1]);
    expect(weights({ anna: 9, bram: 4 })).toEqual([4, 4]);
  });

  it('is held to that as the only one with votes: then there is nobody else to outvote', () => {
    expect(weights({ anna: 5 })).toEqual([5]);
    expect(weights({ anna: 5, bram: 0 })).toEqual([5, 0]);
  });

  it('is a company: in the region value counts in full', () => {
    expect(weights({ anna: 5, bram: 1 }, BIZ)).toEqual([5, 1]);
  });
});
