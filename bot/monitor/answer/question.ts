/** What is asked of the monitor, once it is clear: which indicator, where, when, and what is done with it. */
import type { Args } from '../../chat/card.ts';
import { indicatorOf } from '../catalogue.ts';
import type { Level } from '../places.ts';
import { placeOf } from '../places-validity.ts';

export const OPERATIONS = ['value', 'series', 'change', 'compare', 'rank'] as const;
export type Operation = (typeof OPERATIONS)[number];
export const RANKED_LEVELS = ['municipality', 'corop', 'province'] as const;
export type RankedLevel = (typeof RANKED_LEVELS)[number];

export type Question = {
  indicator: string;
  /** Region codes, at most `MOST_PLACES`. Of a ranking: a place within which is ranked, or one that is looked up in it. */
  places: readonly string[];
  /** `2022` or `2023Q1`; both absent: the latest. */
  from?: string;
  to?: string;
  operation: Operation;
  /** Of a ranking: what is ranked. */
  level?: RankedLevel;
  /** Of a ranking: by how much it changed between `from` and `to`, instead of by the figure itself. */
  byChange?: boolean;
  /** Of a ranking: from the lowest up. */
  lowestFirst?: boolean;
  /** Of a ranking: so many are told, where that was asked. */
  top?: number;
  /** Of a comparison: with the regions that are most like the first place. */
  peers?: boolean;
};

/** More lines than this in one chart tell nobody apart; Slack draws no more. */
export const MOST_PLACES = 6;
const PERIOD = /^\d{4}(?:Q[1-4]|M(?:0[1-9]|1[0-2]))?$/;

/** As the arguments of a button: small, and the same question again. */
export function argsOfQuestion(question: Partial<Question>): Args {
  const { places = [], byChange, lowestFirst, peers, ...rest } = question;
  const flags = { byChange, lowestFirst, peers };
  const given = Object.entries({ ...rest, ...(places.length > 0 && { places: places.join(',') }), ...flags });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== false)) as Args;
}

/** What of a question stands in a button's arguments or a Plan's slots. What is no place, period or operation is left out. */
export function questionIn(args: Args): Partial<Question> {
  const text = (name: string): string | undefined => (args[name] === undefined ? undefined : String(args[name]));
  const period = (name: string): string | undefined => (PERIOD.test(text(name) ?? '') ? text(name) : undefined);
  const one = <T extends string>(name: string, all: readonly T[]): T | undefined => all.find((value) => value === text(name));
  const flag = (name: string): true | undefined => String(args[name]) === 'true' || undefined;
  const places = [...new Set(text('places')?.split(',') ?? [])]
    .filter((code) => placeOf(code) !== undefined)
    .slice(0, MOST_PLACES);
  const found: Partial<Question> = {
    indicator: text('indicator'),
    places: places.length > 0 ? places : undefined,
    from: period('from'),
    to: period('to'),
    operation: one('operation', OPERATIONS),
    level: one('level', RANKED_LEVELS),
    byChange: flag('byChange'),
    lowestFirst: flag('lowestFirst'),
    top: topOf(args.top),
    peers: flag('peers'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<Question>;
}

/** More are no top, and no message. */
const MOST_TOP = 25;

function topOf(said: Args[string] | undefined): number | undefined {
  const top = Number(said);
  return said !== undefined && Number.isInteger(top) && top >= 1 && top <= MOST_TOP ? top : undefined;
}

/** The whole question of a button under an answer, or of a notice. Undefined: no indicator in it, no place, or nothing to rank. */
export function wholeQuestion(args: Args): Question | undefined {
  const { indicator, ...rest } = questionIn(args);
  if (indicator === undefined) return undefined;
  const question: Question = { places: [], operation: 'value', ...rest, indicator };
  const asks = question.operation === 'rank' ? question.level !== undefined : question.places.length > 0;
  return asks ? question : undefined;
}

/** The smallest level of which there are figures and which can be ranked. */
export function rankedLevelOf(indicator: string): RankedLevel | undefined {
  const levels: readonly Level[] = indicatorOf(indicator)?.levels ?? [];
  return RANKED_LEVELS.find((level) => levels.includes(level));
}
