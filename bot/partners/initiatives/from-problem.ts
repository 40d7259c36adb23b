/** On a problem's own card: it can become an initiative. By itself, so that problems load no more of this room than this. */
import type { Button } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { initiativeWords } from './words/index.ts';

export function fromProblemButton(problem: number, language: Language): Button {
  return { label: initiativeWords(language).fromProblem, action: 'initiative.write', args: { problem }, opensForm: true };
}
