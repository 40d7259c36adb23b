/** The few words that a platform asks for and no card brings. */
import type { Language } from '../primitives/language.ts';

type Words = { sure: string; cancel: string; image: string; required: string; choose: string; open: string };

const WORDS: Record<Language, Words> = {
  nl: {
    sure: 'Zeker weten?',
    cancel: 'Annuleren',
    image: 'Afbeelding',
    required: 'Dit moet nog ingevuld worden.',
    choose: 'Kies…',
    open: 'Formulier openen',
  },
  en: {
    sure: 'Are you sure?',
    cancel: 'Cancel',
    image: 'Image',
    required: 'This still has to be filled in.',
    choose: 'Choose…',
    open: 'Open the form',
  },
};

export const wordsIn = (language: Language): Words => WORDS[language];

/** Said where no language is known: something went wrong before anybody could look it up. */
export const FAILED =
  'Dat lukte niet. Probeer het over een minuut nog eens; er is niets half opgeslagen.\n' +
  'That did not work. Please try again in a minute; nothing was half saved.';

/** Said of a button or form that is none of ours. */
export const OUTDATED = 'Deze knop werkt niet meer, of niet voor u.\nThis button does not work any more, or not for you.';
