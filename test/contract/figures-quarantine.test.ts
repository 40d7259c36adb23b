/** A table that is not what it was: nothing of it is stored, the old figures stay, and the report says what changed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { housePrices, type StandIn, type StandInTable, startStandIn, vacancies } from './cbs-stand-in.ts';
import { type House, openImports } from './import-harness.ts';

let cbs: StandIn;
let house: House;
beforeEach(async () => {
  cbs = await startStandIn({ '83625NED': housePrices(), '83599NED': vacancies() });
  house = await openImports();
});
afterEach(async () => {
  await house.close();
  await cbs.close();
});

const changed = (id: string, change: (table: StandInTable) => void): void => {
  cbs.tables[id]!.modified = '2026-11-24T00:00:00+01:00';
  change(cbs.tables[id]!);
};
const sex = { Identifier: 'Geslacht', Title: 'Geslacht', Kind: 'Dimension' };

describe('Nothing is stored of a table', () => {
  test.each<[string, string, (table: StandInTable) => void, RegExp]>([
    [
      'whose measure got another code',
      '83625NED',
      (table) => {
        table.measures[0]!.Identifier = 'M009999';
      },
      /^measure M001534, “Gemiddelde verkoopprijs” \(euro\), is gone; .* is M009999 now$/,
    ],
    [
      'whose measure means something else',
      '83625NED',
      (table) => {
        table.measures[0]!.Title = 'Mediane verkoopprijs';
      },
      /^measure M001534 was “Gemiddelde verkoopprijs” \(euro\) and is “Mediane verkoopprijs” \(euro\) now$/,
    ],
    [
      'that counts in another unit',
      '83625NED',
      (table) => {
        table.measures[0]!.Unit = '1 000 euro';
      },
      /is “Gemiddelde verkoopprijs” \(1 000 euro\) now$/,
    ],
    [
      'that is divided further',
      '83625NED',
      (table) => {
        table.dimensions.push(sex);
        table.codes.Geslacht = [{ Identifier: 'T001038', Title: 'Totaal' }];
      },
      /^it has a dimension Geslacht \(“Geslacht”\) that it had not$/,
    ],
    [
      'that knows no regions any more',
      '83625NED',
      (table) => {
        table.dimensions.splice(0, 1);
      },
      /^it has no regions any more$/,
    ],
    [
      'that lost a dimension',
      '83599NED',
      (table) => {
        table.dimensions.splice(0, 1);
      },
      /^dimension BedrijfstakkenBranchesSBI2008 is gone$/,
    ],
    [
      'in which nothing stands for the whole any more',
      '83599NED',
      (table) => {
        table.codes.BedrijfstakkenBranchesSBI2008!.splice(0, 1);
      },
      /^of dimension BedrijfstakkenBranchesSBI2008 it has no T001081 any more$/,
    ],
    [
      'with periods of another kind',
      '83625NED',
      (table) => {
        table.codes.Perioden!.push({ Identifier: '2025HJ01', Title: '1e halfjaar 2025' });
      },
      /^it has periods that are not understood: 2025HJ01$/,
    ],
    [
      'with a row of a period that it does not list',
      '83625NED',
      (table) => {
        table.rows.push({ ...table.rows[0]!, Perioden: '2026JJ00' });
      },
      /^a row has period 2026JJ00, which is not in the list of periods$/,
    ],
    [
      'that gives two values for one thing',
      '83625NED',
      (table) => {
        table.rows.push({ ...table.rows[0]!, Value: 1 });
      },
      /^NL01 in 2023JJ00 has two values: 416153 and 1$/,
    ],
    [
      'that is empty',
      '83625NED',
      (table) => {
        table.rows.length = 0;
      },
      /^none of its 0 rows is a figure of a place that is known here$/,
    ],
  ])('%s', async (_what, id, change, sentence) => {
    const [indicator, place] = id === '83625NED' ? ['house_price', 'NL01'] : ['vacancies', 'PV23'];
    await house.run(cbs.url, id);
    const before = await house.series(indicator, place);
    changed(id, change);

    const result = await house.run(cbs.url, id);

    expect(result).toMatchObject({ added: 0, changed: 0, quarantined: { isNew: true, since: '2026-11-23T09:00:00.000Z' } });
    expect(result.quarantined!.faults).toEqual([expect.stringMatching(sentence)]);
    expect(await house.series(indicator, place)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('whose measure was found by its title at first and has another code since', async () => {
    await house.run(cbs.url, '83599NED');
    changed('83599NED', (table) => {
      table.measures[0]!.Identifier = 'M000200';
      for (const row of table.rows) row.Measure = 'M000200';
    });

    const { quarantined } = await house.run(cbs.url, '83599NED');

    expect(quarantined?.faults).toEqual([
      'measure M000117, “Openstaande vacatures” (x 1 000), is gone; “Openstaande vacatures” (x 1 000) is M000200 now',
    ]);
  });

  test('in which a title that is not known by its code is not there, or there twice', async () => {
    changed('83599NED', (table) => {
      table.measures[0]!.Title = 'Vacatures';
    });
    expect((await house.run(cbs.url, '83599NED')).quarantined?.faults).toEqual([
      'it has no measure “Openstaande vacatures” (x 1 000); it has “Vacatures” (x 1 000), “Ontstane vacatures” (x 1 000)',
    ]);
    changed('83599NED', (table) => {
      for (const measure of table.measures) measure.Title = 'Openstaande vacatures';
    });
    expect((await house.run(cbs.url, '83599NED')).quarantined?.faults).toEqual([
      'it has 2 measures “Openstaande vacatures” (x 1 000): M000117, M000118',
    ]);
  });
});

describe('A table in quarantine', () => {
  test('is looked at again every time, is told of once, and comes out as soon as it is understood', async () => {
    changed('83625NED', (table) => {
      table.measures[0]!.Title = 'Mediane verkoopprijs';
    });
    const first = await house.run(cbs.url);
    house.clock.advance(24 * 3_600_000);
    const second = await house.run(cbs.url);
    changed('83625NED', (table) => {
      table.measures[0]!.Title = 'Gemiddelde verkoopprijs';
    });
    const third = await house.run(cbs.url);

    expect([first.quarantined?.isNew, second.quarantined?.isNew]).toEqual([true, false]);
    expect(second.quarantined?.since).toBe('2026-11-23T09:00:00.000Z');
    expect(third).toMatchObject({ added: 8 });
    expect(third.quarantined).toBeUndefined();
    expect((await house.run(cbs.url)).unchangedTable).toBe(true);
  });
});

test('A source whose answers have another form altogether is not read', async () => {
  const strange = (async (url: string) => {
    const response = await fetch(url);
    return url.includes('/Observations') ? Response.json({ value: [{ Measure: 'M001534', Value: 'n.v.t.' }] }) : response;
  }) as typeof fetch;
  await expect(house.run(cbs.url, '83625NED', { fetch: strange })).rejects.toThrow(
    /has another form than it used to \(value\.0\.Value/,
  );
});
