import { describe, expect, test } from 'vitest';
import { actions, type Card, facts, heading, list, text } from '../../bot/chat/card.ts';
import { cut, shown, shownOnOneLine } from '../../bot/chat/cut.ts';
import { cutInlines, fitCard, largest } from '../../bot/chat/fit.ts';
import { linkOf } from '../../bot/chat/link.ts';

describe('a text that is too long', () => {
  test('is cut after a whole word', () => {
    expect(cut('wij krijgen geen technisch personeel meer', 30)).toBe('wij krijgen geen technisch…');
  });

  test('is left alone when it just fits', () => {
    expect(cut('precies tien', 12)).toBe('precies tien');
  });

  test('is cut within a word when there is no other place', () => {
    expect(cut('Hottentottententententoonstelling', 10)).toBe('Hottentot…');
  });

  test('never loses half a family, flag or letter', () => {
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 30)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(cut('🇳🇱🇳🇱🇳🇱', 8)).toBe('🇳🇱…');
    expect(cut('cafe\u0301cafe\u0301', 5)).toBe('caf…');
  });

  test('is cut even when it is one letter under a pile of accents', () => {
    expect(cut(`z${'\u0301'.repeat(20_000)}`, 100)).toHaveLength(100);
    expect(cut(`a${'\u200d👩'.repeat(5_000)}`, 100).isWellFormed()).toBe(true);
  });
});

describe('what is shown of a text', () => {
  test('has no control characters and no half surrogate pairs', () => {
    expect(shown('a\u0000b\u0007c\r\nd\re\tf\ud83d')).toBe('abc\nd\ne\tf\ufffd');
  });

  test('cannot turn round the words beside it, and reads from right to left all the same', () => {
    expect(shown('\u202eomgekeerd\u202c שלום')).toBe('omgekeerd שלום');
  });

  test('fits on one line where there is only one', () => {
    expect(shownOnOneLine('  een\n\ntwee\t drie ')).toBe('een twee drie');
  });
});

describe('a run of inlines', () => {
  test('is cut where its room ends, and keeps its looks up to there', () => {
    const inlines = ['Van ', { bold: 'Jan de Vries' }, ', ', { link: 'https://cbs.nl', text: 'bron' }];
    expect(cutInlines(inlines, 10)).toEqual(['Van ', { bold: 'Jan…' }]);
  });

  test('loses what is empty', () => {
    expect(cutInlines(['', { bold: '\u0000' }, 'a'], 10)).toEqual(['a']);
  });
});

describe('a link', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'cbs.nl', ''])('%j leads nowhere', (address) => {
    expect(linkOf(address, 3000)).toBeUndefined();
  });

  test('is given in the form in which it can be sent', () => {
    expect(linkOf('https://streek.example/één pagina', 3000)).toBe('https://streek.example/%C3%A9%C3%A9n%20pagina');
  });
});

describe('fitting a card', () => {
  const drawn = (card: Card) => JSON.stringify(card.blocks);
  const fitTo = (card: Card, characters: number) =>
    fitCard(
      card,
      (c) => c,
      (c) => drawn(c).length <= characters,
    ).blocks;
  const long = (letter: string) => `${letter} `.repeat(500);

  test('leaves a card alone that fits', () => {
    const card: Card = { language: 'nl', blocks: [heading('Kop'), text(long('a'))] };
    expect(fitTo(card, 5000)).toEqual(card.blocks);
  });

  test('cuts the longest texts first, and no short ones', () => {
    const [first, second, third] = fitTo({ language: 'nl', blocks: [text('kort'), text(long('a')), text(long('b'))] }, 700);
    expect(first).toEqual(text('kort'));
    expect(drawn({ language: 'nl', blocks: [second!, third!] }).length).toBeGreaterThan(550);
    expect([second, third].every((block) => JSON.stringify(block).includes('…'))).toBe(true);
  });

  test('then leaves out what comes last, and says so', () => {
    const many = Array.from({ length: 100 }, (_, n) => text(`regel ${n}`));
    const blocks = fitTo({ language: 'nl', blocks: many }, 1000);
    expect(blocks.slice(0, -1)).toEqual(many.slice(0, blocks.length - 1));
    expect(blocks.at(-1)).toEqual({ type: 'note', inlines: ['…'] });
  });

  test('shortens a list or facts before leaving them out', () => {
    const items = list(...Array.from({ length: 50 }, (_, n) => [`punt ${n}`]));
    const [kept] = fitTo({ language: 'nl', blocks: [items, facts({ label: 'a', value: 'b' })] }, 400);
    expect(kept).toMatchObject({ type: 'list' });
    expect(JSON.stringify(kept)).toContain('punt 5');
    expect(JSON.stringify(kept)).not.toContain('punt 49');
  });

  test('keeps the buttons and how the card begins', () => {
    const buttons = actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' });
    const many = Array.from({ length: 100 }, (_, n) => text(`regel ${n}`));
    const blocks = fitTo({ language: 'nl', blocks: [heading('Kop'), ...many, buttons] }, 500);
    expect(blocks[0]).toEqual(heading('Kop'));
    expect(blocks.at(-1)).toEqual(buttons);
  });
});

test.each([0, 1, 7, 99, 100])('the largest number that holds is found: %i of 100', (limit) => {
  expect(largest(0, 100, (n) => n <= limit)).toBe(limit);
});
