import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { type DeckWords, nl } from './nl.ts';

export type { DeckWords };

const WORDS: Record<Language, DeckWords> = { nl, en };

export const deckWords = (language: Language): DeckWords => WORDS[language];
