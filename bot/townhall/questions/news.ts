/**
 * Who hears of a question: its asker of what became of it, who seconded it of the answer, coordinators when some wait; and everybody,
 * in the thread beneath the townhall, of the answer.
 */
import { actions, type Card, card, quote, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Notice } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import type { Tools } from '../tools.ts';
import type { Townhall } from '../townhall.ts';
import { argsOf } from './cards.ts';
import type { Question } from './question.ts';
import { isQuestion, type QuestionRegister } from './register.ts';
import { questionWords } from './words/index.ts';

export async function followQuestion(questions: QuestionRegister, { key, before, after }: Change): Promise<Consequence[]> {
  if (!isQuestion(key) || !after) return [];
  const was = before?.data as unknown as Question | undefined;
  const now = after.data as unknown as Question;
  if (!was) return [];
  const { region, year, number } = now;
  const told = (about: string, who: string): Consequence => ({
    type: 'tell',
    region,
    notice: {
      key: `${about}/${region}/${year}/${number}/${now.version}/${who}`,
      about,
      facts: { number: year, question: number },
    },
    to: { member: who },
  });
  if (now.answer && now.answer.text !== was.answer?.text) {
    const others = await questions.seconders(region, year, number);
    const beneath: Consequence = {
      type: 'tell',
      region,
      notice: {
        key: `townhall-answer/${region}/${year}/${number}/${now.version}`,
        about: 'townhall-answer',
        facts: { number: year, question: number },
      },
      to: { everywhere: true, under: { subject: 'townhall', number: year } },
    };
    return [beneath, ...[...new Set([now.by, ...others])].map((who) => told('townhall-answer', who))];
  }
  if (now.status === was.status) return [];
  if (now.status === 'hidden') return [told('townhall-question-hidden', now.by)];
  return now.status === 'standing' ? [told('townhall-question-standing', now.by)] : [];
}

/** Once for each time that the pile was empty before: not for each of five thousand. */
export function questionsWaiting(was: Townhall | undefined, now: Townhall): Consequence[] {
  if (!was || was.questions.waiting > 0 || now.questions.waiting === 0) return [];
  const { region, number, version } = now;
  const notice: Notice = { key: `townhall-waiting/${region}/${number}/${version}`, about: 'townhall-waiting', facts: { number } };
  return [{ type: 'tell', region, notice, to: { coordinators: true } }];
}

export async function questionNotice(
  { questions }: Pick<Tools, 'questions'>,
  { about, facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  const w = questionWords(language);
  const year = Number(facts.number);
  if (about === 'townhall-waiting')
    return card(
      language,
      text(w.noticeWaiting),
      actions({ label: w.moderate, action: 'townhall.moderate', args: { townhall: year } }),
    );
  const question = facts.question === undefined ? undefined : await questions.find(region, year, Number(facts.question));
  if (!question) return undefined;
  const view = actions({ label: w.view, action: 'townhall.question', args: argsOf(question) });
  if (about === 'townhall-answer')
    return question.answer && card(language, text(w.noticeAnswered(question.text)), quote(question.answer.text), view);
  if (about === 'townhall-question-hidden') return card(language, text(w.noticeHidden(question.text, question.reason ?? '')));
  return about === 'townhall-question-standing' ? card(language, text(w.noticeApproved(question.text)), view) : undefined;
}
