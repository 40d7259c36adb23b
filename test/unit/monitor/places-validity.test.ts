import { describe, expect, test } from 'vitest';
import { levelOf, PLACES } from '../../../bot/monitor/places.ts';
import { beganIn, formerPlace, wentInto } from '../../../bot/monitor/places-validity.ts';
import { BEGAN, FORMER } from '../../../bot/monitor/words/former.ts';

const codes = [...FORMER.matchAll(/^GM\d{4}/gm)].map(([code]) => code);

describe('A municipality that is no more', () => {
  test('has its name, its last year, and what its people live in since', () => {
    expect(formerPlace('GM0530')).toEqual({
      code: 'GM0530',
      name: 'Hellevoetsluis',
      until: '2023-01-01',
      lastYear: '2022',
      into: ['GM1992'],
      renamed: false,
    });
  });

  test('that was divided names all of them, where most of its people live first', () => {
    expect(formerPlace('GM0788')).toMatchObject({ name: 'Haaren', into: ['GM0824', 'GM0865', 'GM0757', 'GM0855'] });
  });

  test('that ended within a year has figures of that year, too', () => {
    expect(formerPlace('GM0457')).toMatchObject({ name: 'Weesp', until: '2022-03-24', lastYear: '2022', into: ['GM0363'] });
  });

  test('may go on under another name', () => {
    expect(formerPlace('GM1921')).toMatchObject({ name: 'De Friese Meren', into: ['GM1940'], renamed: true });
    expect(formerPlace('GM0003')?.renamed).toBe(false);
  });

  test('is none of today, and what became of it is', () => {
    for (const code of codes) {
      expect(PLACES.has(code), code).toBe(false);
      for (const into of formerPlace(code)!.into) expect(PLACES.get(into)?.level, `${code} into ${into}`).toBe('municipality');
    }
    expect(codes).toHaveLength(72);
  });

  test('is found from what it went into', () => {
    expect(wentInto('GM1992').map(({ name }) => name)).toEqual(['Brielle', 'Hellevoetsluis', 'Westvoorne']);
    expect(wentInto('GM0153')).toEqual([]);
  });
});

describe('A municipality of today', () => {
  test('is none that ended', () => {
    expect(formerPlace('GM0153')).toBeUndefined();
  });

  test('has a first year when it is young', () => {
    expect(['GM1992', 'GM1979', 'GM1940', 'GM1509'].map(beganIn)).toEqual(['2023', '2021', '2015', '2005']);
    expect(['GM0153', 'CR12', 'GM0530'].map(beganIn)).toEqual([undefined, undefined, undefined]);
  });

  test('that is young came from others on the day that they ended, or is older than that', () => {
    for (const [, day, all] of BEGAN.matchAll(/^(\S+): (.+)$/gm)) {
      for (const code of all!.split(' ')) {
        expect(PLACES.get(code)?.level, code).toBe('municipality');
        for (const { name, until } of wentInto(code)) expect(until >= day!, `${name} into ${code}`).toBe(true);
        if (day! >= '2015-07')
          expect(
            wentInto(code).map(({ until }) => until),
            code,
          ).toContain(day);
      }
    }
  });
});

test('The level of a place is known of one that is no more, too, and no level is made up', () => {
  expect(['GM0530', 'GM0153', 'CR12', 'PV23', 'LD02', 'NL01'].map(levelOf)).toEqual([
    'municipality',
    'municipality',
    'corop',
    'province',
    'landsdeel',
    'country',
  ]);
  expect(() => levelOf('BE21')).toThrow('BE21 is not a region code');
});
