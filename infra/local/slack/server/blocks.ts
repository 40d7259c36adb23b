/**
 * Slack's documented limits on blocks, checked where they come in, so that what this Slack takes the real one takes too.
 * Mistakes are told the way Slack tells them: a sentence with a JSON pointer, in `response_metadata.messages`.
 */
import { chartProblems, MOST_CHARTS_IN_A_MESSAGE } from './charts.ts';
import { elementProblems, type Problem, textProblem } from './elements.ts';
import { Refused } from './refusal.ts';
import type { SlackBlock } from './state.ts';

/** What one message, or one modal or Home tab, may hold; the total of a message is undocumented (PLATFORM.md: ~13,200 characters). */
const MOST_BLOCKS = { message: 50, modal: 100, home: 100 };
const MOST_CHARACTERS_IN_A_MESSAGE = 13_200;

export type Surface = keyof typeof MOST_BLOCKS;

type Check = (block: SlackBlock, at: string, surface: Surface) => (Problem | false | undefined)[];
type Fields = Record<string, unknown>;

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

const CHECKS: Record<string, Check> = {
  header: (block, at) => [textProblem(block.text, `${at}/text`, { max: 150, plain: true })],
  divider: () => [],
  section: (block, at) => [
    !block.text && listOf(block.fields).length === 0 && [at, 'must have text or fields'],
    block.text !== undefined && textProblem(block.text, `${at}/text`, { max: 3000 }),
    listOf(block.fields).length > 10 && [`${at}/fields`, 'no more than 10 items allowed'],
    ...listOf(block.fields).map((field, i) => textProblem(field, `${at}/fields/${i}`, { max: 2000 })),
    ...(block.accessory ? elementProblems(block.accessory as Fields, `${at}/accessory`) : []),
  ],
  context: (block, at) => [
    count(block.elements, `${at}/elements`, 10),
    ...listOf(block.elements).flatMap((element, i) =>
      element.type === 'image'
        ? elementProblems(element, `${at}/elements/${i}`)
        : [textProblem(element, `${at}/elements/${i}`, { max: 2000 })],
    ),
  ],
  actions: (block, at) => [
    count(block.elements, `${at}/elements`, 25),
    ...listOf(block.elements).flatMap((element, i) => elementProblems(element, `${at}/elements/${i}`)),
    repeated(listOf(block.elements).map((element) => element.action_id)) && [
      `${at}/elements`,
      '`action_id` must be unique within the block',
    ],
  ],
  image: (block, at) => [
    !/^https?:\/\/\S{1,3000}$/.test(String(block.image_url ?? '')) && [`${at}/image_url`, 'must be a valid URL'],
    (typeof block.alt_text !== 'string' || block.alt_text.length === 0 || block.alt_text.length > 2000) && [
      `${at}/alt_text`,
      'must be between 1 and 2000 characters',
    ],
  ],
  input: (block, at, surface) => [
    surface === 'home' && [at, 'is not supported here'],
    textProblem(block.label, `${at}/label`, { max: 2000, plain: true }),
    block.hint !== undefined && textProblem(block.hint, `${at}/hint`, { max: 2000, plain: true }),
    ...elementProblems((block.element ?? {}) as Fields, `${at}/element`),
  ],
  data_visualization: (block, at, surface) => [
    surface !== 'message' && [at, 'is not supported here'],
    ...chartProblems(block, at),
  ],
  rich_text: (block, at) => [
    count(block.elements, `${at}/elements`, Number.POSITIVE_INFINITY),
    ...listOf(block.elements).flatMap((element, i) => richTextProblems(element, `${at}/elements/${i}`)),
  ],
};

function richTextProblems(element: Fields, at: string): (Problem | false)[] {
  const parts = listOf(element.elements);
  switch (element.type) {
    case 'rich_text_list':
      return [
        !['bullet', 'ordered'].includes(String(element.style)) && [`${at}/style`, 'must be bullet or ordered'],
        ...parts.flatMap((part, i) => richTextProblems(part, `${at}/elements/${i}`)),
      ];
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return parts.map((part, i) => {
        if (part.type === 'text')
          return String(part.text ?? '') === '' && [`${at}/elements/${i}/text`, 'must be more than 0 characters'];
        if (part.type === 'link')
          return !/^[a-z]+:/i.test(String(part.url ?? '')) && [`${at}/elements/${i}/url`, 'must be a valid URL'];
        return !['emoji', 'user', 'channel', 'date'].includes(String(part.type)) && [`${at}/elements/${i}`, 'unsupported type'];
      });
    default:
      return [[at, `unsupported type: ${element.type}`]];
  }
}

/**
 * Checks blocks for a surface and gives them back with the ids that Slack adds where there are none.
 * @param unknown types that have not come to this workspace yet: Slack brings out new blocks in stages
 */
export function checkedBlocks(given: unknown, surface: Surface, unknown: readonly string[] = []): SlackBlock[] {
  if (!Array.isArray(given)) throw invalid([['/blocks', 'must be an array']]);
  const blocks = given as SlackBlock[];
  const problems = blocks.flatMap((block, i) =>
    unknown.includes(block?.type) ? [unsupported(block, `/blocks/${i}`)] : blockProblems(block, `/blocks/${i}`, surface),
  );
  if (blocks.length > MOST_BLOCKS[surface]) problems.push(['/blocks', `no more than ${MOST_BLOCKS[surface]} items allowed`]);
  if (repeated(blocks.map((block) => block?.block_id))) problems.push(['/blocks', '`block_id` must be unique']);
  if (blocks.filter((block) => block?.type === 'data_visualization').length > MOST_CHARTS_IN_A_MESSAGE) {
    problems.push(['/blocks', `no more than ${MOST_CHARTS_IN_A_MESSAGE} data_visualization blocks allowed`]);
  }
  if (problems.length > 0) throw invalid(problems);
  if (surface === 'message' && charactersIn(blocks) > MOST_CHARACTERS_IN_A_MESSAGE) throw new Refused('msg_blocks_too_long');
  return blocks.map((block, i) => ({ ...block, block_id: block.block_id ?? `auto-${i}` }));
}

const unsupported = (block: SlackBlock, at: string): Problem => [at, `unsupported type: ${block?.type}`];

function blockProblems(block: SlackBlock, at: string, surface: Surface): Problem[] {
  const check = CHECKS[block?.type];
  if (!check) return [unsupported(block, at)];
  const found = check(block, at, surface).filter((problem): problem is Problem => Boolean(problem));
  if ((block.block_id?.length ?? 0) > 255) found.push([`${at}/block_id`, 'must be less than 256 characters']);
  return found;
}

function count(list: unknown, at: string, most: number): Problem | false {
  const size = listOf(list).length;
  if (size === 0) return [at, 'must have at least 1 item'];
  return size > most && [at, `no more than ${most} items allowed`];
}

function repeated(ids: unknown[]): boolean {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given).size < given.length;
}

function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + charactersIn(part), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, part]) => sum + (name === 'text' && typeof part === 'string' ? part.length : charactersIn(part)),
    0,
  );
}

function invalid(problems: Problem[]): Refused {
  const messages = problems.map(([pointer, sentence]) => `[ERROR] ${sentence} [json-pointer:${pointer}]`);
  return new Refused('invalid_blocks', { errors: messages.map((words) => words.slice(8)), response_metadata: { messages } });
}
