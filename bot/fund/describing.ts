/** Rules, findings and refusals as people read them. */
import type { Threshold } from '../primitives/fractions.ts';
import { type Language, LOCALES } from '../primitives/language.ts';
import { euroInWords } from '../primitives/money.ts';
import { numberInWords } from '../primitives/numbers.ts';
import { classesOf } from './electorate.ts';
import { isConsent, isSimple, type Requirement, type Rule } from './rule.ts';
import { type Finding, type Refused, tieBreaker, type Vote } from './vote.ts';
import { fundWords } from './words/index.ts';

/** The rule of this vote in one plain sentence, as it stands on the card. */
export function ruleInWords(vote: Pick<Vote, 'rule' | 'secret' | 'chair' | 'roll'>, language: Language): string {
  return sentence(vote.rule, tieBreaker(vote) !== undefined, language);
}

/** The rule before there is a vote: where it gives the chair a casting vote, that is said. */
export function ruleAloneInWords(rule: Rule, language: Language): string {
  return sentence(rule, rule.castingVote, language);
}

function sentence(rule: Rule, chairDecides: boolean, language: Language): string {
  const w = fundWords(language);
  const clauses = rule.requirements.map((requirement) => requirementInWords(rule, requirement, language));
  const parts = [
    w.granted(new Intl.ListFormat(LOCALES[language]).format(clauses)),
    w.abstention[abstentionIn(rule)],
    ...(chairDecides ? [w.castingVote] : []),
    w.ballot[rule.ballot],
  ];
  return `${parts.join('; ')}.`;
}

function requirementInWords(rule: Rule, requirement: Requirement, language: Language): string {
  const w = fundWords(language);
  const classes = classesOf(rule, requirement).flatMap((one) => (one === undefined ? [] : [rule.classes[one]![language]]));
  const groups = classes.length > 0 ? w.ofGroups(classes) : undefined;
  const weight = requirement.by === 'weight' && rule.weight !== 'none' ? rule.weight : undefined;
  if (weight === 'woz' && isSimple(requirement)) return w.moreValue(groups);
  const clause = bareClause(requirement, groups, language);
  return weight ? `${clause}, ${w.byWeight[weight]}` : clause;
}

function bareClause(requirement: Requirement, groups: string | undefined, language: Language): string {
  const w = fundWords(language);
  if (isSimple(requirement)) return w.simple(groups);
  if (isConsent(requirement)) return w.consent(groups);
  const of = groups ?? w.ofGroups([w.everybody]);
  const bound = boundInWords(requirement.threshold, language);
  if (requirement.need === 'quorum') return requirement.counting === 'cast' ? w.quorumCast(bound, of) : w.quorumValid(bound, of);
  return { valid: w.ofValid, cast: w.ofCast, roll: w.ofRoll }[requirement.of](bound, of);
}

function boundInWords(threshold: Threshold, language: Language): string {
  const w = fundWords(language);
  const named = (share: keyof typeof w.shares) => w.shares[share] ?? share;
  return 'moreThan' in threshold ? w.moreThan(named(threshold.moreThan)) : w.atLeast(named(threshold.atLeast));
}

function abstentionIn({ requirements }: Rule): 'in' | 'quorumOnly' | 'out' {
  if (requirements.some((one) => one.need === 'majority' && one.of !== 'valid')) return 'in';
  return requirements.some((one) => one.need === 'quorum' && one.counting === 'cast') ? 'quorumOnly' : 'out';
}

/** "Eigenaren: 46 van 79 voor; 40 nodig; marge 6: gehaald". `stillNeeded` only of a running vote. */
export function findingInWords(
  { rule, hidden, status }: Pick<Vote, 'rule' | 'hidden' | 'status'>,
  finding: Finding & { stillNeeded?: number },
  language: Language,
): string {
  const w = fundWords(language);
  const requirement = rule.requirements[finding.requirement]!;
  const { figures, met, castingVote } = finding;
  const isQuorum = requirement.need === 'quorum';
  const isValue = requirement.by === 'weight' && rule.weight === 'woz';
  const number = numbers(isValue, language);
  const what = figures
    ? (isQuorum ? w.quorumFigures : w.majorityFigures)(
        ...([figures.have, figures.of, figures.needed, figures.margin].map(number) as [string, string, string, string]),
      )
    : isQuorum
      ? w.quorumWithheld
      : isValue
        ? w.valueWithheld
        : w.majorityWithheld;
  const name = finding.class === undefined ? '' : `${capitalised(rule.classes[finding.class]![language])}: `;
  return `${name}${what}: ${verdict()}`;

  function verdict(): string {
    if (castingVote) return w.byCastingVote;
    if (met) return w.met;
    if (met === undefined) return status === 'open' && (hidden || isValue) ? w.notYetShown : w.withheld;
    if (status !== 'open') return w.unmet;
    return finding.stillNeeded === undefined ? w.outOfReach : w.stillNeeded(number(finding.stillNeeded));
  }
}

/** Whole numbers, or whole euro. */
function numbers(euro: boolean, language: Language): (value: number) => string {
  return euro ? (value) => euroInWords(value, language) : (value) => numberInWords(value, language, 0);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One sentence with the next step. */
export function refusalInWords({ refused, why }: Refused, language: Language): string {
  const w = fundWords(language);
  return why ? `${w.refusal[refused].slice(0, -1)} (${w.hindrance[why]}).` : w.refusal[refused];
}

/** Why nothing was decided. */
export function voidReasonInWords({ trace }: Pick<Vote, 'trace'>, language: Language): string {
  const w = fundWords(language);
  const voided = trace.find((fact) => fact.type === 'voided');
  if (!voided) return '';
  return voided.reason ? `${w.voidReason[voided.why]} ${voided.reason}` : w.voidReason[voided.why];
}
