import type { Args, Field, Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Draft } from './drafts.ts';
import { MAX_GOAL, MAX_NAME, MAX_TITLE } from './proposal.ts';
import { proposalWords } from './words/index.ts';

/** Slack takes at most 3,000 characters in an input; a longer goal is given by message. */
const MAX_TYPED = Math.min(MAX_GOAL, 3000);

export type FormAction = 'proposal.written' | 'proposal.adjusted' | 'proposal.edited';

/** Write, adjust or edit: the same fields. @param company the applicant where nobody says otherwise */
export function contentForm(language: Language, action: FormAction, args: Args, draft: Partial<Draft>, company?: string): Form {
  const w = proposalWords(language);
  const editing = action === 'proposal.edited';
  // A longer goal would come back cut: it is left out of the form, and stays as it is.
  const fits = (draft.goal?.length ?? 0) <= MAX_TYPED;
  const goal: Field = {
    type: 'text',
    name: 'goal',
    label: w.goalField,
    hint: w.goalHint,
    value: draft.goal,
    multiline: true,
    max: MAX_TYPED,
  };
  return {
    language,
    action,
    args,
    title: editing ? w.editTitle : w.writeTitle,
    submit: editing ? w.save : w.submit,
    fields: [
      { type: 'text', name: 'title', label: w.titleField, hint: w.titleHint, value: draft.title, max: MAX_TITLE },
      ...(fits ? [goal] : []),
      { type: 'text', name: 'amount', label: w.amountField, hint: w.amountHint, value: digits(draft.amount), max: 40 },
      {
        type: 'text',
        name: 'applicant',
        label: w.applicantField,
        hint: w.applicantHint,
        value: draft.applicant ?? company,
        optional: true,
        max: MAX_NAME,
      },
      {
        type: 'text',
        name: 'coAmount',
        label: w.coAmountField,
        hint: w.coAmountHint,
        value: digits(draft.coFunding?.amount),
        optional: true,
        max: 40,
      },
      { type: 'text', name: 'coFrom', label: w.coFromField, value: draft.coFunding?.from, optional: true, max: MAX_NAME },
      {
        type: 'text',
        name: 'problem',
        label: w.problemField,
        hint: w.problemHint,
        value: digits(draft.problem),
        optional: true,
        max: 10,
      },
    ],
  };
}

const digits = (value: number | undefined) => (value === undefined ? undefined : String(value));
