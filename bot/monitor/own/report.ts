/** What a person hears of a file that was refused: the first faults in words, and how many there are. */
import type { Language } from '../../primitives/language.ts';
import type { Fault } from './fault.ts';
import type { Refusal } from './reading.ts';
import { ownWords } from './words/index.ts';

/** More is no reading for a person in a chat. */
const MOST_TOLD = 10;
/** Of a column's heading, as much as a sentence has room for. */
const LONGEST_HEADING = 40;

/** "Regel 12, kolom waarde: “x” is geen getal. …" */
export function sentenceOf(fault: Fault, language: Language): string {
  const w = ownWords(language);
  const say = w.fault[fault.fault] as (of: Fault) => string;
  return `${w.at(fault.line, fault.column?.slice(0, LONGEST_HEADING))}: ${say(fault)}`;
}

export type Report = {
  /** That nothing was kept, and of how many faults. */
  summary: string;
  /** The first faults, a sentence each. */
  faults: string[];
  /** How many more there are; undefined when all are told. */
  more?: string;
};

export function reportOf({ faults, count }: Refusal, language: Language): Report {
  const w = ownWords(language);
  const told = faults.slice(0, MOST_TOLD).map((fault) => sentenceOf(fault, language));
  const more = count - told.length;
  return { summary: w.nothingKept(count), faults: told, ...(more > 0 && { more: w.more(more) }) };
}
