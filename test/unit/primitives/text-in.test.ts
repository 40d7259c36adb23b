/** The text in a file's bytes, whatever program wrote it. */
import { describe, expect, test } from 'vitest';
import { textIn } from '../../../bot/primitives/text-in.ts';

const WORDS = 'indicator;plaats\nLeegstand – cafés;Súdwest-Fryslân\n€ 5';
const utf16 = (text: string, ...mark: number[]) => Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]);
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
/** What Windows-1252 has for the signs above 0x7f. */
const cp1252 = (text: string) => Uint8Array.from([...text].map((sign) => ({ '€': 0x80, '–': 0x96 })[sign] ?? sign.charCodeAt(0)));

describe('The text of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(WORDS)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${WORDS}`)],
    ['UTF-16 as Windows writes it', utf16(WORDS, 0xff, 0xfe)],
    ['UTF-16 the other way round', swapped(utf16(WORDS, 0xff, 0xfe))],
    ['UTF-16 without its mark', utf16(WORDS)],
    ['UTF-16 the other way round without its mark', swapped(utf16(WORDS))],
    ['Windows-1252', cp1252(WORDS)],
  ])('is read from %s', (_what, bytes) => {
    expect(textIn(bytes)).toEqual({ text: WORDS });
  });

  test('has one kind of line end, and none at its end', () => {
    expect(textIn(new TextEncoder().encode('a\r\nb\rc\n\r\n \n'))).toEqual({ text: 'a\nb\nc' });
  });

  test('that says it is UTF-8 stays so where it is damaged', () => {
    expect(textIn(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62]))).toEqual({ text: 'a\ufffdb' });
  });

  test.each([
    ['an Excel file', [0x50, 0x4b, 0x03, 0x04, 0x14], 'workbook'],
    ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'workbook'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00], 'not-text'],
    ['a PDF', [...Buffer.from('%PDF-1.7\n'), 0x00, 0x01], 'not-text'],
    ['zeros', [0, 0, 0], 'not-text'],
  ])('is not looked for in %s', (_what, bytes, fault) => {
    expect(textIn(Uint8Array.from(bytes))).toEqual({ wrong: { fault } });
  });
});
