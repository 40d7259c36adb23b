/** Words on a picture: how wide they are, and where a line of them ends. */
import { format } from 'echarts/core';
import { FONT } from './look.ts';

export function widthOf(words: string, size: number, weight = 400): number {
  return format.getTextRect(words, `${weight} ${size}px ${FONT}`).width;
}

/** At most `most` lines; what does not fit on the last one ends in "…". */
export function wrapped(words: string, size: number, width: number, most: number, weight = 400): string[] {
  const fits = (line: string) => widthOf(line, size, weight) <= width;
  const lines: string[] = [];
  let rest = words;
  while (rest !== '' && lines.length < most) {
    const last = lines.length === most - 1;
    if (fits(rest)) return [...lines, rest];
    const end = lengthThat(rest, (line) => fits(last ? `${line}…` : line));
    const at = lastBreak(rest.slice(0, end + 1), end);
    lines.push(last ? `${rest.slice(0, at).trimEnd()}…` : rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return lines;
}

/** After the last space, hyphen or stroke that fits; in the middle of a word where there is none. */
function lastBreak(beginning: string, end: number): number {
  const at = Math.max(beginning.lastIndexOf(' '), ...['-', '/'].map((sign) => beginning.lastIndexOf(sign, end - 1) + 1));
  return at > 0 ? at : end;
}

/** The longest beginning, in characters, that still fits; one at least. */
function lengthThat(words: string, fits: (line: string) => boolean): number {
  const characters = [...words];
  let [length, taken] = [0, ''];
  for (const character of characters) {
    if (length > 0 && !fits(taken + character)) break;
    taken += character;
    length = taken.length;
  }
  return length;
}
