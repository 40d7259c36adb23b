/** Checking a set of minutes: that the chain holds, and that the ballots in it give the outcome in it. */
import * as z from 'zod/mini';
import { type Break, canonical, firstBreak } from './chain.ts';
import { outcomeOf } from './disclosure.ts';
import { FORMAT } from './minutes.ts';
import { Rule } from './rule.ts';
import { tally } from './tally.ts';
import { CHOICES, type Outcome, type Scope, type Vote } from './vote.ts';

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
    z.object({ name: z.string(), stakes: z.array(z.object({ class: z.optional(z.string()), weight: z.optional(z.int()) })) }),
  ),
  recusals: z.record(z.string(), z.unknown()),
  proxies: z.record(z.string(), z.object({ holder: z.string() })),
  ballots: z.record(z.string(), z.object({ choice: z.enum(CHOICES) })),
});

const Told = z.looseObject({
  total: z.looseObject({}),
  classes: z.record(z.string(), z.looseObject({})),
  findings: z.array(z.looseObject({})),
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
  if (recounted && !agrees(Object.fromEntries(links.map((link) => [link.kind, link.content])))) {
    return { broken: { number: told.number, kind: told.kind, why: 'recount' } };
  }
  const { result } = told.content as { result: string };
  return { links: links.length, hash: links.at(-1)!.hash, result, recounted };
}

/** Whether the ballots give the outcome that is told. WOZ values are not in the minutes: what was counted by them is taken as told. */
function agrees({ outcome, ...contents }: Record<string, unknown>): boolean {
  const read = Votes.safeParse(contents);
  if (!read.success) return false;
  const { vote, rule, roll, ...rest } = read.data;
  const known = Object.fromEntries(
    Object.entries(roll).map(([key, voter]) => [key, { ...voter, stakes: voter.stakes.map(weighed) }]),
  );
  const countable = { ...vote, ...rule, ...rest, roll: known } as unknown as Vote;
  const counted = outcomeOf(countable, tally(countable));
  if (rule.rule.weight !== 'woz') return canonical(counted) === canonical(outcome);
  const told = Told.safeParse(outcome);
  return told.success && canonical(byHeads(counted, told.data as Outcome, rule.rule)) === canonical(outcome);
}

/** Without its value a stake counts as one: for what is counted by heads that is what it is. */
function weighed({ weight = 1, ...stake }: { class?: string | undefined; weight?: number | undefined }) {
  return { ...stake, weight };
}

/** What was counted, with what is told of values in its place; and the result that these give together. */
function byHeads(counted: Outcome, told: Outcome, { requirements }: Rule): Outcome {
  const findings = counted.findings.map((finding, at) =>
    requirements[finding.requirement]!.by === 'weight' ? told.findings[at]! : finding,
  );
  const scope = ({ weight: _, ...own }: Scope, of: Scope | undefined): Scope => ({
    ...own,
    ...(of?.weight && { weight: of.weight }),
  });
  return {
    ...counted,
    result: findings.every((finding) => finding?.met) ? 'granted' : 'rejected',
    total: scope(counted.total, told.total),
    classes: Object.fromEntries(Object.entries(counted.classes).map(([one, own]) => [one, scope(own, told.classes[one])])),
    findings,
  };
}
