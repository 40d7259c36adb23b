/** What a person typed, out of what Slack makes of it ("Formatting text for app surfaces", docs.slack.dev). */

/** Names of people by their user id, as far as they are known. */
export type Names = ReadonlyMap<string, string>;

const MENTION = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;
const TAG = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** A person's name takes a call to find: nobody mentions more people than this in earnest. */
const MOST_NAMES = 5;

/** The people mentioned, less the bot. */
export function mentionedIn(text: string, bot: string | undefined): string[] {
  const ids = [...text.matchAll(MENTION)].map(([, user]) => user!);
  return [...new Set(ids)].filter((user) => user !== bot).slice(0, MOST_NAMES);
}

/** A message without the mention of the bot, with other people's names, and with links as they were typed. */
export function typedText(text: string, bot?: string, names: Names = new Map()): string {
  const readable = text.replace(TAG, (_tag, sign: string, inside: string, label?: string) => {
    if (sign === '@') return inside === bot ? '' : `@${names.get(inside) ?? (label || inside)}`;
    if (sign === '#') return `#${label || inside}`;
    if (sign === '!') return special(inside, label);
    return link(inside, label);
  });
  return unescaped(readable).trim();
}

/** A command's words come as they were typed (`should_escape` is off in the manifest) but for the three entities. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_entity, name: 'amp' | 'lt' | 'gt') => ({ amp: '&', lt: '<', gt: '>' })[name]);
}

/** `<!channel>`, `<!subteam^S1|@board>`, `<!date^…|23 November>`: a real one. A typed one arrives with its brackets escaped. */
function special(inside: string, label: string | undefined): string {
  return label || `@${inside.split('^')[0]}`;
}

/** Slack makes a link of an address; what was typed is its label, and also its target where the two differ. */
function link(target: string, label: string | undefined): string {
  if (!label) return target.replace(/^mailto:/, '');
  const bare = target.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  return target === label || bare === label.replace(/^https?:\/\//, '').replace(/\/$/, '') ? label : `${label} (${target})`;
}
