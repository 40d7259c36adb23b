/** What a document is about, and how names, moments and numbers stand in it. */
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Vote } from '../vote.ts';
import { shown } from './letters.ts';
import { countIn, dateIn, momentIn, stampIn, weightIn } from './moments.ts';
import { minutesWords, type Words } from './words/index.ts';

/** What the minutes need to know besides the vote. */
export type About = {
  regionName: string;
  /** IANA name: moments are told in it. */
  timeZone: string;
  /** The name of a member of the region, also under an id from before their accounts were united. */
  nameOf(member: string): string | undefined;
};

export type Subject = About & { vote: Vote; language: Language };

export type Telling = {
  vote: Vote;
  language: Language;
  timeZone: string;
  w: Words;
  /** Of whoever stands or stood on the roll, or did something, by their key or id. */
  name(key: string): string;
  moment(at: Instant): string;
  stamp(at: Instant): string;
  /** Of a date on the calendar. */
  date(date: string): string;
  /** The region's day. */
  day(at: Instant): string;
  count(value: number): string;
  weight(value: number): string;
};

export function tellingOf({ vote, language, timeZone, nameOf }: Subject): Telling {
  const w = minutesWords(language);
  const voters = voterNames(vote);
  return {
    vote,
    language,
    timeZone,
    w,
    name: (key) => shown(voters.get(key) ?? nameOf(key) ?? w.member(key)),
    moment: momentIn(timeZone, language),
    stamp: stampIn(timeZone),
    date: dateIn(language),
    day: (at) => dayInWords(at, language, timeZone),
    count: countIn(language),
    weight: weightIn(vote.rule, language),
  };
}

/** Also of those whom a correction took from the roll. */
function voterNames({ roll, trace }: Vote): Map<string, string> {
  const known = new Map<string, string>();
  for (const fact of trace) {
    if (fact.type !== 'corrected') continue;
    for (const [key, { name }] of Object.entries({ ...fact.correction.was, ...fact.correction.put })) known.set(key, name);
  }
  for (const [key, { name }] of Object.entries(roll)) known.set(key, name);
  return known;
}
