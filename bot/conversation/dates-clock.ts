/** The time of the day: "17 uur", "half drie", "quarter past five", "5pm", "noon", "eind van de middag". */
import type { Language } from '../primitives/language.ts';
import { type Found, numberAt } from './dates-tokens.ts';
import { ARTICLE, type DayPart, END, OF, partOf } from './dates-words.ts';

export type Clock = {
  hour: number;
  minute: number;
  /** Morning or afternoon is said with it, or follows from the number. */
  fixed?: boolean;
  /** Can be nothing else than a time; "17 uur" can be a duration, "5" anything. */
  sure?: boolean;
  bare?: boolean;
};

const found = (value: Clock, next: number): Found<Clock> | undefined =>
  value.hour <= 24 && value.minute < 60 && !(value.hour === 24 && value.minute > 0) ? { value, next } : undefined;

export function clockAt(words: readonly string[], at: number, language: Language): Found<Clock> | undefined {
  return namedAt(words, at) ?? spokenAt(words, at, language) ?? writtenAt(words, at) ?? countedAt(words, at) ?? hourAt(words, at);
}

function namedAt(words: readonly string[], at: number): Found<Clock> | undefined {
  const word = words[at]!;
  if (word === 'noon' || word === 'midday') return found({ hour: 12, minute: 0, fixed: true, sure: true }, at + 1);
  // The end of the day that is named, not its beginning: "vrijdag middernacht" comes after Friday.
  if (word === 'midnight' || word === 'middernacht') return found({ hour: 24, minute: 0, fixed: true, sure: true }, at + 1);
  return undefined;
}

/** "half drie" is 2:30, "half past two" too; the English "half two" as well. Fractions and minutes are told to or past an hour. */
function spokenAt(words: readonly string[], at: number, language: Language): Found<Clock> | undefined {
  const word = words[at]!;
  if (word === 'half') {
    const past = words[at + 1] === 'past';
    const hour = hourNumberAt(words, past ? at + 2 : at + 1);
    if (!hour) return undefined;
    const english = past || (language === 'en' ? !isDutch(words[at + 1]!) : isEnglish(words[at + 1]!));
    return around(hour.value, english ? 30 : -30, hour.next);
  }
  const quarter = word === 'kwart' || word === 'quarter';
  const minutes = quarter ? { value: 15, next: at + 1 } : numberAt(words, at);
  if (!minutes || minutes.value < 1 || minutes.value > 29) return undefined;
  const sign = /^minut(en|es?)$/.test(words[minutes.next] ?? '') ? minutes.next + 1 : minutes.next;
  const side = SIDES.get(words[sign] ?? '');
  if (!side) return undefined;
  const half = words[sign + 1] === 'half';
  const hour = hourNumberAt(words, half ? sign + 2 : sign + 1);
  // "10 voor 3" and "9 to 5" in digits are more often something else.
  if (!hour || (/^\d/.test(word) && side < 0 && !half)) return undefined;
  // "Five to ten people" is no time.
  const sure = quarter || words[sign] !== 'to';
  return around(hour.value, side * minutes.value - (half ? 30 : 0), hour.next, sure);
}

const SIDES = new Map([
  ['voor', -1],
  ['to', -1],
  ['over', 1],
  ['past', 1],
]);
const isEnglish = (word: string) => /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(word);
const isDutch = (word: string) => /^[a-z]+$/.test(word) && !isEnglish(word);

function hourNumberAt(words: readonly string[], at: number): Found<number> | undefined {
  const hour = numberAt(words, at);
  return hour && hour.value >= 1 && hour.value <= 12 ? hour : undefined;
}

/** Before one o'clock is after noon: "half een" is 12:30. */
function around(hour: number, minutes: number, next: number, sure = true): Found<Clock> | undefined {
  const of = (hour * 60 + minutes + 720) % 720;
  return found({ hour: Math.floor(of / 60) || 12, minute: of % 60, sure }, next);
}

/** "17:30", "17.30 uur", "5pm", "17u30", and the start of "9:00-11:00". */
function writtenAt(words: readonly string[], at: number): Found<Clock> | undefined {
  const [, hours, sign, minutes, until, unit, after] =
    /^(\d{1,2})(?:([:.])(\d{2}))?(-\d{1,2}(?:[:.]\d{2})?)?(am|pm|u|h|uur)?(\d{2})?$/.exec(words[at] ?? '') ?? [];
  if (!hours || (unit === undefined && after !== undefined)) return undefined;
  const half = meridiemAt(words, at + 1) ?? { value: unit === 'am' || unit === 'pm' ? unit : undefined, next: at + 1 };
  const uur = /^(uur|u|h)$/.test(words[half.next] ?? '');
  if (until && !sign && !unit && !uur && !half.value) return undefined;
  if (!minutes && !unit && !half.value && !until) return undefined;
  const clock = {
    hour: Number(hours),
    minute: Number(minutes ?? after ?? 0),
    sure:
      sign === ':' || half.value !== undefined || after !== undefined || (minutes !== undefined && (uur || unit !== undefined)),
  };
  return found(half.value ? inHalf(clock, half.value) : asWritten(clock, hours), uur ? half.next + 1 : half.next);
}

type Meridiem = 'am' | 'pm';

function meridiemAt(words: readonly string[], at: number): Found<Meridiem> | undefined {
  const word = words[at];
  if (word === 'am' || word === 'pm') return { value: word, next: at + 1 };
  return (word === 'a' || word === 'p') && words[at + 1] === 'm' ? { value: `${word}m`, next: at + 2 } : undefined;
}

const inHalf = (clock: Clock, half: Meridiem): Clock =>
  clock.hour > 12 ? { ...clock, fixed: true } : { ...clock, hour: (clock.hour % 12) + (half === 'pm' ? 12 : 0), fixed: true };
const asWritten = (clock: Clock, hours: string): Clock => ({ ...clock, fixed: clock.hour > 12 || hours.startsWith('0') });

/** "17 uur", "vijf uur", "een uur of vijf", "5 o'clock", "five pm". */
function countedAt(words: readonly string[], at: number): Found<Clock> | undefined {
  const about = words[at] === 'een' && words[at + 1] === 'uur' && words[at + 2] === 'of' ? numberAt(words, at + 3) : undefined;
  if (about) return found(asWritten({ hour: about.value, minute: 0 }, words[at + 3]!), about.next);
  const hour = numberAt(words, at);
  if (!hour) return undefined;
  const { value, next } = hour;
  const clock = asWritten({ hour: value, minute: 0 }, words[at]!);
  const half = meridiemAt(words, next);
  if (half) return found({ ...inHalf(clock, half.value), sure: true }, half.next);
  if (words[next] === 'o' && words[next + 1] === 'clock') return found({ ...clock, sure: true }, next + 2);
  if (!/^(uur|u|h)$/.test(words[next] ?? '')) return undefined;
  const minutes = /^[0-5]\d$/.test(words[next + 1] ?? '') ? Number(words[next + 1]) : undefined;
  return minutes === undefined ? found(clock, next + 1) : found({ ...clock, minute: minutes, sure: true }, next + 2);
}

/** The start of "9 tot 11 uur" and "tussen 2 en 4", or just a number. */
function hourAt(words: readonly string[], at: number): Found<Clock> | undefined {
  const hour = numberAt(words, at);
  if (!hour) return undefined;
  const { value, next } = hour;
  const clock = asWritten({ hour: value, minute: 0 }, words[at]!);
  const range = /^(tussen|between)$/.test(words[at - 1] ?? '') && /^(en|and)$/.test(words[next] ?? '');
  const last = range ? (countedAt(words, next + 1) ?? numberAt(words, next + 1)) : undefined;
  if (last) return found({ ...clock, bare: true }, last.next);
  const end = /^(tot|to|till|until)$/.test(words[next] ?? '')
    ? (writtenAt(words, next + 1) ?? countedAt(words, next + 1))
    : undefined;
  return end ? found({ ...clock, sure: end.value.sure }, end.next) : found({ ...clock, bare: true }, next);
}

/** `sure` when it needs no day beside it. */
export function partAt(words: readonly string[], at: number): Found<{ part: DayPart; sure: boolean }> | undefined {
  if (/^(eod|cob)$/.test(words[at]!)) return { value: { part: 'close', sure: true }, next: at + 1 };
  if (words[at] === 'close' && words[at + 1] === 'of' && words[at + 2] === 'business')
    return { value: { part: 'close', sure: true }, next: at + 3 };
  const start = END.has(words[at]!) ? at + 1 : at;
  let next = start;
  while (next < start + 3 && (OF.has(words[next]!) || ARTICLE.has(words[next]!) || words[next] === "'s")) next++;
  if (start > at) {
    const closes = /^(dag|day|middag|afternoon|werkdag)$/.test(words[next] ?? '');
    return closes ? { value: { part: 'close', sure: true }, next: next + 1 } : undefined;
  }
  const part = partOf(words[next]);
  return part && { value: { part, sure: false }, next: next + 1 };
}
