/** Forms as Teams' dialogs. */
import type { Form } from '../card.ts';
import { cut, shownOnOneLine } from '../cut.ts';
import { adaptiveForm } from './render.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** What teams-ai calls a TaskModuleTaskInfo. */
export type Dialog = {
  title: string;
  width: 'medium';
  height: 'medium';
  card: { contentType: typeof CARD_TYPE; content: object };
};

/** Of the bar over a dialog; there is no number for it, more is not seen. */
const TITLE_CHARACTERS = 80;

/**
 * The form itself travels with its submission (without what was filled in, which comes back by itself): a dialog that has to be
 * shown again must be sent whole, and nothing else still knows it by then.
 */
export function dialogOf(form: Form, errors?: Record<string, string>): Dialog {
  const blank: Form = { ...form, fields: form.fields.map(({ value: _value, ...field }) => field) };
  return {
    title: cut(shownOnOneLine(form.title), TITLE_CHARACTERS) || 'Streek',
    width: 'medium',
    height: 'medium',
    card: { contentType: CARD_TYPE, content: adaptiveForm(form, { errors, carried: { form: blank } }) },
  };
}

/**
 * The same form once more, with what was filled in and what is wrong with it. Undefined when what came back is not that form.
 * It came through the person's hands, but only that person sees it drawn.
 */
export function dialogAgain(
  data: unknown,
  action: string,
  values: Record<string, string>,
  errors: Record<string, string>,
): Dialog | undefined {
  const form = (data as { form?: Form }).form;
  if (form?.action !== action || !Array.isArray(form.fields)) return undefined;
  return dialogOf({ ...form, fields: form.fields.map((field) => ({ ...field, value: values[field.name] })) }, errors);
}
