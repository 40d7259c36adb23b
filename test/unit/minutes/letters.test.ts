/** What stands in a document can be seen in it: the typeface has it, and nothing hides. */
import { describe, expect, test } from 'vitest';
import { shown } from '../../../bot/fund/document/letters.ts';
import { PAPER_FILES } from '../../../functions/paper-files.ts';
import { paperFiles } from '../../../infra/bundle/paper.ts';
import { closes, isDeclared, vote, votes } from '../fund/examples.ts';
import { given } from '../fund/spec.ts';
import { linesOf } from './reading.ts';

const lettersOf = Object.values(PAPER_FILES).map((file) => lettersIn(Buffer.from(paperFiles[file]!())));

describe('Text in a document', () => {
  test.each([
    ['plain Dutch', 'Eén coöperatie – ’s-Gravenhage, € 24.000 “ja”', 'Eén coöperatie – ’s-Gravenhage, € 24.000 “ja”'],
    ['names from elsewhere', 'Łukasz Şahin, Ионна, Αθηνά', 'Łukasz Şahin, Ионна, Αθηνά'],
    ['accents that were typed apart', 'Cafe\u0301', 'Café'],
    ['line ends of any kind, and tabs', 'a\r\nb\rc\u2028d\te', 'a\nb\nc\nd    e'],
    ['what the typeface lacks', 'fiets 🚲 سلام', 'fiets [U+1F6B2] [U+0633][U+0644][U+0627][U+0645]'],
    ['what turns the order of writing or has no width', 'voor\u202e 001\u200b €', 'voor[U+202E] 001[U+200B] €'],
    ['half a character', 'a\ud83d', 'a[U+D83D]'],
  ])('keeps %s, or says which character it was', (_, text, seen) => {
    expect(shown(text)).toBe(seen);
  });

  test('has no character that the typeface lacks, whatever was typed', () => {
    const lacking = new Set<string>();
    for (let code = 0; code <= 0x1_ffff; code++) {
      for (const letter of shown(String.fromCodePoint(code)).replaceAll('\n', '')) {
        if (lettersOf.some((letters) => !letters.has(letter.codePointAt(0)!))) lacking.add(letter);
      }
    }
    expect([...lacking]).toEqual([]);
  });

  test('is explained where a character stands as its number, and only there', () => {
    const said = (title: string) => {
      const motion = { proposal: 1, version: 1, title, text: 'tekst' };
      return linesOf(given(vote({ motion }), votes('anna', 'for'), closes(), isDeclared).vote);
    };
    const explanation = expect.stringMatching(/^Tekens die het lettertype van dit document niet kent/);

    expect(said('Fietsen 🚲')).toContainEqual(explanation);
    expect(said('Fietsen')).not.toContainEqual(explanation);
  });
});

/** The characters that a TrueType font draws: its `cmap`, of the form for the basic plane (4). */
function lettersIn(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = font.readUInt32BE(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8);
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i));
  const map = maps.find((at) => font.readUInt16BE(at) === 4)!;
  const twice = font.readUInt16BE(map + 6);
  const letters = new Set<number>();
  for (let i = 0; i < twice; i += 2) {
    const end = font.readUInt16BE(map + 14 + i);
    const start = font.readUInt16BE(map + 16 + twice + i);
    for (let letter = start; letter <= end && letter < 0xffff; letter++) letters.add(letter);
  }
  return letters;
}
