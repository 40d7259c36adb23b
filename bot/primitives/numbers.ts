import { type Language, LOCALES } from './language.ts';

/** Making a formatter costs more than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

/** "−1.234,5" in Dutch, "−1,234.5" in English: with so many decimals, or up to `most` where it has them; without a sign before nought. */
export function numberInWords(value: number, language: Language, decimals: number, most = decimals): string {
  const key = `${language} ${decimals} ${most}`;
  const format =
    formatters.get(key) ??
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: Math.max(decimals, most),
      signDisplay: 'negative',
    });
  formatters.set(key, format);
  return format.format(value).replace('-', '−');
}

/** A share as people write it: 0.0123 with one decimal is "1,2%" in Dutch, "1.2%" in English. */
export function percentInWords(share: number, language: Language, decimals: number): string {
  return `${numberInWords(share * 100, language, decimals)}%`;
}
