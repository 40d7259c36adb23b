/** Which figures a question needs: two looks in the store at most, however much is kept there. Pure. */
import type { Found, SectionKey, SeriesKey, Wanted } from '../figures/figure.ts';
import type { Indicator } from '../indicator.ts';
import { placeOf } from '../places-validity.ts';
import { latest } from './choosing.ts';
import { kindOf, kindsFor, newestOf } from './period-kinds.ts';
import type { Question, RankedLevel } from './question.ts';

const COUNTRY = 'NL01';
const ALIKE_BY = 'population';
/** "Who grew fastest", without a period: over so many years. */
const GROWTH_YEARS = 5;

/** The places asked for, and the country to compare them with; for regions that are alike, how many live in the place as well. */
export function firstLook({ indicator, places, peers }: Question): Wanted {
  const of: SeriesKey[] = [...new Set([...places, COUNTRY])].map((place) => ({ indicator, place }));
  const [place] = places;
  const inhabitants = peers && place !== undefined && indicator !== ALIKE_BY ? [{ indicator: ALIKE_BY, place }] : [];
  return { coverage: [indicator], series: [...of, ...inhabitants] };
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
  if (byChange) return grownBetween(periods, from, to);
  const asked = to ?? from;
  return { period: asked ? latestIn(periods, asked) : newestOf(periods) };
}

/** Exactly the one asked for; of a year that is only known by quarters, its last one. */
const latestIn = (periods: readonly string[], asked: string): string | undefined =>
  periods.find((one) => one === asked) ?? periods.findLast((one) => one.startsWith(asked));

/** Two periods of one kind: from the one that was named to the newest, of one year against the year before, or over the last years. */
function grownBetween(periods: readonly string[], from?: string, to?: string): { period?: string; since?: string } {
  for (const kind of kindsFor(from, to)) {
    const those = periods.filter((one) => kindOf(one) === kind);
    const period = to ? latestIn(those, to) : those.at(-1);
    const since = period && startOf(those, period, from, to);
    if (period && since && since < period) return { period, since };
  }
  return { period: newestOf(periods) };
}

function startOf(periods: readonly string[], period: string, from?: string, to?: string): string | undefined {
  // From the same quarter, where a year was named.
  const like = (year: string | number): string => `${year}${period.slice(4)}`;
  const year = Number(period.slice(0, 4));
  if (from && from === to) return periods.find((one) => one === like(year - 1));
  if (from) return periods.find((one) => one === like(from)) ?? periods.find((one) => one.startsWith(from));
  return periods.find((one) => one >= like(year - GROWTH_YEARS));
}

function rankedSections(question: Question, first: Found): SectionKey[] {
  const { period, since } = rankedPeriods(question, first);
  const key = { indicator: question.indicator, level: question.level! };
  return [period, since].filter((one) => one !== undefined).map((one) => ({ ...key, period: one }));
}

/** All places on the level: their number of inhabitants, and the figure itself in the period asked for; else when the place has one. */
export function alikeSections({ indicator, places: [place = ''], from, to }: Question, first: Found): SectionKey[] {
  const level = placeOf(place)?.level;
  const inhabitants = latest(first.series({ indicator: ALIKE_BY, place }))?.period;
  const figures = first.series({ indicator, place });
  const asked = to ?? from;
  const period = (asked ? figures.find((one) => one.period === asked) : latest(figures))?.period;
  if (!level || !inhabitants || !period) return [];
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
