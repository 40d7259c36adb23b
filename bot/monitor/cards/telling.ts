/** Puts figures into words. Numbers get onto a card through here only, and it keeps count of where each of them came from. */
import type { Block, Chart, CitedFigure, Evidence } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { type Known, runsOf } from '../answer/choosing.ts';
import type { Derived } from '../answer/derivations.ts';
import { quantity, signed } from '../answer/numbers.ts';
import { kindOf } from '../answer/period-kinds.ts';
import type { Indicator } from '../indicator.ts';
import { placeName } from '../places-validity.ts';
import { type MonitorWords, monitorWords } from '../words/index.ts';

const COUNTRY = 'NL01';

/** What an answer comes to before sources and buttons. */
export type Told = { blocks: Block[]; chart?: Chart };

export type Telling = ReturnType<typeof telling>;

export function telling(language: Language, indicator: Indicator) {
  const w: MonitorWords = monitorWords(language);
  const told = new Map<string, Known>();
  const derived: Evidence['derived'][number][] = [];
  const named: string[] = [];

  const place = (code: string): string => (code === COUNTRY ? w.theCountry : placeName(code));

  function cite(figure: Known): CitedFigure {
    told.set(`${figure.indicator} ${figure.place} ${figure.period}`, figure);
    return citedOf(figure, indicator);
  }

  return {
    w,
    language,
    indicator,
    name: indicator.name[language],
    short: indicator.short[language],
    named: { id: indicator.id, name: indicator.name[language], unit: indicator.unit[language] },
    place,
    period: (period: string) => periodIn(w, period),

    /** "€ 23.934,24 mln" */
    value(figure: Known): string {
      cite(figure);
      return quantity(figure.value, indicator.unit[language], language, indicator.decimals);
    },

    /** "+1,2%"; percentages of a percentage are points. */
    derived(of: Derived): string {
      derived.push({ id: of.id, value: of.value, of: of.from.map(cite) });
      const inWords = of.id === 'share' ? quantity : signed;
      return inWords(of.value, this.unitOf(of), language, of.decimals);
    },

    unitOf: ({ unit }: Derived): string => ({ same: indicator.unit[language], points: w.points, '%': '%' })[unit],

    /** The place of a row among the others. */
    rank(value: number, figure: Known): string {
      derived.push({ id: 'rank', value, of: [cite(figure)] });
      return String(value);
    },

    /** Of how many places there is a figure. */
    count(figures: number): number {
      derived.push({ id: 'count', value: figures, of: [] });
      return figures;
    },

    /** A period that was asked, also as "last year". */
    asked(period: string): string {
      named.push(period);
      return periodIn(w, period);
    },

    /** "2000–2020": of which periods there are figures. */
    spans(periods: readonly string[]): string {
      named.push(...periods);
      const runs = runsOf(periods).map(([first, last]) => {
        const [from, to] = [periodIn(w, first), periodIn(w, last)];
        return first === last ? from : kindOf(first) === 'year' ? `${from}–${to}` : w.fromThrough(from, to);
      });
      return runs.join(', ') || '—';
    },

    /** For what is drawn and not written. */
    draw(figures: readonly Known[]): void {
      for (const figure of figures) cite(figure);
    },

    /** A whole sentence about one figure, without the full stop. */
    sentence(figure: Known): string {
      const say = w.sentence[indicator.id] ?? w.sentenceOfAny(indicator.name[language]);
      const shrinking = indicator.id === 'grp_growth' && figure.value < 0;
      if (!shrinking) return say(place(figure.place), this.value(figure), periodIn(w, figure.period));
      cite(figure);
      const size = quantity(Math.abs(figure.value), indicator.unit[language], language, indicator.decimals);
      return w.shrank(place(figure.place), size, periodIn(w, figure.period));
    },

    citing: (figure: Known): CitedFigure[] => [citedOf(figure, indicator)],

    /** Every figure told so far. */
    told: (): Known[] => [...told.values()],
    evidence: (): Evidence => ({
      figures: [...told.values()].map((figure) => citedOf(figure, indicator)),
      derived,
      periods: named,
    }),
  };
}

function citedOf({ place, period, value, status, source, ...figure }: Known, { unit }: Indicator): CitedFigure {
  return { indicator: figure.indicator, region: place, period, value, unit: unit.nl.replace('²', '2'), status, source };
}

function periodIn(w: MonitorWords, period: string): string {
  const [, year, kind, number] = /^(\d{4})(?:([QM])(\d+))?$/.exec(period) ?? [];
  if (!year) return period;
  if (kind === 'Q') return w.quarter(number!, year);
  return kind === 'M' ? w.month(Number(number), year) : year;
}
