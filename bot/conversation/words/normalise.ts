/** One spelling for what people type in many: case, accents, quotes, links, code and numbers. */
import { withDigits } from './numbers.ts';

/** Lower case without accents; links and code become one word each, every number becomes `0`. Other alphabets stay as they are. */
export function normalise(text: string): string {
  return withDigits(text)
    .replace(/```[^`]*(```|$)|`[^`]*`/g, ' code ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, ' link ')
    .replace(/\S+@\S+\.\S+/g, ' mail ')
    .replace(/€|\beuros?\b|\beur\b/g, ' euro ')
    .replace(/#(?=\d)/g, ' nr ')
    .replace(/\d+(?:[.,:]\d+)*/g, ' 0 ');
}

/** Words of letters and digits in a normalised text; a question mark counts as a word, other signs do not. */
export function wordsOf(normalised: string): string[] {
  return normalised.match(/[\p{Letter}\p{Number}]+(?:'[\p{Letter}]+)?|\?/gu) ?? [];
}
