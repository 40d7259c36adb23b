/** What one can do with an answer: see it another way, change a part of the question, keep or share it. */
import { actions, type Block, type Button } from '../../chat/card.ts';
import type { Answer } from '../answer/answer.ts';
import { isKnownOn } from '../answer/looking.ts';
import { argsOfQuestion, type Question, rankedLevelOf } from '../answer/question.ts';
import { indicatorOf } from '../catalogue.ts';
import { placeOf } from '../places-validity.ts';
import type { Telling } from './telling.ts';

const COUNTRY = 'NL01';

export const asking = (label: string, question: Partial<Question>): Button => ({
  label,
  action: 'monitor.query',
  args: argsOfQuestion(question),
});

/** The next questions that fit this answer. */
export function furtherBlock(tell: Telling, answer: Answer): Block {
  const { w } = tell;
  const { question, indicator } = answer;
  const [place] = question.places;
  const plain: Question = { indicator: question.indicator, places: question.places, operation: 'value' };
  const alone = place !== undefined && question.places.length === 1 && !question.peers && question.operation !== 'rank';
  const level = rankedLevelFor(question);
  return actions(
    question.operation !== 'series' &&
      question.operation !== 'rank' &&
      !question.peers &&
      asking(w.course, { ...plain, operation: 'series' }),
    alone &&
      place !== COUNTRY &&
      isKnownOn(indicator, COUNTRY) &&
      asking(w.compareWith, { ...plain, places: [place!, COUNTRY], operation: 'series' }),
    alone && place !== COUNTRY && asking(w.peers, { ...plain, operation: 'compare', peers: true }),
    question.operation !== 'rank' &&
      level &&
      asking(w.rank, { ...plain, places: alone && place !== COUNTRY ? [place!] : [], operation: 'rank', level }),
    changedInstead(tell, answer),
    { label: w.change, action: 'monitor.change', args: argsOfQuestion(question), opensForm: true },
  );
}

/** Growth is known of few years; the product itself of many. */
export function changedInstead({ language }: Telling, { question, indicator }: Answer): Button | undefined {
  const changing = indicator.changeOf === undefined ? undefined : indicatorOf(indicator.changeOf);
  if (!changing) return undefined;
  const whole: Question = { ...question, indicator: changing.id };
  return asking(
    changing.name[language],
    question.operation === 'rank'
      ? { ...whole, byChange: true }
      : { ...whole, operation: question.places.length > 1 ? 'series' : 'change' },
  );
}

/** A region is ranked among its like; the country's parts among provinces. */
function rankedLevelFor({ indicator, places }: Question) {
  const level = placeOf(places[0] ?? '')?.level;
  return level === 'municipality' || level === 'corop' || level === 'province' ? level : rankedLevelOf(indicator);
}

/** Share, follow, and see how it was made. */
export function keepingBlock(tell: Telling, answer: Answer): Block {
  const { w } = tell;
  const args = argsOfQuestion(answer.question);
  const followed = answer.question.places.length === 1 && answer.question.operation !== 'rank' && !answer.question.peers;
  return actions(
    { label: w.how, action: 'monitor.how', args },
    { label: w.post, action: 'monitor.post', args },
    { label: w.picture, action: 'monitor.picture', args },
    followed && { label: w.watch, action: 'monitor.watch', args },
    answer.question.indicator === 'grp' &&
      answer.question.places[0] === answer.own && { label: w.effect, action: 'monitor.effect.form', opensForm: true },
  );
}
