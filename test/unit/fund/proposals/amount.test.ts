/** Money as people type it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../../bot/conversation/slots.ts';
import { amountSaid, amountTyped, MOST_EURO } from '../../../../bot/fund/proposals/amount.ts';

const amountIn = (words: string) => slotsOf('proposal.submit', words).amount;
const typed = (text: string) => amountTyped(text, amountIn);
const said = (words: string) => amountSaid(words, amountIn);

describe('An amount in a form', () => {
  it.each([
    ['5000', 5000],
    [' 5.000 ', 5000],
    ['5,000', 5000],
    ['5 000', 5000],
    ['€ 5.000', 5000],
    ['€5000,-', 5000],
    ['5.000,00 euro', 5000],
    ['EUR 1.250.000', 1_250_000],
    ['2026', 2026],
    ['EUR 2026', 2026],
    ['7', 7],
    ['1', 1],
    ['vijfduizend euro', 5000],
    ['12,5 mille', 12_500],
    ['35k', 35_000],
    ['two thousand euros', 2000],
    ['20 duizend', 20_000],
    ['vijf miljoen', 5_000_000],
    [String(MOST_EURO), MOST_EURO],
  ])('“%s” is %i', (text, amount) => {
    expect(typed(text)).toEqual({ amount });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['veel', 'unreadable'],
    ['een paar tientjes', 'unreadable'],
    ['900 miljoen', 'tooMuch'],
    ['0', 'notPositive'],
    ['-5', 'notPositive'],
    ['€ -500', 'notPositive'],
    ['−500 euro', 'notPositive'],
    ['minus 500 euro', 'notPositive'],
    ['12,50', 'cents'],
    ['EUR 12,50', 'cents'],
    ['MINUS 500', 'notPositive'],
    ['€ 5.000,01', 'cents'],
    ['$ 500', 'foreign'],
    ['500 dollar', 'foreign'],
    ['500 duizend dollar', 'foreign'],
    ['£500', 'foreign'],
    [String(MOST_EURO + 1), 'tooMuch'],
    ['1'.repeat(400), 'tooMuch'],
    ['900 miljoen euro', 'tooMuch'],
  ])('“%s” is none: %s', (text, fault) => {
    expect(typed(text)).toEqual({ fault });
  });

  it.each([
    ...['$500', '500$', '500 $', '£ 500', '¥500', '₿ 2', 'USD 500', 'usd500', 'GBP  500', 'CHF 500', 'BTC 2'],
    ...['dollar', 'dollars', 'USD', 'pond', 'ponden', 'pound', 'pounds', 'gbp', 'CHF', 'frank', 'franken', 'franc', 'francs'].map(
      (currency) => `500 ${currency}`,
    ),
    ...['yen', 'gulden', 'guilders', 'bitcoin', 'bitcoins', 'btc', 'kroon', 'kronen'].map((currency) => `500 ${currency}`),
    ...['500 thousand dollars', '5 miljoen pond', '5 million pounds', '5k dollars', '500k dollars'],
  ])('“%s” is no euro', (text) => {
    expect(typed(text)).toEqual({ fault: 'foreign' });
  });

  it('is read back as it was, however it is grouped', () => {
    const styles = [
      (n: number) => String(n),
      (n: number) => n.toLocaleString('nl-NL'),
      (n: number) => n.toLocaleString('en-GB'),
      (n: number) => `€ ${n.toLocaleString('nl-NL')},-`,
      (n: number) => `${n.toLocaleString('en-GB')} euro`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_EURO }), fc.constantFrom(...styles), (amount, style) => {
        expect(typed(style(amount))).toEqual({ amount });
      }),
    );
  });

  it('is whole euro between one and the most, or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = typed(text);
        if ('amount' in read)
          expect(Number.isSafeInteger(read.amount) && read.amount >= 1 && read.amount <= MOST_EURO).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('An amount in a sentence', () => {
  it.each([
    ['ik wil 5.000 euro aanvragen voor een camera op het terrein', 5000],
    ['Namens de winkeliers vraag ik € 15.000 voor bloembakken - graag voor 2027', 15_000],
    ['wij vragen vijfduizend euro voor een feest', 5000],
    ['camera’s kosten 500 dollar per stuk, wij vragen 5.000 euro', 5000],
    ['twintig borden op het park-terrein, 30k', 30_000],
    ['voor vraagstuk 12 vragen wij 4.000 euro', 4000],
  ])('“%s” is %i', (words, amount) => {
    expect(said(words)).toEqual({ amount });
  });

  it.each([
    ['een camera op het terrein', 'missing'],
    ['een camera voor vraagstuk 12', 'missing'],
    ['een camera die in dollars wordt betaald', 'missing'],
    ['een camera van $ 500', 'foreign'],
    ['een camera van 500 pond', 'foreign'],
    ['een camera van € -500', 'notPositive'],
    ['een camera van minus 500 euro', 'notPositive'],
    ['een camera van 499,95 euro', 'cents'],
    ['een camera van EUR 499,95', 'cents'],
    ['Een camera van MINUS 500 euro', 'notPositive'],
    ['een camera van 900 miljoen euro', 'tooMuch'],
  ])('“%s” is none: %s', (words, fault) => {
    expect(said(words)).toEqual({ fault });
  });
});
