import { describe, expect, test } from 'vitest';
import { kilometresBetween, liesIn } from '../../../bot/monitor/distance.ts';
import { PLACES } from '../../../bot/monitor/places.ts';

const municipalities = [...PLACES.values()].filter(({ level }) => level === 'municipality').map(({ code }) => code);

describe('The distance between municipalities', () => {
  test.each([
    ['Enschede', 'Hengelo', 'GM0153', 'GM0164', 8],
    ['Enschede', 'Almelo', 'GM0153', 'GM0141', 22],
    ['Amsterdam', 'Rotterdam', 'GM0363', 'GM0599', 57],
    ['Groningen', 'Maastricht', 'GM0014', 'GM0935', 270],
    ['Vlieland', 'Harlingen', 'GM0096', 'GM0072', 25],
  ])('is that between %s and %s, within a few kilometres', (_, __, one, other, km) => {
    expect(Math.abs(kilometresBetween(one, other)! - km)).toBeLessThanOrEqual(4);
  });

  test('is known for every municipality of today, and the same in both directions', () => {
    for (const code of municipalities) {
      expect(kilometresBetween(code, 'GM0344'), code).toBe(kilometresBetween('GM0344', code));
      expect(kilometresBetween(code, 'GM0344'), code).toBeTypeOf('number');
    }
  });

  test('is short to some neighbour in the same COROP region: no municipality was put in another corner of the country', () => {
    for (const code of municipalities) {
      const around = municipalities.filter(
        (other) => other !== code && PLACES.get(other)!.within[1] === PLACES.get(code)!.within[1],
      );
      const nearest = Math.min(...around.map((other) => kilometresBetween(code, other)!));
      expect(nearest, PLACES.get(code)!.name).toBeLessThanOrEqual(34);
    }
  });

  test('is nought within one municipality, and unknown for what is none', () => {
    expect(kilometresBetween('GM0153', 'GM0153')).toBe(0);
    expect(kilometresBetween('GM0153', 'CR12')).toBeUndefined();
    expect(kilometresBetween('GM9999', 'GM0153')).toBeUndefined();
  });

  test('does not matter for what lies in an area', () => {
    expect(liesIn('GM0153', 'CR12')).toBe(true);
    expect(liesIn('GM0153', 'GM0153')).toBe(true);
    expect(liesIn('GM0153', 'CR10')).toBe(false);
  });
});
