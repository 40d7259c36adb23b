/** Slides out of a year, as sentences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyPeriod } from '../../../bot/townhall/deck/charts.ts';
import type { CardsSlide, ChapterSlide, Slide } from '../../../bot/townhall/deck/slide.ts';
import { slides } from '../../../bot/townhall/deck/slides.ts';
import { anyDeck } from './any-deck.ts';
import { textsIn, unexplained } from './deck-numerals.ts';
import { FULL, IN_ENGLISH, NOTHING, PRODUCT, YEAR } from './examples.ts';

const chapterOf = (all: Slide[], chapter: string) =>
  all.find((slide): slide is ChapterSlide => slide.kind === 'chapter' && slide.chapter === chapter)!;
const cardsOf = (all: Slide[], look: string) =>
  all.filter((slide): slide is CardsSlide => slide.kind === 'cards' && slide.look === look);
const kinds = (all: Slide[]) =>
  all.map((slide) => ('look' in slide ? slide.look : 'chapter' in slide ? slide.chapter : slide.kind));

describe('A year in slides', () => {
  test('begins with the region and ends with what to do, the five chapters before the decisions and the wall last', () => {
    expect(kinds(slides(YEAR))).toEqual([
      'title',
      'agenda',
      'glance',
      'people',
      'economy',
      'society',
      'place',
      'governance',
      'decisions',
      'problems',
      'initiatives',
      'questions',
      'wall',
      'lines',
      'closing',
    ]);
  });

  test.each([
    ['nl', YEAR, 'Het bruto regionaal product van Twente was in 2020 € 37.900 per inwoner, 1,3% minder dan in 2019.'],
    ['en', IN_ENGLISH, 'The gross regional product of Twente was €37,900 per inhabitant in 2020, 1.3% less than in 2019.'],
  ])('says in its headline what the figure was and how it changed (%s)', (_, data, headline) => {
    expect(chapterOf(slides(data), 'economy').title).toBe(headline);
  });

  test('holds what is the region’s own beside its province and the country, and says which is more', () => {
    const economy = chapterOf(slides(YEAR), 'economy');

    expect(economy.lead[0]).toBe('Dat is minder dan in Nederland (€ 45.700 per inwoner).');
    expect(economy.chart?.series.map(({ name }) => name)).toEqual(['Twente', 'Overijssel', 'Nederland']);
  });

  test('says where a figure is of a wider place, and what the region’s own newest is', () => {
    expect(chapterOf(slides(YEAR), 'society').lead).toContain('Het nieuwste cijfer van Twente zelf is van 2017: 5,2%.');
    expect(chapterOf(slides(YEAR), 'place').lead).toContain('Van Twente zelf is er geen cijfer; dit is Overijssel.');
  });

  test('marks good and bad news only where more is better or worse', () => {
    const tiles = slides(YEAR).flatMap((slide) => (slide.kind === 'glance' ? slide.tiles : []));

    expect(tiles.map(({ chapter, tone }) => [chapter, tone])).toEqual([
      ['people', 'plain'],
      ['economy', 'bad'],
      ['society', 'good'],
      ['place', 'plain'],
      ['governance', 'good'],
    ]);
  });

  test('tells what rounds to nothing as almost the same, and what is the same as the same', () => {
    const changing = (from: number) => {
      const change = {
        value: 0,
        unit: '%' as const,
        decimals: 1,
        from: { period: '2019', value: from },
        to: { period: '2020', value: 37_900 },
      };
      return chapterOf(slides({ ...NOTHING, chapters: { ...NOTHING.chapters, economy: [{ ...PRODUCT, change }] } }), 'economy')
        .title;
    };

    expect(changing(37_900)).toMatch(/, evenveel als in 2019\.$/);
    expect(changing(37_905)).toMatch(/, vrijwel evenveel als in 2019\.$/);
  });

  test('tells the speaker how each figure was calculated, and from which table it is', () => {
    const notes = chapterOf(slides(YEAR), 'economy').notes;

    expect(notes).toContain('Verandering: (37.900 − 38.400) ÷ 38.400 × 100 = −1,3%.');
    expect(notes[0]).toBe(
      'Bruto regionaal product per inwoner: € 37.900 per inwoner (Twente, 2020, voorlopig). Bron: Eurostat nama_10r_3gdp, opgehaald 21 februari 2023.',
    );
  });

  test('names under each slide with figures the tables that they come from', () => {
    for (const slide of slides(YEAR)) {
      if (['chapter', 'glance', 'table', 'cards'].includes(slide.kind)) expect(slide.sources, slide.title).not.toEqual([]);
    }
    expect(chapterOf(slides(YEAR), 'society').sources).toEqual(['CBS 85268NED', 'CBS 83933NED', 'CBS 80590ned']);
  });

  test('tells of each decision the amount, who decided, the counts and the margin, and what was granted together', () => {
    const [decided] = cardsOf(slides(YEAR), 'decisions');

    expect(decided!.lead).toBe('2 toegekend, 1 afgewezen. Samen toegekend: € 53.000.');
    expect(decided!.cards[1]).toEqual({
      tag: 'Afgewezen · voorstel 5',
      tone: 'bad',
      title: 'Camera’s bij de twee ingangen van het bedrijventerrein',
      value: '€ 12.500',
      lines: [
        'Lansingh Kunststoffen',
        'Raadpleging van de regio, 2 juni 2026',
        '41 van 84 voor; 43 nodig; marge −2 · opkomst 87 van 212',
      ],
    });
  });

  test('does not tell the counts that a secret vote keeps', () => {
    const secret = { ...YEAR.decisions[0]!, majority: undefined };
    const [card] = cardsOf(slides({ ...YEAR, decisions: [secret] }), 'decisions')[0]!.cards;

    expect(card!.lines.at(-1)).toBe('stemverhouding niet getoond: geheime stemming · opkomst 9 van 11');
  });

  test('lets people choose from the problems that most companies have', () => {
    const [choice] = cardsOf(slides(YEAR), 'problems');

    expect(choice!.lead).toBe('De 6 meest gesteunde van 31 open vraagstukken.');
    expect(choice!.cards[0]).toMatchObject({ tag: '#12', value: '58', lines: ['bedrijven hebben dit'] });
    expect(choice!.poll).toBeUndefined();
  });

  test('shows of an initiative what is covered, and never more than all of it', () => {
    const over = { ...YEAR.initiatives[1]!, needs: [{ kind: 'money' as const, asked: 8_000, pledged: 9_500 }] };
    const [running] = cardsOf(slides({ ...YEAR, initiatives: [YEAR.initiatives[0]!, over] }), 'initiatives');

    expect(running!.cards[0]!.bars?.map(({ label }) => label)).toEqual([
      'tijd: 310 van 400 uren per maand',
      'geld: € 45.000 van € 60.000',
      'netwerk: 6 van 6 deuren open',
    ]);
    expect(running!.cards[1]).toMatchObject({
      tag: 'Gedekt · #2',
      bars: [{ label: 'geld: € 9.500 van € 8.000', part: 8_000, of: 8_000 }],
    });
  });

  test('says of each question how many others want to know', () => {
    const [asked] = cardsOf(slides(YEAR), 'questions');
    expect(asked!.cards.map(({ tag }) => tag)).toEqual(['14 anderen willen dit weten', '1 ander wil dit weten', 'net gesteld']);
  });
});

describe('A region with nothing yet', () => {
  test('has a deck all the same, which says of each part that there is none', () => {
    const all = slides(NOTHING);

    expect(kinds(all)).toEqual(['title', 'agenda', 'lines', 'closing']);
    expect(all[1]).toMatchObject({
      items: [
        { detail: 'Nog geen cijfers van deze regio', empty: true },
        { detail: 'In 2026 is niets besloten', empty: true },
        { detail: 'Geen open vraagstukken', empty: true },
        { detail: 'Nog geen initiatieven', empty: true },
        { detail: 'Stel ze tijdens de bijeenkomst', empty: true },
        { detail: 'Het eerste succes moet nog komen', empty: true },
      ],
    });
    expect(all[2]!.title).toBe('Waarover er nog geen cijfers zijn');
  });

  test('names the one chapter that lacks figures, with what to do about it', () => {
    const all = slides({ ...YEAR, chapters: { ...YEAR.chapters, governance: [] } });
    expect(all.find(({ kind, title }) => kind === 'lines' && title === 'Bestuur: nog geen cijfers')).toMatchObject({
      lead: 'Een coördinator voegt eigen cijfers toe door een CSV-bestand in de chat te slepen.',
    });
  });
});

describe('A region with very much', () => {
  const all = slides(FULL);

  test('shows the top of five thousand problems and says how many there are', () => {
    expect(cardsOf(all, 'problems')).toHaveLength(1);
    expect(cardsOf(all, 'problems')[0]).toMatchObject({ lead: 'De 6 meest gesteunde van 5.000 open vraagstukken.' });
  });

  test('keeps to a deck that can be presented, and says how many of how many it shows', () => {
    expect(all.length).toBeLessThanOrEqual(30);
    expect(cardsOf(all, 'questions').map(({ lead }) => lead)).toEqual(['15 van 5.000', '15 van 5.000', '15 van 5.000']);
    expect(cardsOf(all, 'decisions')[0]!.lead).toMatch(/ · 12 van 40$/);
  });

  test('cuts a very long title after a whole word', () => {
    for (const { cards } of [...cardsOf(all, 'problems'), ...cardsOf(all, 'wall')]) {
      for (const { title } of cards) {
        expect(title.length).toBeLessThanOrEqual(110);
        expect(title).toMatch(/\w…$/);
      }
    }
  });
});

describe('A chart', () => {
  test('leaves room for the periods of which there is no figure, so that no line is steeper than it was', () => {
    expect(everyPeriod('2022Q3', '2023Q2')).toEqual(['2022Q3', '2022Q4', '2023Q1', '2023Q2']);
    expect(everyPeriod('2019', '2021')).toEqual(['2019', '2020', '2021']);
    expect(everyPeriod('2022M11', '2023M01')).toEqual(['2022M11', '2022M12', '2023M01']);
    const gap = {
      ...PRODUCT,
      series: [{ ...PRODUCT.series[0]!, points: PRODUCT.series[0]!.points.filter(({ period }) => period !== '2015') }],
    };
    const drawn = chapterOf(slides({ ...NOTHING, chapters: { ...NOTHING.chapters, economy: [gap] } }), 'economy').chart!;

    expect(drawn.series[0]!.values[drawn.categories.indexOf('2015')]).toBeNull();
    expect(drawn.alt).toContain('2015 geen cijfer');
  });

  test('of few moments that lie far apart is bars, the newest first, and no line', () => {
    const points = [
      { period: '2022Q1', value: 3.4 },
      { period: '2022Q2', value: 3 },
      { period: '2023Q2', value: 3.1 },
    ];
    const figure = { ...PRODUCT.figure, period: '2023Q2', value: 3.1 };
    const sparse = {
      ...PRODUCT,
      figure,
      beside: [],
      series: [{ place: 'CR12', placeName: 'Twente', points }],
      change: undefined,
    };
    const drawn = chapterOf(slides({ ...NOTHING, chapters: { ...NOTHING.chapters, society: [sparse] } }), 'society').chart!;

    expect(drawn).toMatchObject({ kind: 'bar', categories: ['2023 kw 2', '2022 kw 2', '2022 kw 1'] });
    expect(drawn.series[0]).toEqual({ name: 'Twente', values: [3.1, 3, 3.4] });
  });

  test('of what regions add up to shows the region alone', () => {
    const added = { ...PRODUCT, addsUp: true };
    const slide = chapterOf(slides({ ...NOTHING, chapters: { ...NOTHING.chapters, economy: [added] } }), 'economy');

    expect(slide.chart?.series).toHaveLength(1);
    expect(slide.lead.join()).not.toContain('Nederland');
  });
});

describe('Every numeral on every slide', () => {
  test.each([
    ['of a year in Dutch', YEAR],
    ['of a year in English', IN_ENGLISH],
    ['of a region with nothing yet', NOTHING],
    ['of a region with very much', FULL],
  ])('is in the data: %s', (_, data) => {
    expect(unexplained(slides(data), data)).toEqual([]);
  });

  test('is missed when it is not: the check can fail', () => {
    const [first, ...rest] = slides(YEAR);
    expect(unexplained([{ ...first!, title: '77,7% van Twente' } as Slide, ...rest], YEAR)).toEqual(['77,7']);
  });

  test('is in the data, whatever the year was', () => {
    fc.assert(
      fc.property(anyDeck, (data) => {
        const all = slides(data);
        expect(unexplained(all, data)).toEqual([]);
        expect([all[0]!.kind, all.at(-1)!.kind]).toEqual(['title', 'closing']);
        expect(textsIn(all).every((text) => !text.includes('undefined') && !text.includes('NaN'))).toBe(true);
        expect(slides(structuredClone(data))).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });
});
