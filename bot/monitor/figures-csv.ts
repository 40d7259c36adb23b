/** Figures as a CSV file that Excel opens as it should, in either language (RFC 4180). */
import type { Language } from '../primitives/language.ts';
import type { Figure } from './figures/figure.ts';
import { guarded } from './formulas.ts';

/** What the figures themselves do not say. */
export type Names = {
  indicator(id: string): { name: string; unit: string };
  place(code: string): string;
};

/** Excel reads a file as UTF-8 only when it begins with this. */
const MARK = '\ufeff';
/** What Excel divides by where the comma is the decimal sign, and where it is not. */
const DELIMITER: Record<Language, string> = { nl: ';', en: ',' };
const HEADINGS: Record<Language, readonly string[]> = {
  nl: ['indicator', 'plaatscode', 'plaats', 'periode', 'waarde', 'eenheid', 'status', 'bron', 'opgehaald'],
  en: ['indicator', 'place code', 'place', 'period', 'value', 'unit', 'status', 'source', 'retrieved'],
};
const STATUS: Record<Language, Record<Figure['status'], string>> = {
  nl: { definitive: 'definitief', provisional: 'voorlopig' },
  en: { definitive: 'definitive', provisional: 'provisional' },
};

/** In the order given. A figure that is not there has an empty value. */
export function csvOf(figures: readonly Figure[], language: Language, names: Names): string {
  const rows = figures.map((figure) => {
    const { name, unit } = names.indicator(figure.indicator);
    const { place, period, value, status, source, retrieved } = figure;
    const [before, after] = [
      [name, place, names.place(place), period],
      [unit, STATUS[language][status], source, retrieved],
    ];
    return [...before.map(written), numeral(value, language), ...after.map(written)];
  });
  const lines = [HEADINGS[language], ...rows].map((cells) => cells.join(DELIMITER[language]));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}

/** Without a sign for thousands, and never as 1e21. */
const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

function numeral(value: number | null, language: Language): string {
  if (value === null) return '';
  const plain = PLAIN.format(value);
  return language === 'nl' ? plain.replace('.', ',') : plain;
}

/** Either delimiter counts: opened in the other language, what follows it must not become a cell, and perhaps a formula. */
function written(text: string): string {
  const cell = guarded(text);
  return /[;,"\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
