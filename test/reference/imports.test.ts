/**
 * Recorded answers of CBS and real figures of Eurostat, served from this machine, through the real importer; compared with the
 * reference figures where they overlap. The folder lies beside the checkout (`REFERENCE_DATA` names another).
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureSources } from '../../bot/app/figures.ts';
import type { Figure } from '../../bot/monitor/figures/figure.ts';
import { PLACES } from '../../bot/monitor/places.ts';
import { formerPlace } from '../../bot/monitor/places-validity.ts';
import { type Imported, importTable } from '../../bot/monitor/sources/importing.ts';
import { type House, openImports } from '../contract/import-harness.ts';

type Line = { indicator: string; region: string; period: string; value: string; status: string };
type Row = { Measure: string; RegioS?: string; Perioden: string; Value: number | null; ValueAttribute: string };

const folder = process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const recorded = join(folder, 'cbs-odata-v4');
const eurostat = join(folder, 'eurostat/nama_10r_3gdp.jsonstat2.json');

const FILES: Record<string, string> = {
  Properties: 'properties',
  Dimensions: 'dimensions',
  MeasureCodes: 'measure-codes',
  Observations: 'observations-page-1',
};

/** Answers as they were recorded, whatever the filter: what was not asked for is among them. */
function serve(path: string): Buffer | undefined {
  if (path === '/data/nama_10r_3gdp') return readFileSync(eurostat);
  const [, table, what] = /^\/CBS\/(\w+)\/(\w+)$/.exec(path) ?? [];
  const file = FILES[what ?? ''] ?? `codes-${what?.replace(/Codes$/, '')}`;
  const found = join(recorded, table ?? '', `${file}.json`);
  return table && existsSync(found) ? readFileSync(found) : undefined;
}

describe.runIf(existsSync(recorded))('Through the importer', () => {
  const lines = existsSync(recorded) ? (parse(readFileSync(join(folder, 'figures.csv')), { columns: true }) as Line[]) : [];
  const server = createServer(({ url }, response) => {
    const body = serve(new URL(url!, 'http://localhost').pathname);
    response.writeHead(body ? 200 : 404).end(body);
  });
  let house: House;
  let base: string;

  beforeAll(async () => {
    house = await openImports();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await house.close();
  });

  async function imported(table: string): Promise<Imported> {
    const source = figureSources({ cbsUrl: base, eurostatUrl: base }, house.outside).find((one) => one.table === table)!;
    return importTable(source, { ...house.importing(), placesTogether: undefined });
  }

  async function all(indicator: string): Promise<Figure[]> {
    const places = [...PLACES.keys(), ...new Set(lines.map(({ region }) => region))];
    const series = [...new Set(places)].map((place) => ({ indicator, place }));
    const found = await house.figures.look({ series });
    return series.flatMap((key) => found.series(key));
  }

  const rowsOf = (table: string, measure: string): Row[] =>
    (JSON.parse(readFileSync(join(recorded, table, 'observations-page-1.json'), 'utf8')) as { value: Row[] }).value.filter(
      ({ Measure }) => Measure === measure,
    );
  const isKnown = (code: string) => PLACES.has(code) || formerPlace(code) !== undefined;
  const filled = (figures: Figure[]) => figures.filter(({ value }) => value !== null);
  const plain = (figures: Figure[]) =>
    figures.map(({ place, period, value, status }) => [place, period, value, status].join(' ')).sort();
  const expected = (of: (line: Line) => boolean) =>
    lines
      .filter(of)
      .map(({ region, period, value, status }) => [region, period, Number(value), status].join(' '))
      .sort();

  test('house prices of municipalities and up are those of the reference figures, all of them and no other', async () => {
    const result = await imported('83625NED');

    const figures = await all('house_price');
    expect(result.quarantined).toBeUndefined();
    expect(plain(filled(figures))).toEqual(expected(({ indicator }) => indicator === 'house_price'));
  });

  test('what is impossible is kept as such, of every place that is known, and counted of every other', async () => {
    const rows = rowsOf('83625NED', 'M001534');
    const empty = (await all('house_price')).filter(({ value }) => value === null);

    const places = new Set(rows.map(({ RegioS }) => RegioS!.trim()));
    const known = rows.filter(({ RegioS }) => isKnown(RegioS!.trim()));
    expect(places.size).toBeGreaterThan(700);
    expect(new Set(empty.map(({ reason }) => reason))).toEqual(new Set(['Impossible']));
    expect(empty).toHaveLength(known.filter(({ Value }) => Value === null).length);
    expect(rows.filter(({ RegioS, Value }) => !isKnown(RegioS!.trim()) && Value !== null)).toEqual([]);
    expect(await house.series('house_price', 'GM1992')).toMatchObject([
      ...Array.from({ length: 8 }, (_, i) => ({ period: String(2015 + i), value: null, reason: 'Impossible' })),
      { period: '2023' },
      {},
      {},
    ]);
  });

  test('inhabitants of municipalities, provinces and the country are those of the reference figures', async () => {
    const result = await imported('03759ned');

    const figures = await all('population');
    const reference = expected(({ indicator, region, period }) => {
      return indicator === 'population' && /^(GM|PV|NL)/.test(region) && period >= '2019';
    });
    expect(result.quarantined).toBeUndefined();
    expect(plain(filled(figures))).toEqual(reference);
    // Of the mean population, which is recorded beside it, nothing was taken.
    expect(result.added).toBe(figures.length);
  });

  test('the country’s unemployment is that of the reference figures, also in a year that is not over', async () => {
    await imported('80590ned');

    const figures = await house.series('unemployment_rate', 'NL01');
    const years = figures.filter(({ period }) => period.length === 4);
    expect(plain(years)).toEqual(
      expected(({ indicator, region, period }) => indicator === 'unemployment_rate' && region === 'NL01' && period.length === 4),
    );
    expect(figures.slice(-2).map(({ period }) => period)).toEqual(['2026Q1', '2026Q2']);
    expect(years.at(-1)?.period).toBe('2025');
  });

  test('Eurostat’s regional product is that of the reference figures, in millions and per inhabitant', async () => {
    const result = await imported('nama_10r_3gdp');

    const { value } = JSON.parse(readFileSync(eurostat, 'utf8')) as { value: object };
    expect(result).toMatchObject({ added: Object.keys(value).length, refused: 0 });
    for (const indicator of ['grp', 'grp_per_capita']) {
      const found = new Set(plain(await all(indicator)));
      const reference = lines.filter((line) => line.indicator === indicator && line.period >= '2010' && line.period <= '2021');
      const ofEurostat = reference.filter((line) => (line as Line & { source: string }).source.startsWith('Eurostat'));
      expect(ofEurostat.length).toBeGreaterThan(500);
      expect(expected((line) => ofEurostat.includes(line)).filter((line) => !found.has(line))).toEqual([]);
    }
    expect(await house.series('grp', 'CR12')).toContainEqual(
      expect.objectContaining({
        period: '2020',
        value: 23_934.24,
        status: 'provisional',
        source: 'Eurostat nama_10r_3gdp (2023-02-21)',
      }),
    );
  });

  test('nothing that was there is revised by its own source', async () => {
    for (const table of ['83625NED', '03759ned', '80590ned', 'nama_10r_3gdp']) {
      expect(await imported(table), table).toMatchObject({ unchangedTable: true });
    }
  });
});

describe.runIf(!existsSync(recorded))('Without the reference data', () => {
  test('no recorded answers are imported: there is no cbs-odata-v4 in REFERENCE_DATA or beside the checkout', () => {
    expect(existsSync(recorded)).toBe(false);
  });
});
