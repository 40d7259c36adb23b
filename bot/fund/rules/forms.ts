/** The forms of rules: one rule as it is to be from a day on, a copy of a sample, a day from which there is none. */
import type { Field, Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Rule } from '../rule.ts';
import { SAMPLES } from '../samples.ts';
import {
  BALLOTS,
  BY,
  COUNTING,
  MAJORITIES,
  OF,
  OPENERS,
  PER,
  PROXIES,
  RESULTS,
  SECRECIES,
  type Values,
  valuesOf,
} from './terms.ts';
import { ruleWords } from './words/index.ts';

export const LONGEST_TITLE = 80;
const SHARE = 40;
const DAY = 60;
const CLASSES = 300;

/** @param seen how often the rule had changed when this was drawn */
export function changeForm(language: Language, rule: Rule, seen: number): Form {
  const w = ruleWords(language);
  const values = valuesOf(rule, language);
  const { choice, short } = fieldsWith(values);
  return {
    language,
    action: 'rule.changed',
    args: { kind: rule.kind, seen },
    title: w.changeTitle,
    submit: w.submit,
    intro: [w.changeIntro],
    fields: [
      fromField(language),
      short('titleNl', w.titleNl, LONGEST_TITLE),
      short('titleEn', w.titleEn, LONGEST_TITLE),
      choice('majority', w.majority, MAJORITIES, w.majorities),
      short('fraction', w.fraction, SHARE, w.fractionHint),
      choice('of', w.of, OF, w.ofs),
      choice('by', w.by, BY, w.bys[rule.voters]),
      short('quorum', w.quorum, SHARE, w.quorumHint),
      choice('counting', w.counting, COUNTING, w.countings),
      short('classes', w.classes, CLASSES, w.classesHint),
      choice('per', w.per, PER, w.pers),
      short('classMajority', w.classMajority, SHARE, w.perHint),
      short('classQuorum', w.classQuorum, SHARE, w.perHint),
      choice('ballot', w.ballot, BALLOTS, w.ballots),
      choice('secrecy', w.secrecy, SECRECIES, w.secrecies),
      choice('results', w.result, RESULTS, w.results),
      choice('proxies', w.proxy, PROXIES, Object.fromEntries(PROXIES.map((one) => [one, one]))),
      choice('castingVote', w.castingVote, ['no', 'yes'], { no: w.no, yes: w.yes }),
      choice('opens', w.opens, OPENERS, w.openers),
    ],
  };
}

export function addForm(language: Language): Form {
  const w = ruleWords(language);
  const { choice, short } = fieldsWith({ base: SAMPLES[0]!.kind });
  const titles = Object.fromEntries(SAMPLES.map(({ kind, title }) => [kind, title[language]]));
  return {
    language,
    action: 'rule.added',
    title: w.addTitle,
    submit: w.submit,
    intro: [w.addIntro],
    fields: [
      choice(
        'base',
        w.base,
        SAMPLES.map(({ kind }) => kind),
        titles,
      ),
      { ...short('titleNl', w.titleNl, LONGEST_TITLE), optional: false },
      { ...short('titleEn', w.titleEn, LONGEST_TITLE), optional: false },
      fromField(language),
    ],
  };
}

export function retireForm(language: Language, rule: Rule, seen: number): Form {
  const w = ruleWords(language);
  return {
    language,
    action: 'rule.retired',
    args: { kind: rule.kind, seen },
    title: w.retireTitle,
    submit: w.submit,
    intro: [w.retireIntro(rule.title[language])],
    fields: [fromField(language)],
  };
}

function fromField(language: Language): Field {
  const w = ruleWords(language);
  return { type: 'text', name: 'from', label: w.from, hint: w.fromHint, value: w.today, max: DAY };
}

function fieldsWith(values: Values) {
  return {
    choice: (name: string, label: string, among: readonly string[], labels: Readonly<Record<string, string>>): Field => ({
      type: 'choice',
      name,
      label,
      options: among.map((value) => ({ value, label: labels[value]! })),
      value: values[name],
    }),
    short: (name: string, label: string, max: number, hint?: string): Field => ({
      type: 'text',
      name,
      label,
      value: values[name],
      max,
      optional: true,
      ...(hint && { hint }),
    }),
  };
}
