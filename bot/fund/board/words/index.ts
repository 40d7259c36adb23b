import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { type BoardWords, nl } from './nl.ts';

export const boardWords = (language: Language): BoardWords => ({ nl, en })[language];
