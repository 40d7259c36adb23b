/**
 * What is said of a reply where nothing can be redrawn and no form opened. Platforms open a form only on a press: to one that was
 * asked for in words there is a button, which says the words once more.
 */
import type { Ask, Reply } from './ask.ts';
import { type Args, actions, type Card, card, type Form, heading, text } from './card.ts';
import { wordsIn } from './words.ts';

export const SAID_AGAIN = 'said-again';

/** A command is a few words; what is longer is no command and opens no form. */
const LONGEST_COMMAND = 500;

export function spokenCard({ card: said, replace, form, home }: Reply, ask: Ask): Card | undefined {
  const opening = form && openingOf(ask);
  if (opening) return openingCard(form, opening);
  return said ?? replace ?? home;
}

/** How the form of an Ask is asked for again, by a button. */
function openingOf(ask: Ask): { action: string; args: Args } | undefined {
  if (ask.kind === 'press') return { action: ask.action, args: ask.args };
  if (ask.kind !== 'text' || ask.text.length > LONGEST_COMMAND) return undefined;
  return { action: SAID_AGAIN, args: { text: ask.text } };
}

function openingCard({ language, title, intro }: Form, { action, args }: { action: string; args: Args }): Card {
  const button = { label: wordsIn(language).open, action, args, opensForm: true, style: 'primary' } as const;
  return card(language, heading(title), intro && text(...intro), actions(button));
}
