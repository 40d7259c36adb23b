/** Buttons to Block Kit and a press back to its action. */
import type { ActionsBlock, Button as SlackButton } from '@slack/types';
import type { Language } from '../../primitives/language.ts';
import { argsOf, type Press } from '../args.ts';
import type { Button } from '../card.ts';
import { shownOnOneLine } from '../cut.ts';
import { SLACK } from '../limits.ts';
import { wordsIn } from '../words.ts';
import { plain } from './render-text.ts';

/** Between an action's name and what makes its `action_id` the only one of its kind in the message. */
const MARK = '#';

/** Rows of at most five. `place` is the block's index on the card, so that ids differ between blocks. */
export function buttonRows(buttons: Button[], place: number, language: Language): ActionsBlock[] {
  const drawn = buttons.map((button, index) => slackButton(button, `${place}.${index}`, language));
  const rows: ActionsBlock[] = [];
  for (let from = 0; from < drawn.length; from += SLACK.buttonsInRow) {
    rows.push({ type: 'actions', elements: drawn.slice(from, from + SLACK.buttonsInRow) });
  }
  return rows;
}

function slackButton(button: Button, place: string, language: Language): SlackButton {
  const value = JSON.stringify(button.args ?? {});
  if (value.length > SLACK.buttonValue) {
    throw new RangeError(
      `the args of button ${button.action} are too long for Slack: give ids and numbers, keep texts in the table`,
    );
  }
  const label = shownOnOneLine(button.label) || '…';
  return {
    type: 'button',
    action_id: `${button.action}${MARK}${place}`,
    text: plain(label, SLACK.buttonLabel),
    value,
    ...(button.style && { style: button.style }),
    ...(button.confirm && { confirm: confirmation(label, button.confirm, button.style, language) }),
  };
}

function confirmation(label: string, question: string, style: Button['style'], language: Language): SlackButton['confirm'] {
  const words = wordsIn(language);
  return {
    title: plain(words.sure, SLACK.confirmTitle),
    text: plain(shownOnOneLine(question) || words.sure, SLACK.confirmText),
    confirm: plain(label, SLACK.confirmButton),
    deny: plain(words.cancel, SLACK.confirmButton),
    style: style ?? 'primary',
  };
}

/** What was pressed, from a block action's `action_id` and `value`; undefined when no button of ours can have sent it. */
export function pressOf(actionId: unknown, value: unknown): Press | undefined {
  if (typeof actionId !== 'string' || (value !== undefined && typeof value !== 'string')) return undefined;
  const action = actionId.slice(0, actionId.lastIndexOf(MARK));
  const args = argsOf(parsed(value ?? '{}'));
  return actionId.includes(MARK) && action && args ? { action, args } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
