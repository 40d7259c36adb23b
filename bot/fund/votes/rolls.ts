/**
 * Who stands on the roll, out of what somebody wrote: nobody named is everybody whom the rule means. Board members with the votes that the
 * statutes give; companies of the members, or, where the rule counts by value or in classes, or an area of theirs is named, the contributors.
 */
import { folded } from '../../primitives/folded.ts';
import type { Member } from '../../region/people.ts';
import { votesOf } from '../board/board.ts';
import { type Contributor, type Electorate, type Person, type Roll, rollOf, type Source } from '../electorate.ts';
import type { Rule } from '../rule.ts';

export type Sources = {
  members: readonly Member[];
  /** Who pays for the fund; undefined: no list was brought in. */
  contributors?: readonly Contributor[] | undefined;
  /** By member's id, as the statutes say; absent: one. */
  votes?: Readonly<Record<string, number>>;
};

export type RollFor = { roll: Roll } | { unknown: string[] } | { missing: 'contributors' };

export function rollFor(said: string, rule: Rule, sources: Sources): RollFor {
  const named = namesIn(said);
  const { contributors } = sources;
  if (!contributors && asksForContributors(rule)) return { missing: 'contributors' };
  const source = sourceOf(named, rule, sources);
  return rollOf(electorateOf(named, rule, source), rule, source);
}

/** A rule that counts by value or in classes can be met by nobody but those of whom these are known. */
export function asksForContributors({ voters, weight, classes }: Rule): boolean {
  return voters === 'companies' && (weight === 'woz' || Object.keys(classes).length > 0);
}

/** Names, numbers or areas, with commas, semicolons or lines between them. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

const same = (one: string, other: string | undefined): boolean => other !== undefined && folded(one) === folded(other);

function sourceOf(named: readonly string[], rule: Rule, { members, contributors, votes = {} }: Sources): Source {
  const people: Person[] = members.map((member) => ({ ...member, votes: votesOf({ votes }, member) }));
  const own = companiesOf(members);
  if (!contributors) return { people, companies: own };
  const inClasses = contributors.map((one) => ({ ...one, class: classIn(rule, one.class) }));
  if (asksForContributors(rule)) return { people, companies: inClasses };
  const areas = named.filter((name) => contributors.some(({ area }) => same(name, area)));
  const ownArea = named.some((name) => own.some(({ area }) => same(name, area)));
  return { people, companies: areas.length > 0 && areas.length === named.length && !ownArea ? inClasses : own };
}

function companiesOf(members: readonly Member[]): Contributor[] {
  const companies = members.flatMap(({ company }) =>
    company ? [{ kvk: company.kvk, name: company.name, area: company.municipality }] : [],
  );
  return [...new Map(companies.map((one) => [one.kvk, one])).values()];
}

/** "eigenaar" or "owners" as the rule's own name of that class; what it does not know stays as it is, and stands in none. */
function classIn({ classes }: Rule, said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const found = Object.entries(classes).find(([key, names]) =>
    [key, names.nl, names.en].some((name) => same(classOf(said), classOf(name))),
  );
  return found?.[0] ?? said;
}

function electorateOf(named: readonly string[], rule: Rule, { people, companies }: Source): Electorate {
  if (named.length === 0) return { of: rule.voters };
  if (rule.voters === 'board') {
    const board = people.filter(({ role }) => role === 'board');
    return { of: 'hand', voters: named.map((one) => board.find(({ id, name }) => id === one || same(one, name))?.id ?? one) };
  }
  const areas = named.map((one) => companies.find(({ area }) => same(one, area))?.area);
  if (areas.every((area) => area !== undefined)) return { of: 'areas', areas };
  const group = named.length === 1 ? classNamed(rule, named[0]!, companies) : undefined;
  if (group !== undefined) return { of: 'class', class: group };
  return {
    of: 'hand',
    voters: named.map((one) => companies.find(({ kvk, name }) => kvk === one || same(one, name))?.kvk ?? one),
  };
}

/** Of the rule, or where that has none of the list: a support vote of the users only is one of one class. */
function classNamed(rule: Rule, said: string, companies: readonly Contributor[]): string | undefined {
  const named = classIn(rule, classOf(said));
  return companies.find(({ class: one }) => one !== undefined && ((named !== undefined && same(one, named)) || same(one, said)))
    ?.class;
}

/** How the two classes of the Wet BIZ are called: in lists, in forms, in both languages. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  users: ['gebruiker', 'gebruikers', 'user', 'users', 'huurder', 'huurders', 'tenant', 'tenants'],
  owners: ['eigenaar', 'eigenaars', 'eigenaren', 'owner', 'owners'],
};

/** The class under one name, however it is spelled; other names as they are. */
export function classOf(said: string): string {
  const spelled = folded(said.trim());
  return Object.entries(CALLED).find(([, names]) => names.includes(spelled))?.[0] ?? said.trim();
}
