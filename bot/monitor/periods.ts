/**
 * Statistical periods as people write them: "sinds 2015", "de laatste vijf jaar", "between 2018 and 2022", "Q3 2024".
 * Appointments ("Tuesday at two") are another matter; general date parsers read these as moments, which they are not.
 */
import { folded, type Part } from '../primitives/folded.ts';
import type { Instant } from '../primitives/instant.ts';
import { AND, BEFORE_BOTH, COUNTS, EVENTS, IN, ORDINALS, SINCE, UNTIL, UNTIL_NOW } from './words/periods.ts';

export type FoundPeriod = {
  /** `2022` or `2023Q1`. Absent: the latest. */
  from?: string;
  to?: string;
  /** What of the sentence said so. */
  parts: readonly Part[];
};

/** A sentence of more letters asks no figure; keeps the time bounded. */
const LONGEST = 1000;

const YEAR = '(?:19[5-9]\\d|20\\d\\d)';
const alternatives = (words: Readonly<Record<string, number>>): string => Object.keys(words).join('|');
const COUNT = `(?:\\d{1,2}|${alternatives(COUNTS)})`;
const ORDINAL = `(?:[1-4](?:e|ste|de|st|nd|rd|th)|${alternatives(ORDINALS)})`;
const QUARTER = `(?:q[1-4]|kw ?[1-4]|kwartaal [1-4]|quarter [1-4]|${ORDINAL} (?:kwartaal|quarter))`;
const THIS_YEAR = 'dit jaar|this year';
const LAST_YEAR = '(?:het )?vorige? jaar|vorig jaar|last year|(?:the )?previous year|(?:het )?afgelopen jaar';
const AGO = `${COUNT} (?:jaar geleden|jaren geleden|years? ago)`;
const EVENT = EVENTS.map(([words]) => words).join('|');

/** One year or quarter, in any of these ways. */
const MOMENT = [
  `(?:het |the )?${QUARTER}(?:,? (?:van|of|in|from) (?:(?:het jaar|the year) )?| |-)(?:${YEAR}|${THIS_YEAR}|${LAST_YEAR})`,
  `${YEAR}[ -]?(?:q|kw)[1-4]`,
  `(?:the )?${QUARTER}`,
  `(?:het jaar |the year )?${YEAR}`,
  THIS_YEAR,
  LAST_YEAR,
  AGO,
  EVENT,
].join('|');

const sign = (pattern: string): string => `(?<![\\p{Letter}\\p{Number}])(?:${pattern})(?![\\p{Letter}\\p{Number}])`;
const pattern = (source: string): RegExp => new RegExp(source, 'gu');

const BOTH = pattern(
  `${sign(`(?:(?:${BEFORE_BOTH}) )?(?:de jaren |the years )?(?<one>${MOMENT}) ?(?:${AND}) ?(?:in )?(?<other>${MOMENT})`)}`,
);
const FROM = pattern(sign(`(?:${SINCE}) (?<one>${MOMENT})(?: (?:${UNTIL_NOW}))?|(?:van )?(?<later>${MOMENT}) (?:${UNTIL_NOW})`));
const LAST_YEARS = pattern(
  sign(
    `(?:(?:over|in|during|gedurende|for|sinds|van) )?(?:de |the )?(?:laatste|afgelopen|voorbije|last|past|previous|recentste) (?<count>${COUNT} )?(?<unit>jaren|jaar|years|decennium|decade)`,
  ),
);
const TO = pattern(sign(`(?:${UNTIL}) (?<one>${MOMENT})`));
const AT = pattern(sign(`(?:(?:${IN}) ){0,2}(?<one>${MOMENT})`));

type Range = { from?: string; to?: string };

/** Undefined when no period is named, or more than one: then nobody can say which is meant. */
export function findPeriod(text: string, now: Instant): FoundPeriod | undefined {
  if (text.length > LONGEST) return undefined;
  const said = folded(text);
  const ways: [RegExp, (groups: Record<string, string | undefined>) => Range][] = [
    [BOTH, ({ one, other }) => inOrder(momentOf(one!, now), momentOf(other!, now))],
    [LAST_YEARS, ({ count, unit }) => ({ from: String(yearOf(now) - years(count, unit!)) })],
    [FROM, ({ one, later }) => ({ from: momentOf((one ?? later)!, now) })],
    [TO, ({ one }) => ({ to: momentOf(one!, now) })],
    [AT, ({ one }) => at(momentOf(one!, now))],
  ];
  for (const [way, read] of ways) {
    const [match, another] = [...said.matchAll(way)];
    if (!match) continue;
    if (another) return undefined;
    return { ...read(match.groups!), parts: [{ at: match.index, end: match.index + match[0].length }] };
  }
  return undefined;
}

const at = (moment: string): Range => ({ from: moment, to: moment });

const inOrder = (one: string, other: string): Range => (one <= other ? { from: one, to: other } : { from: other, to: one });

const yearOf = (now: Instant): number => Number(now.slice(0, 4));

function years(count: string | undefined, unit: string): number {
  if (/decennium|decade/.test(unit)) return 10;
  return count === undefined ? 1 : numberOf(count.trim());
}

const numberOf = (count: string): number => COUNTS[count] ?? Number(count);

/** A moment as the figures write it. */
function momentOf(words: string, now: Instant): string {
  const year = yearNamed(words, now);
  const quarter = quarterNamed(words);
  if (quarter === undefined) return String(year ?? yearOf(now));
  return `${year ?? yearOfLast(quarter, now)}Q${quarter}`;
}

function yearNamed(words: string, now: Instant): number | undefined {
  const digits = words.match(YEAR)?.[0];
  if (digits) return Number(digits);
  if (new RegExp(THIS_YEAR).test(words)) return yearOf(now);
  if (new RegExp(LAST_YEAR).test(words)) return yearOf(now) - 1;
  const ago = words.match(`^(${COUNT}) (?:jaar|jaren|years?)`)?.[1];
  if (ago) return yearOf(now) - numberOf(ago);
  return EVENTS.find(([event]) => new RegExp(event).test(words))?.[1];
}

function quarterNamed(words: string): number | undefined {
  const named = words.match(QUARTER)?.[0] ?? words.match(/(?:q|kw)[1-4]/)?.[0];
  if (named === undefined) return undefined;
  const digit = named.match(/[1-4]/)?.[0];
  return digit ? Number(digit) : ORDINALS[named.split(' ')[0]!];
}

/** "Het eerste kwartaal" without a year is the last one that is over. */
function yearOfLast(quarter: number, now: Instant): number {
  const current = Math.ceil(Number(now.slice(5, 7)) / 3);
  return quarter < current ? yearOf(now) : yearOf(now) - 1;
}
