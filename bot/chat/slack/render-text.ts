/**
 * Texts to Block Kit, in the two forms in which Slack reads nothing into them: plain_text with `emoji: false` and the text
 * elements of rich text. mrkdwn is never used, because escaping & < > leaves *, _, ~, `, @ and bare addresses alive.
 */
import type { PlainTextElement, RichTextBlock, RichTextBlockElement, RichTextLink, RichTextText } from '@slack/types';
import { type Inline, plainInline } from '../card.ts';
import { cut } from '../cut.ts';
import { SLACK } from '../limits.ts';
import { linkOf } from '../link.ts';

type RichText = RichTextText | RichTextLink;

export function plain(words: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: cut(words, max), emoji: false };
}

export function richText(...elements: RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** Inlines as rich text elements. They must not be empty: Slack refuses an element of no characters. */
export function richInlines(inlines: Inline[]): RichText[] {
  return inlines.map((inline): RichText => {
    if (typeof inline === 'string') return { type: 'text', text: inline };
    if ('bold' in inline) return { type: 'text', text: inline.bold, style: { bold: true } };
    if ('italic' in inline) return { type: 'text', text: inline.italic, style: { italic: true } };
    const url = linkOf(inline.link, SLACK.url);
    return url ? { type: 'link', url, text: inline.text } : { type: 'text', text: inline.text };
  });
}

export function hasLink(inlines: Inline[]): boolean {
  return inlines.some((inline) => typeof inline === 'object' && 'link' in inline);
}

export function isBlank(inlines: Inline[]): boolean {
  return inlines.every((inline) => plainInline(inline).trim() === '');
}

/** For a message's own `text`: the one place where Slack would find mentions and links in what we send. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
