/**
 * Block Kit as strictly as Slack reads it, for the blocks that we send: every property named, every limit of the reference on
 * docs.slack.dev. There is no mrkdwn in it, and plain text must have its emoji names switched off.
 */
import * as z from 'zod';
import { slackChart } from './card-charts.ts';

const characters = (max: number, min = 1) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((text) => text.isWellFormed(), 'half a surrogate pair')
    .refine((text) => !/(?![\n\t])\p{Cc}/u.test(text), 'a control character');
const plain = (max: number) => z.strictObject({ type: z.literal('plain_text'), text: characters(max), emoji: z.literal(false) });
const webAddress = characters(3000).regex(/^https?:\/\//);

const style = z.strictObject({ bold: z.literal(true).optional(), italic: z.literal(true).optional() });
const run = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: characters(3000), style: style.optional() }),
  z.strictObject({ type: z.literal('link'), url: characters(3000).regex(/^(https?|mailto):/), text: characters(3000) }),
]);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(run).min(1) });
const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(run).min(1) }),
        z.strictObject({ type: z.literal('rich_text_list'), style: z.literal('bullet'), elements: z.array(section).min(1) }),
      ]),
    )
    .min(1),
});

const colour = z.enum(['primary', 'danger']);
const button = z.strictObject({
  type: z.literal('button'),
  action_id: characters(255),
  text: plain(75),
  value: characters(2000),
  style: colour.optional(),
  confirm: z.strictObject({ title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30), style: colour }).optional(),
});

const shared = [
  richText,
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({ type: z.literal('context'), elements: z.array(plain(2000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({ type: z.literal('image'), image_url: webAddress, alt_text: characters(2000) }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25) }),
] as const;

const option = z.strictObject({ text: plain(75), value: characters(150) });
const options = z.array(option).min(1).max(100);
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: characters(255),
  placeholder: plain(150),
  options: options.optional(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options }))
    .min(1)
    .max(100)
    .optional(),
  initial_option: option.optional(),
});
const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: characters(255),
  multiline: z.boolean(),
  max_length: z.number().int().min(1).max(3000),
  initial_value: characters(3000).optional(),
});
const input = z.strictObject({
  type: z.literal('input'),
  block_id: characters(255),
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element: z.discriminatedUnion('type', [
    select.refine((one) => (one.options === undefined) !== (one.option_groups === undefined), 'either options or groups'),
    textInput.refine((one) => (one.initial_value?.length ?? 0) <= one.max_length, 'the value is longer than allowed'),
  ]),
});

type Drawn = { type: string; block_id?: string; elements?: unknown[] };
const actionIds = (blocks: Drawn[]) =>
  blocks
    .flatMap((block) => (block.type === 'actions' ? (block.elements as { action_id: string }[]) : []))
    .map((one) => one.action_id);
const fieldNames = (blocks: Drawn[]) => blocks.flatMap((block) => block.block_id ?? []);
const unique = (ids: string[]) => new Set(ids).size === ids.length;
const withUniqueIds = <T extends z.ZodType<Drawn[]>>(blocks: T) =>
  blocks.refine((list) => unique(actionIds(list)) && unique(fieldNames(list)), 'an id occurs twice');

export const messageSchema = z
  .strictObject({
    text: characters(40_000).refine((text) => !/[<>]|&(?!amp;|lt;|gt;)/.test(text), 'not escaped'),
    blocks: withUniqueIds(z.array(z.discriminatedUnion('type', [...shared, slackChart])).max(50)),
  })
  .refine((message) => message.blocks.filter(({ type }) => type === 'data_visualization').length <= 2, 'more than two charts')
  .refine((message) => JSON.stringify(message.blocks).length <= 12_000, 'msg_blocks_too_long');

export const homeSchema = z.strictObject({
  type: z.literal('home'),
  blocks: withUniqueIds(z.array(z.discriminatedUnion('type', shared)).max(100)),
});

export const modalSchema = z.strictObject({
  type: z.literal('modal'),
  callback_id: characters(255),
  private_metadata: characters(3000, 0),
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: withUniqueIds(
    z
      .array(z.discriminatedUnion('type', [...shared, input]))
      .min(1)
      .max(100),
  ),
});
