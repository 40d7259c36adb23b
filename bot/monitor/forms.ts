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

/** What the form does not ask (a ranking stays one) travels with it. */
export function questionForm(language: Language, question: Partial<Question>, own: readonly OwnIndicator[]): Form {
  const w = monitorWords(language);
  const { places = [], from, to, operation, level } = question;
  return {
    language,
    action: 'monitor.asked',
    args: argsOfQuestion({ operation, level }),
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
        value: [from, to !== from ? to : undefined].filter(Boolean).join('–') || undefined,
        optional: true,
        max: PERIOD,
      },
    ],
  };
}
