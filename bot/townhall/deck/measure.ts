/**
 * How much room words take, before anybody has drawn them. By the widths of Arial, on the wide side: a machine that has another
 * typeface must not let words run out of their box either.
 */

export type Face = 'text' | 'bold' | 'display';

/** Thousandths of the size, for the signs from the space to the tilde (Adobe's metrics of Helvetica, which Arial shares). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Of the letters with accents, and of quotation marks and dashes. */
const LATIN = 611;
/** Chinese characters, emoji and whatever else there is. */
const WIDE = 1000;
/** So much wider than Arial is the widest face that stands in for ours where ours is not there (DejaVu); display is a serif. */
const FACTOR: Record<Face, number> = { text: 1.14, bold: 1.26, display: 1.16 };

function widthOfSign(sign: string): number {
  const code = sign.codePointAt(0)!;
  if (code < 0x20) return WIDTHS[0]!;
  return WIDTHS[code - 0x20] ?? (code < 0x2e80 && !/\p{Extended_Pictographic}/u.test(sign) ? LATIN : WIDE);
}

/** In the unit that `size` is in. */
export function widthOf(words: string, size: number, face: Face = 'text'): number {
  let sum = 0;
  for (const sign of words) sum += widthOfSign(sign);
  return (sum / 1000) * size * FACTOR[face];
}

/** How many lines the words take in this width; a word that is longer than a line is broken. */
export function linesIn(words: string, size: number, width: number, face: Face = 'text'): number {
  return words.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, size, width, face), 0);
}

function linesOfParagraph(words: string, size: number, width: number, face: Face): number {
  const space = widthOf(' ', size, face);
  let lines = 1;
  let used = 0;
  for (const word of words.split(' ')) {
    const wide = widthOf(word, size, face);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    const extra = Math.max(0, Math.ceil(wide / width) - 1);
    lines += extra;
    used = (used > 0 ? used + space : 0) + wide - extra * width;
  }
  return lines;
}

export type Room = {
  width: number;
  height: number;
  face?: Face /** Largest first. */;
  sizes: readonly number[];
  leading?: number;
};
export type Fitted = { text: string; size: number /** Its place among the sizes. */; step: number };

/** The largest size in which all of it fits; in the smallest, cut after the last word that fits. */
export function fitted(text: string, { width, height, face = 'text', sizes, leading = 1.2 }: Room): Fitted {
  const fits = (words: string, size: number) => linesIn(words, size, width, face) * size * leading <= height;
  const step = sizes.findIndex((size) => fits(text, size));
  if (step >= 0) return { text, size: sizes[step]!, step };
  const last = sizes.length - 1;
  const size = sizes[last]!;
  const words = text.split(' ');
  let count = words.length - 1;
  while (count > 0 && !fits(`${words.slice(0, count).join(' ')}…`, size)) count -= 1;
  if (count > 0) return { text: `${words.slice(0, count).join(' ')}…`, size, step: last };
  const signs = [...text];
  let length = signs.length;
  while (length > 1 && !fits(`${signs.slice(0, length).join('')}…`, size)) length = Math.floor(length * 0.9);
  return { text: `${signs.slice(0, length).join('')}…`, size, step: last };
}

/** A number stays with its sign and its unit: "€ 45" and "0,3 procentpunt" are not broken over two lines. */
export function typeset(text: string): string {
  return text
    .replace(/€ (?=\d)/g, '€\u00a0')
    .replace(/(?<=\d) (?=procentpunt|percentage|m(?:ln|rd|iljoen|iljard|illion)|billion)/g, '\u00a0');
}
