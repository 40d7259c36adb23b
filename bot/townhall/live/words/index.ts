import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const liveWords = (language: Language) => ({ nl, en })[language];
