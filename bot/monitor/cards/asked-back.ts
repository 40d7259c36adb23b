/** A question that is not clear yet, asked back. */
import { actions, type Card, card, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { argsOfQuestion, type Question } from '../answer/question.ts';
import { placeWithLevel } from '../area.ts';
import type { Reading } from '../asking.ts';
import { CATALOGUE, indicatorOf } from '../catalogue.ts';
import { nearestIndicators } from '../nearest.ts';
import { monitorWords } from '../words/index.ts';
import { asking } from './buttons.ts';

/** One thing asked back, with the likeliest answers as buttons. */
export function askedBack(language: Language, said: string, reading: Exclude<Reading, { ownTaken: boolean }>): Card {
  const w = monitorWords(language);
  const { question } = reading;
  const name = (question.indicator && indicatorOf(question.indicator)?.name[language]) ?? w.monitor;
  const change = { label: w.change, action: 'monitor.change', args: argsOfQuestion(question), opensForm: true };
  const at = (place: string) => asking(placeWithLevel(place, language), { operation: 'value', ...question, places: [place] });
  if ('declined' in reading) {
    const course: Partial<Question> = { ...question, operation: 'series', from: undefined, to: undefined };
    return card(
      language,
      text(reading.declined === 'forecast' ? w.noForecast : w.noCause),
      question.indicator !== undefined && text(w.courseInstead),
      actions(question.indicator !== undefined && asking(w.course, course), { label: w.monitor, action: 'monitor.list' }),
    );
  }
  switch (reading.missing) {
    case 'indicator':
      return missingIndicator(language, said, question);
    case 'place':
      return card(language, text(w.whichPlace(name)), actions(...reading.options.map(at)));
    case 'unknown-place':
      return card(
        language,
        text(reading.options.length > 0 ? w.unknownPlace(reading.name) : w.unknownPlaceAtAll(reading.name)),
        actions(...reading.options.map(at), change),
      );
    case 'one-indicator':
      return card(
        language,
        text(w.oneIndicator),
        actions(
          ...reading.options.map((id) =>
            asking(indicatorOf(id)!.name[language], { ...question, indicator: id, operation: 'value' }),
          ),
        ),
      );
    case 'own-place':
      return card(language, text(w.noOwnPlace), actions(change, at('NL01')));
  }
}

export function missingIndicator(language: Language, said: string, question: Partial<Question>): Card {
  const w = monitorWords(language);
  const near = nearestIndicators(said).map((id) => CATALOGUE.find((indicator) => indicator.id === id)!);
  const rest: Partial<Question> = { operation: 'value', ...question };
  return card(
    language,
    text(w.whichIndicator),
    actions(...near.map(({ id, name }) => asking(name[language], { ...rest, indicator: id })), {
      label: w.monitor,
      action: 'monitor.list',
    }),
  );
}
