import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { nl, type VoteWords } from './nl.ts';

export const voteWords = (language: Language): VoteWords => ({ nl, en })[language];
