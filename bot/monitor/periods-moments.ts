/** One year, quarter or half-year in any of the ways in which people write it, and "the last five years". */
import type { Instant } from '../primitives/instant.ts';
import { BEFORE_AN_EVENT, COUNTS, DECADES, EVENT_HINTS, EVENTS, MONTHS, ORDINALS, PART_OF_A_YEAR } from './words/periods.ts';

/** As the figures write it: `2022` or `2023Q1`; the same twice for one period. */
export type Moment = { from: string; to: string };

const alternatives = (words: Readonly<Record<string, unknown>>): string => Object.keys(words).join('|');
/** Folded text has no other letters that matter here, and classes of Unicode's letters take their time to compile. */
const sign = (pattern: string): string => `(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`;

const YEAR = "(?:19[5-9]\\d|20\\d\\d|'[0-4]\\d)";
const COUNT = `(?:\\d{1,2}|${alternatives(COUNTS)})`;
const ORDINAL = `(?:[1-4](?:e|ste|de|st|nd|rd|th)|${alternatives(ORDINALS)})`;
const THIS_YEAR = 'dit jaar|this year|the current year|het huidige jaar|het lopende jaar';
const LAST_YEAR =
  '(?:het )?vorige? jaar|verleden jaar|last year|(?:the )?previous year|(?:het )?afgelopen jaar|(?:the )?past year';
const JOINED = '(?:,? (?:van|of|in|from|uit) (?:het jaar |the year )?|,? |-)';
const WHICH_YEAR = `(?:${YEAR}|${THIS_YEAR}|${LAST_YEAR})`;

/** A way to write a moment, and what stands in every text that does. */
const WAYS: readonly (readonly [hints: readonly string[], pattern: string])[] = [
  [
    ['q', 'kw'],
    `(?:het |the )?(?:(?<ordinal>${ORDINAL}) ?(?:kwartaal|kwrtl|kw|quarter|qtr)|(?:q|kw|kwartaal|quarter) ?(?<quarter>[1-4]))(?:${JOINED}(?<quarterYear>${WHICH_YEAR}))?`,
  ],
  [['q', 'kw'], `(?<yearFirst>${YEAR})[ -]?(?:q|kw) ?(?<quarterLast>[1-4])`],
  [
    ['hel', 'half'],
    `(?:de |the )?(?<half>eerste|tweede|first|second|1e|2e|1st|2nd) (?:helft|half|halfjaar)(?: (?:van|of))?${JOINED}?(?<halfYear>${WHICH_YEAR})`,
  ],
  [['kwartaal', 'quarter'], '(?<lastQuarter>(?:het )?(?:vorige?|afgelopen) kwartaal|(?:the )?(?:last|previous|past) quarter)'],
  [Object.keys(DECADES), `(?:in )?(?:de jaren|the|jaren) (?<decade>${alternatives(DECADES)})`],
  [['0s', "0's", 'er jaren'], "(?:de jaren |the )?(?<decadeYear>(?:19|20)\\d0)(?:'?s| er jaren)"],
  [['jaar', 'year'], `(?<thisYear>${THIS_YEAR})|(?<lastYear>${LAST_YEAR})`],
  [['geleden', 'terug', 'ago'], `(?<ago>${COUNT}) (?:jaar geleden|jaren geleden|jaar terug|years? ago|yrs ago)`],
  [EVENT_HINTS, `(?<beforeEvent>(?:${BEFORE_AN_EVENT})[ -]*)?(?<event>${EVENTS.map(([words]) => words).join('|')})`],
  [
    ['19', '20', "'"],
    `(?:(?:${PART_OF_A_YEAR})[ -](?:van |of )?)?(?:per )?(?:\\d{1,2} )?(?:(?:${MONTHS}) )?(?:het jaar |the year )?(?<year>${YEAR})`,
  ],
];

/** Compiled at first use, and only what a text gives cause to look for: all of it at once takes longer than a sentence should. */
const compiled: RegExp[] = [];

/** Every moment in a folded text, for `momentOf`: from left to right, and of two ways at one place the longer. */
export function momentsIn(said: string): RegExpExecArray[] {
  const matches = WAYS.flatMap(([hints, pattern], way) => {
    if (!hints.some((hint) => said.includes(hint))) return [];
    compiled[way] ??= new RegExp(sign(pattern), 'g');
    return [...said.matchAll(compiled[way])];
  });
  let end = 0;
  return matches
    .sort((one, other) => one.index - other.index || other[0].length - one[0].length)
    .filter(({ index, 0: match }) => {
      if (index < end) return false;
      end = index + match.length;
      return true;
    });
}

/** Every "last five years". */
export function recentIn(said: string): RegExpExecArray[] {
  return /laatste|afgelopen|voorbije|last|past|previous|recent/.test(said) ? [...said.matchAll(RECENT)] : [];
}

const THE_LAST = '(?:de |the |het )?(?:laatste|afgelopen|voorbije|last|past|previous|recentste|recente|recent|most recent)';
const UNITS =
  'jaren|jr|years|yrs|decennium|decennia|decade|decades|kwartalen|quarters|kwart eeuw|quarter century|quarter of a century';

/** "The last five years", "het afgelopen decennium", "de laatste vier kwartalen". */
const RECENT = new RegExp(
  sign(
    `(?:(?:over|in|during|gedurende|for|sinds|van|binnen|within) )?${THE_LAST} (?:(?<count>${COUNT}) (?<counted>jaar|${UNITS})|(?<unit>${UNITS}))`,
  ),
  'g',
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
