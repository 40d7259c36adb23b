/**
 * Between a rule and what a coordinator fills in: the same rule comes back out of the form that it went into. Everything that a form can
 * say is a rule, and every rule that a region has came out of a sample or this form.
 */

import { folded } from '../../primitives/folded.ts';
import type { Threshold } from '../../primitives/fractions.ts';
import type { Language } from '../../primitives/language.ts';
import type { Role } from '../../region/people.ts';
import { EACH, isConsent, isSimple, type Requirement, type Rule } from '../rule.ts';
import { thresholdIn, thresholdText } from './shares.ts';

export const MAJORITIES = ['simple', 'absolute', 'twoThirds', 'threeQuarters', 'consent', 'fraction'] as const;
export const OF = ['valid', 'cast', 'roll'] as const;
export const COUNTING = ['cast', 'valid'] as const;
export const BY = ['head', 'weight', 'both'] as const;
export const PER = ['together', 'each', 'both'] as const;
export const BALLOTS = ['changeable', 'final'] as const;
export const SECRECIES = ['either', 'open', 'secret'] as const;
export const RESULTS = ['either', 'shown', 'hidden'] as const;
export const PROXIES = ['0', '1', '2', '3', '4', '5'] as const;
export const OPENERS = ['coordinator', 'coordinator,board', 'board', 'member,board,coordinator'] as const;

/** As the form's fields are called. */
export type Values = Record<string, string>;
export type Said = Omit<Rule, 'version' | 'from'>;
/** What is wrong with a field, for the words. */
export type Fault = 'share' | 'moreThanAll' | 'simpleOfValid' | 'absoluteOfAll' | 'titles' | 'classes' | 'classNames' | 'unknown';

type Majority = Extract<Requirement, { need: 'majority' }>;
type Quorum = Extract<Requirement, { need: 'quorum' }>;

const NAMED: Record<'twoThirds' | 'threeQuarters', Threshold> = {
  twoThirds: { atLeast: '2/3' },
  threeQuarters: { atLeast: '3/4' },
};
/** More weight for than against. */
const VALUE = { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', by: 'weight' } as const;

/** What stands in the form of a rule that is to be changed. */
export function valuesOf(rule: Said, language: Language): Values {
  const { requirements, classes } = rule;
  const own = requirements.filter((one) => one.class === undefined);
  const perClass = requirements.filter((one) => one.class === EACH);
  const per = perClass.length === 0 ? 'together' : own.length === 0 ? 'each' : 'both';
  const main = per === 'each' ? perClass : own;
  const [majority, value] = main.filter((one): one is Majority => one.need === 'majority');
  const quorum = quorumIn(main);
  const beside = per === 'both' ? perClass : [];
  const classMajority = beside.find(({ need }) => need === 'majority');
  const classQuorum = quorumIn(beside);
  return {
    titleNl: rule.title.nl,
    titleEn: rule.title.en,
    ...majorityValues(majority!, language),
    of: majority!.of,
    by: value ? 'both' : majority!.by === 'weight' ? 'weight' : 'head',
    quorum: quorum ? thresholdText(quorum.threshold, language) : '',
    counting: quorum?.counting ?? classQuorum?.counting ?? 'cast',
    classes: Object.values(classes)
      .map(({ nl, en }) => (nl === en ? nl : `${nl} / ${en}`))
      .join(', '),
    per,
    classQuorum: classQuorum ? thresholdText(classQuorum.threshold, language) : '',
    classMajority: classMajority ? thresholdText(classMajority.threshold, language) : '',
    ballot: rule.ballot,
    secrecy: rule.secrecy,
    results: rule.results,
    proxies: String(rule.proxies),
    castingVote: rule.castingVote ? 'yes' : 'no',
    opens: OPENERS.find((one) => sameRoles(one, rule.opens)) ?? OPENERS[0],
  };
}

const quorumIn = (requirements: readonly Requirement[]) => requirements.find((one): one is Quorum => one.need === 'quorum');
const sameRoles = (one: string, roles: readonly string[]) => one.split(',').sort().join() === [...roles].sort().join();

function majorityValues(majority: Majority, language: Language): Pick<Values, 'majority' | 'fraction'> {
  const { threshold, of } = majority;
  if (isSimple(majority)) return { majority: 'simple', fraction: '' };
  if (isConsent(majority)) return { majority: 'consent', fraction: '' };
  if (of !== 'valid' && 'moreThan' in threshold && threshold.moreThan === '1/2') return { majority: 'absolute', fraction: '' };
  for (const [name, one] of Object.entries(NAMED)) {
    if (JSON.stringify(one) === JSON.stringify(threshold)) return { majority: name, fraction: '' };
  }
  return { majority: 'fraction', fraction: thresholdText(threshold, language) };
}

/** The rule that was filled in; or what is wrong, by field. Whether it can be met at all is looked at elsewhere (`flawsOf`). */
export function ruleOf(values: Values, base: Pick<Said, 'kind' | 'voters'>): { rule: Said } | { faults: Record<string, Fault> } {
  const faults: Record<string, Fault> = {};
  const wrong = (field: string, fault: Fault): undefined => {
    faults[field] = fault;
    return undefined;
  };
  const chosen = <One extends string>(field: string, among: readonly One[]): One =>
    among.find((one) => one === values[field]) ?? (wrong(field, 'unknown') as never) ?? among[0]!;
  const share = (field: string): Threshold | undefined => {
    const found = thresholdIn(values[field] ?? '');
    return typeof found === 'object' ? found : wrong(field, found ?? 'share');
  };
  const isBlank = (field: string) => /^(|geen|none|nee|no|-|–)$/i.test((values[field] ?? '').trim());

  const title = { nl: (values.titleNl ?? '').trim(), en: (values.titleEn ?? '').trim() };
  if (!title.nl) wrong('titleNl', 'titles');
  if (!title.en) wrong('titleEn', 'titles');
  const by = chosen('by', BY);
  const per = chosen('per', PER);
  const of = chosen('of', OF);
  const counting = chosen('counting', COUNTING);
  const classes = classesIn(values.classes ?? '');
  if (!classes) wrong('classes', 'classNames');
  if (per !== 'together' && classes && Object.keys(classes).length === 0) wrong('classes', 'classes');
  const scope = per === 'each' ? { class: EACH } : {};
  const beside = per === 'both' ? { class: EACH } : undefined;
  const main = majority();
  const requirements: (Requirement | undefined)[] = [
    quorum('quorum', scope),
    main && { need: 'majority', threshold: main, of, ...(by === 'weight' && { by: 'weight' }), ...scope },
    by === 'both' ? { ...VALUE, ...scope } : undefined,
    beside && quorum('classQuorum', beside),
    beside && besideMajority(beside),
  ];
  const rule: Said = {
    kind: base.kind,
    title,
    voters: base.voters,
    opens: chosen('opens', OPENERS).split(',') as Role[],
    classes: classes ?? {},
    weight: by === 'head' ? 'none' : base.voters === 'board' ? 'votes' : 'woz',
    requirements: requirements.filter((one) => one !== undefined),
    ballot: chosen('ballot', BALLOTS),
    secrecy: chosen('secrecy', SECRECIES),
    results: chosen('results', RESULTS),
    proxies: Number(chosen('proxies', PROXIES)),
    castingVote: chosen('castingVote', ['no', 'yes']) === 'yes',
  };
  return Object.keys(faults).length > 0 ? { faults } : { rule };

  function quorum(field: string, where: { class?: string }): Requirement | undefined {
    const threshold = isBlank(field) ? undefined : share(field);
    return threshold && { need: 'quorum', threshold, counting, ...where };
  }

  function besideMajority(where: { class: string }): Requirement | undefined {
    const threshold = share('classMajority');
    return threshold && { need: 'majority', threshold, of, ...where };
  }

  function majority(): Threshold | undefined {
    const kind = chosen('majority', MAJORITIES);
    if ((kind === 'simple' || kind === 'consent') && of !== 'valid') return wrong('of', 'simpleOfValid');
    if (kind === 'absolute' && of === 'valid') return wrong('of', 'absoluteOfAll');
    if (kind === 'consent') return { atLeast: '1/1' };
    if (kind === 'simple' || kind === 'absolute') return { moreThan: '1/2' };
    return kind === 'fraction' ? share('fraction') : NAMED[kind];
  }
}

/** "gebruikers / users, eigenaren / owners". Undefined: two of one name, or one without. */
function classesIn(text: string): Rule['classes'] | undefined {
  const named = text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => one.split('/').map((name) => name.trim()));
  const entries = named.map(([nl = '', en = nl]) => [slugOf(en), { nl, en }] as const);
  const keys = new Set(entries.map(([key]) => key));
  if (keys.size !== entries.length || keys.has('') || named.some((names) => names.length > 2 || names.includes('')))
    return undefined;
  return Object.fromEntries(entries);
}

/** A name as a key: "Grote bedrijven" is `grote-bedrijven`. */
export function slugOf(name: string): string {
  return folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
