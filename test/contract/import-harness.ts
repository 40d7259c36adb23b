/** The importer against a stand-in, on a real table, with a clock and a patience of its own. */
import { type Concerned, isFigureNews } from '../../bot/monitor/figures/news.ts';
import { figureStore } from '../../bot/monitor/figures/store.ts';
import { cbs } from '../../bot/monitor/sources/cbs.ts';
import { cbsSource } from '../../bot/monitor/sources/cbs-source.ts';
import { type Importing, importTable } from '../../bot/monitor/sources/importing.ts';
import { CBS_TABLES } from '../../bot/monitor/sources/tables.ts';
import type { Table } from '../../bot/store/table.ts';
import { openTable } from './embedded-table.ts';

export type House = Awaited<ReturnType<typeof openImports>>;

export async function openImports() {
  const opened = await openTable();
  const figures = figureStore(opened.table);
  const waited: number[] = [];
  let drawn = 0;
  const concerned: Concerned[] = [{ region: 'twente', place: 'GM0153', watched: [] }];
  const outside = { fetch, wait: async (ms: number) => void waited.push(ms), timeoutMs: 5_000 };
  const importing = (table: Table = opened.table): Importing => ({
    table,
    figures: figureStore(table),
    clock: opened.clock,
    random: { hex: () => `importer-${++drawn}` },
    concerned: async () => concerned,
    placesTogether: 2,
  });

  return {
    ...opened,
    figures,
    /** Milliseconds between tries. */
    waited,
    outside,
    importing,
    concerned,
    run(
      url: string,
      table = '83625NED',
      options: { force?: boolean; on?: Table; fetch?: typeof fetch; timeoutMs?: number } = {},
    ) {
      const { force, on, ...more } = options;
      const source = cbsSource(CBS_TABLES.find(({ id }) => id === table)!, cbs(url, { ...outside, ...more }));
      return importTable(source, importing(on), { force });
    },
    async series(indicator: string, place: string) {
      return (await figures.look({ series: [{ indicator, place }] })).series({ indicator, place });
    },
    async news(region = 'twente') {
      const { items } = await opened.table.query({ pk: `REGION#${region}` });
      return items.filter((item) => isFigureNews(item)).map(({ data }) => data);
    },
  };
}
