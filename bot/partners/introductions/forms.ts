import type { Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { KINDS } from '../kinds.ts';
import { offerWords } from '../offers/words/index.ts';
import { introductionWords } from './words/index.ts';

export function writeForm(language: Language, introduction: string, max: number): Form {
  const w = introductionWords(language);
  return {
    language,
    action: 'introduction.written',
    args: { introduction },
    title: w.writeTitle,
    submit: w.writeSubmit,
    fields: [{ type: 'text', name: 'message', label: w.writeField, multiline: true, max }],
  };
}

export function bringForm(language: Language, initiative: number | undefined): Form {
  const w = introductionWords(language);
  return {
    language,
    action: 'match.brought',
    title: w.bringTitle,
    submit: w.bringSubmit,
    intro: [w.bringIntro],
    fields: [
      {
        type: 'text',
        name: 'initiative',
        label: w.initiativeField,
        value: initiative === undefined ? undefined : String(initiative),
        max: 10,
      },
      { type: 'text', name: 'who', label: w.whoField, max: 200 },
      {
        type: 'choice',
        name: 'kind',
        label: w.kindField,
        value: 'time',
        options: KINDS.map((value) => ({ value, label: offerWords(language).kinds[value] })),
      },
    ],
  };
}
