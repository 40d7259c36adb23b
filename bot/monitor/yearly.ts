/**
 * The figures of a year for the region's presentation: per indicator the newest up to that year, with its history and with what it is
 * held beside. One request, besides that for the region's own indicators.
 */
import type { Language } from '../primitives/language.ts';
import { isKnown, type Known, latest, ofPeriod, yearBefore } from './answer/choosing.ts';
import { derive } from './answer/derivations.ts';
import { telling } from './cards/telling.ts';
import { CATALOGUE } from './catalogue.ts';
import type { FigureStore } from './figures/figure.ts';
import type { Chapter, Indicator } from './indicator.ts';
import { asIndicator } from './own/indicator.ts';
import type { OwnRegister } from './own/register.ts';
import { levelOf } from './places.ts';
import { placeName, placeOf } from './places-validity.ts';

const COUNTRY = 'NL01';
/** A figure of the region itself is told until a wider place's is so many years newer. */
const OLD_BY_YEARS = 5;

type Asked = { region: string; place?: string; year: number };
export type YearlyFigure = NonNullable<ReturnType<typeof yearlyOf>>;

export async function yearlyFigures(
  { figures, own }: { figures: FigureStore; own: OwnRegister },
  { region, place = COUNTRY, year }: Asked,
): Promise<YearlyFigure[]> {
  const places = [...new Set([place, ...comparable(place)])];
  const indicators = [...CATALOGUE.filter((indicator) => indicator.figures), ...(await own.indicators(region)).map(asIndicator)];
  const found = await figures.look({
    series: indicators.flatMap(({ id }) => places.map((code) => ({ indicator: id, place: code }))),
  });
  return indicators.flatMap((indicator) => {
    const series = places.map((code) => ({
      code,
      figures: found
        .series({ indicator: indicator.id, place: code })
        .filter((figure) => yearOf(figure) <= year && isKnown(figure)),
    }));
    return yearlyOf(indicator, series as Series[], place) ?? [];
  });
}

type Series = { code: string; figures: Known[] };

const yearOf = ({ period }: { period: string }): number => Number(period.slice(0, 4));

/** What a place lies in, from near to far; parts of the country mean little to people. */
const comparable = (place: string): string[] => (placeOf(place)?.within ?? []).filter((code) => levelOf(code) !== 'landsdeel');

function yearlyOf(indicator: Indicator, all: readonly Series[], here: string) {
  const chosen = chosenOf(all);
  const figure = chosen && latest(chosen.figures);
  if (!figure) return undefined;
  const others = all.filter((series) => series !== chosen && wider(all, series, chosen));
  const own = latest(all[0]!.figures);
  const before = yearBefore(chosen.figures, figure);
  const beside = others.flatMap(({ figures }) => {
    const same = ofPeriod(figures, figure.period);
    return isKnown(same) ? [citedOf(same)] : [];
  });
  return {
    chapter: indicator.chapter as Chapter,
    indicator: indicator.id,
    name: indicator.name,
    short: indicator.short,
    unit: indicator.unit,
    decimals: indicator.decimals,
    definition: indicator.definition,
    caveat: indicator.caveat,
    better: indicator.better,
    addsUp: indicator.addsUp,
    figure: citedOf(figure),
    ...(figure.place !== here && { instead: true as const }),
    ...(own && own !== figure && { older: citedOf(own) }),
    said: { nl: saidOf('nl', indicator, figure), en: saidOf('en', indicator, figure) },
    beside,
    series: [chosen, ...others].filter(({ figures }) => figures.length > 0).map(lineOf),
    change: before && changeOf(indicator, before, figure),
  };
}

/** The region's own, unless a place that it lies in has one that is much newer. */
function chosenOf(all: readonly Series[]): Series | undefined {
  const known = all.filter(({ figures }) => figures.length > 0);
  const [first, ...wide] = known;
  const newest = (series: Series) => yearOf(latest(series.figures)!);
  return first && (wide.find((other) => newest(other) - newest(first) > OLD_BY_YEARS) ?? first);
}

/** Only what the chosen place lies in is held beside it, not what lies in it. */
const wider = (all: readonly Series[], series: Series, chosen: Series): boolean => all.indexOf(series) > all.indexOf(chosen);

function saidOf(language: Language, indicator: Indicator, figure: Known): string {
  return telling(language, indicator).sentence(figure);
}

function citedOf({ place, period, value, status, source, retrieved }: Known) {
  return { place, placeName: placeName(place), period, value, status, source, retrieved };
}

function lineOf({ code, figures }: Series) {
  return { place: code, placeName: placeName(code), points: figures.map(({ period, value }) => ({ period, value })) };
}

/** A percentage changes by points, and so does a growth; anything else by a percentage of what it was. */
function changeOf(indicator: Indicator, before: Known, figure: Known) {
  const made = derive(indicator.percentage ? 'difference' : 'percent-change', indicator, before, figure);
  if (!made) return undefined;
  const at = ({ period, value }: Known) => ({ period, value });
  return { value: made.value, unit: made.unit, decimals: made.decimals, from: at(before), to: at(figure) };
}
