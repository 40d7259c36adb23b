/** A form that was asked for in words: platforms open one only on a press, so there is a button that says the words once more. */
import type { Ask } from './ask.ts';
import { type Args, actions, type Card, card, type Form, heading, text } from './card.ts';
import { wordsIn } from './words.ts';

export const SAID_AGAIN = 'said-again';

/** A command is a few words; what is longer is no command and opens no form. */
const LONGEST_COMMAND = 500;

/** How the form of an Ask is asked for again, by a button. */
export function openingOf(ask: Ask): { action: string; args: Args } | undefined {
  if (ask.kind === 'press') return { action: ask.action, args: ask.args };
  if (ask.kind !== 'text' || ask.text.length > LONGEST_COMMAND) return undefined;
  return { action: SAID_AGAIN, args: { text: ask.text } };
}

export function openingCard({ language, title, intro }: Form, { action, args }: { action: string; args: Args }): Card {
  const button = { label: wordsIn(language).open, action, args, opensForm: true, style: 'primary' } as const;
  return card(language, heading(title), intro && text(...intro), actions(button));
}
