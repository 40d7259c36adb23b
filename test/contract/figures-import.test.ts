/** An import from CBS, against a small stand-in: what is taken, how, and what is not. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { housePrices, type StandIn, startStandIn, vacancies } from './cbs-stand-in.ts';
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

const observations = () => cbs.asked.filter((path) => path.includes('/Observations'));
const valuesOf = async (indicator: string, place: string) =>
  (await house.series(indicator, place)).map(({ period, value, reason, status }) => [period, reason ?? value, status]);

describe('A first import', () => {
  test('takes every page, trims codes, keeps why a value is not there and how sure a year is', async () => {
    const result = await house.run(cbs.url);

    expect(observations()).toHaveLength(3);
    expect(result).toMatchObject({ source: 'cbs', table: '83625NED', added: 8, changed: 0, unchanged: 0, revisions: 0 });
    expect(await valuesOf('house_price', 'NL01')).toEqual([
      ['2023', 416_153, 'definitive'],
      ['2024', 450_985, 'provisional'],
      ['2025', 479_527, 'provisional'],
    ]);
    expect(await valuesOf('house_price', 'GM0153')).toEqual([
      ['2023', 321_000, 'definitive'],
      ['2024', 345_393, 'provisional'],
      ['2025', 'Confidential', 'provisional'],
    ]);
    expect(await house.series('house_price', 'GM0153')).toMatchObject([
      { source: 'CBS 83625NED', retrieved: '2026-11-23' },
      {},
      {},
    ]);
  });

  test('keeps figures of a municipality that is no more, and counts those of places that are not known', async () => {
    const result = await house.run(cbs.url);

    expect(await valuesOf('house_price', 'GM0530')).toEqual([['2023', 'Impossible', 'definitive']]);
    expect(result).toMatchObject({ refused: 2, refusedPlaces: { GM0190: 2 } });
    expect(await house.series('house_price', 'GM0190')).toEqual([]);
  });

  test('finds a measure by its title and unit, asks for the whole of each dimension only, and counts one by one', async () => {
    const result = await house.run(cbs.url, '83599NED');

    expect(observations()[0]).toBe(
      "/CBS/83599NED/Observations?$filter=Measure eq 'M000117' and BedrijfstakkenBranchesSBI2008 eq 'T001081   '",
    );
    expect(result.added).toBe(2);
    expect(await valuesOf('vacancies', 'PV23')).toEqual([
      ['2026Q1', 27_300, 'definitive'],
      ['2026Q2', 26_100, 'provisional'],
    ]);
  });

  test('passes over what it did not ask for, where a source takes no filter', async () => {
    const everything = cbs.tables['83599NED']!.rows;
    const without = (async (url: string) =>
      url.includes('/Observations') ? Response.json({ value: everything }) : fetch(url)) as typeof fetch;

    expect(await house.run(cbs.url, '83599NED', { fetch: without })).toMatchObject({ added: 2, refused: 0 });
  });
});

describe('Another import', () => {
  test('of a table that did not change asks one thing, and stores nothing', async () => {
    await house.run(cbs.url);
    cbs.asked.length = 0;

    expect(await house.run(cbs.url)).toMatchObject({ unchangedTable: true, added: 0 });
    expect(cbs.asked).toEqual(['/CBS/83625NED/Properties']);
  });

  test('that is forced finds everything unchanged, and says when it was last seen', async () => {
    await house.run(cbs.url);
    house.clock.advance(24 * 3_600_000);

    expect(await house.run(cbs.url, '83625NED', { force: true })).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 8,
      revisions: 0,
    });
    expect(await house.series('house_price', 'GM0153')).toMatchObject([{ retrieved: '2026-11-24' }, {}, {}]);
  });

  test('takes over what was revised, added and made definitive, and remembers what it was', async () => {
    await house.run(cbs.url);
    const table = cbs.tables['83625NED']!;
    table.modified = '2026-11-24T00:00:00+01:00';
    table.codes.Perioden![1]!.Status = 'Definitief';
    table.rows[4]!.Value = 346_000;
    table.rows[5] = { ...table.rows[5]!, Value: 373_780, ValueAttribute: 'None' };
    house.clock.advance(24 * 3_600_000);

    const result = await house.run(cbs.url);

    expect(result).toMatchObject({ added: 0, changed: 3, unchanged: 5, revisions: 2 });
    expect((await house.series('house_price', 'GM0153')).slice(1)).toMatchObject([
      { value: 346_000, status: 'definitive', revised: [{ value: 345_393, at: '2026-11-24T09:00:00.000Z' }] },
      { value: 373_780, status: 'provisional', revised: [{ value: null }] },
    ]);
  });

  test('is news to a region whose place it concerns, once, and to no other', async () => {
    house.concerned.push({ region: 'rijnmond', place: 'GM1992', watched: [] }, { region: 'nergens', place: 'CR01', watched: [] });
    await house.run(cbs.url);
    const table = cbs.tables['83625NED']!;
    table.modified = '2026-11-24T00:00:00+01:00';
    table.rows[4]!.Value = 346_000;
    table.rows[6]!.Value = 401_000;
    house.clock.advance(24 * 3_600_000);

    await house.run(cbs.url);
    await house.run(cbs.url, '83625NED', { force: true });

    const revision = { indicator: 'house_price', period: '2024', from: 345_393, to: 346_000, place: 'GM0153' };
    expect(await house.news()).toMatchObject([
      {
        added: [
          { indicator: 'house_price', place: 'GM0153', period: '2024' },
          { place: 'NL01', period: '2025' },
        ],
        revisions: [],
      },
      { source: 'CBS 83625NED', revisions: [revision], added: [], more: 0 },
    ]);
    expect(await house.news('rijnmond')).toMatchObject([{}, { revisions: [{ place: 'GM1992', from: 400_000, to: 401_000 }] }]);
    expect(await house.news('nergens')).toHaveLength(1);
  });

  test('while one is under way waits its turn', async () => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow = (async (url: string) => {
      await gate;
      return fetch(url);
    }) as typeof fetch;
    const first = house.run(cbs.url, '83625NED', { fetch: slow });
    await expect.poll(async () => (await house.table.query({ pk: 'FIGURES#IMPORT#cbs#83625NED' })).items.length).toBe(1);

    expect(await house.run(cbs.url)).toMatchObject({ busyUntil: '2026-11-23T09:10:00.000Z', added: 0 });
    letGo();
    expect(await first).toMatchObject({ added: 8 });
  });
});

describe('A source that has a bad day', () => {
  test('is asked again, with growing patience and as long as it asks for, and nothing is lost', async () => {
    cbs.troubles.push('down', 'fine', 'cut off', 'hangs up', 'fine', 'busy', 'fine', 'repairs');

    expect(await house.run(cbs.url)).toMatchObject({ added: 8 });
    expect(house.waited).toEqual([1_000, 1_000, 2_000, 7_000, 1_000]);
  });

  test('is left alone after five tries, in a sentence that says what to do; what is stored stays, and nobody is kept out', async () => {
    await house.run(cbs.url);
    cbs.troubles.push('down', 'down', 'down', 'down', 'down');

    await expect(house.run(cbs.url)).rejects.toThrow(
      /^http.*\/CBS\/83625NED\/Properties could not be read \(answer 503\): try again later\. What is stored stays\.$/,
    );
    expect(house.waited).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(await house.run(cbs.url)).toMatchObject({ unchangedTable: true });
  });

  test('that never answers is not waited for', async () => {
    cbs.troubles.push('silent', 'silent', 'silent', 'silent', 'silent');
    await expect(house.run(cbs.url, '83625NED', { timeoutMs: 50 })).rejects.toThrow(/could not be read \(.*time/i);
  });

  test('that does not know the table says so at once', async () => {
    delete cbs.tables['83625NED'];
    await expect(house.run(cbs.url)).rejects.toThrow(/was refused \(404\): see whether the table exists/);
    expect(house.waited).toEqual([]);
  });

  test('is followed to its next page at the address that was asked, whatever host its link names', async () => {
    await cbs.close();
    cbs = await startStandIn({ '83625NED': housePrices() }, { linkOrigin: 'https://datasets.cbs.nl/odata/v1' });
    expect(await house.run(`${cbs.url}/`)).toMatchObject({ added: 8 });
    expect(observations()).toHaveLength(3);
  });
});
