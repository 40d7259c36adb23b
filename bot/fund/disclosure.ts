/**
 * What of a count is kept, shown and sent. Of an open vote all of it, but for sums of WOZ values that would tell what one company pays
 * for. Of a secret vote no sum by weight, since everybody's weight
 * is known and a sum of known weights tells who is in it; and nothing of a class in which fewer than three people cast a ballot,
 * nor what would give it away: the difference between the total and the other classes.
 */
import { joining } from '../primitives/fractions.ts';
import { standingIn } from './electorate.ts';
import { entitled, handOf } from './hands.ts';
import type { Requirement, Rule } from './rule.ts';
import { type Counted, type Tally, tally } from './tally.ts';
import type { Figures, Finding, Outcome, Scope, Vote } from './vote.ts';

const FEWEST = 3;

export function outcomeOf(vote: Vote, { total, classes, findings, ...rest }: Tally): Outcome {
  const withheld = vote.secret ? withheldIn(vote) : new Set();
  const weights = vote.rule.weight !== 'none' && !vote.secret && !tellsOneValue(vote);
  const scope = ({ entitled: all, cast, heads, weight }: Required<Scope>, one?: string): Scope => ({
    entitled: all,
    cast,
    ...(!withheld.has(one) && { heads }),
    ...(weights && { weight }),
  });
  return {
    ...rest,
    total: scope(total),
    classes: Object.fromEntries(Object.entries(classes).map(([one, counted]) => [one, scope(counted, one)])),
    findings: findings.map((finding) => {
      if (vote.secret) return sealed(vote.rule, withheld.has(finding.class), finding);
      return weights ? finding : withoutSums(vote.rule, finding);
    }),
  };
}

/**
 * Who voted how is known of an open vote, and what a company pays for is nobody's business: a sum of the values of fewer than three
 * companies would tell it, of those for, against, abstaining or absent, together or in a class.
 */
function tellsOneValue(vote: Vote): boolean {
  if (vote.rule.weight !== 'woz') return false;
  const voters = entitled(vote);
  const choices = voters.map(([key]) => {
    const hand = handOf(vote, key);
    return hand === undefined ? undefined : vote.ballots[hand]!.choice;
  });
  return [undefined, ...Object.keys(vote.rule.classes)].some((one) => {
    const inside = choices.filter((_, at) => voters[at]![1].stakes.some(standingIn(one)));
    const sides = Map.groupBy(inside, (choice) => choice);
    return [...sides.values()].some(({ length }) => length < FEWEST);
  });
}

function withoutSums({ requirements }: Rule, { figures, ...finding }: Counted): Finding {
  return requirements[finding.requirement]!.by === 'weight' ? finding : { ...finding, figures };
}

/** Who voted is known of a secret vote, so turnout is; how they did is not. */
function sealed(rule: Rule, withheld: boolean, { figures, met, ...finding }: Counted): Finding {
  const requirement = rule.requirements[finding.requirement]!;
  if (isTurnout(requirement)) return { ...finding, figures, met };
  if (withheld) return finding;
  return requirement.by === 'weight' ? { ...finding, met } : { ...finding, figures, met };
}

function isTurnout(requirement: Requirement): boolean {
  return requirement.need === 'quorum' && requirement.counting === 'cast';
}

/**
 * The classes whose counts stay in, and `undefined` when the total does. Small ones are joined by others, the smallest first,
 * until what is left of the total after taking off the classes that are shown is of three people or more.
 */
function withheldIn(vote: Vote): Set<string | undefined> {
  const classes = Object.keys(vote.rule.classes).map((one) => ({ one, hands: handsIn(vote, one) }));
  const bySize = classes.filter(({ hands }) => hands.size > 0).sort((a, b) => a.hands.size - b.hands.size);
  const withheld = new Set<string | undefined>();
  const together = new Set<string>();
  for (const { one, hands } of bySize) {
    if (hands.size >= FEWEST && (withheld.size === 0 || together.size >= FEWEST)) break;
    withheld.add(one);
    for (const hand of hands) together.add(hand);
  }
  const all = handsIn(vote, undefined).size;
  if (all > 0 && all < FEWEST) withheld.add(undefined);
  return withheld;
}

/** Who cast the ballots that count in a class. One who holds proxies is one of them. */
function handsIn(vote: Vote, one: string | undefined): Set<string> {
  const voters = entitled(vote).filter(([, { stakes }]) => stakes.some(standingIn(one)));
  return new Set(voters.flatMap(([key]) => handOf(vote, key) ?? []));
}

/** How a running vote stands. `stillNeeded`: how many more, all of them for; absent beside figures: no number can do it. */
export type Standing = Omit<Outcome, 'result' | 'why' | 'findings'> & { findings: (Finding & { stillNeeded?: number })[] };

/** Of a vote with hidden results only the turnout, until the close. */
export function standingOf(vote: Vote): Standing {
  if (!vote.hidden) {
    const { result: _, why: __, findings, total, classes, ...rest } = outcomeOf(vote, tally(vote));
    return {
      ...rest,
      total: seen(total),
      classes: Object.fromEntries(Object.entries(classes).map(([one, scope]) => [one, seen(scope)])),
      findings: findings.map((one) => running(vote.rule, one)),
    };
  }

  /** A sum that grows with every ballot tells the value of each. */
  function seen(scope: Scope): Scope {
    if (vote.rule.weight !== 'woz') return scope;
    const { weight: _, ...rest } = scope;
    return rest;
  }

  // What was voted is not looked at: for the turnout every ballot may as well be an abstention.
  const { recused, total, classes, findings } = tally(vote, () => 'abstain');
  const turnout = ({ entitled: all, cast }: Scope): Scope => ({ entitled: all, cast });
  return {
    recused,
    total: turnout(total),
    classes: Object.fromEntries(Object.entries(classes).map(([one, scope]) => [one, turnout(scope)])),
    findings: findings.map(({ figures, met, ...finding }) =>
      isTurnout(vote.rule.requirements[finding.requirement]!)
        ? { ...finding, figures, met, stillNeeded: stillNeeded(vote.rule, finding.requirement, figures) }
        : finding,
    ),
  };
}

function running(rule: Rule, { figures, met, ...finding }: Finding): Finding & { stillNeeded?: number } {
  const isValue = rule.weight === 'woz' && rule.requirements[finding.requirement]!.by === 'weight';
  if (isValue || !figures) return finding;
  return { ...finding, figures, met, stillNeeded: stillNeeded(rule, finding.requirement, figures) };
}

function stillNeeded({ requirements }: Rule, place: number, { have, of, needed }: Figures): number | undefined {
  const requirement = requirements[place]!;
  if (requirement.need === 'quorum' || requirement.of === 'roll') return Math.max(0, needed - have);
  const more = joining(requirement.threshold, have, of);
  return more === undefined ? undefined : Math.max(more, have === 0 ? 1 : 0);
}
