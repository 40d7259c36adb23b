/**
 * Statistical periods as people write them: "sinds 2015", "de laatste vijf jaar", "between 2018 and 2022", "Q3 2024".
 * Appointments ("Tuesday at two") are another matter; general date parsers read these as moments, which they are not.
 */
import { folded, type Part, without } from '../primitives/folded.ts';
import type { Instant } from '../primitives/instant.ts';
import { type Moment, momentOf, momentsIn, recentIn, recentOf } from './periods-moments.ts';
import { AGAINST, AND, BEFORE_BOTH, FROM_ONLY, IN, SINCE, UNTIL, UNTIL_NOW } from './words/periods.ts';

export type FoundPeriod = {
  /** `2022` or `2023Q1`. Absent: the latest. */
  from?: string;
  to?: string;
  /** Two moments, one held against the other: "2015 versus 2022". */
  against?: boolean;
  /** What of the sentence said so. */
  parts: readonly Part[];
};

/** A sentence of more letters asks no figure; keeps the time bounded. */
const LONGEST = 1000;
/** More moments than anybody lists in a question. */
const MOST_MOMENTS = 12;

const BETWEEN = new RegExp(`^[\\s,]*(?:(?:${AND})[\\s,]*){0,3}$`);
const BETWEEN_AGAINST = new RegExp(`^[\\s,]*(?:${AGAINST})[\\s,]*(?:in |het jaar |the year )?$`);
const before = (words: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${words})\\s*$`);
const BOTH_BEFORE = before(BEFORE_BOTH);
const SINCE_BEFORE = before(SINCE);
const UNTIL_BEFORE = before(UNTIL);
const IN_BEFORE = before(`(?:(?:${IN}) ?){1,3}`);
const THAN_BEFORE = /(?<![a-z0-9])(?:dan|than)(?: in)?\s*$/;
const NOW_AFTER = new RegExp(`^\\s*(?:-\\s*)?(?:${UNTIL_NOW})(?![a-z0-9])`);
const OPEN_AFTER = /^\s*[-–](?=\s*(?:$|[?.!]))/;

/** Undefined when no period is named, or several that do not belong together: then nobody can say which is meant. */
export function findPeriod(text: string, now: Instant): FoundPeriod | undefined {
  if (text.length > LONGEST) return undefined;
  const said = folded(text);
  const recent = recentIn(said);
  const moments = momentsIn(without(said, recent.map(partOf))).slice(0, MOST_MOMENTS);
  if (recent.length + Math.min(1, moments.length) !== 1) return undefined;
  if (recent[0]) return { from: recentOf(recent[0].groups!, now), parts: [partOf(recent[0])] };
  const parts = moments.map(partOf);
  const whole = { at: parts[0]!.at, end: parts.at(-1)!.end };
  const read = moments.map(({ groups }) => momentOf(groups!, now));
  return read.length === 1 ? oneMoment(said, whole, read[0]!) : severalMoments(said, parts, whole, read);
}

const partOf = ({ index, 0: match }: RegExpExecArray): Part => ({ at: index, end: index + match.length });

function oneMoment(said: string, { at, end }: Part, moment: Moment): FoundPeriod {
  const front = said.slice(0, at);
  const after = NOW_AFTER.exec(said.slice(end)) ?? OPEN_AFTER.exec(said.slice(end));
  const since = SINCE_BEFORE.exec(front);
  if (since && (after || FROM_ONLY.test(since[0].trimEnd()))) {
    return { from: moment.from, parts: [{ at: since.index, end: end + (after?.[0].length ?? 0) }] };
  }
  if (after) {
    return { from: moment.from, parts: [{ at: BOTH_BEFORE.exec(front)?.index ?? at, end: end + after[0].length }] };
  }
  const until = UNTIL_BEFORE.exec(front);
  if (until) return { to: moment.to, parts: [{ at: until.index, end }] };
  return { from: moment.from, to: moment.to, parts: [{ at: IN_BEFORE.exec(front)?.index ?? at, end }] };
}

/** "Tussen 2018 en 2022", "2019, 2020 en 2021", "2015 versus 2022": from the first to the last, in whichever order. */
function severalMoments(said: string, parts: readonly Part[], whole: Part, read: readonly Moment[]): FoundPeriod | undefined {
  const gaps = parts.slice(1).map(({ at }, i) => said.slice(parts[i]!.end, at));
  const from = read.map((moment) => moment.from).toSorted()[0];
  const to = read
    .map((moment) => moment.to)
    .toSorted()
    .at(-1);
  if (gaps.every((gap) => BETWEEN.test(gap) || BETWEEN_AGAINST.test(gap))) {
    const against = gaps.some((gap) => BETWEEN_AGAINST.test(gap));
    const start = BOTH_BEFORE.exec(said.slice(0, whole.at))?.index ?? whole.at;
    return { from, to, ...(against && { against }), parts: [{ at: start, end: whole.end }] };
  }
  // "In 2023 minder dan in 2013": what is compared stands between.
  if (read.length !== 2 || !THAN_BEFORE.test(gaps[0]!)) return undefined;
  const apart = parts.map(({ at, end }) => ({ at: IN_BEFORE.exec(said.slice(0, at))?.index ?? at, end }));
  return { from, to, against: true, parts: apart };
}
