import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { type ContributorWords, nl } from './nl.ts';

export const contributorWords = (language: Language): ContributorWords => ({ nl, en })[language];
