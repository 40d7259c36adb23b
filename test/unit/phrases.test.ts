import { describe, expect, test } from 'vitest';
import { foundBy, foundByAny, phraseOf, phrasesIn, wordsOfPhrases } from '../../bot/conversation/phrases.ts';

const found = (phrase: string, sentence: string): string[] => {
  const words = sentence.split(' ');
  return foundBy(phraseOf(phrase), words).map((at) => words[at]!);
};

describe('A phrase is found', () => {
  test.each([
    ['werkloosheid', 'de werkloosheid in mei', ['werkloosheid']],
    ['huizenprij*', 'alle huizenprijzen nu', ['huizenprijzen']],
    ['(brp|bruto regionaal product)', 'het bruto regionaal product', ['bruto', 'regionaal', 'product']],
    ['per (hoofd|hoofd van de bevolking)', 'brp per hoofd van de bevolking', ['per', 'hoofd', 'van', 'de', 'bevolking']],
    ['hoe (meest|) welvarend', 'hoe welvarend is men', ['hoe', 'welvarend']],
    ['hoger * dan', 'hoger brp dan daar', ['hoger', 'brp', 'dan']],
    ['stap … in', 'ik stap vanaf morgen graag in', ['stap', 'in']],
    ['duur & (huis|huizen)', 'hoe duur is een huis', ['duur', 'huis']],
    ['duur & (huis|huizen)', 'is een huis daar duur', ['huis', 'duur']],
  ])('"%s" in "%s"', (phrase, sentence, words) => {
    expect(found(phrase, sentence)).toEqual(words);
  });

  test.each([
    ['in another order than it says', 'stap … in', 'in de stap'],
    ['over more than six words', 'stap … in', 'stap een twee drie vier vijf zes zeven in'],
    ['in a part of a word', 'woning', 'verwoningen'],
    ['when only its optional words are there', '(de|het|) (hoogste|laagste)', 'de ladder'],
    ['in nothing', 'werkloosheid', ''],
  ])('never %s', (_, phrase, sentence) => {
    expect(found(phrase, sentence)).toEqual([]);
  });

  test('wherever it stands, and by any of a list', () => {
    const words = 'meer huizen en minder huizen'.split(' ');

    expect([...foundByAny(phrasesIn('meer\n  minder huizen  '), words)].sort()).toEqual([0, 3, 4]);
    expect(foundBy(phraseOf('huizen'), words)).toEqual([1, 4]);
  });

  test('with the words that a slip of the finger may come from', () => {
    expect(wordsOfPhrases(phrasesIn('(brp|bruto product) … per hoofd*'))).toEqual(
      new Set(['brp', 'bruto', 'product', 'per', 'hoofd']),
    );
  });
});
