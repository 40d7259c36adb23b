import type { Language } from './language.ts';
import { numberInWords } from './numbers.ts';

/** "€ 5.000" in Dutch, "€ 5,000" in English. @param euro whole euro */
export function euroInWords(euro: number, language: Language): string {
  return `€ ${numberInWords(euro, language, 0)}`;
}
