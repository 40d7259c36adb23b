import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const celebrationWords = (language: Language): typeof nl => ({ nl, en })[language];
