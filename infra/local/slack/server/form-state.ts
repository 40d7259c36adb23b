/** What a person filled in: the `state.values` of a view, and the mistakes that Slack's own client catches before it sends. */
import type { SlackBlock } from './state.ts';

/** Values per `block_id`: a text, or the value of the chosen option. */
export type Filled = Record<string, string>;

type Element = {
  type: string;
  action_id?: string;
  initial_value?: string;
  initial_option?: Option;
  options?: Option[];
  option_groups?: { options: Option[] }[];
  min_length?: number;
  max_length?: number;
};
type Option = { text: { text: string }; value: string };

const inputsOf = (blocks: SlackBlock[]) => blocks.filter((block) => block.type === 'input');
const elementOf = (block: SlackBlock) => block.element as Element;

const optionsOf = ({ options, option_groups }: Element) => options ?? option_groups?.flatMap((group) => group.options);

/** What stands in a field: what was filled in, or else what the bot put there. */
function contentOf(block: SlackBlock, filled: Filled): string {
  const element = elementOf(block);
  return filled[block.block_id!] ?? element.initial_value ?? element.initial_option?.value ?? '';
}

export function stateOf(blocks: SlackBlock[], filled: Filled): { values: Record<string, Record<string, unknown>> } {
  const values = inputsOf(blocks).map((block) => {
    const element = elementOf(block);
    const content = contentOf(block, filled);
    const options = optionsOf(element);
    const answer = options
      ? { type: element.type, selected_option: options.find((option) => option.value === content) ?? null }
      : { type: element.type, value: content === '' ? null : content };
    return [block.block_id!, { [element.action_id ?? 'input']: answer }];
  });
  return { values: Object.fromEntries(values) };
}

/** A sentence per `block_id`, as Slack's client words them; empty when the form may be sent. */
export function refusals(blocks: SlackBlock[], filled: Filled): Record<string, string> {
  const sentences = inputsOf(blocks).flatMap((block) => {
    const { max_length: most = 3000, min_length: least = 0 } = elementOf(block);
    const content = contentOf(block, filled);
    if (content === '') return block.optional ? [] : [[block.block_id!, 'Please complete this required field.']];
    if (content.length > most) return [[block.block_id!, `This entry must be shorter than ${most + 1} characters.`]];
    if (content.length < least) return [[block.block_id!, `This entry must be at least ${least} characters.`]];
    return [];
  });
  return Object.fromEntries(sentences);
}
