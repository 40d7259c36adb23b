import { useId } from 'react';
import type { SlackBlock } from '../../slack/desk.ts';
import { useWords } from '../shared/words.tsx';

type Text = { text: string };
type Option = { text: Text; value: string };
type Element = {
  type: string;
  multiline?: boolean;
  initial_value?: string;
  initial_option?: Option;
  placeholder?: Text;
  options?: Option[];
  option_groups?: { label: Text; options: Option[] }[];
};

/** What a form's fields are filled with, by `block_id`. */
export type Fill = {
  values: Record<string, string>;
  errors: Record<string, string>;
  set: (block: string, value: string) => void;
};

export function initialValue(block: SlackBlock): string {
  const { initial_value, initial_option } = block.element as Element;
  return initial_value ?? initial_option?.value ?? '';
}

/** An input block: label, field, hint, and under it what is wrong with it. */
export function Field({ block, fill }: { block: SlackBlock; fill: Fill }) {
  const words = useWords();
  const id = useId();
  const name = block.block_id!;
  const hint = block.hint as Text | undefined;
  const error = fill.errors[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    value: fill.values[name] ?? initialValue(block),
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    'aria-required': !block.optional,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {(block.label as Text).text}
        {Boolean(block.optional) && <span className="optional"> ({words.optional})</span>}
      </label>
      <Control element={block.element as Element} common={common} set={(value) => fill.set(name, value)} />
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint.text}
        </p>
      )}
    </div>
  );
}

type Common = { id: string; value: string };

function Control({ element, common, set }: { element: Element; common: Common; set: (value: string) => void }) {
  const words = useWords();
  const placeholder = element.placeholder?.text;
  if (element.type === 'plain_text_input') {
    return element.multiline ? (
      <textarea {...common} rows={4} placeholder={placeholder} onChange={(event) => set(event.target.value)} />
    ) : (
      <input {...common} type="text" placeholder={placeholder} onChange={(event) => set(event.target.value)} />
    );
  }
  return (
    <select {...common} onChange={(event) => set(event.target.value)}>
      <option value="">{placeholder ?? words.choose}</option>
      {(element.options ?? []).map(choice)}
      {(element.option_groups ?? []).map(({ label, options }) => (
        <optgroup key={label.text} label={label.text}>
          {options.map(choice)}
        </optgroup>
      ))}
    </select>
  );
}

const choice = ({ text, value }: Option) => (
  <option key={value} value={value}>
    {text.text}
  </option>
);
