/** Who may vote: the roll (kiesgerechtigden), taken once when a vote is opened, and what of it a rule can be met with. */
import type { Member } from '../region/people.ts';
import { EACH, type Requirement, type Rule } from './rule.ts';

/**
 * What a voter counts for: once in every class in which it stands. Who uses and owns a property counts in both
 * (Wet BIZ art. 5), with one ballot.
 */
export type Stake = { class?: string | undefined; weight: number };

/** A board member, under the member's id, with one stake; or a company, under its KvK number. */
export type Voter = {
  name: string;
  /** KvK number: the company itself, or the one that a board member is of. */
  company?: string;
  stakes: Stake[];
};

export type Roll = Readonly<Record<string, Voter>>;

export type Electorate =
  | { of: 'board' }
  | { of: 'companies' }
  | { of: 'areas'; areas: readonly string[] }
  | { of: 'class'; class: string }
  /** By hand: ids of board members, or KvK numbers. */
  | { of: 'hand'; voters: readonly string[] };

/** A board member, with the number of votes that the statutes give (absent: 1). */
export type Person = Pick<Member, 'id' | 'name' | 'role' | 'company'> & { votes?: number };
/** What a company pays for: one entry for each property and class. WOZ value in whole euro. */
export type Contributor = { kvk: string; name: string; area?: string; class?: string; woz?: number };
export type Source = { people: readonly Person[]; companies: readonly Contributor[] };

/** The snapshot. @returns what was named by hand and is not known, when there is any. */
export function rollOf(electorate: Electorate, rule: Rule, source: Source): { roll: Roll } | { unknown: string[] } {
  const everybody = rule.voters === 'board' ? boardMembers(rule, source.people) : companies(rule, source.companies, electorate);
  if (electorate.of !== 'hand') return { roll: everybody };
  const unknown = electorate.voters.filter((voter) => !Object.hasOwn(everybody, voter));
  if (unknown.length > 0) return { unknown };
  return { roll: Object.fromEntries(electorate.voters.map((voter) => [voter, everybody[voter]!])) };
}

function boardMembers(rule: Rule, people: readonly Person[]): Roll {
  const members = people.filter(({ role }) => role === 'board');
  return Object.fromEntries(
    members.map(({ id, name, company, votes = 1 }) => [
      id,
      { name, ...(company && { company: company.kvk }), stakes: [{ weight: rule.weight === 'votes' ? votes : 1 }] },
    ]),
  );
}

function companies(rule: Rule, contributors: readonly Contributor[], electorate: Electorate): Roll {
  const roll: Record<string, Voter> = {};
  for (const one of contributors.filter((contributor) => isMeant(contributor, electorate))) {
    roll[one.kvk] ??= { name: one.name, company: one.kvk, stakes: [] };
    addStake(rule, roll[one.kvk]!.stakes, one);
  }
  return roll;
}

function isMeant({ area, class: own }: Contributor, electorate: Electorate): boolean {
  if (electorate.of === 'areas') return electorate.areas.some((one) => one === area);
  return electorate.of !== 'class' || own === electorate.class;
}

/** A company counts once in a class, with all that it has there. */
function addStake(rule: Rule, stakes: Stake[], { class: own, woz = 0 }: Contributor): void {
  const standsIn = Object.keys(rule.classes).length > 0 ? own : undefined;
  const value = rule.weight === 'woz' ? woz : 1;
  const known = stakes.find((stake) => stake.class === standsIn);
  if (!known) stakes.push({ class: standsIn, weight: value });
  else if (rule.weight === 'woz') known.weight += value;
}

/** Why a rule cannot be met by these voters, whatever they vote. */
export type Hindrance =
  /** Nobody is left who may vote. */
  | 'nobody'
  /** Nobody is left in a class whose say the rule asks. */
  | 'classEmpty'
  /** By weight nobody has any. */
  | 'noWeight'
  /** Somebody stands in no class of the rule. */
  | 'outsideClasses';

export function hindrance(rule: Rule, voters: readonly Voter[]): Hindrance | undefined {
  const stakes = withinWbtr(rule, voters).flatMap((voter) => voter.stakes);
  if (stakes.length === 0) return 'nobody';
  if (stakes.some(({ class: one }) => !standsWell(rule, one))) return 'outsideClasses';
  const asked = rule.requirements.flatMap((requirement) =>
    classesOf(rule, requirement).map((one) => ({ by: requirement.by, stakes: stakes.filter(standingIn(one)) })),
  );
  if (asked.some((scope) => scope.stakes.length === 0)) return 'classEmpty';
  const weightless = asked.some((scope) => scope.by === 'weight' && scope.stakes.every(({ weight }) => weight === 0));
  return weightless ? 'noWeight' : undefined;
}

/**
 * WBTR (BW 2:44 of associations, 2:291 of foundations): no board member casts more votes than all others together, whatever the
 * statutes give. Taken of those who may decide here, so that a recusal makes nobody stronger than the rest. Who is left as the
 * only one with votes decides alone.
 */
export function withinWbtr(rule: Rule, voters: readonly Voter[]): readonly Voter[] {
  if (rule.voters !== 'board') return voters;
  const own = voters.map(({ stakes }) => stakes.reduce((sum, { weight }) => sum + weight, 0));
  const all = own.reduce((sum, votes) => sum + votes, 0);
  return voters.map((voter, i) => {
    const most = all - own[i]! || Number.POSITIVE_INFINITY;
    return { ...voter, stakes: voter.stakes.map((stake) => ({ ...stake, weight: Math.min(stake.weight, most) })) };
  });
}

export function standingIn(one: string | undefined): (stake: Stake) => boolean {
  return (stake) => one === undefined || stake.class === one;
}

function standsWell({ classes }: Rule, one: string | undefined): boolean {
  return one === undefined ? Object.keys(classes).length === 0 : Object.hasOwn(classes, one);
}

/** The classes that a requirement is asked of; `undefined` is all together. */
export function classesOf(rule: Rule, requirement: Requirement): (string | undefined)[] {
  return requirement.class === EACH ? Object.keys(rule.classes) : [requirement.class];
}
