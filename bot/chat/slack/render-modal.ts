/** A form to a modal, and what was filled in back to plain values. */
import type { InputBlock, KnownBlock, ModalView, PlainTextInput, PlainTextOption, StaticSelect } from '@slack/types';
import type { Language } from '../../primitives/language.ts';
import type { Field, Form } from '../card.ts';
import { cut, shown, shownOnOneLine } from '../cut.ts';
import { cutInlines } from '../fit.ts';
import { SLACK } from '../limits.ts';
import { wordsIn } from '../words.ts';
import { isBlank, plain, richInlines, richText } from './render-text.ts';

/** The one element of an input block; its field's name is the block's id, so this name says nothing. */
const ELEMENT = 'value';

type ChoiceField = Extract<Field, { type: 'choice' }>;
type TextField = Extract<Field, { type: 'text' }>;

/**
 * @param privateMetadata what the driver wants back with the submission (the form's args among it), at most 3,000 characters
 * @throws RangeError when it is longer: it would come back torn
 */
export function slackModal(form: Form, privateMetadata: string): ModalView {
  if (privateMetadata.length > SLACK.privateMetadata) {
    throw new RangeError(
      `the metadata of form ${form.action} is too long for Slack: give ids and numbers, keep texts in the table`,
    );
  }
  const title = shownOnOneLine(form.title) || '…';
  const intro = cutInlines(form.intro ?? [], SLACK.blockText);
  const fields = form.fields.filter((field) => field.type === 'text' || field.options.length > 0);
  // Slack refuses a view without blocks: a form that neither says nor asks anything says its title.
  const said = isBlank(intro) && fields.length === 0 ? cutInlines([title], SLACK.blockText) : intro;
  const blocks: KnownBlock[] = [
    ...(isBlank(said) ? [] : [richText({ type: 'rich_text_section', elements: richInlines(said) })]),
    ...fields.map((field) => input(field, form.language)),
  ];
  return {
    type: 'modal',
    callback_id: form.action,
    private_metadata: privateMetadata,
    title: plain(title, SLACK.viewTitle),
    submit: plain(shownOnOneLine(form.submit) || '…', SLACK.viewTitle),
    close: plain(wordsIn(form.language).cancel, SLACK.viewTitle),
    blocks: blocks.slice(0, SLACK.viewBlocks),
  };
}

function input(field: Field, language: Language): InputBlock {
  const hint = shownOnOneLine(field.hint ?? '');
  return {
    type: 'input',
    block_id: field.name,
    label: plain(shownOnOneLine(field.label) || '…', SLACK.inputLabel),
    ...(hint && { hint: plain(hint, SLACK.inputHint) }),
    optional: field.optional ?? false,
    element: field.type === 'text' ? textInput(field) : select(field, language),
  };
}

function textInput(field: TextField): PlainTextInput {
  const max = Math.min(field.max ?? SLACK.inputText, SLACK.inputText);
  const value = cut(shown(field.value ?? ''), max);
  return {
    type: 'plain_text_input',
    action_id: ELEMENT,
    multiline: field.multiline ?? false,
    max_length: max,
    ...(value && { initial_value: value }),
  };
}

/** More than a hundred options (a province's municipalities are not, the country's are) go in groups of a hundred. */
function select(field: ChoiceField, language: Language): StaticSelect {
  const options = field.options.map(option).slice(0, SLACK.options * SLACK.optionGroups);
  const chosen = options.find((one) => one.value === field.value);
  return {
    type: 'static_select',
    action_id: ELEMENT,
    placeholder: plain(wordsIn(language).choose, SLACK.placeholder),
    ...(options.length <= SLACK.options ? { options } : { option_groups: groupsOf(options) }),
    ...(chosen && { initial_option: chosen }),
  };
}

function option({ value, label }: ChoiceField['options'][number]): PlainTextOption {
  return { value, text: plain(shownOnOneLine(label) || '…', SLACK.optionLabel) };
}

function groupsOf(options: PlainTextOption[]): StaticSelect['option_groups'] {
  const groups: PlainTextOption[][] = [];
  for (let from = 0; from < options.length; from += SLACK.options) groups.push(options.slice(from, from + SLACK.options));
  return groups.map((group) => ({
    label: plain(`${cut(group[0]!.text.text, 30)} – ${cut(group.at(-1)!.text.text, 30)}`, SLACK.optionLabel),
    options: group,
  }));
}

/** What was filled in, by field name, from a submission's `view.state.values`; a field left empty is left out. */
export function valuesOf(state: unknown): Record<string, string> {
  const entries = Object.entries(recordOf(state)).map(([field, elements]) => {
    const element = recordOf(recordOf(elements)[ELEMENT]);
    return [field, element.value ?? recordOf(element.selected_option).value] as const;
  });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
