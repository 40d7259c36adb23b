/**
 * The address of an answer's figures as a CSV file. The figures themselves stand in it, signed, as a chart does in its own: whoever
 * opens it gets what was said then, and no table is read. Where they do not fit, there is no address.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { SIGNED, signing } from '../chat/signed.ts';
import { LANGUAGES, type Language } from '../primitives/language.ts';
import type { Figure } from './figures/figure.ts';

const SHEET_PATH = '/figures/';
const PATH = new RegExp(`^${SHEET_PATH}(${SIGNED})\\.csv$`);
/** Longer addresses are cut by programs on the way. */
const LONGEST_URL = 6_000;
const LARGEST_BYTES = 200_000;

const words = z.string().check(z.maxLength(200));
const index = z.int().check(z.gte(0));
/** By place instead of by name; names of sources and indicators once. */
const Folded = z.tuple([
  z.literal(1),
  z.enum(LANGUAGES),
  z.array(z.tuple([words, words, words])),
  z.array(z.tuple([words, words])),
  z.array(z.tuple([index, index, words, words, z.nullable(z.number()), z.boolean()])),
]);
type Folded = z.infer<typeof Folded>;

/** How an indicator is called on the sheet. */
export type Named = { id: string; name: string; unit: string };
export type Sheet = { language: Language; indicators: readonly Named[]; figures: readonly Figure[] };

export type SheetLinks = {
  /** Undefined where the figures do not fit into an address. */
  urlOf(sheet: Sheet): string | undefined;
  /** Of a path such as `/figures/….csv`; undefined when it is none that was made with this key. */
  read(path: string): Sheet | undefined;
};

export function sheetLinks({ baseUrl, key }: { baseUrl: string; key: Uint8Array }): SheetLinks {
  const origin = baseUrl.replace(/\/+$/, '');
  const signed = signing(key);
  return {
    urlOf(sheet) {
      const text = deflateRawSync(JSON.stringify(foldedOf(sheet)), { level: 9 }).toString('base64url');
      const url = `${origin}${SHEET_PATH}${signed.sign(text)}.csv`;
      return url.length <= LONGEST_URL ? url : undefined;
    },
    read(path) {
      if (path.length > LONGEST_URL) return undefined;
      const text = signed.read(PATH.exec(path)?.[1] ?? '');
      const { data } = Folded.safeParse(text && unfolded(text));
      return data && sheetOf(data);
    },
  };
}

function foldedOf({ language, indicators, figures }: Sheet): Folded {
  const sources = [
    ...new Map(
      figures.map(({ source, retrieved }) => [`${source} ${retrieved}`, [source, retrieved] as [string, string]]),
    ).values(),
  ];
  return [
    1,
    language,
    indicators.map(({ id, name, unit }) => [id, name, unit]),
    sources,
    figures.map(({ indicator, place, period, value, status, source, retrieved }) => [
      indicators.findIndex(({ id }) => id === indicator),
      sources.findIndex(([one, when]) => one === source && when === retrieved),
      place,
      period,
      value,
      status === 'provisional',
    ]),
  ];
}

/** Undefined where a number leads nowhere: then it is none of ours. */
function sheetOf([, language, indicators, sources, rows]: Folded): Sheet | undefined {
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
