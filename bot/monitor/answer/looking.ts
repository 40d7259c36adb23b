/** Which figures a question needs: two looks in the store at most, however much is kept there. Pure. */
import type { Found, SectionKey, SeriesKey, Wanted } from '../figures/figure.ts';
import type { Indicator } from '../indicator.ts';
import { placeOf } from '../places-validity.ts';
import type { Question, RankedLevel } from './question.ts';

const COUNTRY = 'NL01';
const ALIKE_BY = 'population';
/** "Who grew fastest", without a period: over so many years. */
const GROWTH_YEARS = 5;

/** The places asked for, and the country to compare them with. */
export function firstLook({ indicator, places, peers }: Question): Wanted {
  const of: SeriesKey[] = [...new Set([...places, COUNTRY])].map((place) => ({ indicator, place }));
  return { coverage: peers ? [indicator, ALIKE_BY] : [indicator], series: of };
}

/** What a ranking, or regions that are alike, need besides. None: the first look was enough. */
export function secondLook(question: Question, first: Found): Wanted | undefined {
  if (question.operation === 'rank') {
    const sections = rankedSections(question, first);
    return sections.length > 0 ? { sections } : undefined;
  }
  if (!question.peers) return undefined;
  const sections = alikeSections(question, first);
  return sections.length > 1 ? { sections } : undefined;
}

/** The period that is ranked, and for growth the one before it that it is measured from. */
export function rankedPeriods(
  { indicator, level, from, to, byChange }: Question,
  first: Found,
): { period?: string; since?: string } {
  const periods = first.coverage(indicator)[level!] ?? [];
  // Growth is measured from `from` to the newest; a figure itself is of `from` when nothing else is named.
  const asked = to ?? (byChange ? undefined : from);
  const period = asked ? periods.findLast((one) => one.startsWith(asked)) : periods.at(-1);
  if (!byChange || !period) return { period };
  const wanted = from && from !== to ? from : String(Number(period.slice(0, 4)) - GROWTH_YEARS) + period.slice(4);
  return { period, since: periods.find((one) => one >= wanted && one < period) };
}

function rankedSections(question: Question, first: Found): SectionKey[] {
  const { period, since } = rankedPeriods(question, first);
  const key = { indicator: question.indicator, level: question.level! };
  return [period, since].filter((one) => one !== undefined).map((one) => ({ ...key, period: one }));
}

/** The newest number of inhabitants, and the figure itself in the period asked for, of all places on the level. */
export function alikeSections({ indicator, places, to }: Question, first: Found): SectionKey[] {
  const level = placeOf(places[0] ?? '')?.level;
  if (!level) return [];
  const inhabitants = first.coverage(ALIKE_BY)[level]?.at(-1);
  const periods = first.coverage(indicator)[level] ?? [];
  const period = to ? periods.find((one) => one === to) : periods.at(-1);
  if (!inhabitants || !period) return [];
  return [
    { indicator: ALIKE_BY, level, period: inhabitants },
    { indicator, level, period },
  ];
}

/** Whether the sources publish the indicator for a kind of place. */
export function isKnownOn(indicator: Pick<Indicator, 'levels'>, place: string): boolean {
  const level = placeOf(place)?.level;
  return level !== undefined && indicator.levels.includes(level);
}

export function ranked(level: RankedLevel, place: string): boolean {
  return placeOf(place)?.level === level;
}
