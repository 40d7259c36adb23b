/** What a person typed, out of what Teams makes of it: entities, mention tags, and HTML for a message that is already there. */
import * as z from 'zod/mini';
import type { TeamsActivity } from './activity.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const Mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string() }),
});

/** Without the mention of the bot, and with other people's names where they were mentioned. */
export function typedText({ text, entities, recipient }: TeamsActivity): string {
  const ours = (entities ?? [])
    .map((entity) => Mention.safeParse(entity).data)
    .filter((mention) => mention?.mentioned.id === recipient.id)
    .map((mention) => mention!.text);
  const rest = ours.reduce((typed, mention) => typed.replace(mention, ''), text ?? '');
  return decoded(rest.replace(/<\/?at\b[^<>]*>/gi, '').replace(/<br\s*\/?>/gi, '\n')).trim();
}

/** A message's HTML as plain text: paragraphs and breaks as lines, a picture or emoji as its description. */
export function plainOfHtml(html: string): string {
  const lines = decoded(html.replace(/<([^<>]*)>/g, (_tag, inside: string) => saidByTag(inside))).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const ENDS_LINE = new Set(['br', 'br/', '/p', '/div', '/li', '/tr', '/pre', '/blockquote', '/h1', '/h2', '/h3']);

function saidByTag(inside: string): string {
  const [name = ''] = inside.toLowerCase().split(/\s/, 1);
  if (ENDS_LINE.has(name)) return '\n';
  return ((name === 'img' || name === 'emoji') && / alt="([^"]*)"/i.exec(inside)?.[1]) || '';
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
