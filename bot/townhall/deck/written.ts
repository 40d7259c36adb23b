/** Figures, periods and sources as the slides write them, in one language. */
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import { numberInWords } from '../../primitives/numbers.ts';
import { numeral, quantity, signed } from '../../primitives/quantities.ts';
import type { Change, Cited, DeckData, DeckFigure } from './deck-data.ts';
import type { Tone } from './slide.ts';
import { type DeckWords, deckWords } from './words/index.ts';

export type Writing = ReturnType<typeof writing>;

export function writing({ language, region: { timeZone }, frozenAt }: Pick<DeckData, 'language' | 'region' | 'frozenAt'>) {
  const w: DeckWords = deckWords(language);
  const day = (at: Instant) => dayInWords(at, language, timeZone);

  function period(of: string): string {
    const [, year, kind, number] = /^(\d{4})(?:([QM])(\d+))?$/.exec(of) ?? [];
    if (!year) return of;
    if (kind === 'Q') return w.quarter(number!, year);
    return kind === 'M' ? `${w.months[Number(number) - 1]} ${year}` : year;
  }

  function short(of: string): string {
    const [, year, kind, number] = /^(\d{4})([QM])(\d+)$/.exec(of) ?? [];
    if (!year) return of;
    return kind === 'Q' ? w.quarterShort(number!, year) : `${w.months[Number(number) - 1]!.slice(0, 3)} ${year}`;
  }

  /** "juli 2026" of a month, "21 februari 2023" of a day. */
  function fetchedOn(retrieved: string): string {
    const month = /^(\d{4})-(\d{2})$/.exec(retrieved);
    return month ? `${w.months[Number(month[2]) - 1]} ${month[1]}` : day(retrieved as Instant);
  }

  const unitOf = (figure: DeckFigure, { unit }: Change) => ({ '%': '%', points: w.points, same: figure.unit[language] })[unit];

  return {
    w,
    language,
    day,
    /** Where the region's own counts come from. */
    registered: w.ownRegister(day(frozenAt)),
    period,
    number: (value: number) => numberInWords(value, language, 0),
    /** Where there is little room. */
    periodShort: short,
    /** "€ 23.934,24 mln" */
    value: (figure: DeckFigure, value: number) => quantity(value, figure.unit[language], language, figure.decimals),
    /** The number with its sign, and what it counts: "€ 37.900" and "per inwoner". */
    parts(figure: DeckFigure, value: number): { value: string; unit: string } {
      const whole = quantity(value, figure.unit[language], language, figure.decimals);
      const [, number, unit] =
        /^((?:€ ?)?[−\d.,]+%?(?: (?:mln|mrd|miljoen|miljard|million|billion)\b)?) ?(.*)$/.exec(whole) ?? [];
      return number === undefined ? { value: whole, unit: '' } : { value: number, unit: unit! };
    },
    /** "Twente, 2020 (voorlopig)" */
    about: ({ placeName, period: of, status }: Cited) =>
      `${placeName}, ${short(of)}${status === 'provisional' ? ` (${w.provisional})` : ''}`,
    /** "+1,2%" */
    change: (figure: DeckFigure, change: Change) => signed(change.value, unitOf(figure, change), language, change.decimals),
    /** "1,2%", for a sentence that says which way. */
    size: (figure: DeckFigure, change: Change) =>
      quantity(Math.abs(change.value), unitOf(figure, change), language, change.decimals),
    /** "(37.900 − 36.000) ÷ 36.000 × 100" */
    formula(figure: DeckFigure, { unit, from, to }: Change): string {
      const [first, second] = [from, to].map(({ value }) => numeral(value, language, figure.decimals));
      return unit === '%' ? `(${second} − ${first}) ÷ ${first} × 100` : `${second} − ${first}`;
    },
    source: ({ source, retrieved }: Cited) => w.fetched(w.named[source] ?? source, fetchedOn(retrieved)),
    sourceName: ({ source }: Cited) => w.named[source] ?? source,
  };
}

export function toneOf({ better }: DeckFigure, { value }: Change): Tone {
  if (!better || value === 0) return 'plain';
  return value > 0 === (better === 'more') ? 'good' : 'bad';
}
