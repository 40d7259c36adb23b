import type { Language } from '../../primitives/language.ts';
import { en } from './en.ts';
import { type MonitorWords, nl } from './nl.ts';

export type { MonitorWords };

export const monitorWords = (language: Language): MonitorWords => ({ nl, en })[language];
