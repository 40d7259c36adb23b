/**
 * Emoji as they were typed: in a message's text Slack writes `:wave:` for 👋, and keeps the character's code points beside it in the
 * message's rich text (`unicode: "1f44b-1f3fb"`). A workspace's own emoji have no code points and keep their names.
 */

/** A person does not type more kinds of emoji in one message; and a forger would not make us look further. */
const MOST_KINDS = 200;
const CODE_POINTS = /^[0-9a-f]{1,6}(-[0-9a-f]{1,6}){0,9}$/;

/** @param blocks the message's own, as Slack sent them */
export function withEmoji(text: string, blocks: unknown): string {
  const typed = emojiIn(blocks);
  return typed.size === 0 ? text : text.replace(/:[\w+'-]+:(?::skin-tone-[2-6]:)?/g, (name) => typed.get(name) ?? name);
}

function emojiIn(blocks: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const left: unknown[] = [blocks];
  while (left.length > 0 && found.size < MOST_KINDS) {
    const thing = left.pop();
    if (typeof thing !== 'object' || thing === null) continue;
    const { type, name, unicode, skin_tone } = thing as Record<string, unknown>;
    if (type !== 'emoji') left.push(...Object.values(thing));
    else if (typeof unicode === 'string' && CODE_POINTS.test(unicode)) {
      found.set(`:${name}:${skin_tone ? `:skin-tone-${skin_tone}:` : ''}`, characterOf(unicode));
    }
  }
  return found;
}

function characterOf(codePoints: string): string {
  const points = codePoints.split('-').map((point) => Number.parseInt(point, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : '';
}
