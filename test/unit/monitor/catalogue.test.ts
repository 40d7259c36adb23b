import { describe, expect, test } from 'vitest';
import { SPOKEN } from '../../../bot/monitor/catalogue-spoken.ts';

describe('The catalogue', () => {
  test('has nine indicators with figures, and six that are known without', () => {
    const ids = Map.groupBy(SPOKEN, ({ figures }) => figures);

    expect(ids.get(true)?.map(({ id }) => id)).toEqual([
      'grp',
      'grp_per_capita',
      'grp_growth',
      'population',
      'house_price',
      'establishments',
      'woz_per_m2',
      'unemployment_rate',
      'bankruptcies',
    ]);
    expect(ids.get(false)?.map(({ id }) => id)).toEqual([
      'jobs',
      'vacancies',
      'income',
      'renewable_electricity',
      'company_bankruptcies',
      'solar_capacity',
    ]);
  });

  test('has a name and a unit in both languages, and figures on some level', () => {
    for (const { id, name, unit, levels } of SPOKEN) {
      expect([name.nl, name.en, unit.nl, unit.en].every(Boolean), id).toBe(true);
      expect(levels, id).toContain(id === 'establishments' || id === 'woz_per_m2' ? 'corop' : 'country');
    }
  });

  test('has a name short enough for a legend', () => {
    for (const { short } of SPOKEN) expect(Math.max(short.nl.length, short.en.length)).toBeLessThanOrEqual(20);
  });

  test('is said in words without accents and capitals, as they are compared', () => {
    for (const { id, said } of SPOKEN) {
      for (const phrase of [...said.nl, ...said.en, ...(said.alone ?? [])]) expect(phrase, id).toMatch(/^[a-z0-9² ()|*…&]+$/);
    }
  });
});
