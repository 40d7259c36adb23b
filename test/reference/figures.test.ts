/** The figures that ship, against the reference data, where that lies beside the checkout (`REFERENCE_DATA` names another folder). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../bot/monitor/catalogue.ts';
import type { Figure } from '../../bot/monitor/figures/figure.ts';
import { seedShipped } from '../../bot/monitor/figures/seeding.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import { levelOf } from '../../bot/monitor/places.ts';
import { openTable } from '../contract/embedded-table.ts';

type Line = { indicator: string; region: string; period: string; value: string; unit: string; status: string; source: string };

const folder = process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const file = join(folder, 'figures.csv');

/** As the reference data writes it, from a figure as the store gives it. */
function lineOf({ indicator, place, period, value, status, source }: Figure): string {
  const unit = CATALOGUE.find(({ id }) => id === indicator)!.unit.nl.replace('m²', 'm2');
  return JSON.stringify([indicator, place, period, value, unit, status, source]);
}

describe.runIf(existsSync(file))('The store with what ships', () => {
  const lines = existsSync(file) ? (parse(readFileSync(file), { columns: true }) as Line[]) : [];
  const expected = lines
    .map((line) => {
      const { indicator, region, period, value, status, source } = line;
      return JSON.stringify([indicator, region, period, Number(value), line.unit, status, source]);
    })
    .sort();

  let opened: Awaited<ReturnType<typeof openTable>>;
  beforeAll(async () => {
    opened = await openTable();
    await seedShipped(opened.table);
  }, 120_000);
  afterAll(() => opened.close());

  test('holds every line of the reference data exactly, and nothing else, through time', async () => {
    const series = [...Map.groupBy(lines, ({ indicator, region }) => `${indicator} ${region}`).values()].map(([line]) => ({
      indicator: line!.indicator,
      place: line!.region,
    }));
    const found = await figureStore(opened.table).look({ series });

    const kept = series.flatMap((key) => found.series(key));
    expect(kept.map(lineOf).sort()).toEqual(expected);
    expect(kept.filter(({ retrieved }) => !/^20\d\d-\d\d/.test(retrieved))).toEqual([]);
  });

  test('holds them over all places, too, in the periods that it says there are', async () => {
    const store = figureStore(opened.table);
    const indicators = CATALOGUE.map(({ id }) => id);
    const { coverage } = await store.look({ coverage: indicators });
    const sections = indicators.flatMap((indicator) =>
      (['municipality', 'corop', 'province', 'landsdeel', 'country'] as const).flatMap((level) =>
        (coverage(indicator)[level] ?? []).map((period) => ({ indicator, level, period })),
      ),
    );
    const found = await store.look({ sections });

    const kept = sections.flatMap((key) => found.section(key));
    expect(kept.map(lineOf).sort()).toEqual(expected);
    for (const key of sections) {
      expect(new Set(found.section(key).map(({ place }) => levelOf(place)))).toEqual(new Set([key.level]));
    }
  });

  test('holds nothing that the reference data does not', async () => {
    const { items } = await opened.table.query({ pk: 'FIGURES' });
    expect(items.map(({ sk }) => sk)).toEqual(['SHIPPED']);
    const known = new Set(expected.map((line) => (JSON.parse(line) as string[])[0]));
    const { coverage } = await figureStore(opened.table).look({ coverage: CATALOGUE.map(({ id }) => id) });
    for (const { id } of CATALOGUE) expect(Object.keys(coverage(id)).length > 0, id).toBe(known.has(id));
  });
});

test.runIf(!existsSync(file))('The reference data is not here, so the shipped figures are not compared with it', () => {
  expect(existsSync(file)).toBe(false);
});
