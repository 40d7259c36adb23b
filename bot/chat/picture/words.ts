/** The few words that a picture brings itself. */
import type { Language } from '../../primitives/language.ts';

type Words = { notFromNought: string; noFigure: string };

const WORDS: Record<Language, Words> = {
  nl: { notFromNought: 'as begint niet bij 0', noFigure: 'geen cijfer' },
  en: { notFromNought: 'axis does not begin at 0', noFigure: 'no figure' },
};

export const pictureWords = (language: Language): Words => WORDS[language];
