import type { Args, Field, Form } from '../../chat/card.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Places } from '../around.ts';
import { type Content, type Initiative, MAX_FOR_WHOM, MAX_LINE, MAX_LINES, MAX_TITLE, MAX_WHAT } from '../initiative.ts';
import { initiativeWords } from './words/index.ts';

/** Slack takes at most 3,000 characters in an input; longer words are given by message. */
const MAX_TYPED = Math.min(MAX_WHAT, 3000);
const LINES = (MAX_LINE + 1) * MAX_LINES;

export type FormAction = 'initiative.written' | 'initiative.adjusted' | 'initiative.edited';

/** Write, adjust or edit: the same fields. */
export function contentForm(
  language: Language,
  action: FormAction,
  args: Args,
  draft: Partial<Content>,
  places: Pick<Places, 'name'>,
): Form {
  const w = initiativeWords(language);
  const editing = action === 'initiative.edited';
  const { money, time, network } = draft.needs ?? {};
  const optional = (name: string, label: string, value?: string, more: Partial<Field & { type: 'text' }> = {}): Field => ({
    type: 'text',
    name,
    label,
    value,
    optional: true,
    max: MAX_LINE,
    ...more,
  });
  // What is longer would come back cut: it is left out of the form, and stays as it is.
  const fits = (draft.what?.length ?? 0) <= MAX_TYPED;
  const what: Field = {
    type: 'text',
    name: 'what',
    label: w.whatField,
    hint: w.whatHint,
    value: draft.what,
    multiline: true,
    max: MAX_TYPED,
  };
  return {
    language,
    action,
    args,
    title: editing ? w.editTitle : w.startTitle,
    submit: editing ? w.save : w.submit,
    fields: [
      { type: 'text', name: 'title', label: w.titleField, hint: w.titleHint, value: draft.title, max: MAX_TITLE },
      ...(fits ? [what] : []),
      optional('forWhom', w.forWhomField, draft.forWhom, { max: MAX_FOR_WHOM }),
      optional('place', w.placeField, draft.place && places.name(draft.place, language), { hint: w.placeHint }),
      optional('hours', w.hoursField, digits(time?.hours), { hint: w.hoursHint }),
      optional('roles', w.rolesField, time?.roles.join(', '), { hint: w.rolesHint, max: LINES }),
      optional('from', w.fromField, euro(money?.from), { hint: w.amountHint }),
      optional('to', w.toField, money && money.to > money.from ? euro(money.to) : undefined, { hint: w.amountHint }),
      optional('forms', w.formsField, money?.forms.map((form) => w.forms[form]).join(', '), { hint: w.formsHint }),
      optional('doors', w.doorsField, network?.doors.join('\n'), { hint: w.doorsHint, multiline: true, max: LINES }),
      optional('by', w.byField, draft.by && dayInWords(draft.by as Instant, language), { hint: w.byHint }),
      optional('problem', w.problemField, digits(draft.problem), { hint: w.problemHint, max: 10 }),
    ],
  };
}

/** Why it stops, or what came of it. */
export function endForm(language: Language, { number, title }: Initiative, status: 'done' | 'stopped'): Form {
  const w = initiativeWords(language);
  const done = status === 'done';
  return {
    language,
    action: done ? 'initiative.finished' : 'initiative.stopped',
    args: { initiative: number },
    title: done ? w.doneTitle : w.stopTitle,
    submit: done ? w.doneSubmit : w.stopSubmit,
    intro: [(done ? w.doneIntro : w.stopIntro)(number, title)],
    fields: [{ type: 'text', name: 'reason', label: done ? w.resultField : w.reasonField, multiline: true, max: 1_000 }],
  };
}

const digits = (value: number | undefined) => (value === undefined ? undefined : String(value));
const euro = (cents: number | undefined) => digits(cents === undefined ? undefined : Math.round(cents / 100));
