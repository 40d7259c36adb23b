/**
 * A digest is made once for a region, a moment and a language, and then read by everybody who gets it.
 *
 * | pattern                         | key                                                       | requests |
 * |---------------------------------|-----------------------------------------------------------|----------|
 * | keep what was made, or find it  | DIGEST#<region> / BUILT#<moment>#<language>, expires      | 1        |
 */
import { plainText } from '../chat/card.ts';
import { dayIn } from '../primitives/dates.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { idsOf, type Member, type Region } from '../region/people.ts';
import { happened, type Item, type Key, type Value } from '../store/table.ts';
import { digestCard } from './cards.ts';
import { ahead, journalIn, type Written } from './journal.ts';
import { type Built, merged, partsFor, SHORT, type Worded, withoutPerson } from './picking.ts';
import { type Days, windowOf } from './slot.ts';
import type { Tools } from './tools.ts';
import { digestWords } from './words/index.ts';

/** Of a very busy week the heaviest; one digest fits in an item. */
const MOST_LINES = 60;
const KEPT_MINUTES = 60 * 24 * 60;
const MOST_NAMED = 3;

const builtKey = (region: string, at: Instant, language: Language): Key => ({
  pk: `DIGEST#${region}`,
  sk: `BUILT#${at}#${language}`,
});

export async function findBuilt(
  { table }: Pick<Tools, 'table'>,
  region: string,
  at: Instant,
  language: Language,
): Promise<Built | undefined> {
  return (await table.get<Item & { data: Built }>(builtKey(region, at, language)))?.data;
}

/** The same however often it is asked for: what was made first stays. */
export async function builtOnce(
  tools: Tools,
  region: Region,
  at: Instant,
  languages: readonly Language[],
  days: Days,
): Promise<void> {
  const made = await Promise.all(languages.map((language) => findBuilt(tools, region.id, at, language)));
  const missing = languages.filter((_, i) => !made[i]);
  if (missing.length === 0) return;
  const same = made.find((one) => one)?.days ?? days;
  const written = await linesOf(tools, region, same, at);
  const ttl = epochSeconds(plusMinutes(at, KEPT_MINUTES));
  const making = missing.map(async (language) => {
    const built = await summarised(tools, await inWords(tools, region, written, language, same));
    const put = { ...builtKey(region.id, at, language), data: built as unknown as Value, ttl };
    await happened(tools.table.write({ put, if: 'attribute_not_exists(pk)' }));
  });
  await Promise.all(making);
}

/** Digests that were made stay for who opens them again, without the lines that are somebody's or name them. */
export async function forgetInBuilt({ table }: Pick<Tools, 'table'>, { region, name, ...of }: Member): Promise<void> {
  type Kept = Item & { data: Built; changes?: number };
  const built: Kept[] = [];
  let after: string | undefined;
  do {
    const page = await table.query<Kept>({ pk: `DIGEST#${region}`, beginsWith: 'BUILT#', after });
    built.push(...page.items);
    after = page.next;
  } while (after);
  for (const item of built) {
    const data = withoutPerson(item.data, { ids: idsOf(of), name });
    if (data === item.data) continue;
    const names = { changes: 'changes' };
    const { changes } = item;
    const asRead = changes ? { if: '#changes = :was', values: { was: changes } } : { if: 'attribute_not_exists(#changes)' };
    const put = { ...item, data: data as unknown as Value, changes: (changes ?? 0) + 1 };
    // Somebody else is forgotten at the same time: then it is read anew.
    if (!(await happened(table.write({ put, ...asRead, names })))) return forgetInBuilt({ table }, { region, name, ...of });
  }
}

/** Made now, for one who asks. */
export async function builtNow(tools: Tools, region: Region, language: Language, days: Days, now: Instant): Promise<Built> {
  return inWords(tools, region, await linesOf(tools, region, days, now), language, days);
}

/** What happened in these days, what closes in the week after this moment, and what waits for somebody. */
async function linesOf({ table }: Tools, { id, timeZone }: Region, days: Days, now: Instant): Promise<Written[]> {
  const journal = journalIn(table);
  const today = dayIn(timeZone, now);
  const until = [ahead(today).until, days.until].sort().at(-1)!;
  const [lines, waiting] = await Promise.all([journal.lines(id, { from: days.from, until }), journal.waiting(id)]);
  const told = lines.filter(({ kind, at }) =>
    kind === 'closing' ? at > now : dayIn(timeZone, at) >= days.from && dayIn(timeZone, at) < days.until,
  );
  return merged([...told, ...waiting]);
}

async function inWords(
  tools: Tools,
  { id, name, timeZone }: Region,
  written: readonly Written[],
  language: Language,
  days: Days,
): Promise<Built> {
  const window = windowOf(days, timeZone);
  const worded = async (of: readonly Written[]): Promise<Worded[]> => {
    const all = of.map(async (line): Promise<Worded[]> => {
      const told = await tools.told(line, language, window);
      const { subject, id: which, kind, weight, themes, to } = line;
      return told ? [{ subject, id: which, kind, weight, themes, to, ...told }] : [];
    });
    return (await Promise.all(all)).flat();
  };
  const joined = written.filter(({ subject }) => subject === 'member');
  const others = written.filter((line) => !joined.includes(line)).slice(0, MOST_LINES);
  const [lines, named] = await Promise.all([worded(others), worded(joined.slice(0, MOST_NAMED))]);
  return { region: id, regionName: name, language, days, lines: [...lines, ...together(named, joined.length, language)] };
}

/** Who joined is one line: in a week in which a whole workspace does, it would be all that there is. It weighs least, so it is the last. */
function together(named: readonly Worded[], count: number, language: Language): Worded[] {
  const [first] = named;
  if (!first || count === 1) return [...named];
  const w = digestWords(language);
  const names = named.map(({ title }) => title).join(', ');
  const words = count > MOST_NAMED ? w.joinedToo(names, count - MOST_NAMED) : w.joined(names);
  return [{ ...first, title: names, words: [words] }];
}

/** Of what everybody may read, so that everybody may read it; a number that is not in the digest drops it (see `digestCard`). */
async function summarised(tools: Tools, built: Built): Promise<Built> {
  const parts = partsFor({ coordinator: false, themes: [] }, built.lines, SHORT);
  if (!tools.summarising || parts.news.length === 0) return built;
  const summary = await tools.summarising(plainText(digestCard(built, parts, {})));
  return summary ? { ...built, summary } : built;
}
