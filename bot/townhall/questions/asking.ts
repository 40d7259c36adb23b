/** Asking, seconding and reading questions. */
import type { Reply } from '../../chat/ask.ts';
import { actions, card, type Form, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { type Ended, joinedOr } from '../../region/admitted.ts';
import type { Announcement, Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined, Neighbour } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { meant, type Tools } from '../tools.ts';
import { isAhead, type Townhall } from '../townhall.ts';
import { askButtons, listCard, questionCard, secondsInWords } from './cards.ts';
import { MAX_QUESTION, type Question, questionIn } from './question.ts';
import { questionWords } from './words/index.ts';

const A_PAGE = 5;

export function asking(tools: Tools): Record<string, Handler> {
  const { questions } = tools;
  return {
    'townhall.ask': async (deed) => {
      const asker = await askerOr(deed);
      if ('ended' in asker) return asker.ended;
      const words = questionIn(deed.text);
      return words ? ask(deed, asker, words) : writeCard(asker);
    },

    'townhall.ask.write': async (deed) => {
      const asker = await askerOr(deed);
      return 'ended' in asker ? asker.ended : { form: askForm(asker.visitor.language, asker.townhall) };
    },

    'townhall.asked': async (deed) => {
      const asker = await askerOr(deed);
      if ('ended' in asker) return asker.ended;
      const words = (deed.values.text ?? '').replace(/\s+/g, ' ').trim();
      if (!words) return { errors: { text: questionWords(asker.visitor.language).textNeeded } };
      return ask(deed, asker, [...words].slice(0, MAX_QUESTION).join(''));
    },

    'townhall.questions': async (deed) => {
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const { visitor, townhall } = found;
      const page = await questions.page(townhall, 'standing', A_PAGE, afterIn(deed));
      return { card: listCard(visitor, townhall, page.questions, page.next) };
    },

    'townhall.question': async (deed) => {
      const found = await questionOr(tools, deed);
      if ('ended' in found) return found.ended;
      const { visitor, townhall, question } = found;
      return { card: questionCard(visitor, townhall, question, followButtons(tools, visitor, question)) };
    },

    'townhall.second': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.second', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const found = await questionOr(tools, deed);
      if ('ended' in found) return found.ended;
      const { townhall, question } = found;
      const w = questionWords(visitor.language);
      const said = (sentence: string): Reply => ({ card: say(visitor.language, sentence), audience: 'asker' });
      if (!isAhead(townhall)) return said(w.notAhead);
      const { member } = visitor;
      const ids = [member.id, ...(member.was ?? [])];
      if (ids.includes(question.by)) return said(w.own);
      if (question.status !== 'standing') return said(w.refused.notStanding);
      const done = await questions.second(townhall.region, townhall.number, question.number, ids);
      if (!done) return said(w.unknown(question.number));
      return said(done.counted ? w.seconded(secondsInWords(visitor.language, done.question.seconds)) : w.secondedBefore);
    },

    /** The problem's own form, with the words of the question: the person reads them before anything is raised. */
    'townhall.question.problem': (deed) => become(deed, tools.problemForm),
    'townhall.question.initiative': (deed) => become(deed, tools.initiativeForm),
  };

  async function become(deed: Deed, formOf: Tools['problemForm']): Promise<Reply> {
    const visitor = joinedOr(deed, 'townhall.question', 'take-part');
    if ('ended' in visitor) return visitor.ended;
    const found = await questionOr(tools, deed);
    if ('ended' in found) return found.ended;
    return formOf
      ? { form: formOf(visitor.language, found.question.text) }
      : { card: questionCard(visitor, found.townhall, found.question) };
  }

  async function askerOr(deed: Deed): Promise<{ visitor: Joined; townhall: Townhall } | Ended> {
    const visitor = joinedOr(deed, 'townhall.ask', 'follow');
    if ('ended' in visitor) return visitor;
    const found = await meant(tools, deed);
    if ('ended' in found) return found;
    if (isAhead(found.townhall)) return { visitor, townhall: found.townhall };
    return { ended: { card: say(visitor.language, questionWords(visitor.language).notAhead) } };
  }

  async function ask(deed: Deed, { visitor, townhall }: { visitor: Joined; townhall: Townhall }, words: string): Promise<Reply> {
    const { language, member } = visitor;
    const w = questionWords(language);
    const { region, number: year } = townhall;
    const byName = member.company ? `${member.name}, ${member.company.name}` : member.name;
    const asked = { region, year, text: words, by: member.id, byName, askedAt: deed.at, seconds: 0, version: 1 };
    const done = await questions.ask({ ...asked, status: 'waiting' });
    if (!done) return { card: say(language, w.notAhead) };
    return { card: say(language, done.now ? w.asked(done.number) : w.askedBefore(done.number)), audience: 'asker' };
  }
}

const afterIn = ({ args }: Deed): string | undefined => (typeof args.after === 'string' ? args.after : undefined);

/** What a question can become, where other capabilities make it. */
function followButtons(tools: Tools, { language, member }: Neighbour, question: Question) {
  const w = questionWords(language);
  const args = { townhall: question.year, question: question.number };
  if (question.status !== 'standing' || (member && !may(member, 'take-part'))) return [];
  return [
    ...(tools.problemForm ? [{ label: w.toProblem, action: 'townhall.question.problem', args, opensForm: true }] : []),
    ...(tools.initiativeForm ? [{ label: w.toInitiative, action: 'townhall.question.initiative', args, opensForm: true }] : []),
  ];
}

/** The question that is meant; the number of one that was merged forwards. What waits or was left out is for coordinators and its asker. */
export async function questionOr(
  tools: Pick<Tools, 'register' | 'questions'>,
  deed: Deed,
): Promise<{ visitor: Neighbour; townhall: Townhall; question: Question } | Ended> {
  const found = await meant(tools, deed);
  if ('ended' in found) return found;
  const { visitor, townhall } = found;
  const { language, member } = visitor;
  const number = Number(deed.args.question);
  const asked = Number.isSafeInteger(number) ? await tools.questions.find(townhall.region, townhall.number, number) : undefined;
  const seen =
    asked?.status === 'standing' || asked?.status === 'merged' || may(member, 'run-region') || asked?.by === member?.id;
  if (!asked || !seen) return { ended: { card: say(language, questionWords(language).unknown(number || 0)) } };
  if (asked.mergedInto === undefined) return { visitor, townhall, question: asked };
  return questionOr(tools, { ...deed, args: { ...deed.args, townhall: townhall.number, question: asked.mergedInto } });
}

function askForm(language: Language, { number }: Townhall): Form {
  const w = questionWords(language);
  return {
    language,
    action: 'townhall.asked',
    args: { townhall: number },
    title: w.askTitle,
    submit: w.submit,
    fields: [{ type: 'text', name: 'text', label: w.fieldText, hint: w.textHint, multiline: true, max: MAX_QUESTION }],
  };
}

function writeCard({ visitor: { language }, townhall }: { visitor: Joined; townhall: Townhall }): Reply {
  return { card: card(language, text(questionWords(language).askIntro), actions(...askButtons(language, townhall))) };
}

/** In words: what is about to be asked, before it is. */
export function announceQuestion(tools: Tools): Announcement {
  return async (deed) => {
    const visitor = joinedOr(deed, 'townhall.ask', 'follow');
    if ('ended' in visitor) return visitor.ended;
    const found = await meant(tools, deed);
    if ('ended' in found) return found.ended;
    const w = questionWords(visitor.language);
    if (!isAhead(found.townhall)) return { card: say(visitor.language, w.notAhead) };
    const words = questionIn(deed.text);
    return words ? [text(w.announce(words))] : writeCard({ visitor, townhall: found.townhall });
  };
}
