/** Every figure of the reference data, asked of the product as a person would ask it, in both languages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedShipped } from '../../bot/app/figures.ts';
import { plainText } from '../../bot/chat/card.ts';
import { quantity } from '../../bot/monitor/answer/numbers.ts';
import { answerCard } from '../../bot/monitor/cards/answer.ts';
import { CATALOGUE, indicatorOf } from '../../bot/monitor/catalogue.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import { answered } from '../../bot/monitor/tools.ts';
import { type House, openHouse } from '../flow/house.ts';
import { unexplained } from '../numerals.ts';

type Row = Record<'indicator' | 'region' | 'period' | 'value' | 'unit' | 'status' | 'source', string>;

const folder = process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const file = join(folder, 'figures.csv');
const rows: Row[] = existsSync(file) ? parse(readFileSync(file, 'utf8'), { columns: true }) : [];

describe.runIf(rows.length > 0)('Every figure of the reference data', { timeout: 240_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await seedShipped(house.plain.table);
  });
  afterAll(() => house.close());

  test.each(CATALOGUE.filter(({ figures }) => figures))(
    'is answered exactly, with its status and source: $id',
    async ({ id }) => {
      const figures = figureStore(house.plain.table);
      const indicator = indicatorOf(id)!;
      const own = rows.filter((row) => row.indicator === id);
      const wrong: string[] = [];

      for (const row of own) {
        const question = { indicator: id, places: [row.region], from: row.period, to: row.period, operation: 'value' as const };
        const answer = await answered({ figures }, { question, indicator });
        for (const language of ['nl', 'en'] as const) {
          const card = answerCard(language, answer);
          const said = plainText(card);
          const cited = card.evidence?.figures.find((figure) => figure.region === row.region && figure.period === row.period);
          const written = quantity(Math.abs(Number(row.value)), indicator.unit[language], language, indicator.decimals);
          const right =
            cited?.value === Number(row.value) &&
            cited.status === row.status &&
            cited.unit === row.unit &&
            cited.source === row.source &&
            said.split('\n')[0]!.includes(written) &&
            (row.status === 'provisional') ===
              said.split('\n')[0]!.includes(language === 'nl' ? '(voorlopig)' : '(provisional)') &&
            unexplained(card, []).length === 0;
          if (!right) wrong.push(`${language} ${JSON.stringify(row)}: ${said.split('\n')[0]} ${unexplained(card, [])}`);
        }
      }

      expect(own.length).toBeGreaterThan(40);
      expect(wrong).toEqual([]);
    },
  );
});

describe.runIf(rows.length === 0)('Without the reference data', () => {
  test('its questions are left out: there is no figures.csv in REFERENCE_DATA or beside the checkout', () => {
    expect(rows).toEqual([]);
  });
});
