/** What coordinators do with questions: put them on the list or leave them out with a reason, merge, answer. */
import type { Reply } from '../../chat/ask.ts';
import type { Field, Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Ended } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { refusal, say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import { ran, type Tools } from '../tools.ts';
import type { Townhall } from '../townhall.ts';
import { questionOr } from './asking.ts';
import { argsOf, moderationCard, secondsInWords } from './cards.ts';
import { answerWith, approve, hide, MAX_ANSWER, mergeInto, type Question, type QuestionRefused } from './question.ts';
import { questionWords } from './words/index.ts';

const A_PAGE = 4;

export function moderating(tools: Tools): Record<string, Handler> {
  const { questions } = tools;
  return {
    'townhall.moderate': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const after = typeof deed.args.after === 'string' ? deed.args.after : undefined;
      const page = await questions.page(of.townhall, 'waiting', A_PAGE, after);
      return { card: moderationCard(of.visitor.language, of.townhall, page.questions, page.next) };
    },

    'townhall.question.approve': async (deed) =>
      decided(deed, approve, (language, { number }) => questionWords(language).approved(number)),

    'townhall.question.hide': async (deed) => {
      const of = await moderated(deed);
      return 'ended' in of ? of.ended : { form: hideForm(of.visitor.language, of.question) };
    },

    'townhall.question.hidden': async (deed) =>
      decided(
        deed,
        (now) => hide(now, deed.values.reason ?? ''),
        (language, { number }) => questionWords(language).hidden(number),
      ),

    'townhall.question.merge': async (deed) => {
      const of = await moderated(deed);
      return 'ended' in of ? of.ended : { form: mergeForm(of.visitor.language, of.question) };
    },

    /** Done by the worker: who seconded it is counted with the other, one by one, and nobody twice. */
    'townhall.question.merged': async (deed) => {
      const of = await moderated(deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall, question } = of;
      const w = questionWords(visitor.language);
      const { region, number: year } = townhall;
      const number = Number(/\d{1,6}/.exec(deed.values.into ?? '')?.[0]);
      const into = number ? await questions.find(region, year, number) : undefined;
      if (!into) return { card: say(visitor.language, w.intoNumber) };
      const done = await questions.change(region, year, question.number, (now) => mergeInto(now, into));
      if ('refused' in done) return refused(visitor.language, done.refused, question.number);
      const counting = [question.by, ...(await questions.seconders(region, year, question.number))];
      for (const who of counting) if (who !== into.by) await questions.second(region, year, number, [who]);
      const now = (await questions.find(region, year, number))!;
      return { card: say(visitor.language, w.merged(question.number, number, secondsInWords(visitor.language, now.seconds))) };
    },

    'townhall.question.answer': async (deed) => {
      const of = await moderated(deed);
      return 'ended' in of ? of.ended : { form: answerForm(of.visitor.language, of.question) };
    },

    'townhall.question.answered': async (deed) =>
      decided(
        deed,
        (now, by) => answerWith(now, deed.values.answer ?? '', by, deed.at),
        (language, { number }) => questionWords(language).answered(number),
      ),
  };

  async function moderated(deed: Deed): Promise<{ visitor: Joined; townhall: Townhall; question: Question } | Ended> {
    const no = refusal(deed.visitor, 'run-region');
    if (no) return { ended: { card: no } };
    const found = await questionOr(tools, deed);
    if ('ended' in found) return found;
    return { ...found, visitor: { ...found.visitor, member: deed.visitor.member! } };
  }

  async function decided(
    deed: Deed,
    decide: (now: Question, by: string) => Question | { refused: QuestionRefused },
    done: (language: Language, question: Question) => string,
  ): Promise<Reply> {
    const of = await moderated(deed);
    if ('ended' in of) return of.ended;
    const { visitor, townhall, question } = of;
    const outcome = await questions.change(townhall.region, townhall.number, question.number, (now) =>
      decide(now, visitor.member.id),
    );
    if ('refused' in outcome) return refused(visitor.language, outcome.refused, question.number);
    return { card: say(visitor.language, done(visitor.language, outcome.question)) };
  }
}

function refused(language: Language, why: QuestionRefused | 'unknown', number: number): Reply {
  const w = questionWords(language);
  if (why === 'unknown') return { card: say(language, w.unknown(number)) };
  if (why === 'reasonNeeded') return { errors: { reason: w.refused.reasonNeeded } };
  if (why === 'answerNeeded') return { errors: { answer: w.refused.answerNeeded } };
  return { card: say(language, w.refused[why]) };
}

function form(
  language: Language,
  question: Question,
  of: Pick<Form, 'action' | 'title' | 'submit' | 'intro'> & { field: Field },
): Form {
  const { field, ...rest } = of;
  return { language, args: argsOf(question), ...rest, fields: [field] };
}

function hideForm(language: Language, question: Question): Form {
  const w = questionWords(language);
  const field: Field = { type: 'text', name: 'reason', label: w.fieldReason, hint: w.reasonHint, multiline: true, max: 500 };
  return form(language, question, {
    action: 'townhall.question.hidden',
    title: w.hideTitle,
    submit: w.hide,
    intro: [question.text],
    field,
  });
}

function mergeForm(language: Language, question: Question): Form {
  const w = questionWords(language);
  return form(language, question, {
    action: 'townhall.question.merged',
    title: w.mergeTitle,
    submit: w.merge,
    intro: [w.mergeIntro(question.number, question.text)],
    field: { type: 'text', name: 'into', label: w.fieldInto, max: 10 },
  });
}

function answerForm(language: Language, question: Question): Form {
  const w = questionWords(language);
  const { answer } = question;
  return form(language, question, {
    action: 'townhall.question.answered',
    title: w.answerTitle,
    submit: w.save,
    intro: [question.text],
    field: {
      type: 'text',
      name: 'answer',
      label: w.fieldAnswer,
      hint: w.answerHint,
      value: answer?.text,
      multiline: true,
      max: MAX_ANSWER,
    },
  });
}
