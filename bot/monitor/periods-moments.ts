/** One year, quarter or half-year in any of the ways in which people write it, and "the last five years". */
import type { Instant } from '../primitives/instant.ts';
import { BEFORE_AN_EVENT, COUNTS, DECADES, EVENTS, MONTHS, ORDINALS, PART_OF_A_YEAR } from './words/periods.ts';

/** As the figures write it: `2022` or `2023Q1`; the same twice for one period. */
export type Moment = { from: string; to: string };

const alternatives = (words: Readonly<Record<string, unknown>>): string => Object.keys(words).join('|');
const sign = (pattern: string): string => `(?<![\\p{Letter}\\p{Number}])(?:${pattern})(?![\\p{Letter}\\p{Number}])`;

const YEAR = "(?:19[5-9]\\d|20\\d\\d|'[0-4]\\d)";
const COUNT = `(?:\\d{1,2}|${alternatives(COUNTS)})`;
const ORDINAL = `(?:[1-4](?:e|ste|de|st|nd|rd|th)|${alternatives(ORDINALS)})`;
const THIS_YEAR = 'dit jaar|this year|the current year|het huidige jaar|het lopende jaar';
const LAST_YEAR =
  '(?:het )?vorige? jaar|verleden jaar|last year|(?:the )?previous year|(?:het )?afgelopen jaar|(?:the )?past year';
const JOINED = '(?:,? (?:van|of|in|from|uit) (?:het jaar |the year )?|,? |-)';
const WHICH_YEAR = `(?:${YEAR}|${THIS_YEAR}|${LAST_YEAR})`;

/** One moment, as named groups; the longer ways first. */
export const MOMENT = new RegExp(
  sign(
    [
      `(?:het |the )?(?:(?<ordinal>${ORDINAL}) ?(?:kwartaal|kwrtl|kw|quarter|qtr)|(?:q|kw|kwartaal|quarter) ?(?<quarter>[1-4]))(?:${JOINED}(?<quarterYear>${WHICH_YEAR}))?`,
      `(?<yearFirst>${YEAR})[ -]?(?:q|kw) ?(?<quarterLast>[1-4])`,
      `(?:de |the )?(?<half>eerste|tweede|first|second|1e|2e|1st|2nd) (?:helft|half|halfjaar)(?: (?:van|of))?${JOINED}?(?<halfYear>${WHICH_YEAR})`,
      `(?<lastQuarter>(?:het )?(?:vorige?|afgelopen) kwartaal|(?:the )?(?:last|previous|past) quarter)`,
      `(?:in )?(?:de jaren|the|jaren) (?<decade>${alternatives(DECADES)})`,
      `(?:de jaren |the )?(?<decadeYear>(?:19|20)\\d0)(?:'?s| er jaren)`,
      `(?<thisYear>${THIS_YEAR})`,
      `(?<lastYear>${LAST_YEAR})`,
      `(?<ago>${COUNT}) (?:jaar geleden|jaren geleden|jaar terug|years? ago|yrs ago)`,
      `(?<beforeEvent>(?:${BEFORE_AN_EVENT})[ -]*)?(?<event>${EVENTS.map(([words]) => words).join('|')})`,
      `(?:(?:${PART_OF_A_YEAR})[ -](?:van |of )?)?(?:per )?(?:\\d{1,2} )?(?:(?:${MONTHS}) )?(?:het jaar |the year )?(?<year>${YEAR})`,
    ].join('|'),
  ),
  'gu',
);

const THE_LAST = '(?:de |the |het )?(?:laatste|afgelopen|voorbije|last|past|previous|recentste|recente|recent|most recent)';
const UNITS =
  'jaren|jr|years|yrs|decennium|decennia|decade|decades|kwartalen|quarters|kwart eeuw|quarter century|quarter of a century';

/** "The last five years", "het afgelopen decennium", "de laatste vier kwartalen". */
export const RECENT = new RegExp(
  sign(
    `(?:(?:over|in|during|gedurende|for|sinds|van|binnen|within) )?${THE_LAST} (?:(?<count>${COUNT}) (?<counted>jaar|${UNITS})|(?<unit>${UNITS}))`,
  ),
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

/** How many years "the last years" are, when nobody says. */
const SOME_YEARS = 5;

/** From when "the last …" is. */
export function recentOf({ count, counted, unit = counted! }: Groups, now: Instant): string {
  const number = count === undefined ? undefined : numberOf(count);
  if (/kwartalen|quarters/.test(unit)) return quartersBack(number ?? 4, now);
  if (/eeuw|century/.test(unit)) return String(yearOf(now) - 25);
  const years = /decen|decad/.test(unit) ? 10 * (number ?? 1) : (number ?? SOME_YEARS);
  return String(yearOf(now) - years);
}

export function momentOf(groups: Groups, now: Instant): Moment {
  const { half, halfYear, decade, decadeYear } = groups;
  if (half) {
    const year = yearNamed(halfYear!, now);
    const [from, to] = /^(?:eerste|first|1)/.test(half) ? ['Q1', 'Q2'] : ['Q3', 'Q4'];
    return { from: `${year}${from}`, to: `${year}${to}` };
  }
  const tenYears = decade ? DECADES[decade]! : decadeYear ? Number(decadeYear) : undefined;
  if (tenYears !== undefined) return { from: String(tenYears), to: String(tenYears + 9) };
  const one = quarterOf(groups, now) ?? String(yearIn(groups, now));
  return { from: one, to: one };
}

function quarterOf({ ordinal, quarter, quarterYear, quarterLast, yearFirst, lastQuarter }: Groups, now: Instant) {
  if (lastQuarter) return quartersBack(1, now);
  const number = quarter ?? quarterLast ?? (ordinal && (/^\d/.exec(ordinal)?.[0] ?? String(ORDINALS[ordinal])));
  if (number === undefined) return undefined;
  const year = quarterYear ?? yearFirst;
  return `${year ? yearNamed(year, now) : yearOfLast(Number(number), now)}Q${number}`;
}

function yearIn({ year, thisYear, lastYear, ago, event, beforeEvent }: Groups, now: Instant): number {
  if (ago) return yearOf(now) - numberOf(ago);
  if (event) return EVENTS.find(([words]) => new RegExp(`^(?:${words})$`).test(event))![1] - (beforeEvent ? 1 : 0);
  return yearNamed(year ?? thisYear ?? lastYear!, now);
}

function yearNamed(words: string, now: Instant): number {
  if (/^'\d\d$/.test(words)) return 2000 + Number(words.slice(1));
  if (/^\d{4}$/.test(words)) return Number(words);
  return new RegExp(`^(?:${THIS_YEAR})$`).test(words) ? yearOf(now) : yearOf(now) - 1;
}

const numberOf = (count: string): number => COUNTS[count] ?? Number(count);

const yearOf = (now: Instant): number => Number(now.slice(0, 4));

const quarterNow = (now: Instant): number => Math.ceil(Number(now.slice(5, 7)) / 3);

function quartersBack(count: number, now: Instant): string {
  const since = yearOf(now) * 4 + quarterNow(now) - 1 - count;
  return `${Math.floor(since / 4)}Q${(since % 4) + 1}`;
}

/** "Het eerste kwartaal" without a year is the last one that is over. */
function yearOfLast(quarter: number, now: Instant): number {
  return quarter < quarterNow(now) ? yearOf(now) : yearOf(now) - 1;
}
