/** The form in which a question is changed: which figure, where, when. */
import type { Form } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import { argsOfQuestion, type Question } from './answer/question.ts';
import { CATALOGUE } from './catalogue.ts';
import type { OwnIndicator } from './own/indicators.ts';
import { placeName } from './places-validity.ts';
import { monitorWords } from './words/index.ts';

const PLACES = 300;
const PERIOD = 60;

/** What the form does not ask (a ranking stays one, a course a course) travels with it. */
export function questionForm(language: Language, question: Partial<Question>, own: readonly OwnIndicator[]): Form {
  const w = monitorWords(language);
  const { places = [], operation, level, byChange, lowestFirst, top, peers } = question;
  return {
    language,
    action: 'monitor.asked',
    args: argsOfQuestion({ operation, level, byChange, lowestFirst, top, peers }),
    title: w.formTitle,
    submit: w.formSubmit,
    fields: [
      {
        type: 'choice',
        name: 'indicator',
        label: w.formIndicator,
        options: [
          ...CATALOGUE.map(({ id, name }) => ({ value: id, label: name[language] })),
          ...own.map(({ id, name }) => ({ value: id, label: name })),
        ],
        value: question.indicator,
      },
      {
        type: 'text',
        name: 'places',
        label: w.formPlaces,
        hint: w.formPlacesHint,
        value: places.map(placeName).join(', ') || undefined,
        optional: true,
        max: PLACES,
      },
      {
        type: 'text',
        name: 'period',
        label: w.formPeriod,
        hint: w.formPeriodHint,
        value: periodTyped(language, question),
        optional: true,
        max: PERIOD,
      },
    ],
  };
}

/** As one types it, so that a form that is sent as it was asks the same. */
export function periodTyped(language: Language, { from, to }: Partial<Question>): string | undefined {
  const w = monitorWords(language);
  if (from && to) return from === to ? from : `${from}–${to}`;
  return from ? w.since(from) : to && w.through(to);
}
