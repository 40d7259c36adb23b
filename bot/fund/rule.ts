/**
 * The rule of a vote: configuration with versions and effective dates, as statutes and laws have them. A vote keeps a copy of
 * the version that was in force when it was opened.
 */
import * as z from 'zod/mini';
import { type Fraction, isFraction, needed } from '../primitives/fractions.ts';
import { ROLES } from '../region/people.ts';

const Share = z.custom<Fraction>(isFraction, 'a fraction of whole numbers, such as "2/3"');
const Threshold = z.union([z.strictObject({ atLeast: Share }), z.strictObject({ moreThan: Share })]);

/** What a requirement looks at. */
const Scope = {
  /** Heads, unless it is by weight (`Rule.weight` says which). */
  by: z.optional(z.enum(['head', 'weight'])),
  /** One class only, or each one for itself; absent: all together. */
  class: z.optional(z.string()),
};

/**
 * `valid`: for and against. `cast`: abstentions as well. `roll`: everybody who may vote, after recusals.
 * So abstention counts in or out by what the majority is taken of.
 */
const Requirement = z.discriminatedUnion('need', [
  z.strictObject({ need: z.literal('quorum'), threshold: Threshold, counting: z.enum(['cast', 'valid']), ...Scope }),
  z.strictObject({ need: z.literal('majority'), threshold: Threshold, of: z.enum(['valid', 'cast', 'roll']), ...Scope }),
]);
export type Requirement = z.infer<typeof Requirement>;

/** The value of `class` that stands for every class, each for itself. */
export const EACH = 'each';

const InBoth = z.strictObject({ nl: z.string(), en: z.string() });

const Shape = z.strictObject({
  /** The kind of decision: `board`, `advice`. One rule of a kind is in force at a time. */
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  version: z.int().check(z.positive()),
  /** The day from which it holds, on the region's calendar. */
  from: z.iso.date(),
  title: InBoth,
  /** Board members vote as persons and under the WBTR; in the region companies vote. */
  voters: z.enum(['board', 'companies']),
  /** Who may open such a vote. */
  opens: z.array(z.enum(ROLES)).check(z.minLength(1)),
  /** Classes of voters (users, owners) with their names. */
  classes: z.record(z.string(), InBoth),
  /** What a voter weighs where a requirement is by weight: votes of a board member, or WOZ value in whole euro. */
  weight: z.enum(['none', 'votes', 'woz']),
  /** All of them are to be met. */
  requirements: z.array(Requirement),
  ballot: z.enum(['changeable', 'final']),
  secrecy: z.enum(['open', 'secret', 'either']),
  /** Whether counts are seen before the close. Of a secret vote they never are. */
  results: z.enum(['shown', 'hidden', 'either']),
  /** How many proxies one voter may hold; 0: there are none. */
  proxies: z.int().check(z.nonnegative()),
  /** In a tie the chair's own ballot decides: in an open vote with a chair on the roll, where the WBTR allows it. */
  castingVote: z.boolean(),
});
export type Rule = z.infer<typeof Shape>;

/** A rule as configuration gives it; one that contradicts itself is refused, with each reason. */
export const Rule = Shape.check((read) => {
  for (const { field, why } of flawsOf(read.value)) {
    read.issues.push({ code: 'custom', message: `${field}: ${why}`, input: read.value });
  }
});

/** `flaw` names it for whoever tells it in other words. */
export type Flaw = {
  flaw:
    | 'noMajority'
    | 'eachIsNoName'
    | 'noChair'
    | 'secretChair'
    | 'noTies'
    | 'moreThanAll'
    | 'noClasses'
    | 'unknownClass'
    | 'noWeight';
  field: 'requirements' | 'classes' | 'castingVote' | 'threshold' | 'class' | 'by';
  why: string;
};

/** What makes a rule impossible whoever votes. */
export function flawsOf(rule: Rule): Flaw[] {
  const { requirements } = rule;
  const flaws = requirements.flatMap((requirement) => requirementFlaws(rule, requirement));
  if (!requirements.some(({ need }) => need === 'majority'))
    flaws.push({ flaw: 'noMajority', field: 'requirements', why: 'without a majority nothing is decided' });
  if (Object.hasOwn(rule.classes, EACH))
    flaws.push({ flaw: 'eachIsNoName', field: 'classes', why: `"${EACH}" means every class, and is no name of one` });
  if (!rule.castingVote) return flaws;
  const field = 'castingVote';
  if (rule.voters !== 'board') flaws.push({ flaw: 'noChair', field, why: 'only a board has a chair' });
  if (rule.secrecy === 'secret')
    flaws.push({ flaw: 'secretChair', field, why: 'in a secret vote it would tell how the chair voted' });
  if (!requirements.some(breaksTies))
    flaws.push({ flaw: 'noTies', field, why: 'without a simple majority there are no ties to break' });
  return flaws;
}

function requirementFlaws({ classes, weight }: Rule, { threshold, class: one, by }: Requirement): Flaw[] {
  const flaws: Flaw[] = [];
  if (needed(threshold, 1) > 1) flaws.push({ flaw: 'moreThanAll', field: 'threshold', why: 'nothing is more than all' });
  if (one === EACH && Object.keys(classes).length === 0)
    flaws.push({ flaw: 'noClasses', field: 'class', why: 'there are no classes' });
  if (one !== undefined && one !== EACH && !Object.hasOwn(classes, one))
    flaws.push({ flaw: 'unknownClass', field: 'class', why: `there is no class "${one}"` });
  if (by === 'weight' && weight === 'none') flaws.push({ flaw: 'noWeight', field: 'by', why: 'nobody has a weight' });
  return flaws;
}

/** More for than against, by all together: the requirement that a tie just misses, and that the chair's casting vote can meet. */
export function breaksTies(requirement: Requirement): boolean {
  return isSimple(requirement) && requirement.class === undefined;
}

/** More for than against. */
export function isSimple({ threshold, ...rest }: Requirement): boolean {
  return rest.need === 'majority' && rest.of === 'valid' && 'moreThan' in threshold && threshold.moreThan === '1/2';
}

/** Nobody against: consent. */
export function isConsent({ threshold, ...rest }: Requirement): boolean {
  return rest.need === 'majority' && rest.of === 'valid' && 'atLeast' in threshold && threshold.atLeast === '1/1';
}

/** The version that holds on this day; undefined before the first. */
export function heldOn<Version extends { version: number; from: string }>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  const held = versions.filter(({ from }) => from <= day);
  return held.sort((a, b) => b.from.localeCompare(a.from) || b.version - a.version)[0];
}
