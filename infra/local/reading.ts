/** Reads cards as a person does: the words on them, and the buttons that can be pressed. For tests and for `acts.ts`. */
import type { OpenModal, SlackBlock, SlackMessage } from './slack/desk.ts';
import type { CardAction } from './teams/acts.ts';
import type { AdaptiveCard, TeamsMessage } from './teams/desk.ts';

type Fields = Record<string, unknown>;

/** Depth first, as a card reads from top to bottom; a thing for which `visit` gives values is not looked into. */
function walk<T>(value: unknown, visit: (thing: Fields) => T[] | undefined): T[] {
  if (Array.isArray(value)) return value.flatMap((part) => walk(part, visit));
  if (typeof value !== 'object' || value === null) return [];
  return visit(value as Fields) ?? Object.values(value).flatMap((part) => walk(part, visit));
}

const unescaped = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** The words of blocks, one line per block; of a picture its description, of a chart its title. */
export function wordsOfBlocks(blocks: SlackBlock[]): string {
  const line = (block: SlackBlock) => {
    if (block.type === 'image') return String(block.alt_text);
    if (block.type === 'data_visualization') return String(block.title);
    return walk(block, (thing) => (typeof thing.text === 'string' ? [thing.text] : undefined)).join('');
  };
  return blocks
    .filter((block) => block.type !== 'actions')
    .map(line)
    .filter(Boolean)
    .join('\n');
}

export type SlackButton = { label: string; block: string; action: string; style?: string; confirm?: unknown };

export function buttonsOfBlocks(blocks: SlackBlock[]): SlackButton[] {
  return blocks.flatMap((block) =>
    walk(block, (thing) => {
      if (thing.type !== 'button') return undefined;
      const { text, action_id, style, confirm } = thing as {
        text: { text: string };
        action_id: string;
        style?: string;
        confirm?: unknown;
      };
      return [{ label: text.text, block: block.block_id!, action: action_id, style, confirm }];
    }),
  );
}

export function wordsOfSlack(message: SlackMessage): string {
  return message.blocks ? wordsOfBlocks(message.blocks) : unescaped(message.text);
}

/** The fields of a modal: `block_id` and label. */
export function fieldsOfModal({ view }: OpenModal): { name: string; label: string }[] {
  const inputs = view.blocks.filter((block) => block.type === 'input');
  return inputs.map((block) => ({ name: block.block_id!, label: (block.label as { text: string }).text }));
}

const isAction = (thing: Fields) => typeof thing.type === 'string' && thing.type.startsWith('Action.');

/** The words of an Adaptive Card, one line per element; of a fact its title and its value, of a chart what its fallback says. */
export function wordsOfCard(card: AdaptiveCard): string {
  return walk(card.body, (thing) => {
    if (isAction(thing)) return [];
    if (thing.type === 'Image') return [String(thing.altText ?? '')];
    if (thing.type === 'RichTextBlock') return [walk(thing.inlines, inlineWords).join('')];
    if (thing.type === 'FactSet')
      return (thing.facts as { title: string; value: string }[]).map(({ title, value }) => `${title}: ${value}`);
    return typeof thing.text === 'string' ? [thing.text] : undefined;
  }).join('\n');
}

const inlineWords = (inline: Fields) => (typeof inline.text === 'string' ? [inline.text] : undefined);

export function actionsOfCard(card: AdaptiveCard): CardAction[] {
  return walk({ body: card.body, actions: card.actions }, (thing) => {
    if (!isAction(thing)) return undefined;
    // What a ShowCard reveals can be pressed as well.
    return thing.type === 'Action.ShowCard' ? actionsOfCard(thing.card as AdaptiveCard) : [thing as CardAction];
  });
}

export type CardInput = { id: string; label?: string; value?: string };

export function inputsOfCard(card: AdaptiveCard): CardInput[] {
  return walk(card.body, (thing) =>
    typeof thing.type === 'string' && thing.type.startsWith('Input.') ? [thing as CardInput] : undefined,
  );
}

export function wordsOfTeams(message: TeamsMessage): string {
  return message.card ? wordsOfCard(message.card) : message.text;
}
