/** Whether a model wrote a number that the person did not: in digits, in words, or as a share. Pure. */
import { decimal, NUMBER, withDigits } from '../words/numbers.ts';

/** How much, without being a number by themselves. */
const QUANTITIES =
  /\b(?:miljoen(?:en)?|mln|miljard(?:en)?|millions?|billions?|tonnen|ton|mille|grand|dozijn(?:en)?|dozens?|honderden|duizenden|hundreds|thousands?|duizend|anderhal(?:f|ve)|half|helft|halve|(?:drie)?kwart|derde|quarter|thirds?|dubbele?|doubled?|twice|triple|procent|percent|per cent)\b|[%‰½⅓⅔¼¾]/gu;

export function inventsNumbers(words: string, draft: string): boolean {
  const said = numbersIn(words);
  return [...numbersIn(draft)].some((number) => !said.has(number));
}

function numbersIn(text: string): Set<number | string> {
  const written = withDigits(text);
  const digits = [...written.matchAll(new RegExp(NUMBER, 'g'))].map(([number]) => decimal(number));
  // Digits of other scripts, and signs such as “²”.
  const foreign = text.match(/(?![0-9])\p{Number}/gu) ?? [];
  return new Set<number | string>([...digits, ...foreign, ...(written.match(QUANTITIES) ?? [])]);
}
