/**
 * What a run of an importer means to a region: which of its own figures were revised, and which periods came.
 *
 * | pattern                                   | key                                          | requests |
 * |-------------------------------------------|----------------------------------------------|----------|
 * | what a run changed for a region           | REGION#<region> / FIGURES#<run>, expires     | 1        |
 *
 * The item is written once for a run; the change feed tells whoever should know. It is read off the stored figures, not
 * gathered on the way, so that a run that broke off and went on later has the same news.
 */
import { epochSeconds, type Instant, plusMinutes } from '../../primitives/instant.ts';
import { happened, type Item, type Key, type Table, type Value } from '../../store/table.ts';
import type { Figure, Found, Revision, SeriesKey } from './figure.ts';

export type FigureNews = {
  /** The region's id, not its place. */
  region: string;
  /** Source, table and start of the run; unique within a region. */
  run: string;
  /** "CBS 83625NED". */
  source: string;
  at: Instant;
  /** The newest period first; no more than a message can hold. */
  revisions: readonly Revision[];
  /** The newest figure of each series in which a new period came. */
  added: readonly Pick<Figure, 'indicator' | 'place' | 'period' | 'value'>[];
  /** How many revisions were left out. */
  more: number;
};

/** Whom a figure concerns: a region as its own place, and what its people watch. */
export type Concerned = { region: string; place?: string; watched: readonly SeriesKey[] };

/** A run as far as its news goes. */
export type Run = { run: string; source: string; at: Instant; indicators: readonly string[] };

const COUNTRY = 'NL01';
const MOST_REVISIONS = 12;
const KEPT_MINUTES = 90 * 24 * 60;

const newsKey = (region: string, run: string): Key => ({ pk: `REGION#${region}`, sk: `FIGURES#${run}` });

export function isFigureNews({ pk, sk }: Key): boolean {
  return pk.startsWith('REGION#') && sk.startsWith('FIGURES#');
}

/** The series in which a run may have news for a region: of its place, of the country, and what is watched. */
export function seriesOfInterest({ place, watched }: Concerned, indicators: readonly string[]): SeriesKey[] {
  const own = [place, COUNTRY].flatMap((code) => (code ? indicators.map((indicator) => ({ indicator, place: code })) : []));
  const more = watched.filter(({ indicator }) => indicators.includes(indicator));
  return [...new Map([...own, ...more].map((key) => [seriesName(key), key])).values()];
}

/** Newest period per series, as `grp#CR12`; empty where there was none. A series that is not in it was not looked at. */
export type Newest = Readonly<Record<string, string>>;

const seriesName = ({ indicator, place }: SeriesKey): string => `${indicator}#${place}`;

const newestIn = (figures: readonly Figure[]): Figure | undefined => figures.findLast(({ value }) => value !== null);

export function newestOf(found: Pick<Found, 'series'>, keys: readonly SeriesKey[]): Newest {
  return Object.fromEntries(keys.map((key) => [seriesName(key), newestIn(found.series(key))?.period ?? '']));
}

/** @param before as it was when the run began. @returns undefined when there is no news. */
export function newsOf(
  { region, ...interest }: Concerned,
  { indicators, ...run }: Run,
  found: Pick<Found, 'series'>,
  before: Newest,
): FigureNews | undefined {
  const series = seriesOfInterest({ region, ...interest }, indicators).map((key) => ({ key, figures: found.series(key) }));
  const revisions = series
    .flatMap(({ figures }) => figures.flatMap((figure) => revisionIn(figure, run.at)))
    .sort((one, other) => other.period.localeCompare(one.period));
  const added = series.flatMap(({ key, figures }) => {
    const newest = newestIn(figures);
    const was = before[seriesName(key)];
    if (!newest || was === undefined || newest.period <= was) return [];
    return [{ ...key, period: newest.period, value: newest.value }];
  });
  if (revisions.length === 0 && added.length === 0) return undefined;
  const more = Math.max(0, revisions.length - MOST_REVISIONS);
  return { region, ...run, revisions: revisions.slice(0, MOST_REVISIONS), added, more };
}

function revisionIn({ indicator, place, period, value, revised }: Figure, at: Instant): Revision[] {
  const [last] = revised ?? [];
  return last?.at === at ? [{ indicator, place, period, from: last.value, to: value }] : [];
}

/** Once, however often the run comes to its end. */
export async function keepNews(table: Table, news: FigureNews): Promise<boolean> {
  const put = {
    ...newsKey(news.region, news.run),
    data: news as unknown as Value,
    ttl: epochSeconds(plusMinutes(news.at, KEPT_MINUTES)),
  };
  return happened(table.write({ put, if: 'attribute_not_exists(pk)' }));
}

export async function findNews(table: Table, region: string, run: string): Promise<FigureNews | undefined> {
  return (await table.get<Item & { data: FigureNews }>(newsKey(region, run)))?.data;
}
