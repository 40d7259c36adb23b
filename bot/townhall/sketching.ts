/** A plan out of somebody's words: "plan townhall donderdag 18 maart 2027 19:30 in de Grolsch Veste over energie, 120 plaatsen". */
import { MAX_CAPACITY, MAX_PLACE, MAX_THEME, type Sketch } from './townhall.ts';

const LINK = /https?:\/\/[^\s,]+/i;
const SEATS =
  /(?:\b(?:max(?:imaal|imum)?|hooguit|at most)\s+)?(\d{1,6})\s+(?:plaatsen|plekken|stoelen|seats|places|mensen|people|personen)\b/i;
const HOURS = /\b(?:duurt|lasts|for)\s+(\d{1,2})\s+(?:uur|hours?)\b/i;
/** What begins another part of the sentence ends this one. */
const ENDS = String.raw`(?=\s*(?:(?:op|on|om|at)?\s*[,;.]\s|[,;.]$|$|\s(?:over|about|met als thema|thema|on the theme|in|at|bij|te|op)\s))`;
const THEME = /\b(?:over|about|met als thema|on the theme(?: of)?|thema:?|theme:?)\s+(.+?)(?=\s*(?:[,;]|\.\s|\.$|$))/i;
const PLACE = new RegExp(String.raw`(?:^|\s)(?:in|at|bij|te)\s+(.+?)${ENDS}`, 'i');

/** @param matched the stretch that says when it is: no part of the rest */
export function sketchIn(text: string, matched = ''): Sketch {
  const [link] = LINK.exec(text) ?? [];
  const without = (of: string, ...parts: (string | undefined)[]) =>
    parts.reduce<string>((left, part) => (part ? left.replace(part, ' ') : left), of);
  const [seats, capacity] = SEATS.exec(without(text, matched, link)) ?? [];
  const [lasting, hours] = HOURS.exec(without(text, matched, link, seats)) ?? [];
  // Where the moment was, one part ends and another begins.
  const rest = without(text.replace(matched || '\n', ' ; '), link, seats, lasting);
  const [said, theme] = THEME.exec(rest) ?? [];
  const place = PLACE.exec(without(rest, said))?.[1];
  return {
    ...(theme && { theme: capital(cleaned(theme, MAX_THEME)) }),
    ...(place && cleaned(place, MAX_PLACE) && { place: cleaned(place, MAX_PLACE) }),
    ...(link && { link }),
    ...(capacity && { capacity: Math.min(Number(capacity), MAX_CAPACITY) }),
    ...(hours && { hours: Number(hours) }),
  };
}

function cleaned(words: string, most: number): string {
  const bare = words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:]+|[\s,.;:]+$/g, '')
    .replace(/\s+(?:op|on|om|at|in|met|with|en|and)$/i, '');
  return [...bare].slice(0, most).join('');
}

const capital = (words: string): string => words.replace(/^\p{Letter}/u, (letter) => letter.toUpperCase());
