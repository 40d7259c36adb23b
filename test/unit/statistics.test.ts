import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Plan } from '../../bot/conversation/plan.ts';
import { statisticsStep } from '../../bot/conversation/statistics.ts';
import { statisticsReader } from '../../bot/conversation/statistics-reading.ts';
import { SPOKEN } from '../../bot/monitor/catalogue-spoken.ts';
import { findPeriod } from '../../bot/monitor/periods.ts';
import { findPlaces } from '../../bot/monitor/places-finding.ts';
import { instant } from '../../bot/primitives/instant.ts';

const read = statisticsReader({ indicators: SPOKEN, findPlaces, findPeriod });
const step = statisticsStep(read);
const now = instant(Date.UTC(2026, 10, 23, 9));
const twente = { now, region: 'CR12' };

const slots = (text: string): Plan['slots'] | undefined => step(text, twente)?.slots;

describe('A complete statistics question', () => {
  test('is a Plan of this step, in the language in which it was asked', () => {
    const dutch = step('hoeveel inwoners heeft Enschede?', { ...twente, language: 'en' });
    const english = step('how many people live in Enschede', { ...twente, language: 'nl' });

    expect(Plan.parse(dutch)).toEqual(dutch);
    expect(dutch).toMatchObject({ intent: 'monitor.query', step: 'statistics', language: 'nl' });
    expect(english).toMatchObject({ language: 'en', slots: { indicator: 'population', places: ['GM0153'], operation: 'value' } });
  });

  test.each([
    ['wat is het brp van Twente', { indicator: 'grp', places: ['CR12'], operation: 'value' }],
    ['brp per inwoner in Brainport', { indicator: 'grp_per_capita', places: ['CR36'], operation: 'value' }],
    [
      'werkloosheid Drenthe 2020',
      { indicator: 'unemployment_rate', places: ['PV22'], from: '2020', to: '2020', operation: 'value' },
    ],
    ['werkloosheid Drenthe sinds 2015', { indicator: 'unemployment_rate', places: ['PV22'], from: '2015', operation: 'series' }],
    ['grafiek van de bevolking van Borne', { indicator: 'population', places: ['GM0147'], operation: 'series' }],
    ['is het aantal banen in Almelo gestegen', { indicator: 'jobs', places: ['GM0141'], operation: 'change' }],
    ['zijn er in Limburg minder banen dan in 2015', { indicator: 'jobs', places: ['PV31'], from: '2015', operation: 'change' }],
    ['average WOZ value per square metre in Twente', { indicator: 'woz_per_m2', places: ['CR12'], operation: 'value' }],
    ['huizenprijzen Almelo en Hengelo', { indicator: 'house_price', places: ['GM0141', 'GM0164'], operation: 'compare' }],
    [
      'which region grew fastest in 2021',
      { indicator: 'grp_growth', from: '2021', to: '2021', operation: 'rank', level: 'corop' },
    ],
    [
      'waar in Overijssel zijn huizen het duurst',
      { indicator: 'house_price', places: ['PV23'], operation: 'rank', level: 'municipality' },
    ],
    ['top 10 gemeenten met de duurste huizen', { indicator: 'house_price', operation: 'rank', level: 'municipality' }],
    ['waar in Nederland is de woz het laagst', { indicator: 'woz_per_m2', operation: 'rank', level: 'corop' }],
  ])('%s', (text, expected) => {
    expect(slots(text)).toEqual(expected);
  });

  test.each([
    ['hoeveel Friezen zijn er', { indicator: 'population', places: ['PV21'], operation: 'value' }],
    ['hoeveel Drenten zijn werkloos', { indicator: 'unemployment_rate', places: ['PV22'], operation: 'value' }],
    ['krimpt Limburg sinds 2019?', { indicator: 'population', places: ['PV31'], from: '2019', operation: 'change' }],
    ['wrkloosheid flevoland', { indicator: 'unemployment_rate', places: ['PV24'], operation: 'value' }],
    ['huizenprijs Bergen in Limburg', { indicator: 'house_price', places: ['GM0893'], operation: 'value' }],
    ['hoeveel inwoners heeft Borne, Overijssel?', { indicator: 'population', places: ['GM0147'], operation: 'value' }],
    ['welke gemeente is het hardst gegroeid', { indicator: 'population', operation: 'rank', level: 'municipality' }],
    [
      'compare house prices in Almelo, 2015 versus 2022',
      { indicator: 'house_price', places: ['GM0141'], from: '2015', to: '2022', operation: 'change' },
    ],
    ['wie heeft het grootste brp, Twente of de Achterhoek', { indicator: 'grp', places: ['CR12', 'CR14'], operation: 'compare' }],
    [
      'how are we doing on unemployment compared with the rest of the country',
      { places: ['CR12', 'NL01'], operation: 'compare' },
    ],
    ['number of companies that went bust in the Netherlands', { indicator: 'bankruptcies', places: ['NL01'] }],
  ])('%s', (text, expected) => {
    expect(slots(text)).toMatchObject(expected);
  });

  test('is about the own region when no place is named, or when people say "here"', () => {
    expect(slots('hoe hoog is de werkloosheid')).toMatchObject({ places: ['CR12'] });
    expect(slots('unemployment here versus the Netherlands')).toMatchObject({ places: ['CR12', 'NL01'], operation: 'compare' });
    expect(slots('vergelijk ons brp met de Achterhoek')).toMatchObject({ places: ['CR12', 'CR14'], operation: 'compare' });
  });

  test('asks for the place when nobody knows the own region', () => {
    expect(step('hoe hoog is de werkloosheid', { now })).toMatchObject({
      question: 'places',
      slots: { indicator: 'unemployment_rate' },
    });
  });
});

describe('A name that is a municipality and a province', () => {
  test('is asked back when both have figures', () => {
    const plan = step('hoeveel inwoners heeft Utrecht', twente);

    expect(plan?.question).toBe('places');
    expect(plan?.slots).toEqual({ indicator: 'population', operation: 'value' });
  });

  test.each([
    ['is the one that has figures', 'brp van Groningen', ['PV20']],
    ['is the one that was named with it', 'hoeveel inwoners heeft de stad Groningen', ['GM0014']],
    ['is like the other in a comparison', 'inwoners van Utrecht en Amersfoort', ['GM0344', 'GM0307']],
    ['is the one that holds what is ranked', 'welke gemeente in Groningen heeft de meeste inwoners', ['PV20']],
    ['is the province where the COROP region is the same', 'werkloosheid Flevoland', ['PV24']],
  ])('%s: %s', (_, text, places) => {
    expect(step(text, twente)).toMatchObject({ slots: { places } });
    expect(step(text, twente)?.question).toBeUndefined();
  });
});

describe('A question with words that nobody knows', () => {
  test('is read as far as it goes, for whoever is sure that it is one', () => {
    const text = 'zeg makker, wat doet een optrekje in Almelo tegenwoordig zo ongeveer';

    expect(step(text, twente)).toBeUndefined();
    expect(read(text, twente)).toMatchObject({
      slots: { indicator: 'house_price', places: ['GM0141'], operation: 'value' },
      strange: 1,
    });
  });

  test.each([
    ['which indicator, when none is named', 'hoe doen wij het vergeleken met Nederland', 'indicator'],
    ['which indicator, when two are', 'brp en werkloosheid van Twente', 'indicator'],
    ['which place, when an unknown one is named', 'hoeveel inwoners heeft Parijs', 'places'],
    ['which period, when a year is left over', 'inwoners Almelo 2010, en banen 2015, hoeveel', 'from'],
  ])('asks %s', (_, text, question) => {
    expect(read(text, twente)).toMatchObject({ question });
  });

  test('keeps what else was said with what is asked back', () => {
    expect(read('hoe doen wij het vergeleken met Nederland', { now })?.slots).toEqual({ places: ['NL01'], operation: 'compare' });
    expect(read('en in 2019?', twente)?.slots).toEqual({ from: '2019', to: '2019' });
  });
});

describe('Left to the next step', () => {
  test.each([
    ['a problem', 'de huizenprijzen zijn veel te hoog, onze mensen vinden niets'],
    ['a statement', 'de werkloosheid is gestegen'],
    ['a wish', 'ik wil meer banen in Twente'],
    ['a shortage', 'wij hebben te weinig vacatures in Borne'],
    ['a support', 'de huizenprijzen in Almelo, daar hebben wij ook last van'],
    ['a place that is not in the Netherlands', 'hoeveel inwoners heeft Parijs'],
    ['two questions in one', 'brp en werkloosheid van Twente'],
    ['no indicator', 'hoe gaat het met Enschede'],
    ['what figures there are', 'welke cijfers heb je over de economie'],
    ['a word that may be anything', 'vacatures'],
    ['a house that is wanted', 'kan ik in Almelo een huis kopen'],
    ['nothing', ''],
  ])('%s: "%s"', (_, text) => {
    expect(step(text, twente)).toBeUndefined();
  });

  test('is also what no person would ask, at once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => step(text, twente) === undefined || true));
    for (const text of ['economie '.repeat(2500), 'hoeveel mensen '.repeat(1300), 'x'.repeat(20_000)]) {
      const start = performance.now();
      expect(step(text, twente)).toBeUndefined();
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});
