/** The few words that a platform asks for and no card brings. */
import type { Language } from '../primitives/language.ts';

type Words = { sure: string; cancel: string; image: string; required: string; choose: string };

const WORDS: Record<Language, Words> = {
  nl: {
    sure: 'Zeker weten?',
    cancel: 'Annuleren',
    image: 'Afbeelding',
    required: 'Dit moet nog ingevuld worden.',
    choose: 'Kies…',
  },
  en: { sure: 'Are you sure?', cancel: 'Cancel', image: 'Image', required: 'This still has to be filled in.', choose: 'Choose…' },
};

export const wordsIn = (language: Language): Words => WORDS[language];
