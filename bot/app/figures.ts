/** The monitor's figures outside any conversation. Apart from `createApp`, so that no edge carries what ships, or the sources. */
import type { Concerned } from '../monitor/figures/news.ts';
import { figureStore } from '../monitor/figures/store.ts';
import { watchesOf } from '../monitor/sharing.ts';
import { CBS_URL, cbs } from '../monitor/sources/cbs.ts';
import { cbsSource } from '../monitor/sources/cbs-source.ts';
import { EUROSTAT_URL, eurostatSource } from '../monitor/sources/eurostat.ts';
import type { Outside } from '../monitor/sources/fetching.ts';
import { type Imported, importTable } from '../monitor/sources/importing.ts';
import type { Source, Told } from '../monitor/sources/source.ts';
import { CBS_TABLES } from '../monitor/sources/tables.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import type { Ports } from './ports.ts';

export { seedShipped } from '../monitor/figures/seeding.ts';
export { SourceError } from '../monitor/sources/fetching.ts';
export type { Imported, Outside, Source, Told };

export type SourceUrls = { cbsUrl?: string; eurostatUrl?: string };

/** Every table that figures come from, those of CBS first: what Eurostat passes on yields to them. */
export function figureSources({ cbsUrl = CBS_URL, eurostatUrl = EUROSTAT_URL }: SourceUrls, outside: Outside): Source[] {
  const client = cbs(cbsUrl, outside);
  return [...CBS_TABLES.map((table) => cbsSource(table, client)), eurostatSource(eurostatUrl, outside)];
}

/** @throws SourceError when the source cannot be read */
export type ImportFigures = (source: Source, options?: { force?: boolean; told?: Told }) => Promise<Imported>;

export function importingFigures({ table, clock, random }: Pick<Ports, 'table' | 'clock' | 'random'>): ImportFigures {
  const figures = figureStore(table);
  return (source, { force, told } = {}) =>
    importTable(source, { table, figures, clock, random, told, concerned: () => concernedIn(table) }, { force });
}

/** Each region with its own place and what its people watch. */
async function concernedIn(table: Table): Promise<Concerned[]> {
  const regions = await directory(table).regions();
  return Promise.all(regions.map(async ({ id, place }) => ({ region: id, place, watched: await watchesOf(table, id) })));
}
