/** The fund's effect on the regional product, with the figures that ship with the product. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../bot/chat/card.ts';
import { effectCard } from '../../../../bot/monitor/effect/cards.ts';
import { type RegionalEffect, regionalEffect } from '../../../../bot/monitor/effect/regional.ts';
import type { Figure } from '../../../../bot/monitor/figures/figure.ts';
import { shippedFigures } from '../../../../bot/monitor/figures/shipped.ts';
import { PLACES } from '../../../../bot/monitor/places.ts';
import { LANGUAGES, type Language } from '../../../../bot/primitives/language.ts';
import { numberInWords } from '../../../../bot/primitives/numbers.ts';

const products: readonly Figure[] = shippedFigures().flatMap(({ source, retrieved, observations }) =>
  observations
    .filter(({ indicator, place }) => indicator === 'grp' && place.startsWith('CR'))
    .map((one) => ({ ...one, source, retrieved })),
);
const series: readonly (readonly Figure[])[] = [...Map.groupBy(products, ({ place }) => place).values()];
const names = (code: string): string => PLACES.get(code)!.name;

function effect(of = series, region = 'CR12', from = '2015'): RegionalEffect {
  const estimate = regionalEffect(of, region, from);
  if ('refused' in estimate) throw new Error(estimate.refused.kind);
  return estimate;
}
/** Another product for one region, from the year on. */
const changed = (place: string, from: string, change: (value: number) => number): Figure[][] =>
  series.map((figures) =>
    figures.map((one) => (one.place === place && one.period >= from ? { ...one, value: change(one.value!) } : one)),
  );
const said = (estimate: ReturnType<typeof regionalEffect>, language: Language = 'nl'): string =>
  plainText({ language, blocks: effectCard(language, estimate, names) });

describe('The effect on the regional product', () => {
  test('is reckoned over the forty COROP regions and all their years', () => {
    const { years, placebo, sources, provisional } = effect();

    expect(placebo.of).toBe(40);
    expect(years).toEqual(Array.from({ length: 21 }, (_, i) => String(2000 + i)));
    expect(sources).toEqual(['Eurostat nama_10r_3gdp (2023-02-21)']);
    expect(provisional).toEqual(['2020']);
  });

  test('tells the gap in million euro and as a share of the region’s own product, one from the other', () => {
    const { actual, twin, gap, years } = effect();
    const after = years.indexOf('2015');
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

    const between = mean(actual.slice(after)) - mean(twin.slice(after));

    expect(gap.million).toBeCloseTo(between, 6);
    expect(gap.share).toBeCloseTo(between / mean(actual.slice(after)), 12);
  });

  test('mixes the twin from regions that grew alike, whatever their size, so that the largest has one too', () => {
    const largest = effect(series, 'CR23');

    expect(names('CR23')).toBe('Groot-Amsterdam');
    expect(largest.mixture.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(largest.fit.share).toBeLessThan(0.03);
  });

  test.each(['2012', '2013', '2014', '2015', '2016'])(
    'has regions and their twins usually part by 2.6 to 3.5 % where nothing happened, from %s on',
    (from) => {
      expect(effect(series, 'CR12', from).usual).toBeGreaterThan(0.026);
      expect(effect(series, 'CR12', from).usual).toBeLessThan(0.035);
    },
  );

  test('of ten million euro a year is shown in no region, from whatever year', () => {
    for (const from of ['2012', '2018']) {
      for (const [region] of [...PLACES].filter(([, { level }]) => level === 'corop')) {
        const { detectable, placebo } = effect(series, region, from);
        if (detectable.share !== null && !placebo.shown) expect(detectable.million, region).toBeGreaterThan(10);
      }
    }
  });

  test('is shown when it is larger than what is said to be detectable, and not when it is smaller', () => {
    const { detectable } = effect();
    const share = detectable.share!;

    const larger = effect(changed('CR12', '2015', (value) => value * (1 + share + 0.001)));
    const smaller = effect(changed('CR12', '2015', (value) => value * (1 + share - 0.01)));

    expect(larger.placebo.shown).toBe(true);
    expect(smaller.placebo.shown).toBe(false);
  });

  test('leaves out years at either end that not every region has', () => {
    const [first, ...others] = series;
    const early: Figure = { ...first![0]!, period: '1999' };
    const late: Figure = { ...first!.at(-1)!, period: '2021' };

    const estimate = effect([[early, ...first!, late], ...others]);

    expect(estimate).toEqual(effect());
  });

  test('is refused with a hole between the years, named', () => {
    const holed = series.map((figures) =>
      figures.map((one) => (one.place === 'CR36' && one.period === '2012' ? { ...one, value: null } : one)),
    );

    const estimate = regionalEffect(holed, 'CR12', '2015');

    expect(estimate).toEqual({ refused: { kind: 'unbalanced', missing: [{ unit: 'CR36', time: '2012' }] } });
    expect(said(estimate)).toContain('Zuidoost-Noord-Brabant 2012');
  });

  test('is refused for a region or a year without figures, with what to do', () => {
    expect(said(regionalEffect(series, 'CR12', '2021'))).toContain('De cijfers lopen tot en met 2020');
    expect(said(regionalEffect(series, 'CR12', '2000'), 'en')).toContain('The figures begin in 2000');
    expect(said(regionalEffect([], 'CR12', '2015'), 'en')).toBe('There are no figures of Twente.');
  });
});

describe('The card of the effect', () => {
  test('says plainly that nothing can be shown, why, and what can be followed instead', () => {
    const card = said(effect());

    expect(card).toContain('Effect van het fonds op het bruto regionaal product van Twente');
    expect(card).toContain('Niet aantoonbaar. Sinds 2015 ligt Twente gemiddeld 0,7% (€ 152 mln per jaar) onder zijn tweeling');
    expect(card).toContain(
      'voor alle 40 regio’s; in afwijking komt deze op plaats 36. Aantoonbaar is alleen wat op plaats 1 tot en met 2 komt.',
    );
    expect(card).toContain('een effect van meer dan 13,4%: € 2.968 mln per jaar.');
    expect(card).toContain('Een fonds van enkele miljoenen euro per jaar is hierin niet te zien');
    expect(card).toContain('de eigen indicator van het project');
    expect(card).toContain('Gewoon verschil waar niets gebeurde: 3,2%');
    expect(card).toContain('Bron: Eurostat nama_10r_3gdp (2023-02-21). Voorlopig: 2020.');
  });

  test('says the same in English', () => {
    const card = said(effect(), 'en');

    expect(card).toContain('Not demonstrable. Since 2015 Twente has been 0.7% (€152 million a year) below its twin');
    expect(card).toContain('Only an effect of more than 13.4% can be seen here: €2,968 million a year.');
  });

  test('holds the fund against what could be seen, and follows its euros to those of others', () => {
    const blocks = effectCard('en', effect(), names, { spent: 2.4, matched: 3.1 });
    const card = plainText({ language: 'en', blocks });

    expect(card).toContain('The fund spends €2.4 million a year, 0.1% of what could be seen here.');
    expect(card).toContain('€2.4 million of the fund, €3.1 million of others: €1.29 per euro of the fund');
    expect(card).not.toContain('a few million');
  });

  test('does not divide by a fund that spent nothing', () => {
    const blocks = effectCard('en', effect(), names, { spent: 0, matched: 0 });

    expect(plainText({ language: 'en', blocks })).toContain('what others added, per euro of the fund');
  });

  test('where a difference is shown, does not say that the fund made it', () => {
    const grown = effect(changed('CR12', '2015', (value) => value * 1.5));

    const card = said(grown);

    expect(card).toContain('Aantoonbaar anders. Sinds 2015 ligt Twente gemiddeld');
    expect(card).toContain('boven zijn tweeling');
    expect(card).toContain('Dat het fonds dit deed, staat daarmee niet vast');
    expect(card).not.toContain('niet te zien');
  });

  test.each(LANGUAGES)('holds no number but those of the estimate, of whichever region (%s)', (language) => {
    const numerals = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
    for (const [region] of [...PLACES].filter(([, { level }]) => level === 'corop')) {
      const estimate = effect(series, region);
      const { gap, fit, detectable, mixture, usual, placebo, years, actual, twin, sources, from } = estimate;
      const shares = [gap.share, fit.share, usual, detectable.share ?? 0, ...mixture.map(({ weight }) => weight)];
      const amounts = [gap.million, detectable.share === null ? 0 : detectable.million, actual.at(-1)!, twin.at(-1)!];
      const allowed = new Set([
        ...shares.map((share) => numberInWords(Math.abs(share) * 100, language, 1)),
        ...amounts.map((amount) => numberInWords(Math.abs(amount), language, 0)),
        ...[placebo.rank, placebo.of, 1, placebo.highest, from, ...years].map(String),
        ...numerals(sources.join(' ')),
      ]);

      expect(numerals(said(estimate, language)).filter((one) => !allowed.has(one))).toEqual([]);
    }
  });

  test('says that a start soon after the first figures leaves too little to judge by', () => {
    expect(said(effect(series, 'CR12', '2003'))).toContain('te weinig perioden, zodat elke tweeling volmaakt past');
  });

  test.each(LANGUAGES)('draws the region and its twin through all years, and tells the drawing in words (%s)', (language) => {
    const estimate = effect();

    const drawn = effectCard(language, estimate, names).flatMap((block) => (block.type === 'chart' ? [block.chart] : []));

    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toMatchObject({ kind: 'line', categories: estimate.years });
    expect(drawn[0]!.series.map(({ values }) => values)).toEqual([estimate.actual, estimate.twin]);
    expect(drawn[0]!.alt).toMatch(/Twente .*2000 .*2020.*23[.,]934.*24[.,]205.*2015/);
  });
});
