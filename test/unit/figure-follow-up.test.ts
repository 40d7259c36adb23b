/** What a short sentence means after a statistics question. */
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../bot/app/understanding.ts';
import { figureFollowUp } from '../../bot/conversation/figure-follow-up.ts';
import type { Plan, Slots } from '../../bot/conversation/plan.ts';
import type { Instant } from '../../bot/primitives/instant.ts';

const NOW = '2026-11-23T11:00:00.000Z' as Instant;
const ZWOLLE = 'GM0193';
const DEVENTER = 'GM0150';
const price: Slots = { indicator: 'house_price', places: [ZWOLLE], operation: 'value' };
const followed = (before: Slots, text: string, more: Partial<Plan> = {}): Plan | undefined => {
  const last: Plan = { intent: 'monitor.query', language: 'nl', confidence: 1, step: 'statistics', slots: before, ...more };
  return figureFollowUp(readQuestion)(text, { now: NOW, region: 'CR12', last });
};

describe('After a figure of one place', () => {
  test.each<[string, Slots]>([
    ['en Deventer?', { places: [DEVENTER] }],
    ['Deventer', { places: [DEVENTER] }],
    ['what about Deventer', { places: [DEVENTER] }],
    ['in 2018?', { from: '2018', to: '2018' }],
    ['sinds 2015?', { from: '2015', operation: 'series' }],
    ['en in Deventer sinds 2015', { places: [DEVENTER], from: '2015', operation: 'series' }],
    ['over time', { operation: 'series' }],
    ['vergelijk met Deventer', { places: [ZWOLLE, DEVENTER], operation: 'compare' }],
    ['compare it with Deventer', { places: [ZWOLLE, DEVENTER], operation: 'compare' }],
    ['hoeveel is dat meer dan in 2015?', { from: '2015', operation: 'change' }],
    ['and the ranking?', { operation: 'rank' }],
    ['top 5 van overijssel', { places: ['PV23'], operation: 'rank' }],
  ])('“%s” changes what it names, and the rest stays', (text, changed) => {
    expect(followed(price, text)?.slots).toEqual({ ...price, ...changed });
  });

  test('a name that stands for several places is asked back', () => {
    expect(followed(price, 'en Utrecht?')).toMatchObject({ question: 'places' });
    expect(followed(price, 'en Utrecht?')?.slots).toEqual({ indicator: 'house_price', operation: 'value' });
  });

  test.each([
    'hoeveel inwoners heeft Deventer?',
    'en de werkloosheid?',
    'onze bakkers krijgen nergens een chauffeur',
    '13',
    'bedankt',
    'ja',
    'steun 12',
    'we zijn blij met Deventer als partner',
  ])('“%s” is something else', (text) => {
    expect(followed(price, text)).toBeUndefined();
  });
});

describe('After a course', () => {
  const course: Slots = { ...price, operation: 'series', from: '2015', to: '2020' };

  test('another period takes the place of the whole one', () => {
    expect(followed(course, 'sinds 2018')?.slots).toEqual({ ...price, operation: 'series', from: '2018' });
    expect(followed(course, 'in 2018?')?.slots).toEqual({ ...price, from: '2018', to: '2018' });
  });

  test('a course of one year is asked of all years', () => {
    expect(followed({ ...price, from: '2018', to: '2018' }, 'verloop')?.slots).toEqual({ ...price, operation: 'series' });
  });
});

describe('After a ranking', () => {
  const ranking: Slots = { indicator: 'house_price', operation: 'rank', level: 'municipality' };

  test.each<[string, Slots]>([
    ['en de laagste?', {}],
    ['in Gelderland?', { places: ['PV25'] }],
    ['en in 2018?', { from: '2018', to: '2018' }],
    ['per provincie', { level: 'province' }],
  ])('“%s” stays one', (text, changed) => {
    expect(followed(ranking, text)?.slots).toEqual({ ...ranking, ...changed });
  });
});

test('After a question that was asked back, or of something else, it is no follow-up', () => {
  expect(followed({ indicator: 'house_price', operation: 'value' }, 'Deventer', { question: 'places' })).toBeUndefined();
  expect(followed({ problem: 12 }, 'Deventer', { intent: 'problem.show' })).toBeUndefined();
});
