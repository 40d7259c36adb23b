/** From a question and what the store has to an answer. Pure. */
import type { Figure, Found } from '../figures/figure.ts';
import type { Indicator } from '../indicator.ts';
import type { Answer, Asked, Lacking } from './answer.ts';
import { between, isKnown, type Known, latest, ofPeriod, yearBefore } from './choosing.ts';
import { compared, withPeers } from './compared.ts';
import { derive } from './derivations.ts';
import { isKnownOn } from './looking.ts';
import { kindOf, kindsFor, kindToShow, newestOf, ofKind } from './period-kinds.ts';
import { ranking } from './ranked.ts';

const COUNTRY = 'NL01';

/** @param first what `firstLook` found @param second what `secondLook` found, where it was needed */
export function answerTo(asked: Asked, first: Found, second?: Found): Answer {
  const { question, indicator } = asked;
  const of = (place: string): readonly Figure[] => first.series({ indicator: indicator.id, place });
  if (Object.keys(first.coverage(indicator.id)).length === 0) return { ...asked, kind: 'no-figures' };
  if (question.operation === 'rank') return { ...asked, ...ranking(asked, first, second) };
  if (question.places.length > 1 && !question.peers) {
    const nowhere = question.places.every((place) => of(place).length === 0);
    return { ...asked, ...(nowhere ? nothingOf(indicator, question.places[0]!) : compared(asked, first)) };
  }
  const place = question.places[0]!;
  const figures = of(place);
  if (figures.length === 0) return { ...asked, ...nothingOf(indicator, place) };
  if (question.peers) {
    const then = question.to ?? question.from;
    const absent = then !== undefined && !isKnown(ofPeriod(figures, then));
    return { ...asked, ...(absent ? notThen(place, figures, then) : withPeers(asked, first, second)) };
  }
  switch (question.operation) {
    case 'series':
      return { ...asked, ...through(asked, place, figures) };
    case 'change':
      return { ...asked, ...changed(asked, place, figures, of(COUNTRY)) };
    default:
      return { ...asked, ...valued(asked, place, figures, of(COUNTRY)) };
  }
}

function nothingOf(indicator: Indicator, place: string): Lacking {
  return isKnownOn(indicator, place) ? { kind: 'not-of-place', place } : { kind: 'not-on-level', place };
}

const periodsOf = (figures: readonly Figure[]): string[] => figures.filter(isKnown).map(({ period }) => period);

const notThen = (place: string, figures: readonly Figure[], asked?: string): Lacking => ({
  kind: 'not-in-period',
  place,
  periods: periodsOf(figures),
  ...(asked !== undefined && { asked }),
});

function valued({ question, indicator }: Asked, place: string, figures: readonly Figure[], country: readonly Figure[]) {
  const { from, to } = question;
  if ((from ?? to) && from !== to) return through({ question, indicator }, place, figures);
  const asked = from ?? to;
  const figure = asked ? ofPeriod(figures, asked) : latest(figures);
  if (!figure) {
    // Of a year that is only known by quarters, all its quarters.
    const within = between(figures, asked, asked);
    return within.length > 0 ? through({ question, indicator }, place, figures) : notThen(place, figures);
  }
  if (figure.value === null) return { kind: 'withheld', figure } as const;
  const national = ofPeriod(country, figure.period);
  const meant = place !== COUNTRY && isKnown(national) ? national : undefined;
  return {
    kind: 'value',
    figure,
    series: ofKind(figures, kindOf(figure.period)),
    change: derive(indicator.percentage ? 'difference' : 'percent-change', indicator, yearBefore(figures, figure), figure),
    national: meant,
    share: indicator.addsUp ? derive('share', indicator, figure, meant) : undefined,
  } as const;
}

/** One place through time. */
function through({ question, indicator }: Asked, place: string, figures: readonly Figure[]) {
  const within = between(figures, question.from, question.to);
  const chosen = ofKind(within, kindToShow([within], question.from, question.to));
  const known = chosen.filter(isKnown);
  if (known.length === 0) return notThen(place, figures);
  const [first, last] = [known[0]!, known.at(-1)!];
  const moved = known.length > 1;
  return {
    kind: 'series',
    lines: [{ place, figures: chosen }],
    change: moved ? derive(indicator.percentage ? 'difference' : 'percent-change', indicator, first, last) : undefined,
    perYear: moved ? derive('per-year', indicator, first, last) : undefined,
  } as const;
}

/** From one period to another; of one year, against the year before; of none, over the last year there is. */
function changed({ question, indicator }: Asked, place: string, figures: readonly Figure[], country: readonly Figure[]) {
  const { from, to } = question;
  const asked = from === to ? undefined : from;
  for (const named of [to, asked])
    if (named && !between(figures, named, named).some(isKnown)) return notThen(place, figures, named);
  const [start, end] = endsOf(figures, asked, to) ?? [];
  if (!start || !end) return { kind: 'no-two-periods', place, periods: periodsOf(figures) } as const;
  const difference = derive('difference', indicator, start, end);
  if (!difference) return { kind: 'no-two-periods', place, periods: periodsOf(figures) } as const;
  const nation = place === COUNTRY ? [] : country;
  const [nationThen, nationNow] = [ofPeriod(nation, start.period), ofPeriod(nation, end.period)];
  return {
    kind: 'change',
    from: start,
    to: end,
    difference,
    percent: derive('percent-change', indicator, start, end),
    perYear: derive('per-year', indicator, start, end),
    national: derive(indicator.percentage ? 'difference' : 'percent-change', indicator, nationThen, nationNow),
    series: ofKind(between(figures, start.period, end.period), kindOf(end.period)),
  } as const;
}

/** Two figures of one kind of period, years before quarters; without a start that was named, a year apart, and then the newest. */
function endsOf(figures: readonly Figure[], from: string | undefined, to: string | undefined): [Known, Known] | undefined {
  const pairs = kindsFor(from, to).flatMap((kind): [Known, Known][] => {
    const known = ofKind(figures, kind).filter(isKnown);
    const end = to ? between(known, to, to).filter(isKnown).at(-1) : known.at(-1);
    const start = end && (from ? startIn(between(known, from, from).filter(isKnown), end) : yearBefore(known, end));
    return start && start.period < end.period ? [[start, end]] : [];
  });
  if (from) return pairs[0];
  const newest = newestOf(pairs.map(([, end]) => end.period));
  return pairs.find(([, end]) => end.period === newest);
}

/** Of a year's quarters the same one as the end's, where it is there. */
const startIn = (figures: readonly Known[], end: Known): Known | undefined =>
  figures.find(({ period }) => period.slice(4) === end.period.slice(4)) ?? figures[0];
