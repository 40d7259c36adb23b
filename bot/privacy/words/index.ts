import type { Language } from '../../primitives/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const privacyWords = (language: Language) => ({ nl, en })[language];
