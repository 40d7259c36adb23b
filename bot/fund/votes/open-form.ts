/** The form with which a vote is opened. */
import type { Field, Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Rule } from '../rule.ts';
import { nightField } from './deadlines.ts';
import { voteWords } from './words/index.ts';

const TEXT = 200;
const LISTED = 3000;

/** What was in force when the form was opened: whoever fills it in agrees to that, and not to what came meanwhile. */
function seenOf(rules: readonly Rule[]): string {
  return rules.map(({ kind, version }) => `${kind}:${version}`).join(' ');
}

export function hasSeen(seen: unknown, { kind, version }: Rule): boolean {
  return String(seen ?? '')
    .split(' ')
    .includes(`${kind}:${version}`);
}

/** @param about what is known of who may vote: on the list of contributors, and of the chair */
export function openForm(
  language: Language,
  { number, version, title }: Proposal,
  rules: readonly Rule[],
  about: { notes: readonly string[]; chair?: string },
): Form {
  const w = voteWords(language);
  const choice = (name: string, label: string, options: [string, string][], value = options[0]![0]): Field => ({
    type: 'choice',
    name,
    label,
    options: options.map(([value, label]) => ({ value, label })),
    value,
  });
  return {
    language,
    action: 'vote.opened',
    args: { proposal: number, version, rules: seenOf(rules) },
    title: w.openTitle,
    submit: w.openSubmit,
    intro: [[w.openIntro(number, title), ...about.notes].join('\n')],
    fields: [
      choice(
        'rule',
        w.fieldRule,
        rules.map((rule) => [rule.kind, rule.title[language]]),
      ),
      { type: 'text', name: 'deadline', label: w.fieldDeadline, hint: w.deadlineHint, max: TEXT },
      { type: 'text', name: 'who', label: w.fieldWho, hint: w.whoHint, optional: true, max: LISTED, multiline: true },
      choice('secrecy', w.fieldSecret, [
        ['rule', w.byRule],
        ['open', w.openOption],
        ['secret', w.secretOption],
      ]),
      choice('results', w.fieldHidden, [
        ['rule', w.byRule],
        ['shown', w.shownOption],
        ['hidden', w.hiddenOption],
      ]),
      { type: 'text', name: 'advice', label: w.fieldAdvice, hint: w.adviceHint, optional: true, max: TEXT },
      { type: 'text', name: 'chair', label: w.fieldChair, hint: w.chairHint, optional: true, max: TEXT, value: about.chair },
      choice('reminders', w.fieldReminders, Object.entries(w.reminders), 'day'),
      nightField(language),
    ],
  };
}
