/**
 * `npm run --silent figures -- --source cbs --table 83625NED [--base-url URL] [--json] [--force] [--dir PATH | --memory]`: one
 * import by hand, into the table of `npm start` (which must not be running), the one that TABLE_NAME names, or one that is
 * gone afterwards. `--force` fetches also what has not changed since.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { figureSources, type Imported, importingFigures, type Source, SourceError } from '../../bot/app/figures.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { openTable } from './open-table.ts';
import { progressOn } from './progress.ts';

const { values } = parseArgs({
  options: {
    source: { type: 'string', default: 'cbs' },
    table: { type: 'string' },
    'base-url': { type: 'string' },
    json: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    dir: { type: 'string', default: '.local' },
    memory: { type: 'boolean', default: false },
  },
});
const DOING = { asking: 'Ask the source what changed', fetching: 'Rows fetched', storing: 'Figures stored' };

const source = sourceNamed(values.source, values.table, values['base-url']);
const opened = await openTable(values).catch((error: Error) => stop(`${error.message} Or import with --memory.`));
const progress = progressOn();
try {
  const importFigures = importingFigures({ table: opened.table, clock: systemClock, random: cryptoRandom });
  const told = ({ doing, done, of }: { doing: keyof typeof DOING; done: number; of?: number }) =>
    progress.told(DOING[doing], done, of);
  const result = await importFigures(source, { force: values.force, told });
  progress.end();
  console.log(values.json ? JSON.stringify(reported(result)) : sentencesOf(result));
  if (result.quarantined || result.busyUntil) process.exitCode = 1;
} catch (error) {
  progress.end();
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await opened.close();
}

function sourceNamed(name: string, table: string | undefined, base: string | undefined): Source {
  const outside = { fetch, wait: async (ms: number) => void (await wait(ms)) };
  if (base !== undefined && !URL.canParse(base))
    stop(`--base-url takes an address such as http://127.0.0.1:8080, not “${base}”.`);
  const sources = figureSources({ cbsUrl: base, eurostatUrl: base }, outside);
  const of = sources.filter((one) => one.name === name);
  if (of.length === 0) stop(`--source takes ${[...new Set(sources.map((one) => one.name))].join(' or ')}, not “${name}”.`);
  const found = of.find((one) => one.table.toLowerCase() === table?.toLowerCase());
  return found ?? stop(`--table takes one of ${of.map((one) => one.table).join(', ')}${table ? `, not “${table}”` : ''}.`);
}

function reported({ quarantined, ...result }: Imported) {
  return { ...result, quarantined: quarantined ? quarantined.faults : null };
}

function sentencesOf({ source: from, table, added, changed, unchanged, refused, revisions, ...rest }: Imported): string {
  const { quarantined, unchangedTable, busyUntil, refusedPlaces } = rest;
  if (busyUntil) return `${table} is being imported already, or was broken off: try again after ${busyUntil}.`;
  if (unchangedTable) return `${table} has not changed since it was stored; --force fetches it all the same.`;
  if (quarantined) {
    const faults = quarantined.faults.map((fault) => `- ${fault}`).join('\n');
    return `${table} is not what it was, so nothing of it was stored and the figures that were there stay:\n${faults}\nWrite what it is now in bot/monitor/sources/tables.ts, and import it again.`;
  }
  const places = Object.keys(refusedPlaces);
  const unknown = places.length > 8 ? `${places.slice(0, 8).join(', ')}, …` : places.join(', ');
  const which = places.length === 1 ? 'a place that is' : `${places.length} places that are`;
  return [
    `${from} ${table}: ${added} added, ${changed} changed (${revisions} revised), ${unchanged} unchanged, ${refused} refused.`,
    ...(refused > 0 ? [`Refused are rows of ${which} not known here: ${unknown}.`] : []),
  ].join('\n');
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
