/** Any year of any region: figures of every size and sign, words as people type them, and as much or as little of each as there may be. */
import fc from 'fast-check';
import {
  type Celebration,
  CHAPTERS,
  type Cited,
  type Decision,
  type DeckData,
  type DeckFigure,
  type DeckInitiative,
  type Need,
} from '../../../bot/townhall/deck/deck-data.ts';
import { at, NOTHING, PRODUCT } from './examples.ts';

const NASTY = [
  '<script>alert(1)</script>',
  '"quoted" & \'single\'',
  'één — “twee” … ✓ 🎉',
  ']]> <!-- -->',
  '\u202Eomgekeerd',
  '\uFFFE',
  'a'.repeat(300),
];
const typed = fc.oneof(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), fc.constantFrom(...NASTY));
const both = typed.map((words) => ({ nl: words, en: words }));
const year = fc.integer({ min: 1995, max: 2026 });
const moment = fc
  .date({ min: new Date('2026-01-02T00:00:00Z'), max: new Date('2026-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => at(date.toISOString()));
const value = fc.oneof(
  fc.integer({ min: -1_000_000, max: 100_000_000 }),
  fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 100),
);

const cited = (place: string): fc.Arbitrary<Cited> =>
  fc.record({
    place: fc.constant(place),
    placeName: fc.constantFrom('Twente', 'Overijssel', "'s-Gravenhage"),
    period: fc.oneof(
      year.map(String),
      year.map((of) => `${of}Q3`),
      year.map((of) => `${of}M05`),
    ),
    value,
    status: fc.constantFrom('provisional' as const, 'definitive' as const),
    source: fc.constantFrom('CBS 83625NED', 'Eurostat nama_10r_3gdp', 'official WOZ reference values for rent points'),
    retrieved: fc.constantFrom('2026-07', '2023-02-21'),
  });

const line = (place: string) =>
  fc.record({
    place: fc.constant(place),
    placeName: fc.constant(place),
    points: fc
      .uniqueArray(year, { maxLength: 20 })
      .chain((years) =>
        fc
          .array(value, { minLength: years.length, maxLength: years.length })
          .map((values) => years.toSorted((a, b) => a - b).map((of, n) => ({ period: String(of), value: values[n]! }))),
      ),
  });

const figure: fc.Arbitrary<DeckFigure> = fc
  .record({
    name: both,
    unit: fc.constantFrom(PRODUCT.unit, { nl: '%', en: '%' }, { nl: 'inwoners', en: 'inhabitants' }, { nl: '', en: '' }),
    decimals: fc.integer({ min: 0, max: 2 }),
    addsUp: fc.boolean(),
    figure: cited('CR12'),
    older: fc.option(cited('CR12'), { nil: undefined }),
    beside: fc.array(cited('NL01'), { maxLength: 3 }),
    series: fc.tuple(line('CR12'), line('NL01')),
    from: value,
    unitOfChange: fc.constantFrom('%' as const, 'points' as const, 'same' as const),
    change: fc.option(value, { nil: undefined }),
  })
  .map(({ from, unitOfChange, change, ...of }) => ({
    ...PRODUCT,
    ...of,
    said: { nl: `Het is ${of.figure.placeName}`, en: `It is ${of.figure.placeName}` },
    change:
      change === undefined
        ? undefined
        : {
            value: change,
            unit: unitOfChange,
            decimals: 2,
            from: { period: '2001', value: from },
            to: { period: of.figure.period, value: of.figure.value },
          },
  }));

const count = fc.integer({ min: 0, max: 10_000 });
const decision: fc.Arbitrary<Decision> = fc.record({
  proposal: count,
  title: typed,
  applicant: typed,
  amount: fc.integer({ min: 0, max: 9_999_999 }),
  result: fc.constantFrom('granted' as const, 'rejected' as const),
  at: moment,
  by: both,
  turnout: fc.record({ cast: count, entitled: count }),
  majority: fc.option(fc.record({ have: count, of: count, needed: count, margin: fc.integer({ min: -500, max: 500 }) }), {
    nil: undefined,
  }),
});
const need: fc.Arbitrary<Need> = fc.record({
  kind: fc.constantFrom('time' as const, 'money' as const, 'network' as const),
  asked: count,
  pledged: count,
});
const initiative: fc.Arbitrary<DeckInitiative> = fc.record({
  number: count,
  title: typed,
  needs: fc.array(need, { maxLength: 3 }),
});
const celebration: fc.Arbitrary<Celebration> = fc.record({
  what: fc.constantFrom('vote' as const, 'initiative' as const, 'problem' as const, 'target' as const),
  title: typed,
  names: fc.array(typed, { maxLength: 3 }),
  at: moment,
});

export const anyDeck: fc.Arbitrary<DeckData> = fc
  .record({
    name: typed,
    language: fc.constantFrom('nl' as const, 'en' as const),
    figures: fc.array(fc.array(figure, { maxLength: 7 }), { minLength: 5, maxLength: 5 }),
    meeting: fc.option(fc.record({ at: moment, place: typed, theme: typed }), { nil: undefined }),
    decisions: fc.array(decision, { maxLength: 14 }),
    top: fc.array(fc.record({ number: count, title: typed, companies: count }), { maxLength: 12 }),
    more: count,
    initiatives: fc.array(initiative, { maxLength: 6 }),
    celebrations: fc.array(celebration, { maxLength: 8 }),
    asked: fc.array(fc.record({ text: typed, seconded: count }), { maxLength: 7 }),
  })
  .map(({ name, figures, top, more, asked, ...rest }) => ({
    ...NOTHING,
    ...rest,
    region: { ...NOTHING.region, name },
    chapters: Object.fromEntries(CHAPTERS.map((chapter, n) => [chapter, figures[n]!])) as unknown as DeckData['chapters'],
    problems: { top, open: top.length === 0 ? 0 : top.length + more },
    questions: { top: asked, asked: asked.length === 0 ? 0 : asked.length + more },
  }));
