/** The cards of questions: on the townhall's own, in a list, one by itself. */
import { actions, type Block, type Button, bold, type Card, card, heading, note, quote, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import type { Language } from '../../primitives/language.ts';
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { isAhead, type Townhall } from '../townhall.ts';
import type { Question } from './question.ts';
import { questionWords } from './words/index.ts';

/** On a card with more than one a long question is cut; by itself it is whole. */
const SHORT = 200;
const SHORT_ANSWER = 300;

/** On the townhall's card: what most people want to know, with the answers that there are. */
export function topBlocks(language: Language, questions: readonly Question[]): Block[] {
  const w = questionWords(language);
  if (questions.length === 0) return [];
  return [
    text(bold(w.cardTitle)),
    ...questions.flatMap((question) => [
      text(`#${question.number} ${cut(question.text, SHORT)}`, question.seconds > 0 ? ` · ${w.seconds(question.seconds)}` : ''),
      ...(question.answer ? [quote(cut(question.answer.text, SHORT_ANSWER))] : []),
    ]),
  ];
}

export function secondsInWords(language: Language, seconds: number): string {
  const w = questionWords(language);
  return seconds === 0 ? w.nobodyElse : w.seconds(seconds);
}

export function askButtons(language: Language, townhall: Townhall): Button[] {
  const w = questionWords(language);
  const args = { townhall: townhall.number };
  const ask = { label: w.ask, action: 'townhall.ask.write', args, opensForm: true };
  return [...(isAhead(townhall) ? [ask] : []), { label: w.list, action: 'townhall.questions', args }];
}

type Seen = { language: Language; member?: Member };

export function listCard({ language, member }: Seen, townhall: Townhall, questions: readonly Question[], next?: string): Card {
  const w = questionWords(language);
  const args = { townhall: townhall.number };
  const runs = may(member, 'run-region');
  return card(
    language,
    heading(w.listTitle(townhall.number)),
    ...(questions.length === 0 ? [text(w.listEmpty)] : questions.flatMap((question) => line(language, townhall, question))),
    actions(
      next !== undefined && { label: w.more, action: 'townhall.questions', args: { ...args, after: next } },
      isAhead(townhall) && { label: w.ask, action: 'townhall.ask.write', args, opensForm: true },
      runs && { label: w.moderate, action: 'townhall.moderate', args },
    ),
  );
}

function line(language: Language, townhall: Townhall, question: Question): Block[] {
  const w = questionWords(language);
  const args = argsOf(question);
  return [
    text(bold(`#${question.number}`), ` ${cut(question.text, SHORT)} · ${secondsInWords(language, question.seconds)}`),
    ...(question.answer ? [note(`${w.answer}: ${cut(question.answer.text, SHORT)}`)] : []),
    actions(isAhead(townhall) && !question.answer && { label: w.second, action: 'townhall.second', args }, {
      label: w.view,
      action: 'townhall.question',
      args,
    }),
  ];
}

export const argsOf = ({ year, number }: Pick<Question, 'year' | 'number'>) => ({ townhall: year, question: number });

/** What waits for a coordinator, a few at a time. */
export function moderationCard(language: Language, townhall: Townhall, questions: readonly Question[], next?: string): Card {
  const w = questionWords(language);
  return card(
    language,
    heading(w.waitingTitle),
    ...(questions.length === 0 ? [text(w.waitingEmpty)] : []),
    ...questions.flatMap((question) => [
      text(bold(`#${question.number}`), ` ${question.text}`),
      note(w.askedBy(question.byName)),
      actions(...moderating(language, question)),
    ]),
    actions(
      next !== undefined && { label: w.more, action: 'townhall.moderate', args: { townhall: townhall.number, after: next } },
    ),
  );
}

function moderating(language: Language, question: Question): (Button | false)[] {
  const w = questionWords(language);
  const args = argsOf(question);
  const { status } = question;
  return [
    status !== 'standing' &&
      status !== 'merged' && { label: w.approve, action: 'townhall.question.approve', args, style: 'primary' },
    status === 'standing' && { label: w.give, action: 'townhall.question.answer', args, opensForm: true, style: 'primary' },
    status !== 'merged' && { label: w.merge, action: 'townhall.question.merge', args, opensForm: true },
    status !== 'hidden' && status !== 'merged' && { label: w.hide, action: 'townhall.question.hide', args, opensForm: true },
  ];
}

/** @param follow what can be made of it, by other capabilities */
export function questionCard({ language, member }: Seen, townhall: Townhall, question: Question, follow: Button[] = []): Card {
  const w = questionWords(language);
  const { status, answer, reason } = question;
  return card(
    language,
    heading(w.title(question.number)),
    quote(question.text),
    text(bold(secondsInWords(language, question.seconds))),
    note(w.askedBy(question.byName)),
    ...(status === 'standing' ? [] : [note([w.status[status], reason].filter(Boolean).join(': '))]),
    ...(answer ? [text(bold(w.answer)), quote(answer.text)] : [text(w.unanswered)]),
    actions(
      isAhead(townhall) && status === 'standing' && { label: w.second, action: 'townhall.second', args: argsOf(question) },
      ...follow,
      { label: w.list, action: 'townhall.questions', args: { townhall: townhall.number } },
    ),
    may(member, 'run-region') && actions(...moderating(language, question)),
  );
}
