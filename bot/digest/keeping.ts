/** What the change feed tells, written down by week as it happens. */
import type { Directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import { celebrationOf } from './celebrating/celebration.ts';
import { celebrationsIn } from './celebrating/register.ts';
import { type Fresh, journalIn } from './journal.ts';

/** @returns writes lines down, each once however often it comes; fails when it cannot, so that the feed tells it again. */
export function keepingJournal({ table, directory }: { table: Table; directory: Pick<Directory, 'region'> }) {
  const journal = journalIn(table);
  const celebrations = celebrationsIn(table);
  /** A region's zone does not change. */
  const zones = new Map<string, string>();

  async function zoneOf(region: string): Promise<string> {
    const known = zones.get(region) ?? (await directory.region(region))?.timeZone;
    if (known) zones.set(region, known);
    return known ?? 'Europe/Amsterdam';
  }

  return async (fresh: readonly Fresh[]): Promise<void> => {
    for (const [region, lines] of Map.groupBy(fresh, ({ line }) => line.region)) {
      const zone = await zoneOf(region);
      // What is to be celebrated is asked about first; it stands in the journal from when it was told.
      const begins = lines.filter(({ line }) => line.kind === 'celebrate' && line.at === undefined);
      await Promise.all(begins.map(({ line, at }) => celebrations.begin(celebrationOf(line, at, zone))));
      await journal.keep(
        lines.filter((one) => !begins.includes(one)),
        zone,
      );
    }
  };
}
