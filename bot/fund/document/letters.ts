/**
 * Text as the document's typeface can show it. What the typeface lacks would be an empty box, and what nobody sees (characters that
 * turn the order of writing, or have no width) could make a text read otherwise than it was voted on: both stand as their number.
 */

/** What Roboto has and a reader sees: a test looks into the typeface. */
const SHOWN =
  /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0192\u0218-\u021b\u02c6\u02c7\u02d8-\u02dd\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0482\u048a-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u2070\u2074-\u2089\u20ac\u20bd\u2116\u2122\u2126\u215b-\u215e\u2202\u2206\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265\u25cf]/u;

const NUMBER = '[U+';

/** Line ends as one kind, tabs as spaces, and accents joined to their letters. */
export function shown(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', '    ');
  return Array.from(plain, (letter) => (SHOWN.test(letter) ? letter : numbered(letter))).join('');
}

function numbered(letter: string): string {
  return `${NUMBER}${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Whether a character stands as its number anywhere in here. */
export function isNumbered(content: unknown): boolean {
  return JSON.stringify(content).includes(NUMBER);
}
