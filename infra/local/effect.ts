/**
 * `npm run --silent effect -- --data F.csv --unit C --time C --value C --treated NAME --from YEAR [--indexed] [--lang nl|en] [--json]`:
 * the effect that began with NAME in YEAR, by synthetic control, with placebos and the minimum detectable effect.
 * `--unit`, `--time` and `--value` name columns of the file. `--indexed` reckons in per cent of each unit's own past, as the bot does for
 * regions, which differ in size.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { type Cell, indexed, panelOf } from '../../bot/monitor/effect/panel.ts';
import { refusalInWords } from '../../bot/monitor/effect/refusal.ts';
import { effectReport } from '../../bot/monitor/effect/report.ts';
import { studyOf } from '../../bot/monitor/effect/study.ts';
import { isLanguage } from '../../bot/primitives/language.ts';
import { studyJson } from './effect-json.ts';

const USAGE =
  'Give npm run --silent effect -- --data FILE.csv --unit COLUMN --time COLUMN --value COLUMN --treated NAME --from YEAR [--indexed] [--lang nl|en] [--json]';
const NEEDED = ['data', 'unit', 'time', 'value', 'treated', 'from'] as const;

const options = given();
const cells = cellsOf(rowsOf(options.data), options);
const panel = panelOf(cells, options);
if ('refused' in panel) stop(refusalInWords(panel.refused, options.lang));
const study = studyOf(options.indexed ? indexed(panel) : panel);
console.log(options.json ? JSON.stringify(studyJson(study), null, 2) : effectReport(study, options.lang));

function given() {
  const { values } = parsed();
  const missing = NEEDED.filter((name) => !values[name]);
  if (missing.length > 0) stop(`${missing.map((name) => `--${name}`).join(', ')} missing. ${USAGE}`);
  const lang = values.lang ?? 'nl';
  if (!isLanguage(lang)) stop(`--lang takes nl or en, not “${lang}”.`);
  const needed = Object.fromEntries(NEEDED.map((name) => [name, values[name]!])) as Record<(typeof NEEDED)[number], string>;
  return { ...needed, lang, indexed: values.indexed ?? false, json: values.json ?? false };
}

function parsed() {
  const text = Object.fromEntries([...NEEDED, 'lang' as const].map((name) => [name, { type: 'string' as const }])) as Record<
    (typeof NEEDED)[number] | 'lang',
    { type: 'string' }
  >;
  try {
    return parseArgs({ options: { ...text, indexed: { type: 'boolean' }, json: { type: 'boolean' } } });
  } catch (error) {
    return stop(`${(error as Error).message} ${USAGE}`);
  }
}

function rowsOf(file: string): Record<string, string>[] {
  try {
    return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    return stop(`${file} cannot be read as CSV with a header line: ${(error as Error).message}`);
  }
}

function cellsOf(rows: readonly Record<string, string>[], { data, unit, time, value }: ReturnType<typeof given>): Cell[] {
  const [first] = rows;
  if (!first) stop(`${data} has no rows below its header line.`);
  const unknown = [unit, time, value].filter((column) => !(column in first));
  if (unknown.length > 0) stop(`${data} has no column ${unknown.join(', ')}. It has: ${Object.keys(first).join(', ')}.`);
  return rows.map((row) => ({ unit: row[unit]!, time: row[time]!, value: row[value]! }));
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
