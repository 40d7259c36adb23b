/** An answer's figures as a file. */
import type { Edge } from '../chat/http.ts';
import { csvOf } from './figures-csv.ts';
import { placeName } from './places-validity.ts';
import type { SheetLinks } from './sheet-link.ts';

/** `GET /figures/….csv` */
export function sheetEdge({ read }: Pick<SheetLinks, 'read'>): Edge {
  return async ({ path }) => {
    const sheet = read(path);
    if (!sheet) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '' };
    const { indicators, figures, language } = sheet;
    const names = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    const body = csvOf(figures, language, { indicator: (id) => names.get(id)!, place: placeName });
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${language === 'nl' ? 'cijfers' : 'figures'}.csv"`,
    };
    return { status: 200, headers, body };
  };
}
