/** Several places side by side: in one period, or through time. */
import type { Figure, Found } from '../figures/figure.ts';
import type { Answer, Asked, Lacking, Line } from './answer.ts';
import { between, isKnown, type Known, ofPeriod } from './choosing.ts';
import { derive } from './derivations.ts';
import { alikeSections } from './looking.ts';
import { peersOf } from './peers.ts';
import { kindToShow, newestOf, ofKind } from './period-kinds.ts';
import { MOST_PLACES } from './question.ts';

type Compared = Pick<Extract<Answer, { kind: 'compare' }>, 'kind' | 'figures' | 'differences' | 'without' | 'peers'>;
type Through = Pick<Extract<Answer, { kind: 'series' }>, 'kind' | 'lines' | 'without'>;

export function compared(asked: Asked, first: Found): Compared | Through | Lacking {
  const { question, indicator } = asked;
  const lines = question.places.map((place) => ({ place, figures: first.series({ indicator: indicator.id, place }) }));
  const range = question.operation === 'series' || (question.from !== undefined && question.from !== question.to);
  const year = question.to ?? question.from;
  if (range || (year && onlyByParts(lines, year))) {
    const within = lines.map(({ place, figures }) => ({ place, figures: between(figures, question.from, question.to) }));
    const kind = kindToShow(
      within.map(({ figures }) => figures),
      question.from,
      question.to,
    );
    const chosen = within.map(({ place, figures }) => ({ place, figures: ofKind(figures, kind) }));
    const filled = chosen.filter(({ figures }) => figures.some(isKnown));
    const without = question.places.filter((place) => !filled.some((line) => line.place === place));
    return filled.length > 0 ? { kind: 'series', lines: filled, without } : tooFew(question.places);
  }
  const period = year ?? latestInAll(lines.map(({ figures }) => figures));
  const figures = lines.map(({ figures }) => figures.find((figure) => figure.period === period)).filter(isKnown);
  return sideBySide(asked, figures, question.places);
}

/** A year that none of them knows whole, and some know by quarters. */
function onlyByParts(lines: readonly Line[], year: string): boolean {
  return (
    !lines.some(({ figures }) => isKnown(ofPeriod(figures, year))) &&
    lines.some(({ figures }) => between(figures, year, year).some(isKnown))
  );
}

/** The newest period in which all that have figures at all have one. */
function latestInAll(all: readonly (readonly Figure[])[]): string | undefined {
  const periods = all
    .filter((figures) => figures.some(isKnown))
    .map((figures) => figures.filter(isKnown).map((one) => one.period));
  return newestOf((periods[0] ?? []).filter((period) => periods.every((others) => others.includes(period))));
}

/** In a period in which the place that was asked has a figure: the others are held against that one. */
export function withPeers(asked: Asked, first: Found, second?: Found): Compared | Lacking {
  const place = asked.question.places[0]!;
  const [inhabitants, wanted] = alikeSections(asked.question, first);
  if (!second || !inhabitants || !wanted) return tooFew([place]);
  const alike = peersOf(place, second.section(inhabitants), MOST_PLACES - 1);
  const section = second.section(wanted);
  const figures = [place, ...alike].map((code) => section.find((figure) => figure.place === code)).filter(isKnown);
  return { ...sideBySide(asked, figures, [place, ...alike]), ...(figures.length > 1 && { peers: true }) };
}

/** Each against the first that was named. */
function sideBySide({ indicator }: Asked, figures: readonly Known[], places: readonly string[]): Compared | Lacking {
  if (figures.length < 2) return tooFew(places);
  const [first, ...others] = figures;
  const differences = others.map((other) => derive('difference', indicator, first, other)!);
  const without = places.filter((place) => !figures.some((figure) => figure.place === place));
  return { kind: 'compare', figures, differences, without };
}

const tooFew = (places: readonly string[]): Lacking => ({ kind: 'too-few', places });
