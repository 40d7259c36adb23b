/**
 * Texts to Adaptive Card elements in which Teams reads nothing: text runs. TextBlock and FactSet are never used, because they
 * read Markdown. One thing is read in text runs too: {{DATE(…)}} and {{TIME(…)}}; a run that ends between the braces stops that.
 */
import { type Inline, plainInline } from '../card.ts';
import { TEAMS } from '../limits.ts';
import { linkOf } from '../link.ts';

/** An element of a card's body, an inline or an action. */
export type Node = { type: string } & Record<string, unknown>;

/** How a run looks. */
export type Look = { size?: string; weight?: string; isSubtle?: boolean; color?: string };

/** Inlines as text runs. They must not be empty: a run of no characters is refused. */
export function richText(inlines: Inline[], look: Look = {}, place: Record<string, unknown> = {}): Node {
  return { type: 'RichTextBlock', ...place, inlines: inlines.flatMap((inline) => runs(inline, look)) };
}

function runs(inline: Inline, look: Look): Node[] {
  const style = { ...look, ...styleOf(inline) };
  return plainInline(inline)
    .split(/(?<=\{)(?=\{)/)
    .map((words) => ({ type: 'TextRun', text: words, ...style }));
}

function styleOf(inline: Inline): Record<string, unknown> {
  if (typeof inline === 'string') return {};
  if ('bold' in inline) return { weight: 'Bolder' };
  if ('italic' in inline) return { italic: true };
  const url = linkOf(inline.link, TEAMS.url);
  return url ? { color: 'Accent', underline: true, selectAction: { type: 'Action.OpenUrl', url } } : {};
}

export function isBlank(inlines: Inline[]): boolean {
  return inlines.every((inline) => plainInline(inline).trim() === '');
}
