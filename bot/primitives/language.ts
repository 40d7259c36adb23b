/** The two languages of the product; Dutch first, English equal. */
export type Language = 'nl' | 'en';
/** In which numbers and dates are written. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
export const LANGUAGES: readonly Language[] = ['nl', 'en'];

export function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en';
}
