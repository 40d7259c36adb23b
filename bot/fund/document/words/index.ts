import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export type Words = typeof nl;
export const minutesWords = (language: Language): Words => ({ nl, en })[language];
