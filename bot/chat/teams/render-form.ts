/** A form to the Adaptive Card of a task module, and what was filled in back to plain values. */
import type { Language } from '../../primitives/language.ts';
import type { Field, Form } from '../card.ts';
import { cut, shown, shownOnOneLine } from '../cut.ts';
import { cutInlines, largest } from '../fit.ts';
import { TEAMS } from '../limits.ts';
import { wordsIn } from '../words.ts';
import { pressData } from './render-actions.ts';
import { type AdaptiveCard, fitsTeams, framed } from './render-frame.ts';
import { isBlank, type Look, type Node, richText } from './render-text.ts';

/** Inputs come back among the submit's own data: the prefix keeps a field named `action` apart from the form's action. */
const PREFIX = 'field.';

/** How much of a form is drawn: the longest text, and the most options of a choice. */
type Room = { text: number; options: number };
const ALL: Room = { text: TEAMS.blockText, options: 1_000 };
const SHORTEST = 40;

export type FormExtras = {
  /** A sentence per field name, when the form is shown again because of what was filled in. */
  errors?: Record<string, string>;
  /** What the driver wants back with the submission, next to the form's action and args. */
  carried?: Record<string, unknown>;
};

/** The title is not on it: a task module has its own bar for that. */
export function adaptiveForm(form: Form, { errors = {}, carried = {} }: FormExtras = {}): AdaptiveCard {
  const drawn = (room: Room) => framed(form.language, bodyOf(form, errors, room), form.title, [submitOf(form, carried)]);
  const fits = (room: Room) => fitsTeams(drawn(room));
  if (fits(ALL)) return drawn(ALL);
  const options = largest(1, ALL.options, (n) => fits({ text: SHORTEST, options: n }));
  const text = largest(SHORTEST, ALL.text, (n) => fits({ text: n, options }));
  return drawn({ text, options });
}

function submitOf(form: Form, carried: Record<string, unknown>): Node {
  const title = cut(shownOnOneLine(form.submit) || '…', TEAMS.buttonLabel);
  return { type: 'Action.Submit', title, style: 'positive', data: { ...carried, ...pressData(form.action, form.args) } };
}

function bodyOf(form: Form, errors: Record<string, string>, room: Room): Node[] {
  const intro = cutInlines(form.intro ?? [], room.text);
  const fields = form.fields.filter((field) => field.type === 'text' || field.options.length > 0);
  return [
    ...(isBlank(intro) ? [] : [richText(intro)]),
    ...fields.flatMap((field) => [
      input(field, form.language, room),
      ...under(errors[field.name], { color: 'Attention' }, room),
      ...under(field.hint, { isSubtle: true }, room),
    ]),
  ];
}

function input(field: Field, language: Language, room: Room): Node {
  const common = {
    id: `${PREFIX}${field.name}`,
    label: cut(shownOnOneLine(field.label) || '…', room.text),
    ...(!field.optional && { isRequired: true, errorMessage: wordsIn(language).required }),
  };
  return field.type === 'text' ? { ...textInput(field, room), ...common } : { ...choices(field, language, room), ...common };
}

function textInput(field: Extract<Field, { type: 'text' }>, room: Room): Node {
  const value = cut(shown(field.value ?? ''), Math.min(room.text, field.max ?? room.text));
  return {
    type: 'Input.Text',
    isMultiline: field.multiline ?? false,
    ...(field.max && { maxLength: field.max }),
    ...(value && { value }),
  };
}

function choices(field: Extract<Field, { type: 'choice' }>, language: Language, room: Room): Node {
  const options = field.options.slice(0, room.options);
  const chosen = options.find((one) => one.value === field.value);
  return {
    type: 'Input.ChoiceSet',
    style: options.length >= TEAMS.searchableChoices ? 'filtered' : 'compact',
    placeholder: wordsIn(language).choose,
    choices: options.map(({ value, label }) => ({ title: cut(shownOnOneLine(label) || '…', room.text), value })),
    ...(chosen && { value: chosen.value }),
  };
}

/** Under the field: a hint as its placeholder would vanish with the first letter typed, and an error belongs where it can be mended. */
function under(words: string | undefined, look: Look, room: Room): Node[] {
  const line = shownOnOneLine(words ?? '');
  return line ? [richText([cut(line, room.text)], { size: 'Small', ...look }, { spacing: 'None' })] : [];
}

/** What was filled in, by field name, from a submit's data; a field left empty is left out. */
export function valuesOf(data: unknown): Record<string, string> {
  const entries = Object.entries(typeof data === 'object' && data !== null ? data : {})
    .filter((entry): entry is [string, string] => entry[0].startsWith(PREFIX) && typeof entry[1] === 'string' && entry[1] !== '')
    .map(([id, value]) => [id.slice(PREFIX.length), value]);
  return Object.fromEntries(entries);
}
