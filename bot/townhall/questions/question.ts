/** A question for the townhall, from its asker's words to its answer: pure decisions, no I/O. */
import type { Instant } from '../../primitives/instant.ts';
import { GONE } from '../../region/people.ts';

/** `waiting` for a coordinator; `standing` where everybody sees it; `hidden` with a reason; `merged` into another one. */
export type QuestionStatus = 'waiting' | 'standing' | 'hidden' | 'merged';

export type Question = {
  region: string;
  /** Of the townhall. */
  year: number;
  number: number;
  text: string;
  by: string;
  /** As it is shown: a person speaks for their company. */
  byName: string;
  askedAt: Instant;
  status: QuestionStatus;
  /** How many others want it answered, each person once. */
  seconds: number;
  /** Why it was hidden. */
  reason?: string;
  mergedInto?: number;
  answer?: { text: string; by: string; at: Instant };
  version: number;
};

export const MAX_QUESTION = 1000;
export const MAX_ANSWER = 3000;

/** What people say before they ask: "vraag voor de townhall: …". */
const MEETING = '(?:townhall|town hall|jaarbijeenkomst|jaarvergadering|annual meeting|yearly meeting)';
const LEAD = new RegExp(String.raw`^[^:?]{0,60}\b${MEETING}\s*:\s*`, 'i');
const ASKING = new RegExp(
  String.raw`^(?:(?:ik|wij|i|we|mag ik|kan ik|can i|may i)\b.{0,25})?\b(?:vra(?:ag|gen)|questions?|ask)\b.{0,20}\b${MEETING}\W*$`,
  'i',
);

/** What is asked, without what leads up to it; empty when somebody only says that they want to ask something. */
export function questionIn(text: string): string {
  const said = text.replace(/\s+/g, ' ').trim().replace(LEAD, '');
  if (ASKING.test(said)) return '';
  const [first = '', ...rest] = [...said];
  return [first.toUpperCase(), ...rest].slice(0, MAX_QUESTION).join('');
}

export type QuestionRefused = 'notStanding' | 'hidden' | 'merged' | 'reasonNeeded' | 'answerNeeded' | 'mergeSame' | 'same';
type Outcome = Question | { refused: QuestionRefused };

const next = (question: Question, change: Partial<Question>): Question => ({
  ...question,
  ...change,
  version: question.version + 1,
});

/** The same question, when these ids are not in it: what was asked and answered stays, and whose it was goes. */
export function withoutPerson(question: Question, ids: readonly string[]): Question {
  const { by, answer } = question;
  const answered = answer !== undefined && ids.includes(answer.by);
  if (!ids.includes(by) && !answered) return question;
  return next(question, {
    ...(ids.includes(by) && { by: GONE.member, byName: GONE.name }),
    ...(answered && { answer: { ...answer, by: GONE.member } }),
  });
}

export function approve(now: Question): Outcome {
  if (now.status === 'standing') return { refused: 'same' };
  if (now.status === 'merged') return { refused: 'merged' };
  const { reason: _reason, ...rest } = now;
  return next(rest, { status: 'standing' });
}

export function hide(now: Question, reason: string): Outcome {
  if (now.status === 'merged') return { refused: 'merged' };
  if (now.status === 'hidden') return { refused: 'same' };
  if (!reason.trim()) return { refused: 'reasonNeeded' };
  return next(now, { status: 'hidden', reason: reason.trim() });
}

/** Whoever asked and seconded it counts with the other one from then on. */
export function mergeInto(now: Question, into: Question): Outcome {
  if (now.number === into.number) return { refused: 'mergeSame' };
  if (now.status === 'merged') return { refused: 'merged' };
  if (into.status !== 'standing') return { refused: 'notStanding' };
  return next(now, { status: 'merged', mergedInto: into.number });
}

export function answerWith(now: Question, text: string, by: string, at: Instant): Outcome {
  if (now.status !== 'standing') return { refused: 'notStanding' };
  const said = text.trim().slice(0, MAX_ANSWER);
  if (!said) return { refused: 'answerNeeded' };
  if (now.answer?.text === said) return { refused: 'same' };
  return next(now, { answer: { text: said, by, at } });
}
