import type { Language } from '../../../primitives/language.ts';
import { en } from './en.ts';
import { nl, type RuleWords } from './nl.ts';

export const ruleWords = (language: Language): RuleWords => ({ nl, en })[language];
