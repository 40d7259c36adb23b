/**
 * `npm run --silent deck -- --region CR12 --year 2026 [--lang nl|en] [--out DIR] [--dir PATH | --memory]`: the yearly presentation of a
 * region as a file for presenting and as a web page, from the table of `npm start` (which must not be running), the one that TABLE_NAME
 * names, or one that is gone afterwards. A region goes by its id, its name, or its place in the monitor; of a place where no region was
 * founded yet there are the figures alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deckPage, deckQuestions, fileName, gather, presentation } from '../../bot/app/deck.ts';
import { seedShipped } from '../../bot/app/figures.ts';
import { areaCalled, placeWithLevel } from '../../bot/monitor/area.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { isLanguage } from '../../bot/primitives/language.ts';
import { directory } from '../../bot/region/directory.ts';
import { present } from '../../functions/slideshow.ts';
import { openTable } from './open-table.ts';

const { values } = parseArgs({
  options: {
    region: { type: 'string', default: 'CR12' },
    year: { type: 'string', default: systemClock.now().slice(0, 4) },
    lang: { type: 'string', default: 'nl' },
    out: { type: 'string', default: '.' },
    dir: { type: 'string', default: '.local' },
    memory: { type: 'boolean', default: false },
  },
});
const { lang, region: named } = values;
if (!isLanguage(lang)) stop(`--lang takes nl or en, not “${lang}”.`);
const year = Number(values.year);
if (!/^\d{4}$/.test(values.year)) stop(`--year takes a year such as 2026, not “${values.year}”.`);

const opened = await openTable(values).catch((error: Error) =>
  stop(`${error.message} Or leave the region’s own data out with --memory.`),
);
try {
  await seedShipped(opened.table);
  const regions = await directory(opened.table).regions();
  const place = areaCalled(named);
  const region = regions.find(
    ({ id, name, place: of }) => [id, name.toLowerCase()].includes(named.toLowerCase()) || (of !== undefined && of === place),
  );
  if (!region && !place)
    stop(
      `--region takes a region of this table (${regions.map(({ name }) => name).join(', ') || 'there is none'}) or a place such as CR12, not “${named}”.`,
    );
  const ask = deckQuestions(opened.table);
  const found = region ?? { id: place!, name: placeWithLevel(place!, lang), timeZone: 'Europe/Amsterdam', place };
  if (!region) console.error(`No region was founded for ${found.name} in this table: the deck has the monitor’s figures alone.`);
  const data = (await gather(
    { ...ask, region: async () => found },
    { region: found.id, year, language: lang, at: systemClock.now() },
  ))!;
  mkdirSync(values.out, { recursive: true });
  const path = (extension: string) => join(values.out, `${fileName(data)}.${extension}`);
  writeFileSync(path('html'), deckPage(data));
  writeFileSync(path('pptx'), await present(presentation(data)));
  console.log(`${path('pptx')}\n${path('html')}`);
} finally {
  await opened.close();
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
