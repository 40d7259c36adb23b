/**
 * Lower case without accents, letter for letter: what stands at place 12 of the folded text stands at place 12 of the text in NFC,
 * so that readers of one sentence (places, periods, words) can tell each other which part of it they understood.
 */
export function folded(text: string): string {
  return [...text.normalize('NFC')].map(plain).join('');
}

function plain(sign: string): string {
  if (sign < '\u0080') return sign === '`' ? "'" : sign.toLowerCase();
  if (/[‘’‛`´]/.test(sign)) return "'";
  const bare = sign
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();
  return bare.length === sign.length ? bare : sign;
}

/** A part of a sentence: from the letter at `at` up to, without, the one at `end`. */
export type Part = { at: number; end: number };

/** The text with these parts blank, of the same length. */
export function without(text: string, parts: readonly Part[]): string {
  return parts.reduce((left, { at, end }) => left.slice(0, at) + ' '.repeat(end - at) + left.slice(end), text);
}

export type Word = Part & { word: string };

/** The words and numbers of a folded text, each with where it stands; signs between them divide. */
export function wordsIn(foldedText: string): Word[] {
  return [...foldedText.matchAll(/[\p{Letter}\p{Number}]+/gu)].map(({ 0: word, index }) => ({
    word,
    at: index,
    end: index + word.length,
  }));
}
