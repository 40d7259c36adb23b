/**
 * A hash chain that a reader can check with any SHA-256: each link holds the hash of the one before, and its own hash is that of
 * its canonical JSON (RFC 8785) without the hash itself. Numbers are whole, so every language writes them alike.
 */
import { createHash } from 'node:crypto';

export type Entry = { kind: string; content: unknown };
export type Link = Entry & { number: number; previous: string; hash: string };

/** What comes before the first link. */
const NOTHING = '0'.repeat(64);
/** The last link says how many there are, so that none can be left off. */
const END = 'end';

export function chained(entries: readonly Entry[]): Link[] {
  const links: Link[] = [];
  for (const { kind, content } of [...entries, { kind: END, content: { links: entries.length } }]) {
    const link = { number: links.length + 1, kind, content, previous: links.at(-1)?.hash ?? NOTHING };
    links.push({ ...link, hash: hashOf(link) });
  }
  return links;
}

export type Break = {
  number: number;
  kind: string;
  /** Its content is not what was hashed; it does not follow from the link before; the chain stops too early. */
  why: 'changed' | 'unlinked' | 'cut';
};

/** The first link that is not as it was made; undefined when the chain holds. */
export function firstBreak(links: readonly Link[]): Break | undefined {
  for (const [i, { hash, ...link }] of links.entries()) {
    const { kind } = link;
    if (hashOf(link) !== hash) return { number: i + 1, kind, why: 'changed' };
    if (link.number !== i + 1 || link.previous !== (links[i - 1]?.hash ?? NOTHING))
      return { number: i + 1, kind, why: 'unlinked' };
  }
  const last = links.at(-1);
  const whole = last?.kind === END && canonical(last.content) === canonical({ links: links.length - 1 });
  return whole ? undefined : { number: links.length, kind: last?.kind ?? 'nothing', why: 'cut' };
}

function hashOf(link: Omit<Link, 'hash'>): string {
  return createHash('sha256').update(canonical(link)).digest('hex');
}

/** JSON with the names in order of their UTF-16 units and no spaces; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const named = Object.entries(value).filter(([, one]) => one !== undefined);
  const inOrder = named.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${inOrder.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}
