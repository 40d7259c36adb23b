/** Checking a set of minutes: that the chain holds, and that the ballots in it give the outcome in it. */
import * as z from 'zod/mini';
import { type Break, canonical, firstBreak } from './chain.ts';
import { outcomeOf } from './disclosure.ts';
import { FORMAT } from './minutes.ts';
import { Rule } from './rule.ts';
import { tally } from './tally.ts';
import { CHOICES, type Vote } from './vote.ts';

const MinutesFile = z.strictObject({
  format: z.literal(FORMAT),
  links: z.array(
    z.strictObject({
      number: z.int(),
      kind: z.string(),
      content: z.unknown(),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
});

/** What a recount takes from the minutes. */
const Votes = z.object({
  vote: z.object({ secret: z.boolean(), chair: z.optional(z.string()) }),
  rule: z.object({ rule: Rule }),
  roll: z.record(
    z.string(),
    z.object({ name: z.string(), stakes: z.array(z.object({ class: z.optional(z.string()), weight: z.int() })) }),
  ),
  recusals: z.record(z.string(), z.unknown()),
  proxies: z.record(z.string(), z.object({ holder: z.string() })),
  ballots: z.record(z.string(), z.object({ choice: z.enum(CHOICES) })),
});

export type Verdict =
  | { links: number; hash: string; result: string; recounted: boolean }
  | { broken: Break | { number: number; kind: string; why: 'recount' } }
  | { unreadable: true };

/** @param minutes as read from a file, by whoever. `recounted`: false for a secret and for a void vote, whose ballots nobody has. */
export function verifyMinutes(minutes: unknown): Verdict {
  const read = MinutesFile.safeParse(minutes);
  if (!read.success) return { unreadable: true };
  const { links } = read.data;
  const broken = firstBreak(links);
  if (broken) return { broken };
  const content = new Map(links.map((link) => [link.kind, link]));
  const told = content.get('outcome');
  if (!told) return { unreadable: true };
  const recounted = content.has('ballots');
  if (recounted && recount(Object.fromEntries(links.map((link) => [link.kind, link.content]))) !== canonical(told.content)) {
    return { broken: { number: told.number, kind: told.kind, why: 'recount' } };
  }
  const { result } = told.content as { result: string };
  return { links: links.length, hash: links.at(-1)!.hash, result, recounted };
}

/** The outcome that the ballots give, as canonical JSON; undefined when they cannot be counted. */
function recount(contents: Record<string, unknown>): string | undefined {
  const read = Votes.safeParse(contents);
  if (!read.success) return undefined;
  const { vote, rule, ...rest } = read.data;
  const countable = { ...vote, ...rule, ...rest } as unknown as Vote;
  return canonical(outcomeOf(countable, tally(countable)));
}
