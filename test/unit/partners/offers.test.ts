import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../bot/conversation/slots.ts';
import {
  askedAt,
  drop,
  lookedAt,
  MOST_OFFERS,
  mayBeAsked,
  type OfferContent,
  type Profile,
  pause,
  prefer,
  register,
  show,
  wantsToBeAsked,
} from '../../../bot/partners/offers/offer.ts';
import { matterSaid, offerSaid } from '../../../bot/partners/offers/said.ts';
import { placeOn, shelvesFor, shelvesOf } from '../../../bot/partners/offers/shelves.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { days, MONDAY, offer, profile } from './matching-examples.ts';

const CONTENT: OfferContent = { kinds: ['time'], words: 'Een projectleider', hours: 8, roles: [], doors: [], themes: ['energy'] };
const READERS = {
  amountIn: (words: string) => slotsOf('problem.support', words).amount,
  bareAmountIn: (words: string) => slotsOf('proposal.submit', words).amount,
  hoursIn: (words: string) => slotsOf('problem.support', words).hours,
  kindsIn: (words: string) => slotsOf('offer.register', words).kind ?? [],
};

describe('An offer', () => {
  test('of one draft is kept once, hidden, with a number of its owner’s', () => {
    const once = register(profile({ offers: [], last: 0 }), CONTENT, 'd1', MONDAY) as Profile;

    expect(once.offers).toMatchObject([{ number: 1, id: 'd1', shown: false }]);
    expect(register(once, CONTENT, 'd1', days(1))).toBe(once);
    expect(register(once, CONTENT, 'd2', days(1))).toMatchObject({ offers: [{ number: 1 }, { number: 2 }] });
  });

  test('is refused beyond ten, and a number that was taken away comes back for nothing else', () => {
    const full = profile({
      offers: Array.from({ length: MOST_OFFERS }, (_, at) => offer({ number: at + 1, id: `d${at}` })),
      last: 10,
    });

    expect(register(full, CONTENT, 'more', MONDAY)).toEqual({ refused: 'tooMany' });
    expect(register(drop(full, 10) as Profile, CONTENT, 'more', MONDAY)).toMatchObject({ last: 11 });
    expect(drop(full, 99)).toEqual({ refused: 'unknown' });
    expect(show(full, 99, true)).toEqual({ refused: 'unknown' });
  });

  test.each([
    ['bied aan twee dagen per maand een projectleider', { kinds: ['time'], hours: 16, roles: ['projectleider'] }],
    ['offer up to € 5,000 for solar panels', { kinds: ['money'], amount: 500_000, themes: ['energy'] }],
    ['bied aan: ik ken mensen bij de provincie', { kinds: ['network'], doors: ['provincie'] }],
    ['bied aan tijd en geld', { kinds: ['time', 'money'] }],
    ['bied aan een loods', { kinds: [] }],
  ])('in words: “%s”', (words, expected) => {
    expect(offerSaid(matterSaid(words), READERS).offer).toMatchObject(expected);
  });

  test.each([
    ['bied aan € -500', 'notPositive'],
    ['bied aan $ 500', 'foreign'],
    ['bied aan 9000 uur per maand', 'tooManyHours'],
  ])('with a wrong amount in it says what is wrong: “%s”', (words, fault) => {
    expect(offerSaid(matterSaid(words), READERS).fault).toBe(fault);
  });
});

describe('Somebody', () => {
  const asked = askedAt(profile(), MONDAY);

  test('is asked at most once a week, unless they say otherwise', () => {
    expect(mayBeAsked(profile(), MONDAY)).toBe(true);
    expect(mayBeAsked(asked, days(6.9))).toBe(false);
    expect(mayBeAsked(asked, days(7))).toBe(true);
  });

  test('who wants it once a month is asked after thirty days, also when they say so later', () => {
    const monthly = prefer(asked, { ...asked.preferences, pace: 'monthly' }, days(1));

    expect(mayBeAsked(monthly, days(29))).toBe(false);
    expect(mayBeAsked(monthly, days(30))).toBe(true);
    expect(monthly.turn).toBe(days(30));
  });

  test('on pause, or who never wants to be asked, has no turn and stands on no shelf', () => {
    for (const quiet of [pause(asked, true, MONDAY), prefer(asked, { ...asked.preferences, pace: 'never' }, MONDAY)]) {
      expect(wantsToBeAsked(quiet)).toBe(false);
      expect(quiet.turn).toBeUndefined();
      expect(shelvesOf(quiet)).toEqual([]);
      expect(lookedAt(quiet, MONDAY).turn).toBeUndefined();
    }
    expect(pause(pause(asked, true, MONDAY), false, days(1)).turn).toBe(days(7));
  });

  test('has their turn in waking hours', () => {
    const late = register(profile(), CONTENT, 'd2', '2026-03-02T21:00:00.000Z' as Instant) as Profile;

    expect(late.turn).toBe('2026-03-03T07:00:00.000Z');
  });
});

describe('An offer stands', () => {
  test('on a shelf for each kind and theme, and for the chapter of the theme', () => {
    const both = profile({ offers: [offer({ kinds: ['time', 'network'], themes: ['energy'] })] });

    expect(shelvesOf(both)).toEqual(['time#energy', 'time#place', 'network#energy', 'network#place']);
  });

  test('among what may be about anything, when it says nothing of a theme or of very many', () => {
    const many = ['energy', 'green', 'staff', 'education', 'safety', 'culture', 'rules'] as const;

    expect(shelvesOf(profile({ offers: [offer({ themes: [] })] }))).toEqual(['time#anything']);
    expect(shelvesOf(profile({ offers: [offer({ themes: [...many] })] }))).toEqual(['time#anything']);
  });

  test('where whoever needs it looks: the same theme first, then anything, then what is near', () => {
    expect(shelvesFor(['time'], ['energy'])).toEqual(['time#energy', 'time#anything', 'time#place']);
  });

  test('by area, and there first who has waited longest', () => {
    const places = [profile({ member: 'b', asked: days(3) }), profile({ member: 'a', asked: days(5) }), profile({ member: 'c' })];

    expect(places.map(placeOn).sort()).toEqual([placeOn(places[2]!), placeOn(places[0]!), placeOn(places[1]!)]);
  });
});
