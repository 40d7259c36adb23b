/** Buttons to Adaptive Card actions and a press back to its action. */
import type { Language } from '../../primitives/language.ts';
import { argsOf, type Press } from '../args.ts';
import type { Args, Button } from '../card.ts';
import { cut, shown, shownOnOneLine } from '../cut.ts';
import { TEAMS } from '../limits.ts';
import { wordsIn } from '../words.ts';
import { type Node, richText } from './render-text.ts';

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

export function actionSets(buttons: Button[], language: Language): Node[] {
  const drawn = buttons.map((button) => actionOf(button, language));
  const sets: Node[] = [];
  for (let from = 0; from < drawn.length; from += TEAMS.actionsInSet) {
    sets.push({ type: 'ActionSet', actions: drawn.slice(from, from + TEAMS.actionsInSet) });
  }
  return sets;
}

/**
 * Teams has no "are you sure?" of its own. A shown card is the nearest: the question and the real button unfold under the first,
 * in the client and without a round trip, only one at a time, and screen readers hear that it unfolded.
 */
function actionOf(button: Button, language: Language): Node {
  if (!button.confirm) return pressable(button);
  const question = cut(shown(button.confirm).trim() || wordsIn(language).sure, TEAMS.blockText);
  return {
    ...face(button),
    type: 'Action.ShowCard',
    card: { type: 'AdaptiveCard', body: [richText([question])], actions: [pressable(button)] },
  };
}

/** A form must be asked for with a task/fetch submit; every other press is an execute, whose answer may redraw the card. */
function pressable(button: Button): Node {
  const args = button.args ?? {};
  if (button.opensForm)
    return {
      ...face(button),
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, ...pressData(button.action, args) },
    };
  return { ...face(button), type: 'Action.Execute', verb: button.action, data: { args } };
}

function face(button: Button) {
  const title = cut(shownOnOneLine(button.label) || '…', TEAMS.buttonLabel);
  return { title, ...(button.style && { style: STYLES[button.style] }) };
}

/** What a submit carries, so that `pressOf` finds it again. */
export function pressData(action: string, args: Args = {}): { action: string; args: Args } {
  return { action, args };
}

/**
 * What was pressed, from an action's `data` and, for an execute, its `verb`; undefined when no button of ours can have sent it.
 */
export function pressOf(data: unknown, verb?: unknown): Press | undefined {
  const carried = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const action = verb ?? carried.action;
  const args = argsOf(carried.args);
  return typeof action === 'string' && action !== '' && args ? { action, args } : undefined;
}
