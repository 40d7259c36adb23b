import type { Language } from './language.ts';
import { numberInWords } from './numbers.ts';

/** "€ 5.000" in Dutch, "€5,000" in English. @param euro whole euro */
export function euroInWords(euro: number, language: Language): string {
  return withEuroSign(numberInWords(euro, language, 0), language);
}

/** An amount that is written already, as Dutch and English put the sign before it. */
export function withEuroSign(written: string, language: Language): string {
  return language === 'nl' ? `€ ${written}` : `€${written}`;
}
