import type { Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { type Initiative, MAX_LINE, MAX_LINES } from '../initiative.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import { MONEY_FORMS } from '../kinds.ts';
import type { Promised } from './said.ts';
import { pledgeWords } from './words/index.ts';

/** @param known what was said or pledged already @param promise the words that wait for a yes, which this form answers */
export function pledgeForm(language: Language, { number, title }: Initiative, known: Partial<Promised>, promise?: string): Form {
  const w = pledgeWords(language);
  const forms = initiativeWords(language).forms;
  const { given = {}, condition, anonymous } = known;
  return {
    language,
    action: 'pledge.made',
    args: { initiative: number, ...(promise && { promise }) },
    title: w.formTitle,
    submit: w.submit,
    intro: [w.formIntro(number, title)],
    fields: [
      { type: 'text', name: 'amount', label: w.amountField, value: euro(given.money?.amount), optional: true, max: 40 },
      {
        type: 'choice',
        name: 'form',
        label: w.formField,
        options: MONEY_FORMS.map((form) => ({ value: form, label: forms[form] })),
        value: given.money?.form,
        optional: true,
      },
      {
        type: 'text',
        name: 'hours',
        label: w.hoursField,
        hint: w.hoursHint,
        value: digits(given.time?.hours),
        optional: true,
        max: 40,
      },
      {
        type: 'text',
        name: 'doors',
        label: w.doorsField,
        hint: w.doorsHint,
        value: given.network?.doors.join('\n'),
        multiline: true,
        optional: true,
        max: (MAX_LINE + 1) * MAX_LINES,
      },
      {
        type: 'text',
        name: 'ifMoney',
        label: w.ifMoneyField,
        hint: w.ifMoneyHint,
        value: euro(condition?.money),
        optional: true,
        max: 40,
      },
      {
        type: 'text',
        name: 'ifOthers',
        label: w.ifOthersField,
        hint: w.ifOthersHint,
        value: digits(condition?.others),
        optional: true,
        max: 10,
      },
      {
        type: 'choice',
        name: 'seen',
        label: w.seenField,
        options: [
          { value: 'visible', label: w.seen.visible },
          { value: 'anonymous', label: w.seen.anonymous },
        ],
        value: anonymous ? 'anonymous' : 'visible',
        hint: w.seenHint,
      },
    ],
  };
}

const digits = (value: number | undefined) => (value === undefined ? undefined : String(value));
const euro = (cents: number | undefined) => digits(cents === undefined ? undefined : Math.round(cents / 100));
