/** What the Teams driver itself says, around what the app says. */
import type { Language } from '../../primitives/language.ts';

type Words = { below: string; inChat: string; posted: string; open: string };

const WORDS: Record<Language, Words> = {
  nl: {
    below: 'Zie het bericht hieronder.',
    inChat: 'De rest staat in uw chat met Streek.',
    posted: 'Het staat in het gesprek.',
    open: 'Formulier openen',
  },
  en: {
    below: 'See the message below.',
    inChat: 'The rest is in your chat with Streek.',
    posted: 'It is in the conversation.',
    open: 'Open the form',
  },
};

export const teamsWords = (language: Language): Words => WORDS[language];

/** Said where no language is known: something went wrong before anybody could look it up. */
export const FAILED =
  'Dat lukte niet. Probeer het over een minuut nog eens; er is niets half opgeslagen.\n' +
  'That did not work. Please try again in a minute; nothing was half saved.';

/** Said of a button or form that is none of ours, or of someone without an account in the tenant. */
export const OUTDATED = 'Deze knop werkt niet meer, of niet voor u.\nThis button does not work any more, or not for you.';

/** Teams takes no empty answer to a press: it shows an error and runs the press again (PLATFORM.md). */
export const DONE = '✓';
