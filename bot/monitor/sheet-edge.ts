/** An answer's figures as a file. */
import { inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Edge } from '../chat/http.ts';
import { SIGNED, signing } from '../chat/signed.ts';
import { LANGUAGES } from '../primitives/language.ts';
import type { Figure } from './figures/figure.ts';
import { csvOf } from './figures-csv.ts';
import { placeName } from './places-validity.ts';
import { type FoldedSheet, LONGEST_URL, SHEET_PATH, type Sheet } from './sheet-link.ts';

const PATH = new RegExp(`^${SHEET_PATH}(${SIGNED})\\.csv$`);
const LARGEST_BYTES = 200_000;

const words = z.string().check(z.maxLength(200));
const index = z.int().check(z.gte(0));
/** As `sheet-link.ts` folds it. */
const Folded = z.tuple([
  z.literal(1),
  z.enum(LANGUAGES),
  z.array(z.tuple([words, words, words])),
  z.array(z.tuple([words, words])),
  z.array(z.tuple([index, index, words, words, z.nullable(z.number()), z.boolean()])),
]);

/** `GET /figures/….csv` */
/** @param key the one that the address was signed with */
export function sheetEdge(key: Uint8Array): Edge {
  const read = sheetReader(key);
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

/** Of a path such as `/figures/….csv`; undefined when it is none that was made with this key. */
function sheetReader(key: Uint8Array): (path: string) => Sheet | undefined {
  const signed = signing(key);
  return (path) => {
    if (path.length > LONGEST_URL) return undefined;
    const text = signed.read(PATH.exec(path)?.[1] ?? '');
    const { data } = Folded.safeParse(text && unfolded(text));
    return data && sheetOf(data as FoldedSheet);
  };
}

/** Undefined where a number leads nowhere: then it is none of ours. */
function sheetOf([, language, indicators, sources, rows]: FoldedSheet): Sheet | undefined {
  const figures = rows.map(([indicator, source, place, period, value, provisional]): Figure | undefined => {
    const [id] = indicators[indicator] ?? [];
    const [table, retrieved] = sources[source] ?? [];
    if (id === undefined || table === undefined || retrieved === undefined) return undefined;
    return { indicator: id, place, period, value, status: provisional ? 'provisional' : 'definitive', source: table, retrieved };
  });
  if (!figures.every((figure) => figure !== undefined)) return undefined;
  return { language, indicators: indicators.map(([id, name, unit]) => ({ id, name, unit })), figures };
}

function unfolded(text: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: LARGEST_BYTES }).toString('utf8'));
  } catch {
    return undefined;
  }
}
