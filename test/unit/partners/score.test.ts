import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../bot/partners/matching/reason.ts';
import { type Match, match, type Offering } from '../../../bot/partners/matching/score.ts';
import { visibleOf } from '../../../bot/partners/matching/visible.ts';
import { WEIGHTS } from '../../../bot/partners/matching/weights.ts';
import { initiative, MEASURES, offer, profile } from './matching-examples.ts';

const matched = (offering: Partial<Offering>, of = initiative()): Match | undefined =>
  match(of, { offers: [offer()], preferences: { themes: [], places: [] }, ...offering }, MEASURES);
const reasonsOf = (found: Match | undefined) => new Map((found?.reasons() ?? []).map((reason) => [reason.part, reason]));
const parts = (found: Match | undefined): Part[] => (found?.reasons() ?? []).map(({ part }) => part);

describe('A match', () => {
  test('is none where nothing that is offered is needed', () => {
    expect(matched({ offers: [offer({ kinds: ['network'] })] })).toBeUndefined();
  });

  test('says why: theme, words, distance, money, hours and the problem behind it, what weighs most first', () => {
    const found = matched(
      {
        offers: [offer({ kinds: ['time', 'money'], amount: 500_000, roles: ['projectleider'] })],
        place: 'GM0153',
        backed: true,
      },
      initiative({ problem: 3 }),
    );

    expect(parts(found)[0]).toBe('theme');
    expect(reasonsOf(found).get('distance')).toEqual({ part: 'distance', km: 9 });
    expect(reasonsOf(found).get('money')).toEqual({ part: 'money', most: 500_000 });
    expect(reasonsOf(found).get('hours')).toEqual({ part: 'hours', hours: 16 });
    expect(reasonsOf(found).get('backed')).toEqual({ part: 'backed', problem: 3 });
    expect(reasonsOf(found).get('words')).toMatchObject({ words: expect.arrayContaining(['batterij', 'projectleider']) });
    expect(new Set(parts(found)).size).toBe(parts(found).length);
  });

  test('tells no kilometres where there are none to tell: it lies in an area, or nobody said where', () => {
    const inArea = matched({ place: 'GM0153' }, initiative({ place: 'CR12' }));
    const { place: _, ...anywhere } = initiative();

    expect(reasonsOf(inArea).get('area')).toEqual({ part: 'area', place: 'CR12' });
    expect(parts(matched({ place: 'GM0153' }, anywhere))).not.toContain('distance');
  });

  test('is higher for the same theme than for one next to it, and lowest for another', () => {
    const of = (themes: Offering['offers'][0]['themes']) => matched({ offers: [offer({ themes })] })?.score ?? 0;

    expect(of(['energy'])).toBeGreaterThan(of(['green']));
    expect(of(['green'])).toBeGreaterThan(of(['staff']));
  });

  test('is higher next door than at the other end of the region', () => {
    const at = (place: string) => matched({ place })!.score;

    expect(at('GM0164')).toBeGreaterThan(at('GM1742'));
    expect(at('GM1742')).toBeGreaterThan(at('GM0014'));
  });

  test('grows with money and hours up to what makes a difference, and with size no further', () => {
    const of = (amount: number, hours: number) =>
      matched({ offers: [offer({ kinds: ['time', 'money'], amount, hours })] })!.score;

    expect(of(10_000, 1)).toBeLessThan(of(50_000, 4));
    expect(of(50_000, 4)).toBe(of(100_000_000, 400));
  });

  test('is none outside the places that somebody named', () => {
    expect(matched({ preferences: { themes: [], places: ['GM0141'] } })).toBeUndefined();
    expect(matched({ preferences: { themes: [], places: ['CR12'] } })).toBeDefined();
  });

  test('names the maximum, where an offer goes beyond it', () => {
    const offers = [offer({ kinds: ['money'], amount: 900_000 })];
    const found = matched({ offers, preferences: { themes: [], places: [], maximum: 500_000 } });

    expect(reasonsOf(found).get('money')).toEqual({ part: 'money', most: 500_000 });
  });

  test('is the same each time, and a whole number of hundredths', () => {
    fc.assert(
      fc.property(anOffering, (offering) => {
        const [one, other] = [matched(offering), matched(structuredClone(offering))];
        expect(one?.score).toBe(other?.score);
        expect(one?.reasons()).toEqual(other?.reasons());
        if (one) expect(Number.isInteger(one.score) && one.score >= 0 && one.score <= 100).toBe(true);
      }),
    );
  });
});

const kinds = fc.uniqueArray(fc.constantFrom('time', 'money', 'network' as const), { minLength: 1 });
const themes = fc.uniqueArray(fc.constantFrom('energy', 'green', 'staff', 'education', 'safety' as const));
const anOffer = fc.record({
  number: fc.nat(9),
  id: fc.string(),
  kinds,
  words: fc.constantFrom('batterij en stroom', 'projectleider', 'helpen met alles', 'zonnepanelen'),
  hours: fc.nat(200),
  amount: fc.nat(10_000_000),
  roles: fc.constantFrom<string[]>([], ['projectleider']),
  doors: fc.constantFrom<string[]>([], ['provincie']),
  themes,
  shown: fc.boolean(),
  at: fc.constant(initiative().startedAt),
});
const preferences = fc.record({
  themes,
  places: fc.constantFrom<string[]>([], ['CR12'], ['GM0141']),
  maximum: fc.option(fc.nat(10_000_000), { nil: undefined }),
});
const anOffering = fc.record({
  offers: fc.array(anOffer, { maxLength: 3 }),
  place: fc.constantFrom('GM0153', 'GM0141', 'GM0014', undefined),
  preferences,
  backed: fc.boolean(),
});

describe('What the other side may know', () => {
  test('is nothing, where somebody shows nothing', () => {
    expect(visibleOf(profile())).toBeUndefined();
  });

  test('does not depend, in score or in words, on amounts, places, wishes, hidden offers or support', () => {
    fc.assert(
      fc.property(
        fc.array(anOffer, { maxLength: 3 }),
        fc.array(anOffer, { maxLength: 2 }),
        anOffering,
        fc.nat(),
        (offers, hidden, other, amount) => {
          const shown = offers.map((one) => ({ ...one, shown: true }));
          const one = profile({ offers: shown });
          const changed = profile({
            offers: [...hidden.map((of) => ({ ...of, shown: false })), ...shown.map((of) => ({ ...of, amount }))],
            ...(other.place && { place: other.place }),
            preferences: { ...one.preferences, ...other.preferences },
          });
          const see = (of: typeof one) => {
            const visible = visibleOf(of);
            const found = visible && match(initiative({ problem: 3 }), visible, MEASURES);
            return found && { score: found.score, kinds: found.kinds, reasons: found.reasons() };
          };
          expect(see(changed)).toEqual(see(one));
        },
      ),
    );
  });

  test('names no place and no amount', () => {
    const visible = visibleOf(profile({ offers: [offer({ shown: true, kinds: ['time', 'money'], amount: 700_000 })] }))!;

    expect(parts(match(initiative(), visible, MEASURES))).not.toContain('money');
    expect(parts(match(initiative(), visible, MEASURES))).not.toContain('distance');
    expect(JSON.stringify(visible)).not.toContain('700');
  });
});

test('Every part that is counted has a weight, and no part decides alone', () => {
  const all = Object.values(WEIGHTS);
  const sum = all.reduce((one, other) => one + other, 0);

  expect(all.every((weight) => Number.isInteger(weight) && weight > 0)).toBe(true);
  expect(Math.max(...all)).toBeLessThan(sum / 2);
});
