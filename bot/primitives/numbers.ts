import type { Language } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** "−1.234,5" in Dutch, "−1,234.5" in English: with exactly so many decimals, and without a sign before nought. */
export function numberInWords(value: number, language: Language, decimals: number): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
    useGrouping: true,
  });
  return format.format(value).replace('-', '−');
}

/** A share as people write it: 0.0123 with one decimal is "1,2%" in Dutch, "1.2%" in English. */
export function percentInWords(share: number, language: Language, decimals: number): string {
  return `${numberInWords(share * 100, language, decimals)}%`;
}
