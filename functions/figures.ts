/**
 * At night: every table that figures come from, one after another. Whoever runs out of time leaves the rest to the next hour,
 * which skips what has not changed since.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { figureSources, type Imported, importingFigures, type Source } from '../bot/app/figures.ts';
import { configOf, FiguresConfig } from './config.ts';
import { once } from './http.ts';
import { storePorts } from './ports.ts';

/** A table that has to be fetched and stored whole takes about a minute; a slow night, some more. */
const ENOUGH_MS = 4 * 60_000;

const importing = once(async () => {
  const { FIGURES_CBS_URL, FIGURES_EUROSTAT_URL } = configOf(FiguresConfig, process.env);
  const ports = storePorts(process.env);
  const outside = { fetch, wait: async (ms: number) => void (await wait(ms)) };
  const sources = figureSources({ cbsUrl: FIGURES_CBS_URL, eurostatUrl: FIGURES_EUROSTAT_URL }, outside);
  return { ...ports, sources, importFigures: importingFigures(ports) };
});

/** @throws Error at the end, when a table could not be read or is newly in quarantine: the alarm is for somebody to look. */
export async function handler(_event?: unknown, context?: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> {
  const { sources, importFigures, log } = await importing();
  const failed: string[] = [];
  for (const source of sources) {
    if (context && context.getRemainingTimeInMillis() < ENOUGH_MS) {
      log('info', 'the rest of the figures waits for the next hour', { from: source.table });
      break;
    }
    if (!(await imported(source))) failed.push(source.table);
  }
  if (failed.length > 0) throw new Error(`figures need a look: ${failed.join(', ')}`);

  async function imported(source: Source): Promise<boolean> {
    try {
      const result = await importFigures(source);
      log(result.quarantined ? 'error' : 'info', sentenceOf(result), { ...result });
      return !result.quarantined?.isNew;
    } catch (error) {
      log('error', 'a table was not imported', { source: source.name, table: source.table, error: String(error) });
      return false;
    }
  }
}

function sentenceOf({ quarantined, unchangedTable, busyUntil }: Imported): string {
  if (quarantined)
    return 'a table is not what it was: nothing of it was stored; write what it is now in bot/monitor/sources/tables.ts';
  if (unchangedTable) return 'a table had not changed';
  return busyUntil ? 'a table is being imported already' : 'a table was imported';
}
