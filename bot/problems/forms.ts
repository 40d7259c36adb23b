import type { Args, Field, Form } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import { type Draft, MAX_TEXT, MAX_TITLE, type Problem, SETTABLE } from './problem.ts';
import type { Contribution } from './register.ts';
import { problemWords } from './words/index.ts';

/** Slack takes at most 3,000 characters in an input; a longer text is raised by message. */
const MAX_TYPED = Math.min(MAX_TEXT, 3000);

/** Raise, adjust or edit: the same two fields. */
export function matterForm(language: Language, action: string, args: Args, draft?: Draft): Form {
  const w = problemWords(language);
  const titles: Record<string, [string, string]> = {
    'problem.written': [w.raiseTitle, w.raiseSubmit],
    'problem.adjusted': [w.changeTitle, w.raiseSubmit],
    'problem.edited': [w.editTitle, w.save],
  };
  const [title, submit] = titles[action]!;
  // A longer text would come back cut: it is left out of the form, and stays as it is.
  const fits = (draft?.text.length ?? 0) <= MAX_TYPED;
  return {
    language,
    action,
    args,
    title,
    submit,
    fields: [
      { type: 'text', name: 'title', label: w.titleField, hint: w.titleHint, value: draft?.title, max: MAX_TITLE },
      ...(fits ? [textField(language, draft?.text)] : []),
    ],
  };
}

function textField(language: Language, value: string | undefined): Field {
  const w = problemWords(language);
  return { type: 'text', name: 'text', label: w.textField, hint: w.textHint, value, multiline: true, max: MAX_TYPED };
}

export function contributeForm(language: Language, problem: Problem, known: Contribution | undefined): Form {
  const w = problemWords(language);
  return {
    language,
    action: 'problem.contributed',
    args: { problem: problem.number },
    title: w.contributeTitle,
    submit: w.contributeSubmit,
    intro: [w.contributeIntro],
    fields: [
      {
        type: 'text',
        name: 'costs',
        label: w.costsField,
        hint: w.costsHint,
        value: known?.costs,
        multiline: true,
        optional: true,
        max: 1000,
      },
      {
        type: 'choice',
        name: 'helps',
        label: w.helpsField,
        value: known?.helps ?? 'maybe',
        options: (['yes', 'maybe', 'no'] as const).map((value) => ({ value, label: w.helps[value] })),
      },
    ],
  };
}

export function statusForm(language: Language, problem: Problem): Form {
  const w = problemWords(language);
  return {
    language,
    action: 'problem.status.set',
    args: { problem: problem.number },
    title: w.statusTitle,
    submit: w.save,
    fields: [
      {
        type: 'choice',
        name: 'status',
        label: w.statusField,
        value: problem.status === 'merged' ? undefined : problem.status,
        options: SETTABLE.map((value) => ({ value, label: w.status[value] })),
      },
      {
        type: 'text',
        name: 'reason',
        label: w.reasonField,
        hint: w.reasonHint,
        value: problem.reason,
        multiline: true,
        optional: true,
        max: 1000,
      },
    ],
  };
}

export function mergeForm(language: Language, problem: Problem, suggestion: number | undefined): Form {
  const w = problemWords(language);
  return {
    language,
    action: 'problem.merged',
    args: { problem: problem.number },
    title: w.mergeTitle,
    submit: w.mergeSubmit,
    intro: [w.mergeIntro(problem.number, problem.title)],
    fields: [{ type: 'text', name: 'into', label: w.mergeField, value: suggestion ? String(suggestion) : undefined, max: 10 }],
  };
}

export function searchForm(language: Language): Form {
  const w = problemWords(language);
  const fields: Field[] = [{ type: 'text', name: 'words', label: w.searchField, max: 200 }];
  return { language, action: 'problem.search', title: w.search, submit: w.search, fields };
}
