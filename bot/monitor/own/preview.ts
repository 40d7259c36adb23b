/** What a file of own figures would bring, for who has to say yes to it. */
import type { Figure, SeriesKey } from '../figures/figure.ts';
import type { OwnIndicator } from './indicators.ts';
import type { OwnFigures, OwnObservation } from './reading.ts';

const FIRST = 5;

export type IndicatorPreview = OwnIndicator & {
  /** The region has no figures of it yet. */
  isNew: boolean;
  figures: number;
  places: number;
  /** The first and the last period, as text sorts them. */
  from: string;
  to: string;
  least: number;
  most: number;
};

export type Change = { indicator: string; place: string; period: string; from: number | null; to: number };

export type Preview = {
  indicators: IndicatorPreview[];
  figures: number;
  places: number;
  periods: number;
  /** The first figures of the file, as they will be kept. */
  first: OwnObservation[];
  added: number;
  changed: number;
  unchanged: number;
  /** The first of those that change. */
  changes: Change[];
};

/** Which series of the store `previewOf` compares with. */
export function seriesIn({ observations }: OwnFigures): SeriesKey[] {
  const keys = new Map(observations.map(({ indicator, place }) => [`${indicator} ${place}`, { indicator, place }]));
  return [...keys.values()];
}

/** @param stored what the store has of a series; an empty list where it has nothing */
export function previewOf(own: OwnFigures, stored: (key: SeriesKey) => readonly Figure[]): Preview {
  const { observations, indicators } = own;
  const before = storedBefore(own, stored);
  const was = (one: OwnObservation) => before.get(keyOf(one));
  const known = new Set([...before.values()].map(({ indicator }) => indicator));
  const changed = observations.filter((one) => differs(was(one), one));
  const added = observations.filter((one) => !was(one)).length;
  const of = Map.groupBy(observations, ({ indicator }) => indicator);
  return {
    indicators: indicators.map((indicator) => previewOfOne(indicator, of.get(indicator.id) ?? [], known)),
    figures: observations.length,
    places: new Set(observations.map(({ place }) => place)).size,
    periods: new Set(observations.map(({ period }) => period)).size,
    first: observations.slice(0, FIRST),
    added,
    changed: changed.length,
    unchanged: observations.length - added - changed.length,
    changes: changed.slice(0, FIRST).map(({ indicator, place, period, value }) => ({
      ...{ indicator, place, period },
      from: before.get(keyOf({ indicator, place, period }))!.value,
      to: value!,
    })),
  };
}

type Key = Pick<Figure, 'indicator' | 'place' | 'period'>;
const keyOf = ({ indicator, place, period }: Key): string => `${indicator} ${place} ${period}`;

function storedBefore(own: OwnFigures, stored: (key: SeriesKey) => readonly Figure[]): Map<string, Figure> {
  return new Map(seriesIn(own).flatMap((key) => stored(key).map((figure) => [keyOf(figure), figure] as const)));
}

/** A figure that was provisional and is definitive now changes too. */
function differs(was: Figure | undefined, { value, status }: OwnObservation): boolean {
  return was !== undefined && (was.value !== value || was.status !== status);
}

function previewOfOne(
  indicator: OwnIndicator,
  observations: readonly OwnObservation[],
  known: ReadonlySet<string>,
): IndicatorPreview {
  const periods = observations.map(({ period }) => period).sort();
  const values = observations.map(({ value }) => value!);
  return {
    ...indicator,
    isNew: !known.has(indicator.id),
    figures: observations.length,
    places: new Set(observations.map(({ place }) => place)).size,
    from: periods[0]!,
    to: periods.at(-1)!,
    least: values.reduce((least, value) => Math.min(least, value)),
    most: values.reduce((most, value) => Math.max(most, value)),
  };
}
