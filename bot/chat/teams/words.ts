/** What the Teams driver itself says, around what the app says. */
import type { Language } from '../../primitives/language.ts';

type Words = { below: string; inChat: string; posted: string };

const WORDS: Record<Language, Words> = {
  nl: {
    below: 'Zie het bericht hieronder.',
    inChat: 'De rest staat in uw chat met Streek.',
    posted: 'Het staat in het gesprek.',
  },
  en: {
    below: 'See the message below.',
    inChat: 'The rest is in your chat with Streek.',
    posted: 'It is in the conversation.',
  },
};

export const teamsWords = (language: Language): Words => WORDS[language];

/** Teams takes no empty answer to a press: it shows an error and runs the press again (PLATFORM.md). */
export const DONE = '✓';
