/** The product's regions against the reference data, where that lies beside the checkout (`REFERENCE_DATA` names another folder). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLACES } from '../../bot/monitor/places.ts';
import { beganIn, formerPlace } from '../../bot/monitor/places-validity.ts';

type Described = { Identifier: string; Title: string; Description: string };

const folder = process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const regions = join(folder, 'regions.csv');
const figures = join(folder, 'figures.csv');
const regionCodes = join(folder, 'cbs-odata-v4/03759ned/codes-RegioS.json');

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

    const unknown = [...codes].filter((code) => !PLACES.has(code) && !formerPlace(code));

    expect(codes.size).toBeGreaterThan(300);
    expect(unknown).toEqual([]);
  });

  test('has no figure of a municipality from before it began, or of one that ended from after it', () => {
    const lines = readFileSync(figures, 'utf8').matchAll(/,(GM\d{4}),(\d{4}),/g);

    const outside = [...lines].filter(
      ([, code, year]) => year! > (formerPlace(code!)?.lastYear ?? '9999') || year! < (beganIn(code!) ?? '0000'),
    );

    expect(outside.map(([line]) => line)).toEqual([]);
  });

  test('describes each municipality that ended as it is known here: its name, the day, and where its people went', () => {
    const described = JSON.parse(readFileSync(regionCodes, 'utf8')) as { value: Described[] };

    const ended = described.value.flatMap(({ Identifier, Title, Description }) => {
      const place = formerPlace(Identifier.trim());
      return place ? [{ place, Title, Description }] : [];
    });

    expect(ended).toHaveLength(72);
    for (const { place, Title, Description } of ended) {
      const [year, month, day] = place.until.split('-');
      const [, end] = Description.split(
        place.renamed ? `Naamswijziging per ${day}-${month}-${year},` : `Opgeheven per ${day}-${month}-${year}, overgegaan naar:`,
      );
      expect(Title.trim()).toBe(place.name);
      for (const code of place.into) expect(end, place.name).toContain(`(${code})`);
    }
  });
});

describe.runIf(!existsSync(regions))('Without the reference data', () => {
  test(`its comparison is left out: there is no regions.csv in REFERENCE_DATA or beside the checkout`, () => {
    expect(existsSync(regions)).toBe(false);
  });
});
