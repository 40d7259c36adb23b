/** The product's regions against the reference data, where that lies beside the checkout (`REFERENCE_DATA` names another folder). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLACES } from '../../bot/monitor/places.ts';

const folder = process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const regions = join(folder, 'regions.csv');
const figures = join(folder, 'figures.csv');

describe.runIf(existsSync(regions))('The reference data', () => {
  test('holds the same municipalities, each in the same COROP region, province and part of the country', () => {
    const rows = readFileSync(regions, 'utf8').trim().split('\n').slice(1);

    for (const row of rows) {
      const [code, ...within] = row.match(/\b(?:GM\d{4}|CR\d\d|PV\d\d|LD\d\d)\b/g)!;
      expect(PLACES.get(code!)?.within, row).toEqual([...within, 'NL01']);
    }
    expect([...PLACES.values()].filter(({ level }) => level === 'municipality')).toHaveLength(rows.length);
  });

  test('has figures of no region but these, and of municipalities that have since merged', () => {
    const codes = new Set(readFileSync(figures, 'utf8').match(/(?<=,)(?:GM\d{4}|CR\d\d|PV\d\d|LD\d\d|NL\d\d)(?=,)/g));

    const unknown = [...codes].filter((code) => !PLACES.has(code));

    expect(codes.size).toBeGreaterThan(300);
    expect(unknown.filter((code) => !code.startsWith('GM'))).toEqual([]);
  });
});

describe.runIf(!existsSync(regions))('Without the reference data', () => {
  test(`its comparison is left out: there is no regions.csv in REFERENCE_DATA or beside the checkout`, () => {
    expect(existsSync(regions)).toBe(false);
  });
});
