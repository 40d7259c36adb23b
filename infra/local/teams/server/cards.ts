/** Teams' limits on Adaptive Cards, checked where they come in: size, version, and the elements that Teams draws. */
import { ConnectorError } from './connector-error.ts';
import type { AdaptiveCard } from './state.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A message of more than about 28 KB is refused; the card travels with some wrapping around it. */
const MOST_BYTES = 28 * 1024;
const NEWEST_VERSION = 1.5;

const ELEMENTS = new Set([
  ...[
    'TextBlock',
    'RichTextBlock',
    'TextRun',
    'Image',
    'ImageSet',
    'Media',
    'Container',
    'ColumnSet',
    'Column',
    'FactSet',
    'ActionSet',
  ],
  ...[
    'Table',
    'TableRow',
    'TableCell',
    'Input.Text',
    'Input.Number',
    'Input.Date',
    'Input.Time',
    'Input.Toggle',
    'Input.ChoiceSet',
  ],
  ...['Action.OpenUrl', 'Action.Submit', 'Action.Execute', 'Action.ShowCard', 'Action.ToggleVisibility', 'AdaptiveCard'],
]);

/** Teams' own additions (charts, badges) come with a `fallback` for those that cannot draw them, as this Teams cannot. */
export function checkedCard(content: unknown): AdaptiveCard {
  const card = content as AdaptiveCard | undefined;
  if (card?.type !== 'AdaptiveCard') throw new ConnectorError(400, 'BadSyntax', 'The attachment is not an Adaptive Card.');
  if (Number(card.version) > NEWEST_VERSION)
    throw new ConnectorError(400, 'BadSyntax', `Version ${card.version} is not supported.`);
  const size = Buffer.byteLength(JSON.stringify(card), 'utf8');
  if (size > MOST_BYTES)
    throw new ConnectorError(413, 'MessageSizeTooBig', `The card has ${size} bytes, the most is ${MOST_BYTES}.`);
  const unknown = unknownElement(card.body) ?? unknownElement(card.actions);
  if (unknown) throw new ConnectorError(400, 'BadSyntax', `Teams does not know the element ${unknown}.`);
  return card;
}

function unknownElement(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(unknownElement).find((found) => found !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  const element = value as Record<string, unknown>;
  const type = element.type;
  if (typeof type === 'string' && !ELEMENTS.has(type)) {
    return element.fallback === undefined ? type : unknownElement(element.fallback);
  }
  const { items, columns, actions, inlines, body, card, rows, cells } = element;
  return unknownElement([items, columns, actions, inlines, body, card, rows, cells].filter((part) => part !== undefined));
}

/** The Adaptive Card among an activity's attachments. */
export function cardIn(activity: Record<string, unknown>): AdaptiveCard | undefined {
  const attachments = (activity.attachments ?? []) as { contentType?: string; content?: unknown }[];
  const found = attachments.find((attachment) => attachment.contentType === CARD_TYPE);
  return found && checkedCard(found.content);
}
